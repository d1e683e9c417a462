"""How the whole suite runs."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from bot.store.database import Database
from bot.store.schema import upgrade
from tests.judge.sent import acknowledgement_faults
from tests.postgresql import PostgresqlServer

# The same examples at each run: whoever changes nothing breaks nothing. To search for new ones:
# HYPOTHESIS_PROFILE=search make test
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(name="postgresql", scope="session")
def _postgresql() -> Iterator[PostgresqlServer]:
    """The server that all tests share; it starts in about a second."""
    with PostgresqlServer.run() as server:
        yield server


@pytest.fixture(name="template", scope="session")
def _template(postgresql: PostgresqlServer) -> Iterator[str]:
    """The name of a database with all tables, to be copied: faster than to migrate each time."""
    with postgresql.database() as url:
        asyncio.run(_migrate(url))
        yield urlsplit(url).path.strip("/")


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


@pytest.fixture(name="server")
def _server() -> Iterator[PostgresqlServer]:
    """A server of this test's own, which may be stopped."""
    with PostgresqlServer.run() as server:
        yield server


@pytest.fixture(autouse=True)
def _judge(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Judges whatever is answered on an acknowledgement, in every test; nothing is changed."""
    faults: list[str] = []
    dispatch = AsyncApp.async_dispatch

    async def judged(app: AsyncApp, request: AsyncBoltRequest) -> BoltResponse:
        response = await dispatch(app, request)
        faults.extend(acknowledgement_faults(response.body, people=()))
        return response

    monkeypatch.setattr(AsyncApp, "async_dispatch", judged)
    yield
    assert faults == []
