"""Where the tables of an index lie: in memory, or as files in a folder."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import BytesIO
from mmap import mmap
from pathlib import Path
from typing import BinaryIO, Final

from bot.search.tables import Keyed, Lookup, Stored, Texts, TextWriter, mapped, slots


class Table(StrEnum):
    """What is kept, by its file's name."""

    RECORDS = "records"
    ENTRIES = "entries"
    EVENTS = "events"
    WORDS = "words"
    SPELLING = "spelling"
    TERMS = "terms"
    KIN = "kin"
    NAMES = "names"
    NAMES_BY_WORD = "names-by-word"
    PEOPLE = "people"


ENGINE: Final = "engine"
"""The subfolder that is tantivy's own."""


class Shelf:
    """Keeps tables.

    Attributes:
        engine: The folder for tantivy. None when all is kept in memory.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._kept: dict[Table, bytes] = {}
        self.engine = folder / ENGINE if folder else None

    @contextmanager
    def writer(self, name: Table) -> Iterator[TextWriter]:
        """Give a writer of the texts of this name; they can be read once that has ended."""
        with self._file(name) as file:
            writer = TextWriter(file)
            yield writer
            writer.end()

    def put_texts(self, name: Table, texts: Iterable[str]) -> None:
        """Keep `texts` under a name."""
        with self.writer(name) as writer:
            for text in texts:
                writer.add(text)

    def put_lookup(self, name: Table, keyed: Iterable[Keyed]) -> None:
        """Keep numbers by key under a name."""
        with self._file(name) as file:
            file.write(slots(keyed))

    def texts(self, name: Table) -> Texts:
        """Return the texts of a name.

        Raises:
            IndexDamagedError: Their file is not there, or can't be what was written.
        """
        return Texts(self._content(name))

    def many_texts(self, name: Table) -> Texts:
        """Return the texts of a name, of which there are too many to have them all in memory.

        Raises:
            IndexDamagedError: Their file is not there, or can't be what was written.
        """
        content = self._content(name)
        # Not every system can read from a place without moving where other threads read.
        if self._folder and hasattr(os, "pread"):
            return Texts(content, Stored(self._folder / name))
        return Texts(content)

    def lookup(self, name: Table) -> Lookup:
        """Return the numbers by key of a name.

        Raises:
            IndexDamagedError: Their file is not there, or can't be what was written.
        """
        return Lookup(memoryview(self._content(name)).cast("Q"))

    def _content(self, name: Table) -> bytes | mmap:
        return mapped(self._folder / name) if self._folder else self._kept[name]

    @contextmanager
    def _file(self, name: Table) -> Iterator[BinaryIO]:
        if self._folder:
            with self._folder.joinpath(name).open("xb") as file:
                yield file
        else:
            kept = BytesIO()
            yield kept
            self._kept[name] = kept.getvalue()
