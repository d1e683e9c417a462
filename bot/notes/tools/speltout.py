"""Lists that a sentence spells out: `Tools: Foobar, Barfoo (a small cache), and Bazfoo`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.headings import Role, role_of
from bot.notes.markdown.blocks import Item, Listing, Paragraph
from bot.notes.markdown.spans import Spans, cut, line_at, raw
from bot.notes.place import Place

_LABEL: Final = re.compile(r"\s*(?P<label>[^\W\d_][^:.!?\n]{2,40}):\s+(?=\S)")
_AND: Final = r"(?:and|or|et|und|oder|y|og|och|e|&)"
_BETWEEN: Final = re.compile(
    rf"\([^()]*\)|\[[^\[\]]*\]|(?P<next>\s*[,;]\s+(?:{_AND}\s+)?)|(?P<last>\s+{_AND}\s+)"
)
"""Brackets, whose commas separate nothing; or what stands between one thing and the next."""

_BRACKETS: Final = re.compile(r"\([^()]*\)")
_LONGEST: Final = 6
"""Words of one thing, what stands in brackets apart; more are part of a sentence."""

_THANKS: Final = re.compile(
    r"\W*(?:\w+ )?(?:thank|merci|dank|gracias|bedankt|kudos)", re.IGNORECASE
)
"""How a paragraph begins that names those who made the event possible."""

_FEWEST: Final = 2
"""Things that a sentence without a label has to name."""


def spelt_out(paragraph: Paragraph, place: Place, role: Role) -> Listing | None:
    """Return the list that `paragraph` spells out of what `role` stands for, or None.

    A label in front says of what, or the heading above; then there have to be several.
    """
    text = raw(paragraph.spans)
    label = _LABEL.match(text)
    is_labelled = label is not None and role_of(label["label"]) is role
    if not is_labelled and (label or place.role is not role or _THANKS.match(text)):
        return None
    start = label.end() if label and is_labelled else 0
    parts = list(spelt_parts(text, start, len(text.rstrip(" \n.!"))))
    if not is_labelled and len(parts) < _FEWEST:
        return None
    if not all(_is_thing(text[first:last]) for first, last in parts):
        return None
    items = tuple(_item(paragraph.spans, first, last) for first, last in parts)
    return Listing(items=items, line=paragraph.line)


def labelled_item(item: Item, role: Role) -> Item | None:
    """Return `item` without the label that says it is of `role`: "tool: Foobar, a small cache"."""
    label = _LABEL.match(raw(item.spans))
    if not label or role_of(label["label"]) is not role:
        return None
    return replace(item, spans=cut(item.spans, label.end()))


def spelt_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each thing stands between the offsets `start` and `end`.

    An "and" without a comma stands only before the last: "R and D, Foobar and Pots".
    """
    signs = [each for each in _BETWEEN.finditer(text, start, end) if each.lastgroup]
    for sign in signs:
        if sign["next"] or sign is signs[-1]:
            yield start, sign.start()
            start = sign.end()
    yield start, end


def _is_thing(text: str) -> bool:
    bare = _BRACKETS.sub("", text).split()
    return 0 < len(bare) <= _LONGEST and text[:1].isalnum()


def _item(spans: Spans, first: int, last: int) -> Item:
    return Item(spans=cut(spans, first, last), line=line_at(spans, first))
