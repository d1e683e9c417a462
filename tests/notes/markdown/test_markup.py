"""Headings, tables and lists in raw HTML."""

from bot.notes.markdown.blocks import Heading, Listing, Paragraph, Row, Table, read_blocks
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


def test_a_list_has_items() -> None:
    """Run together, what one item says would be said of the next."""
    blocks, _ = read_blocks(
        "Talks\n<ol>\nBest first\n<li>Less YAML</li>\n\t<li><b>More</b><br>\nTea</ol>", 4
    )
    lead, caption, listing = blocks

    assert isinstance(lead, Paragraph)
    assert isinstance(caption, Paragraph)
    assert plain(caption.spans) == "Best first"
    assert isinstance(listing, Listing)
    assert [(plain(item.spans).split(), item.line) for item in listing.items] == [
        (["Less", "YAML"], 7),
        (["More", "Tea"], 8),
    ]


def test_of_lists_within_lists_the_inner_ones_have_items() -> None:
    """What stands around them is kept as lines, and an empty list holds nothing."""
    blocks, _ = read_blocks("<ul><li>Files<ul><li>Less YAML</li></ul></li></ul>\n<ul></ul>", 1)

    outer, inner = blocks
    assert isinstance(outer, Paragraph)
    assert plain(outer.spans) == "Files"
    assert isinstance(inner, Listing)
    assert [plain(item.spans) for item in inner.items] == ["Less YAML"]


def test_talks_are_read_from_a_list_that_a_sentence_leads_to() -> None:
    """Blogs of old are full of them; what stands behind a person there is a title."""
    found = told(
        """
        Unsere Top-3-Talks waren:
        <ul>
            <li><a href="https://acme.example/talk?a=1&amp;b=2">Ana Roe - Foobar TomEE</a></li>
            <li><a href="https://acme.example/talk?a=1&amp;b=3">Bo Lin - Dateien ohne YAML</a></li>
        </ul>
        Schön.
        """
    )

    assert found == [
        "Foobar TomEE | Ana Roe | acme.example/talk?a=1&b=2",
        "Dateien ohne YAML | Bo Lin | acme.example/talk?a=1&b=3",
    ]
