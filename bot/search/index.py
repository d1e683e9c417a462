"""The index over a library: words in, ranked entries out."""

from typing import Final

import tantivy

from bot.recap.library import Library
from bot.search import english
from bot.search.document import Document, document
from bot.search.excerpt import excerpt
from bot.search.lexicon import Lexicon
from bot.search.query import Hit, Query, Result
from bot.search.reading import Reader
from bot.search.spelling import Speller
from bot.search.text import words
from bot.search.weigh import DESCRIBED, Judge, Match, Unit

CANDIDATES: Final = 60
"""Entries that the index offers for a closer look, at least; the right one is far above that."""

FOR_EACH_HIT: Final = 4
"""Entries offered for each hit that is wanted, since the closer look orders them anew."""

HEAD_BOOST: Final = 1.5
"""What a word in a title or name counts for, beside its place in the text."""

_WRITER_HEAP: Final = 15_000_000
"""Bytes; the least that tantivy takes for one thread."""


class SearchIndex:
    """Searches one library. Fixed once built, so it is shared without locks.

    Attributes:
        known: Folded words of the field; such a word, alone, is no misspelling of another one.
    """

    def __init__(self, library: Library) -> None:
        lexicon = Lexicon(library.book)
        vocabulary: set[str] = set()
        self._documents = [
            document(entry, event, lexicon, vocabulary) for event, entry in library.entries()
        ]
        for event in library.events:
            names = (event.title, event.series, event.city, event.region, *event.aliases)
            for name in filter(None, names):
                vocabulary.update(word.folded for word in words(name))
        self._judge = Judge(self._documents)
        self._speller = Speller(vocabulary)
        self._reader = Reader(self._judge, self._speller, lexicon)
        self.known = frozenset(lexicon.words)
        self._schema = _schema()
        self._index = _build(self._schema, self._documents)
        self._searcher = self._index.searcher()
        english.load()

    def knows(self, folded: str) -> bool:
        """Say whether a folded word is one of the notes, of the field or of everyday English."""
        return self._speller.knows(folded) or folded in self.known or english.everyday(folded)

    def search(self, query: Query) -> Result:
        """Return the entries that match `query`, best first."""
        if not query.words:
            return self._everything(query)
        units = self._reader.units(query)
        judged = self._judged(units, query)
        hits = tuple(self._hit(units, found, how) for found, how in judged[: query.limit])
        return Result(
            hits=hits,
            total=len(judged),
            corrections=_corrections(units, judged[0][1] if judged else None),
            unknown=tuple(unit.asked for unit in units if not unit.alternatives),
        )

    def _everything(self, query: Query) -> Result:
        """Return all that the query allows, in the order of the library."""
        allowed = [each for each in self._documents if _allows(query, each)]
        hits = tuple(
            Hit(
                entry=each.entry,
                event=each.event,
                score=1.0,
                coverage=1.0,
                line=each.opening,
            )
            for each in allowed[: query.limit]
        )
        return Result(hits=hits, total=len(allowed))

    def _judged(self, units: list[Unit], query: Query) -> list[tuple[Document, Match]]:
        if any(unit.required and not unit.alternatives for unit in units):
            return []
        asked = self._tantivy_query(units, query)
        limit = max(CANDIDATES, FOR_EACH_HIT * query.limit)
        offered = self._searcher.search(asked, limit=limit, count=False).hits
        if not offered:
            return []
        numbers = self._searcher.fast_field_values("number", [address for _, address in offered])
        top = offered[0][0] or 1.0
        judged = []
        for (bm25, _), number in zip(offered, numbers, strict=True):
            place = int(number or 0)
            found = self._documents[place]
            if not _allows(query, found):
                continue
            how = self._judge.match(units, found, bm25=bm25 / top, preferred=query.preferred)
            judged.append((-how.score, place, found, how))
        judged.sort(key=lambda each: each[:2])
        return [(found, how) for _, _, found, how in judged]

    def _tantivy_query(self, units: list[Unit], query: Query) -> tantivy.Query:
        clauses = []
        for unit in units:
            ways = []
            for each in unit.alternatives:
                ways.append(self._way("body", each.terms, each.weight))
                # What is only near in meaning need not be looked for everywhere: there is a lot
                # of it, and each way costs.
                if not each.near:
                    ways.append(self._way("head", each.terms, each.weight * HEAD_BOOST))
                    ways.append(self._way("described", each.terms, each.weight * DESCRIBED))
            if ways:
                occur = tantivy.Occur.Must if unit.required else tantivy.Occur.Should
                clauses.append((occur, tantivy.Query.disjunction_max_query(ways, 0.3)))
        for name, values in (
            ("kind", [kind.value for kind in query.kinds]),
            ("event", sorted(query.events or ())),
        ):
            if values:
                allowed = tantivy.Query.term_set_query(self._schema, name, values)
                clauses.append((tantivy.Occur.Must, tantivy.Query.const_score_query(allowed, 0.0)))
        return tantivy.Query.boolean_query(clauses)

    def _way(self, field: str, terms: tuple[str, ...], boost: float) -> tantivy.Query:
        found = [tantivy.Query.term_query(self._schema, field, term, "freq") for term in terms]
        whole = (
            found[0]
            if len(found) == 1
            else tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in found])
        )
        return tantivy.Query.boost_query(whole, boost)

    def _hit(self, units: list[Unit], found: Document, how: Match) -> Hit:
        terms = {term for used in how.used if used for term in used.terms}
        return Hit(
            entry=found.entry,
            event=found.event,
            score=round(how.score, 4),
            coverage=how.coverage,
            answered=tuple(used.weight if used else 0.0 for used in how.used),
            guessed=frozenset(i for i, used in enumerate(how.used) if used and used.near),
            named=how.named,
            matched=tuple(
                used.reading or unit.asked
                for unit, used in zip(units, how.used, strict=True)
                if used
            ),
            line=excerpt(found.entry.lines, terms, self._judge.weight),
        )


def _allows(query: Query, found: Document) -> bool:
    if query.kinds and found.entry.kind not in query.kinds:
        return False
    return query.events is None or found.event.title in query.events


def _corrections(units: list[Unit], best: Match | None) -> tuple[tuple[str, str], ...]:
    if best is None:
        return ()
    return tuple(
        (unit.asked, used.reading)
        for unit, used in zip(units, best.used, strict=True)
        if used and used.reading
    )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    # The terms come ready made, so they are only taken apart at the blanks.
    for name in ("head", "body", "described"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in ("kind", "event"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("number", fast=True)
    return builder.build()


def _build(schema: tantivy.Schema, documents: list[Document]) -> tantivy.Index:
    index = tantivy.Index(schema)
    index.register_tokenizer(
        "whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    )
    # One thread: the order of the documents, and with it that of equal scores, stays the same.
    with index.writer(heap_size=_WRITER_HEAP, num_threads=1) as writer:
        for number, each in enumerate(documents):
            writer.add_document(
                tantivy.Document(
                    head=" ".join(each.head),
                    body=" ".join(each.body),
                    described=" ".join(each.described),
                    kind=each.entry.kind.value,
                    event=each.event.title,
                    number=number,
                )
            )
        writer.commit()
        writer.wait_merging_threads()
    index.reload()
    return index
