"""Cities and regions where conferences are held, as texts and paths name them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.notes.words import lines, table

_LONGEST_PLACE: Final = 4
"""Words of the name of a place."""

_ALSO_WORD: Final = "? "


def _city_names() -> Iterator[tuple[str, str, bool]]:
    """Yield each spelling of a city, the usual one, and whether it is a word as well."""
    for line in lines("cities"):
        usual, *others = line.removeprefix(_ALSO_WORD).split(" | ")
        for name in (usual, *others):
            yield name, usual, line.startswith(_ALSO_WORD)


CITIES: Final[Mapping[str, str]] = {name.casefold(): usual for name, usual, _ in _city_names()}
"""Usual names of cities by all their spellings, folded to lower case."""

_CAUTIOUS: Final = frozenset(name.casefold() for name, _, also_word in _city_names() if also_word)
CODES: Final = frozenset(name.casefold() for name, _, _ in _city_names() if name.isupper())
"""Spellings of cities that are codes, such as NYC, folded to lower case."""

REGIONS: Final[Mapping[str, str]] = {
    name.casefold(): usual
    for usual, others in table("regions").items()
    for name in (usual, *others)
}
"""Regions as they are shown, by what people call them, folded to lower case."""

_LONGEST_CODE: Final = 2
"""Letters of the code of a country or city, which in small letters is a word."""

_JOINT: Final = re.compile(r",? ")
_HEADS: Final = frozenset(name.split()[0].rstrip(".,'") for name in (*CITIES, *REGIONS))
_CAPITAL: Final = re.compile(r"(?<![\w@#.])[^\W\d_a-z]")
_PART: Final = re.compile(r"[^\W\d_](?:[\w/-]|['\u2019](?!s\b)|\.(?=\w))*\.?")
_BEFORE: Final = re.compile(
    r"(?:^|[,(@/|:\u00b7\u2013\u2014-]\s*|\U0001f4cd\ufe0f?\s*"
    r"|\b(?:in|at|to|near|(?:back|home|returned) from|(?:city|town|heart|backyard) of"
    r"|\u00e0|de|nach|te|en|em|a|i|w)\s+)$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\s*(?:$|[^\w\s'\u2019-]|[-\u2013\u2014]\s|['\u2019]?\d|['\u2019]s\s|[a-z\u00df-\u00ff]|I\b"
    r"|(?:RAI|Expo|Messe|Arena|Hilton|Hyatt|Marriott|Sheraton)\b"
    r"|(?:Convention|Congress|Conference|Exhibition) (?:Center|Centre|Hall)|(?:City|Town) Hall)"
)
"""What follows a place where it is one, the names of venues among it."""

_REACH: Final = 16
"""Letters before a place that tell whether it is one."""

_NOT_AFTER: Final = re.compile(r"-\w")
_NOT_BEFORE: Final = re.compile(
    r"(?:\b(?i:from|near|(?:university|universit\u00e9|universidad|universidade) (?:of|de))"
    r"|(?<![^\s(\[\"\u201c])[^\W\d_a-z][\w.'\u2019-]*)\s+$"
)
_AT_HOME: Final = re.compile(
    r"(?:['\u2019]s)?[ -](?:based|native|office|team|branch|startup|company|chapter|meet-?up|group"
    r"|users?|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""What is at home in a city, and a year, with which another event is told: "FooConf Oslo 2030"."""

_NOWHERE: Final = frozenset(("online", "virtual", "virtually", "remote", "everywhere", "internet"))
"""What stands for the place of an event that was held in none."""

_STATES: Final = "|".join(
    sorted((name for line in lines("states") for name in line.split(" | ")), key=len, reverse=True)
)
_IN_STATE: Final = re.compile(rf",? (?P<where>{_STATES})(?![\w'\u2019])")
"""A state behind a city, or the two letters for it."""

_TOWN: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'\u2019-]{2,}(?: [^\W\d_a-z][\w'\u2019-]{2,}){0,2})(?=, )"
)
_HELD_IN: Final = re.compile(
    r"(?:\s+(?:19|20)\d\d)?(?:\W+(?i:conference|conf|event|meet-?up|summit|festival))?[,)\"\u201d]*"
    r"(?:\s+(?:was|is|took place|takes place|held|happened|this year)){0,3}\s+in\s+"
    r"(?P<city>[^\W\d_a-z][\w'\u2019-]{2,}(?:\s[^\W\d_a-z][\w'\u2019-]{2,}){0,2})(?!\s+\d)"
)
"""What stands between the name of an event and a city that is in no list."""

_NO_CITY: Final = frozenset(
    word for names in (*table("months").values(), *table("weekdays").values()) for word in names
) | {"spring", "summer", "autumn", "fall", "winter", "person", "the", "january"}


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A city or region that a text names.

    Attributes:
        start: Offset of its first letter.
        end: Offset behind its last letter.
        said: As the text spells it, in capitals where the text is in small letters.
        city: Its usual name. None for a region.
        region: As it is shown. None for a city.
        is_code: Whether a city is named by its code: BCN.
        is_word: Whether it is also an ordinary word or a name of people.
    """

    start: int
    end: int
    said: str
    city: str | None = None
    region: str | None = None
    is_code: bool = False
    is_word: bool = False


def place_at(text: str, start: int) -> PlaceName | None:
    """Return the city or region that `text` names from offset `start` on, the longest one."""
    first = _PART.match(text, start)
    if not first or first[0].casefold().rstrip(".,'") not in _HEADS:
        return None
    ends = [first.end()]
    while len(ends) < _LONGEST_PLACE:
        part = _JOINT.match(text, ends[-1])
        more = _PART.match(text, part.end()) if part else None
        if not more:
            break
        ends.append(more.end())
    for end in reversed(ends):
        if found := _place(text[start:end], start):
            return found
    return None


def _place(said: str, start: int) -> PlaceName | None:
    bare = said if said.casefold() in CITIES else said.rstrip(".")
    folded, end = bare.casefold(), start + len(bare)
    may_be_code = len(bare) > _LONGEST_CODE or bare.isupper()
    if folded in CITIES and (folded not in CODES or may_be_code):
        usual, is_code = CITIES[folded], folded in CODES
        shown = bare.upper() if is_code else bare if bare != folded else usual
        return PlaceName(
            start, end, shown, city=usual, is_code=is_code, is_word=folded in _CAUTIOUS
        )
    if folded in REGIONS and may_be_code:
        return PlaceName(start, end, bare, region=REGIONS[folded])
    return None


def city_of(place: str) -> str | None:
    """Return the city of `Old Dockhall, Lisbon, Portugal`: the part that is known, or the first.

    A part may hold the one city that is known among other words, as "University of Lisbon" does.
    """
    parts = [part.strip() for part in place.split(",")]
    parts = [part for part in parts if part and part.casefold() not in _NOWHERE]
    known = next(filter(None, (CITIES.get(part.casefold()) for part in parts)), None)
    inside = {found.city for part in parts for found in _places_in(part) if found.city}
    return known or (inside.pop() if len(inside) == 1 else next(iter(parts), None))


def _places_in(text: str) -> Iterator[PlaceName]:
    """Yield the places that `text` names, whatever stands around them."""
    for capital in _CAPITAL.finditer(text):
        if (found := place_at(text, capital.start())) and not (found.is_code or found.is_word):
            yield found


def cities_in(text: str, *, in_prose: bool = False) -> Iterator[PlaceName]:
    """Yield the cities that `text` names where nothing but a place stands.

    That is behind "in", a comma and the like, and before no further capital letter, as people's
    names would have; or before its state, which makes a city of a name that is in no list. What is
    a word as well is left out where `text` begins with it, and in prose all that does not stand
    behind "in" or such.
    """
    end = 0
    for part in _CAPITAL.finditer(text):
        if part.start() < end:
            continue
        found = place_at(text, part.start()) or _in_state(text, part.start())
        if not found or not found.city or _NOT_AFTER.match(text, found.end):
            continue
        end = found.end
        before = _BEFORE.search(text[max(0, found.start - _REACH) : found.start])
        is_sure = before is not None and before[0][:1].isalpha()
        is_placed = is_sure or (before and not in_prose and (found.start or not found.is_word))
        if _IN_STATE.match(text, found.end) or (is_placed and ends_well(text, found)):
            yield found


def cities_said(text: str) -> Iterator[PlaceName]:
    """Yield the cities that `text` names anywhere but where somebody or something comes from.

    That is not behind "from", or behind another capital letter as in names of people and groups,
    and not before what is at home there: "the Oslo office". What is a word as well is left out.
    """
    for part in _CAPITAL.finditer(text):
        found = place_at(text, part.start())
        if not found or not found.city or found.is_word or found.is_code:
            continue
        behind = _AT_HOME.match(text, found.end) or _NOT_AFTER.match(text, found.end)
        is_apart = _NOT_BEFORE.search(text[max(0, found.start - _REACH) : found.start]) is None
        if is_apart and not behind and ends_well(text, found):
            yield found


def _in_state(text: str, start: int) -> PlaceName | None:
    """Return the city, in no list, before the state or country that it is in: `Foo, Ohio`."""
    found = _TOWN.match(text, start) if ", " in text else None
    if not found or found["name"].casefold() in _NO_CITY:
        return None
    where = _IN_STATE.match(text, found.end())
    region = place_at(text, found.end() + 2) if text.startswith(", ", found.end()) else None
    is_town = where is not None or (region is not None and region.region is not None)
    return PlaceName(start, found.end(), found[0], city=found[0]) if is_town else None


def city_alone(text: str) -> str | None:
    """Return the city of a text that is nothing but a place: `Oslo`, `Foo, Ohio`."""
    town = place_at(text, 0) or _in_state(text, 0)
    if not town or not town.city:
        return None
    within = _IN_STATE.match(text, town.end)
    region = place_at(text, town.end + 2) if text.startswith(", ", town.end) else None
    end = within.end() if within else region.end if region and region.region else town.end
    return town.city if end == len(text) and (end > town.end or not town.is_word) else None


def unknown_city(text: str, end: int) -> str | None:
    """Return the city, in no list, that `text` names right behind an event that ends at `end`."""
    found = _HELD_IN.match(text, end)
    if not found or place_at(text, found.start("city")):
        return None
    first = found["city"].split()[0].casefold()
    is_state = _IN_STATE.match(f", {found['city']}")
    return None if first in _NO_CITY or is_state else found["city"]


def ends_well(text: str, place: PlaceName) -> bool:
    """Tell whether what follows `place` in `text` makes no name of people of it."""
    return _AFTER.match(text, place.end) is not None
