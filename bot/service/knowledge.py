"""The notes as they are now: read at the start, and again whenever one of them changes."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, time
from typing import Final

from watchfiles import awatch

from bot.answers.desk import InfoDesk
from bot.answers.phrasing import number_of
from bot.digest.compose import Composer
from bot.errors import KnowledgePathError
from bot.notes.folder.books import read_book
from bot.notes.folder.loader import Knowledge, read_knowledge
from bot.notes.folder.shelf import READINGS, Shelf
from bot.notes.problems import Level, Problem
from bot.recap.filenames import shown_name
from bot.recap.library import Library
from bot.search.saved import INDEXES, open_index
from bot.service.newsroom import Reading
from bot.settings.paths import shipped_knowledge
from bot.web.metrics import Metrics

QUIET: Final = 100
"""Milliseconds without a further change after which the notes are read; an editor writes a file
in several steps."""

LONGEST_QUIET: Final = 500
"""Milliseconds after which they are read though changes go on. A change shall answer within 2 s."""

PAUSE: Final = 1.0
"""Seconds until a watch that failed is tried again."""

INTERVAL: Final = 5.0
"""Seconds between two lines of the log on how many notes are read."""

_LOG: Final = logging.getLogger(__name__)


class LiveKnowledge:
    """Keeps a desk whose library is what the notes say now.

    Reading and indexing happen in a thread; the new desk takes the old one's place in a single
    assignment, so that questions go on being answered meanwhile.

    Args:
        paths: Folders and notes, in reading order.
        metrics: Told what is known, and how often it changed.
        data: Folder in which readings are kept between starts. None to keep none.
        told: Told what was read, each time.

    Attributes:
        loaded: Set as soon as the notes have been read once.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        metrics: Metrics,
        *,
        data: Path | None = None,
        told: Callable[[Knowledge], None] | None = None,
    ) -> None:
        self._paths = tuple(paths)
        self._metrics = metrics
        self._data = data
        self._told = told
        self._book = read_book(shipped_knowledge()).book
        self._knowledge: Knowledge | None = None
        self._desk = InfoDesk(Library())
        self._reading = _read_for_digests(self._desk)
        self.loaded = asyncio.Event()

    def desk(self) -> InfoDesk:
        """Return the desk in office."""
        return self._desk

    def reading(self) -> Reading:
        """Return what editions are composed from."""
        return self._reading

    async def load(self) -> None:
        """Read the notes, and take the answers from them from now on.

        Raises:
            KnowledgePathError: A folder or note that was asked for is not there.
        """
        start = perf_counter()
        before = self._knowledge
        knowledge = await asyncio.to_thread(self._read)
        changed = before is None or knowledge.library != before.library
        if changed:
            desk, reading = await asyncio.to_thread(_open, knowledge.library, self._data)
            self._desk, self._reading = desk, reading
        self._knowledge = knowledge
        self.loaded.set()
        if self._told:
            self._told(knowledge)
        problems = _problems(knowledge)
        known = frozenset(_problems(before) if before else ())
        for path, problem in problems:
            if problem.level is Level.ERROR and (path, problem) not in known:
                place = f"{shown_name(str(path))}:{problem.line}"
                _LOG.warning("%s: %s: %s", place, problem.level, problem.problem)
        if changed:
            entries = sum(len(recap.entries) for recap in knowledge.library.recaps)
            self._metrics.set("confbot_notes", len(knowledge.library.notes))
            self._metrics.set("confbot_entries", entries)
            _LOG.info(
                "answering from %s with %s, read in %.2f s",
                number_of(len(knowledge.library.notes), "note"),
                number_of(entries, "entry"),
                perf_counter() - start,
            )
        for level in (Level.ERROR, Level.WARNING):
            count = sum(problem.level is level for _, problem in problems)
            self._metrics.set("confbot_problems", count, level=level)

    async def keep(self, stop: asyncio.Event) -> None:
        """Read the notes, and again whenever one changes, until `stop` is set."""
        told = ""
        while not stop.is_set():
            try:
                await self._reload()
                await self._watch(stop)
                told = ""
            # A folder may be taken away for a moment, by a deployment for instance.
            except (OSError, KnowledgePathError) as error:
                if str(error) != told:
                    told = str(error)
                    _LOG.warning("the notes can't be read or watched, trying on: %s", error)
                await self._wait(stop)
            except Exception:  # noqa: BLE001 - a note must not end the bot, whatever reader it breaks
                _LOG.exception("a fault of confbot's own; the notes as they were answer on")
                await self._wait(stop)

    async def _wait(self, stop: asyncio.Event) -> None:
        self._metrics.add("confbot_reloads_total", outcome="failed")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), PAUSE)

    async def _watch(self, stop: asyncio.Event) -> None:
        """Watch until `stop` is set or one of the folders themselves changes."""
        roots = {str(path.absolute()) for path in self._paths}
        fresh = True
        async for changes in awatch(
            *self._paths,
            debounce=LONGEST_QUIET,
            step=QUIET,
            stop_event=stop,
            rust_timeout=LONGEST_QUIET,
            yield_on_timeout=True,
        ):
            if changes or fresh:
                # Nobody reported what changed before the watch began.
                await self._reload()
                fresh = False
            if not roots.isdisjoint(path for _, path in changes):
                # Another folder or file may stand there by now, which is not watched yet.
                return

    async def _reload(self) -> None:
        before = self._desk
        await self.load()
        outcome = "unchanged" if before is self._desk else "changed"
        self._metrics.add("confbot_reloads_total", outcome=outcome)

    def _read(self) -> Knowledge:
        shelf = Shelf(self._data / READINGS, now=time()) if self._data else None
        return read_knowledge(
            self._paths,
            shipped_book=self._book,
            previous=self._knowledge,
            shelf=shelf,
            progress=_Told(),
        )


class _Told:
    """Logs at times how many notes are read; of a short reading, nothing."""

    def __init__(self) -> None:
        self._next = perf_counter() + INTERVAL

    def __call__(self, done: int, total: int) -> None:
        if perf_counter() >= self._next:
            self._next = perf_counter() + INTERVAL
            _LOG.info("read %d of %d notes", done, total)


def _open(library: Library, data: Path | None) -> tuple[InfoDesk, Reading]:
    index = open_index(library, data / INDEXES if data else None, hindered=_tell)
    desk = InfoDesk(library, index=index)
    # What is read at the first question is read here, in the thread, not while a person waits.
    desk.ask("who spoke?")
    return desk, _read_for_digests(desk)


def _read_for_digests(desk: InfoDesk) -> Reading:
    return Reading(desk.library, Composer(desk.library, desk.index))


def _problems(knowledge: Knowledge) -> list[tuple[Path, Problem]]:
    return [
        *((note.path, problem) for note in knowledge.notes for problem in note.problems),
        *((file.path, problem) for file in knowledge.alias_files for problem in file.problems),
    ]


def _tell(error: Exception) -> None:
    _LOG.warning("the index is in memory, since it can't be kept on disk: %s", error)
