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


def test_a_name_with_what_it_is_for_is_the_tool_that_the_note_explains() -> None:
    """In a list of things to try stands why, and how sure somebody is."""
    found = tools_of(
        """
        # Far Conf 2030

        We met [kettle](https://github.com/acme/kettle) and [LidKit](https://lidkit.dev).

        ## Tools to try

        - kettle for our tea
        - maybe LidKit
        """
    )

    assert [(tool.name, tool.summary, len(tool.links)) for tool in found] == [
        ("kettle", "for our tea", 1),
        ("LidKit", "We met kettle and LidKit.", 1),
    ]


def test_what_is_said_in_passing_tells_what_a_listed_name_is() -> None:
    """A list of names says nothing; the sentence above it does."""
    (tool,) = tools_of(
        """
        # Far Conf 2030

        ## Warm pots by Ana Roe

        She showed Kettle, a cache for pots.

        Tools: Kettle, LidKit
        """
    )[:1]

    assert (tool.name, tool.summary) == ("Kettle", "She showed Kettle, a cache for pots.")


def test_a_name_and_its_short_form_are_one_tool_where_they_link_the_same_code() -> None:
    """Most say a long name once; two tools of one repository are called by other names."""
    found = tools_of(
        """
        # Far Conf 2030

        They support [Tea Boiling Kit](https://github.com/acme/tb-kit) now. Have a look at
        the [TB-kit](https://github.com/acme/tb-kit) repository.
        """
    )

    assert [tool.name for tool in found] == ["Tea Boiling Kit"]


def test_a_name_with_its_short_form_in_brackets_is_the_name_alone() -> None:
    """One heading gives both, the lists go on with one."""
    found = tools_of(
        "# Far Conf 2030\n\n## Tools\n\n- Tea Boiling Kit - boils\n- Tea Boiling Kit (TBK) - hot\n"
    )

    assert [tool.name for tool in found] == ["Tea Boiling Kit"]
