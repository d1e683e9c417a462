"""Headings and tables in raw HTML."""

from bot.notes.markdown.blocks import Heading, Paragraph, Row, Table, read_blocks
from bot.notes.markdown.spans import plain
from tests.notes.reading_notes import told


def cells(row: Row) -> list[str]:
    """Return what stands in the cells of `row`."""
    return [plain(cell) for cell in row.cells]


def test_a_table_has_rows_and_cells() -> None:
    """Run together, a title would have every speaker of the table."""
    blocks, _ = read_blocks(
        "<table>\n<caption>Talks</caption>\n<tr><th>Title<th>Who</tr>\n"
        '<tr><td><a href="https://acme.example/y">Less YAML</a></td>\n<td>Ana Roe</td></tr>\n'
        "</table>",
        4,
    )
    caption, table = blocks
    assert isinstance(caption, Paragraph)
    assert plain(caption.spans) == "Talks"
    assert isinstance(table, Table)
    assert cells(table.header) == ["Title", "Who"]
    (row,) = table.rows
    assert (cells(row), row.line) == (["Less YAML", "Ana Roe"], 7)
    assert row.cells[0][0].target == "https://acme.example/y"


def test_a_table_of_one_column_is_a_frame() -> None:
    """Pages put pictures and boxes into one."""
    blocks, _ = read_blocks("<table><tr><td>Less YAML</td></tr></table>", 1)
    assert [type(block) for block in blocks] == [Paragraph]


def test_a_table_that_never_ends_is_text() -> None:
    """Nothing of it is lost."""
    blocks, _ = read_blocks("<table><tr><td>Less</td><td>YAML</td></tr>", 1)
    (paragraph,) = blocks
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.spans).split() == ["Less", "YAML"]


def test_what_is_folded_away_stands_below_its_summary() -> None:
    """Long recaps fold each talk."""
    blocks, _ = read_blocks("<details>\n<summary>Less YAML</summary>\n\nKinder.\n\n</details>", 1)
    heading, paragraph = blocks
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert (plain(heading.spans), plain(paragraph.spans)) == ("Less YAML", "Kinder.")


def test_sessions_are_read_from_both() -> None:
    """Each with its own people and links."""
    assert told(
        """
        <details><summary>Less YAML - Ana Roe</summary>

        [Watch](https://youtu.be/aaaaaaaaaa1)

        </details>

        <details><summary>More ladders - Bo Lin (Acme)</summary>

        High.

        </details>
        """
    ) == ["Less YAML | Ana Roe | aaaaaaaaaa1", "More ladders | Bo Lin (Acme)"]
    assert told(
        """
        <table>
        <tr><th>Talk</th><th>Speaker</th></tr>
        <tr><td>Less YAML</td><td>Ana Roe</td></tr>
        <tr><td>More ladders</td><td>Bo Lin (Acme)</td></tr>
        </table>
        """
    ) == ["Less YAML | Ana Roe", "More ladders | Bo Lin (Acme)"]
