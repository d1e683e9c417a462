"""Notes on several events, each below a heading of its own: "Conferences I went to in 2030".

What such a note says belongs to the event of the heading above it, so that a question about one of
them, or about one year, is not answered from another.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.notes.events.dates import days_in, days_of_year, only_year, years_in
from bot.notes.events.edition import Named, full_name, is_of_event, named_in
from bot.notes.events.intro import days_told, read_intro
from bot.notes.events.series import family_of, mentions
from bot.notes.events.trail import read_trail
from bot.notes.events.whereabouts import city_in
from bot.notes.frontmatter import SplitNote
from bot.notes.outline import PLAIN_LEVEL, Section
from bot.recap.model import Event, Part, Source

_FEWEST: Final = 2
_MOST: Final = 100
"""Events from which, and up to which, a note is on several; more are a list of conferences."""

_GIVEN: Final = ("event", "conference")
_TITLES: Final = ("title", "subtitle")


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading that names an event.

    Attributes:
        section: The heading, with all that stands below it.
        named: What it says of the event.
        year: Of the event, by itself or by a heading above it. None when neither tells.
        end: Line behind the section. None for the last one of the note.
    """

    section: Section
    named: Named
    year: int | None
    end: int | None


def parts_of(matter: SplitNote, outline: Section, note: str, folder: str) -> tuple[Part, ...]:
    """Return the parts of the note at path `note`, in `folder`, that are about events of their own.

    Empty for a note of which front matter, a heading above the others or the path names one event.
    """
    titles = [matter.text(key) for key in _TITLES]
    if matter.text(*_GIVEN) or any(map(_names_one, titles)):
        return ()
    levels: defaultdict[int, list[_Heading]] = defaultdict(list)
    year = only_year(" ".join(titles))
    for heading in _headings(outline.sections, year, None):
        levels[heading.section.level].append(heading)
    for _, headings in sorted(levels.items()):
        told = {((each.named.series or "").casefold(), each.year) for each in headings}
        series = {name for name, _ in told}
        if len(headings) <= _MOST and (len(series) >= _FEWEST or _are_editions(told)):
            trail = read_trail(note, folder).named
            # What is held beside a conference is told of in a note on that.
            is_beside = trail.is_known and (trail.series or "").casefold() not in series
            return () if is_beside else tuple(_part(each, note) for each in headings)
    return ()


def none_of(event: Event, parts: Sequence[Part]) -> Event:
    """Return the `event` of a note on several as none of them, with the year of all."""
    years = {part.event.year for part in parts}
    return Event(
        name=None,
        year=years.pop() if len(years) == 1 else None,
        tags=event.tags,
        source=Source(note=event.source.note, line=1),
    )


def _names_one(title: str) -> bool:
    """Tell whether a title names one event, rather than several or none."""
    if len(set(years_in(title))) >= _FEWEST:
        return False
    named = {mention.series.name for mention in mentions(title)}
    return len(named) == 1 or (not named and named_in(title).name is not None)


def _are_editions(told: set[tuple[str, int | None]]) -> bool:
    """Tell whether events of one series are told apart by their years."""
    return len({year for _, year in told if year}) >= _FEWEST


def _headings(sections: Sequence[Section], year: int | None, end: int | None) -> Iterator[_Heading]:
    """Yield the headings that name events; inside of one that names just one there are none.

    `year` is what the headings above say of all of them, `end` the line behind them.
    """
    for at, section in enumerate(sections):
        behind = sections[at + 1].line if at + 1 < len(sections) else end
        named = named_in(section.title, section.line)
        found: list[_Heading] = []
        if not _names_one(section.title):
            above = only_year(section.title) or year
            found += _headings(section.sections, above, behind)
        if not found and _heads_event(section, named):
            found.append(_Heading(section, named, named.year or year, behind))
        yield from found


def _heads_event(section: Section, named: Named) -> bool:
    """Tell whether all of `section` is about the event that its heading names.

    A line like any other may name an event in passing.
    """
    if not named.name or section.level >= PLAIN_LEVEL or not (section.blocks or section.sections):
        return False
    first = next(iter(mentions(section.title)), None)
    is_led = first is not None and first.start == 0 and named.year is not None
    return (is_led or is_of_event(section.title)) and (named.is_known or named.year is not None)


def _part(heading: _Heading, note: str) -> Part:
    named, year = heading.named, heading.year
    intro = read_intro(heading.section)
    city = named.city or city_in(intro, named.series, year)
    starts, ends = _days(heading)
    if not (starts or ends):
        starts, ends = days_told(intro, year, None)
    family = family_of(named.series or "")
    event = Event(
        name=full_name(named, city, year),
        series=named.series,
        region=named.region,
        year=year,
        city=city,
        starts=starts,
        ends=ends,
        aliases=(family,) if family else (),
        source=Source(note=note, line=heading.section.line),
    )
    return Part(event=event, end=heading.end)


def _days(heading: _Heading) -> tuple[date | None, date | None]:
    """Return the first and the last day that the heading gives."""
    title = heading.section.title
    days = days_in(title) or (days_of_year(title, heading.year) if heading.year else [])
    return (min(days), max(days)) if days else (None, None)
