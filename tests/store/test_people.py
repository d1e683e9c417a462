"""Forgetting a person, in a database."""

from datetime import UTC, datetime, time

from bot.answers.exchange import Exchange
from bot.answers.forgetting import Forgotten
from bot.answers.management import Management
from bot.digest.edition import Edition, Notice, Plan
from bot.digest.subscription import Channel, Subscription, Watch
from bot.digest.zones import zone
from bot.store.counting import KEPT, Counting
from bot.store.database import Database
from bot.store.exchanges import SqlMemory
from bot.store.ledger import SqlLedger
from bot.store.management import SqlManagement
from bot.store.people import SqlPeople
from bot.store.tables import METADATA

NOW = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)


async def fill(database: Database) -> None:
    """Have U1 and U2 leave their traces."""
    ledger, memory = SqlLedger(database), SqlMemory(database)
    for user, direct, channel in (("U1", "D1", "C1"), ("U2", "D2", "C2")):
        await ledger.watch(Watch(team="T1", user=user, topic="ebpf", created=NOW))
        await ledger.notify(
            [Notice(key=f"n{user}", team="T1", user=user, text="hear", created=NOW)]
        )
        for place in (direct, channel):
            order = Subscription(
                channel=Channel("T1", place),
                owner=user,
                at=time(9),
                zone=zone("UTC"),
                created=NOW,
                changed=NOW,
            )
            await ledger.save(order)
            edition = Edition(Channel("T1", place), NOW.date())
            await ledger.plan([Plan(edition=edition, slot=NOW, since=NOW, asked_by=user)], now=NOW)
        for thread in ("", "1.1"):
            name = f"{direct} {thread}"
            await memory.remember(name, Exchange(question="who?"), now=NOW, place=direct)
        await memory.remember(f"{channel} 2.2", Exchange(question="what?"), now=NOW)
    chosen = Management(managers=frozenset({"U1", "U2"}), follow_ups=frozenset({"C1"}))
    await SqlManagement(database).manage("T1", chosen)


async def test_all_that_is_tied_to_a_person_is_forgotten(database: Database) -> None:
    """And it is told how much that was."""
    await fill(database)

    gone = await SqlPeople(database).forget("T1", "U1", places=["D1", "D1"])

    assert gone == Forgotten(
        watches=1, notices=1, digests=1, owned=1, asked=1, exchanges=2, manager=True
    )
    ledger, memory = SqlLedger(database), SqlMemory(database)
    assert [each.user for each in await ledger.watches()] == ["U2"]
    assert await memory.recall("D1 1.1", now=NOW) is None
    assert await ledger.edition(Edition(Channel("T1", "D1"), NOW.date())) is None
    assert (await SqlManagement(database).management("T1")).managers == {"U2"}


async def test_what_belongs_to_others_stays(database: Database) -> None:
    """A channel's digest has readers; a channel's thread has others in it."""
    await fill(database)

    await SqlPeople(database).forget("T1", "U1", places=["D1"])

    ledger, memory = SqlLedger(database), SqlMemory(database)
    kept = {each.channel.id: each.owner for each in await ledger.subscriptions()}
    assert kept == {"C1": "", "C2": "U2", "D2": "U2"}
    record = await ledger.edition(Edition(Channel("T1", "C1"), NOW.date()))
    assert record is not None
    assert record.asked_by is None
    assert await memory.recall("C1 2.2", now=NOW) is not None
    assert await memory.recall("D2 1.1", now=NOW) is not None
    assert (await SqlManagement(database).management("T1")).follow_ups == {"C1"}


async def test_nobody_is_forgotten_in_another_workspace(database: Database) -> None:
    """Ids may be the same in two of them."""
    await fill(database)

    assert await SqlPeople(database).forget("T2", "U1", places=[]) == Forgotten()
    assert (await Counting(database).counts())["watches"] == 2


async def test_it_is_counted_what_there_is_of_each_thing(database: Database) -> None:
    """An operator sees what is kept, and that it does not grow for ever."""
    empty = await Counting(database).counts()
    await fill(database)

    counts = await Counting(database).counts()

    assert set(empty.values()) == {0}
    assert (counts["digests"], counts["editions"], counts["conversations"]) == (4, 4, 6)
    assert (counts["watches"], counts["notices"], counts["settings"]) == (2, 2, 1)
    assert set(KEPT.values()) == set(METADATA.sorted_tables), "every table is counted"
