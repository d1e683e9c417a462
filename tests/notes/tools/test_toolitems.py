"""Items among tools that are whole sentences."""

from tests.notes.reading_notes import tools_of


def test_a_sentence_among_tools_presents_what_it_links() -> None:
    """In any language, its own words are no name, and it may link several."""
    text = """
    ## Tools

    - Soon all trains of the land will be cooking with [potlid](https://potlid.example/)
    - For calm, try [Steamer](https://steamer.io/) and [Whistle](https://whistle.io/) some day
    """

    assert [(tool.name, tool.links[0].url) for tool in tools_of(text)] == [
        ("potlid", "https://potlid.example/"),
        ("Steamer", "https://steamer.io/"),
        ("Whistle", "https://whistle.io/"),
    ]


def test_what_is_said_at_length_in_brackets_is_no_part_of_the_name() -> None:
    """A name is short; what stands behind it may be a whole sentence."""
    text = "## Tools\n\n- PotKit (it keeps all of the many pots of a large kitchen warm)\n"

    assert [tool.name for tool in tools_of(text)] == ["PotKit"]
    assert tools_of("## Tools\n\n- ...\n") == []


def test_page_deep_inside_a_site_names_no_tool() -> None:
    """A bare address among tools names one by its host or its repository only."""
    found = tools_of(
        "## Tools\n\n- [Foo](https://foo.example)\n- https://wug.example\n"
        "- https://github.com/blick/ketch\n- https://essays.example/bliki/queues.html\n"
    )
    assert [tool.name for tool in found] == ["Foo", "wug.example", "ketch"]


def test_an_address_may_stand_before_the_name() -> None:
    """As a browser's list of what was open has it."""
    [tool] = tools_of(
        "# Far Conf 2030\n\n## Tools\n\n- https://kettle.example/ Kettle-RED - a cache\n"
    )

    assert (tool.name, [link.url for link in tool.links]) == (
        "Kettle-RED",
        ["https://kettle.example/"],
    )


def test_notes_beside_an_index_are_no_tools() -> None:
    """Whatever their titles say of kinds of software."""
    assert not tools_of(
        "# Far Conf 2030\n\n## Testing\n\n- [Kettl3s: Past and Future of Tooling](kettles.md)\n"
    )


def test_what_keeps_a_place_is_no_tool() -> None:
    """In lists and tables alike."""
    tools = tools_of(
        """
        # Far Conf 2030

        ## Tools

        - none
        - n/a
        - Kettle: a cache

        | Tool | What |
        | --- | --- |
        | - | - |
        | Foobar | n/a |
        """
    )

    assert [tool.name for tool in tools] == ["Kettle", "Foobar"]
