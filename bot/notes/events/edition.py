"""What a title tells of the event: its name with city, region and year around it."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.notes.events.dates import only_year, years_in
from bot.notes.events.places import cities_in, place_at
from bot.notes.events.recapwords import LEADING_WORDS, RECAP_WORDS, only_city, says_no_more
from bot.notes.events.series import Mention, Series, is_local, mentions, year_of_edition
from bot.notes.events.tail import Tail
from bot.notes.headings import cleaned

_KIND: Final = re.compile(
    r"\s+(?:Conference|Conf|Summit|Konferenz)(?=\s*(?:$|[,:(|]|(?:19|20)\d\d))"
)
"""What kind of event it is, behind a name that does not say so."""

_ORDINAL: Final = re.compile(
    r"(?P<ordinal>\d{1,2}(?:st|nd|rd|th)|[1-9]\d?\.|(?:first|second|third)(?=\s))?\s*"
    r"(?P<annual>annual\s+)?(?P<year>(?:19|20)\d\d)?\s+$",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:my|our|his|her|their|your|mein|meine|mon|ma|mi)\s*$", re.IGNORECASE)
_NAME: Final = r"(?:[a-z]?[A-Z]|[a-z]{2,}(?:[A-Z]|\d+[a-z]|\.[a-z]{2}\b))[\w.+&'\u2019-]*"
"""A word of a name: led by a capital, or spelt as no other word is: fooBar, foo4bar, foo.io."""

_EDITION: Final = re.compile(
    rf"({_NAME}\s+(?:(?:{_NAME}|of|for|the|and|&|de|du|des|der|van|del|di"
    r"|days?|conf|conference|summit|week|fest)\s+){0,4})((?:19|20)\d\d)"
)
_LOWER_KIND: Final = re.compile(r"\s+(?:conference|conf|meetup|summit)$")
"""What kind of event it is, in small letters and so no part of what people call it."""

_VISITED: Final = re.compile(
    r"\b(?:at|from|attending|visiting|to|auf der|von der|\u00e0|bij|op)\s+"
)
"""Words before the name of what somebody went to."""

_OF_TOWN: Final = re.compile(r"\b(?:Meet-?[Uu]p|Group)$")
"""How the name of a series ends that is held in one town, and mostly begins with it."""

_CAMEL: Final = re.compile(r"[A-Z][a-z]+[A-Z]\w+")
_FURTHER: Final = re.compile(rf"((?:\s+{_NAME}){{1,2}})(?=\s+(?:19|20)\d\d)")
_EDITION_WITHOUT: Final = re.compile(
    r"\b(?:top|best|worst|state|looking|year|goals|books|reading|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|edition|spring|summer|autumn|fall"
    r"|winter|since|until|before|after|in|of|from|ecmascript|es|tools|talks?|favou?rite)\b",
    re.IGNORECASE,
)
"""Words of which none stands in the name of an event that no shape tells."""

_LONGEST_EDITION: Final = 7
"""Words of a heading that is an event's name and its year, and little else."""

_LONGEST_TITLE: Final = 300
"""Characters of a title that are read; no event is named further behind."""

_ENDS_NAME: Final = re.compile(r"\s*(?:$|[:,(|/.!]|[-\u2013\u2014]\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a text tells of the event; None where it tells nothing.

    Attributes:
        text: The text, without markup and numbering.
        name: The event's name as people say it, with the year where the text has it.
        series: The conference without edition.
        region: As it is shown.
        city: By its usual name.
        year: Of the event.
        number: A number behind the name that may be short for a year, or count the editions.
        line: Of the file.
        is_numbered: Whether `name` tells the edition by that number, so that it needs no year.
        is_known: Whether the series is one that is known, rather than one by its shape.
        is_guess: Whether only the words around the name show it to be one.
        is_all: Whether the text says nothing beside.
    """

    text: str = ""
    name: str | None = None
    series: str | None = None
    region: str | None = None
    city: str | None = None
    year: int | None = None
    number: int | None = None
    line: int = 1
    is_numbered: bool = False
    is_known: bool = False
    is_guess: bool = False
    is_all: bool = False


def named_in(text: str, line: int = 1) -> Named:
    """Return what the title `text`, on `line` of the note, tells of the event."""
    named = _named(text[:_LONGEST_TITLE])
    return named if line == named.line else replace(named, line=line)


def full_name(named: Named, city: str | None, year: int | None) -> str | None:
    """Return the name as people say it, with the year, and the city where it needs one."""
    if not named.name:
        return None
    name, bare = named.name, re.sub(rf"\s{year}$", "", named.name)
    if city and named.series and bare == named.series and is_local(named.series):
        name = f"{bare} {city}"
    return f"{name} {year}" if year and not (years_in(name) or named.is_numbered) else name


def starts_with_event(text: str) -> bool:
    """Tell whether `text` begins with the name of an event, whatever stands behind it."""
    bare = cleaned(text[:_LONGEST_TITLE])
    first = next(iter(mentions(bare)), None)
    return (first is not None and first.start == 0) or bool(_EDITION.match(bare))


@lru_cache(maxsize=1024)
def is_of_event(text: str) -> bool:
    """Tell whether a heading names the event, or the note itself, rather than a session."""
    named = _called(text[:_LONGEST_TITLE])
    return named is not None and (named.is_all or bool(RECAP_WORDS.search(text)))


@lru_cache(maxsize=1024)
def _named(text: str) -> Named:
    if called := _called(text):
        return called
    text = _one_line(text)
    return Named(text=text, city=only_city(text), year=only_year(text))


def _one_line(text: str) -> str:
    return " ".join(cleaned(text).split())


@lru_cache(maxsize=4096)
def _called(text: str) -> Named | None:
    """Return the event that `text` names; None where it names none."""
    text = _one_line(text)
    for found in mentions(text):
        named = _around(text, found if found.is_known else _whole(text, found))
        # A word that may be a name is one where a year or a place stands by it.
        if not found.series.is_word or named.year or named.city or named.region:
            return named
    return _edition(text)


def _edition(text: str) -> Named | None:
    """Read a name that nothing but the year or city behind it shows to be one."""
    led = LEADING_WORDS.match(text)
    bare = text[led.end() :] if led else text
    starts = [0, *(found.end() for found in _VISITED.finditer(bare))]
    for start in starts:
        found = _EDITION.match(bare, start)
        words = _LOWER_KIND.sub("", found[1].strip()) if found else ""
        if not found or RECAP_WORDS.search(words) or _EDITION_WITHOUT.search(words):
            continue
        behind = bare[found.end() :]
        is_short = len(text.split()) <= _LONGEST_EDITION
        if start or is_short or _ENDS_NAME.match(behind):
            return Named(
                text=text,
                name=f"{words} {found[2]}",
                series=words.rstrip(":-"),
                year=int(found[2]),
                city=only_city(behind.lstrip()) or only_city(text),
                is_guess=bool(start),
                is_all=says_no_more(bare[:start] + behind),
            )
    for start in starts[1:]:
        word = _CAMEL.match(bare, start)
        place = place_at(bare, word.end() + 1) if word else None
        if word and place and place.city:
            name = bare[start : place.end]
            return Named(text=text, name=name, series=word[0], city=place.city, is_guess=True)
    return None


def _whole(text: str, found: Mention) -> Mention:
    """Return a name that is known by its shape, with the words between it and the year."""
    further = _FURTHER.match(text, found.end)
    if not further or RECAP_WORDS.search(further[1]) or place_at(text, found.end + 1):
        return found
    name = f"{found.name}{further[1]}"
    return replace(found, end=further.end(), name=name, series=Series(name))


def _around(text: str, found: Mention) -> Named:
    """Read what stands before and behind the name of a series."""
    before = text[: found.start]
    kind = _KIND.match(text, found.end) if found.is_known else None
    words = [f"{found.name}{kind[0]}" if kind else found.name]
    tail = Tail(text, replace(found, end=kind.end()) if kind else found)
    number = found.number or tail.number
    year = found.year or tail.year
    if lead := _ORDINAL.search(before):
        # Of "my first SomeConf" it was the author's first.
        if lead["ordinal"] and not _OWN.search(before, 0, lead.start()):
            words.insert(0, lead["ordinal"])
            number = number or _counted(lead["ordinal"])
        year = year or (int(lead["year"]) if lead["year"] else None)
        before = before[: lead.start()]
    city = tail.city
    ahead = next((c for c in cities_in(before) if c.end == len(before.rstrip())), None)
    if ahead and not city:
        words.insert(0, ahead.said)
        before = before[: ahead.start]
        city = ahead.city
    held = year_of_edition(found.series.name, number) if number and not year else None
    if held and tail.number:
        words.append(tail.numeral)
    series = _series_of(found, tail)
    words += tail.words
    words += [tail.count] if tail.count else []
    rest = before + text[tail.end :]
    years = set(years_in(rest))
    year = year or held or (years.pop() if len(years) == 1 else None)
    if year and not held and not tail.count and str(year) not in words:
        words.append(str(year))
    return Named(
        text=text,
        name=" ".join(words),
        series=series,
        region=tail.region,
        city=city or city_of_name(series) or only_city(rest),
        year=year,
        number=number,
        is_numbered=bool(held or tail.count),
        is_known=found.is_known,
        is_all=says_no_more(rest),
    )


def _series_of(found: Mention, tail: Tail) -> str:
    """Return the series: PyCon in the US is `PyCon US`, and `PyCon SG` is called by its city."""
    first = tail.first
    is_called = first is not None and first.is_code and first.start == found.end + 1
    if found.series.is_family and first and (first.region or is_called):
        return f"{found.name} {first.said}"
    return found.series.name if found.is_known else found.name


def city_of_name(series: str) -> str | None:
    """Return the city that is part of a conference's name, as in `Berlin Buzzwords`."""
    starts = (word.start() for word in re.finditer(r"\S+", series))
    places = (place_at(series, start) for start in starts)
    is_local = _OF_TOWN.search(series) is not None
    return next(
        (
            place.city
            for place in places
            if place and place.city and (is_local or not place.is_word)
        ),
        None,
    )


def _counted(ordinal: str) -> int | None:
    digits = re.match(r"\d+", ordinal)
    return int(digits[0]) if digits else None
