"""Doing the same at several places at a time."""

import asyncio
from collections.abc import Awaitable, Callable


async def side_by_side(work: Callable[[], Awaitable[None]], count: int) -> None:
    """Run `work` `count` times at the same time, until each has come to its end.

    One that fails by a fault of ours must not take down what the others are sending, so the
    others go on first.

    Raises:
        BaseExceptionGroup: What the failed ones raised.
    """
    ends = await asyncio.gather(*(work() for _ in range(count)), return_exceptions=True)
    faults = [end for end in ends if end is not None]
    if faults:
        raise BaseExceptionGroup("not everything was delivered", faults)
