"""One tool where a note names the same one several times."""

from tests.notes.reading_notes import tools_of


def test_a_tool_named_twice_stands_once_with_its_link() -> None:
    """The sentence that explains a tool is often not the one that links it."""
    (tool,) = tools_of(
        """
        # Far Conf 2030

        We met Kettle, an open source cache for pots.

        Later [Kettle](https://github.com/acme/kettle) was shown.
        """
    )

    assert (tool.name, tool.source.line) == ("Kettle", 4)
    assert [link.url for link in tool.links] == ["https://github.com/acme/kettle"]


def test_what_several_lists_say_of_a_tool_is_said_of_the_one() -> None:
    """Who asks what it is gets all that the note says."""
    (tool,) = tools_of(
        """
        # Far Conf 2030

        ## Tools

        - Kettle - boils pots

        ## Tools to try

        - Kettle - on Friday
        """
    )

    assert tool.summary == "boils pots; on Friday"
