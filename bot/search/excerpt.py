"""Picks the part of an entry that bears most on a question."""

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from bot.search.text import term_set

LONGEST: Final = 280
"""Characters of an excerpt; about three lines on a phone."""

NUMBER: Final = re.compile(
    r"(?<![^\W\d_])\d|\bv\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|million|billion|dozens?|half|twice|double)\b",
    re.IGNORECASE,
)
"""A number, in digits or in words, or a version. "One" is too often no number, and a digit behind
letters belongs to a name: "k8s"."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\"')\u201d]*\s+(?=[\"'(\u201c]?[A-Z0-9])")
BETWEEN_LINES: Final = " · "
"""What stands between what the entry says in separate lines."""


def excerpt(
    lines: Sequence[str],
    terms: AbstractSet[str],
    weight: Callable[[str], float],
    *,
    figures: bool = False,
) -> str:
    """Return what `lines` say about `terms`, as one line of at most `LONGEST` characters.

    It starts with the sentence that holds the most of them by weight, the first of equals, and
    goes on with what follows, as far as there is room. Empty when there are no lines.

    Args:
        lines: What an entry says.
        terms: What is looked for.
        weight: How much a term tells.
        figures: Whether a sentence with a number goes before one without.
    """
    pieces = _pieces(tuple(lines))
    if len(pieces) == 1:  # whatever is asked for
        return _joined(pieces)
    if not pieces:
        return ""
    scores = [sum(map(weight, terms & term_set(piece))) for _, piece in pieces]
    if figures:
        told = [bool(NUMBER.search(piece)) for _, piece in pieces]
        best = max(
            range(len(pieces)),
            key=lambda place: (scores[place] > 0 and told[place], scores[place]),
        )
    else:
        best = scores.index(max(scores))
    return _joined(pieces[best:])


def opening(lines: Sequence[str]) -> str:
    """Return what `lines` say first, as one line of at most `LONGEST` characters."""
    return _joined(_pieces(tuple(lines)))


@lru_cache(maxsize=16_384)
def _pieces(lines: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Return each sentence with the number of its line; kept, since they are asked for again."""
    return tuple((number, piece) for number, line in enumerate(lines) for piece in sentences(line))


def _joined(pieces: Sequence[tuple[int, str]]) -> str:
    """Return the first of `pieces` and as many of the next as there is room for."""
    if not pieces:
        return ""
    number, text = pieces[0]
    for next_number, piece in pieces[1:]:
        joint = " " if next_number == number else BETWEEN_LINES
        if len(text) + len(joint) + len(piece) > LONGEST:
            break
        text += joint + piece
        number = next_number
    return shortened(text, LONGEST)


def sentences(line: str) -> tuple[str, ...]:
    """Return the sentences of a line."""
    return tuple(filter(None, (piece.strip() for piece in _SENTENCE_END.split(line))))


def shortened(text: str, longest: int) -> str:
    """Return `text` cut at a word, with an ellipsis, if it has more than `longest` characters."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    return (kept.rsplit(None, 1)[0] if " " in kept else kept).rstrip(" ,;:·-") + "…"
