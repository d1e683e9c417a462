"""Finds the words of the notes that somebody may have meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby
from operator import itemgetter
from typing import Final, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.tables import Keyed, Lookup, Texts

SHORTEST: Final = 4
"""Letters from which a word is corrected; below it `k8s` would become `k3s`."""

TWO_EDITS_FROM: Final = 8
"""Letters, as typed or as meant, from which two edits are forgiven; a shorter word has too many
neighbours."""

MOST_EDITS: Final = 2

PREFIX: Final = 6
"""Letters of a word by which its neighbours are looked for. With fewer, more words that are no
neighbours have to be looked at; with more, more is kept of each word. At 250,000 words 6 costs
the least of 5 to 8."""

_BETWEEN: Final = "\n"
"""What stands between the words of a group; no word holds it."""

_DROPPED: Final = "?"
"""A letter that may be lacking."""

KEPT: Final = 4_096
"""Words whose corrections are remembered; people make the same mistakes again."""


_Letters = TypeVar("_Letters", str, bytes)
"""Bytes are cut and hashed faster, and are letters where all of them are ASCII."""


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
    """Corrects words against a vocabulary.

    Words that are few edits apart become the same when as many letters are dropped from each, so
    each word is looked up by what it is without some of its letters, however many words there
    are. rapidfuzz then judges those that are found.
    """

    def __init__(self, vocabulary: Iterable[str] | Texts, keys: Lookup | None = None) -> None:
        """Take words; or, as tables, their `spelling_groups` with the keys of these."""
        if not isinstance(vocabulary, Texts):
            groups = spelling_groups(vocabulary)
            vocabulary, keys = Texts.of(groups), Lookup.of(spelling_keys(groups))
        self._groups = vocabulary
        self._keys = keys or Lookup.of(())
        self.neighbours = lru_cache(maxsize=KEPT)(self._neighbours)
        self.slips = lru_cache(maxsize=KEPT)(self._slips)
        self.knows = lru_cache(maxsize=KEPT)(self._knows)

    def _knows(self, folded: str) -> bool:
        """Say whether the vocabulary has this very word."""
        return folded in self._alike({_exactly(folded[:PREFIX])})

    def _neighbours(self, asked: str) -> tuple[Neighbour, ...]:
        """Return the words of the vocabulary close to the folded word `asked`, closest first.

        A word with a digit, or shorter than `SHORTEST`, has none, nor has one that is close
        only to itself.
        """
        # A word that a letter was dropped from may be meant for one that is long enough.
        edits = max(allowed(asked), allowed(asked + _DROPPED))
        return self._within(asked, edits) if correctable(asked) else ()

    def _slips(self, asked: str) -> tuple[Neighbour, ...]:
        """Return the neighbours that are one edit away; they are found many times faster.

        Even a word a letter too short to be corrected by itself has some.
        """
        return self._within(asked, 1)

    def nearest(self, asked: str) -> tuple[Neighbour, ...]:
        """Return the neighbours of `asked` with the fewest edits.

        Where one edit makes a word, hardly anybody means one that takes two.
        """
        slips = self.slips(asked) if correctable(asked) else ()
        return slips or self.neighbours(asked)

    def _within(self, asked: str, edits: int) -> tuple[Neighbour, ...]:
        if len(asked) < SHORTEST - 1 or not asked.isalpha():
            return ()
        found = process.extract(
            asked,
            self._alike(asked_keys(asked, edits)),
            # OSA counts a swap of neighbours, the commonest slip, as one edit; plain
            # Levenshtein counts two.
            scorer=OSA.distance,
            score_cutoff=edits,
            limit=None,
        )
        close = [
            Neighbour(word, int(far))
            for word, far, _ in found
            if far and correctable(word) and _plausible(asked, word, int(far))
        ]
        return tuple(sorted(close, key=lambda near: (near.edits, near.word[0] != asked[0])))

    def _alike(self, keys: Iterable[bytes]) -> list[str]:
        """Return the words of `keys`, with some others.

        They come in their order, so that the same question always gets the same answer.
        """
        numbers = {number for key in keys for number in self._keys.get(key)}
        if not numbers:
            return []
        return _BETWEEN.join([self._groups[number] for number in sorted(numbers)]).split(_BETWEEN)


def spelling_groups(vocabulary: Iterable[str]) -> list[str]:
    """Return the words of `vocabulary`, those that begin alike as one text, all of it in order."""
    return [
        _BETWEEN.join(words)
        for _, words in groupby(sorted(set(vocabulary)), key=itemgetter(slice(PREFIX)))
    ]


def spelling_keys(groups: Iterable[str]) -> Iterator[Keyed]:
    """Yield the keys by which each of some `spelling_groups` is found, with its number."""
    for number, group in enumerate(groups):
        prefix = group.partition(_BETWEEN)[0][:PREFIX]
        # A word with a digit is never corrected, nor is another one to it.
        if correctable(prefix):
            # Two edits are forgiven in a question's word of eight letters, which may be one of
            # six in the notes.
            depth = 2 if len(prefix) >= TWO_EDITS_FROM - MOST_EDITS else 1
            yield (*_without(prefix, depth), _beheaded(prefix[1:])), number
        else:
            yield (_exactly(prefix),), number


def asked_keys(asked: str, depth: int) -> set[bytes]:
    """Return the keys of the words that `asked`, which is correctable, may be a slip for.

    Args:
        asked: A folded word.
        depth: Most edits.
    """
    keys = _without(asked[:PREFIX], depth)
    # The first two letters may be swapped, which is an edit of its own.
    keys |= _without(asked[1::-1] + asked[2:PREFIX], depth - 1)
    # The first letter may be wrong, one too many, or lacking.
    keys.update(map(_beheaded, (asked[1:], asked[2:], asked)))
    return keys


def _without(prefix: str, most: int) -> set[bytes]:
    """Return `prefix` without each choice of at most `most` letters, the first always kept."""
    if prefix.isascii():
        return _shorter(prefix.encode(), most)
    return {each.encode() for each in _shorter(prefix, most)}


def _shorter(prefix: _Letters, most: int) -> set[_Letters]:
    found = {prefix}
    places = range(1, len(prefix))
    if most:
        found.update([prefix[:place] + prefix[place + 1 :] for place in places])
    if most > 1:
        found.update(
            [
                prefix[:one] + prefix[one + 1 : other] + prefix[other + 1 :]
                for one, other in combinations(places, 2)
            ]
        )
    return found


def _exactly(prefix: str) -> bytes:
    # As `_without` writes a prefix that lacks nothing.
    return prefix.encode(errors="replace")


def _beheaded(rest: str) -> bytes:
    return b"-" + rest[: PREFIX - 1].encode()


def correctable(word: str) -> bool:
    """Say whether a folded word may be, or have, a slip."""
    return len(word) >= SHORTEST and word.isalpha()


def allowed(asked: str) -> int:
    """Return how many edits are forgiven in a folded word."""
    return MOST_EDITS if len(asked) >= TWO_EDITS_FROM else 1


def _plausible(asked: str, word: str, edits: int) -> bool:
    """Say whether somebody who means `word` may well write `asked`.

    The first letter is the one that people get right, so where it differs, the rest has to
    make up for it: `rust` is not `trust`, but `ubernetes` is `kubernetes`.
    """
    if edits > 1 and max(len(word), len(asked)) < TWO_EDITS_FROM:
        return False
    if word[0] == asked[0] or word[:2] == asked[1::-1]:
        return True
    return edits == 1 and min(len(word), len(asked)) >= TWO_EDITS_FROM - 2
