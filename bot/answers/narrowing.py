"""Which events a question is about: years, cities, series and other names of events in it."""

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from bot.answers.calling import names_of, other_names, short_places, stands_like_a_place
from bot.answers.excluding import excluding
from bot.answers.months import held_in, months
from bot.answers.question import Order
from bot.answers.spans import FIRST, LAST, Span, spans_in
from bot.answers.wording import JOINING, KINDS, NEWEST, OLDEST
from bot.recap.model import Event
from bot.search.names import NameFinder
from bot.search.text import Word

_FOUR_DIGITS: Final = re.compile(r"[0-9]{4}")
_TWO_DIGITS: Final = re.compile(r"\d\d")
_CENTURY: Final = 2000
"""What two digits of a year are short of."""

_EDITION: Final = frozenset({"event", "conference", "conf", "edition", "one", "recap"})
"""Words before which "latest" and "first" speak of events, and so do names of events."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a question says of events.

    Attributes:
        events: Those it names, newest first. None when it names none.
        missing: What it names that no event of the notes is, as asked. None otherwise.
        used: Indices of the words that say so, and so are no topic.
        order: Whether what is latest or first of its kind is asked for, at whatever event.
        several: Whether it names several events or years, as to compare them.
        excluded: The events that it names as those which are not meant.
    """

    events: tuple[Event, ...] | None
    missing: str | None
    used: frozenset[int]
    order: Order | None = None
    several: bool = field(default=False, kw_only=True)
    excluded: tuple[Event, ...] = field(default=(), kw_only=True)


_ANY: Final = Narrowing(None, None, frozenset())
"""That a question says nothing of events."""

_ORDERING: Final = NEWEST | OLDEST | {"last"}
"""Words that may ask for the latest or the first, of events or of what was held there."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words of a question that name events.

    Attributes:
        span: Indices of the words.
        titles: The events that they may mean.
    """

    span: range
    titles: frozenset[str]


class EventFinder:
    """Looks for the events of a library in questions."""

    def __init__(self, events: Sequence[Event], names: Iterable[Sequence[str]] = ()) -> None:
        """Take events, and groups of names for the same thing, among them places."""
        self._events = tuple(events)
        self._titles = frozenset(event.title for event in events)
        self._dated = [event for event in events if event.year]
        self._named: dict[str, set[str]] = defaultdict(set)
        others = other_names(names)
        for event in events:
            for name in names_of(event, others):
                self._named[name].add(event.title)
        self._finder = NameFinder.of(self._named)
        self._short = short_places(events, others)

    def find(
        self, text: Sequence[Word], known: Container[str], *, named: Collection[int] = ()
    ) -> Narrowing:
        """Return what `text` says of events.

        Args:
            text: Words of a question.
            known: Words that are no misspelt names.
            named: Indices of words of somebody's full name, which may sound like a month.
        """
        mentions = self._mentions(text, known, named)
        used = {index for mention in mentions for index in mention.span}
        years = _years(text, used)
        if not (mentions or years) and _ORDERING.isdisjoint(word.folded for word in text):
            return _ANY  # most questions
        spans = list(spans_in(text, years, used))
        used.update(years, *(span.used for span in spans))
        in_years, bounds = self._within(years, spans)
        mentions = [self._of_series(mention, spans) for mention in mentions]
        mentions = sorted((*mentions, *in_years), key=lambda mention: mention.span.start)
        without = [each for each in mentions if excluding(text, each.span.start)]
        for each in without:
            used.update(excluding(text, each.span.start) or ())
        mentions = [each for each in mentions if each not in without]
        in_years = [each for each in in_years if each in mentions]
        left_out = frozenset(title for each in without for title in each.titles)
        if left_out:
            bounds.append(self._titles - left_out)
        order = None
        if not years:
            meant_by = (mention.titles for mention in mentions)
            bounds += self._by_order(text, used, (*meant_by, *bounds))
            order = _order(text, used)
        several = len(in_years) > 1
        if not mentions and not bounds:
            return Narrowing(None, None, frozenset(used), order)
        meant = _meant(mentions, in_years, bounds)
        if not meant:
            meant = _united(text, mentions, bounds)
            several = True
        if not meant:
            asked = " ".join(text[index].text for index in sorted(used))
            return Narrowing((), asked, frozenset(used))
        if len(meant) == len(self._events):
            return Narrowing(None, None, frozenset(used), order, several=several)
        return Narrowing(
            self._of_titles(meant),
            None,
            frozenset(used),
            order,
            several=several,
            excluded=self._of_titles(left_out),
        )

    def _mentions(
        self, text: Sequence[Word], known: Container[str], named: Collection[int]
    ) -> list["_Mention"]:
        """Return where `text` names events, their places or months."""
        found = [
            # Two names on the same words ("KubeCon" of two events) say the same.
            _Mention(range(match.start, match.end), frozenset(self._named[match.name]))
            for match in self._finder.find(text, known, whole=True)
        ]
        taken = {index for mention in found for index in mention.span}.union(named)
        for index, word in enumerate(text):
            held = self._short.get(word.folded)
            if held and index not in taken and stands_like_a_place(text, index):
                found.append(_Mention(range(index, index + 1), held))
        found += [
            _Mention(range(index, index + 1), held_in(self._events, month))
            for index, month in months(text)
            if index not in taken
        ]
        return found

    def _of_titles(self, titles: Container[str]) -> tuple[Event, ...]:
        return tuple(event for event in self._events if event.title in titles)

    def _within(
        self, years: Mapping[int, int], spans: Sequence[Span]
    ) -> tuple[list["_Mention"], list[frozenset[str]]]:
        """Return the years that are named by themselves, and the events that `spans` allow."""
        bounded = frozenset[int]().union(*(span.used for span in spans))
        plain = [
            _Mention(range(index, index + 1), self._of_years(range(year, year + 1)))
            for index, year in years.items()
            if index not in bounded
        ]
        return plain, [self._of_years(span.years) for span in spans]

    def _of_series(self, mention: "_Mention", spans: Sequence[Span]) -> "_Mention":
        """Return a `mention` by a year that bounds a span as one of all events of the series."""
        if not any(not span.used.isdisjoint(mention.span) for span in spans):
            return mention
        meant = {event.series for event in self._events if event.title in mention.titles} - {None}
        titles = frozenset(event.title for event in self._events if event.series in meant)
        return _Mention(mention.span, titles or self._titles)

    def _of_years(self, years: range) -> frozenset[str]:
        return frozenset(event.title for event in self._events if event.year in years)

    def _by_order(
        self, text: Sequence[Word], used: set[int], bounds: Iterable[frozenset[str]]
    ) -> Iterator[frozenset[str]]:
        """Yield the newest or the oldest event where the question says "latest" or "first".

        It is so among the events within `bounds`: the latest KubeCon need not be the latest event.
        """
        within = frozenset.intersection(self._titles, *bounds)
        dated = [event for event in self._dated if event.title in within]
        if not dated:
            return
        for index, (word, beside) in enumerate(pairwise(text)):
            of_event = beside.folded in _EDITION or index + 1 in used
            newest = word.folded in NEWEST or word.folded == "last"
            if of_event and (newest or word.folded in OLDEST):
                used.add(index)
                yield frozenset({(dated[0] if newest else dated[-1]).title})


def _meant(
    mentions: Iterable[_Mention], in_years: Sequence[_Mention], bounds: Iterable[frozenset[str]]
) -> frozenset[str]:
    """Return the events that are all that is said of them: "KubeCon San Diego 2019"."""
    # "in 2019 and 2021" means both.
    either = [frozenset().union(*(year.titles for year in in_years))] if in_years else []
    names = (mention.titles for mention in mentions if mention not in in_years)
    return frozenset.intersection(*names, *either, *bounds)


def _united(
    text: Sequence[Word], mentions: Sequence[_Mention], bounds: Iterable[frozenset[str]]
) -> frozenset[str]:
    """Return the events that "and" and the like join: "Brno 2025 and Oslo"."""
    groups: list[list[frozenset[str]]] = []
    end = 0
    for mention in mentions:
        between = {word.folded for word in text[end : mention.span.start]}
        if not groups or between & JOINING:
            groups.append([])
        groups[-1].append(mention.titles)
        end = mention.span.stop
    if not groups[1:]:
        return frozenset()
    united = frozenset().union(*(frozenset.intersection(*group) for group in groups))
    return frozenset.intersection(united, *bounds)


def _order(text: Sequence[Word], used: set[int]) -> Order | None:
    """Return which of what is asked for is meant, where "latest" or "first" speaks of no event.

    "First" does so only before a kind of entry: much else is first.
    """
    for index, (word, beside) in enumerate(pairwise(text)):
        if index in used:
            continue
        if word.folded in NEWEST:
            used.add(index)
            return Order.LATEST
        if word.folded in OLDEST and beside.folded in KINDS:
            used.add(index)
            return Order.FIRST
    return None


def _years(text: Sequence[Word], named: Collection[int]) -> dict[int, int]:
    """Return the years in `text` by their indices; after an event's name two digits are one."""
    figures = ((index, word) for index, word in enumerate(text) if word.folded.isdecimal())
    years = ((index, _year(word, after_name=index - 1 in named)) for index, word in figures)
    return {index: year for index, year in years if year}


def _year(word: Word, *, after_name: bool) -> int:
    if after_name and _TWO_DIGITS.fullmatch(word.folded):
        return _CENTURY + int(word.folded)
    year = int(word.folded) if _FOUR_DIGITS.fullmatch(word.folded) else 0
    return year if FIRST <= year <= LAST else 0
