"""Composes an edition: what is worth saying in a channel on a day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, islice
from typing import Final

from bot.digest.anniversary import days_of, is_on, years_since
from bot.digest.letter import Digest, Item, Section
from bot.digest.phrases import cadence_line, counts, day_name, reason, years_ago
from bot.digest.pool import USUAL, Candidate, Pool, eligible, entry_key, stable_hash
from bot.digest.subscription import Cadence, Subscription
from bot.digest.topics import Mention, Topics
from bot.recap.library import Library
from bot.recap.model import Event, Kind, Recap, Session, Source
from bot.search.excerpt import opening
from bot.search.index import SearchIndex

REST: Final = timedelta(days=300)
"""How long an event's anniversary is not mentioned again: once a year, not on each of its days."""

_About = Mapping[str, tuple[str, Mention]]


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
        measure = MEASURES[subscription.cadence]
        found = _Found(subscription, day, self._about(subscription))
        fresh = eligible(self._followed(found), shown)
        anniversaries = list(islice(found.session_anniversaries(fresh, measure), measure.same_day))
        taken = {item.key for item in anniversaries}
        picked = found.picked([each for each in fresh if each.key not in taken], measure)
        events = found.event_anniversaries(self._library.events, shown, measure)
        notes = found.notes(self._recaps(new_notes), shown, measure)
        items = sorted((*picked, *anniversaries, *events, *notes), key=found.place)
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

    def _recaps(self, notes: Sequence[str]) -> list[Recap]:
        by_note = {recap.note: recap for recap in self._library.recaps}
        return [by_note[note] for note in notes if note in by_note]

    def _about(self, subscription: Subscription) -> _About | None:
        """Return what is about a topic of `subscription`, with the first such topic, by key."""
        if not subscription.topics:
            return None
        return {
            key: (topic, mention)
            for topic in reversed(subscription.topics)
            for key, mention in self.topics.mentions(topic).items()
        }

    def _followed(self, found: "_Found") -> Iterator[Candidate]:
        """Yield what may be shown in the channel on any day, in the order of the pool."""
        for each in self._pool.candidates:
            if found.wants(each.key, each.entry.kind, each.event):
                yield each


@dataclass(frozen=True, slots=True)
class _Found:
    """Judges what an edition may hold, and words it.

    Attributes:
        subscription: For which channel.
        day: Local day of the edition.
        about: What is about a followed topic, with the topic, by key; None without topics.
    """

    subscription: Subscription
    day: date
    about: _About | None

    def wants(self, key: str, kind: Kind, event: Event) -> bool:
        """Say whether the channel follows an entry."""
        return (
            kind in (self.subscription.kinds or USUAL)
            and self._follows(event)
            and (self.about is None or key in self.about)
        )

    def picked(self, fresh: Sequence[Candidate], measure: Measure) -> Iterator[Item]:
        """Yield the day's entries of each section."""
        for section, count in measure.entries.items():
            ranks: dict[tuple[bool, int], list[Candidate]] = {}
            for each in fresh:
                if each.section is section:
                    rank = (not is_on(each.event, self.day), each.tier)
                    ranks.setdefault(rank, []).append(each)
            turned = (self._turned(ranks[rank], count) for rank in sorted(ranks))
            yield from map(self._item, islice(chain.from_iterable(turned), count))

    def _turned(self, candidates: list[Candidate], count: int) -> list[Candidate]:
        """Return `candidates` from another place on for each channel and day."""
        channel = self.subscription.channel
        start = int.from_bytes(stable_hash(channel.team, channel.id))
        start = (start + self.day.toordinal() * count) % len(candidates)
        return candidates[start:] + candidates[:start]

    def session_anniversaries(self, fresh: Sequence[Candidate], measure: Measure) -> Iterator[Item]:
        """Yield sessions that were held on this day of an earlier year."""
        for each in fresh:
            if isinstance(each.entry, Session) and each.entry.day:
                years = years_since(each.entry.day, self._days(measure))
                if years:
                    said = f"{years_ago(years)} it was given at {each.event.title}."
                    item = self._item(each)
                    yield replace(item, section=Section.ANNIVERSARY, reason=said)

    def event_anniversaries(
        self, events: Sequence[Event], shown: Mapping[str, date], measure: Measure
    ) -> Iterator[Item]:
        """Yield the events that were held on this day of an earlier year, unless just shown."""
        if self.about is not None or self.subscription.kinds:
            return
        for event in filter(self._follows, events):
            key = entry_key(event, event)
            years = [years_since(held, self._days(measure)) for held in days_of(event)]
            ago = next(filter(None, years), None)
            if ago and self.day - shown.get(key, date.min) > REST:
                began = "began" if years[0] else "was on"
                yield Item(
                    section=Section.ANNIVERSARY,
                    key=key,
                    entry=event,
                    event=event,
                    line="",
                    reason=f"{years_ago(ago)} {event.title} {began}.",
                )

    def notes(
        self, recaps: Sequence[Recap], shown: Mapping[str, date], measure: Measure
    ) -> Iterator[Item]:
        """Yield the new notes that hold something the channel follows, oldest first."""
        new = []
        for recap in recaps:
            wanted = [
                entry
                for entry in recap.entries
                if self.wants(entry_key(entry, recap.event), entry.kind, recap.event)
            ]
            key = stable_hash("note", recap.note).hex()
            if wanted and key not in shown:
                new.append((key, recap, counts(wanted)))
        left = len(new) - measure.notes
        for place, (key, recap, held) in enumerate(new[: measure.notes], start=1):
            more = f" {left} more came." if left > 0 and place == measure.notes else ""
            yield Item(
                section=Section.NOTES,
                key=key,
                entry=replace(recap.event, source=Source(note=recap.note, line=1)),
                event=recap.event,
                line=f"It holds {held}.",
                reason=f"A new note.{more}",
            )

    def place(self, item: Item) -> tuple[bool, int]:
        """Return where `item` stands: what is on now goes before everything else."""
        return not is_on(item.event, self.day), list(Section).index(item.section)

    def _item(self, each: Candidate) -> Item:
        topic, mention = (self.about or {}).get(each.key, (None, None))
        on = self.day if is_on(each.event, self.day) else None
        return Item(
            section=each.section,
            key=each.key,
            entry=each.entry,
            event=each.event,
            line=(mention and mention.line) or opening(each.entry.lines),
            reason=reason(each.entry, topic=topic, event=each.event, on=on),
        )

    def _follows(self, event: Event) -> bool:
        names = {name.casefold() for name in (event.name, event.series, *event.aliases) if name}
        followed = {name.casefold() for name in self.subscription.events}
        return not followed or not followed.isdisjoint(names)

    def _days(self, measure: Measure) -> list[date]:
        return [self.day - timedelta(n) for n in range(measure.days)]
