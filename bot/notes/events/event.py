"""Which event a note is about: front matter, then title, first heading, first line, path.

Years and cities that the text names in passing are not the event's. The day of publication never
is a day of the event, and stands in for its year only when nothing else tells.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import Final, TypeVar

from bot.notes.events.dates import days_in, days_of_year, span_of, years_in
from bot.notes.events.edition import (
    Named,
    city_of_name,
    full_name,
    named_in,
)
from bot.notes.events.intro import (
    Intro,
    city_beside,
    city_in,
    conference_in,
    days_told,
    edition_in,
    is_of_publication,
    read_intro,
)
from bot.notes.events.places import CITIES, city_of
from bot.notes.events.recapwords import RECAP_WORDS
from bot.notes.events.series import family_of, full_year
from bot.notes.events.trail import Trail, read_trail
from bot.notes.events.visited import prose_visited, title_visited
from bot.notes.frontmatter import SplitNote
from bot.notes.headings import cleaned
from bot.notes.markdown.blocks import Paragraph
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import lines, plain
from bot.notes.outline import Section, walk
from bot.recap.model import Event, Source

_T = TypeVar("_T")
_TAG: Final = re.compile(r"</?[a-zA-Z]\w*>")
_LONGEST_TITLE: Final = 120
"""Characters of a first paragraph that may be a title that is marked as nothing."""

_SHORT_YEARS: Final = range(10, 50)
"""Numbers behind a name that are short for a year, when nothing else tells one."""

_FIRST_LINES: Final = "it is taken from its first lines"
_TITLES_ALONE: Final = 2
"""Titles that may name an event by how they are put: those of front matter and first heading."""

DATE_KEYS: Final = ("date", "published", "pubdate", "publishdate", "created")
FIRST_DAY_KEYS: Final = ("dates", "starts", "start", "start_date", "startdate")
LAST_DAY_KEYS: Final = ("ends", "end", "end_date", "enddate")
EVENT_KEYS: Final = ("event", "conference")
_ADDRESS_KEYS: Final = ("permalink", "url", "slug")
_MONTH_OF_POST: Final = re.compile(r"(?:^|/)(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2])/")
_PLACE_KEYS: Final = ("city", "location", "venue", "place")
_TITLE_KEYS: Final = ("title", "subtitle")
_DESCRIBING_KEYS: Final = ("description", "summary", "excerpt")
_TAG_KEYS: Final = ("tags", "categories", "keywords", "topics")


@dataclass(frozen=True, slots=True)
class _Clues:
    """All that a note says of its event.

    Attributes:
        matter: Its front matter.
        given: What front matter calls the event.
        titles: What its titles tell, most trusted first.
        trail: What its path tells.
        intro: Its first lines.
        outline: All of it.
        texts: Everything it says in paragraphs, as text.
    """

    matter: SplitNote
    given: Named
    titles: tuple[Named, ...]
    trail: Trail
    intro: Intro
    outline: Section
    texts: tuple[str, ...]

    @property
    def published(self) -> date | None:
        """When the note came out."""
        days = days_in(" ".join(map(self.matter.text, DATE_KEYS)))
        if days or self.trail.published:
            return days[0] if days else self.trail.published
        found = _MONTH_OF_POST.search(" ".join(map(self.matter.text, _ADDRESS_KEYS)))
        return date(int(found["year"]), int(found["month"]), 1) if found else None


def read_event(matter: SplitNote, outline: Section, note: str, folder: str = "") -> Event:
    """Return the event that the note at path `note`, in the knowledge folder `folder`, is about."""
    intro = read_intro(outline, *map(matter.text, _DESCRIBING_KEYS))
    key = next(filter(matter.text, EVENT_KEYS), "event")
    given = matter.text(key)
    clues = _Clues(
        matter=matter,
        given=named_in(given, matter.lines.get(key, 1)) if given else Named(),
        titles=tuple(named_in(text, line) for text, line in _titles(matter, outline, intro)),
        trail=read_trail(note, folder),
        intro=intro,
        outline=outline,
        texts=tuple(_prose(outline)),
    )
    best, doubts = _best(clues)
    fitting = [each for each in (*_all(clues), best) if _fits(each, best)]
    starts, ends = _days(clues)
    year, guess = _year(clues, fitting, best, starts or ends)
    doubts += [guess] if guess else []
    if year and not (starts or ends):
        starts, ends = _days_of_year(clues, year)
    if not (starts or ends):
        starts, ends = days_told(intro, year, clues.published)
    city, guess = _city(clues, fitting, best, year)
    doubts += [guess] if guess else []
    family = family_of(best.series or "")
    return Event(
        name=_with_year(given, clues.given, year) if given else full_name(best, city, year),
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


def _with_year(given: str, named: Named, year: int | None) -> str:
    """Return what front matter calls the event, with the year unless it tells the edition."""
    is_whole = named.is_numbered or not year or bool(years_in(given))
    return given if is_whole else f"{given} {year}"


def _titles(matter: SplitNote, outline: Section, intro: Intro) -> Iterator[tuple[str, int]]:
    """Yield the texts that may name the event, most trusted first, with their lines."""
    for key in _TITLE_KEYS:
        if title := matter.text(key):
            yield _TAG.sub("", unescape(title)), matter.lines.get(key, 1)
    headings = [section for section in walk(outline) if section.heading]
    for section in headings[:1] + [section for section in headings[1:] if section.level == 1]:
        yield section.title, section.line
    if intro.event:
        yield intro.event, 1
    opening = [*outline.blocks, *(block for section in headings[:1] for block in section.blocks)]
    first = next((block for block in opening if isinstance(block, Paragraph)), None)
    if first and len(text := plain(first.spans)) < _LONGEST_TITLE and _is_line(text):
        yield plain(lines(first.spans)[0]), first.line


def _is_line(text: str) -> bool:
    """Tell whether `text` is no sentence, and no more than one line of a heading's kind."""
    if is_of_publication(text):
        return False
    return text[-1:] not in {".", "!", "?"} and len(list(sentences(text))) == 1


def _best(clues: _Clues) -> tuple[Named, list[str]]:
    """Return what names the event best, and what is doubtful about that."""
    best, doubt = next(_names(clues), (Named(), ""))
    return best, [doubt] if doubt else []


def _names(clues: _Clues) -> Iterator[tuple[Named, str]]:
    """Yield what names the event, most trusted first, each with what is doubtful about it."""
    if clues.given.text:
        yield clues.given, ""
    if named := [each for each in clues.titles if each.name]:
        best = _fullest(named)
        yield (
            best,
            "nothing but the words around it show it to be an event" if best.is_guess else "",
        )
    trail = clues.trail.named
    if trail.is_known:
        yield trail, "it is taken from the path"
    tags = (named_in(tag) for tag in clues.matter.texts(*_TAG_KEYS))
    for tag in tags:
        if tag.is_known:
            line = clues.matter.lines.get("tags", 1)
            yield replace(tag, line=line), "only its tags name it"
    if told := conference_in(clues.intro):
        yield told, _FIRST_LINES
    if edition := edition_in(clues.intro):
        yield edition, _FIRST_LINES
    yield from _guesses(clues)


def _guesses(clues: _Clues) -> Iterator[tuple[Named, str]]:
    """Yield what may name the event where neither name, shape nor year shows anything to do so."""
    for title in clues.titles[:_TITLES_ALONE]:
        if guess := title_visited(cleaned(title.text)):
            yield replace(guess, line=title.line), "nothing but how its title is put says so"
    if clues.trail.named.name:
        yield clues.trail.named, "it is taken from the path"
    if guess := prose_visited(clues.intro.prose, clues.intro.linked):
        yield guess, _FIRST_LINES
    for section in walk(clues.outline):
        heading = named_in(section.title, section.line) if section.heading else Named()
        if heading.name and (heading.year or RECAP_WORDS.search(heading.text)):
            yield heading, "only a heading inside the note names it"


def _fullest(named: Sequence[Named]) -> Named:
    """Return the most trusted of the titles, or one that says the same and where it was.

    Before a name that is known, one that only looks like a name is none, but with a year.
    """
    best = named[0] if named[0].year else _first(x if x.is_known else None for x in named)
    best = best or named[0]
    same = [each for each in named if each.series == best.series and _agree(each, best)]
    return _first(each if each.city or each.region else None for each in same) or best


def _agree(each: Named, best: Named) -> bool:
    return not (each.year and best.year) or each.year == best.year


def _city(
    clues: _Clues, fitting: list[Named], best: Named, year: int | None
) -> tuple[str | None, str]:
    """Return the city of the event, and what is doubtful about it."""
    if city := city_of(clues.matter.text(*_PLACE_KEYS)):
        return city, ""
    city = _first(each.city for each in fitting) or city_of_name(best.series or "")
    if city or clues.intro.place:
        return city or city_of(clues.intro.place), ""
    tags = {CITIES.get(tag.casefold()) for tag in clues.matter.texts(*_TAG_KEYS)} - {None}
    if len(tags) == 1:
        return tags.pop(), "its city is taken from its tags"
    if city := city_in(clues.intro, best.series, year):
        return city, "its city is taken from its first lines"
    if best.series and (city := city_beside(clues.texts, best.series, year)):
        return city, "its city is taken from the text"
    return None, ""


def _all(clues: _Clues) -> list[Named]:
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
    clues: _Clues, fitting: list[Named], best: Named, day: date | None
) -> tuple[int | None, str]:
    """Return the year of the event, and what is doubtful about it."""
    return next(_years(clues, fitting, best, day), (None, ""))


def _years(
    clues: _Clues, fitting: list[Named], best: Named, day: date | None
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


def _days(clues: _Clues) -> tuple[date | None, date | None]:
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


def _days_of_year(clues: _Clues, year: int) -> tuple[date | None, date | None]:
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


def _prose(outline: Section) -> Iterator[str]:
    for section in walk(outline):
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield plain(block.spans)


def _first(found: Iterable[_T | None]) -> _T | None:
    return next((value for value in found if value), None)
