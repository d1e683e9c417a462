"""Tables as they are written: which lines are one, and which cells a row has."""

import pytest

from bot.notes.markdown.blocks import Table, read_blocks
from tests.notes.reading_notes import passages_of


def test_cells_beyond_the_header_stay_in_the_last_column() -> None:
    """GitHub leaves them out; who wrote them wants them found."""
    (passage,) = passages_of(
        """
        | A | B |
        | - | - |
        | one | two | three | four |
        """
    )

    assert passage.text.splitlines() == ["A | B", "one | two | three | four"]


def test_a_row_has_no_more_cells_than_were_written() -> None:
    """A header of 100 columns over a thousand bars must not make 100,000 cells."""
    header = "|" + "a|" * 100
    blocks, _ = read_blocks(f"{header}\n{'|-' * 100}|\n" + "|\n" * 1_000, 1)

    (table,) = (block for block in blocks if isinstance(block, Table))
    assert sum(len(row.cells) for row in table.rows) == 0


def test_an_escaped_bar_is_part_of_its_cell() -> None:
    """That is how GitHub has one write it."""
    (passage,) = passages_of("| A | B |\n|--|:-:|\n| one \\| two | three |\n")

    assert passage.text.splitlines()[1:] == ["one | two | three"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a | b\n- c | d\n", id="a list below"),
        pytest.param("a | b\n--- | --- | ---\n", id="too many columns"),
        pytest.param("a | b\n--- | --\u00e9\n", id="no dashes"),
        pytest.param("|a" * 101 + "\n" + "|-" * 101 + "\n", id="a hundred columns"),
        pytest.param("    a | b\n    --- | ---\n", id="code"),
    ],
)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    """Bars stand in prose, too."""
    blocks, _ = read_blocks(text, 1)

    assert [block for block in blocks if isinstance(block, Table)] == []
