"""Finds names in a question: of people, organisations, events; whole, in part or misspelt."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from bot.search.english import commonplace, everyday
from bot.search.spelling import Speller
from bot.search.text import Word, words

SHORTEST: Final = 4
"""Letters of a name's word that may be misspelt; shorter ones must be right."""

TWO_EDITS_FROM: Final = 6
"""Letters from which a name's word may have two slips, when another word of it is right."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name that stands in a text.

    Attributes:
        name: As it was given to the finder.
        start: Index of its first word in the text.
        end: Index behind its last word.
        spelling: The words as the name spells them, one for each from `start` to `end`.
        whole: Whether every word of the name is there.
        edits: Slips in all of its words.
    """

    name: str
    start: int
    end: int
    spelling: tuple[Word, ...]
    whole: bool
    edits: int


class NameFinder:
    """Looks for a fixed set of names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {name: tuple(words(name)) for name in dict.fromkeys(names)}
        self._holding: dict[str, list[str]] = defaultdict(list)
        for name, parts in self._names.items():
            for part in parts:
                if name not in self._holding[part.folded]:
                    self._holding[part.folded].append(name)
        self._speller = Speller(self._holding)

    def find(
        self, text: Sequence[Word], known: Collection[str], *, whole: bool = False
    ) -> list[NameMatch]:
        """Return the names in `text`, no two of them on the same word, in order.

        Args:
            text: The words to look through.
            known: Folded words of the field; alone, such a word is no misspelt name.
            whole: Whether parts of a name do not count.
        """
        found = [each for start in range(len(text)) for each in self._at(text, start, known)]
        if whole:
            found = [each for each in found if each.whole]
        found.sort(key=lambda each: (each.start - each.end, not each.whole, each.edits, each.start))
        taken: set[int] = set()
        kept: list[NameMatch] = []
        for each in found:
            span = set(range(each.start, each.end))
            same = any(other.start == each.start and other.end == each.end for other in kept)
            if not span & taken or (same and each.edits == 0):
                taken |= span
                kept.append(each)
        return sorted(kept, key=lambda each: each.start)

    def _at(self, text: Sequence[Word], start: int, known: Collection[str]) -> Iterator[NameMatch]:
        folded = text[start].folded
        spelt = {folded, *(near.word for near in self._speller.neighbours(folded))}
        for name in dict.fromkeys(name for word in spelt for name in self._holding.get(word, ())):
            if found := self._longest(name, text, start, known):
                yield found

    def _longest(
        self, name: str, text: Sequence[Word], start: int, known: Collection[str]
    ) -> NameMatch | None:
        """Return the longest run of words of `text` from `start` that is a run of `name`'s."""
        parts = self._names[name]
        best: NameMatch | None = None
        for offset in range(len(parts)):
            slips = _run(text[start:], parts[offset:], known)
            if slips and (best is None or start + len(slips) > best.end):
                best = NameMatch(
                    name=name,
                    start=start,
                    end=start + len(slips),
                    spelling=parts[offset : offset + len(slips)],
                    whole=len(slips) == len(parts),
                    edits=sum(slips),
                )
        return best


def _run(text: Sequence[Word], parts: Sequence[Word], known: Collection[str]) -> list[int]:
    """Return the slips in the words that `text` and `parts` start with in common."""
    slips: list[int] = []
    for word, part in zip(text, parts, strict=False):
        edits = _slips(word.folded, part.folded)
        if edits is None:
            break
        slips.append(edits)
    while slips and not _sure(slips, text, known):
        slips.pop()
    return slips


@lru_cache(maxsize=16_384)
def _slips(asked: str, part: str) -> int | None:
    """Return how many slips turn a name's word into `asked`, None for too many."""
    if asked == part:
        return 0
    if min(len(asked), len(part)) < SHORTEST or not (asked.isalpha() and part.isalpha()):
        return None
    allowed = 2 if min(len(asked), len(part)) >= TWO_EDITS_FROM else 1
    edits = OSA.distance(asked, part, score_cutoff=allowed)
    return edits if edits <= allowed else None


def _sure(slips: Sequence[int], asked: Sequence[Word], known: Collection[str]) -> bool:
    """Say whether words with these slips are a name, rather than like one."""
    if len(slips) > 1:
        # One right word vouches for the others; misspelt ones do so if only lightly.
        return 0 in slips or max(slips) == 1
    first = asked[0].folded
    if slips[0] == 0:
        return not commonplace(first)
    return slips[0] == 1 and first not in known and not everyday(first)
