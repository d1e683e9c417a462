"""Questions in other languages, read by their words of asking."""

import re
from collections.abc import Mapping
from typing import Final

from bot.answers.foreign import ACCENTED, TONGUES
from bot.answers.wording import ASKING, FILLER, KINDS
from bot.english import everyday
from bot.search.text import fold

_PIECE: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_ELIDED: Final = re.compile(
    r"(?:[ldcsnjmt]|qu|un|dell|nell|sull|all)['\u2019](?=\w)", re.IGNORECASE
)
"""What French and Italian run together with the word behind it: "l'outil", "d'Airbnb"."""

_ENGLISH: Final = FILLER | ASKING | KINDS.keys()
_FOREIGN: Final = frozenset(word for tongue in TONGUES for word in tongue) - _ENGLISH
"""Words of asking that are none in English."""

SURE: Final = 2
"""Foreign words of asking from which a question is in their language."""

LONG: Final = 5
"""Letters from which a single foreign word of asking tells: "Folien", "charla"."""


def in_english(text: str) -> str:
    """Return a question whose words of asking are English, and the rest as it is asked.

    It stays as it is unless more of its words of asking are surely of another language than of
    English: "la" and "die" alone are no more than they are in English.
    """
    pieces = _PIECE.findall(fold(text))
    if "'" in text or "\u2019" in text:
        pieces = [_ELIDED.sub("", piece, count=1) for piece in pieces]
    if _FOREIGN.isdisjoint(pieces):  # most questions are told by that at once
        return text
    english = sum(piece in _ENGLISH for piece in pieces)
    # The first of equals, so that what several languages share is read by the same one.
    tongue = max(TONGUES, key=lambda each: len(_marks(pieces, each)))
    found = _marks(pieces, tongue)
    told = len(found) >= SURE and len(found) > english - _shared(pieces, tongue)
    alone = english == 0 and any(_tells_alone(word, tongue) for word in found)
    if not told and not alone:
        return text
    return _translated(text, tongue)


def _marks(pieces: list[str], tongue: Mapping[str, str]) -> list[str]:
    return [piece for piece in pieces if piece in tongue and piece not in _ENGLISH]


def _shared(pieces: list[str], tongue: Mapping[str, str]) -> int:
    """Return how many English words of asking among `pieces` are words of `tongue`, too."""
    return sum(piece in _ENGLISH and piece in tongue for piece in pieces)


def _tells_alone(word: str, tongue: Mapping[str, str]) -> bool:
    return len(word) >= LONG and bool(tongue[word]) and not everyday(word)


def _translated(text: str, tongue: Mapping[str, str]) -> str:
    for phrase in (each for each in tongue if " " in each):
        text = _without_phrase(text, phrase.split(), tongue[phrase])

    def english(match: re.Match[str]) -> str:
        piece = match.group()
        whole = ACCENTED.get(piece.casefold(), tongue.get(fold(piece)))
        if whole is not None:
            return whole
        rest = _ELIDED.sub("", piece, count=1)
        return tongue.get(fold(rest), rest)

    return _PIECE.sub(english, text)


def _without_phrase(text: str, phrase: list[str], meaning: str) -> str:
    """Return `text` with `meaning` in the place of a folded `phrase`, with accents or without."""
    pieces = list(_PIECE.finditer(text))
    folded = [fold(piece.group()) for piece in pieces]
    length = len(phrase)
    for at in reversed(range(len(pieces) - length + 1)):
        if folded[at : at + length] == phrase:
            start, end = pieces[at].start(), pieces[at + length - 1].end()
            text = f"{text[:start]}{meaning}{text[end:]}"
    return text
