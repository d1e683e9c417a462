"""The playground's clock: it goes as any other, and can be moved forwards."""

from datetime import UTC, datetime, timedelta

from bot.playground.problems import ActError


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
            ActError: `to` is past, or names no zone.
        """
        if to.tzinfo is None:
            raise ActError("the time must name its zone, such as 2031-05-06T09:00:00Z")
        if to < self.now():
            raise ActError("the clock moves forwards only: what was posted stays posted")

    def move(self, to: datetime) -> None:
        """Have it be `to` now, unless it is later already; it goes on from there."""
        self._ahead += max(to - self.now(), timedelta())
