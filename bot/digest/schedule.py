"""When an edition is due: wall clocks, gaps, overlaps and lateness."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from bot.digest.edition import Edition, EditionRecord, Plan, State
from bot.digest.subscription import Subscription, Weekday, instant

MAX_DELAY: Final = timedelta(hours=2)
"""An edition later than this is skipped: yesterday's news at noon helps nobody."""

LOOK_BACK: Final = timedelta(days=7)
"""How far back an edition that nobody was there to post is entered, so that it is known why."""

_LOOK_AHEAD: Final = 15
"""Days after which the next slot has come, even where a zone leaves the round-up's day out."""

_DAY: Final = timedelta(days=1)

_REPLACEABLE: Final = frozenset({State.SKIPPED, State.FAILED})
"""States in which surely nothing was posted, so that a changed order may post that day after
all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """The edition that a subscription posts next.

    Attributes:
        edition: Which.
        slot: Instant of its slot, in UTC. It may have passed by up to `MAX_DELAY`: then it is
            posted right away.
    """

    edition: Edition
    slot: datetime


def slot(subscription: Subscription, day: date) -> datetime | None:
    """Return the instant, in UTC, of the edition of the local `day`.

    In a gap the wall clock is moved by the gap's length, if need be past midnight; of an overlap
    it is the first. None when the subscription leaves the day of the week out, or the zone the
    whole day.
    """
    if Weekday(day.weekday()) not in subscription.days or not exists(day, subscription.zone):
        return None
    # `fold` is 0: the offset before the change, so later by a gap, and the first of an overlap.
    return datetime.combine(day, subscription.at, subscription.zone).astimezone(UTC)


@lru_cache(maxsize=4_096)
def exists(day: date, zone: ZoneInfo) -> bool:
    """Say whether the calendar of `zone` has `day`; Samoa left out 30 December 2011."""
    # A gap within the day leaves its first or its last moment standing.
    return any(_stands(datetime.combine(day, at, zone)) for at in (time.min, time.max))


def _stands(wall: datetime) -> bool:
    there_and_back = wall.astimezone(UTC).astimezone(wall.tzinfo)
    return there_and_back.replace(tzinfo=None) == wall.replace(tzinfo=None)


def in_time(slot: datetime, now: datetime) -> bool:
    """Say whether `now` is from `slot` to at most `MAX_DELAY` later."""
    return timedelta() <= now - slot <= MAX_DELAY


def plans(
    subscription: Subscription, last: EditionRecord | None, *, now: datetime
) -> Iterator[Plan]:
    """Yield what is to be entered into the ledger for `subscription`, earliest day first.

    That is each edition whose slot has come and of which the ledger does not know yet, those of
    the last `LOOK_BACK` too, so that it is known why they were not posted. An order takes effect
    at once: it may plan anew what an earlier order planned for another time, skipped or failed at.

    Args:
        subscription: A paused one plans nothing.
        last: The channel's edition with the latest day, None when it never had one.
        now: The present.

    Raises:
        ValueError: `now` has no time zone.
    """
    now = instant(now)
    if subscription.paused:
        return
    today = now.astimezone(subscription.zone).date()
    first = max(today - LOOK_BACK, subscription.changed.astimezone(subscription.zone).date() - _DAY)
    # Tomorrow too: at an overlap around midnight its first moment comes before the end of today.
    for day in _days(first, today + _DAY):
        due = slot(subscription, day)
        if due is None or due > now or subscription.changed - due >= MAX_DELAY:
            continue
        if last is None or _undecided(last, day, due, subscription.changed, now):
            edition = Edition(subscription.channel, day)
            yield Plan(edition=edition, slot=due, since=subscription.changed)


def _undecided(
    last: EditionRecord, day: date, due: datetime, changed: datetime, now: datetime
) -> bool:
    """Say whether the edition of `day` may still have to be planned, for `due`."""
    if day != last.edition.day:
        # An earlier day may lack its row where a later one was asked for at once.
        return day > last.edition.day or in_time(due, now)
    if last.state is State.PLANNED:
        # What was refused for now keeps waiting, whatever somebody orders in between.
        return last.slot != due and not last.asked_by and not last.waits(now)
    return last.state in _REPLACEABLE and last.changed < changed and in_time(due, now)


def upcoming(
    subscription: Subscription, last: EditionRecord | None, *, now: datetime
) -> Upcoming | None:
    """Return the edition that is posted next, as far as `now` tells; None while paused.

    Args:
        subscription: The order.
        last: The channel's edition with the latest day, None when it never had one.
        now: The present.

    Raises:
        ValueError: `now` has no time zone.
    """
    now = instant(now)
    if subscription.paused:
        return None
    today = now.astimezone(subscription.zone).date()
    for day in _days(today - _DAY, today + _LOOK_AHEAD * _DAY):
        due = slot(subscription, day)
        if due is None or subscription.changed - due >= MAX_DELAY or now - due > MAX_DELAY:
            continue
        if last is None or _ahead(last, today) or not _over(last, day, subscription.changed):
            return Upcoming(edition=Edition(subscription.channel, day), slot=due)
    return None


def _ahead(last: EditionRecord, today: date) -> bool:
    """Say whether the ledger is ahead of the present, so that its last edition tells nothing of it.

    That is so where somebody had a time to come in place of now.
    """
    return last.edition.day > today + _DAY


def _over(last: EditionRecord, day: date, changed: datetime) -> bool:
    """Say whether nothing more is posted for `day`."""
    if day != last.edition.day:
        return day < last.edition.day
    if last.state in _REPLACEABLE:
        return last.changed >= changed
    return last.state is not State.PLANNED


def _days(first: date, last: date) -> Iterator[date]:
    """Yield every calendar day from `first` to `last`."""
    for offset in range((last - first).days + 1):
        yield first + offset * _DAY
