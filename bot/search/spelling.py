"""Finds the words of the notes that somebody may have meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST: Final = 4
"""Letters from which a word is corrected; below it `k8s` would become `k3s`."""

TWO_EDITS_FROM: Final = 8
"""Letters from which two edits are forgiven; a shorter word has too many neighbours."""

KEPT: Final = 4_096
"""Words whose corrections are remembered; people make the same mistakes again."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word of the notes that may have been meant.

    Attributes:
        word: As the notes spell it, folded.
        edits: Letters inserted, dropped, replaced or swapped with a neighbour, 1 or 2.
    """

    word: str
    edits: int


class Speller:
    """Corrects words against the vocabulary of the notes."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = frozenset(vocabulary)
        # A list, because rapidfuzz would match a mapping's values, not its keys. Sorted, so
        # that the same question always gets the same answer.
        self._words = sorted(word for word in self._known if _correctable(word))
        self.neighbours = lru_cache(maxsize=KEPT)(self._neighbours)

    def knows(self, folded: str) -> bool:
        """Say whether the notes have this very word."""
        return folded in self._known

    def _neighbours(self, asked: str) -> tuple[Neighbour, ...]:
        """Return the words of the notes close to the folded word `asked`, closest first.

        A word with a digit, or shorter than `SHORTEST`, has none, nor has one that is close
        only to itself.
        """
        if not _correctable(asked):
            return ()
        found = process.extract(
            asked,
            self._words,
            # OSA counts a swap of neighbours, the commonest slip, as one edit; plain
            # Levenshtein counts two.
            scorer=OSA.distance,
            score_cutoff=2 if len(asked) >= TWO_EDITS_FROM else 1,
            limit=None,
        )
        close = [
            Neighbour(word, int(edits))
            for word, edits, _ in found
            if edits and _plausible(asked, word, int(edits))
        ]
        return tuple(sorted(close, key=lambda near: (near.edits, near.word[0] != asked[0])))


def _correctable(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()


def _plausible(asked: str, word: str, edits: int) -> bool:
    """Say whether somebody who means `word` may well write `asked`.

    The first letter is the one that people get right, so where it differs, the rest has to
    make up for it: `rust` is not `trust`, but `ubernetes` is `kubernetes`.
    """
    if word[0] == asked[0] or word[:2] == asked[1::-1]:
        return True
    return edits == 1 and min(len(word), len(asked)) >= TWO_EDITS_FROM - 2
