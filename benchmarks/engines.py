"""The engines that are measured, each behind the same three methods."""

import re
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar, Final, Self

import tantivy
from rapidfuzz import fuzz, process

from benchmarks.sections import Section, entries
from bot.notes.folder.books import read_book
from bot.recap.library import Library
from bot.recap.model import Entry, Event
from bot.search.building import keep
from bot.search.holdings import Holdings
from bot.search.index import SearchIndex
from bot.search.lexicon import lexicon_of
from bot.search.query import Query
from bot.search.shelf import Shelf
from bot.search.text import words
from bot.settings.paths import shipped_knowledge

HITS: Final = 10

_HEAP: Final = 200_000_000
"""Bytes for tantivy's writer, confbot's and the bare one's."""

_FUZZY_FROM: Final = 4
"""Letters from which tantivy's fuzzy query forgives an edit."""


class Engine(ABC):
    """Finds sections by number.

    Attributes:
        on_disk: Whether another process can open what was built.
        scans: Whether it reads every section for each question.
    """

    on_disk: ClassVar[bool] = True
    scans: ClassVar[bool] = False

    @classmethod
    def given(cls, found: Sequence[Section]) -> Sequence[Any]:
        """Return `found` as the engine takes it; what was read of notes, for confbot."""
        return found

    @classmethod
    @abstractmethod
    def built(cls, found: Sequence[Any], folder: Path) -> Self:
        """Return an engine over what was `given`, whose files are in `folder`."""

    @classmethod
    @abstractmethod
    def opened(cls, folder: Path) -> Self:
        """Return the engine that was built in `folder`."""

    @abstractmethod
    def search(self, text: str) -> list[int]:
        """Return the numbers of the ten best, best first, with their texts at hand."""


class Confbot(Engine):
    """confbot's search, with the shipped aliases, glossary and thesaurus."""

    def __init__(self, folder: Path) -> None:
        book = read_book(shipped_knowledge()).book
        self._index = SearchIndex(Library(book=book), Holdings.opened(folder))

    @classmethod
    def given(cls, found: Sequence[Section]) -> Sequence[tuple[Event, Entry]]:
        """Return the sections as entries of recaps, each with its event."""
        return list(entries(iter(found)))

    @classmethod
    def built(cls, found: Sequence[tuple[Event, Entry]], folder: Path) -> Self:
        """Index entries of recaps."""
        book = read_book(shipped_knowledge()).book
        keep(found, (), lexicon_of(book), Shelf(folder))
        return cls(folder)

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """Map the files in `folder`."""
        return cls(folder)

    def search(self, text: str) -> list[int]:
        """Return the hits as numbers, which their recordings' addresses end in."""
        asked = tuple(words(text))
        found = self._index.search(Query(words=asked, phrases=asked, limit=HITS))
        return [int(hit.entry.links[0].url.rpartition("/")[2]) for hit in found.hits]


class Tantivy(Engine):
    """Bare tantivy: its own tokeniser, query parser and BM25."""

    def __init__(self, index: tantivy.Index) -> None:
        self._index = index
        self._searcher = index.searcher()

    @classmethod
    def built(cls, found: Sequence[Section], folder: Path) -> Self:
        """Index and store the text of each section."""
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=True)
        builder.add_integer_field("number", stored=True, fast=True)
        index = tantivy.Index(builder.build(), path=str(folder))
        writer = index.writer(heap_size=_HEAP)
        for number, section in enumerate(found):
            writer.add_document(tantivy.Document(text=section.text, number=number))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return cls(index)

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """Open the index in `folder`."""
        return cls(tantivy.Index.open(str(folder)))

    def search(self, text: str) -> list[int]:
        """Return the ten best by BM25, with their stored texts."""
        hits = self._searcher.search(self._query(text), limit=HITS, count=False).hits
        return [self._searcher.doc(address)["number"][0] for _, address in hits]

    def _query(self, text: str) -> tantivy.Query:
        return self._index.parse_query(text, ["text"])


class FuzzyTantivy(Tantivy):
    """tantivy with a fuzzy query of one edit for each word."""

    def _query(self, text: str) -> tantivy.Query:
        schema = self._index.schema
        return tantivy.Query.boolean_query(
            [
                (
                    tantivy.Occur.Should,
                    tantivy.Query.fuzzy_term_query(schema, "text", word, distance=1)
                    if len(word) >= _FUZZY_FROM
                    else tantivy.Query.term_query(schema, "text", word),
                )
                for word in re.findall(r"\w+", text.lower())
            ]
        )


class Fts5(Engine):
    """SQLite's full-text search, any of the words, by its BM25."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "fts.db")

    @classmethod
    def built(cls, found: Sequence[Section], folder: Path) -> Self:
        """Index and store the text of each section."""
        with closing(sqlite3.connect(folder / "fts.db")) as connection, connection:
            connection.execute("pragma synchronous = off")
            connection.execute("create virtual table section using fts5 (text)")
            connection.executemany(
                "insert into section (rowid, text) values (?, ?)",
                ((number, section.text) for number, section in enumerate(found)),
            )
        return cls(folder)

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """Open the database in `folder`."""
        return cls(folder)

    def search(self, text: str) -> list[int]:
        """Return the ten best with their texts."""
        asked = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        query = "select rowid, text from section where section match ? order by rank limit ?"
        return [number for number, _ in self._connection.execute(query, (asked, HITS))]


class Bm25s(Engine):
    """bm25s: BM25 as sparse arrays."""

    def __init__(self, retriever: Any) -> None:
        self._retriever = retriever

    @classmethod
    def built(cls, found: Sequence[Section], folder: Path) -> Self:
        """Index the text of each section."""
        import bm25s  # noqa: PLC0415 - only needed where it is measured

        retriever = bm25s.BM25()
        texts = [section.text for section in found]
        retriever.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
        retriever.save(str(folder))
        return cls(retriever)

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """Map the arrays in `folder`."""
        import bm25s  # noqa: PLC0415 - only needed where it is measured

        return cls(bm25s.BM25.load(str(folder), mmap=True))

    def search(self, text: str) -> list[int]:
        """Return the ten best."""
        import bm25s  # noqa: PLC0415 - only needed where it is measured

        asked = bm25s.tokenize([text], return_ids=False, show_progress=False)
        found, _ = self._retriever.retrieve(asked, k=HITS, show_progress=False)
        return [int(number) for number in found[0]]


class Scan(Engine):
    """rapidfuzz over all texts: `WRatio`."""

    on_disk = False
    scans = True
    _scorer = staticmethod(fuzz.WRatio)

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @classmethod
    def built(cls, found: Sequence[Section], folder: Path) -> Self:
        """Fold the text of each section; there is no index."""
        del folder
        return cls([section.text.lower() for section in found])

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """Fail, since nothing is on disk."""
        raise NotImplementedError(folder)

    def search(self, text: str) -> list[int]:
        """Return the ten best."""
        found = process.extract(text, self._texts, scorer=self._scorer, limit=HITS)
        return [number for _, _, number in found]


class SetScan(Scan):
    """rapidfuzz over all texts: `token_set_ratio`."""

    _scorer = staticmethod(fuzz.token_set_ratio)


ENGINES: Final[Mapping[str, type[Engine]]] = {
    "confbot": Confbot,
    "tantivy": Tantivy,
    "tantivy, fuzzy": FuzzyTantivy,
    "SQLite FTS5": Fts5,
    "bm25s": Bm25s,
    "rapidfuzz WRatio": Scan,
    "rapidfuzz token_set_ratio": SetScan,
}
