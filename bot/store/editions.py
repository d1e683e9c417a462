"""What was due and what became of it: the rows of the ledger, planned and read."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    and_,
    case,
    func,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.edition import Edition, EditionRecord, Plan, State
from bot.digest.subscription import Channel, instant
from bot.store.records import Records, insert_new
from bot.store.tables import EDITION, SUBSCRIPTION

TABLE: Final = EDITION.columns

_ORDER: Final = SUBSCRIPTION.columns

_BATCH: Final = 1000
"""Editions looked up at once; each takes three variables, and SQLite allows 32,766."""


class Editions(Records):
    """The ledger's rows: one for each team, channel and local day."""

    async def plan(self, plans: Sequence[Plan], *, now: datetime) -> None:
        """Enter what is due; each edition has one row at most, whatever happens.

        An edition without a row gets one, planned, to be posted from its slot on. One that is
        planned for another slot, and that no claim holds, moves to the new one and may be
        posted from then on; for the same slot it stays as it is. A skipped or failed one that
        ended before `Plan.since` is planned anew, with no attempts. Any other is left alone.
        """
        now = instant(now)
        ordered = iter(sorted(plans, key=lambda each: each.edition))
        async with self._database.writing() as connection:
            while batch := list(islice(ordered, _BATCH)):
                await _plan(connection, batch, now)

    async def edition(self, edition: Edition) -> EditionRecord | None:
        """Return what is known of `edition`, None when it never was due."""
        return await self._one(select(EDITION).where(is_row_of(edition)))

    async def last_edition(self, channel: Channel) -> EditionRecord | None:
        """Return the edition with the latest day of `channel`; None when it never had one."""
        return await self._one(_latest_of(channel))

    async def last_editions(self) -> Mapping[Channel, EditionRecord]:
        """Return the edition with the latest day of each channel that has a subscription."""
        own = EDITION.alias("own").columns
        latest = select(func.max(own.day)).where(
            own.team == _ORDER.team, own.channel == _ORDER.channel
        )
        # Looked up one by one: of years of editions, all but a few are not even looked at.
        last = select(_ORDER.team, _ORDER.channel, latest.scalar_subquery())
        rows = select(EDITION).where(tuple_(TABLE.team, TABLE.channel, TABLE.day).in_(last))
        async with self._database.reading() as connection:
            records = [edition_record(row) for row in (await connection.execute(rows)).mappings()]
        return {each.edition.channel: each for each in records}

    async def last_posted(self, channel: Channel, *, before: date) -> EditionRecord | None:
        """Return the last edition of `channel` that was posted for a day before `before`."""
        posted = (TABLE.day < before, TABLE.state == State.POSTED)
        return await self._one(_latest_of(channel).where(*posted))

    async def next_due(self) -> datetime | None:
        """Return the first instant at which a claim could succeed. None when nothing waits."""
        free = case((TABLE.held_until > TABLE.not_before, TABLE.held_until), else_=TABLE.not_before)
        kinds: tuple[Select[Any], ...] = (
            select(func.min(free)).where(TABLE.state == State.PLANNED),
            select(func.min(TABLE.held_until)).where(TABLE.state == State.POSTING),
            select(func.min(TABLE.not_before)).where(TABLE.state == State.UNKNOWN),
        )
        async with self._database.reading() as connection:
            instants = [await connection.scalar(kind) for kind in kinds]
        return min((each for each in instants if each), default=None)

    async def _one(self, query: Select[Any]) -> EditionRecord | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).mappings().one_or_none()
        return edition_record(row) if row else None


def _latest_of(channel: Channel) -> Select[Any]:
    """Return what finds the edition of `channel` with the latest day."""
    own = select(EDITION).where(TABLE.team == channel.team, TABLE.channel == channel.id)
    return own.order_by(TABLE.day.desc()).limit(1)


async def _plan(connection: AsyncConnection, plans: Sequence[Plan], now: datetime) -> None:
    keys = [
        (each.edition.channel.team, each.edition.channel.id, each.edition.day) for each in plans
    ]
    found = await connection.execute(
        select(EDITION).where(tuple_(TABLE.team, TABLE.channel, TABLE.day).in_(keys))
    )
    known = {record.edition: record for record in map(edition_record, found.mappings())}
    await insert_new(
        connection, EDITION, [_new(each, now) for each in plans if each.edition not in known]
    )
    for plan in plans:
        # Most are posted, or planned already. Each change asks again whether it still applies,
        # since another process may have come in between.
        match known.get(plan.edition):
            case EditionRecord(state=State.PLANNED, slot=slot) if slot != plan.slot:
                await _replan(connection, plan, and_(TABLE.state == State.PLANNED, unheld(now)))
            case EditionRecord(state=State.SKIPPED | State.FAILED, changed=ended) if (
                ended < plan.since
            ):
                over = and_(
                    TABLE.state.in_([State.SKIPPED, State.FAILED]), TABLE.changed < plan.since
                )
                await _replan(connection, plan, over, reason="", attempts=0, changed=now)


async def _replan(
    connection: AsyncConnection, plan: Plan, still: ColumnElement[bool], **more: Any
) -> None:
    await connection.execute(
        update(EDITION)
        .where(is_row_of(plan.edition), still)
        .values(
            state=State.PLANNED,
            slot=instant(plan.slot),
            not_before=instant(plan.slot),
            asked_by=plan.asked_by,
            **more,
        )
    )


def _new(plan: Plan, now: datetime) -> dict[str, Any]:
    return {
        "team": plan.edition.channel.team,
        "channel": plan.edition.channel.id,
        "day": plan.edition.day,
        "state": State.PLANNED,
        "slot": instant(plan.slot),
        "reason": "",
        "not_before": instant(plan.slot),
        "attempts": 0,
        "planned": now,
        "changed": now,
        "asked_by": plan.asked_by,
    }


def is_row_of(edition: Edition) -> ColumnElement[bool]:
    """Return what holds of the row of `edition` alone."""
    return and_(
        TABLE.team == edition.channel.team,
        TABLE.channel == edition.channel.id,
        TABLE.day == edition.day,
    )


def unheld(now: datetime) -> ColumnElement[bool]:
    """Return what holds of rows that no claim holds at `now`."""
    return or_(TABLE.held_until.is_(None), TABLE.held_until <= now)


def edition_record(row: RowMapping) -> EditionRecord:
    """Return what `row` holds."""
    return EditionRecord(
        edition=Edition(Channel(row["team"], row["channel"]), row["day"]),
        state=State(row["state"]),
        slot=row["slot"],
        reason=row["reason"],
        not_before=row["not_before"],
        attempts=row["attempts"],
        planned=row["planned"],
        changed=row["changed"],
        asked_by=row["asked_by"],
        message=row["message"],
    )
