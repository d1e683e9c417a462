"""Which events a question is about: years, cities, series and other names of events in it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.answers.wording import BEFORE, NEWEST, OLDEST, SINCE
from bot.recap.model import Event
from bot.search.names import NameFinder
from bot.search.text import Word

_FOUR_DIGITS: Final = re.compile(r"[0-9]{4}")
_TWO_DIGITS: Final = re.compile(r"\d\d")
_FIRST_YEAR: Final = 1980
_LAST_YEAR: Final = 2099
"""Years in which a conference can have been; other numbers are figures."""

_CENTURY: Final = 2000
"""What two digits of a year are short of."""

_EDITION: Final = frozenset({"event", "conference", "conf", "edition", "one", "recap"})
"""Words before which "last" and "first" speak of events."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a question says of events.

    Attributes:
        events: Those it names, newest first. None when it names none.
        missing: What it names that no event of the notes is, as asked. None otherwise.
        used: Indices of the words that say so, and so are no topic.
    """

    events: tuple[Event, ...] | None
    missing: str | None
    used: frozenset[int]


class EventFinder:
    """Looks for the events of a library in questions."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = tuple(events)
        self._named: dict[str, set[str]] = defaultdict(set)
        for event in events:
            for name in _names(event):
                self._named[name].add(event.title)
        self._finder = NameFinder(self._named)

    def find(self, text: Sequence[Word], known: Collection[str]) -> Narrowing:
        """Return what `text` says of events; `known` words are no misspelt names."""
        used: set[int] = set()
        named: list[set[str]] = []
        asked: list[str] = []
        for match in self._finder.find(text, known, whole=True):
            span = range(match.start, match.end)
            used.update(span)
            # Two names on the same words ("KubeCon" of two events) say the same.
            named.append(self._named[match.name])
            asked.append(" ".join(text[index].text for index in span))
        years = _years(text, used)
        used.update(years)
        named += self._within(text, years, used)
        asked += [text[index].text for index in sorted(years)]
        if not named:
            return Narrowing(None, None, frozenset(used))
        meant = set.intersection(*named)
        if not meant:
            return Narrowing((), " ".join(asked), frozenset(used))
        if len(meant) == len(self._events):
            return Narrowing(None, None, frozenset(used))
        events = tuple(event for event in self._events if event.title in meant)
        return Narrowing(events, None, frozenset(used))

    def _within(
        self, text: Sequence[Word], years: Mapping[int, int], used: set[int]
    ) -> Iterable[set[str]]:
        """Yield the events that each mention of time allows."""
        plain: set[int] = set()
        for index in sorted(years):
            year = years[index]
            before = text[index - 1].folded if index else ""
            if before in SINCE - {"from"}:
                yield {event.title for event in self._events if (event.year or 0) >= year}
            elif before in BEFORE:
                yield {event.title for event in self._events if 0 < (event.year or 0) < year}
            else:
                plain.add(year)
        if plain:
            # "in 2019 and 2021" means both.
            yield {event.title for event in self._events if event.year in plain}
        if not years:
            yield from self._by_order(text, used)

    def _by_order(self, text: Sequence[Word], used: set[int]) -> Iterable[set[str]]:
        """Yield the newest or the oldest event where the question says "latest" or "first"."""
        dated = [event for event in self._events if event.year]
        if not dated:
            return
        for index, (word, beside) in enumerate(pairwise(text)):
            newest = word.folded in NEWEST or (word.folded == "last" and beside.folded in _EDITION)
            oldest = word.folded in OLDEST and (beside.folded in _EDITION or index + 1 in used)
            if newest or oldest:
                used.add(index)
                yield {(dated[0] if newest else dated[-1]).title}


def _names(event: Event) -> Iterable[str]:
    names = (event.name, event.series, event.city, event.region, *event.aliases)
    for name in filter(None, names):
        yield name
        if event.year:
            # The year is judged by itself, so that each may stand anywhere.
            bare = name.replace(str(event.year), " ").strip()
            if bare:
                yield bare


def _years(text: Sequence[Word], named: Collection[int]) -> dict[int, int]:
    """Return the years in `text` by their indices; after an event's name two digits are one."""
    figures = ((index, word) for index, word in enumerate(text) if word.folded.isdecimal())
    years = ((index, _year(word, after_name=index - 1 in named)) for index, word in figures)
    return {index: year for index, year in years if year}


def _year(word: Word, *, after_name: bool) -> int:
    if after_name and _TWO_DIGITS.fullmatch(word.folded):
        return _CENTURY + int(word.folded)
    year = int(word.folded) if _FOUR_DIGITS.fullmatch(word.folded) else 0
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else 0
