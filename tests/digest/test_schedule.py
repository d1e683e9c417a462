"""When editions are due: wall clocks, gaps, overlaps, lateness, changed orders."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.digest.edition import Edition, EditionRecord, State
from bot.digest.schedule import MAX_DELAY, exists, plans, slot, upcoming
from bot.digest.subscription import WEEKDAYS, Cadence, Subscription, Weekday
from bot.digest.zones import zone, zone_names
from tests.digest.building import CHANNEL, MINUTE, MONDAY, NINE, edition, subscription

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)


def daily(name: str, at: time) -> Subscription:
    """Return an order for `at` on each day in the zone called `name`, set up long ago."""
    return subscription(at=at, zone=zone(name), created=ALWAYS, changed=ALWAYS)


def record(day: date = MONDAY, state: State = State.POSTED, **changes: Any) -> EditionRecord:
    """Return an edition as the ledger has it, ended a minute after nine."""
    made = EditionRecord(
        edition=edition(day=day),
        state=state,
        slot=NINE + (day - MONDAY),
        planned=NINE,
        changed=NINE + (day - MONDAY) + MINUTE,
    )
    return replace(made, **changes)


def days(ordered: Subscription, last: EditionRecord | None, now: datetime) -> list[date]:
    """Return the days that are planned at `now`."""
    return [plan.edition.day for plan in plans(ordered, last, now=now)]


@pytest.mark.parametrize(
    ("wait", "expected"),
    [
        pytest.param(-MINUTE, [], id="a minute early"),
        pytest.param(timedelta(), [MONDAY], id="on time"),
        pytest.param(MAX_DELAY, [MONDAY], id="at the last moment"),
    ],
)
def test_an_edition_is_planned_when_its_slot_has_come(
    wait: timedelta, expected: list[date]
) -> None:
    """Nine in Prague is seven in UTC on that summer's day."""
    assert days(subscription(), None, NINE + wait) == expected


def test_editions_that_nobody_was_there_to_post_are_entered() -> None:
    """After a long outage it is known of each why it was not posted."""
    last = record(MONDAY)
    now = NINE + 3 * DAY + MINUTE

    assert days(subscription(), last, now) == [MONDAY + n * DAY for n in (1, 2, 3)]


def test_an_edition_of_the_ledger_is_not_planned_again() -> None:
    """The clock ticks many times between two slots."""
    assert days(subscription(), record(), NINE + HOUR) == []


def test_an_edition_is_not_lost_to_a_later_one_that_was_asked_for() -> None:
    """Just after midnight somebody asks for today's while yesterday's is still to come."""
    late = subscription(at=time(23, 30))
    slot_of_monday = datetime(2026, 5, 4, 21, 30, tzinfo=UTC)
    asked = record(MONDAY + DAY, slot=slot_of_monday + HOUR, asked_by="U2")

    assert days(late, asked, slot_of_monday + HOUR) == [MONDAY]


def test_a_ledger_ahead_of_the_present_does_not_silence_a_channel() -> None:
    """Somebody tried out what next month will bring, with another time in place of now."""
    ahead = record(MONDAY + 30 * DAY)

    assert days(subscription(), ahead, NINE) == [MONDAY]
    coming = upcoming(subscription(), ahead, now=NINE + MINUTE)
    assert coming is not None
    assert coming.edition.day == MONDAY


def test_a_paused_subscription_plans_nothing() -> None:
    """It was paused since posting is of no use."""
    paused = subscription(paused="archived")

    assert days(paused, None, NINE) == []
    assert upcoming(paused, None, now=NINE) is None


@pytest.mark.parametrize(
    ("after", "first"),
    [
        pytest.param(-HOUR, MONDAY, id="before its time"),
        pytest.param(MINUTE, MONDAY, id="a minute after"),
        pytest.param(MAX_DELAY - MINUTE, MONDAY, id="less than two hours after"),
        pytest.param(MAX_DELAY, MONDAY + DAY, id="two hours after"),
        pytest.param(12 * HOUR, MONDAY + DAY, id="in the evening"),
    ],
)
def test_a_new_subscription_starts_today_unless_two_hours_have_passed(
    after: timedelta, first: date
) -> None:
    """Who sets it up a little late still sees it today."""
    now = NINE + after
    ordered = subscription(created=now, changed=now)

    coming = upcoming(ordered, None, now=now)
    assert coming is not None
    assert coming.edition.day == first
    assert next(iter(plans(ordered, None, now=max(now, coming.slot)))).edition == coming.edition


@pytest.mark.parametrize("state", [State.POSTED, State.POSTING, State.UNKNOWN])
def test_a_change_posts_nothing_twice_that_day(state: State) -> None:
    """What was, or may have been, posted at nine is not posted again at ten."""
    now = NINE + HOUR
    moved = subscription(at=time(10, 30), changed=now)
    last = record(state=state)

    coming = upcoming(moved, last, now=now)
    assert coming is not None
    assert coming.edition.day == MONDAY + DAY
    assert days(moved, last, now + HOUR) == []


@pytest.mark.parametrize("state", [State.SKIPPED, State.FAILED])
def test_a_change_posts_that_day_what_surely_was_not_posted(state: State) -> None:
    """Who mends the order after a failure gets the day's edition after all."""
    now = NINE + HOUR
    moved = subscription(at=time(10, 30), changed=now)
    last = record(state=state)

    coming = upcoming(moved, last, now=now)
    assert coming is not None
    assert coming.edition.day == MONDAY
    assert days(moved, last, now + HOUR) == [MONDAY]
    assert days(subscription(), last, now) == [], "nobody changed anything"


def test_a_planned_edition_follows_a_change_at_once() -> None:
    """It waited to be tried again when its time was changed."""
    now = NINE + HOUR
    earlier = subscription(at=time(8, 45), changed=now)
    waiting = record(state=State.PLANNED)

    assert days(earlier, waiting, now) == [MONDAY]
    assert days(subscription(), waiting, now) == []


def test_days_that_are_left_out_have_no_edition() -> None:
    """On Friday evening the next one is Monday's."""
    ordered = subscription(days=WEEKDAYS)
    friday = NINE - 3 * DAY

    coming = upcoming(ordered, None, now=friday + 12 * HOUR)
    assert coming is not None
    assert coming.edition.day == MONDAY
    assert slot(ordered, MONDAY - DAY) is None


def test_a_round_up_comes_once_a_week() -> None:
    """After Monday's the next one is seven days later."""
    monday = frozenset({Weekday.MONDAY})
    weekly = subscription(cadence=Cadence.WEEKLY, days=monday)

    coming = upcoming(weekly, record(), now=NINE + HOUR)
    assert coming is not None
    assert coming.edition.day == MONDAY + 7 * DAY


@pytest.mark.parametrize(
    ("name", "at", "day", "expected"),
    [
        pytest.param(
            "Europe/Prague",
            time(2, 30),
            date(2026, 3, 29),
            datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
            id="in a gap it is moved by the gap's length, to 3:30",
        ),
        pytest.param(
            "Europe/Prague",
            time(2, 30),
            date(2026, 10, 25),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            id="of an overlap it is the first",
        ),
        pytest.param(
            "Australia/Lord_Howe",
            time(2, 15),
            date(2026, 10, 4),
            datetime(2026, 10, 3, 15, 45, tzinfo=UTC),
            id="in a gap of half an hour",
        ),
        pytest.param(
            "America/Nuuk",
            time(23, 30),
            date(2026, 3, 28),
            datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
            id="moved past midnight, its day kept",
        ),
        pytest.param(
            "Asia/Kathmandu",
            time(9, 0),
            MONDAY,
            datetime(2026, 5, 4, 3, 15, tzinfo=UTC),
            id="in a zone with three quarters of an hour",
        ),
        pytest.param(
            "Africa/Cairo",
            time(0, 30),
            date(2026, 4, 24),
            datetime(2026, 4, 23, 22, 30, tzinfo=UTC),
            id="where the gap is at midnight",
        ),
    ],
)
def test_a_slot_is_one_instant(name: str, at: time, day: date, expected: datetime) -> None:
    """Clocks that change have it once, and nobody has to think of it."""
    assert slot(daily(name, at), day) == expected


@pytest.mark.parametrize(
    ("name", "missing"),
    [("Pacific/Apia", date(2011, 12, 30)), ("Pacific/Kwajalein", date(1993, 8, 21))],
)
def test_a_day_that_a_zone_left_out_has_no_edition(name: str, missing: date) -> None:
    """Samoa went from the 29th to the 31st of December 2011."""
    order = daily(name, time(9))
    around = [slot(order, missing + n * DAY) for n in (-1, 0, 1)]

    assert around[1] is None
    assert around[0] is not None
    assert around[2] is not None
    assert around[2] - around[0] == DAY


def test_a_round_up_whose_day_was_left_out_comes_the_week_after() -> None:
    """The Friday before New Year 2012 was none in Samoa, so two weeks went by."""
    friday = replace(
        daily("Pacific/Apia", time(9)), cadence=Cadence.WEEKLY, days=frozenset({Weekday.FRIDAY})
    )
    posted = record(date(2011, 12, 23))

    coming = upcoming(friday, posted, now=datetime(2011, 12, 24, tzinfo=UTC))

    assert coming is not None
    assert coming.edition.day == date(2012, 1, 6)


def test_a_naive_present_is_refused() -> None:
    """It would be another instant on each machine."""
    naive = NINE.replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        list(plans(subscription(), None, now=naive))
    with pytest.raises(ValueError, match="time zone"):
        upcoming(subscription(), None, now=naive)


FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2036, 1, 1, tzinfo=UTC)


@cache
def distinct() -> tuple[str, ...]:
    """Return every zone, of those with the very same data one."""
    zones = files("tzdata").joinpath("zoneinfo")
    data = {zones.joinpath(*name.split("/")).read_bytes(): name for name in zone_names()}
    assert len(zone_names()) > 550
    return tuple(data.values())


@cache
def transitions(name: str) -> tuple[datetime, ...]:
    """Return the instants, 2024 to 2035, at which the offset of a zone changes."""
    local = zone(name)
    days = [FIRST + n * DAY for n in range((LAST - FIRST).days + 1)]
    offsets = [day.astimezone(local).utcoffset() for day in days]
    steps = pairwise(zip(days, offsets, strict=True))
    return tuple(_change(local, day, after) for (day, was), (after, is_) in steps if was != is_)


def _change(local: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """Return the first instant after `before` with the offset of `after`, to the second."""
    offset = after.astimezone(local).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(local).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after


def offset(moment: datetime, local: ZoneInfo) -> timedelta:
    """Return how far the clock of a zone is ahead of UTC."""
    return moment.astimezone(local).utcoffset() or timedelta()


def walls(local: ZoneInfo, change: datetime) -> set[time]:
    """Return times of day that a change may trip over: around it on both clocks, and midnight."""
    moments = (change + n * timedelta(minutes=15) for n in (-4, -1, 0, 2))
    near = {moment.astimezone(local).time().replace(second=0) for moment in moments}
    first = change - timedelta(seconds=1)
    # The clock as it went before goes on into the gap.
    went = first.astimezone(local).replace(tzinfo=None) + timedelta(seconds=1)
    near |= {(went + n * timedelta(minutes=15)).time().replace(second=0) for n in (-1, 0, 1, 3)}
    return near | {time(0), time(12), time(23, 59)}


def calendar(local: ZoneInfo, change: datetime) -> list[date]:
    """Return the local dates around a change as somebody with a calendar sees them."""
    ticks = (change + n * timedelta(minutes=30) for n in range(-100, 101))
    return sorted({tick.astimezone(local).date() for tick in ticks})


def test_every_zone_has_one_edition_for_each_local_date_across_every_change() -> None:
    """One for each date that exists, in order, at its wall clock or moved by the gap."""
    seen = 0
    for name in distinct():
        local = zone(name)
        for change in transitions(name):
            seen += 1
            dates = calendar(local, change)
            assert all(exists(day, local) for day in dates)
            for at in walls(local, change):
                order = daily(name, at)
                slots = [slot(order, day) for day in dates]
                there = [each for each in slots if each]
                assert len(there) == len(dates), (name, at)
                assert all(a < b for a, b in pairwise(there)), (name, at)
                gap = offset(change, local) - offset(change - timedelta(seconds=1), local)
                for day, instant in zip(dates, there, strict=True):
                    wall = instant.astimezone(local).replace(tzinfo=None)
                    assert wall - datetime.combine(day, at) in {timedelta(), gap}, (name, at)
    assert seen > 2_000, "the zones of the world change more often than that in twelve years"


def runs(order: Subscription, change: datetime) -> Iterator[Edition]:
    """Yield what a clock that ticks every hour plans around a change."""
    last: EditionRecord | None = None
    start = change - 2 * DAY
    order = replace(order, created=start, changed=start)
    for n in range(5 * 24):
        now = start + n * HOUR
        for plan in plans(order, last, now=now):
            assert now - plan.slot < MAX_DELAY
            yield plan.edition
            last = EditionRecord(
                edition=plan.edition,
                state=State.POSTED,
                slot=plan.slot,
                planned=now,
                changed=now,
            )


def test_a_clock_plans_each_date_once_across_every_kind_of_change() -> None:
    """What the slots promise, the ticking clock keeps; zones that change alike stand for all."""
    alike = {
        (change, change.astimezone(zone(name)).utcoffset()): (name, change)
        for name in distinct()
        for change in transitions(name)
        if change.year == 2026
    }
    for name, change in alike.values():
        local = zone(name)
        for at in sorted(walls(local, change))[::3]:
            planned = Counter(runs(daily(name, at), change))
            today = change.astimezone(local).date()
            assert set(planned.values()) == {1}, (name, at)
            assert {Edition(CHANNEL, today + n * DAY) for n in (-1, 0, 1)} <= set(planned), name
    assert len(alike) > 30
