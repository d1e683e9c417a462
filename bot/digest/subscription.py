"""A channel's standing order, and a person's watch for a topic."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import IntEnum, StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from bot.recap.model import Kind


class Weekday(IntEnum):
    """A day of the week, numbered as `date.weekday()` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


EVERY_DAY: Final = frozenset(Weekday)
WEEKDAYS: Final = frozenset(Weekday) - {Weekday.SATURDAY, Weekday.SUNDAY}


class Cadence(StrEnum):
    """How often, and so how much at once."""

    DAILY = "daily"
    """A short edition on each of the subscription's days."""

    WEEKLY = "weekly"
    """A round-up on one day of the week."""


@dataclass(frozen=True, slots=True, order=True)
class Channel:
    """Where a digest is posted. Both ids are opaque here.

    Attributes:
        team: Id of the workspace.
        id: Id of the channel within it.
    """

    team: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A channel's standing order. A channel has one at most.

    Attributes:
        channel: The channel it is for.
        owner: Id of the user who set it up or changed it last; is told when it fails. Empty when
            that person has asked to be forgotten; then nobody is told.
        at: Wall-clock time of day in `zone`, without zone of its own, whole minutes.
        zone: Time zone that the channel's readers live by, from `zones.zone`. Zones compare by
            identity, so the same name must be the same object.
        days: Days of the week on which it is posted, never empty; exactly one for a round-up.
        cadence: A short edition on each day, or a round-up of the week.
        topics: Words or phrases that the channel follows; empty means whatever the notes hold.
        events: Names of the events or series that it follows, as the notes spell them; empty
            means all.
        kinds: Kinds of entry that it follows; empty means all.
        created: Instant it was first set up, in UTC.
        changed: Instant it was last set up, changed or resumed, in UTC; `created` at first.
        paused: Why it is not posted at present, in words. None while it is.

    Raises:
        ValueError: A field does not hold what it must.
    """

    channel: Channel
    owner: str
    at: time
    zone: ZoneInfo
    days: frozenset[Weekday] = EVERY_DAY
    cadence: Cadence = Cadence.DAILY
    topics: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    created: datetime
    changed: datetime
    paused: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "created", instant(self.created))
        object.__setattr__(self, "changed", instant(self.changed))
        weekly = self.cadence is Cadence.WEEKLY
        for holds, rule in (
            (self.at == self.at.replace(second=0, microsecond=0, tzinfo=None), "whole minutes"),
            (self.zone.key, "a zone with a name"),
            (self.days, "a day of the week"),
            (not weekly or len(self.days) == 1, "a single day of the week for a round-up"),
            (self.created <= self.changed, "to be set up before it is changed"),
        ):
            if not holds:
                raise ValueError(f"a subscription needs {rule}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A person's wish to be told when a new note mentions a topic.

    Attributes:
        team: Id of the workspace.
        user: Id of the person.
        topic: What to look for, as the person wrote it, blanks joined. Equal when its case-folded
            text is.
        created: Instant it was set up, in UTC; notes known before are not told.
    """

    team: str
    user: str
    topic: str
    created: datetime

    def __post_init__(self) -> None:
        if not self.topic.strip():
            raise ValueError("a watch needs a topic")
        object.__setattr__(self, "created", instant(self.created))


def instant(moment: datetime) -> datetime:
    """Return `moment` in UTC.

    Raises:
        ValueError: It has no time zone, so that it is no instant.
    """
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError("an instant needs a time zone")
    return moment.astimezone(UTC)


def weekday_names(days: Collection[Weekday]) -> list[str]:
    """Return the English names of `days`, Monday first."""
    return [day.name.capitalize() for day in sorted(days)]
