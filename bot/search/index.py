"""The index over a library: words in, ranked entries out."""

from functools import partial
from typing import Final

from bot import english
from bot.recap.library import Library
from bot.recap.model import Entry
from bot.search.building import in_memory
from bot.search.engine import Hits
from bot.search.excerpt import excerpt, opening
from bot.search.holdings import Holdings
from bot.search.lexicon import lexicon_of
from bot.search.query import Hit, Query, Result
from bot.search.reading import Reader
from bot.search.rereading import Rereader
from bot.search.text import Word
from bot.search.units import Unit
from bot.search.weigh import Judge, Match, Weighing

CANDIDATES: Final = 20
"""Entries that the index offers for a closer look, at least; the right one is far above that."""

EVERYWHERE: Final = 0.2
"""Share of the entries from which a word is what all are about: at a KubeCon, Kubernetes."""

ENOUGH: Final = 20
"""Entries from which such a share says anything; of four entries one is a quarter."""

FOR_EACH_HIT: Final = 2
"""Entries offered for each hit that is wanted, since the closer look orders them anew."""


class SearchIndex:
    """Searches one library. Fixed once built, so it is shared without locks.

    Attributes:
        known: Folded words of the field; such a word, alone, is no misspelling of another one.
        names: Finds the speakers and organisations of the sessions.
    """

    def __init__(self, library: Library, holdings: Holdings | None = None) -> None:
        """Take a library, and what was kept of it; kept in memory if that is not given."""
        lexicon = lexicon_of(library.book)
        self._holdings = held = holdings or in_memory(library, lexicon)
        self._judge = Judge(held.engine)
        self._reader = Reader(self._judge, held.speller, lexicon, held.kin)
        self._rereader = Rereader(self._judge, held.speller, lexicon)
        self.known = frozenset(lexicon.words)
        self.names = held.names
        self.is_person = held.is_person
        # An index over nothing only holds the place of the first one.
        if library.recaps:
            english.load()

    def knows(self, folded: str) -> bool:
        """Say whether a folded word is one of the notes, of the field or of everyday English."""
        return (
            self._holdings.speller.knows(folded) or folded in self.known or english.everyday(folded)
        )

    def holds(self, folded: str) -> bool:
        """Say whether a folded word is one of the notes."""
        return self._holdings.speller.knows(folded)

    def is_everywhere(self, word: Word) -> bool:
        """Say whether so many entries hold `word` that hardly one is told by it from another."""
        enough = self._holdings.engine.total >= ENOUGH
        return enough and self._judge.share(word.term) >= EVERYWHERE

    def search(self, query: Query) -> Result:
        """Return the entries that match `query`, best first."""
        if not query.words:
            return self._everything(query)
        units = self._reader.units(query)
        whole = self._whole(units, query)
        if not whole:
            reread = self._rereader.units(units, query.words)
            if whole := self._whole(reread, query):
                units = reread
        judged = self._judged(units, query, whole)
        hits = tuple(self._hit(query, units, number, how) for number, how in judged[: query.limit])
        return Result(
            hits=hits,
            corrections=_corrections(units, judged[0][1] if judged else None),
            unknown=tuple(unit.asked for unit in units if not unit.alternatives),
        )

    def _everything(self, query: Query) -> Result:
        """Return all that the query allows, in the order of the library."""
        allowed = self._holdings.engine.allowed(query)
        hits = []
        for number in allowed[: query.limit]:
            event, entry = self._holdings.entries[number]
            begin = partial(opening, entry.lines)
            hits.append(
                Hit(entry=entry, event=event, score=1.0, coverage=1.0, certainty=1.0, excerpt=begin)
            )
        return Result(hits=tuple(hits))

    def _whole(self, units: list[Unit], query: Query) -> Hits:
        """Return entries that hold all of `units`."""
        return self._holdings.engine.whole(units, query, _candidates(query))

    def _judged(self, units: list[Unit], query: Query, whole: Hits) -> list[tuple[int, Match]]:
        """Return the numbers of the entries that match, best first."""
        lacking = [not unit.alternatives for unit in units if unit.required]
        if lacking and (all if query.any_required else any)(lacking):
            return []
        asides = self._reader.asides(query)
        limit = _candidates(query)
        offered = self._holdings.engine.offered(units, query, limit, whole, asides)
        weighing = Weighing(self._judge, units, query.preferred)
        judged = []
        for number, bm25 in offered:
            how = weighing.match(self._holdings.document(number), bm25 / (offered[0][1] or 1.0))
            if how.score:
                judged.append((-how.score, number, how))
        judged.sort(key=lambda each: each[:2])
        return [(number, how) for _, number, how in judged]

    def _hit(self, query: Query, units: list[Unit], number: int, how: Match) -> Hit:
        event, entry = self._holdings.entries[number]
        answered, matched = [], []
        for place, used in enumerate(how.answered.used):
            answered.append(used.weight if used else 0.0)
            if used:
                matched.append(used.reading or units[place].asked)
        return Hit(
            entry=entry,
            event=event,
            score=round(how.score, 4),
            coverage=how.answered.coverage,
            certainty=how.answered.certainty,
            answered=tuple(answered),
            guessed=how.answered.guessed,
            shared=sum(used is not None and not used.near for used in how.answered.used),
            named=how.named,
            matched=tuple(matched),
            excerpt=partial(self._excerpt, query, units, number, entry, how),
        )

    def _excerpt(
        self, query: Query, units: list[Unit], number: int, entry: Entry, how: Match
    ) -> str:
        terms = {term for used in how.answered.used if used for term in used.terms}
        # The title is shown anyway; what it lacks says more of what was asked.
        terms.difference_update(self._holdings.document(number).title)
        if query.figures:
            # The number may stand beside another word for what is counted.
            terms.update(term for unit in units for term in unit.terms)
        return excerpt(entry.lines, terms, self._judge.weight, figures=query.figures)


def _candidates(query: Query) -> int:
    return max(CANDIDATES, FOR_EACH_HIT * query.limit)


def _corrections(units: list[Unit], best: Match | None) -> tuple[tuple[str, str], ...]:
    if best is None:
        return ()
    return tuple(
        (unit.asked, used.reading)
        for unit, used in zip(units, best.answered.used, strict=True)
        if used and used.reading
    )
