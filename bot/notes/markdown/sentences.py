"""Sentences of a paragraph, by their offsets, so that links stay where they are."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

REACH: Final = 400
"""Characters to either side that may belong to a sentence; a paragraph of thousands of links
without a full stop would else be said again for each."""

_END: Final = re.compile(r"[.!?…]+[\"”\u2019')\]]*(?=\s+[^\s\da-z]|\s+\d+\s[A-Z]|\s*$|\s*\n)")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|prof|inc|ltd|co|st|no|approx|ca|feat|al|jr|sr)|\b[A-Z])\.$",
    re.IGNORECASE,
)


_SHORT: Final = 1000
"""Characters of a text whose sentences are remembered. Of longer ones often just the first is asked
for, and of every rest of them."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield first and last offset of each sentence in `text`; together they cover all of it."""
    return iter(_remembered(text)) if len(text) <= _SHORT else _parted(text)


@lru_cache(maxsize=256)  # one reader after the other asks for those of a paragraph
def _remembered(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(_parted(text))


def _parted(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    last = len(text.rstrip())
    for found in _END.finditer(text):
        # An abbreviation, or an initial as in "Elizabeth K. Joseph", ends no sentence.
        is_short = _ABBREVIATION.search(text, max(start, found.end() - 8), found.start() + 1)
        if is_short and found.end() < last:
            continue
        yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def last_sentence(text: str) -> str:
    """Return what a paragraph says last, such as right before the list below it."""
    start, end = max(sentences(text), default=(0, 0))
    return text[start:end].strip()


def around(text: str, offset: int) -> tuple[int, int]:
    """Return first and last offset of the sentence of `text` that holds `offset`.

    Of an endless one only what is within `REACH`, up to a blank.
    """
    starts = _starts(text)
    place = bisect_right(starts, offset) - 1
    start = starts[place] if place >= 0 else 0
    end = starts[place + 1] if place + 1 < len(starts) else len(text)
    if offset - start > REACH:
        start = max(text.find(" ", offset - REACH, offset), offset - REACH)
    if end - offset > REACH:
        end = max(text.rfind(" ", offset, offset + REACH), offset + REACH // 2)
    return start, end


@lru_cache(maxsize=4)
def _starts(text: str) -> list[int]:
    """Return where the sentences of `text` start; asked for each link of one paragraph."""
    return [start for start, _ in sentences(text)]
