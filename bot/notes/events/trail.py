"""What the path of a note tells of the event: the names of the file and of the folders above."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from bot.english import everyday
from bot.notes.events.dates import FIRST_YEAR, LAST_YEAR, days_in
from bot.notes.events.edition import Named
from bot.notes.events.places import CITIES, CODES, REGIONS
from bot.notes.events.series import (
    CONGRESS,
    SPELLINGS,
    Spelling,
    full_year,
    is_numbered,
    letters,
    year_of_edition,
)
from bot.notes.words import words

_PUBLISHED: Final = re.compile(
    r"(?:^|/)((?:19|20)\d\d)[-_/]?(0\d|1[0-2])[-_/]?([0-3]\d)(?=[-_/.]|$)[-_]?"
)
"""How site generators lead the name of a post: with the day on which it came out."""

_WORD: Final = re.compile(r"[^\W_]+(?:\.[a-z]{2}\b)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAY: Final = re.compile(r"0\d|[12]\d|3[01]")
"""The month or the day beside a year."""

_SHORT_YEAR: Final = re.compile(r"(?:0[5-9]|[1-4]\d)")
_ENDING: Final = re.compile(r"^(?P<name>.*?[a-z])(?P<year>(?:19|20)\d\d|\d\d)?$")
_LONGEST_NAME: Final = 5
"""Words of a known name."""

_SHORTEST_SLUG: Final = 4
"""Letters of a series that a path may name by itself; shorter ones need a year or a place."""

_SHAPED: Final = re.compile(r"[a-z]{2,}(?:conf|con|days|fest|camp|summit|kaigi)")
_SHAPES: Final = frozenset(
    {"conference", "conf", "summit", "days", "forum", "fest", "congress", "symposium", "camp"}
)
_COLLECTED: Final = frozenset({"conference", "conferences", "conf", "confs", "congresses"})
"""Words of a folder that holds one for each conference."""

_OF_VISITS: Final = frozenset({"impressions", "recap", "retrospective", "visit"})
"""Words that say that a folder or file is about an event that somebody went to."""

_NO_NAMES: Final = words("path_words")
_LONGEST_GUESS: Final = 3
"""Words of a name that nothing but the year beside it shows to be one."""

_HUNG: Final = {region.replace(" ", ""): region for region in REGIONS}
"""Regions as they hang on a name, in one word."""

_HUNG_LENGTHS: Final = sorted({len(region) for region in _HUNG})
_LONGEST_CODE: Final = 3
"""Letters of a region that is written in capitals."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What a path tells.

    Attributes:
        named: The event, as far as file and folders name it.
        published: The day that leads the file's name; never a day of the event by itself.
    """

    named: Named
    published: date | None = None


def read_trail(note: str, folder: str = "") -> Trail:
    """Return what the path `note`, in the knowledge folder `folder`, tells of the event."""
    path = f"{folder}/{note}".rsplit(".", 1)[0]
    day = _PUBLISHED.search(path)
    published = next(iter(days_in("-".join(day.groups()))), None) if day else None
    if day and published:
        path = f"{path[: day.start()]}/{path[day.end() :]}"
    parts = [part for part in reversed(path.split("/")) if part]
    slugs = [_Slug(part) for part in parts]
    year = next((slug.year for slug in slugs if slug.year), None)
    city = next((slug.city for slug in slugs if slug.city), None)
    known = [found for slug in slugs if (found := slug.known())]
    if known:
        same = [found for found in known if found.spelling.series == known[0].spelling.series]
        region = next((found.region for found in same if found.region), None)
        return Trail(_held(replace(known[0], region=region), year, city), published)
    for slug in slugs:
        if name := slug.shaped(has_year=year is not None) or slug.beside_year():
            guessed = Named(
                name=_joined(name, city, year), series=name, city=slug.city or city, year=year
            )
            return Trail(guessed, published)
    if kept := _over_year(slugs) or _collected(slugs):
        guessed = Named(name=_joined(kept, city, year), series=kept, city=city, year=year)
        return Trail(guessed, published)
    return Trail(Named(city=city, year=year), published)


def _over_year(slugs: Sequence["_Slug"]) -> str | None:
    """Return the name of the folder over one for a year, in a collection of conferences.

    As in `conference-notes/quartz/2030/ana.md`; `slugs` are those of file and folders, the
    innermost first.
    """
    for at, (slug, above) in enumerate(pairwise(slugs)):
        is_collected = any(_COLLECTED.intersection(each.words) for each in slugs[at + 2 :])
        if is_collected and len(slug.words) == 1 and slug.year and (name := above.plain()):
            return name
    return None


def _collected(slugs: Sequence["_Slug"]) -> str | None:
    """Return the name of a file or folder right in a collection of conferences.

    As in `conference-notes/basalt-weekend.md`; `slugs` are as in `_over_year`.
    """
    return next(
        (
            name
            for slug, above in pairwise(slugs)
            if _COLLECTED.intersection(above.words) and (name := slug.plain())
        ),
        None,
    )


def _held(found: "_Found", year: int | None, city: str | None) -> Named:
    series, year = found.spelling.series, found.year or (None if found.number else year)
    region = REGIONS.get(found.region or "")
    said = region
    is_code = found.region in CODES
    if found.region and (is_code or (region and len(found.region) <= _LONGEST_CODE)):
        said = found.region.upper()
    held = year_of_edition(series.name, found.number) if found.number else None
    own = f"{series.name} {said}" if series.is_family and said else series.name
    shown = found.spelling.shown if held else own
    shown = shown if own != series.name or held or not said else f"{shown} {said}"
    return Named(
        name=shown if held else _joined(shown, None if is_code else city, year),
        series=own,
        region=region,
        city=city,
        year=year or held,
        is_numbered=bool(held),
        is_known=True,
    )


def _joined(name: str, city: str | None, year: int | None) -> str:
    has_city = city is not None and city in name
    return " ".join(str(part) for part in (name, None if has_city else city, year) if part)


@dataclass(frozen=True, slots=True)
class _Found:
    """A known series in a slug, with what hangs on its name.

    Attributes:
        spelling: The series, as the slug spells it.
        region: In small letters; or the code of a city, as events are called by.
        year: None where none hangs on it.
        number: Of the edition. None where none hangs on it.
    """

    spelling: Spelling
    region: str | None = None
    year: int | None = None
    number: int | None = None


class _Slug:
    """The name of one file or folder.

    Attributes:
        words: In small letters.
        year: The year it names. None when it names none, or several.
        city: By its usual name.
    """

    def __init__(self, name: str) -> None:
        written: list[str] = _WORD.findall(name)
        self.words = [word.lower() for word in written]
        self._written = dict(zip(self.words, written, strict=True))
        years = {int(word) for word in self.words if _YEAR.fullmatch(word)}
        years |= {full_year(found["year"]) for word in self.words if (found := _year_behind(word))}
        plausible = {year for year in years if FIRST_YEAR <= year <= LAST_YEAR}
        self.year = plausible.pop() if len(plausible) == 1 else None
        self.city = next((CITIES[run] for _, run in self._runs(" ") if run in CITIES), None)

    def _runs(self, joint: str) -> Iterator[tuple[int, str]]:
        """Yield runs of words, the longest first, with the index behind each."""
        for length in range(min(_LONGEST_NAME, len(self.words)), 0, -1):
            for start in range(len(self.words) - length + 1):
                yield start + length, joint.join(self.words[start : start + length])

    def known(self) -> _Found | None:
        """Return the series that is known and that the slug names."""
        for word in self.words:
            if congress := CONGRESS.fullmatch(word):
                usual = SPELLINGS[letters("Chaos Communication Congress")].series
                return _Found(Spelling(usual, word.upper()), number=int(congress[1]))
        for end, run in self._runs(""):
            for name, region in _without_region(run.replace(".", "")):
                if found := self._known_as(name, region, self.words[end : end + 1]):
                    return found
        return None

    def _known_as(self, name: str, region: str | None, behind: list[str]) -> "_Found | None":
        ending = _ENDING.match(name)
        stem, hung = (ending["name"], ending["year"]) if ending else (name, None)
        spelling, hung = (
            (SPELLINGS[name], None) if name in SPELLINGS else (SPELLINGS.get(stem), hung)
        )
        if not spelling:
            return None
        series = spelling.series
        region = region or next((word for word in behind if word in REGIONS or word in CODES), None)
        number = hung or next((word for word in behind if _SHORT_YEAR.fullmatch(word)), None)
        is_weak = len(stem) < _SHORTEST_SLUG or series.is_word
        if is_weak and not (number or region or self.year or self.city):
            return None
        if series.is_word and self._says_more(name):
            return None
        if number and is_numbered(series.name) and len(number) <= _LONGEST_CODE:
            return _Found(Spelling(series, f"{series.name} {number}"), region, number=int(number))
        return _Found(spelling, region, full_year(number) if number else self.year)

    def _says_more(self, name: str) -> bool:
        """Tell whether a common word such as `scale` is only part of a name: `scale-by-the-bay`."""
        city = (self.city or "").lower().split()
        others = (word for word in self.words if word not in name and self._may_name(word))
        return any(word not in (*city, *REGIONS, *CODES, *_OF_VISITS) for word in others)

    def shaped(self, *, has_year: bool) -> str | None:
        """Return a name that its ending shows to be a conference's."""
        for at, word in enumerate(self.words):
            ending = _ENDING.match(word)
            stem = ending["name"].split(".")[0] if ending else word
            if _SHAPED.fullmatch(stem) and (has_year or not stem.endswith(("con", "camp", "days"))):
                return self._capital(word, len(stem))
            before = [each for each in self.words[max(0, at - 3) : at] if self._may_name(each)]
            if stem in _SHAPES and before:
                return self._capitals((*before, stem))
        return None

    def beside_year(self) -> str | None:
        """Return what stands beside a year and nothing else, as in `nordic-cloud-2030`."""
        said = [word for word in self.words if word not in _OF_VISITS and not _DAY.fullmatch(word)]
        kept = [word for word in said if self._may_name(word)]
        has_year = any(_YEAR.fullmatch(word) for word in said)
        is_short = 0 < len(kept) <= _LONGEST_GUESS and len(kept) == len(said) - 1
        return self._capitals(kept) if has_year and is_short else None

    def plain(self) -> str | None:
        """Return the few words that are all it says, and no more than a name."""
        is_name = len(self.words) <= _LONGEST_GUESS and all(map(self._may_name, self.words))
        return self._capitals(self.words) if is_name else None

    def _capitals(self, words: Iterable[str]) -> str:
        return " ".join(self._capital(word, len(word)) for word in words)

    def _capital(self, word: str, length: int) -> str:
        """Return the first letters of `word` with the capitals that it has inside: "DriftConf"."""
        written = self._written.get(word, word)[:length]
        is_joined = not (written[1:].islower() or written.isupper())
        return written if is_joined else written.capitalize()

    def _may_name(self, word: str) -> bool:
        # A dot stands in names such as twig.io.
        return word.replace(".", "").isalpha() and word not in _NO_NAMES


def _year_behind(word: str) -> re.Match[str] | None:
    found = _ENDING.match(word)
    year = found["year"] if found and len(found["name"]) > 1 else None
    if not (found and year):
        return None
    # Two digits number anything that is called by a common word: "notes17", "set12".
    is_counted = everyday(found["name"]) and not _SHAPED.fullmatch(found["name"])
    is_year = _YEAR.fullmatch(year) or (_SHORT_YEAR.fullmatch(year) and not is_counted)
    return found if is_year else None


def _without_region(key: str) -> Iterator[tuple[str, str | None]]:
    """Yield `key` as it is, and without the region that may hang on the name: `kubeconeu23`."""
    yield key, None
    digits = re.search(r"\d*$", key)
    stem, year = (key[: digits.start()], digits[0]) if digits else (key, "")
    for length in _HUNG_LENGTHS:
        region = _HUNG.get(stem[-length:]) if len(stem) > length + 1 else None
        if region:
            yield stem[:-length] + year, region
