"""Text to the pieces of words that the network was trained on.

`wordpieces.txt.gz` is the vocabulary of BERT (uncased, English; by Google, under Apache-2.0), a
piece a line. The network knows a piece by the number of its line, so it is kept as it is.
"""

import gzip
import re
from functools import cache
from importlib.resources import files
from typing import Final

from bot.search.text import fold

LONGEST: Final = 128
"""Pieces of a text that are read; the network was trained on texts of that length."""

LONGEST_WORD: Final = 100
"""Letters of a word that is taken apart; a longer one is no word."""

_TOKEN: Final = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff]"  # written without blanks, so each sign is a word
    r"|[^\W_\u3400-\u9fff\uf900-\ufaff]+"
    r"|[^\w\s]|_"
)
_INSIDE: Final = "##"
_START, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


def pieces(text: str) -> list[int]:
    """Return the numbers of the pieces of `text`, between the marks of its start and end."""
    known = _vocabulary()
    found = [piece for token in _TOKEN.findall(fold(text)) for piece in _pieces(token)]
    return [known[_START], *found[: LONGEST - 2], known[_END]]


def _pieces(token: str) -> list[int]:
    """Return the longest pieces that `token` is made of, from its start on."""
    known = _vocabulary()
    found: list[int] = []
    start = 0
    while start < len(token) <= LONGEST_WORD:
        inside = _INSIDE if start else ""
        ends = range(len(token), start, -1)
        end = next((end for end in ends if inside + token[start:end] in known), None)
        if end is None:
            return [known[_UNKNOWN]]
        found.append(known[inside + token[start:end]])
        start = end
    return found or [known[_UNKNOWN]]


@cache
def _vocabulary() -> dict[str, int]:
    packed = (files("bot.semantic") / "wordpieces.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return {piece: number for number, piece in enumerate(lines)}
