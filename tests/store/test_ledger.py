"""The ledger in a database keeps what every ledger promises, on each kind of database."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from bot.digest.edition import Edition, Outcome, Plan, State
from bot.digest.memory import MemoryLedger
from bot.digest.ports import Ledger
from bot.digest.subscription import Channel, Watch
from bot.errors import StoreError
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.schema import upgrade
from tests.digest.building import (
    CHANNEL,
    LEASE,
    MONDAY,
    NINE,
    begun,
    edition,
    plan,
    posted,
    states,
    subscription,
)
from tests.digest.contract.ledger import LedgerContract
from tests.postgresql import PostgresqlServer

DAY = timedelta(days=1)


class TestSqlLedger(LedgerContract):
    """The fixture `ledger` is in the folder's conftest."""


def test_it_is_a_ledger(ledger: SqlLedger) -> None:
    """The type checker sees that every method of the port is there."""
    port: Ledger = ledger

    assert port is ledger


async def test_what_was_kept_outlives_the_process(url: str) -> None:
    """A restart is nothing that a channel would notice."""
    async with Database.open(url) as database:
        ledger = SqlLedger(database)
        await ledger.save(subscription())
        claim = await begun(ledger, "a")
    async with Database.open(url) as database:
        ledger = SqlLedger(database)

        assert await ledger.record(claim, posted(), now=NINE)
        assert await ledger.subscriptions() == [subscription()]
        assert await ledger.shown(CHANNEL, before=MONDAY + DAY) == {"a": MONDAY}


async def test_thousands_are_planned_at_once(ledger: SqlLedger) -> None:
    """More than one statement may hold, and each once."""
    plans = [
        Plan(edition=Edition(Channel("T1", f"C{number}"), MONDAY), slot=NINE, since=NINE)
        for number in range(2_500)
    ]

    await ledger.plan(plans + plans[:10], now=NINE)
    await ledger.plan(plans, now=NINE)

    assert (await ledger.counts())["editions"] == 2_500


async def test_what_is_not_there_is_not_recorded(ledger: SqlLedger) -> None:
    """An edition may have been removed by hand while it was claimed."""
    claim = await begun(MemoryLedger())

    assert not await ledger.record(claim, posted(), now=NINE)
    assert not await ledger.begin(claim, entries=["a"], now=NINE, lease=LEASE)
    assert await ledger.edition(edition()) is None


async def test_odd_text_is_kept(ledger: SqlLedger) -> None:
    """A zero byte in a pasted topic must not stop a digest."""
    odd = Watch(team="T1", user="U1", topic="e\0BPF \ud83d", created=NINE)

    assert await ledger.watch(odd)
    assert not await ledger.watch(odd)
    await ledger.save(subscription(topics=("e\0BPF", "\ud83d")))
    await ledger.record(await begun(ledger), Outcome(state=State.FAILED, reason="a\0b"), now=NINE)

    assert len(await ledger.watches()) == 1
    assert await ledger.subscription(CHANNEL) == subscription(topics=("e\0BPF", "\ud83d"))
    assert await ledger.unwatch("T1", "U1", "E\0BPF \ud83d")


async def test_a_server_that_restarts_costs_no_edition(server: PostgresqlServer) -> None:
    """What was claimed goes on, what was not done is told, and nothing is done twice."""
    async with Database.open(server.url) as database:
        ledger = SqlLedger(database)
        await upgrade(database)
        claim = await begun(ledger, "a")
        await ledger.plan([plan("C2")], now=NINE)
        server.stop()
        with pytest.raises(StoreError):
            await ledger.record(claim, posted(), now=NINE)
        with pytest.raises(StoreError):
            await ledger.claim(now=NINE, lease=LEASE)
        server.start()

        assert await ledger.record(claim, posted(), now=NINE)
        assert (await ledger.claim(now=NINE, lease=LEASE)) is not None
        assert (await ledger.claim(now=NINE, lease=LEASE)) is None


async def test_tasks_go_on_after_a_restart_in_their_midst(server: PostgresqlServer) -> None:
    """Each edition is begun once, whichever statement the restart hits."""
    plans = [plan(f"C{number}") for number in range(40)]
    begun_by: list[str] = []
    async with Database.open(server.url) as database:
        ledger = SqlLedger(database)
        await upgrade(database)
        await ledger.plan(plans, now=NINE)

        async def deliver() -> None:
            while claim := await ledger.claim(now=NINE, lease=LEASE):
                if await ledger.begin(claim, entries=["a"], now=NINE, lease=LEASE):
                    begun_by.append(claim.record.edition.channel.id)
                if len(begun_by) == 10:
                    server.stop()

        ended = await asyncio.gather(*(deliver() for _ in range(5)), return_exceptions=True)
        server.start()

        assert all(isinstance(each, StoreError) for each in ended)
        later = NINE + LEASE
        while claim := await ledger.claim(now=later, lease=LEASE):
            assert await ledger.begin(claim, entries=["a"], now=later, lease=LEASE)
            begun_by.append(claim.record.edition.channel.id)
        assert len(begun_by) == len(set(begun_by))
        # A commit whose answer was lost counts as begun in the ledger, and as not sent here.
        assert await states(ledger, plans) == Counter({State.POSTING: 40})
