"""Finds names in a question: of people, organisations, events; whole, in part or misspelt."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from rapidfuzz.distance import OSA

from bot.english import commonplace, everyday
from bot.search.shelf import Shelf, Table
from bot.search.spelling import Speller, correctable
from bot.search.text import Word, chunks, spelling, words

SHORTEST: Final = 4
"""Letters of a name's word that may be misspelt; shorter ones must be right."""

TWO_EDITS_FROM: Final = 6
"""Letters from which a name's word may have two slips, when another word of it is right."""

MOST_HOLDING: Final = 64
"""Names that are looked at for one word of a text."""

KEPT: Final = 8_192
"""Names and words of names that are remembered; people ask about the same ones."""


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

    def __init__(self, shelf: Shelf, speller: Speller) -> None:
        """Take what `keep_names` put on a shelf.

        Args:
            shelf: Has the names.
            speller: Knows every word of theirs, and any others.

        Raises:
            IndexDamagedError: What the shelf holds can't be read.
        """
        self._names = shelf.texts(Table.NAMES)
        self._holding = shelf.lookup(Table.NAMES_BY_WORD)
        self._speller = speller
        self._parts = lru_cache(maxsize=KEPT)(self._parts_of)
        self._held = lru_cache(maxsize=KEPT)(self._held_by)
        self._near = lru_cache(maxsize=KEPT)(self._near_to)

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """Return a finder of `names`."""
        shelf, distinct = Shelf(), dict.fromkeys(names)
        keep_names(distinct, shelf)
        return cls(shelf, Speller(word for name in distinct for word in _spelt(name)))

    def find(
        self, text: Sequence[Word], known: Container[str], *, whole: bool = False
    ) -> list[NameMatch]:
        """Return the names in `text`, no two of them on the same word, in order.

        Args:
            text: The words to look through.
            known: Folded words of the field; alone, such a word is no misspelt name.
            whole: Whether parts of a name do not count.
        """
        near = [self._near(word.folded) for word in text]
        if not any(near):  # most questions hold no name
            return []
        found = [
            each
            for start in range(len(text))
            for number in self._candidates(text, near, start)
            if (each := self._longest(self._names[number], text, start, known, whole=whole))
        ]
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

    def _candidates(
        self, text: Sequence[Word], near: Sequence[tuple[int, ...]], start: int
    ) -> Sequence[int]:
        """Return the numbers of the names that may stand at `start`.

        Args:
            text: Where they stand.
            near: What is near to each of its words.
            start: Index of the first word.
        """
        found = near[start]
        beside = start + 1
        if not found:
            # With more than one slip the word is none by itself, but the next may vouch for it.
            if beside == len(text) or not near[beside] or len(text[start].folded) < SHORTEST:
                return ()
            return self._held(text[beside].folded)[:MOST_HOLDING]
        if len(found) <= MOST_HOLDING:
            return found
        # A first name of thousands: the word beside it tells which of them may be meant.
        both = set(found).intersection(near[beside] if beside < len(text) else ())
        return sorted(both)[:MOST_HOLDING] or found[:MOST_HOLDING]

    def _near_to(self, folded: str) -> tuple[int, ...]:
        """Return the numbers of the names that hold a word, or one that it may be a slip for."""
        near = [each.word for each in self._speller.slips(folded)] if correctable(folded) else []
        return tuple(
            dict.fromkeys(number for word in (folded, *near) for number in self._held(word))
        )

    def _held_by(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the names that hold the folded `word`."""
        return tuple(
            number
            for number in self._holding.get(word.encode())
            if any(part.folded == word for part in self._parts(self._names[number]))
        )

    def _parts_of(self, name: str) -> tuple[Word, ...]:
        return tuple(words(name))

    def _longest(
        self, name: str, text: Sequence[Word], start: int, known: Container[str], *, whole: bool
    ) -> NameMatch | None:
        """Return the longest run of words of `text` from `start` that is a run of `name`'s.

        None where there is none, or where the `whole` name is wanted and there is but a part.
        """
        parts, rest = self._parts(name), text[start:]
        if whole and len(parts) > len(rest):
            return None
        best: NameMatch | None = None
        for offset in range(1 if whole else len(parts)):
            slips = _run(rest, parts[offset:], known)
            if slips and (best is None or start + len(slips) > best.end):
                best = NameMatch(
                    name=name,
                    start=start,
                    end=start + len(slips),
                    spelling=parts[offset : offset + len(slips)],
                    whole=len(slips) == len(parts),
                    edits=sum(slips),
                )
        return best if best and (best.whole or not whole) else None


def indices_of(named: Iterable[NameMatch]) -> Iterator[int]:
    """Yield the indices of the words of names."""
    for match in named:
        yield from range(match.start, match.end)


def keep_names(names: Collection[str], shelf: Shelf) -> None:
    """Put what a finder of `names`, no two of them the same, needs on `shelf`."""
    shelf.put_texts(Table.NAMES, names)
    shelf.put_lookup(
        Table.NAMES_BY_WORD,
        (({word.encode() for word in _spelt(name)}, number) for number, name in enumerate(names)),
    )


def _spelt(name: str) -> list[str]:
    return list(map(spelling, chunks(name)))


def _run(text: Sequence[Word], parts: Sequence[Word], known: Container[str]) -> list[int]:
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


def _sure(slips: Sequence[int], asked: Sequence[Word], known: Container[str]) -> bool:
    """Say whether words with these slips are a name, rather than like one."""
    if len(slips) > 1:
        # One right word vouches for the others; misspelt ones do so if only lightly.
        if 0 not in slips or not any(slips):
            return max(slips) <= 1
        # An ordinary one does not vouch for another: "part of" is no Port of Call.
        return any(
            not (commonplace(word.folded) if slip == 0 else everyday(word.folded))
            for word, slip in zip(asked, slips, strict=False)
        )
    first = asked[0].folded
    if slips[0] == 0:
        return not commonplace(first)
    return slips[0] == 1 and first not in known and not everyday(first)
