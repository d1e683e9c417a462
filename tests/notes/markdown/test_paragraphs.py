"""What the parser's own rule for paragraphs reads, beside markdown-it's."""

from typing import Final

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.notes.markdown.parser import markdown

STOCK: Final = MarkdownIt("commonmark")
WRAPPING: Final = ("paragraph_open", "paragraph_close")
LINES: Final = st.lists(
    st.tuples(
        st.sampled_from(["", " ", "   ", "    ", "\t", "> ", ">> ", "- ", "  - ", "2. ", ">\t"]),
        st.sampled_from(["", "a", "---", "===", "- -", "=", "# b", "```", "<p>", "1. c", "[d]: e"]),
    ).map("".join),
    max_size=12,
)


def read(parser: MarkdownIt, text: str) -> list[tuple[str, str, str, int | None]]:
    """Return kind, tag, text and first line of what `parser` reads in `text`, in order."""
    return [
        (token.type, token.tag, token.content, token.map[0] if token.map else None)
        for token in parser.parse(text)
        if token.type not in WRAPPING
    ]


@given(LINES)
def test_reads_paragraphs_and_headings_as_markdown_it_does(lines: list[str]) -> None:
    """A paragraph ends where it does for everybody else, in lists and quotations, too."""
    text = "\n".join(lines)

    assert read(markdown(), text) == read(STOCK, text)


def test_line_of_dashes_makes_a_heading_of_all_lines_above_it() -> None:
    """A heading that is wrapped, over dashes, is one heading."""
    kinds = [token.type for token in markdown().parse("Less\nYAML\n----\nNotes")]

    assert kinds == ["heading_open", "inline", "heading_close", "inline"]
