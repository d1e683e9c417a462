"""Processes that die or lose their claim, and ledgers that break, wherever that is."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.delivery import LEASE, Delivery
from bot.digest.edition import Claim, Outcome, State
from bot.digest.letter import Digest
from bot.digest.memory import MemoryLedger
from bot.digest.ports import AmbiguousError, FinalError, RetryableError
from bot.digest.subscription import Subscription
from bot.errors import StoreError
from tests.digest.building import (
    MINUTE,
    NINE,
    Channels,
    compose,
    digest,
    edition,
    plan,
    state,
    subscription,
)

HOUR = timedelta(hours=1)


class Taken(MemoryLedger):
    """A ledger whose claims are lost to others while an edition is composed."""

    async def begin(
        self, claim: Claim, *, entries: Sequence[str], now: datetime, lease: timedelta
    ) -> bool:
        """Say that another process has it by now."""
        later = now + 2 * lease
        assert await self.claim(now=later, lease=lease, edition=claim.record.edition)
        return await super().begin(claim, entries=entries, now=now, lease=lease)


async def test_who_lost_the_claim_does_not_send() -> None:
    """A process that was asleep for minutes leaves the edition to who took over."""
    ledger, channels = Taken(), Channels()
    await ledger.save(subscription())
    report = await Delivery(ledger, channels, compose).deliver_due(now=NINE)

    assert channels.posted == []
    assert report.ended == {}


@pytest.mark.parametrize("arrived", [0, 1])
async def test_who_dies_while_posting_leaves_an_edition_in_doubt(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery, arrived: int
) -> None:
    """Killed between begin and record: the next process looks, and posts what is not there."""
    await ledger.save(subscription())
    await ledger.plan([plan()], now=NINE)
    claim = await ledger.claim(now=NINE, lease=LEASE)
    assert claim is not None
    assert await ledger.begin(claim, entries=digest().entries, now=NINE, lease=LEASE)
    if arrived:
        await channels.post(edition(), digest())
    await delivery.deliver_due(now=NINE + MINUTE)
    assert len(channels.posted) == arrived, "its lease is not over"

    for tick in range(2, 6):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == [edition()]
    assert (await state(ledger)).state is State.POSTED


async def test_who_dies_before_posting_is_replaced(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Killed between claim and begin: nothing was sent, so another process sends it."""
    await ledger.save(subscription())
    await ledger.plan([plan()], now=NINE)
    assert await ledger.claim(now=NINE, lease=LEASE)
    await delivery.deliver_due(now=NINE + MINUTE)
    assert channels.posted == []

    await delivery.deliver_due(now=NINE + LEASE)

    assert channels.posted == [edition()]


async def test_a_fault_of_ours_stops_no_other_channel(
    ledger: MemoryLedger, channels: Channels
) -> None:
    """It is raised, after the others were delivered."""
    for number in range(6):
        await ledger.save(subscription(f"C{number}"))

    def broken(
        ordered: Subscription, day: date, *, shown: Mapping[str, date], new_notes: Sequence[str]
    ) -> Digest | None:
        if ordered.channel.id == "C3":
            raise KeyError("a fault")
        return compose(ordered, day, shown=shown, new_notes=new_notes)

    with pytest.raises(ExceptionGroup, match="not everything was delivered"):
        await Delivery(ledger, channels, broken).deliver_due(now=NINE, parallel=2)

    ended = [(await state(ledger, f"C{number}")).state for number in (0, 1, 2, 4, 5)]
    assert set(ended) == {State.POSTED}


class Forgetful(MemoryLedger):
    """A ledger that breaks when an outcome is to be kept."""

    def __init__(self) -> None:
        super().__init__()
        self.broken = True

    async def record(self, claim: Claim, outcome: Outcome, *, now: datetime) -> bool:
        """Break, or keep `outcome`."""
        if self.broken:
            raise StoreError(place="here", problem="it is away", remedy="wait")
        return await super().record(claim, outcome, now=now)


async def test_a_ledger_that_breaks_after_posting_makes_nothing_come_twice() -> None:
    """It is told as what it is, and later the edition is found where it was posted."""
    ledger, channels = Forgetful(), Channels()
    await ledger.save(subscription())
    delivery = Delivery(ledger, channels, compose)
    with pytest.raises(StoreError, match="it is away"):
        await delivery.deliver_due(now=NINE)
    ledger.broken = False

    await delivery.deliver_due(now=NINE + LEASE + MINUTE)

    assert channels.posted == [edition()]
    assert (await state(ledger)).state is State.POSTED


FAULTS = st.sampled_from(
    [
        None,
        FinalError("archived"),
        RetryableError("busy"),
        RetryableError("ratelimited", after=HOUR),
        RetryableError("ratelimited", after=3 * HOUR),
        AmbiguousError("lost"),
    ]
)


@settings(max_examples=40)
@given(
    st.lists(st.lists(FAULTS, max_size=4), min_size=1, max_size=6),
    st.sampled_from(["readable", "closed"]),
    st.sets(st.integers(0, 5)),
)
def test_whatever_breaks_nothing_comes_twice_and_nothing_is_lost_in_silence(
    faults: list[list[Exception | None]],
    history: str,
    taken: set[int],
) -> None:
    """Each edition is in its channel once, or its owner was told why not."""

    async def run() -> None:
        ledger, channels = MemoryLedger(), Channels()
        channels.readable = history == "readable"
        channels.taken = {f"C{number}" for number in taken}
        for number, several in enumerate(faults):
            await ledger.save(subscription(f"C{number}"))
            channels.failing[f"C{number}"] = [each for each in several if each]
        delivery = Delivery(ledger, channels, compose)
        for tick in range(0, 240, 7):
            await asyncio.gather(
                *(delivery.deliver_due(now=NINE + tick * MINUTE) for _ in range(2))
            )
        for number in range(len(faults)):
            here = channels.posted.count(edition(f"C{number}"))
            told = [each for each in channels.told if each.channel == f"C{number}"]
            ended = (await state(ledger, f"C{number}")).state
            assert here <= 1
            assert here or told
            assert ended in {State.POSTED, State.FAILED, State.SKIPPED, State.UNKNOWN}
            assert (ended is State.POSTED) <= here

    asyncio.run(run())
