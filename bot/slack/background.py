"""Work that must not hold an acknowledgement back."""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any, Final

CAPACITY: Final = 1000
"""Pieces of work waiting or under way; some 20 KB each."""

AT_ONCE: Final = 20
"""Pieces of work under way; Slack lets an app post about once a second in each channel."""

CLICKS: Final = 200
"""Clicks waiting or under way, besides all that; people click one thing at a time."""

Apologise = Callable[[str], Awaitable[object]]
"""Tells whoever waits for the work that it failed, with the reference that stands in the log."""

_LOG: Final = logging.getLogger(__name__)


def log_fault(what: str, error: BaseException) -> str:
    """Write down, once, that confbot failed at `what`; return the reference that stands there."""
    reference = secrets.token_hex(4)
    _LOG.error("failed: %s, reference %s", what, reference, exc_info=error)
    return reference


def log_hindrance(what: str, error: Exception) -> str:
    """Write down, once, that `error`, none of confbot's own, hindered it from `what`.

    Returns:
        The reference that stands there.
    """
    reference = secrets.token_hex(4)
    _LOG.warning("hindered: %s, reference %s: %s", what, reference, error)
    return reference


class Background:
    """Runs work beside the requests that caused it.

    Bolt's own runner keeps no reference to what it starts, so work could vanish half-way, its
    errors go unseen, and nothing waits for it at exit. This one keeps, reports and drains.
    """

    def __init__(
        self, *, capacity: int = CAPACITY, at_once: int = AT_ONCE, clicks: int = CLICKS
    ) -> None:
        """Take up to `capacity` pieces of work, `at_once` under way, and besides it `clicks`."""
        self._capacity = capacity
        self._turns = asyncio.Semaphore(at_once)
        self._clicks = clicks
        self._tasks: set[asyncio.Task[None]] = set()
        self._urgent: set[asyncio.Task[None]] = set()

    @property
    def swamped(self) -> bool:
        """Whether there is no room even for urgent work."""
        return len(self._urgent) >= self._clicks

    @property
    def full(self) -> bool:
        """Whether there is no room for more work."""
        return len(self._tasks) - len(self._urgent) >= self._capacity

    def start(
        self,
        work: Coroutine[Any, Any, None],
        *,
        name: str,
        apologise: Apologise | None = None,
        urgent: bool = False,
    ) -> None:
        """Run `work` as soon as there is a turn.

        Args:
            work: What to run.
            name: Says in the log what it is.
            apologise: Called when `work` fails by a fault of confbot's own. None where nobody
                waits for it.
            urgent: Whether it waits for no turn, since somebody has just clicked: who looks at the
                place waits seconds only, and what allows a window is good for no more.
        """
        turns = contextlib.nullcontext() if urgent else self._turns
        task = asyncio.create_task(self._take_turn(work, name, apologise, turns), name=name)
        self._tasks.add(task)
        if urgent:
            self._urgent.add(task)
        task.add_done_callback(self._end)
        # Work that is given up before its turn was never awaited; Python would warn of it.
        task.add_done_callback(lambda _: work.close())

    async def drain(self, *, seconds: float) -> int:
        """Wait for all work to end, give up the rest, and return how much that was."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                # Work may start further work before it ends.
                while self._tasks:
                    await asyncio.wait(self._tasks)
        left = self._tasks.copy()
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        return len(left)

    async def _take_turn(
        self,
        work: Coroutine[Any, Any, None],
        name: str,
        apologise: Apologise | None,
        turns: AbstractAsyncContextManager[None],
    ) -> None:
        async with turns:
            try:
                await work
            except Exception as error:  # noqa: BLE001 - whatever failed, somebody waits for an answer
                reference = log_fault(name, error)
                if apologise:
                    await apologise(reference)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._urgent.discard(task)
        if task.cancelled():
            _LOG.warning("given up before its end: %s", task.get_name())
        elif error := task.exception():
            log_fault(f"{task.get_name()}, while apologising", error)
