"""Delivering: each edition once, however many do it, and what they say of it."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

import pytest

from bot.digest.delivery import PARALLEL, Delivery
from bot.digest.edition import State
from bot.digest.letter import Digest
from bot.digest.memory import MemoryLedger
from bot.digest.ports import RetryableError
from bot.digest.subscription import Subscription
from tests.digest.building import MINUTE, NINE, Channels, compose, edition, state, subscription

HOUR = timedelta(hours=1)

DAY = timedelta(days=1)


async def test_what_is_due_is_posted_once(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """The clock ticks on, and nothing comes twice."""
    await ledger.save(subscription("C1"))
    await ledger.save(subscription("C2", at=time(10)))
    for tick in range(0, 120, 10):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == [edition("C1"), edition("C2")]
    record = await state(ledger)
    assert (record.state, record.message, record.attempts) == (State.POSTED, "m1", 1)
    assert channels.told == []


async def test_the_report_says_what_came_of_it(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """`digest run` prints it, and ends accordingly."""
    await ledger.save(subscription("C1"))
    await ledger.save(subscription("C2"))
    await ledger.save(subscription("C3", topics=("nothing",)))
    channels.failing = {"C2": [RetryableError("ratelimited", after=5 * MINUTE)]}

    report = await delivery.deliver_due(now=NINE)

    assert report.ended == {State.POSTED: 1, State.PLANNED: 1, State.SKIPPED: 1}
    assert report.next_due is not None
    assert timedelta() <= report.next_due - NINE - 5 * MINUTE < MINUTE


async def test_nothing_to_say_is_no_post_and_is_known(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """`digest list` says why the channel stayed silent; nobody is bothered with it."""
    await ledger.save(subscription(topics=("nothing",)))
    await delivery.deliver_due(now=NINE)

    assert channels.posted == []
    assert channels.told == []
    record = await state(ledger)
    assert (record.state, record.reason) == (State.SKIPPED, "there was nothing new to say")


async def test_processes_side_by_side_post_each_edition_once(
    ledger: MemoryLedger, channels: Channels
) -> None:
    """Any number of them at the same time is safe."""
    channels.delay = 0.001
    for number in range(40):
        await ledger.save(subscription(f"C{number}"))

    await asyncio.gather(
        *(Delivery(ledger, channels, compose).deliver_due(now=NINE) for _ in range(4))
    )

    assert sorted(channels.posted) == sorted(edition(f"C{number}") for number in range(40))


async def test_channels_are_posted_to_in_parallel_within_bounds(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """A burst neither waits in line nor takes everything for itself."""
    channels.delay = 0.001
    for number in range(30):
        await ledger.save(subscription(f"C{number}"))

    await delivery.deliver_due(now=NINE, parallel=5)

    assert channels.most_at_once == 5
    assert len(channels.posted) == 30


async def test_a_burst_leaves_the_loop_to_others(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """A thousand due at once must not delay an answer."""
    for number in range(1_000):
        await ledger.save(subscription(f"C{number}"))
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    watching = asyncio.create_task(others())
    await delivery.deliver_due(now=NINE)
    watching.cancel()

    assert len(channels.posted) == 1_000
    assert turns > 1_000 / PARALLEL, "they have a turn between any two editions of a worker"


async def test_what_is_shown_is_kept_from_day_to_day(
    ledger: MemoryLedger, channels: Channels
) -> None:
    """The composer hears what the channel has seen, and which notes are new since."""
    heard: list[tuple[set[str], tuple[str, ...]]] = []
    await ledger.save(subscription())
    await ledger.see_notes(["old.md"], now=NINE - 60 * DAY)

    def listening(
        ordered: Subscription, day: date, *, shown: Mapping[str, date], new_notes: Sequence[str]
    ) -> Digest | None:
        heard.append((set(shown), tuple(new_notes)))
        return compose(ordered, day, shown=shown, new_notes=())

    delivery = Delivery(ledger, channels, listening)
    await delivery.deliver_due(now=NINE)
    await ledger.see_notes(["new.md"], now=NINE + HOUR)
    await delivery.deliver_due(now=NINE + DAY)
    await delivery.deliver_due(now=NINE + 2 * DAY)

    assert heard == [
        (set(), ()),
        ({"2026-05-04"}, ("new.md",)),
        ({"2026-05-04", "2026-05-05"}, ()),
    ]


async def test_a_naive_present_is_refused(delivery: Delivery) -> None:
    """It would be another instant on each machine."""
    naive = NINE.replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        await delivery.deliver_due(now=naive)
    with pytest.raises(ValueError, match="time zone"):
        await delivery.deliver_now(subscription(), asked_by="U1", now=naive)
