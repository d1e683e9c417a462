"""Tools given by an address on a line of its own."""

from tests.notes.reading_notes import tools_of


def test_an_address_over_a_description_is_a_tool_among_tools() -> None:
    """Commas in the description separate no tools; a name in it is the better name."""
    found = tools_of(
        """
        # Powertools for pots

        ## Tools

        https://github.com/far-utils/pot-util
        Searching, filling, and boiling pots

        https://kettle.example/
        Kettle - The Home of Pots
        https://github.com/far-utils
        Everything else by the same people
        """
    )

    assert [(tool.name, tool.summary) for tool in found] == [
        ("pot-util", "Searching, filling, and boiling pots"),
        ("Kettle", "The Home of Pots"),
    ]
    assert [link.url for link in found[1].links] == ["https://kettle.example/"]


def test_elsewhere_only_a_repository_whose_line_says_what_it_is_is_one() -> None:
    """An address over a sentence is mostly a page about something."""
    found = tools_of(
        """
        # Far Conf 2030

        https://github.com/far-utils/pot-util
        Command line utility for pots

        https://github.com/far-utils/slides
        All that was shown on Friday

        https://kettle.example/
        A cache for pots
        """
    )

    assert [tool.name for tool in found] == ["pot-util"]
