"""How long people are left without a word: three seconds at most, whatever a database does.

A database that hangs may take as long to give work up as to do it. So what takes too long is never
waited for here, not even to end.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final, TypeVar

from bot.errors import StoreError
from bot.slack.background import log_hindrance

READING: Final = 1.5
"""Seconds that something has which only reads, and without which people can be answered."""

DOING: Final = 2.0
"""Seconds that something has which people wait for, before they hear that it takes longer."""

_Result = TypeVar("_Result")


async def in_time(work: Coroutine[Any, Any, _Result], *, seconds: float = READING) -> _Result:
    """Return what comes of `work`, which reads a database; given up when it takes too long.

    Raises:
        StoreError: It took too long, or it raises that.
    """
    task = asyncio.create_task(work)
    task.add_done_callback(_heard)
    try:
        done, _ = await asyncio.wait({task}, timeout=seconds)
    finally:
        task.cancel()
    if not done:
        raise StoreError(
            place="the database",
            problem=f"it did not answer within {seconds:g} s",
            remedy="see that it runs, and what else runs on it",
        )
    return task.result()


async def with_word(
    work: Coroutine[Any, Any, _Result],
    what: str,
    tell: Callable[[str], Awaitable[object]],
    *,
    seconds: float = DOING,
) -> _Result:
    """Return what comes of `work`, however long it takes.

    Args:
        work: What is done. It may write, so that it is not given up half-way.
        what: Says in the log what it is.
        tell: Called where it takes longer, with the reference that stands in the log.
        seconds: After which that is so.
    """
    task = asyncio.create_task(work)
    task.add_done_callback(_heard)
    try:
        done, _ = await asyncio.wait({task}, timeout=seconds)
        if not done:
            late = TimeoutError(f"it is not done after {seconds:g} s, and goes on")
            await tell(log_hindrance(what, late))
        return await task
    finally:
        task.cancel()


def _heard(task: asyncio.Task[Any]) -> None:
    """Take what `task` raised, for which nobody may be waiting any more."""
    if not task.cancelled():
        task.exception()
