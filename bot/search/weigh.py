"""How well an entry answers the words of a question."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, Protocol

from bot.recap.model import Kind
from bot.search.document import Document

RARE: Final = 2
"""Entries that hold a misspelt word at the most; a commoner word is no slip."""

DESCRIBED: Final = 0.8
"""Certainty that who describes a thing means the entry that names it."""

STRICTNESS: Final = 1.5
"""How much an entry loses by what it leaves unanswered, as a power of its coverage."""

HEAD: Final = 0.35
"""What an entry gains when its title or people answer the whole question."""

TITLE: Final = 0.3
"""What it gains when the question holds its whole title."""

BM25: Final = 0.25
"""What it gains when the index, which counts repeats and length, ranks it first."""

NAMED: Final = 0.99
"""Share of the question from which a title and its people answer all of it, as it stands."""

SHORT: Final = 6
"""Words up to which a question is a short one. To share a third of two words is to share none or
one; a third of twelve words are four, which no entry shares by chance."""

DOUBT: Final = 0.5
"""How much an entry loses in certainty by the words that it does not answer, as a power of their
share."""

GUESSED: Final = 0.3
"""Share of a word of the question that counts as answered where an entry holds only what is related
or near in meaning: each is a guess, and the more guesses, the likelier one of them is wrong."""

CROWD: Final = 0.5
LEAST_CROWD: Final = 0.9
HUNDRED: Final = 100
"""How much the doubt grows with the number of entries, as a power that is 1 for a hundred of them
and `CROWD` more for each ten times as many: among more entries more share some words with a
question by chance. Among few it is hardly less, at least `LEAST_CROWD`: half of a question is not
the question. What answers all of it stays certain among any number."""

LONG_BM25: Final = 6.0
"""How much the index's own order counts in a long question, where repeats and length tell more
than which words are there, as a power that grows with the length."""

PREFERRED: Final = 0.2
"""What an entry of the wanted kind gains over others, and one that is what the question names."""

KEPT: Final = 65_536
"""Terms whose weight is remembered."""

LIGHT: Final = 0.5
"""Share of the weight of a noun of asking ("keynote") that an entry without it loses in rank; it
covers the question all the same."""

_PRIOR: Final[Mapping[Kind, float]] = {
    Kind.SESSION: 1.0,
    Kind.TOOL: 1.0,
    Kind.ANNOUNCEMENT: 0.97,
    Kind.THEME: 0.97,
    Kind.RESOURCE: 0.93,
    Kind.PASSAGE: 0.88,
}
"""A named entry tells more than a passage that says the same words."""

_BEST: Final = (1 + HEAD + TITLE + BM25) * (1 + PREFERRED) ** 2
"""The most that an entry can score before it is brought to 0 to 1."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way in which an entry may answer a word of the question.

    Attributes:
        terms: All of these it must hold.
        weight: How sure it is that they mean the word, 0 to 1.
        reading: The word that was read in its place, when it was spelt differently.
        near: Whether it is only related, or near in meaning.
        told: Whether it stands for a phrase of several words, which is less of a guess.
    """

    terms: tuple[str, ...]
    weight: float
    reading: str | None = None
    near: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of the question with all that may answer it.

    Attributes:
        asked: As it stands in the question.
        alternatives: Best first. Empty when no note holds anything of the kind.
        weight: What it counts for among the words of the question.
        required: Whether an entry without it is no match.
        light: Whether it only counts where an entry holds it.
        name: Whether it is a name that the glossary describes, and so describes no other.
        terms: Terms of all alternatives.
    """

    asked: str
    alternatives: tuple[Alternative, ...]
    weight: float
    required: bool = False
    light: bool = False
    name: bool = False
    terms: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        found = frozenset(term for each in self.alternatives for term in each.terms)
        object.__setattr__(self, "terms", found)

    def best(self, held: frozenset[str]) -> Alternative | None:
        """Return the surest alternative whose terms are all among `held`."""
        # Most entries hold nothing of the kind, and this tells fastest.
        if self.terms.isdisjoint(held):
            return None
        for alternative in self.alternatives:
            if held.issuperset(alternative.terms):
                return alternative
        return None


@dataclass(frozen=True, slots=True)
class Match:
    """How an entry answers the units of a question.

    Attributes:
        coverage: Share of the units' weight that the whole entry answers, 0 to 1; higher by
            what it means to share as much of a long question.
        score: Rank among the entries, 0 to 1.
        certainty: How sure it is that the entry is meant, 0 to 1: the coverage, less by what share
            of the units, however little each weighs, it does not answer or only by a guess.
        used: For each unit the alternative that the entry holds, or None.
        named: Whether the question holds the whole title.
    """

    coverage: float
    certainty: float
    score: float
    used: tuple[Alternative | None, ...]
    named: bool


def idf(holding: int, total: int) -> float:
    """Return the inverse document frequency of a term that `holding` of `total` entries hold."""
    return math.log1p((total - holding + 0.5) / (holding + 0.5))


class Held(Protocol):
    """Tells which terms the entries hold."""

    @property
    def total(self) -> int:
        """How many entries there are."""

    def holding(self, term: str) -> int:
        """Return how many entries hold `term`, or name something that it describes."""

    def is_tool(self, term: str) -> bool:
        """Say whether `term`, alone, is the name of a tool."""


class Judge:
    """Judges entries by what their words weigh among all entries.

    Attributes:
        rarest: Weight of a term that a single entry holds; none weighs more.
        rare: Weight of a term that `RARE` entries hold.
    """

    def __init__(self, held: Held) -> None:
        self._held = held
        self.rarest = idf(1, held.total)
        self.rare = idf(RARE, held.total)
        self._crowd = max(LEAST_CROWD, 1 + CROWD * math.log10(max(1, held.total) / HUNDRED))
        self.weight = lru_cache(maxsize=KEPT)(self._weight)
        self._all_of = lru_cache(maxsize=KEPT)(self._weight_of_all)
        self._holding = lru_cache(maxsize=KEPT)(held.holding)
        self.is_tool = lru_cache(maxsize=KEPT)(held.is_tool)

    def _weight(self, term: str) -> float:
        """Return what `term` weighs; one that no entry holds weighs most."""
        return idf(max(self._held.holding(term), 1), self._held.total)

    def holds(self, terms: Iterable[str]) -> bool:
        """Say whether each of `terms` stands in some entry."""
        return all(map(self._holding, terms))

    def match(
        self, units: Sequence[Unit], found: Document, *, bm25: float, preferred: Collection[Kind]
    ) -> Match:
        """Judge one entry.

        Args:
            units: The question.
            found: The entry.
            bm25: The index's own score, as a share of the best one's.
            preferred: Kinds that are likelier to be what is wanted.
        """
        total = covered = headed = missed = sure = 0.0
        counted = 0
        used: list[Alternative | None] = []
        named: set[str] = set()
        for unit in units:
            weight = unit.weight
            best = unit.best(found.everything)
            if best is None:
                best = _described(unit, found) if found.described else None
            elif in_head := unit.best(found.head):
                headed += weight * in_head.weight
                named.update(in_head.terms)
            used.append(best)
            if best is not None:
                covered += weight * best.weight
                total += weight
                counted += 1
                sure += GUESSED if best.near and not best.told else 1.0
            elif unit.light:
                missed += LIGHT * weight
            else:
                total += weight
                counted += 1
        total = total or 1.0
        share = covered / total
        length = min(1.0, SHORT / max(1, len(units)))
        coverage = share**length
        certainty = coverage * (sure / max(1, counted)) ** (length * DOUBT)
        certainty **= self._crowd
        rank = (covered / (total + missed)) ** STRICTNESS * (
            1 + HEAD * headed / total + TITLE * self._share_of_title(named, found) + BM25 * bm25
        )
        rank *= bm25 ** (LONG_BM25 * (1 - length))
        if headed >= NAMED * total:
            rank *= 1 + PREFERRED
        rank *= _PRIOR[found.kind]
        if found.kind in preferred:
            rank *= 1 + PREFERRED
        whole = bool(found.title) and named >= found.title
        return Match(coverage, certainty, min(1.0, rank / _BEST), tuple(used), whole)

    def _share_of_title(self, named: set[str], found: Document) -> float:
        if not named:
            return 0.0
        whole = self._all_of(found.title)
        return sum(map(self.weight, named & found.title)) / whole if whole else 0.0

    def _weight_of_all(self, terms: frozenset[str]) -> float:
        return sum(map(self.weight, terms))


def _described(unit: Unit, found: Document) -> Alternative | None:
    """Return what answers the unit only by what is known of a name in the entry."""
    best = None if unit.name else unit.best(found.described)
    return _by_description(best) if best else None


@lru_cache(maxsize=KEPT)
def _by_description(meant: Alternative) -> Alternative:
    """Return `meant` as a description that fits what an entry names."""
    return replace(meant, weight=meant.weight * DESCRIBED, near=True)
