"""Notes read by several processes at once, where there are enough of them to pay for it."""

import gc
import logging
import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final, Self

from bot.notes.folder.reading import Reading, unread
from bot.notes.problems import Level, Problem

FEWEST: Final = 150
"""Notes that have to be read already, and as many still ahead, before other processes help. To
start and to import the reader takes one about as long as reading so many."""

_AHEAD: Final = 16
"""Notes on their way to each process, so that none waits for its next; they bound the memory."""

_NEW_OBJECTS: Final = 100_000
"""Between two searches for garbage while notes are read in bulk: those of a few notes. Reading
leaves next to none that its last user does not free, and looking for it at Python's 700 takes a
fifteenth of the time; of that to take readings from the shelf, more than a quarter."""

_READER: Final = "bot.notes.reading"
"""The module that reads notes."""

_LOG: Final = logging.getLogger(__name__)

Waiting = Callable[[], Reading]
"""Returns the reading of a note that was asked for, as soon as it is there."""


class Workers:
    """Reads notes: the first ones here, further ones in as many processes as there are cores.

    Where processes can't be started, or die, all is read here; the readings are the same.

    Args:
        notes: How many there are to look at; some may need no reading.
        processes: How many read at once. With one, none is started.
        fewest: As `FEWEST`.
    """

    def __init__(self, notes: int, *, processes: int | None = None, fewest: int = FEWEST) -> None:
        self._notes = notes
        self._processes = _cores() if processes is None else processes
        self._fewest = fewest
        self._asked = 0
        self._pool: ProcessPoolExecutor | None = None
        self._usual = gc.get_threshold()

    def __enter__(self) -> Self:
        if self._notes > self._fewest:
            gc.set_threshold(_NEW_OBJECTS)
        return self

    def __exit__(self, *_: object) -> None:
        gc.set_threshold(*self._usual)
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    @property
    def ahead(self) -> int:
        """How many notes to ask for before the first of them is waited for."""
        return _AHEAD * self._processes if self._pool else 0

    def read(self, text: str, note: str, folder: str) -> Waiting:
        """Ask for the reading of a note, with the arguments of `read_here`."""
        self._asked += 1
        here = partial(read_here, text, note, folder)
        is_many = self._notes - self._asked >= self._fewest
        try:
            if not self._pool and self._asked > self._fewest and is_many and self._processes > 1:
                self._pool = _started(self._processes)
            asked = self._pool.submit(read_here, text, note, folder) if self._pool else None
        except (OSError, ImportError, NotImplementedError, BrokenExecutor) as error:
            self._give_up(error)
            return here
        return partial(self._awaited, asked, here) if asked else here

    def _awaited(self, asked: Future[Reading], here: Waiting) -> Reading:
        try:
            return asked.result()
        except BrokenExecutor as error:
            self._give_up(error)
            return here()

    def _give_up(self, error: Exception) -> None:
        if self._processes > 1:
            _LOG.info("notes are read by one process: %s", error)
        self._processes = 1
        if self._pool:
            # What was asked for before may still come.
            self._pool.shutdown(wait=False)
        self._pool = None


def read_here(text: str, note: str, folder: str) -> Reading:
    """Return what the reader of notes makes of the Markdown `text` of a note, in this process.

    Never raises: a note that breaks the reader has no entries and a problem, and costs no other.
    The reader is imported with the first note that has to be read: where all readings are kept
    there is none, and to import it would take half of the time until the first answer.

    Args:
        text: The note's text.
        note: Its path.
        folder: The name of its folder.
    """
    read: Callable[[str, str, str], Reading] = import_module(_READER).read_note
    try:
        return read(text, note, folder)
    except Exception as error:  # noqa: BLE001 - a note must not take others down, whatever it breaks
        return unread(note, Problem(1, Level.ERROR, _broken(error)))


def _broken(error: Exception) -> str:
    """Return what to say of a note that raised `error`, with the place in confbot."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    told = f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}"
    return f"it breaks confbot ({told}); please report it with the note"


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _started(processes: int) -> ProcessPoolExecutor:
    # Started anew rather than forked: a bot that runs has threads, whose locks a fork would keep.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Leave Ctrl-C to the process that asks, end with it, however it ends, and only read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    import_module(_READER)
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
