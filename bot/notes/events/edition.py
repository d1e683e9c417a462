"""What a title tells of the event: its name with city, region and year around it."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.notes.events.dates import days_in, days_of_year, years_in
from bot.notes.events.places import PlaceName, cities_in, ends_well, place_at
from bot.notes.events.series import Mention, Series, full_year, mentions, year_of_edition
from bot.notes.headings import cleaned

_YEAR: Final = r"(?:19|20)\d\d|(?:v|['\u2019])\d\d"
_JOINT: Final = re.compile(r"\s*(?:,|\b(?:in|at|en|\u00e0|a)\b|@|\(|[-\u2013\u2014/:|]|\s)\s*")
_APART: Final = re.compile(r"[,@(\w]")
"""In a joint: what follows is where the event was."""

_KIND: Final = re.compile(
    r"\s+(?:Conference|Conf|Summit|Konferenz)(?=\s*(?:$|[,:(|]|(?:19|20)\d\d))"
)
"""What kind of event it is, behind a name that does not say so."""

_TAIL_YEAR: Final = re.compile(rf"({_YEAR})(?!\w)")
_ONLINE: Final = re.compile(r"(?:virtual|online)(?!\w)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"#?(\d{1,2})(?![\w/.-]|:\d|\s*(?:-|talks|things|days))")
_COUNT: Final = re.compile(
    r"\s*(?P<said>#\s?(?P<number>\d{1,3})(?!\w)"
    r"|(?P<ordinal>\d{1,3})(?:st|nd|rd|th)(?:\s+(?:Meet-?[Uu]p|Edition|Meeting))?(?!\w))",
    re.IGNORECASE,
)
"""The number of the edition behind the name: `#12`, `39th Meetup`."""

_ORDINAL: Final = re.compile(
    r"(?P<ordinal>\d{1,2}(?:st|nd|rd|th)|[1-9]\d?\.|(?:first|second|third)(?=\s))?\s*"
    r"(?P<annual>annual\s+)?(?P<year>(?:19|20)\d\d)?\s+$",
    re.IGNORECASE,
)
_NAME: Final = r"[A-Z][\w.+&'\u2019-]*"
_EDITION: Final = re.compile(
    rf"({_NAME}\s+(?:(?:{_NAME}|of|for|the|and|&|de|du|des|der|van|del|di"
    r"|days?|conf|conference|summit|week|fest)\s+){0,4})((?:19|20)\d\d)"
)
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

_RECAP_WORDS: Final = re.compile(
    r"\b(?:recap|notes?|review|report|highlights?|summary|impressions|trip|takeaways|thoughts"
    r"|experience|wrap-?up|learnings|retrospective|reflections?|musings|round-?up|diary|my|our"
    r"|retour|bericht|notizen|verslag|crónica|resumen|apuntes|notas|relato|resumo|appunti"
    r"|resoconto|compte[- ]rendu|récap|résumé|rückblick|nachlese|eindrücke"
    r"|relacja|rapport|anteckningar)\b",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"[A-Z][a-z\u00e0-\u024f]{2,}(?!\S*['\u2019]|\s+[A-Z])")
_ACRONYM: Final = re.compile(r"[A-Z]{3,6}(?![\w'\u2019])")
_NO_CITY: Final = re.compile(r"Day|Days|Conference|The|And|Talks?|Slides|Keynotes?|Part|Open|Event")
_FILLER: Final = re.compile(
    r"\b(?:the|a|an|at|in|on|of|from|for|to|day|days|de|del|du|des|la|las|le|les|el|los|auf|mon|meine|mein"
    r"|vom|von|der|die|das|with|and|by|edition|conference|part|\d+)\b|\W",
    re.IGNORECASE,
)
_LEADING_WORDS: Final = re.compile(
    rf"^(?:(?:{_RECAP_WORDS.pattern}|trip|from|of|to|at|on|the|a|an)\W+)+", re.IGNORECASE
)


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


def starts_with_event(text: str) -> bool:
    """Tell whether `text` begins with the name of an event, whatever stands behind it."""
    bare = cleaned(text[:_LONGEST_TITLE])
    first = next(mentions(bare), None)
    return (first is not None and first.start == 0) or bool(_EDITION.match(bare))


@lru_cache(maxsize=1024)
def is_of_event(text: str) -> bool:
    """Tell whether a heading names the event, or the note itself, rather than a session."""
    named = _named(text[:_LONGEST_TITLE])
    is_recap = named.series is not None and bool(_RECAP_WORDS.search(text))
    return is_recap or named.is_all


@lru_cache(maxsize=4096)
def _named(text: str) -> Named:
    text = " ".join(cleaned(text).split())
    for found in mentions(text):
        named = _around(text, found if found.is_known else _whole(text, found))
        # A word that may be a name is one where a year or a place stands by it.
        if not found.series.is_word or named.year or named.city or named.region:
            return named
    return _edition(text)


def _edition(text: str) -> Named:
    """Read a name that nothing but the year or city behind it shows to be one."""
    led = _LEADING_WORDS.match(text)
    bare = text[led.end() :] if led else text
    starts = [0, *(found.end() for found in _VISITED.finditer(bare))]
    for start in starts:
        found = _EDITION.match(bare, start)
        words = found[1].strip() if found else ""
        if not found or _RECAP_WORDS.search(words) or _EDITION_WITHOUT.search(words):
            continue
        behind = bare[found.end() :]
        is_short = len(text.split()) <= _LONGEST_EDITION
        if start or is_short or _ENDS_NAME.match(behind):
            return Named(
                text=text,
                name=found[0],
                series=words.rstrip(":-"),
                year=int(found[2]),
                city=_only_city(behind) or _only_city(text),
                is_guess=bool(start),
                is_all=_says_no_more(bare[:start] + behind),
            )
    for start in starts[1:]:
        word = _CAMEL.match(bare, start)
        place = place_at(bare, word.end() + 1) if word else None
        if word and place and place.city:
            name = bare[start : place.end]
            return Named(text=text, name=name, series=word[0], city=place.city, is_guess=True)
    return Named(text=text, city=_only_city(text), year=_only_year(text))


def _whole(text: str, found: Mention) -> Mention:
    """Return a name that is known by its shape, with the words between it and the year."""
    further = _FURTHER.match(text, found.end)
    if not further or _RECAP_WORDS.search(further[1]) or place_at(text, found.end + 1):
        return found
    name = f"{found.name}{further[1]}"
    return replace(found, end=further.end(), name=name, series=Series(name))


def _around(text: str, found: Mention) -> Named:
    """Read what stands before and behind the name of a series."""
    before = text[: found.start]
    kind = _KIND.match(text, found.end) if found.is_known else None
    words = [f"{found.name}{kind[0]}" if kind else found.name]
    tail = _Tail(text, replace(found, end=kind.end()) if kind else found)
    number = found.number or tail.number
    year = found.year or tail.year
    if lead := _ORDINAL.search(before):
        if lead["ordinal"]:
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
        words.append(str(number))
    series = _own(found, tail)
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
        city=city or city_of_name(series) or _only_city(rest),
        year=year,
        number=number,
        is_numbered=bool(held or tail.count),
        is_known=found.is_known,
        is_all=_says_no_more(rest),
    )


def _own(found: Mention, tail: "_Tail") -> str:
    """Return the series: PyCon in the US is `PyCon US`."""
    if found.series.is_family and tail.first and tail.first.region:
        return f"{found.name} {tail.first.said}"
    return found.series.name if found.is_known else found.name


class _Tail:
    """What stands behind the name of a series: places, a year, a number.

    Attributes:
        words: Places that belong to the name, in their order.
        first: The place right behind the name. None when there is none.
        count: Which edition it is, as the text puts it: `#12`, `39th Meetup`.
        end: Offset behind all that was read.
    """

    def __init__(self, text: str, found: Mention) -> None:
        self._found = found
        self.words: list[str] = []
        self.first: PlaceName | None = None
        self.city: str | None = None
        self.region: str | None = None
        self.year = found.year
        self.number: int | None = None
        self.count = ""
        self.end = found.end
        while (end := self._further(text)) > self.end:
            self.end = end

    def _further(self, text: str) -> int:
        joint = _JOINT.match(text, self.end)
        start = joint.end() if joint else self.end
        is_near = not joint or not joint[0].strip()
        if year := _TAIL_YEAR.match(text, start):
            if self.year and full_year(year[1]) != self.year:
                return self.end
            self.year = full_year(year[1])
            return _closed(text, year.end())
        if not self.number and (end := self._numbered(text, start if is_near else -1)):
            return end
        if online := _ONLINE.match(text, start):
            return _closed(text, online.end())
        place = place_at(text, start) if joint else None
        if place and not is_near and not ends_well(text, place):
            place = None
        if not place and is_near and self.end == self._found.end and self._found.series.is_local:
            place = _unknown_city(text, start)
        if not place:
            return self.end
        # "SomeConf in Oslo" says where it was; "SomeConf - Oslo" may be what people call it.
        is_apart = joint is not None and _APART.search(joint[0]) is not None
        may_be_named = self._found.series.is_local or not is_apart
        return self._take(place, text, is_near=is_near, may_be_named=may_be_named)

    def _numbered(self, text: str, start: int) -> int:
        """Read which edition it is; a bare number only at `start`. 0 where there is none."""
        if count := _COUNT.match(text, self.end):
            self.count = count["said"].replace("# ", "#")
            self.number = int(count["number"] or count["ordinal"])
            return count.end()
        number = _NUMBER.match(text, start) if start >= 0 else None
        self.number = int(number[1]) if number else None
        return number.end() if number else 0

    def _take(self, place: PlaceName, text: str, *, is_near: bool, may_be_named: bool) -> int:
        if (place.city and self.city) or (place.region and self.region):
            # "Oslo, Norway": a further place only says where the first one is.
            return _closed(text, place.end)
        # What follows the year behind a comma is where it was, not what people call it.
        if is_near or (may_be_named and not (self.year or self.words)):
            self.words.append(place.said)
        if is_near and not self.words[1:]:
            self.first = place
        self.city = self.city or place.city
        self.region = self.region or place.region
        return _closed(text, place.end)


def _unknown_city(text: str, start: int) -> PlaceName | None:
    """Return the word in capitals at `start` as a city, as in `DevOpsDays Campinas`."""
    if acronym := _ACRONYM.match(text, start):
        # "Voxxed Days CERN": where it was, and no town.
        return PlaceName(start, acronym.end(), acronym[0], region=acronym[0])
    found = _CAPITAL.match(text, start)
    if not found or _RECAP_WORDS.fullmatch(found[0]) or _NO_CITY.fullmatch(found[0]):
        return None
    return PlaceName(start, found.end(), found[0], city=found[0])


def _closed(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == ")" else end


def _says_no_more(rest: str) -> bool:
    """Tell whether nothing but days, places and small words is left of a title."""
    if not rest.strip(" \t-\u2013—:,()|#"):
        return True
    if _FILLER.sub("", _RECAP_WORDS.sub("", rest)) == "":
        return True
    has_days = bool(days_in(rest) or days_of_year(rest, 2000))
    names = re.findall(r"[^\W\d_]{3,}", _RECAP_WORDS.sub("", rest))
    city = _only_city(rest)
    return len(names) <= (1 if has_days else 0) + (len(city.split()) + 1 if city else 0)


def _only_city(text: str) -> str | None:
    """Return the city that `text` names, if it names just one."""
    found = {place.city for place in cities_in(text)}
    return found.pop() if len(found) == 1 else None


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


def _only_year(text: str) -> int | None:
    found = set(years_in(text))
    return found.pop() if len(found) == 1 else None
