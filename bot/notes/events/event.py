"""Which event a note is about: front matter, then title, first heading, first line, path.

Years and cities that the text names in passing are not the event's. The day of publication never
is a day of the event, and stands in for its year only when nothing else tells.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

from bot.notes.events.clues import EVENT_KEYS, Clues, read_clues
from bot.notes.events.dates import days_headed, days_of_year, span_of, years_in
from bot.notes.events.edition import Named, city_of_name, full_name
from bot.notes.events.intro import days_told, year_in
from bot.notes.events.naming import best_name
from bot.notes.events.places import CITIES, city_of
from bot.notes.events.series import family_of, full_year
from bot.notes.events.whereabouts import (
    city_behind,
    city_beside,
    city_in,
    city_named,
    city_visited,
)
from bot.notes.frontmatter import SplitNote
from bot.notes.outline import Section, walk
from bot.recap.model import Event, Source

_T = TypeVar("_T")
_SHORT_YEARS: Final = range(10, 50)
"""Numbers behind a name that are short for a year, when nothing else tells one."""

FIRST_DAY_KEYS: Final = (
    *("dates", "starts", "start", "start_date", "startdate"),
    *("event_start", "event_date", "event_dates"),
)
LAST_DAY_KEYS: Final = ("ends", "end", "end_date", "enddate", "event_end", "date_end")
_PLACE_KEYS: Final = ("city", "location", "venue", "place")


def read_event(matter: SplitNote, outline: Section, note: str, folder: str = "") -> Event:
    """Return the event that the note at path `note`, in the knowledge folder `folder`, is about."""
    clues = read_clues(matter, outline, note, folder)
    best, doubt = best_name(clues)
    doubts = [doubt] if doubt else []
    fitting = [each for each in (*_all(clues), best) if _fits(each, best)]
    starts, ends = _days(clues)
    year, guess = _year(clues, fitting, best, starts or ends)
    doubts += [guess] if guess else []
    if year and not (starts or ends):
        starts, ends = _days_of_year(clues, year)
    if year and not (starts or ends):
        starts, ends = days_headed((section.title for section in walk(outline)), year)
    if not (starts or ends):
        starts, ends = days_told(clues.intro, year, clues.published)
    city, guess = _city(clues, fitting, best, year)
    doubts += [guess] if guess else []
    family = family_of(best.series or "")
    return Event(
        name=_with_year(clues.given, year) or full_name(best, city, year),
        series=matter.text("series") or best.series,
        region=matter.text("region") or _first(each.region for each in fitting),
        year=year,
        city=city or None,
        starts=starts,
        ends=ends,
        aliases=(*matter.texts("aliases"), *([family] if family else ())),
        tags=matter.texts("tags"),
        source=Source(note=note, line=best.line),
        doubt=" and ".join(doubts),
    )


def _with_year(given: Named, year: int | None) -> str:
    """Return what front matter calls the event, with the year unless it tells the edition."""
    is_whole = given.is_numbered or not year or bool(years_in(given.text))
    return given.text if is_whole or not given.text else f"{given.text} {year}"


def _city(
    clues: Clues, fitting: list[Named], best: Named, year: int | None
) -> tuple[str | None, str]:
    """Return the city of the event, and what is doubtful about it."""
    if city := city_of(clues.matter.text(*_PLACE_KEYS)):
        return city, ""
    city = _first(each.city for each in fitting) or city_of_name(best.series or "")
    if city or clues.intro.place:
        return city or city_of(clues.intro.place), ""
    if city := _tagged_city(clues.tags):
        return city, "its city is taken from its tags"
    return next(_cities_told(clues, best, year), (None, ""))


def _cities_told(clues: Clues, best: Named, year: int | None) -> Iterator[tuple[str, str]]:
    """Yield cities that the prose tells, most trusted first, with what is doubtful about each.

    None in a note on no event, where people go to cities as well.
    """
    intro, texts, series = clues.intro, clues.texts, best.series
    first_lines, text = "its city is taken from its first lines", "its city is taken from the text"
    if not (best.name or intro.place):
        return
    if city := city_behind(intro, series) or city_in(intro, series, year):
        yield city, first_lines
    if series and (city := city_beside(texts, series, year)):
        yield city, text
    if city := city_visited(intro.prose, year) or city_named(intro, year):
        yield city, first_lines
    if city := city_visited(texts, year):
        yield city, text


def _tagged_city(tags: Iterable[str]) -> str | None:
    """Return the one city among the tags, which some sites part by nothing but spaces."""
    said = {CITIES.get(word.casefold()) for tag in tags for word in (tag, *tag.split())} - {None}
    return said.pop() if len(said) == 1 else None


def _all(clues: Clues) -> list[Named]:
    return [clues.given, *clues.titles, clues.trail.named]


def _fits(each: Named, best: Named) -> bool:
    """Tell whether two readings may be of one event: another series is another event."""
    own, other = (
        (family_of(named.series or "") or named.series or "").casefold() for named in (each, best)
    )
    # What is no known name may be part of one: `2030-03-oslo-go` is about the Oslo Go Meetup.
    is_part = not each.is_known and own in other
    return not (own and other) or own == other or is_part


def _year(
    clues: Clues, fitting: list[Named], best: Named, day: date | None
) -> tuple[int | None, str]:
    """Return the year of the event, and what is doubtful about it."""
    return next(_years(clues, fitting, best, day), (None, ""))


def _years(
    clues: Clues, fitting: list[Named], best: Named, day: date | None
) -> Iterator[tuple[int, str]]:
    """Yield years, most trusted first, each with what is doubtful about it."""
    yield from ((year, "") for year in years_in(clues.matter.text("year", *EVENT_KEYS)))
    yield from ((each.year, "") for each in (*fitting, best) if each.year)
    if day:
        yield day.year, ""
    published = clues.published
    starts, _ = days_told(clues.intro, None, published)
    if starts:
        yield starts.year, "its year is taken from its first lines"
    if len(said := set(years_in(best.text))) == 1:
        yield said.pop(), "its year is the one that its title names"
    if best.series and (beside := _year_beside(best.series, clues.texts, published)):
        yield beside, "its year is taken from the text"
    if best.series and (told := year_in(clues.intro, best.series)):
        yield told, "its year is taken from its first lines"
    if published:
        yield published.year, "its year is that of the note's publication"
    for each in fitting:
        if each.number in _SHORT_YEARS and not each.is_numbered:
            yield full_year(str(each.number)), "a number behind its name is taken for its year"


def _year_beside(series: str, texts: Iterable[str], published: date | None) -> int | None:
    """Return the year that the text names right behind the series, if it is just one."""
    beside = re.compile(rf"{re.escape(series)}\s+((?:19|20)\d\d)\b", re.IGNORECASE)
    said = {int(year) for text in texts for year in beside.findall(text)}
    # A recap comes out in the event's year or soon after; other years are memories.
    fitting = {
        year for year in said if not published or published.year - 1 <= year <= published.year
    }
    return fitting.pop() if len(fitting) == 1 else None


def _days(clues: Clues) -> tuple[date | None, date | None]:
    """Return the first and the last day that front matter gives, or else that titles spell out.

    Beside a last day `date` is the first one; without it, it is the day of publication.
    """
    matter = clues.matter
    last = _texts(matter, LAST_DAY_KEYS)
    first = _texts(matter, FIRST_DAY_KEYS) or (_texts(matter, ("date",)) if last else [])
    first = first or [each.text for each in (clues.given, *clues.titles)]
    starts, _ = span_of(first)
    _, ends = span_of((*first, *last))
    return starts, ends


def _days_of_year(clues: Clues, year: int) -> tuple[date | None, date | None]:
    """Return the first and last day that front matter or the event's title give without a year."""
    named = [each.text for each in (clues.given, *clues.titles) if each.name]
    days = [
        day
        for text in _texts(clues.matter, FIRST_DAY_KEYS) or named
        for day in days_of_year(text, year)
    ]
    return (min(days), max(days)) if days else (None, None)


def _texts(matter: SplitNote, keys: Iterable[str]) -> list[str]:
    texts: list[object] = []
    for key in keys:
        match matter.meta.get(key):
            case dict() as named:
                texts += named.values()
            case list() as several:
                texts += several
            case text:
                texts.append(text)
    return [text for text in texts if isinstance(text, str)]


def _first(found: Iterable[_T | None]) -> _T | None:
    return next((value for value in found if value), None)
