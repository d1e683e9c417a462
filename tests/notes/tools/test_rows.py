"""Rows of a table of anything that present a tool."""

import pytest

from tests.notes.reading_notes import tools_of


def told(*rows: str) -> list[tuple[str, str]]:
    """Return the tools of a table of links, each with what is said of it."""
    table = "\n".join(("| Link | Why |", "| --- | --- |", *rows))
    found = tools_of(f"# Far Conf 2030\n\n## Morning\n\n{table}\n")
    return [(tool.name, tool.summary) for tool in found]


@pytest.mark.parametrize(
    ("row", "tool"),
    [
        pytest.param(
            "| [Lidder](https://lidder.dev) | nice for pots |",
            ("Lidder", "nice for pots"),
            id="its site",
        ),
        pytest.param(
            "| [Acme Lids](https://github.com/acme/lids) | old lids |",
            ("Acme Lids", "old lids"),
            id="its code",
        ),
        pytest.param(
            "| [AWS Far Pots](https://aws.example/pots) | lids |",
            ("AWS Far Pots", "lids"),
            id="whose it is",
        ),
        pytest.param("| Kettle | a cache for pots |", ("Kettle", "a cache for pots"), id="kind"),
    ],
)
def test_a_row_presents_a_tool_by_its_name_and_what_is_said_of_it(
    row: str, tool: tuple[str, str]
) -> None:
    """Tables of links hold books and papers as well, and each row is judged by itself."""
    other = "| [Less Tea](https://books.example/less-tea) | a must read |"

    assert told(other, row) == [tool]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("| Kubernetes | yes |", id="a comparison"),
        pytest.param("| [Lidder](https://lidder.dev) | |", id="nothing said"),
        pytest.param("| [Ana Roe](https://anaroe.dev) | wrote it |", id="a person"),
        pytest.param("| | a cache for pots |", id="no name"),
    ],
)
def test_other_rows_present_nothing(row: str) -> None:
    """A table may compare what everybody knows."""
    assert told(row) == []
