"""Lines at the margin behind an indented list."""

from bot.notes.marginlines import with_lines_at_margin
from bot.notes.markdown.blocks import Block, Listing, Paragraph, read_blocks
from bot.notes.markdown.spans import plain


def parts_of(body: str) -> list[str]:
    """Return the paragraphs and lists of `body`, each with its line, what it says and its items."""
    blocks, _ = read_blocks(body, 1)
    return [_told(block) for block in with_lines_at_margin(blocks, body, 1)]


def _told(block: Block) -> str:
    match block:
        case Paragraph():
            return f"{block.line}: {plain(block.spans)}"
        case Listing():
            return f"{block.line}- " + ", ".join(plain(item.spans) for item in block.items)
        case _:
            return type(block).__name__


def test_a_line_at_the_margin_ends_an_indented_list() -> None:
    """It stands over the next list, as the first one does over the first."""
    assert parts_of("One\n  - a\n  - b\nTwo\n  - c\n") == ["1: One", "2- a, b", "4: Two", "5- c"]


def test_a_line_at_the_margin_ends_a_list_inside_a_list() -> None:
    """The deepest item is the one that Markdown gives it to."""
    assert parts_of("One\n - a\n    - b\nTwo\n") == ["1: One", "2- a", "4: Two"]


def test_a_wrapped_line_goes_on_with_its_item() -> None:
    """An editor wraps what is long, and begins at the margin."""
    long = "word " * 14
    assert parts_of(f"  - {long}\nand more\n") == [f"1- {long}and more"]


def test_behind_a_list_at_the_margin_nothing_shows_where_it_ends() -> None:
    """There, a line at the margin is Markdown's own way to go on."""
    assert parts_of("- a\nmore\n") == ["1- a more"]
