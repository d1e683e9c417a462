"""Tools that a heading names and the text below it explains."""

import pytest

from tests.notes.reading_notes import tools_of


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("A plugin to boil pots from afar.", id="an article"),
        pytest.param("Far Kettle (FK): small framework for pots", id="its name again"),
    ],
)
def test_a_heading_over_what_it_is_and_its_code_names_a_tool(said: str) -> None:
    """No heading above says that tools follow, and the address may not repeat the name."""
    (tool,) = tools_of(
        f"""
        # Far Conf 2030 in Oslo

        ## Far Kettle

        {said}

        - https://far.example/2030/01/kettle-explained
        - https://github.com/anaroe/pots-for-all

        ## Breakfast

        A framework for pots, for all I know.
        """
    )

    assert (tool.name, [link.url for link in tool.links]) == (
        "Far Kettle",
        ["https://github.com/anaroe/pots-for-all"],
    )


def test_code_below_anything_else_makes_no_tool_of_a_heading() -> None:
    """Whoever spoke shows code as well, and a thought is no kind of software."""
    assert (
        tools_of(
            """
            # Far Conf 2030

            ## Ana Roe

            A plugin author from Oslo.

            - https://github.com/anaroe/pots-for-all

            ## Calm

            A thought for the day.

            - https://github.com/anaroe/calm-and-pots
            """
        )
        == []
    )


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("[Kettle](https://kettle.dev/)", id="site"),
        pytest.param("What is [Kettle](https://github.com/acme/kettle)?", id="code"),
        pytest.param("[Kettle Project](https://github.com/acme/kettle) by Ana Roe", id="project"),
        pytest.param("Ana's [Kettle](https://github.com/acme/tea-core)", id="code of another name"),
        pytest.param("[Kettle](https://pots.example/projects/kettle/) update", id="shelf"),
    ],
)
def test_a_heading_that_links_a_project_presents_it(heading: str) -> None:
    """Who tells of project after project heads each by its linked name, be it a talk or not."""
    found = tools_of(f"# Far Conf 2030\n\n## Day 1\n\n### {heading}\n\nNine cups a minute.\n")

    assert [tool.name for tool in found] == ["Kettle"]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("[Ana Roe](https://github.com/anaroe): Tea", id="a person"),
        pytest.param("[Less Tea](https://farconf.example/talks/less-tea)", id="a talk"),
        pytest.param("Tea with [the Acme team](https://acme.dev/)", id="a company"),
    ],
)
def test_what_else_a_heading_links_is_no_tool(heading: str) -> None:
    """Most headings link the page of a talk, or who gives it."""
    assert tools_of(f"# Far Conf 2030\n\n## Day 1\n\n### {heading}\n\nNine cups.\n") == []


def test_what_a_heading_sets_as_code_before_a_colon_is_a_tool() -> None:
    """Talks on a package are mostly called so; other code is part of the title."""
    note = "# Far Conf 2030\n\n## {}\n\nby Ana Roe\n\nIt was warm.\n"

    assert [x.name for x in tools_of(note.format("`lidbox`: keeping tea warm"))] == ["lidbox"]
    assert tools_of(note.format("`lidbox` keeps tea warm")) == []
    assert tools_of(note.format("`code`: keeping tea warm")) == []


def test_a_heading_may_label_what_it_names_as_a_tool() -> None:
    """A diary has one a day; "Project" stands in front of titles as well."""
    found = tools_of(
        """
        # Far Conf 2030

        ## Tool of the day: Lidder

        It finds lids.

        ## Project: Rewriting Billing

        It was hard.
        """
    )

    assert [(tool.name, tool.summary) for tool in found] == [("Lidder", "It finds lids.")]


def test_a_known_name_alone_is_a_heading_over_a_tool() -> None:
    """Whatever is said below it; but not where it is what so many build on."""
    tools = tools_of(
        """
        # Far Conf 2030

        ## Falco

        It came up in three talks, and at lunch.

        ## Kubernetes

        It came up in all of them.

        ## Calm

        It did not come up.
        """
    )

    assert [(tool.name, tool.summary) for tool in tools] == [
        ("Falco", "It came up in three talks, and at lunch.")
    ]
