"""Phrases that stand in a question in other forms or another order than the book has them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.search.forms import MERE, family
from bot.search.spans import Terms
from bot.search.text import Word

SLACK: Final = 3
"""Words that may stand between those of a phrase: "store all of our passwords"."""


@dataclass(frozen=True, slots=True)
class _Bare:
    """A phrase without its mere words.

    Attributes:
        key: The terms of the phrase, as the book has them.
        families: What its words share with their relatives.
    """

    key: Terms
    families: frozenset[str]


class LoosePhrases:
    """Finds phrases by their telling words alone.

    "Certificates must be renewed" is the book's "renew certificates".
    """

    def __init__(self, keys: Collection[Terms]) -> None:
        bare = [_Bare(key, _families(key)) for key in keys if len(key) > 1]
        common = Counter(each for phrase in bare for each in phrase.families)
        # A phrase is looked up by its rarest word, so that few are looked at in vain.
        self._by_rarest: dict[str, list[_Bare]] = defaultdict(list)
        for phrase in bare:
            if len(phrase.families) > 1:
                rarest = min(phrase.families, key=lambda each: (common[each], each))
                self._by_rarest[rarest].append(phrase)

    def find(self, text: Sequence[Word]) -> Iterator[tuple[list[int], Terms]]:
        """Yield the indices of the telling words of each phrase in `text`, with the phrase."""
        families = [family(word.terms[0]) for word in text]
        held = frozenset(families)
        for rarest in dict.fromkeys(families):
            for phrase in self._by_rarest.get(rarest, ()):
                if phrase.families <= held:
                    span = _nearest(families, phrase.families, families.index(rarest))
                    if span[-1] - span[0] < len(phrase.key) + SLACK:
                        yield span, phrase.key


def _nearest(families: Sequence[str], wanted: Iterable[str], start: int) -> list[int]:
    """Return where each of `wanted` stands in `families`, the nearest to `start`; in order."""
    by_distance = sorted(range(len(families)), key=lambda place: abs(place - start))
    return sorted(
        next(place for place in by_distance if families[place] == each) for each in wanted
    )


def _families(key: Terms) -> frozenset[str]:
    return frozenset(family(term) for term in key if term not in MERE)
