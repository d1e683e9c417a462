"""What may have been posted: it is looked for, and never sent again blindly."""

from datetime import timedelta

import pytest

from bot.digest.delivery import LEASE, Delivery
from bot.digest.edition import State
from bot.digest.memory import MemoryLedger
from bot.digest.ports import AmbiguousError, DeliveryError, FinalError, RetryableError
from bot.digest.posting import SETTLED
from bot.digest.schedule import MAX_DELAY
from tests.digest.building import CHANNEL, MINUTE, NINE, Channels, edition, state, subscription

HOUR = timedelta(hours=1)


async def test_a_lost_reply_is_looked_for_and_found(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """The message was taken; nobody is alarmed, and nothing is sent again."""
    await ledger.save(subscription())
    channels.failing, channels.taken = {"C1": [AmbiguousError("reply lost")]}, {"C1"}
    await delivery.deliver_due(now=NINE)

    assert channels.posted == [edition()]
    record = await state(ledger)
    assert (record.state, record.message) == (State.POSTED, "m1")
    assert channels.told == []


async def test_a_lost_message_is_sent_again_once_it_surely_is_not_there(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not at once: it may still be on its way."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    await delivery.deliver_due(now=NINE)
    assert (await state(ledger)).state is State.UNKNOWN
    assert channels.posted == []

    await delivery.deliver_due(now=NINE + SETTLED + MINUTE)

    assert channels.posted == [edition()]
    assert channels.told == []


async def test_what_nobody_can_look_for_is_never_sent_again(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Without the scope to read the channel its owner is asked to look."""
    await ledger.save(subscription())
    channels.failing, channels.readable = {"C1": [AmbiguousError("reply lost")]}, False
    for tick in range(0, 180, 5):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == []
    record = await state(ledger)
    assert (record.state, record.not_before) == (State.UNKNOWN, None)
    (told,) = channels.told
    assert "may or may not have been posted: reply lost" in told.text


@pytest.mark.parametrize(
    "blindness", [RetryableError("ratelimited", after=MINUTE), AmbiguousError("reply lost")]
)
async def test_who_can_not_look_now_looks_again_later(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery, blindness: Exception
) -> None:
    """Looking does no harm, so it is tried until it succeeds."""
    await ledger.save(subscription())
    channels.failing, channels.taken = {"C1": [AmbiguousError("reply lost")]}, {"C1"}
    channels.blind = [blindness] * 3
    for tick in range(10):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == [edition()]
    assert (await state(ledger)).state is State.POSTED
    assert channels.told == []


@pytest.mark.parametrize(
    ("blindness", "minutes"), [(FinalError("no permission"), 1), (RetryableError("busy"), 130)]
)
async def test_who_can_never_look_has_the_owner_look(
    ledger: MemoryLedger,
    channels: Channels,
    delivery: Delivery,
    blindness: DeliveryError,
    minutes: int,
) -> None:
    """For lack of permission at once, for want of an answer when it is no news any more."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    channels.blind = [blindness] * 1_000
    for tick in range(minutes):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    record = await state(ledger)
    assert (record.state, record.not_before) == (State.UNKNOWN, None)
    (told,) = channels.told
    assert blindness.reason in told.text
    assert channels.posted == []


async def test_a_doubt_about_a_stopped_digest_bothers_nobody(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """It has no owner any more; the ledger keeps what is known."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    channels.blind = [RetryableError("busy")]
    await delivery.deliver_due(now=NINE)
    await ledger.remove(CHANNEL)
    channels.readable = False
    await delivery.deliver_due(now=NINE + HOUR)

    assert (await state(ledger)).state is State.UNKNOWN
    assert channels.told == []


async def test_a_message_lost_for_too_long_is_not_news(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Found missing three hours later, it is given up, and its owner hears of it."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + 3 * HOUR)

    assert channels.posted == []
    assert (await state(ledger)).state is State.SKIPPED
    assert len(channels.told) == 1


def test_the_window_is_longer_than_what_a_crash_costs() -> None:
    """An edition in doubt can be looked for and sent again while it is news."""
    assert LEASE + SETTLED < MAX_DELAY / 10
