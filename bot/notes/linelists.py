"""Lists whose items nothing marks but the ends of their lines, or that each is a link.

    Foobar: a small cache
    Barfoo: a fast one

Markdown runs them together as it does wrapped prose. But an editor wraps a line where the next
word no longer fits, and goes on with whatever stands there.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from bot.notes.links import is_address, only_points
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph
from bot.notes.markdown.spans import Spans, lines, plain

_FEWEST: Final = 2
_FEWEST_LINKS: Final = 3
"""Paragraphs in a row that are a link each, from which they are a list."""

_LONGEST: Final = 200
"""Characters of a line that is an item; longer ones are paragraphs."""

_OPEN: Final = re.compile(
    r"(?:[,;(/&\u2013-]|\b(?:and|or|of|in|on|the|an?|to|for|with|by|at|from|is|are|that))\s*$"
)
"""How a line ends that goes on in the next."""

_LABELLED: Final = re.compile(r"[\w.+-]+(?: [\w.+-]+){0,3}\s?(?::|\s[-\u2013\u2014]|->)\s+\S")
"""A line that is a name and what it is, which may begin with a small letter."""


def listing_of_lines(paragraph: Paragraph) -> Listing | None:
    """Return the list that the lines of `paragraph` are; None where they are wrapped prose."""
    rows = lines(paragraph.spans)
    if len(rows) < _FEWEST or not _are_items([plain(row) for row in rows]):
        return None
    return Listing(items=tuple(map(_item, rows)), line=paragraph.line)


def with_lists_of_links(blocks: Sequence[Block]) -> list[Block]:
    """Return `blocks` with a list in the place of paragraphs that are a link each, and in a row."""
    found: list[Block] = []
    for is_link, run in groupby(blocks, _is_link):
        row = list(run)
        if is_link and len(row) >= _FEWEST_LINKS:
            items = tuple(_item(block.spans) for block in row if isinstance(block, Paragraph))
            row = [Listing(items=items, line=items[0].line)]
        found += row
    return found


def _is_link(block: Block) -> bool:
    """Tell whether `block` is a paragraph that only links something, and says what."""
    spans = block.spans if isinstance(block, Paragraph) else ()
    if len(spans) != 1 or spans[0].target is None or spans[0].image:
        return False
    return not (only_points(spans[0].text) or is_address(spans[0].text))


def _item(row: Spans) -> Item:
    return Item(spans=row, line=row[0].line)


def _are_items(texts: list[str]) -> bool:
    if any(_OPEN.search(text) or len(text) > _LONGEST for text in texts):
        return False
    if all(map(_LABELLED.match, texts)):
        return True
    begin = all(text[:1].isupper() or text[:1].isdigit() for text in texts)
    widest = max(map(len, texts))
    # The first word of the next line would have fitted behind each line but, maybe, the widest.
    is_ended = all(
        len(text) == widest or len(text) + 1 + len(after.split(maxsplit=1)[0]) <= widest
        for text, after in pairwise(texts)
    )
    return begin and is_ended
