"""Orders that change, and editions that are asked for at once."""

from datetime import time, timedelta
from typing import Any

import pytest

from bot.digest.delivery import Delivery
from bot.digest.edition import State
from bot.digest.memory import MemoryLedger
from bot.digest.ports import AmbiguousError, RetryableError
from tests.digest.building import (
    MINUTE,
    NINE,
    Channels,
    compose,
    edition,
    plan,
    state,
    subscription,
)

HOUR = timedelta(hours=1)


async def test_a_stopped_digest_is_not_posted(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not even what was planned before."""
    await ledger.plan([plan()], now=NINE)
    await delivery.deliver_due(now=NINE)

    assert channels.posted == []
    assert "stopped" in (await state(ledger)).reason


@pytest.mark.parametrize(
    ("changes", "ended", "reason"),
    [
        pytest.param({"at": time(12)}, State.PLANNED, "", id="to a later time"),
        pytest.param({"at": time(6)}, State.SKIPPED, "had passed", id="to an earlier time"),
        pytest.param(
            {"days": frozenset({1})}, State.SKIPPED, "taken out of the order", id="to other days"
        ),
        pytest.param({"paused": "archived"}, State.SKIPPED, "archived", id="paused"),
    ],
)
async def test_a_changed_order_takes_effect_on_what_was_planned(
    ledger: MemoryLedger, changes: dict[str, Any], ended: State, reason: str
) -> None:
    """It waited to be tried again when somebody changed the order."""
    channels = Channels()
    await ledger.plan([plan()], now=NINE)
    await ledger.save(subscription(changed=NINE + 10 * MINUTE, **changes))
    await Delivery(ledger, channels, compose).deliver_due(now=NINE + 11 * MINUTE)

    assert channels.posted == []
    record = await state(ledger)
    assert record.state is ended
    assert reason in record.reason


async def test_a_later_time_posts_at_that_time(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Planned for nine, moved to noon, posted at noon."""
    await ledger.plan([plan()], now=NINE)
    await ledger.save(subscription(changed=NINE + MINUTE, at=time(12)))
    await delivery.deliver_due(now=NINE + MINUTE)
    await delivery.deliver_due(now=NINE + 3 * HOUR)

    assert channels.posted == [edition()]
    assert (await state(ledger)).slot == NINE + 3 * HOUR


async def test_now_posts_and_counts_as_that_days_edition(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Asked for at eight, it does not come again at nine."""
    ordered = subscription()
    await ledger.save(ordered)
    record = await delivery.deliver_now(ordered, asked_by="U2", now=NINE - HOUR)
    assert (record.state, record.asked_by) == (State.POSTED, "U2")

    await delivery.deliver_due(now=NINE)
    again = await delivery.deliver_now(ordered, asked_by="U2", now=NINE + HOUR)

    assert again == record
    assert channels.posted == [edition()]


async def test_now_posts_what_was_skipped(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Too late for its time of day, but somebody wants it."""
    ordered = subscription()
    await ledger.save(ordered)
    await delivery.deliver_due(now=NINE + 3 * HOUR)
    assert (await state(ledger)).state is State.SKIPPED

    record = await delivery.deliver_now(ordered, asked_by="U2", now=NINE + 4 * HOUR)

    assert record.state is State.POSTED
    assert channels.posted == [edition()]


async def test_now_does_not_send_what_may_have_been_sent(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not even when somebody insists."""
    ordered = subscription()
    await ledger.save(ordered)
    channels.failing, channels.readable = {"C1": [AmbiguousError("reply lost")]}, False
    await delivery.deliver_due(now=NINE)
    record = await delivery.deliver_now(ordered, asked_by="U2", now=NINE + MINUTE)

    assert record.state is State.UNKNOWN
    assert channels.posted == []


async def test_a_wait_is_kept_whatever_is_ordered_in_between(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Who is told to come again in an hour does not come before, for nobody's sake."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("ratelimited", after=HOUR)]}
    await delivery.deliver_due(now=NINE)
    changed = subscription(at=time(8, 45), changed=NINE + 5 * MINUTE)
    await ledger.save(changed)
    await delivery.deliver_due(now=NINE + 6 * MINUTE)
    record = await delivery.deliver_now(changed, asked_by="U2", now=NINE + 7 * MINUTE)
    assert (record.state, record.reason) == (State.PLANNED, "ratelimited")
    assert channels.posted == []

    await delivery.deliver_due(now=NINE + HOUR + MINUTE)

    assert channels.posted == [edition()]


async def test_what_now_left_behind_is_delivered(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """The process that was asked died; the clock goes on with it, whatever its time of day."""
    await ledger.save(subscription(at=time(15)))
    await ledger.plan([plan(slot=NINE, since=NINE, asked_by="U2")], now=NINE)
    await delivery.deliver_due(now=NINE + MINUTE)

    assert channels.posted == [edition()]
