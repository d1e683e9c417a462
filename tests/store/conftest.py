"""Real databases: a file or a PostgreSQL database of each test's own."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.schema import upgrade
from tests.postgresql import PostgresqlServer


@pytest.fixture(name="template", scope="session")
def _template(postgresql: PostgresqlServer) -> Iterator[str]:
    """The name of a database with all tables, to be copied: faster than to migrate each time."""
    with postgresql.database() as url:
        asyncio.run(_migrate(url))
        yield urlsplit(url).path.strip("/")


@pytest.fixture(name="empty_url", params=["sqlite", "postgresql"])
def _empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables, on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'confbot.db'}"
        return
    postgresql: PostgresqlServer = request.getfixturevalue("postgresql")
    with postgresql.database() as url:
        yield url


@pytest.fixture(name="url", params=["sqlite", "postgresql"])
def _url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with all tables and no rows, on each kind."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'confbot.db'}"
        asyncio.run(_migrate(url))
        yield url
        return
    postgresql: PostgresqlServer = request.getfixturevalue("postgresql")
    with postgresql.database(template=request.getfixturevalue("template")) as url:
        yield url


async def _migrate(url: str) -> None:
    async with Database.open(url) as database:
        await upgrade(database)


@pytest.fixture(name="database")
async def _database(url: str) -> AsyncIterator[Database]:
    """A database with all tables and no rows, on each kind."""
    async with Database.open(url) as database:
        yield database


@pytest.fixture(name="ledger")
def _ledger(database: Database) -> SqlLedger:
    """A ledger that holds nothing yet, on each kind of database."""
    return SqlLedger(database)


@pytest.fixture(name="server")
def _server() -> Iterator[PostgresqlServer]:
    """A server of this test's own, which may be stopped."""
    with PostgresqlServer.run() as server:
        yield server
