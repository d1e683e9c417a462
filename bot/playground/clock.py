"""The playground's clock: it goes as any other, and can be moved forwards."""

from datetime import UTC, datetime, timedelta
from typing import Final

from bot.playground.problems import ActError

LATEST: Final = datetime(9000, 1, 1, tzinfo=UTC)
"""The last present there is; the digest looks some days ahead of it, in every zone."""


class MovableClock:
    """Tells the present, which people can move."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the present."""
        return datetime.now(UTC) + self._ahead

    def seconds(self) -> float:
        """Return the present in seconds since the epoch."""
        return self.now().timestamp()

    def check(self, to: datetime) -> None:
        """Refuse a time to which it can't be moved.

        Raises:
            ActError: `to` is past, later than `LATEST`, or names no zone.
        """
        if to.tzinfo is None:
            raise ActError("the time must name its zone, such as 2031-05-06T09:00:00Z")
        if to < self.now():
            raise ActError("the clock moves forwards only: what was posted stays posted")
        if to > LATEST:
            raise ActError(f"the clock goes to {LATEST.year} at the most")

    def move(self, to: datetime) -> None:
        """Have it be `to` now, unless it is later already; it goes on from there."""
        self._ahead += max(to - self.now(), timedelta())
