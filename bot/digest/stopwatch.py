"""The present, told once and then kept."""

import asyncio
from datetime import datetime, timedelta

from bot.digest.subscription import instant


class Stopwatch:
    """Goes on from a given present, so that what takes minutes knows how late it has become.

    Must be made inside a running event loop, whose clock it goes by.
    """

    def __init__(self, now: datetime) -> None:
        self._start = instant(now)
        self._loop = asyncio.get_running_loop()
        self._started = self._loop.time()

    def now(self) -> datetime:
        """Return the present, in UTC; it never goes back."""
        return self._start + timedelta(seconds=self._loop.time() - self._started)
