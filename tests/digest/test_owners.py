"""Owners are told, at least once, whatever stands in the way."""

from datetime import timedelta

import pytest

from bot.digest.delivery import Delivery
from bot.digest.memory import MemoryLedger
from bot.digest.ports import AmbiguousError, DeliveryError, FinalError, GoneError, RetryableError
from tests.digest.building import MINUTE, NINE, Channels, subscription

DAY = timedelta(days=1)


async def test_owners_are_told_until_it_arrives(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Twice rather than never."""
    await ledger.save(subscription())
    channels.failing = {"C1": [FinalError("archived")]}
    channels.deaf = [RetryableError("refused"), AmbiguousError("lost"), RetryableError("refused")]
    for tick in range(20):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert len(channels.told) == 1


@pytest.mark.parametrize("error", [AmbiguousError, RetryableError, FinalError])
async def test_owners_are_told_however_long_it_takes(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery, error: type[DeliveryError]
) -> None:
    """Replies are lost for weeks, or the token was revoked: never told is worse than told late."""
    await ledger.save(subscription())
    channels.failing, channels.deaf = (
        {"C1": [FinalError("archived")]},
        [error("no") for _ in range(40)],
    )
    for day in range(60):
        await delivery.deliver_due(now=NINE + day * DAY)

    assert len(channels.told) == 1


async def test_telling_in_vain_becomes_rare(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """A lost reply may be one of a message that arrived, so nobody gets one every few minutes."""
    await ledger.save(subscription())
    channels.failing = {"C1": [FinalError("archived")]}
    channels.deaf = [AmbiguousError("lost") for _ in range(1000)]
    for tick in range(7 * 24 * 12):
        await delivery.deliver_due(now=NINE + 5 * tick * MINUTE)

    assert 10 <= 1000 - len(channels.deaf) <= 20


async def test_who_is_gone_is_given_up_loudly(
    ledger: MemoryLedger,
    channels: Channels,
    delivery: Delivery,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The owner left the workspace; the operator reads of it in the log."""
    await ledger.save(subscription())
    channels.failing, channels.deaf = {"C1": [FinalError("archived")]}, [GoneError("no such user")]
    report = await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + DAY)

    assert report.told == 0
    assert channels.told == []
    assert "no such user" in caplog.text
