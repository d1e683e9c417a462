"""Items that name several tools together: `k6 / Gatling`, `foo-bar + Bazfoo - for load tests`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.markdown.blocks import Item, Listing
from bot.notes.markdown.spans import Span, Spans, cut, line_at, plain, raw
from bot.notes.tools.plainnames import is_coded, is_telling, may_be_called

_JOINT: Final = re.compile(
    r"(?P<sure>\s+[/+|]\s+)|(?P<list>\s*,(?:\s+(?:and|or|&))?\s+)|[/+]"
    r"|\s+(?:and|or|vs\.?|und|et|y)\s+"
)
"""What stands between two names."""

_SIGN: Final = re.compile(r"[/+,|]|\s(?:and|or|und|et|y)\s|\svs")
"""In all that names several."""

_LETTER: Final = re.compile(r"\w")
_COMMA: Final = re.compile(r"^\s*,\s+$")
_PAIR: Final = 2
_MOST: Final = 12
"""Names of one item; what holds more is no list of names."""

_LONGEST: Final = 2
"""Words of one of several names."""

_BEHIND: Final = re.compile(r"(?:\s+[-\u2013\u2014]+|:)\s+(?=\S)")
_DASH: Final = " - "


def parted(item: Item) -> tuple[Item, ...]:
    """Return an item for each tool that `item` names; it alone where it names one.

    What is said of them is said of each.
    """
    text = raw(item.spans)
    if not _SIGN.search(text):
        return (item,)
    behind = _BEHIND.search(text)
    end = behind.start() if behind else len(text.rstrip(" .;"))
    parts = list(_parts(_plain_text(item.spans), end))
    if not 1 < len(parts) <= _MOST:
        return (item,)
    if not all(_is_linked(item.spans, first, last) for first, last, _ in parts):
        # Of two names behind each other the second may be who makes the first: "Foobar, Acme".
        is_of = len(parts) == _PAIR and _COMMA.match(text[parts[0][1] : parts[1][0]])
        holds_list = any(isinstance(block, Listing) for block in item.blocks)
        if is_of or holds_list or not all(_is_name(item.spans, text, each) for each in parts):
            return (item,)
    said: Spans = ()
    if behind:
        remark = cut(item.spans, behind.end())
        said = (Span(text=_DASH, line=remark[0].line), *remark)
    return tuple(
        replace(item, spans=(*cut(item.spans, first, last), *said), line=line_at(item.spans, first))
        for first, last, _ in parts
    )


_Part = tuple[int, int, bool]
"""First and last offset of a name, and whether the sign beside it is one between names alone."""


def _plain_text(spans: Spans) -> str:
    """Return the text of `spans` with letters alone where it is set apart: no name ends inside.

    Of two links in bold what stands between them is bold, too.
    """
    return "".join(
        "x" * len(span.text) if _is_apart(span) and _LETTER.search(span.text) else span.text
        for span in spans
    )


def _is_apart(span: Span) -> bool:
    return bool(span.code or span.target or span.bold)


def _is_linked(spans: Spans, first: int, last: int) -> bool:
    """Tell whether all that stands between the offsets is the text of a link."""
    own = [span for span in cut(spans, first, last) if span.text.strip()]
    return bool(own) and all(span.target for span in own)


def _parts(text: str, end: int) -> Iterator[_Part]:
    start = 0
    is_sure = False
    for joint in _JOINT.finditer(text, 0, end):
        is_next = bool(joint["sure"] or joint["list"])
        yield start, joint.start(), is_sure or is_next
        start, is_sure = joint.end(), is_next
    yield start, end, is_sure


def _is_name(spans: Spans, text: str, part: _Part) -> bool:
    """Tell whether a part is a name: set apart, or spelt like one, as plain words are not."""
    first, last, is_sure = part
    name = text[first:last].strip()
    own = cut(spans, first, last)
    if all(_is_apart(span) for span in own if span.text.strip()):
        return bool(name)
    if len(name.split()) > _LONGEST or not may_be_called(name) or plain(own) != name:
        return False
    return is_coded(name) or is_telling(name) or (is_sure and " " not in name)
