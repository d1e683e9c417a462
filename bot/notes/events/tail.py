"""What stands behind the name of a conference: places, the year, the number of the edition."""

import re
from typing import Final

from bot.notes.events.places import PlaceName, ends_well, place_at
from bot.notes.events.recapwords import RECAP_WORDS
from bot.notes.events.series import Mention, full_year, is_numbered

_YEAR: Final = r"(?:19|20)\d\d|(?:v|['\u2019])\d\d"
_JOINT: Final = re.compile(r"\s*(?:,|\b(?:in|at|en|\u00e0|a)\b|@|\(|[-\u2013\u2014/:|]|\s)\s*")
_APART: Final = re.compile(r"[,@(\w]")
"""In a joint: what follows is where the event was."""

_TAIL_YEAR: Final = re.compile(rf"({_YEAR})(?!\w)")
_ONLINE: Final = re.compile(r"(?:virtual|online)(?!\w)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"#?(\d{1,2})(?![\w/.-]|:\d|\s*(?:-|talks|things|days))")
_TIMES: Final = re.compile(rf"{_NUMBER.pattern.replace(')(', ')x?(', 1)}")
"""The same of a series that counts its editions, some of which do so as `16x`."""

_COUNT: Final = re.compile(
    r"\s*(?P<said>#\s?(?P<number>\d{1,3})(?!\w)"
    r"|(?P<ordinal>\d{1,3})(?:st|nd|rd|th)(?:\s+(?:Meet-?[Uu]p|Edition|Meeting))?(?!\w))",
    re.IGNORECASE,
)
"""The number of the edition behind the name: `#12`, `39th Meetup`."""

_CAPITAL: Final = re.compile(r"[A-Z][a-z\u00e0-\u024f]{2,}(?!\S*['\u2019]|\s+[A-Z])")
_ACRONYM: Final = re.compile(r"[A-Z]{3,6}(?![\w'\u2019])")
_NO_CITY: Final = re.compile(r"Day|Days|Conference|The|And|Talks?|Slides|Keynotes?|Part|Open|Event")


class Tail:
    """What stands behind the name of a series: places, a year, a number.

    Attributes:
        words: Places that belong to the name, in their order.
        first: The place right behind the name. None when there is none.
        number: A bare number, which may be short for a year or count the editions.
        numeral: The same as the text puts it: `16x`.
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
        self.numeral = ""
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
        form = _TIMES if is_numbered(self._found.series.name) else _NUMBER
        number = form.match(text, start) if start >= 0 else None
        self.number = int(number[1]) if number else None
        self.numeral = number[0].removeprefix("#") if number else ""
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
    if not found or RECAP_WORDS.fullmatch(found[0]) or _NO_CITY.fullmatch(found[0]):
        return None
    return PlaceName(start, found.end(), found[0], city=found[0])


def _closed(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == ")" else end
