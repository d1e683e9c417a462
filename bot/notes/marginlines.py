"""Lines at the margin behind an indented list, which stand over the next list.

    Ana Roe / less YAML
      - nine files
    Bo Lin / more tea
      - a kettle

Markdown takes the third line for the text of the item above it, wrapped. But nobody wraps a short
line, and who indents a list sets at the margin what is none of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph
from bot.notes.markdown.spans import Spans, joined, lines

_BEHIND_ITEM: Final = re.compile(
    r"^[ \t]+(?:[-*+]|\d{1,2}[.)])[ \t][^\n]{1,60}\n(?=[^\s\-*+>#|`~<=\d])", re.MULTILINE
)
"""A short item of an indented list, before a line at the margin that begins with a letter."""


def with_lines_at_margin(blocks: Sequence[Block], body: str, first_line: int) -> list[Block]:
    """Return `blocks` of the note's `body` with such lines as paragraphs between the lists."""
    found = list(_BEHIND_ITEM.finditer(body))
    if not found:
        return list(blocks)
    margin: set[int] = set()
    line, here = first_line, 0
    for each in found:
        line += body.count("\n", here, each.end())
        here = each.end()
        margin.add(line)
    return [part for block in blocks for part in _parted(block, margin)]


def _parted(block: Block, margin: set[int]) -> Iterator[Block]:
    if not isinstance(block, Listing):
        yield block
        return
    items: list[Item] = []
    for item in block.items:
        kept, behind = _cut(item, margin)
        items.append(kept)
        if behind:
            yield Listing(items=tuple(items), line=items[0].line)
            yield Paragraph(spans=behind, line=behind[0].line)
            items = []
    if items:
        yield Listing(items=tuple(items), line=items[0].line)


def _cut(item: Item, margin: set[int]) -> tuple[Item, Spans]:
    """Return `item` without the lines at the margin that it ends with, and those; or nothing."""
    last = item.blocks[-1] if item.blocks else None
    match last:
        case None:
            above, behind = _apart(item.spans, margin)
            return (replace(item, spans=above), behind) if above else (item, ())
        case Listing():
            inner, behind = _cut(last.items[-1], margin)
            listing = replace(last, items=(*last.items[:-1], inner))
            return replace(item, blocks=(*item.blocks[:-1], listing)), behind
        case _:
            return item, ()


def _apart(spans: Spans, margin: set[int]) -> tuple[Spans, Spans]:
    rows = lines(spans)
    start = next((at for at, row in enumerate(rows) if row[0].line in margin), len(rows))
    return joined(rows[:start]), joined(rows[start:])
