"""On this day: how long ago something was, to the day."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.recap.model import Event

_LEAP_DAY = (2, 29)


def years_since(held: date, days: Sequence[date]) -> int | None:
    """Return how many years before one of `days` `held` was, to the day; None when it was not.

    In a year without 29 February the day before stands in for it.
    """
    for day in days:
        same = (held.month, held.day) == (day.month, day.day)
        leapt = (held.month, held.day) == _LEAP_DAY and day + timedelta(1) == date(day.year, 3, 1)
        if (same or leapt) and held.year < day.year:
            return day.year - held.year
    return None


def birthdays(days: Sequence[date]) -> list[tuple[int, int]]:
    """Return month and day of what has its anniversary on one of `days`, in their order."""
    found = [(day.month, day.day) for day in days]
    return found + [_LEAP_DAY] * any(day + timedelta(1) == date(day.year, 3, 1) for day in days)


def days_of(event: Event) -> list[date]:
    """Return the days on which `event` was held, in order; empty when the notes don't tell."""
    if event.starts is None:
        return []
    last = event.ends or event.starts
    return [event.starts + timedelta(n) for n in range((last - event.starts).days + 1)]


def is_on(event: Event, day: date) -> bool:
    """Say whether `day` is one of the event's."""
    return event.starts is not None and event.starts <= day <= (event.ends or event.starts)
