"""Days and years as people write them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from bot.recap.model import Event

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2099
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ISO: Final = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED: Final = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_MONTH: Final = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_UNTIL: Final = r"(?:\s*(?:-|\u2013|—|to|until|and|&)\s*(?P<last>\d{1,2})(?:st|nd|rd|th)?)?"
_WRITTEN: Final = re.compile(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_UNTIL},?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\s*(?:-|\u2013|—|to|and|&)\s*(?P<last2>\d{{1,2}})"
    r"(?:st|nd|rd|th|\.)?)?\s+(?:of\s+)?"
    rf"{_MONTH.replace('month', 'month2')},?\s+(?P<year2>\d{{4}})\b",
    re.IGNORECASE,
)
_MONTH_ALONE: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
"""Without a year to go by, "5 marketing tips" must not be in March."""

_DAYS: Final = (
    r"(?P<day{n}>\d{{1,2}})(?:st|nd|rd|th|\.)?"
    r"(?:\s*(?:-|/|\u2013|—|to|and|&)\s*(?P<last{n}>\d{{1,2}})(?:st|nd|rd|th|\.)?)?"
)
_YEARLESS: Final = re.compile(
    rf"\b(?P<month>{_MONTH_ALONE})\s+{_DAYS.format(n='')}(?![\d:])"
    rf"|\b{_DAYS.format(n=2)}\s+(?:of\s+)?(?P<month2>{_MONTH_ALONE})",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?<![\d.])(19[9]\d|20\d\d)(?![\d%])")
_DAY_NUMBER: Final = re.compile(r"^day\s*#?(\d)\b", re.IGNORECASE)
_MONTH_AND_DAY: Final = re.compile(r"^(\d{1,2})[/.](\d{1,2})$")


def days_in(text: str) -> tuple[date, ...]:
    """Return the days that `text` spells out with their year, ranges as first and last day.

    `2019-11-18`, `18/11/2019` (the day first, unless only the month can be first),
    `November 18-21, 2019` and `18 to 21 November 2019` are understood.
    """
    found = [_date(y, m, d) for y, m, d in _ISO.findall(text)]
    for first, second, year in _SLASHED.findall(text):
        found.append(_date(year, second, first) or _date(year, first, second))
    for match in _WRITTEN.finditer(text):
        found += _written(match, match["year"] or match["year2"])
    return tuple(day for day in found if day)


def days_of_year(text: str, year: int) -> tuple[date, ...]:
    """Return the days that `text` gives without a year, such as "Oct 5/6", as days of `year`."""
    found = (day for match in _YEARLESS.finditer(text) for day in _written(match, year))
    return tuple(day for day in found if day)


def _written(match: re.Match[str], year: str | int) -> list[date | None]:
    month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
    days = (match["day"] or match["day2"], match["last"] or match["last2"])
    return [_date(year, month, day) for day in days if day]


def span_of(texts: Iterable[str]) -> tuple[date | None, date | None]:
    """Return the first and the last day that `texts` spell out."""
    days = [day for text in texts for day in days_in(text)]
    return (min(days), max(days)) if days else (None, None)


def years_in(text: str) -> tuple[int, ...]:
    """Return the years that `text` names, in order."""
    return tuple(int(year) for year in _YEAR.findall(text))


def day_named(heading: str, event: Event) -> date | None:
    """Return the day of `event` that `heading` names: "Day 2", "Wednesday", "11/29"."""
    if spelled := days_in(heading):
        return spelled[0]
    if event.starts is None:
        return None
    folded = heading.strip().lower()
    if number := _DAY_NUMBER.match(folded):
        return _within(event.starts + timedelta(days=int(number[1]) - 1), event)
    if numbers := _MONTH_AND_DAY.match(folded):
        return _within(_date(event.starts.year, numbers[1], numbers[2]), event)
    if folded[:3] in _WEEKDAYS:
        ahead = (_WEEKDAYS.index(folded[:3]) - event.starts.weekday()) % 7
        return _within(event.starts + timedelta(days=ahead), event)
    return None


def _within(day: date | None, event: Event) -> date | None:
    last = event.ends or event.starts
    return day if day and event.starts and last and event.starts <= day <= last else None


def _date(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
