"""Work that must not hold an acknowledgement back."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, Final

CAPACITY: Final = 1000
"""Pieces of work waiting or under way; some 20 KB each."""

AT_ONCE: Final = 20
"""Pieces of work under way; Slack lets an app post about once a second in each channel."""

_LOG: Final = logging.getLogger(__name__)


class Background:
    """Runs work beside the requests that caused it.

    Bolt's own runner keeps no reference to what it starts, so work could vanish half-way, its
    errors go unseen, and nothing waits for it at exit. This one keeps, reports and drains.
    """

    def __init__(self, *, capacity: int = CAPACITY, at_once: int = AT_ONCE) -> None:
        self._capacity = capacity
        self._turns = asyncio.Semaphore(at_once)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def full(self) -> bool:
        """Whether there is no room for more work."""
        return len(self._tasks) >= self._capacity

    def start(self, work: Coroutine[Any, Any, None], *, name: str) -> None:
        """Run `work` as soon as there is a turn; `name` says in the log what it is."""
        task = asyncio.create_task(self._take_turn(work), name=name)
        self._tasks.add(task)
        task.add_done_callback(self._end)
        # Work that is given up before its turn was never awaited; Python would warn of it.
        task.add_done_callback(lambda _: work.close())

    async def drain(self, *, seconds: float) -> int:
        """Wait for all work to end, give up the rest, and return how much that was."""
        if not self._tasks:
            return 0
        _, left = await asyncio.wait(self._tasks, timeout=seconds)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        return len(left)

    async def _take_turn(self, work: Coroutine[Any, Any, None]) -> None:
        async with self._turns:
            await work

    def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            _LOG.warning("given up before its end: %s", task.get_name())
        elif error := task.exception():
            _LOG.error("failed: %s", task.get_name(), exc_info=error)
