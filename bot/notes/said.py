"""What blocks say, as plain text, a line for each thing."""

import re
from collections.abc import Iterable
from typing import Final

from bot.notes.links import is_address
from bot.notes.markdown.blocks import Block, Code, Heading, Item, Listing, Paragraph, Table
from bot.notes.markdown.spans import plain

_PLACEHOLDER: Final = re.compile(
    r"\W*(?:(?:to ?do|tb[acd]|wip|xxx+|placeholder|coming soon|more to come|n/a|none|nothing)"
    r"\b\W*)*",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Tell whether `text` only keeps a place for what its author did not write: "TBD", "…"."""
    return bool(_PLACEHOLDER.fullmatch(text))


def said(blocks: Iterable[Block]) -> list[str]:
    """Return what `blocks` say, a line for each paragraph, item, row and line of code."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                found += plain(block.spans).split("\n")
            case Listing():
                for item in block.items:
                    found += said_by(item)
            case Table():
                for row in (block.header, *block.rows):
                    cells = (plain(cell).replace("\n", " ") for cell in row.cells)
                    if text := " | ".join(cell for cell in cells if cell):
                        found.append(text)
            case Code():
                found += [line for line in block.text.split("\n") if line.strip()]
    return found


def said_by(item: Item) -> list[str]:
    """Return what `item` says, a line for itself and for each thing it holds."""
    text = plain(item.spans)
    own = text.split("\n") if text else []
    return own + said(item.blocks) if item.blocks else own


def remarks_of(blocks: Iterable[Block]) -> list[str]:
    """Return what `blocks` say, without lines that are only an address."""
    return [line for line in said(blocks) if not is_address(line)]
