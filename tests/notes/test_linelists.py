"""Lists that nothing marks but the ends of their lines."""

import pytest

from tests.notes.reading_notes import announcements_of, sessions_of, told, tools_of


def test_lines_below_a_heading_for_tools_are_tools() -> None:
    """Each is a name and what it is; some are written small."""
    tools = tools_of(
        """
        ## Crates & tools

        mold-lite: a fast linker
        Hopla: an interpreter that finds slips
        """
    )

    assert [(tool.name, tool.summary) for tool in tools] == [
        ("mold-lite", "a fast linker"),
        ("Hopla", "an interpreter that finds slips"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## News from the stage

            The Twig Fund pays maintainers of small files from next year
            Acme publishes its checklist
            HarbourConf 2032 will be in Lerwick
            """,
            [
                "The Twig Fund pays maintainers of small files from next year",
                "Acme publishes its checklist",
                "HarbourConf 2032 will be in Lerwick",
            ],
            id="a line for each",
        ),
        pytest.param(
            """
            ## Announcements

            The Twig Fund pays all maintainers of small files in
            Lerwick. It begins next year and
            Acme gives the money.
            """,
            [
                (
                    "The Twig Fund pays all maintainers of small files in Lerwick. It begins next "
                    "year and Acme gives the money."
                )
            ],
            id="wrapped prose",
        ),
    ],
)
def test_lines_below_a_heading_for_news_are_news(text: str, expected: list[str]) -> None:
    """Unless an editor ended them."""
    assert [each.text for each in announcements_of(text)] == expected


def test_bullets_that_were_pasted_make_a_list() -> None:
    """Chats and word processors show them in the place of Markdown's own sign."""
    found = told(
        """
        ## Talks

        • Less YAML - Ana Roe
        \t◦ nine files
        • Where small files go - Bo Lin
        """
    )

    assert found == ["Less YAML | Ana Roe", "Where small files go | Bo Lin"]


def test_paragraphs_that_are_a_link_each_are_a_list() -> None:
    """As exports of wikis set pages: what some of them name tells what all are."""
    rows = [
        "[1. Less YAML, Ana Roe, Acme](a/1.md)",
        "[2. Ducks: a love story, Odd Kveldro, Ropes](a/2.md)",
        "[3. Tea, Bo Lin, Initech](a/3.md)",
    ]
    found = sessions_of("# DriftConf 2030\n\n" + "\n\n".join(rows) + "\n")
    assert [(each.title, each.speakers[0].organisation) for each in found] == [
        ("Less YAML", "Acme"),
        ("Ducks: a love story", "Ropes"),
        ("Tea", "Initech"),
    ]
