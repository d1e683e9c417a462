"""Days and years as people write them, in the languages that recaps come in."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from bot.notes.choice import choice
from bot.notes.headings import is_day
from bot.notes.words import table
from bot.recap.model import Event

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2099


def _numbered(name: str) -> dict[str, int]:
    return {word: int(number) for number, words in table(name).items() for word in words}


_MONTHS: Final[Mapping[str, int]] = _numbered("months")
_WEEKDAYS: Final[Mapping[str, int]] = _numbered("weekdays")
_MONTH: Final = choice(_MONTHS)
_ANY_MONTH: Final = re.compile(_MONTH, re.IGNORECASE)
_ALSO_WORDS: Final = frozenset({"may", "march", "mar", "set", "out", "ago"})
"""Months that in small letters and without a year are other words: "the other 12 may be late"."""

_UNTIL: Final = (
    r"[-/,&~\u301c]|(?:to|until|till|through|thru|and|bis|und|au|et|al|y|e|a|t/m|tot|en|do)\b"
)
"""What stands between two days of one event, dashes written as `-`."""

_TOKEN: Final = (
    rf"(?P<month>(?i:{_MONTH})\b\.?)|(?P<year>(?:19|20)\d\d)(?![\d%:])"
    r"|(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|ste|de|e|[.\u00ba\u00b0])?(?![\w:%])"
    rf"|(?P<until>(?i:{_UNTIL}))|(?i:of|de|di|del|d'|the|le|du|den|der|dem)\b"
)
_ONE: Final = re.compile(_TOKEN)
_PHRASE: Final = re.compile(rf"(?<![\w.:#$-])(?:(?:{re.sub('P<[a-z]+>', ':', _TOKEN)})\s*)+")
_ISO: Final = re.compile(
    r"(?<!\d)(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
    r"(?:(?:/|\s?(?:-|to|\.\.)\s?)(?:(?P<month2>\d{1,2})-)?(?P<last>\d{1,2})(?![\d:.-]))?"
)
_SLASHED: Final = re.compile(
    r"(?<!\d)(?:(?P<from>\d{1,2})\.?(?:(?:/|\.)(?P<from_month>\d{1,2})\.?)?\s?(?:-|bis|to)\s?)?"
    r"(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>\d{4})(?!\d)"
)
_DIGIT: Final = re.compile(r"\d")
_FOUR_DIGITS: Final = re.compile(r"\d{4}")
"""What no day is written without, and no day with its year; most texts have none, which is soon
seen."""

_UNPARTED: Final = re.compile(r"\s*((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\s*")
"""A day whose numbers no sign parts; among other words it may be any number."""

_EAST: Final = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_YEAR: Final = re.compile(r"(?<![\d.])(19[9]\d|20\d\d)(?![\d%])")
_LONGEST_HEADING: Final = 200
"""Characters of a heading in which a day is looked for."""

_DAY_NUMBER: Final = re.compile(r"^(?:day|tag|jour|dia|dag|giorno)\s*#?(\d)\b")
_FIRST_WORD: Final = re.compile(r"^[^\W\d_]+")
_MONTH_AND_DAY: Final = re.compile(r"^(\d{1,2})[/.](\d{1,2})$")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as it is written; the year is None where it is left out."""

    year: int | None
    month: int
    day: int


@lru_cache(maxsize=1024)
def days_in(text: str) -> tuple[date, ...]:
    """Return the days that `text` spells out with their year, ranges as first and last day.

    `2019-11-18/21`, `18/11/2019` (the day first, unless only the month can be first),
    `November 18-21, 2019`, `18 to 21 November 2019`, `30 juin - 2 juillet 2019` and
    `12.-14.5.2019` are understood, and `20191118` where it is all.
    """
    text = _folded(text)
    if not _FOUR_DIGITS.search(text):
        return ()
    if alone := _UNPARTED.fullmatch(text):
        day = _date(*alone.groups())
        return (day,) if day else ()
    found = [day for each in (_iso(text), _slashed(text), _east(text)) for day in each]
    found += [_date(day.year, day.month, day.day) for day in _written(text) if day.year]
    return tuple(day for day in found if day)


def days_of_year(text: str, year: int) -> tuple[date, ...]:
    """Return the days that `text` gives without a year, such as "Oct 5/6", as days of `year`."""
    found = (_date(year, day.month, day.day) for day in _written(_folded(text)) if not day.year)
    return tuple(day for day in found if day)


def days_before(text: str, latest: date) -> tuple[date, ...]:
    """Return the days that `text` gives without a year as the last such days up to `latest`."""
    this = days_of_year(text, latest.year)
    return days_of_year(text, latest.year - 1) if this and max(this) > latest else this


def span_of(texts: Iterable[str]) -> tuple[date | None, date | None]:
    """Return the first and the last day that `texts` spell out."""
    days = [day for text in texts for day in days_in(text)]
    return (min(days), max(days)) if days else (None, None)


def years_in(text: str) -> tuple[int, ...]:
    """Return the years that `text` names, in order."""
    return tuple(int(year) for year in _YEAR.findall(text))


def only_year(text: str) -> int | None:
    """Return the one year that `text` names; None where it names none, or several."""
    found = set(years_in(text))
    return found.pop() if len(found) == 1 else None


def day_named(heading: str, event: Event) -> date | None:
    """Return the day of `event` that `heading` names: "Day 2", "Wednesday", "11/29".

    None for a heading that gives the first day and the last one: those are the event's.
    """
    heading = heading[:_LONGEST_HEADING]
    if spelled := days_in(heading):
        return None if len(set(spelled)) > 1 else spelled[0]
    if event.year and is_day(heading) and (days := days_of_year(heading, event.year)):
        if len(set(days)) > 1:
            return None
        return days[0] if event.starts is None else _within(days[0], event)
    return _day_within(_folded(heading.strip()).lower(), event.starts, event)


def days_headed(headings: Iterable[str], year: int) -> tuple[date | None, date | None]:
    """Return the first and last of the days of `year` that `headings` count and date.

    As in "Day 1, Friday 9 December" and "Day 2, …"; None for days of which the first is missing,
    since the event may have begun before.
    """
    counted: dict[int, date] = {}
    for heading in headings:
        number = _DAY_NUMBER.match(_folded(heading.strip()).lower())
        days = days_of_year(heading, year) if number and is_day(heading) else ()
        if number and days:
            counted.setdefault(int(number[1]), days[0])
    first = counted.get(1)
    if first is None or len(counted) == 1:
        return None, None
    fit = all(day == first + timedelta(days=number - 1) for number, day in counted.items())
    return (first, max(counted.values())) if fit else (None, None)


def _day_within(heading: str, starts: date | None, event: Event) -> date | None:
    """Return the day that `heading` tells by number or weekday, counted from when it `starts`."""
    if starts is None:
        return None
    if number := _DAY_NUMBER.match(heading):
        return _within(starts + timedelta(days=int(number[1]) - 1), event)
    if numbers := _MONTH_AND_DAY.match(heading):
        return _within(_date(starts.year, numbers[1], numbers[2]), event)
    word = _FIRST_WORD.match(heading)
    weekday = _WEEKDAYS.get(word[0]) if word else None
    ahead = (weekday - starts.isoweekday()) % 7 if weekday else None
    return None if ahead is None else _within(starts + timedelta(days=ahead), event)


def _folded(text: str) -> str:
    """Return `text` without accents, every dash as `-`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", re.sub(r"[\u2010-\u2015\u2212]", "-", text))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return text.replace("\u2019", "'")


def _iso(text: str) -> Iterator[date | None]:
    for found in _ISO.finditer(text):
        year, month = found["year"], found["month"]
        yield _date(year, month, found["day"])
        if found["last"]:
            yield _date(year, found["month2"] or month, found["last"])


def _slashed(text: str) -> Iterator[date | None]:
    for found in _SLASHED.finditer(text):
        year, one, two = found["year"], found["one"], found["two"]
        if found["from"]:
            yield _date(year, found["from_month"] or two, found["from"])
        yield _date(year, two, one) or _date(year, one, two)


def _east(text: str) -> Iterator[date | None]:
    found = _EAST.findall(text) if "年" in text else ()
    return (_date(*numbers) for numbers in found)


def _written(text: str) -> Iterator[_Day]:
    """Yield the days of `text`, folded, that are written with the name of their month."""
    if not (_DIGIT.search(text) and _ANY_MONTH.search(text)):
        return
    for phrase in _PHRASE.finditer(text):
        if not _DIGIT.search(phrase[0]):
            continue
        tokens = [
            (found.lastgroup or "", found[0].rstrip("."))
            for found in _ONE.finditer(phrase[0])
            if found.lastgroup
        ]
        kinds = [kind for kind, _ in tokens]
        is_word = "year" not in kinds and not _ALSO_WORDS.isdisjoint(said for _, said in tokens)
        if "month" in kinds and "day" in kinds and not is_word:
            yield from _days_of(tokens)


def _days_of(tokens: list[tuple[str, str]]) -> Iterator[_Day]:
    """Yield the days of one phrase: `12 13 april 2030`, `june 30 july 2 2030`."""
    kinds = [kind for kind, _ in tokens]
    month_first = kinds.index("month") < kinds.index("day")
    for at, (kind, said) in enumerate(tokens):
        if kind != "day":
            continue
        before = [_MONTHS[word.lower()] for kind, word in tokens[:at] if kind == "month"]
        after = [_MONTHS[word.lower()] for kind, word in tokens[at:] if kind == "month"]
        months = before[-1:] if month_first else after[:1]
        # "May 2, 3 talks": behind a comma, and with no month of its own, it is no day.
        if not months or (month_first and at and tokens[at - 1] == ("until", ",")):
            continue
        ahead = [int(word) for kind, word in tokens[at:] if kind == "year"]
        behind = [int(word) for kind, word in tokens[:at] if kind == "year"]
        years = ahead[:1] or behind[-1:]
        yield _Day(years[0] if years else None, months[0], int(re.sub(r"\D", "", said)))


def _within(day: date | None, event: Event) -> date | None:
    last = event.ends or event.starts
    return day if day and event.starts and last and event.starts <= day <= last else None


def _date(year: str | int | None, month: str | int, day: str | int) -> date | None:
    try:
        found = date(int(year or 0), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
