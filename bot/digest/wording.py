"""The words that digests are ordered with: times, days, kinds."""

import re
from collections.abc import Mapping
from datetime import time
from typing import Final

from bot.digest.subscription import EVERY_DAY, WEEKDAYS, Weekday
from bot.recap.model import Kind

_TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})?)?(?P<half>[ap]\.?m\.?)?")
_RANGE: Final = re.compile(r"([a-z]+)[-\u2013]([a-z]+)")

_NOON: Final = 12

NAMED_TIMES: Final[Mapping[str, time]] = {"noon": time(12), "midnight": time(0)}

WEEKLY: Final = frozenset({"weekly"})
DAILY: Final[Mapping[str, frozenset[Weekday]]] = {
    "daily": EVERY_DAY,
    "everyday": EVERY_DAY,
    "weekday": WEEKDAYS,
    "weekdays": WEEKDAYS,
    "workday": WEEKDAYS,
    "workdays": WEEKDAYS,
    "weekend": EVERY_DAY - WEEKDAYS,
    "weekends": EVERY_DAY - WEEKDAYS,
}
"""Words for several days of the week."""

DAYS: Final[Mapping[str, Weekday]] = {
    word: day
    for day, more in {
        Weekday.MONDAY: "mon monday mondays",
        Weekday.TUESDAY: "tue tues tuesday tuesdays",
        Weekday.WEDNESDAY: "wed wednesday wednesdays",
        Weekday.THURSDAY: "thu thur thurs thursday thursdays",
        Weekday.FRIDAY: "fri friday fridays",
        Weekday.SATURDAY: "sat saturday saturdays",
        Weekday.SUNDAY: "sun sunday sundays",
    }.items()
    for word in more.split()
}
"""Words for one day of the week."""

KINDS: Final[Mapping[str, Kind]] = {
    word: kind
    for kind, nouns in {
        Kind.SESSION: "session sessions talk talks",
        Kind.TOOL: "tool tools",
        Kind.ANNOUNCEMENT: "announcement announcements news",
        Kind.THEME: "theme themes",
        Kind.RESOURCE: "resource resources",
    }.items()
    for word in nouns.split()
}
"""Words for the kinds of entry that a digest shows."""

FILLER: Final = frozenset(
    {
        *("a", "about", "and", "at", "channel", "day", "digest", "each", "every", "for", "here"),
        *("in", "me", "of", "on", "please", "post", "the", "this", "us", "with"),
    }
)
"""Words that may stand between the others and say nothing."""

UNKNOWN_CADENCES: Final = frozenset(
    {"hourly", "monthly", "biweekly", "bi-weekly", "fortnightly", "quarterly", "yearly"}
)
"""Words for what no digest does, so that they are not taken for topics."""

SPELT: Final = frozenset(
    word for word in (*WEEKLY, *DAILY, *DAYS, *KINDS) if len(word) >= len("daily")
)
"""Words that are recognised when misspelt; shorter ones are too near to others."""


def read_time(word: str) -> time | None:
    """Return the time of day that a lower-case `word` is, None for anything else.

    Raises:
        ValueError: It is written like one, and there is no such time of day.
    """
    if word in NAMED_TIMES:
        return NAMED_TIMES[word]
    found = _TIME.fullmatch(word)
    if not found:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half and not 1 <= hour <= _NOON:
        raise ValueError(f"there is no {word}")
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise ValueError(f"there is no {word}") from None


def read_days(word: str) -> frozenset[Weekday] | None:
    """Return the days of the week that a lower-case `word` names, None for anything else.

    It may be a list ("mon,wed") or a range ("mon-fri", "fri-mon").
    """
    days: set[Weekday] = set()
    for part in word.strip(",").split(","):
        if part in DAYS:
            days.add(DAYS[part])
        elif part in DAILY:
            days |= DAILY[part]
        elif (ends := _RANGE.fullmatch(part)) and ends[1] in DAYS and ends[2] in DAYS:
            first, last = DAYS[ends[1]], DAYS[ends[2]]
            days |= {Weekday((first + n) % 7) for n in range((last - first) % 7 + 1)}
        else:
            return None
    return frozenset(days)
