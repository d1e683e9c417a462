"""How far a long reading of notes has come, told to whoever waits for it."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

PATIENCE: Final = 1.0
"""Seconds for which nobody needs to be told anything."""

INTERVAL: Final = 5.0
"""Seconds between two lines where no bar can be drawn."""


class ReadingProgress:
    """Tells on standard error how many notes are read: a bar in a terminal, else a line at times.

    Of what is done within `PATIENCE` nothing is told.

    Args:
        console: Where to tell it.
        clock: Seconds since any moment.
    """

    def __init__(
        self,
        *,
        console: Console | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._console = console or Console(stderr=True)
        self._clock = clock
        self._next = clock() + (PATIENCE if self._console.is_terminal else INTERVAL)
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int) -> None:
        """Note that `done` of `total` notes are read."""
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done, total=total)
        elif self._clock() >= self._next:
            if self._console.is_terminal:
                self._bar = self._drawn(done, total)
            else:
                self._console.out(f"confbot: read {done:,} of {total:,} notes", highlight=False)
                self._next = self._clock() + INTERVAL

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _drawn(self, done: int, total: int) -> Progress:
        bar = Progress(
            TextColumn("Reading notes"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        bar.add_task("", completed=done, total=total)
        bar.start()
        return bar
