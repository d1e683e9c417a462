"""How well an entry answers the words of a question."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from bot.recap.model import Kind
from bot.search.document import Document
from bot.search.guesses import by_description, lacking_in
from bot.search.units import Alternative, Unit

RARE: Final = 2
"""Entries that hold a misspelt word at the most; a commoner word is no slip."""

COMMON: Final = 1_000
"""Entries that hold a word from which there are enough of them: nobody misses the few more in which
it is misspelt."""

STRICTNESS: Final = 1.5
"""How much an entry loses by what it leaves unanswered, as a power of its coverage."""

HEAD: Final = 0.35
"""What an entry gains when its title or people answer the whole question."""

TITLE: Final = 0.3
"""What it gains when the question holds its whole title."""

BM25: Final = 0.25
"""What it gains when the index, which counts repeats and length, ranks it first."""

WHOLE: Final = 0.5
"""What it gains when it holds every word of the question as it stands: whoever gave the words in
which a thing is told means that thing, however little some of them tell by themselves."""

NAMED: Final = 0.99
"""Share of the question from which a title and its people answer all of it, as it stands."""

SHORT: Final = 6
"""Words up to which a question is a short one. To share a third of two words is to share none or
one; a third of twelve words are four, which no entry shares by chance."""

DOUBT: Final = 0.5
"""How much an entry loses in certainty by the words that it does not answer, as a power of their
share."""

FEW: Final = 3
LOST: Final = 0.7
"""What is left of the certainty for each telling word that an entry does not answer, in a question
of so few words: who names a thing in two or three words means each of them, and "mesh" is what
"service mesh" is about. Who says more describes, and one word more or less tells little."""

PAIR: Final = 2
HALVED: Final = 0.6
"""What is left of it where an ordinary word of two is not answered. It weighs so little that the
other seems to be most of the question: "security" in "Kubernetes security" is half of it."""

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

BRIEF: Final = 5
LONG_BM25: Final = 12.0
"""How much the index's own order counts in a question of more than `BRIEF` words, where repeats
and length tell more than which words are there, as a power that grows with the length."""

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

_BEST: Final = (1 + HEAD + TITLE + BM25) * (1 + PREFERRED) ** 2 * (1 + WHOLE)
"""The most that an entry can score before it is brought to 0 to 1."""


class Answered(NamedTuple):
    """How an entry answers the units of a question, by which of their terms it holds.

    Attributes:
        coverage: Share of the units' weight that the whole entry answers, 0 to 1; higher by
            what it means to share as much of a long question.
        certainty: How sure it is that the entry is meant, 0 to 1: the coverage, less by what share
            of the units, however little each weighs, it does not answer or only by a guess.
        whole: Whether it holds each of the units, rather than what is near it.
        used: For each unit the alternative that the entry holds, or None.
        worth: What its rank is made of, before its length, title and kind come in.
        headed: Share of the units' weight that its title and people answer, 0 to 1.
        named: The terms that stand in these.
        guessed: Indices of the units that it answers by what is only related or near in meaning,
            or by a part of a phrase of which it lacks another part.
    """

    coverage: float
    certainty: float
    whole: bool
    used: tuple[Alternative | None, ...]
    worth: float
    headed: float
    named: frozenset[str]
    guessed: frozenset[int]


class Match(NamedTuple):
    """How an entry answers a question.

    Attributes:
        score: Rank among the entries, 0 to 1.
        answered: What of the question it answers.
        named: Whether the question holds its whole title.
    """

    score: float
    answered: Answered
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
        common: Weight of a term that `COMMON` entries hold.
    """

    def __init__(self, held: Held) -> None:
        self._held = held
        self.rarest = idf(1, held.total)
        self.rare = idf(RARE, held.total)
        self.common = idf(COMMON, held.total)
        self._crowd = max(LEAST_CROWD, 1 + CROWD * math.log10(max(1, held.total) / HUNDRED))
        self.weight = lru_cache(maxsize=KEPT)(self._weight)
        self._holding = lru_cache(maxsize=KEPT)(held.holding)
        self.is_tool = lru_cache(maxsize=KEPT)(held.is_tool)

    def _weight(self, term: str) -> float:
        """Return what `term` weighs; one that no entry holds weighs most."""
        return idf(max(self._held.holding(term), 1), self._held.total)

    def share(self, term: str) -> float:
        """Return the share of entries that hold `term`, 0 to 1."""
        return self._holding(term) / max(1, self._held.total)

    def holds(self, terms: Iterable[str]) -> bool:
        """Say whether each of `terms` stands in some entry."""
        return all(map(self._holding, terms))

    def certainty(self, coverage: float) -> float:
        """Return how sure this coverage is among so many entries."""
        sure: float = coverage**self._crowd
        return sure


class Weighing:
    """Weighs entries against one question."""

    def __init__(self, judge: Judge, units: Sequence[Unit], preferred: Collection[Kind]) -> None:
        """Take the question, and the kinds that are likelier to be what is wanted."""
        self._judge = judge
        self._units = units
        self._preferred = preferred
        self._wholes = [unit.whole for unit in units if unit.whole]
        terms = [unit.terms for unit in units]
        self._terms: frozenset[str] = frozenset().union(*terms, *self._wholes)
        self._length = min(1.0, SHORT / max(1, len(units)))
        self._repeats = LONG_BM25 * (1 - min(1.0, BRIEF / max(1, len(units))))
        self._known: dict[tuple[frozenset[str], ...], Answered] = {}

    def match(self, found: Document, bm25: float) -> Match:
        """Judge one entry.

        Args:
            found: The entry.
            bm25: The index's own score, as a share of the best one's.
        """
        held = found.held(self._terms)
        # Of the entries that are offered, many hold the same terms.
        answered = self._known.get(held)
        if answered is None:
            answered = self._known[held] = self._answered(*held)
        titled = answered.named.intersection(found.title)
        share = len(titled) / len(set(found.title)) if titled else 0.0
        rank = answered.worth * (1 + HEAD * answered.headed + TITLE * share + BM25 * bm25)
        rank *= bm25**self._repeats * _PRIOR[found.kind]
        if found.kind in self._preferred:
            rank *= 1 + PREFERRED
        return Match(min(1.0, rank / _BEST), answered, share == 1.0)

    def _answered(
        self, everything: frozenset[str], head: frozenset[str], described: frozenset[str]
    ) -> Answered:
        total = covered = headed = missed = sure = 0.0
        counted = 0
        used: list[Alternative | None] = []
        named: set[str] = set()
        for unit in self._units:
            best = unit.best(everything)
            if best is None:
                best = by_description(unit, described)
            elif in_head := unit.best(head):
                headed += unit.weight * in_head.weight
                named.update(in_head.terms)
            used.append(best)
        lacking = lacking_in(self._units, used, everything) if self._wholes else ()
        guessed: list[int] = []
        for place, (unit, best) in enumerate(zip(self._units, used, strict=True)):
            if best is None and unit.light:
                missed += LIGHT * unit.weight
                continue
            total += unit.weight
            counted += 1
            if best is not None:
                covered += unit.weight * best.weight
                is_guess = not best.told and (best.near or unit.whole in lacking)
                if is_guess:
                    guessed.append(place)
                # Components of a web page need not be web components.
                apart = unit.whole and not best.told and unit.whole.isdisjoint(everything)
                sure += GUESSED if is_guess or apart else 1.0
        total = total or 1.0
        coverage = (covered / total) ** self._length
        certainty = coverage * (sure / max(1, counted)) ** (self._length * DOUBT)
        certainty *= self._trusted(used, counted)
        worth = (covered / (total + missed)) ** STRICTNESS
        whole = all(each is not None and not each.near for each in used)
        if whole:
            worth *= 1 + WHOLE
        if headed >= NAMED * total:
            worth *= 1 + PREFERRED
        return Answered(
            coverage,
            self._judge.certainty(certainty),
            whole,
            tuple(used),
            worth,
            headed / total,
            frozenset(named),
            frozenset(guessed),
        )

    def _trusted(self, used: Sequence[Alternative | None], counted: int) -> float:
        """Return what is left of the certainty where `used` answers not all of a few words."""
        lost = [
            unit
            for unit, best in zip(self._units, used, strict=True)
            if best is None and not unit.light
        ]
        if counted > FEW:
            return 1.0
        ordinary = HALVED if counted <= PAIR else 1.0
        return math.prod(LOST if unit.telling else ordinary for unit in lost)
