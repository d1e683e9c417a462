"""Reading an order in a line: `9:00 weekdays Europe/Prague security gitops`, `off`."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import time
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfo

from bot.digest.order import (
    MOST_TOPICS,
    Now,
    Off,
    Order,
    Preview,
    Problem,
    SetUp,
    Status,
    read_topic,
)
from bot.digest.subscription import EVERY_DAY, Cadence, Weekday
from bot.digest.tokens import Token, split_order
from bot.digest.wording import (
    FILLER,
    KINDS,
    SPELT,
    UNKNOWN_CADENCES,
    WEEKLY,
    read_days,
    read_time,
)
from bot.digest.zones import (
    ABBREVIATED,
    city_zone,
    find_zone,
    meant_zone,
    names_region,
    similar_zones,
)
from bot.recap.model import Event, Kind
from bot.search.names import NameFinder
from bot.search.spelling import Speller
from bot.search.text import fold, words

_OFFSET: Final = re.compile(r"(?:utc|gmt)?[+\-\u2212]\d{1,2}(?::?\d{2})?")

_LONGEST_ZONE: Final = 3
"""Words that a zone has at most: "Port of Spain"."""

_EXAMPLE: Final = "/conf digest 9:00 weekdays Europe/Prague"

_PLAIN: Final[dict[str, Order]] = {
    "off": Off(),
    "stop": Off(),
    "unsubscribe": Off(),
    "status": Status(),
    "help": Status(),
    "list": Status(),
    "preview": Preview(),
    "now": Now(),
}
"""Orders of a single word."""


def read_order(
    text: str, *, events: Iterable[Event] = (), known: Callable[[str], bool] = lambda _: False
) -> Order:
    """Return what `text`, all that follows `/conf digest`, orders; never raises for odd input.

    Args:
        text: As it was typed, without markup.
        events: Those of the notes, so that their names are recognised.
        known: Says whether a folded word is one of the notes or of everyday English, and so is
            no misspelt word of an order.
    """
    tokens = split_order(text)
    if not tokens:
        return Status()
    telling = [token.lower for token in tokens if token.lower not in FILLER]
    if len(telling) == 1 and (plain := _PLAIN.get(telling[0])):
        return plain
    return _Reading(tokens, tuple(events), known).order()


class _WrongError(Exception):
    """Carries a problem out of the reading."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = Problem(problem, remedy)


@dataclass
class _Reading:
    """The reading of one order, word by word."""

    tokens: list[Token]
    library: tuple[Event, ...]
    known: Callable[[str], bool]
    at: time | None = None
    zone: ZoneInfo | None = None
    days: set[Weekday] = field(default_factory=set)
    cadence: Cadence = Cadence.DAILY
    kinds: set[Kind] = field(default_factory=set)
    rest: list[Token] = field(default_factory=list)
    read: list[tuple[str, str]] = field(default_factory=list)

    @cached_property
    def event_words(self) -> frozenset[str]:
        """Folded words of names of events, cities and regions, which are meant as such."""
        named = (name for event in self.library for name in (event.name, event.city, event.region))
        return frozenset(word for name in named if name for word in fold(name).split())

    def order(self) -> Order:
        """Return the order that the tokens are."""
        try:
            tokens = list(self.tokens)
            while tokens:
                used = self._long_zone(tokens)
                if not used:
                    used = 1
                    self._take(tokens[0])
                del tokens[:used]
            return self._set_up()
        except _WrongError as wrong:
            return wrong.problem

    def _take(self, token: Token) -> None:
        word = token.lower
        if token.quoted:
            self.rest.append(token)
        elif not (word in FILLER or self._time(word) or self._said(word) or self._zone(token)):
            self._other(token)

    def _long_zone(self, tokens: Sequence[Token]) -> int:
        """Take a zone of several words ("America/New York"); return how many, 0 for none."""
        for count in range(_LONGEST_ZONE, 1, -1):
            name = " ".join(token.lower for token in tokens[:count] if not token.quoted)
            zone = find_zone(name) or (None if self.rest else city_zone(name))
            if zone and len(name.split()) == count:
                self._settle(zone)
                return count
        return 0

    def _time(self, word: str) -> bool:
        try:
            at = read_time(word)
        except ValueError as error:
            raise _WrongError(f"{str(error).capitalize()}.", "Write 9:00, 21:30 or 9am.") from None
        # After the time of day, "1.30" is a version.
        if at is None or (self.at is not None and ":" not in word and word[-1:].isdigit()):
            return False
        if self.at not in {None, at}:
            raise _WrongError(
                "A channel gets one edition a day, and these are two times.",
                f"Write one of them: {_EXAMPLE}.",
            )
        self.at = at
        return True

    def _said(self, word: str) -> bool:
        """Take a word for days or a kind."""
        if word in UNKNOWN_CADENCES:
            raise _WrongError(
                f"A digest is daily or weekly, not {word}.", "Write /conf digest weekly mon 9:00."
            )
        if word in WEEKLY:
            self.cadence = Cadence.WEEKLY
        elif days := read_days(word):
            self.days |= days
        elif word in KINDS:
            self.kinds.add(KINDS[word])
        else:
            return False
        return True

    def _zone(self, token: Token) -> bool:
        word = token.text.strip(",;")
        if _OFFSET.fullmatch(token.lower) or token.lower in ABBREVIATED:
            city = ABBREVIATED.get(token.lower, "Europe/Prague")
            raise _WrongError(
                f"\u201c{word}\u201d names no place, so it can't tell when clocks change.",
                f"Name the zone by a city, such as {city}; UTC is fine, too.",
            )
        zone = find_zone(word)
        if "/" not in word and zone is None and not self.rest:
            zone = city_zone(word)
        if "/" not in word and fold(word) in self.event_words:
            return False
        if zone is None and names_region(word):
            zone = self._meant(word)
        if zone is None:
            return False
        self._settle(zone)
        return True

    def _settle(self, zone: ZoneInfo) -> None:
        if self.zone not in {None, zone}:
            raise _WrongError("These are two time zones.", f"Write the channel's own: {_EXAMPLE}.")
        self.zone = zone

    def _meant(self, word: str) -> ZoneInfo:
        zone = meant_zone(word)
        if zone is None:
            near = similar_zones(word)
            raise _WrongError(
                f"There is no time zone \u201c{word}\u201d.",
                f"Did you mean {' or '.join(near)}?"
                if near
                else "Name it by region and city: Europe/Prague, America/New_York.",
            )
        self.read.append((word, zone.key))
        return zone

    def _other(self, token: Token) -> None:
        """Take a word that is a misspelt one of orders, or a topic."""
        word = token.lower
        near = () if self.known(fold(word)) else _SPELLER.neighbours(word)
        if near:
            self.read.append((token.text, near[0].word))
            self._said(near[0].word)
        else:
            self.rest.append(token)

    def _set_up(self) -> Order:
        if self.at is None:
            return self._without_time()
        if self.cadence is Cadence.WEEKLY and len(self.days) > 1:
            raise _WrongError(
                "A weekly round-up is posted on one day.", "Write /conf digest weekly mon 9:00."
            )
        first = {Weekday.MONDAY} if self.cadence is Cadence.WEEKLY else EVERY_DAY
        events, topics = _split(self.rest, self.library)
        self._judge(topics)
        return SetUp(
            at=self.at,
            zone=self.zone,
            days=frozenset(self.days or first),
            cadence=self.cadence,
            topics=tuple(dict.fromkeys(topics)),
            events=tuple(dict.fromkeys(events)),
            kinds=frozenset(self.kinds),
            read=tuple(self.read),
        )

    def _without_time(self) -> Problem:
        first = self.tokens[0]
        near = Speller(_PLAIN).neighbours(first.lower)
        if near and len(self.tokens) == 1:
            return Problem(
                f"There is no /conf digest {first.text}.",
                f"Did you mean /conf digest {near[0].word}?",
            )
        return Problem("The order names no time of day.", f"Write one: {_EXAMPLE}.")

    def _judge(self, topics: Sequence[str]) -> None:
        if len(topics) > MOST_TOPICS:
            raise _WrongError(
                f"A channel follows at most {MOST_TOPICS} topics.",
                "Leave some out, or all of them to follow everything.",
            )
        for topic in topics:
            read = read_topic(topic)
            if isinstance(read, Problem):
                raise _WrongError(read.problem, f"Write a word or two: {_EXAMPLE} security.")


_SPELLER: Final = Speller(SPELT)


def _split(tokens: Sequence[Token], library: Sequence[Event]) -> tuple[list[str], list[str]]:
    """Return the events or series that `tokens` name, and the other tokens, which are topics."""
    meant = {alias: event.name for event in library if event.name for alias in event.aliases}
    meant |= {name: name for event in library for name in (event.name, event.series) if name}
    said = [(number, word) for number, token in enumerate(tokens) for word in words(token.text)]
    matches = NameFinder.of(meant).find([word for _, word in said], (), whole=True)
    used = {said[place][0] for match in matches for place in range(match.start, match.end)}
    topics = [token.text.strip(",;") for number, token in enumerate(tokens) if number not in used]
    return [meant[match.name] for match in matches], topics
