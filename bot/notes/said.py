"""What blocks say, as plain text, a line for each thing."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.notes.links import is_address
from bot.notes.markdown.blocks import Block, Code, Heading, Item, Listing, Paragraph, Table
from bot.notes.markdown.spans import plain

_PLACEHOLDER: Final = re.compile(
    r"\W*(?:(?:to ?do|tb[acd]|wip|xxx+|placeholder|coming soon|more to come)\b\W*)*",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Tell whether `text` only keeps a place for what its author did not write: "TBD", "…"."""
    return bool(_PLACEHOLDER.fullmatch(text))


def said(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield what `blocks` say, a line for each paragraph, item, row and line of code."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from plain(block.spans).split("\n")
            case Listing():
                for item in block.items:
                    yield from said_by(item)
            case Table():
                for row in (block.header, *block.rows):
                    cells = (plain(cell).replace("\n", " ") for cell in row.cells)
                    if text := " | ".join(cell for cell in cells if cell):
                        yield text
            case Code():
                yield from (line for line in block.text.split("\n") if line.strip())


def said_by(item: Item) -> Iterator[str]:
    """Yield what `item` says, a line for itself and for each thing it holds."""
    if text := plain(item.spans):
        yield from text.split("\n")
    yield from said(item.blocks)


def remarks_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield what `blocks` say, without lines that are only an address."""
    return (line for line in said(blocks) if not is_address(line))
