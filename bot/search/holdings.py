"""All that an index keeps of a library, in memory or in a folder."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, Protocol, Self

from bot.recap.model import Entry, Event
from bot.search.codec import read_entry, read_event
from bot.search.document import Document
from bot.search.engine import Engine
from bot.search.forms import family
from bot.search.names import NameFinder
from bot.search.shelf import ENGINE, Shelf, Table
from bot.search.spelling import Speller

KEPT: Final = 4_096
"""Families that are kept once they were looked at, and entries up to which documents are: they
take some 8 KiB each. Among more, hardly any is looked at twice."""


class Entries(Protocol):
    """Entries by number, each with its event."""

    def __getitem__(self, number: int, /) -> tuple[Event, Entry]:
        """Return the entry of this number."""


class Holdings:
    """What stands on a shelf that `building.keep` has filled.

    Attributes:
        engine: Offers entries by number.
        entries: The entries.
        speller: Corrects words to those that the entries are spelt with.
        names: Finds the speakers and organisations of the sessions.
    """

    def __init__(self, shelf: Shelf, engine: Engine, entries: Entries) -> None:
        """Take up what was kept.

        Raises:
            IndexDamagedError: It can't be read.
        """
        self.engine = engine
        self.entries = entries
        self.speller = Speller(shelf.texts(Table.WORDS), shelf.lookup(Table.SPELLING))
        self.names = NameFinder(shelf, self.speller)
        # Every question looks at dozens of records, so these come to be in memory as a whole.
        self._records = shelf.texts(Table.RECORDS)
        self._terms = shelf.texts(Table.TERMS)
        self._families = shelf.lookup(Table.KIN)
        self._people = shelf.lookup(Table.PEOPLE)
        self._documents: dict[int, Document] | None = {} if len(self._records) <= KEPT else None
        self.kin = lru_cache(maxsize=KEPT)(self._kin)

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """Return what `building.keep` put into files in `folder`, without reading it.

        Raises:
            IndexDamagedError: It can't be read.
        """
        shelf = Shelf(folder)
        return cls(shelf, Engine.opened(folder / ENGINE), SavedEntries(shelf))

    def document(self, number: int) -> Document:
        """Return the terms of the entry of this number."""
        if self._documents is None:
            return Document.read(self._records[number])
        if (found := self._documents.get(number)) is None:
            found = self._documents[number] = Document.read(self._records[number]).kept()
        return found

    def _kin(self, shared: str) -> Sequence[str]:
        """Return the terms of the entries whose `family` is `shared`, in order."""
        found = (self._terms[number] for number in self._families.get(shared.encode()))
        return tuple(term for term in found if family(term) == shared)

    def is_person(self, name: str) -> bool:
        """Say whether one of the names is that of a speaker, rather than of an organisation."""
        return bool(self._people.get(name.encode(errors="replace")))


class SavedEntries:
    """Entries that are read from a shelf one by one, when they are asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self._entries = shelf.many_texts(Table.ENTRIES)
        texts = shelf.texts(Table.EVENTS)
        self.events = [read_event(texts[number]) for number in range(len(texts))]

    def __getitem__(self, number: int) -> tuple[Event, Entry]:
        """Return the entry of this number."""
        event, entry = read_entry(self._entries[number])
        return self.events[event], entry
