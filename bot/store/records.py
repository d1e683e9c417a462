"""What every part of the ledger is made of: its database, and how rows come into it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database

Row = Mapping[str, Any]
"""Values by column."""

_BATCH: Final = 250
"""Rows inserted at once; between two batches others have their turn in the event loop, which takes
about 20 µs to prepare a row."""


class Records:
    """A part of the ledger. Each of its methods is one transaction.

    All of them raise `StoreError` when the database can't be used.
    """

    def __init__(self, database: Database) -> None:
        self._database = database


async def insert_new(connection: AsyncConnection, table: Table, rows: Sequence[Row]) -> int:
    """Insert those of `rows` whose primary key `table` lacks; return how many these were."""
    if not rows:  # an insert without values would be one row of defaults
        return 0
    statement = (
        _insert(connection, table)
        .on_conflict_do_nothing(index_elements=_keys(table))
        .returning(*table.primary_key.columns)
    )
    # In one order everywhere, so that two transactions never wait for each other in a ring.
    keys = _keys(table)
    ordered = sorted(rows, key=lambda row: tuple(row[key] for key in keys))
    inserted = 0
    for start in range(0, len(ordered), _BATCH):
        done = await connection.execute(statement, ordered[start : start + _BATCH])
        inserted += len(done.all())
    return inserted


async def put(connection: AsyncConnection, table: Table, row: Row) -> None:
    """Insert `row`, in place of the one with its primary key."""
    insert = _insert(connection, table).values(**row)
    others = {name: insert.excluded[name] for name in row if name not in _keys(table)}
    await connection.execute(insert.on_conflict_do_update(index_elements=_keys(table), set_=others))


def _keys(table: Table) -> list[str]:
    return [column.name for column in table.primary_key.columns]


def _insert(connection: AsyncConnection, table: Table) -> sqlite.Insert | postgresql.Insert:
    # Both know ON CONFLICT, and SQLAlchemy has no word for it that is not of one of them.
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)
