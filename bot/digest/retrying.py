"""How long to wait before something is sent again."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

LEAST: Final = timedelta(seconds=1)
"""The shortest wait, even where none is asked for: what was just refused is not sent at once."""

FIRST: Final = timedelta(seconds=15)
"""The wait after a first attempt when nobody says how long; it doubles with each further one."""

LONGEST: Final = timedelta(minutes=15)
"""The longest wait of an edition that is not asked for; eight of them fit the time in which it may
be late."""

_MOST_SECONDS: Final = 7 * 24 * 3600
"""Seconds beyond which a figure is no wait, but a slip; nothing is due for that long."""

_DOUBLINGS: Final = 16
"""Doublings after which the wait is the longest for sure."""


def retry_after(told: str | None, *, now: datetime) -> timedelta | None:
    """Return the wait that a server asks for; None when `told` says nothing that can be kept.

    Args:
        told: Seconds, or a date as HTTP writes it. None when nothing was said.
        now: The present, aware.
    """
    told = (told or "").strip()
    if told.isascii() and told.isdigit():
        return timedelta(seconds=min(int(told[:20]), _MOST_SECONDS))
    try:
        until = parsedate_to_datetime(told)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(aware - now, timedelta()), timedelta(seconds=_MOST_SECONDS))


def wait(asked: timedelta | None, *, attempts: int, longest: timedelta = LONGEST) -> timedelta:
    """Return how long to wait.

    Args:
        asked: What the other side asks for. None, or a negative time, when it says nothing.
        attempts: How often sending was tried, this time included.
        longest: The longest wait that is not asked for.
    """
    if asked is None or asked < timedelta():
        return min(FIRST * 2.0 ** min(max(attempts - 1, 0), _DOUBLINGS), longest)
    return max(asked, LEAST)
