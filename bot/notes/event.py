"""Which event a note is about: front matter, then title, first heading, first line, path.

Years and cities that the text names in passing are not the event's. The day of publication never
is a day of the event, and stands in for its year only when nothing else tells.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Final, TypeVar

from bot.notes.blocks import Paragraph
from bot.notes.dates import days_in, days_of_year, span_of, years_in
from bot.notes.frontmatter import Matter
from bot.notes.headings import cleaned
from bot.notes.outline import Section, walk
from bot.notes.places import CITIES, REGIONS, SERIES
from bot.notes.spans import lines, plain
from bot.recap.model import Event, Source

_T = TypeVar("_T")
_KNOWN: Final = "|".join(
    re.escape(name).replace(r"\ \+\ ", r"\s*(?:\+|/|&|and)\s*").replace(r"\ ", r"[\s-]?")
    for name in SERIES
)
_SHAPED: Final = (
    r"[A-Z][\w.]*(?:Conf|Con|CON|Days|Fest|Camp|Summit)\b"
    r"|(?:[A-Z][\w&]*\s+){1,4}(?:Conference|Conf|Summit|Days|Forum|Fest|Expo|Congress|Symposium)\b"
    # In small letters too many words end so, but for the year behind them.
    r"|\b[a-z]{2,}(?:conf|con|days|fest|camp|summit)(?=\s+(?:19|20)\d\d\b)"
)
_SERIES: Final = re.compile(rf"(?<![\w@#/.])(?:(?i:{_KNOWN})(?!\w)|{_SHAPED})")
_PLACES: Final = "|".join(sorted(map(re.escape, CITIES), key=len, reverse=True))
_CITY_NAMES: Final = {name.casefold(): name for name in CITIES}
_REGIONS: Final = "|".join(sorted(map(re.escape, REGIONS), key=len, reverse=True))
_YEAR: Final = r"(?:19|20)\d\d|['\u2019]\d\d"
_TAIL: Final = re.compile(
    rf"(?:\s*(?:,|\bin\b|@|\bat\b|\(|-|\u2013)?\s*(?:(?P<city>(?i:{_PLACES}))|(?P<region>(?i:{_REGIONS}))"
    rf"|(?P<year>{_YEAR})|(?i:virtual|online))(?!\w)\)?)"
)
_EDITION: Final = re.compile(r"((?:[A-Z][\w.:+&'\u2019-]*\s+){1,4})((?:19|20)\d\d)")
_RECAP_WORDS: Final = re.compile(
    r"\b(?:recap|notes?|review|report|highlights?|summary|impressions|trip|takeaways|thoughts"
    r"|experience|wrap-?up|learnings|retrospective|my|our)\b",
    re.IGNORECASE,
)
_DIGITS: Final = 4
"""Digits of a whole year."""

_CENTURY: Final = 2000
"""What a year of two digits is counted from; but for the 1990s, that is where recaps are."""

_SHORTEST_SLUG: Final = 4
"""Letters of a series that a path may name; shorter ones are in too many words."""

_SLUGS: Final = "|".join(
    " ?".join(letters)
    for letters in (re.sub(r"[^a-z]", "", name.casefold()) for name in SERIES)
    if len(letters) >= _SHORTEST_SLUG
)
_KNOWN_SLUG: Final = re.compile(
    rf"(?<![a-z])(?P<series>{_SLUGS})(?: ?(?P<region>{_REGIONS})(?![a-z]))?"
    r" ?(?P<year>\d{4}|\d{2})?(?![a-z\d])"
)
_SHORT_REGIONS: Final = frozenset(name for name in REGIONS if len(name) < _SHORTEST_SLUG)
_LETTERS: Final = re.compile(r"[\W_]|\band\b")
_SLUG_SHAPED: Final = re.compile(r"(?<![a-z])([a-z]{2,}(?:conf|con|days|fest|summit))(?![a-z])")
_SENTENCE: Final = re.compile(r"[.!?](?:\s|$)")
_LONGEST_TITLE: Final = 120
"""Characters of a first paragraph that may be a title that is marked as nothing."""

_LONGEST_EDITION: Final = 7
"""Words of a heading that is an event's name and its year, and nothing else."""

DATE_KEYS: Final = ("date", "published", "pubdate", "publishdate", "created")
FIRST_DAY_KEYS: Final = ("dates", "starts", "start", "start_date", "startdate")
LAST_DAY_KEYS: Final = ("ends", "end", "end_date", "enddate")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """What a text tells of the event; None where it tells nothing."""

    text: str = ""
    name: str | None = None
    series: str | None = None
    region: str | None = None
    city: str | None = None
    year: int | None = None
    line: int = 1


def read_event(matter: Matter, outline: Section, note: str, folder: str = "") -> Event:
    """Return the event that the note at path `note`, in the knowledge folder `folder`, is about."""
    titles = [_named(text, line) for text, line in _titles(matter, outline)]
    path = _named_by_path(note, folder)
    best = next((named for named in titles if named.name), path)
    others = [best, *titles, path]
    year = _year(matter, others, outline, best.series)
    starts, ends = _days(matter, [text for text, _ in _titles(matter, outline)])
    year = year or _first(day.year for day in (starts, ends) if day)
    if year and not (starts or ends):
        starts, ends = _days_of_year(matter, titles, year)
    city = _city(matter.text("city", "location")) or _first(named.city for named in others)
    given = matter.text("event")
    name = given or best.name
    if name and year and not years_in(name):
        name = f"{name} {year}"
    return Event(
        name=name or None,
        series=matter.text("series") or _named(given, 1).series or best.series,
        region=matter.text("region") or _named(given, 1).region or _first(n.region for n in others),
        year=year,
        city=city or None,
        starts=starts,
        ends=ends,
        aliases=matter.texts("aliases"),
        tags=matter.texts("tags"),
        source=Source(note=note, line=matter.lines.get("event", 1) if given else best.line),
    )


def is_event_title(text: str) -> bool:
    """Tell whether a heading names the event, or the note itself, rather than a session."""
    named = _named(text, 1)
    is_recap = bool(_RECAP_WORDS.search(text)) and named.series is not None
    bare = cleaned(text).casefold()
    return is_recap or (named.name is not None and named.name.casefold() == bare)


def opens_with_event(text: str) -> bool:
    """Tell whether a heading begins with the name of an event, whatever stands behind it."""
    bare = cleaned(text)
    return bool(_SERIES.match(bare) or _EDITION.match(bare))


def _titles(matter: Matter, outline: Section) -> Iterator[tuple[str, int]]:
    """Yield the texts that may name the event, most trusted first, with their lines."""
    if event := matter.text("event"):
        yield event, matter.lines.get("event", 1)
    if title := matter.text("title"):
        yield unescape(title), matter.lines.get("title", 1)
    headings = [section for section in walk(outline) if section.heading]
    for section in headings[:1] + [section for section in headings[1:] if section.level == 1]:
        yield section.title, section.line
    first = next((block for block in outline.blocks if isinstance(block, Paragraph)), None)
    if first and len(text := plain(first.spans)) < _LONGEST_TITLE and not _SENTENCE.search(text):
        yield plain(lines(first.spans)[0]), first.line


def _named(text: str, line: int) -> _Named:
    text = re.sub(r"\s+", " ", cleaned(text))
    found = _SERIES.search(text)
    if not found:
        edition = _EDITION.search(text)
        words = edition[1].strip() if edition else ""
        if not edition or _RECAP_WORDS.search(words) or len(text.split()) > _LONGEST_EDITION:
            return _Named(line=line)
        return _Named(text=text, name=edition[0], series=words, year=int(edition[2]), line=line)
    series = _usual(found[0])
    end = found.end()
    parts: dict[str, str] = {}
    words = [series]
    while tail := _TAIL.match(text, end):
        for kind in ("city", "region", "year"):
            if tail[kind]:
                said = _CITY_NAMES.get(tail[kind].casefold(), tail[kind])
                parts.setdefault(kind, said)
                words.append(said if kind != "year" else str(_full_year(said)))
        end = tail.end()
    city = parts.get("city") or _first(re.findall(rf"\b(?:{_PLACES})\b", text))
    years = years_in(text)
    year = _full_year(parts["year"]) if "year" in parts else years[0] if len(years) == 1 else None
    region = REGIONS.get(parts.get("region", "").casefold())
    name = " ".join(words)
    return _Named(
        text=text, name=name, series=series, region=region, city=city, year=year, line=line
    )


def _named_by_path(note: str, folder: str) -> _Named:
    slug = re.sub(r"[\s_/-]+", " ", f"{folder}/{note}".rsplit(".", 1)[0]).casefold()
    city = _first(name for name in sorted(CITIES) if re.search(rf"\b{name.casefold()}\b", slug))
    year = _first(years_in(slug))
    if found := _KNOWN_SLUG.search(slug):
        series = _usual(found["series"])
        short = found["year"]
        year = year or (_full_year(short) if short else None)
        region = REGIONS.get(found["region"] or "")
        said = found["region"].upper() if found["region"] in _SHORT_REGIONS else region
        name = " ".join(word for word in (series, said, city) if word)
        return _Named(name=name, series=series, region=region, city=city, year=year)
    if found := _SLUG_SHAPED.search(slug):
        series = found[1].capitalize()
        name = " ".join(word for word in (series, city) if word)
        return _Named(name=name, series=series, city=city, year=year)
    return _Named(city=city, year=year)


def _year(matter: Matter, found: list[_Named], outline: Section, series: str | None) -> int | None:
    if given := years_in(matter.text("year", "event")):
        return given[0]
    if year := _first(named.year for named in found):
        return year
    published = _first(day.year for day in days_in(" ".join(map(matter.text, DATE_KEYS))))
    if series:
        beside = re.compile(rf"{re.escape(series)}\s+((?:19|20)\d\d)\b", re.IGNORECASE)
        said = {int(year) for text in _prose(outline) for year in beside.findall(text)}
        # A recap comes out in the event's year or soon after; other years are memories.
        fitting = {year for year in said if not published or published - 1 <= year <= published}
        if len(fitting) == 1:
            return fitting.pop()
    return published


def _days(matter: Matter, titles: list[str]) -> tuple[date | None, date | None]:
    """Return the first and the last day that front matter gives, or else that `titles` spell out.

    Beside a last day `date` is the first one; without it, it is the day of publication.
    """
    last = _texts(matter, LAST_DAY_KEYS)
    first = _texts(matter, FIRST_DAY_KEYS) or (_texts(matter, ("date",)) if last else []) or titles
    starts, _ = span_of(first)
    _, ends = span_of((*first, *last))
    return starts, ends


def _days_of_year(
    matter: Matter, titles: list[_Named], year: int
) -> tuple[date | None, date | None]:
    """Return the first and last day that front matter or the event's title give without a year."""
    texts = _texts(matter, FIRST_DAY_KEYS) or [named.text for named in titles if named.name]
    days = [day for text in texts for day in days_of_year(text, year)]
    return (min(days), max(days)) if days else (None, None)


def _texts(matter: Matter, keys: Iterable[str]) -> list[str]:
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


def _city(place: str) -> str | None:
    """Return the city of `place`: the part that is known as one, or the first."""
    parts = [part.strip() for part in place.split(",")]
    return _first(part for part in parts if part in CITIES) or parts[0] or None


def _prose(outline: Section) -> Iterator[str]:
    for section in walk(outline):
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield plain(block.spans)


def _usual(series: str) -> str:
    """Return a known series as it spells itself."""
    letters = _LETTERS.sub("", series.casefold())
    return _first(name for name in SERIES if _LETTERS.sub("", name.casefold()) == letters) or series


def _full_year(text: str) -> int:
    """Return the year that four digits name, or two of this century's."""
    return int(text) if len(text) == _DIGITS and text.isdigit() else _CENTURY + int(text[-2:])


def _first(found: Iterable[_T | None]) -> _T | None:
    return next((value for value in found if value), None)
