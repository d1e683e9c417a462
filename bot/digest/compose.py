"""Composes an edition: what is worth saying in a channel on a day."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final

from bot.digest.anniversary import birthdays, days_of, is_on, years_since
from bot.digest.letter import Digest, Item, Section
from bot.digest.phrases import cadence_line, counts, day_name, reason, years_ago
from bot.digest.pool import USUAL, Candidate, Pool, entry_key, stable_hash
from bot.digest.selection import Selection, follows
from bot.digest.subscription import Cadence, Subscription
from bot.digest.topics import Topics
from bot.recap.library import Library
from bot.recap.model import Entry, Event, Kind, Recap, Session, Source
from bot.search.excerpt import opening
from bot.search.index import SearchIndex

REST: Final = timedelta(days=300)
"""How long an event's anniversary is not mentioned again: once a year, not on each of its days."""

KEPT: Final = 64
"""Narrowings of the library that are remembered; most channels share theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How much an edition holds at most.

    Attributes:
        entries: Of each section that is filled from the pool.
        same_day: Sessions that have their anniversary.
        notes: New notes that are named; the others are counted.
        days: Days whose anniversaries it has, its own the last.
    """

    entries: Mapping[Section, int]
    same_day: int
    notes: int
    days: int


MEASURES: Final[Mapping[Cadence, Measure]] = {
    # Read on a phone between two meetings.
    Cadence.DAILY: Measure(
        entries={Section.SESSION: 1, Section.TOOL: 1, Section.NEWS: 1},
        same_day=1,
        notes=3,
        days=1,
    ),
    Cadence.WEEKLY: Measure(
        entries={Section.SESSION: 3, Section.TOOL: 2, Section.NEWS: 3},
        same_day=2,
        notes=8,
        days=7,
    ),
}


class Composer:
    """Composes editions from one fixed library, so it is shared without locks.

    Attributes:
        topics: Tells which entries are about a topic.
    """

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self.topics = Topics(library, index)
        self._library = library
        self._pool = Pool(library)
        self._recaps: defaultdict[str, list[Recap]] = defaultdict(list)
        for recap in library.recaps:
            self._recaps[recap.note].append(recap)
        self._selection = lru_cache(maxsize=KEPT)(self._select)
        # Most channels follow everything; the first of them is not to wait for it.
        self._selection(frozenset(), (), ())

    def compose(
        self,
        subscription: Subscription,
        day: date,
        *,
        shown: Mapping[str, date],
        new_notes: Sequence[str] = (),
    ) -> Digest | None:
        """Return the edition of `day`; the same arguments always give the same.

        Args:
            subscription: For which channel, and what it follows.
            day: Local day of the edition.
            shown: What the channel was shown before that day: the last day by the entry's key.
            new_notes: Paths of notes that came since the last edition, oldest first.

        Returns:
            The edition; None when there is nothing worth saying.
        """
        selection = self._selection(subscription.kinds, subscription.events, subscription.topics)
        events = [each for each in self._library.events if follows(each, subscription.events)]
        recaps = [recap for note in new_notes for recap in self._recaps.get(note, ())]
        work = _Composition(subscription, day, selection, shown)
        items = sorted(
            (
                *work.entries(events),
                *work.event_anniversaries(events),
                *work.notes(recaps),
            ),
            key=work.place,
        )
        if not items:
            return None
        weekly = subscription.cadence is Cadence.WEEKLY
        return Digest(
            day=day,
            title=f"Conference {'round-up' if weekly else 'digest'}, {day_name(day)}",
            items=tuple(items),
            footer=f"{cadence_line(subscription)} Change it with /conf digest, "
            "stop it with /conf digest off.",
        )

    def _select(
        self, kinds: frozenset[Kind], events: tuple[str, ...], topics: tuple[str, ...]
    ) -> Selection:
        """Return what an order that follows these may show on any day."""
        about = {
            key: (topic, mention)
            for topic in reversed(topics)
            for key, mention in self.topics.mentions(topic).items()
        }
        candidates = self._pool.candidates
        keys = sorted(about.keys() & candidates.keys()) if topics else candidates
        wanted = kinds or USUAL
        followed = {title for title, event in self._events() if follows(event, events)}
        return Selection(
            (
                candidates[key]
                for key in keys
                if candidates[key].entry.kind in wanted and candidates[key].event.title in followed
            ),
            about if topics else None,
        )

    def _events(self) -> Iterator[tuple[str, Event]]:
        return ((recap.event.title, recap.event) for recap in self._library.recaps)


@dataclass(frozen=True, slots=True)
class _Composition:
    """The making of one edition.

    Attributes:
        subscription: For which channel.
        day: Its local day.
        selection: What the channel may be shown on any day.
        shown: What it was shown so far, and when last.
    """

    subscription: Subscription
    day: date
    selection: Selection
    shown: Mapping[str, date]

    @property
    def measure(self) -> Measure:
        """How much the edition holds."""
        return MEASURES[self.subscription.cadence]

    def entries(self, events: Sequence[Event]) -> Iterator[Item]:
        """Yield what is shown of the selection: sessions on their anniversary, then by section."""
        free = self.selection.free(self.shown)
        taken: set[str] = set()
        for item in islice(self._held_today(free), self.measure.same_day):
            taken.add(item.key)
            yield item
        channel = self.subscription.channel
        seed = int.from_bytes(stable_hash(channel.team, channel.id))
        now_on = [event.title for event in events if is_on(event, self.day)]
        for section, count in self.measure.entries.items():
            turn = seed + self.day.toordinal() * count
            walk = self.selection.walk(section, turn=turn, now_on=now_on)
            fresh = (each for each in walk if each.key not in taken and free(each.key))
            for each in islice(fresh, count):
                taken.add(each.key)
                yield self._item(each)

    def _held_today(self, free: Callable[[str], bool]) -> Iterator[Item]:
        """Yield the sessions that were given on this day of an earlier year."""
        for each in self.selection.held_on(birthdays(self._days)):
            held = each.entry.day if isinstance(each.entry, Session) else None
            years = held and years_since(held, self._days)
            if years and free(each.key):
                said = f"{years_ago(years)} it was given at {each.event.title}."
                yield replace(self._item(each), section=Section.ANNIVERSARY, reason=said)

    def event_anniversaries(self, events: Sequence[Event]) -> Iterator[Item]:
        """Yield the events that were held on this day of an earlier year, unless just shown."""
        if self.selection.about is not None or self.subscription.kinds:
            return
        for event in events:
            key = entry_key(event, event)
            years = [years_since(held, self._days) for held in days_of(event)]
            ago = next(filter(None, years), None)
            if ago and self.day - self.shown.get(key, date.min) > REST:
                began = "began" if years[0] else "was on"
                yield Item(
                    section=Section.ANNIVERSARY,
                    key=key,
                    entry=event,
                    event=event,
                    line="",
                    reason=f"{years_ago(ago)} {event.title} {began}.",
                )

    def notes(self, recaps: Sequence[Recap]) -> Iterator[Item]:
        """Yield the new notes that hold something the channel follows, oldest first."""
        new = []
        several = {note for note, count in Counter(x.note for x in recaps).items() if count > 1}
        for recap in recaps:
            told = (recap.event.title,) if recap.note in several else ()
            key = stable_hash("note", recap.note, *told).hex()
            held = counts([entry for entry in recap.entries if self._wants(entry, recap.event)])
            if held and key not in self.shown:
                new.append((key, recap, held))
        most = self.measure.notes
        for place, (key, recap, held) in enumerate(new[:most], start=1):
            more = f" {len(new) - most} more came." if place == most < len(new) else ""
            yield Item(
                section=Section.NOTES,
                key=key,
                entry=replace(recap.event, source=Source(note=recap.note, line=1)),
                event=recap.event,
                line=f"It holds {held}.",
                reason=f"A new note on {recap.event.title}.{more}",
            )

    def _wants(self, entry: Entry, event: Event) -> bool:
        """Say whether the channel follows an entry of a new note."""
        about, kinds = self.selection.about, self.subscription.kinds or USUAL
        return (
            entry.kind in kinds
            and follows(event, self.subscription.events)
            and (about is None or entry_key(entry, event) in about)
        )

    def place(self, item: Item) -> tuple[bool, int]:
        """Return where `item` stands: what is on now goes before everything else."""
        return not is_on(item.event, self.day), list(Section).index(item.section)

    def _item(self, each: Candidate) -> Item:
        topic, mention = (self.selection.about or {}).get(each.key, (None, None))
        on = self.day if is_on(each.event, self.day) else None
        return Item(
            section=each.section,
            key=each.key,
            entry=each.entry,
            event=each.event,
            line=(mention and mention.line) or opening(each.entry.lines),
            reason=reason(each.entry, topic=topic, event=each.event, on=on),
        )

    @property
    def _days(self) -> list[date]:
        return [self.day - timedelta(n) for n in range(self.measure.days)]
