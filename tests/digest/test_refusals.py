"""What is refused: for good, for now, or until it is no news any more."""

from datetime import timedelta

import pytest

from bot.digest.delivery import Delivery
from bot.digest.edition import State
from bot.digest.memory import MemoryLedger
from bot.digest.ports import FinalError, RetryableError
from tests.digest.building import (
    CHANNEL,
    MINUTE,
    MONDAY,
    NINE,
    Channels,
    edition,
    state,
    subscription,
)

HOUR = timedelta(hours=1)

DAY = timedelta(days=1)


async def test_a_final_failure_pauses_the_subscription_and_tells_its_owner_once(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Nobody is posted to in vain for ever, and nobody wonders why it is silent."""
    await ledger.save(subscription(owner="U7"))
    channels.failing = {"C1": [FinalError("the channel is archived")]}
    for day in range(3):
        await delivery.deliver_due(now=NINE + day * DAY)

    paused = await ledger.subscription(CHANNEL)
    assert paused is not None
    assert paused.paused == "the channel is archived"
    (told,) = channels.told
    assert (told.user, told.channel) == ("U7", "C1")
    assert "the channel is archived" in told.text
    assert (await state(ledger)).state is State.FAILED


async def test_who_mends_it_and_orders_again_gets_that_days_edition(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Less than two hours after its time it still counts as news."""
    await ledger.save(subscription())
    channels.failing = {"C1": [FinalError("not in the channel")]}
    await delivery.deliver_due(now=NINE)
    await ledger.save(subscription(changed=NINE + HOUR))
    await delivery.deliver_due(now=NINE + HOUR)

    assert channels.posted == [edition()]


@pytest.mark.parametrize(
    ("after", "least"),
    [
        pytest.param(None, timedelta(seconds=10), id="absent"),
        pytest.param(timedelta(), timedelta(seconds=1), id="0"),
        pytest.param(timedelta(seconds=-1), timedelta(seconds=10), id="-1"),
        pytest.param(HOUR, HOUR, id="3600"),
    ],
)
async def test_a_refusal_for_now_is_tried_again_when_it_may(
    ledger: MemoryLedger,
    channels: Channels,
    delivery: Delivery,
    after: timedelta | None,
    least: timedelta,
) -> None:
    """Not before, whatever it says; and then it is posted."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("ratelimited", after=after)]}
    await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + least - timedelta(seconds=1))
    assert channels.posted == []
    assert (await state(ledger)).reason == "ratelimited"

    await delivery.deliver_due(now=NINE + least + MINUTE)

    assert channels.posted == [edition()]
    assert channels.told == []


async def test_what_can_not_be_posted_within_two_hours_is_skipped_and_said(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Its owner hears of it; the next day's comes as usual."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("ratelimited", after=3 * HOUR)]}
    await delivery.deliver_due(now=NINE)

    record = await state(ledger)
    assert record.state is State.SKIPPED
    assert "ratelimited" in record.reason
    assert "two hours late" in channels.told[0].text
    await delivery.deliver_due(now=NINE + DAY)
    assert channels.posted == [edition(day=MONDAY + DAY)]


async def test_a_refusal_that_lasts_is_given_up_after_two_hours(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not sooner: Slack may be back any minute."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("connection refused")] * 100}
    for tick in range(0, 200, 1):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert (await state(ledger)).state is State.SKIPPED
    assert 8 <= 100 - len(channels.failing["C1"]) <= 16
    assert len(channels.told) == 1


async def test_an_outage_skips_what_is_late_and_says_so(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """After a weekend without the bot only today's is posted; the others have their record."""
    await ledger.save(subscription())
    await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + 3 * DAY + HOUR)

    assert channels.posted == [edition(), edition(day=MONDAY + 3 * DAY)]
    for day in (1, 2):
        record = await state(ledger, day=MONDAY + day * DAY)
        assert record.state is State.SKIPPED
        assert "nobody was there" in record.reason
    assert len(channels.told) == 2
