"""Transactions on both databases, and what happens when the database does."""

import asyncio
import contextlib
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError
from bot.store.database import Database
from bot.store.schema import prepare
from tests.postgresql import PostgresqlServer

COUNT = text("SELECT count(*) FROM note")
ADD = text("INSERT INTO note (path, seen) VALUES (:path, '2026-01-02 03:04:05.000000')")


async def count(database: Database) -> int:
    """Return how many notes are known."""
    async with database.reading() as connection:
        return int(await connection.scalar(COUNT))


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    """All of what a method does, or nothing of it."""
    with contextlib.suppress(LookupError):
        async with database.writing() as connection:
            await connection.execute(ADD, {"path": "a.md"})
            raise LookupError

    assert await count(database) == 0


async def test_a_fault_names_no_value(database: Database) -> None:
    """It is logged with its traceback, and the log never says who asked what."""
    nowhere = text("INSERT INTO nowhere (asked) VALUES (:asked)")

    with pytest.raises(DBAPIError, match="nowhere") as caught:
        async with database.writing() as connection:
            await connection.execute(nowhere, {"asked": "who earns what?"})

    assert "who earns what?" not in str(caught.value)


async def test_a_transaction_that_is_cancelled_leaves_nothing(database: Database) -> None:
    """The bot may be told to end at any point, and the connection serves the next one."""
    inside = asyncio.Event()

    async def write() -> None:
        async with database.writing() as connection:
            await connection.execute(ADD, {"path": "a.md"})
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await count(database) == 0


async def test_many_tasks_write_at_once(database: Database) -> None:
    """They wait for each other instead of failing."""

    async def write(number: int) -> None:
        async with database.writing() as connection:
            await connection.execute(ADD, {"path": f"{number}.md"})

    await asyncio.gather(*(write(number) for number in range(100)))

    assert await count(database) == 100


async def test_it_answers(database: Database) -> None:
    """Readiness asks."""
    assert await database.answers(seconds=5)


async def test_a_reader_waits_for_no_writer(url: str, database: Database) -> None:
    """Another process that writes must not hold up the bot's answers."""
    async with Database.open(url) as other, other.writing() as connection:
        await connection.execute(ADD, {"path": "a.md"})

        assert await count(database) == 0


async def test_a_bug_is_not_taken_for_a_fault(database: Database) -> None:
    """Nobody can mend a wrong statement by looking at the disk."""
    with pytest.raises(Exception, match="nonsense") as caught:
        async with database.writing() as connection:
            await connection.execute(text("SELECT nonsense FROM note"))

    assert not isinstance(caught.value, StoreError)


async def test_a_server_that_restarts_is_used_again(server: PostgresqlServer) -> None:
    """A host restarts its database at night; nobody should have to restart the bot, too."""
    async with Database.open(server.url) as database:
        assert await database.answers(seconds=5)
        server.stop()
        assert not await database.answers(seconds=5)
        with pytest.raises(StoreError, match="can't be reached; see that it runs and that "):
            await prepare(database)

        server.start()

        assert await database.answers(seconds=5)


async def test_a_server_that_stops_within_a_transaction_is_told(server: PostgresqlServer) -> None:
    """Nothing of the transaction is kept, and the next one begins anew."""
    async with Database.open(server.url) as database:
        async with database.writing() as connection:
            await connection.execute(text("CREATE TABLE note (path TEXT, seen TEXT)"))

        with pytest.raises(StoreError):  # noqa: PT012 - the statement after the stop, or the commit
            async with database.writing() as connection:
                await connection.execute(ADD, {"path": "a.md"})
                server.stop()
                await connection.execute(ADD, {"path": "b.md"})
        with pytest.raises(StoreError):
            await count(database)
        server.start()

        assert await count(database) == 0


async def test_a_server_that_stops_before_the_commit_is_told(server: PostgresqlServer) -> None:
    """What was not committed for sure counts as not done."""
    async with Database.open(server.url) as database:
        with pytest.raises(StoreError):  # noqa: PT012 - the commit
            async with database.writing() as connection:
                await connection.execute(text("CREATE TABLE note (path TEXT, seen TEXT)"))
                server.stop()


async def test_a_file_that_another_process_holds_is_told(tmp_path: Path) -> None:
    """A backup tool that locks the file, or a process that hangs."""
    file = tmp_path / "confbot.db"
    async with Database.open(f"sqlite:///{file}", busy=0.2) as database:
        await prepare(database)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreError, match="another process holds it locked; end that process"):
            async with database.writing():
                pass

        other.close()
        async with database.writing() as connection:
            await connection.execute(ADD, {"path": "a.md"})
        assert await count(database) == 1


async def test_a_full_disk_is_told_and_leaves_nothing_half_done(tmp_path: Path) -> None:
    """The limit on pages is SQLite's own way to be full."""
    async with Database.open(f"sqlite:///{tmp_path / 'confbot.db'}") as database:
        await prepare(database)
        with pytest.raises(StoreError, match="its disk is full; free some space there"):  # noqa: PT012 - SQLite says so at any of them
            async with database.writing() as connection:
                pages = await connection.scalar(text("PRAGMA page_count"))
                await connection.execute(text(f"PRAGMA max_page_count = {pages}"))
                for number in range(10_000):
                    await connection.execute(ADD, {"path": f"{number}.md" * 50})

        async with database.writing() as connection:
            await connection.execute(text("PRAGMA max_page_count = 100000"))
        assert await count(database) == 0


async def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    """A path that leads through a file, as a mistyped CONFBOT_DATA does."""
    (tmp_path / "file").touch()

    async with Database.open(f"sqlite:///{tmp_path / 'file' / 'confbot.db'}") as database:
        with pytest.raises(StoreError, match=r"can't be opened; see that its folder is one that"):
            await prepare(database)


async def test_a_file_that_is_no_database_is_told_and_kept(tmp_path: Path) -> None:
    """DATABASE_URL may name somebody's notes by mistake."""
    file = tmp_path / "notes.txt"
    file.write_text("my notes\n" * 200, "utf-8")

    async with Database.open(f"sqlite:///{file}") as database:
        with pytest.raises(StoreError, match="not a database; name another file in DATABASE_URL"):
            await prepare(database)

    assert file.read_text("utf-8") == "my notes\n" * 200


async def test_a_file_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    """SQLite opens it all the same, and complains at the first write."""
    file = tmp_path / "confbot.db"
    async with Database.open(f"sqlite:///{file}") as database:
        await prepare(database)

    async with Database.open(f"sqlite:///{file}") as database:
        with pytest.raises(StoreError, match="must not be written here; give confbot's user"):  # noqa: PT012 - the statement that writes
            async with database.writing() as connection:
                await connection.execute(text("PRAGMA query_only = ON"))
                await connection.execute(ADD, {"path": "a.md"})


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("/postgres?", "/nosuch?"), "there is no such database; create it"),
        (("postgres:@", "nobody:pass-word@"), "does not let the user in; set user and password"),
        (("?host", "?colour=red&host"), "DATABASE_URL holds what PostgreSQL does not know"),
        (("?host", "?sslmode=red&host"), "DATABASE_URL holds what PostgreSQL does not know"),
        (("?host=", "?host=/nowhere"), "can't be reached; see that it runs"),
    ],
)
async def test_an_address_that_leads_nowhere_is_told(
    postgresql: PostgresqlServer, change: tuple[str, str], problem: str
) -> None:
    """The problem is named, and what to do about it, but neither user nor password."""
    async with Database.open(postgresql.url.replace(*change)) as database:
        with pytest.raises(StoreError) as caught:
            await prepare(database)

    assert problem in str(caught.value)
    assert "pass-word" not in str(caught.value)
    assert "nobody" not in str(caught.value)


async def test_a_user_without_rights_is_told(postgresql: PostgresqlServer) -> None:
    """Since PostgreSQL 15 a new user may not create tables by default."""
    postgresql.psql("CREATE ROLE weak LOGIN")

    async with Database.open(postgresql.url.replace("postgres:@", "weak:@")) as database:
        with pytest.raises(StoreError, match="its user may not do this; grant"):
            async with database.writing() as connection:
                await connection.execute(text("CREATE TABLE note (path TEXT)"))


async def opened(file: Path, *notes: str) -> Database:
    """Return a database that was made ready in `file`, and knows `notes`."""
    database = Database.open(f"sqlite:///{file}")
    await prepare(database)
    for path in notes:
        async with database.writing() as connection:
            await connection.execute(ADD, {"path": path})
    return database


async def test_a_file_that_was_taken_away_takes_no_orders(tmp_path: Path) -> None:
    """SQLite would go on writing into a file that is gone with its last reader."""
    file = tmp_path / "confbot.db"
    async with await opened(file, "a.md") as database:
        file.rename(tmp_path / "away.db")

        for _ in range(2):
            assert not await database.answers(seconds=5)
            with pytest.raises(StoreError, match="not there"):
                async with database.writing() as connection:
                    await connection.execute(ADD, {"path": "b.md"})
        assert not file.exists()

        (tmp_path / "away.db").rename(file)
        assert await database.answers(seconds=5)
        assert await count(database) == 1


async def test_a_file_that_was_put_in_its_place_is_used(tmp_path: Path) -> None:
    """A backup that is put back holds from the next order on."""
    file, backup = tmp_path / "confbot.db", tmp_path / "backup.db"
    await (await opened(backup, "a.md", "b.md")).close()
    async with await opened(file, "a.md") as database:
        backup.replace(file)

        assert await count(database) == 2
        async with database.writing() as connection:
            await connection.execute(ADD, {"path": "c.md"})

    with contextlib.closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (3,)


@pytest.mark.parametrize("statement", ["", "CREATE TABLE alembic_version (version_num TEXT)"])
async def test_a_file_of_other_tables_in_its_place_is_told(tmp_path: Path, statement: str) -> None:
    """Not as a fault of confbot's own, and the remedy is named."""
    file, other = tmp_path / "confbot.db", tmp_path / "other.db"
    with contextlib.closing(sqlite3.connect(other)) as connection:
        connection.execute(statement or "CREATE TABLE strange (x)")
        connection.commit()
    async with await opened(file) as database:
        other.replace(file)

        with pytest.raises(StoreError, match="replaced by one with other tables"):
            await count(database)
        assert not await database.answers(seconds=5)
