"""How tables come to be, on both databases."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.errors import SchemaError
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.place import SqlitePlace
from bot.store.schema import Upgrade, check, prepare, upgrade, versions
from bot.store.tables import METADATA

NEWEST = versions()[-1]

SUBSCRIBED = text("""
    INSERT INTO subscription (team, channel, owner, at, zone, days, cadence, topics, events, kinds,
                              created, changed)
    VALUES ('T1', 'C1', 'U1', '09:00:00.000000', 'Europe/Prague', '[0, 4]', 'daily',
            '["gitops"]', '[]', '["tool"]', '2026-01-02 03:04:05.000000',
            '2026-01-02 03:04:05.000000')
""")
"""A row as the first version kept it."""


def differences(connection: Connection) -> list[Any]:
    """Return how the tables differ from what the code expects."""
    return list(compare_metadata(MigrationContext.configure(connection), METADATA))


@pytest.mark.parametrize("start", [None, *versions()])
async def test_every_earlier_version_becomes_the_newest(empty_url: str, start: str | None) -> None:
    """Whoever skipped some versions gets the same tables as whoever begins today."""
    async with Database.open(empty_url) as database:
        if start:
            await upgrade(database, to=start)

        done = await upgrade(database)

        assert done == Upgrade(before=start, after=NEWEST)
        async with database.reading() as connection:
            assert await connection.run_sync(differences) == []


@pytest.mark.parametrize("start", versions())
async def test_a_migration_keeps_what_is_there(empty_url: str, start: str) -> None:
    """Nobody has to subscribe again."""
    async with Database.open(empty_url) as database:
        await upgrade(database, to=start)
        async with database.writing() as connection:
            await connection.execute(SUBSCRIBED)

        await upgrade(database)

        (kept,) = await SqlLedger(database).subscriptions()
        assert (kept.owner, kept.zone.key, kept.topics) == ("U1", "Europe/Prague", ("gitops",))
        assert kept.at.isoformat() == "09:00:00"


async def test_instants_of_the_first_version_are_utc(empty_url: str) -> None:
    """What a column of instants holds means the same on both databases."""
    async with Database.open(empty_url) as database:
        await upgrade(database)
        async with database.writing() as connection:
            if not isinstance(database.place, SqlitePlace):
                await connection.execute(text("SET LOCAL TIME ZONE 'UTC'"))
            await connection.execute(SUBSCRIBED)

        (kept,) = await SqlLedger(database).subscriptions()

        assert kept.created == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


async def test_tables_that_are_missing_or_old_are_refused(empty_url: str) -> None:
    """To go on with them would fail somewhere in the middle of a night."""
    async with Database.open(empty_url) as database:
        await upgrade(database, to=versions()[0])

        with pytest.raises(SchemaError, match=r"older than .*; run `confbot db upgrade`"):
            await check(database)


async def test_an_upgraded_database_is_fit(database: Database) -> None:
    """The check lets pass what the upgrade left."""
    await check(database)
    await prepare(database)


async def test_a_start_migrates_a_file_but_not_a_shared_database(empty_url: str) -> None:
    """On PostgreSQL, others may still need the older tables."""
    async with Database.open(empty_url) as database:
        if isinstance(database.place, SqlitePlace):
            await prepare(database)
            await check(database)
        else:
            with pytest.raises(SchemaError, match=r"no tables yet; run `confbot db upgrade`"):
                await prepare(database)


async def test_tables_of_a_newer_confbot_are_left_alone(database: Database) -> None:
    """An older confbot, started by mistake, must not write into what it does not know."""
    async with database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    for way in (check, prepare, upgrade):
        with pytest.raises(SchemaError, match=r"newer than this confbot knows \(version 9999\)"):
            await way(database)


async def test_a_migration_that_fails_leaves_all_as_it_was(empty_url: str) -> None:
    """A half migrated database is one that nobody can use."""
    async with Database.open(empty_url) as database:
        await upgrade(database, to=versions()[0])
        async with database.writing() as connection:
            await connection.execute(text("CREATE TABLE note (in_the_way INTEGER)"))

        with pytest.raises(Exception, match="already exists"):
            await upgrade(database)

        async with database.writing() as connection:
            await connection.execute(text("DROP TABLE note"))
        assert await upgrade(database) == Upgrade(before=versions()[0], after=NEWEST)


async def test_processes_that_start_at_once_migrate_once(empty_url: str) -> None:
    """A host starts several processes in the same second, on a database that is not there."""
    program = f"""
import asyncio
from bot.store.database import Database
from bot.store.schema import upgrade
async def main():
    async with Database.open({empty_url!r}) as database:
        print(await upgrade(database))
asyncio.run(main())
"""
    ended = await asyncio.gather(*(run_python(program) for _ in range(4)))

    assert all("after='" + NEWEST + "'" in out for out in ended), ended
    assert sum("before=None" in out for out in ended) == 1


async def run_python(program: str) -> str:
    """Run `program` in a process of its own, and return all that it printed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "error", "-c", program),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    return out.decode()


def test_versions_stand_in_one_line() -> None:
    """Two steps after the same one would leave open which comes first."""
    known: Sequence[str] = versions()

    assert known == sorted(known)
    assert len(set(known)) == len(known)
