"""Doing the same at several places at a time."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.errors import ConfbotError


async def side_by_side(work: Callable[[], Awaitable[None]], count: int) -> None:
    """Run `work` `count` times at the same time, until each has come to its end.

    One that fails must not take down what the others are sending, so the others go on first.

    Raises:
        ConfbotError: What the first failed one raised, when all failed on purpose.
        BaseExceptionGroup: What the failed ones raised, when there is a bug among it.
    """
    ends = await asyncio.gather(*(work() for _ in range(count)), return_exceptions=True)
    faults = [end for end in ends if end is not None]
    told = [fault for fault in faults if isinstance(fault, ConfbotError)]
    if len(told) < len(faults):
        raise BaseExceptionGroup("not everything was delivered", faults)
    if told:
        raise told[0]
