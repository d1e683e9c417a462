"""Sentences of a paragraph, by their offsets, so that links stay where they are."""

import re
from collections.abc import Iterator
from typing import Final

_END: Final = re.compile(r"[.!?…]+[\"”\u2019')\]]*(?=\s+[^\s\da-z]|\s+\d+\s[A-Z]|\s*$|\s*\n)")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|prof|inc|ltd|co|st|no|approx|ca|feat|al|jr|sr)|\b[A-Z])\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield first and last offset of each sentence in `text`; together they cover all of it."""
    start = 0
    for found in _END.finditer(text):
        # An abbreviation, or an initial as in "Elizabeth K. Joseph", ends no sentence.
        is_short = _ABBREVIATION.search(text, max(start, found.end() - 8), found.start() + 1)
        if is_short and found.end() < len(text.rstrip()):
            continue
        yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def around(text: str, offset: int) -> tuple[int, int]:
    """Return first and last offset of the sentence of `text` that holds `offset`."""
    for start, end in sentences(text):
        if start <= offset < end:
            return start, end
    return 0, len(text)
