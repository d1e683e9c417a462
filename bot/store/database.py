"""The database under the store: transactions that read or write, and whether it answers."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from typing import Final, Self, assert_never

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import StoreError
from bot.store.faults import translated
from bot.store.place import Place, PostgresqlPlace, SqlitePlace, place
from bot.store.sqlitefile import SqliteFile

BUSY: Final = 5.0
"""Seconds that a process waits for its turn to write a SQLite file; a turn takes milliseconds."""

SQLITE_CONNECTIONS: Final = 1
"""Connections of a process to a SQLite file. One writes at a time anyhow, and the tasks of one
process then wait for each other in fair order, instead of asking again and again for the lock."""

POSTGRESQL_CONNECTIONS: Final = 5
"""Connections of a process that are kept. The smallest databases for hire allow about twenty."""

POSTGRESQL_MORE: Final = 5
"""Connections opened on top of those while many transactions run, and closed again."""

CONNECT: Final = 5.0
"""Seconds to open a connection to PostgreSQL."""

COMMAND: Final = 30.0
"""Seconds that PostgreSQL may take for one statement; each takes milliseconds."""

QUEUE: Final = 30.0
"""Seconds that a transaction waits for a connection."""

AGE: Final = 1800
"""Seconds after which a connection is replaced; firewalls forget idle ones after an hour or so."""

_WRITES: Final = "confbot_writes"

_CHECKED: Final = "confbot_checked"
"""Under which a connection keeps that its file has the right tables."""

_HAS_VERSION: Final = text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
_VERSION: Final = text("SELECT version_num FROM alembic_version")


class Database:
    """A SQLite file or a PostgreSQL database. Opening it asks nothing of it yet.

    Attributes:
        place: Which.
        version: Version of the tables that a file must have which is put in the place of this one,
            while it is open. None until the tables were made ready.
    """

    def __init__(self, where: Place, engine: AsyncEngine) -> None:
        self.place = where
        self.version: str | None = None
        self._engine = engine
        self._writer = engine.execution_options(**{_WRITES: True})

    @classmethod
    def open(cls, url: str, *, busy: float = BUSY) -> Self:
        """Return the database at `url`, which is of a form that the settings let pass.

        A SQLite file that another process writes is waited for at most `busy` seconds.
        """
        match where := place(url):
            case SqlitePlace():
                return cls(where, _sqlite(where, busy))
            case PostgresqlPlace():
                return cls(where, _postgresql(where))
            case _:
                assert_never(where)

    def reading(self) -> contextlib.AbstractAsyncContextManager[AsyncConnection]:
        """Return a transaction that only reads; on SQLite it waits for no other process.

        Raises:
            StoreError: The database can't be reached, or fails on the way.
        """
        return self._transaction(self._engine)

    def writing(self) -> contextlib.AbstractAsyncContextManager[AsyncConnection]:
        """Return a transaction that may write, and is committed at its end unless that raises.

        On SQLite it is the only one of all processes from its start on.

        Raises:
            StoreError: As for `reading`. At the very end, nobody knows whether it was committed.
        """
        return self._transaction(self._writer)

    @contextlib.asynccontextmanager
    async def _transaction(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        with translated(self.place):
            async with engine.begin() as connection:
                if isinstance(self.place, SqlitePlace):
                    await self._check(connection)
                yield connection

    async def _check(self, connection: AsyncConnection) -> None:
        """See whether a file that was put in the place of the first one can stand in for it."""
        info = (await connection.get_raw_connection()).info
        if self.version is not None and info.get(_CHECKED) != self.version:
            has_tables = await connection.scalar(_HAS_VERSION)
            found = await connection.scalar(_VERSION) if has_tables else None
            if found != self.version:
                raise StoreError(
                    place=str(self.place),
                    problem="its file was replaced by one with other tables, or with none",
                    remedy="restart confbot, which makes them ready, or put the right file there",
                )
            info[_CHECKED] = self.version

    async def answers(self, *, seconds: float) -> bool:
        """Tell whether the database answers within `seconds`."""
        try:
            async with asyncio.timeout(seconds), self.reading() as connection:
                await connection.execute(text("SELECT 1"))
        except (StoreError, TimeoutError):
            return False
        return True

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _postgresql(where: PostgresqlPlace) -> AsyncEngine:
    return create_async_engine(
        # The driver reads the address itself, so that all that libpq allows in it holds.
        "postgresql+asyncpg://",
        connect_args={
            "dsn": where.dsn,
            "timeout": CONNECT,
            "command_timeout": COMMAND,
            "server_settings": {"application_name": "confbot"},
        },
        pool_size=POSTGRESQL_CONNECTIONS,
        max_overflow=POSTGRESQL_MORE,
        pool_timeout=QUEUE,
        pool_recycle=AGE,
        pool_pre_ping=True,
        # Faults are logged, and what people wrote is not.
        hide_parameters=True,
    )


def _sqlite(where: SqlitePlace, busy: float) -> AsyncEngine:
    engine = create_async_engine(
        # Never created on the way: where the file was taken away, an empty one would take orders.
        URL.create(
            "sqlite+aiosqlite", database=f"{where.file.as_uri()}?mode=rw", query={"uri": "true"}
        ),
        connect_args={"timeout": busy},
        pool_size=SQLITE_CONNECTIONS,
        max_overflow=0,
        pool_timeout=QUEUE,
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _set_up)
    event.listen(engine.sync_engine, "begin", _begin)
    SqliteFile(where.file).watch(engine.sync_engine)
    return engine


def _set_up(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    # Else the driver would begin transactions by itself, and too late to be safe.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    # Each commit reaches the disk: an edition whose posting began must not be forgotten.
    cursor.execute("PRAGMA synchronous = FULL")
    # It lets others read while one writes, and the file keeps it. When several processes open a
    # new file at once some may be refused; then one of the others sees to it.
    with contextlib.suppress(sqlite3.OperationalError):
        cursor.execute("PRAGMA journal_mode = WAL")
    cursor.close()


def _begin(connection: Connection) -> None:
    # Who reads first and writes later might find that another process wrote in between.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
