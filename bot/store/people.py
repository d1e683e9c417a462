"""Forgetting people."""

from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy import Delete, Table, Update, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answers.forgetting import Forgotten
from bot.store.exchanges import digest
from bot.store.records import Records
from bot.store.tables import EDITION, EXCHANGE, MANAGEMENT, NOTICE, SHOWN, SUBSCRIPTION, WATCH

NOBODY: Final = ""
"""Owner of a digest whose owner has been forgotten."""


class SqlPeople(Records):
    """What `bot.answers.forgetting.PeopleBook` asks for, in a database."""

    async def forget(self, team: str, person: str, *, places: Collection[str]) -> Forgotten:
        """Forget `person` in one transaction; see `PeopleBook`."""
        watch, notice = WATCH.columns, NOTICE.columns
        order, edition = SUBSCRIPTION.columns, EDITION.columns
        theirs = sorted(set(places))
        async with self._database.writing() as connection:

            async def done(statement: Delete | Update) -> int:
                """Return how many rows `statement` concerned."""
                return (await connection.execute(statement)).rowcount

            for table in (EDITION, SHOWN):
                await done(_held(table, team, theirs))
            return Forgotten(
                digests=await done(_held(SUBSCRIPTION, team, theirs)),
                watches=await done(delete(WATCH).where(watch.team == team, watch.person == person)),
                notices=await done(
                    delete(NOTICE).where(notice.team == team, notice.recipient == person)
                ),
                owned=await done(
                    update(SUBSCRIPTION)
                    .where(order.team == team, order.owner == person)
                    .values(owner=NOBODY)
                ),
                asked=await done(
                    update(EDITION)
                    .where(edition.team == team, edition.asked_by == person)
                    .values(asked_by=None)
                ),
                exchanges=await done(
                    delete(EXCHANGE).where(EXCHANGE.columns.place.in_(map(digest, theirs)))
                ),
                manager=await _dismiss(connection, team, person),
            )


def _held(table: Table, team: str, channels: Sequence[str]) -> Delete:
    """Return what removes the rows of `channels`."""
    column = table.columns
    return delete(table).where(column.team == team, column.channel.in_(channels))


async def _dismiss(connection: AsyncConnection, team: str, person: str) -> bool:
    """Take `person` out of those who may manage; say whether they were named."""
    column = MANAGEMENT.columns
    named = select(column.managers).where(column.team == team).with_for_update()
    managers = (await connection.execute(named)).scalar_one_or_none() or []
    if person not in managers:
        return False
    others = [each for each in managers if each != person]
    await connection.execute(update(MANAGEMENT).where(column.team == team).values(managers=others))
    return True
