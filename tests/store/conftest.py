"""Databases without tables, and a ledger on each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.ledger import SqlLedger
from tests.postgresql import PostgresqlServer


@pytest.fixture(name="empty_url", params=["sqlite", "postgresql"])
def _empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables, on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'confbot.db'}"
        return
    postgresql: PostgresqlServer = request.getfixturevalue("postgresql")
    with postgresql.database() as url:
        yield url


@pytest.fixture(name="ledger")
def _ledger(database: Database) -> SqlLedger:
    """A ledger that holds nothing yet, on each kind of database."""
    return SqlLedger(database)
