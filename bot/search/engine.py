"""tantivy: entries in, entries offered for the words of a question out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Self

import tantivy

from bot.errors import IndexDamagedError
from bot.recap.model import Event, Kind
from bot.search.document import Record
from bot.search.guesses import DESCRIBED
from bot.search.query import Query
from bot.search.units import Alternative, Unit
from bot.search.weigh import SHORT

_BODY: Final = "body"
_DESCRIBED: Final = "described"
_TOOL: Final = "tool"
_KIND: Final = "kind"
_EVENT: Final = "event"
_NUMBER: Final = "number"

_TIMES_IN_HEAD: Final = 2
"""How often a word of a title or name counts as standing in the text. Repeated in one field, not
in two, so that repeats level off together."""

FEW: Final = 4
"""Words up to which a question is looked for by what is near to each of them, too, though the
notes have the words themselves."""

TELLING: Final = 0.1
"""Share of the weight of the word that tells most from which entries are looked for by a word,
too, among many. Where everyday words stand is nearly everywhere, and to look there takes most of
the time; what holds them along with all others is found by the others."""

AMPLE: Final = 0.5
"""The same where there are entries that hold all words: what holds some only comes after these."""

MANY: Final = 10_000
"""Entries above which that is so; among fewer to look everywhere takes no time."""

NEAR: Final = 0.7
"""What is left of the certainty of what is only near to a word, where the entries are chosen that
are looked at closely: they are to be those with the words themselves, wherever there are such."""

KEPT: Final = 4_096
"""Alternatives whose queries are remembered; people ask about the same things."""

_SMALL_HEAP: Final = 15_000_000
"""Bytes; the least that tantivy takes for one thread."""

_LARGE_HEAP: Final = 200_000_000
"""Bytes; with less, the writer makes many small segments, which have to be merged."""

_TOGETHER: Final = 1_000
"""Entries that are handed to tantivy's thread at once. It is faster than what makes them, so it
would fall asleep after each, and to wake it takes longer than to index one."""


Hits = list[tuple[Any, tantivy.DocAddress]]
"""What tantivy found, with BM25."""


class EngineWriter:
    """Writes the entries of a library into a new tantivy index."""

    def __init__(self, folder: Path | None) -> None:
        if folder:
            folder.mkdir()
        self._index = _registered(tantivy.Index(_schema(), path=str(folder) if folder else None))
        # One thread: the order of the documents, and with it that of equal scores, stays the same.
        heap = _LARGE_HEAP if folder else _SMALL_HEAP
        self._writer = self._index.writer(heap_size=heap, num_threads=1)
        self._number = 0
        self._waiting: list[tantivy.Document] = []

    def add(self, record: Record, event: Event) -> None:
        """Add the next entry."""
        head = f"{record.title} {record.people} " * (_TIMES_IN_HEAD - 1)
        document = tantivy.Document()
        document.add_text(_BODY, f"{head}{record.title} {record.people} {record.rest}")
        if record.described:
            document.add_text(_DESCRIBED, record.described)
        if record.kind is Kind.TOOL and record.title and " " not in record.title:
            document.add_text(_TOOL, record.title)
        document.add_text(_KIND, record.kind)
        document.add_text(_EVENT, _event_term(event.title))
        document.add_unsigned(_NUMBER, self._number)
        self._waiting.append(document)
        self._number += 1
        if len(self._waiting) == _TOGETHER:
            self._hand_over()

    def commit(self) -> None:
        """Write what was added; threads of tantivy's own go on to merge it."""
        self._hand_over()
        self._writer.commit()

    def end(self) -> "Engine":
        """Return the engine over all that was committed."""
        self._writer.wait_merging_threads()
        self._index.reload()
        return Engine(self._index)

    def _hand_over(self) -> None:
        for document in self._waiting:
            self._writer.add_document(document)
        self._waiting.clear()


class Engine:
    """Offers entries by number. Fixed, so it is shared without locks.

    Attributes:
        total: How many entries there are.
    """

    def __init__(self, index: tantivy.Index) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()
        self._ways = lru_cache(maxsize=KEPT)(self._ways_of)
        self.total = self._searcher.num_docs

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """Return the engine that was written to `folder`.

        Raises:
            IndexDamagedError: There is none, or it can't be read.
        """
        try:
            return cls(_registered(tantivy.Index.open(str(folder))))
        except (OSError, ValueError) as error:
            raise IndexDamagedError(folder) from error

    def holding(self, term: str) -> int:
        """Return how many entries hold `term`, or name something that it describes."""
        held = self._searcher.doc_freq(_BODY, term) + self._searcher.doc_freq(_DESCRIBED, term)
        return min(held, self.total)

    def is_tool(self, term: str) -> bool:
        """Say whether `term`, alone, is the name of a tool."""
        return self._searcher.doc_freq(_TOOL, term) > 0

    def whole(self, units: Sequence[Unit], query: Query, limit: int) -> Hits:
        """Return at most `limit` entries that hold all of `units`, none by what is only near."""
        whole = self._whole(units, query)
        return self._hits(whole, limit) if whole else []

    def offered(
        self,
        units: Sequence[Unit],
        query: Query,
        limit: int,
        whole: Hits,
        asides: Iterable[Alternative] = (),
    ) -> list[tuple[int, float]]:
        """Return the numbers of the entries that speak of `units` most, with BM25, best first.

        Those that speak of `asides`, too, go before others; there may be some that speak only of
        these.

        The `whole` ones, and at most `limit` that hold some of them.
        """
        share = AMPLE if whole else TELLING
        found = self._hits(self._asked(units, query, asides, share), limit) + whole
        best: dict[int, float] = {}
        for number, score in self._numbered(found):
            best[number] = max(score, best.get(number, 0.0))
        return sorted(best.items(), key=lambda each: -each[1])

    def allowed(self, query: Query) -> Sequence[int]:
        """Return the numbers of the entries that the query allows, whatever they say, in order."""
        allowing = self._allowing(query)
        if not allowing:
            return range(self.total)
        found = self._hits(tantivy.Query.boolean_query(allowing), self.total)
        return sorted(number for number, _ in self._numbered(found))

    def _hits(self, asked: tantivy.Query, limit: int) -> Hits:
        return self._searcher.search(asked, limit=limit, count=False).hits if limit else []

    def _numbered(self, found: Hits) -> Iterator[tuple[int, float]]:
        numbers = self._searcher.fast_field_values(_NUMBER, [address for _, address in found])
        for (score, _), number in zip(found, numbers, strict=True):
            yield int(number or 0), float(score or 0.0)

    def _whole(self, units: Sequence[Unit], query: Query) -> tantivy.Query | None:
        """Return the query for all of `units` as they stand; None where that is not to be found.

        It costs little, since the rarest word alone says where to look.
        """
        exact = [[each for each in unit.alternatives if not each.near] for unit in units]
        if not all(exact) or len(units) == 1:
            return None
        clauses = [
            tantivy.Query.boolean_query(_any(self._ways(each)[0] for each in meant))
            for meant in exact
        ]
        must = [(tantivy.Occur.Must, clause) for clause in clauses]
        return tantivy.Query.boolean_query(must + self._allowing(query))

    def _asked(
        self, units: Sequence[Unit], query: Query, asides: Iterable[Alternative], share: float
    ) -> tantivy.Query:
        """Return the query, as flat as can be: tantivy then skips what can't be among the best.

        Among many entries, words of less than `share` of the greatest weight are left out.
        """
        clauses = _any(way for each in asides for way in self._ways(each))
        named: list[tantivy.Query] = []
        most = max((unit.weight for unit in units if unit.alternatives), default=0.0)
        # In a long question, whose whole nothing holds, many words that tell little tell a lot.
        least = share * most if len(units) <= SHORT and self.total > MANY else 0.0
        for unit in units:
            if unit.weight < least and not unit.required:
                continue
            # What is only near would crowd out what is meant: there is a lot of it.
            exact = [each for each in unit.alternatives if not each.near]
            meant = exact if exact and len(units) > FEW else unit.alternatives
            ways = [way for each in meant for way in self._ways(each)]
            if unit.required and query.any_required:
                named += ways
            elif unit.required:
                clauses.append((tantivy.Occur.Must, tantivy.Query.boolean_query(_any(ways))))
            else:
                clauses += _any(ways)
        if named:
            clauses.append((tantivy.Occur.Must, tantivy.Query.boolean_query(_any(named))))
        return tantivy.Query.boolean_query(clauses + self._allowing(query))

    def _ways_of(self, alternative: Alternative) -> tuple[tantivy.Query, ...]:
        """Return what looks for `alternative`."""
        weight = alternative.weight * (NEAR if alternative.near else 1.0)
        body = self._way(_BODY, alternative.terms, weight)
        # What is only near in meaning need not be looked for everywhere: there is a lot of it,
        # and each way costs.
        if alternative.near or not all(
            self._searcher.doc_freq(_DESCRIBED, term) for term in alternative.terms
        ):
            return (body,)
        return body, self._way(_DESCRIBED, alternative.terms, alternative.weight * DESCRIBED)

    def _way(self, field: str, terms: Sequence[str], boost: float) -> tantivy.Query:
        found = [tantivy.Query.term_query(self._schema, field, term, "freq") for term in terms]
        whole = (
            found[0]
            if len(found) == 1
            else tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in found])
        )
        return whole if boost == 1.0 else tantivy.Query.boost_query(whole, boost)

    def _allowing(self, query: Query) -> list[tuple[tantivy.Occur, tantivy.Query]]:
        allowed = [self._among(_KIND, [kind.value for kind in query.kinds])] if query.kinds else []
        if query.events is not None:
            allowed.append(self._among(_EVENT, sorted(map(_event_term, query.events))))
        return allowed

    def _among(self, field: str, values: Sequence[str]) -> tuple[tantivy.Occur, tantivy.Query]:
        """Return what allows entries whose `field` is one of `values`; it adds to no score."""
        among = tantivy.Query.term_set_query(self._schema, field, values)
        return tantivy.Occur.Must, tantivy.Query.const_score_query(among, 0.0)


def _event_term(title: str) -> str:
    """Return what an event is found by; tantivy takes no halves of characters."""
    return title.encode(errors="replace").decode()


def _any(ways: Iterable[tantivy.Query]) -> list[tuple[tantivy.Occur, tantivy.Query]]:
    return [(tantivy.Occur.Should, way) for way in ways]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    # The terms come ready made, so they are only taken apart at the blanks.
    for name in (_BODY, _DESCRIBED):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in (_TOOL, _KIND, _EVENT):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field(_NUMBER, fast=True)
    return builder.build()


def _registered(index: tantivy.Index) -> tantivy.Index:
    index.register_tokenizer(
        "whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    )
    return index
