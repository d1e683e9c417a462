"""What a conversation is remembered by, in a database."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.answers.exchange import Exchange, Reference
from bot.recap.model import Kind, Source
from bot.store.database import Database
from bot.store.exchanges import SqlMemory
from bot.store.ledger import SqlLedger

NOW = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)
EXCHANGE = Exchange(
    question="who spoke about \u201cyaml\u201d?",
    entries=(
        Reference(Kind.SESSION, "Less YAML", Source(note="a/b.md", line=3)),
        Reference(Kind.EVENT, "ExampleCon 2026", Source(note="a/b.md", line=1)),
    ),
    told=1,
    focus=1,
)


@pytest.fixture(name="memory")
def _memory(database: Database) -> SqlMemory:
    return SqlMemory(database)


async def test_the_last_exchange_is_remembered_as_it_was(memory: SqlMemory) -> None:
    """By any process that shares the database."""
    await memory.remember("T1 C1 1.0", Exchange(question="what?"), now=NOW)
    await memory.remember("T1 C1 1.0", EXCHANGE, now=NOW)

    assert await memory.recall("T1 C1 1.0", now=NOW) == EXCHANGE
    assert await memory.recall("T1 C1 2.0", now=NOW) is None


async def test_it_is_forgotten_after_a_day(memory: SqlMemory, database: Database) -> None:
    """Nobody follows up on yesterday's question; the row goes with the next sweep."""
    await memory.remember("T1 C1 1.0", EXCHANGE, now=NOW)
    later = NOW + timedelta(days=1, seconds=1)

    assert await memory.recall("T1 C1 1.0", now=later) is None
    assert await SqlLedger(database).sweep(now=later) == 1


async def test_where_a_conversation_is_held_is_not_kept(
    memory: SqlMemory, database: Database
) -> None:
    """The id of a direct message would tell who asked."""
    await memory.remember("T1 D024BE91L", EXCHANGE, now=NOW)

    async with database.reading() as connection:
        (key,) = (await connection.execute(text("SELECT conversation FROM exchange"))).one()
    assert "D024BE91L" not in key
