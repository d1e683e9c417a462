"""The right to deliver an edition: one process at a time has it, and only until its lease ends."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Select, and_, case, literal, or_, select, update

from bot.digest.edition import Claim, Edition, Outcome, State
from bot.digest.subscription import instant
from bot.store.columns import Instant
from bot.store.editions import TABLE, edition_record, is_row_of, unheld
from bot.store.notices import add_notices
from bot.store.records import Records
from bot.store.shown import show
from bot.store.subscriptions import pause
from bot.store.tables import EDITION

_NOT_SENT: Final = frozenset({State.PLANNED, State.SKIPPED, State.FAILED})
"""States in which nobody has seen the edition."""


class Claims(Records):
    """Claiming editions, and keeping what became of them."""

    async def claim(
        self, *, now: datetime, lease: timedelta, edition: Edition | None = None
    ) -> Claim | None:
        """Claim the planned edition that has waited longest, or `edition` alone.

        It is one whose `not_before` has come and that no other claim holds. The claim ends
        `lease` after `now`, unless `begin` comes before; the edition may then be claimed by others,
        since nothing was sent. None when there is none.
        """
        now = instant(now)
        waiting = (
            select(EDITION)
            .where(TABLE.state == State.PLANNED, TABLE.not_before <= now, unheld(now))
            .order_by(TABLE.slot, TABLE.team, TABLE.channel, TABLE.day)
        )
        if edition:
            waiting = waiting.where(is_row_of(edition))
        return await self._claim(waiting, held_until=now + lease)

    async def claim_doubtful(self, *, now: datetime, lease: timedelta) -> Claim | None:
        """Claim an edition of which it is not known whether it was sent, oldest slot first.

        It is one that is posting and whose lease has passed, which turns unknown; or one that
        is unknown and whose `not_before` has come. `not_before` is put off until `lease` after
        `now`, so that it is looked at again when this claim comes to nothing. None when there
        is none.
        """
        now = instant(now)
        died = and_(TABLE.state == State.POSTING, TABLE.held_until <= now)
        to_look_for = and_(TABLE.state == State.UNKNOWN, TABLE.not_before <= now)
        doubtful = (
            select(EDITION)
            .where(or_(died, to_look_for))
            .order_by(TABLE.slot, TABLE.team, TABLE.channel, TABLE.day)
        )
        return await self._claim(
            doubtful,
            state=State.UNKNOWN,
            changed=case((died, literal(now, Instant)), else_=TABLE.changed),
            not_before=now + lease,
            held_until=None,
        )

    async def _claim(self, candidates: Select[Any], **changes: Any) -> Claim | None:
        """Claim the first of `candidates` that no other process is just claiming."""
        token = secrets.token_hex(16)
        first = candidates.limit(1).with_for_update(skip_locked=True)
        async with self._database.writing() as connection:
            row = (await connection.execute(first)).mappings().one_or_none()
            if row is None:
                return None
            claimed = await connection.execute(
                update(EDITION)
                .where(is_row_of(edition_record(row).edition))
                .values(token=token, **changes)
                .returning(EDITION)
            )
            return Claim(record=edition_record(claimed.mappings().one()), token=token)

    async def begin(
        self, claim: Claim, *, entries: Sequence[str], now: datetime, lease: timedelta
    ) -> bool:
        """Turn a claimed edition into posting, just before it is sent; count the attempt.

        From then on, `lease` after `now`, it is in doubt. `entries` are the keys of what it shows;
        they count as shown that day, in place of those of an earlier attempt. False, and nothing
        changed, when the claim is no longer held, or its lease is over: then it must not be sent.
        """
        now = instant(now)
        edition = claim.record.edition
        async with self._database.writing() as connection:
            begun = await connection.execute(
                update(EDITION)
                .where(
                    is_row_of(edition),
                    TABLE.token == claim.token,
                    TABLE.state == State.PLANNED,
                    TABLE.held_until > now,
                )
                .values(
                    state=State.POSTING,
                    reason="",
                    not_before=None,
                    held_until=now + lease,
                    attempts=TABLE.attempts + 1,
                    changed=now,
                )
            )
            if not begun.rowcount:
                return False
            await show(connection, edition, entries)
        return True

    async def record(self, claim: Claim, outcome: Outcome, *, now: datetime) -> bool:
        """Keep what became of a claimed edition, with all that `outcome` brings along.

        False, and nothing changed, when another claim took its place; save that posted is
        kept even then, since it is a fact, unless it is posted already. An outcome that is
        planned, skipped or failed frees the entries that `begin` counted as shown, and ends the
        claim, as posted and unknown do.
        """
        now = instant(now)
        edition = claim.record.edition
        current = select(EDITION).where(is_row_of(edition)).with_for_update()
        async with self._database.writing() as connection:
            row = (await connection.execute(current)).mappings().one_or_none()
            if row is None:
                return False
            is_news = outcome.state is State.POSTED and row["state"] != State.POSTED
            if row["token"] != claim.token and not is_news:
                return False
            await connection.execute(
                update(EDITION)
                .where(is_row_of(edition))
                .values(
                    state=outcome.state,
                    reason=outcome.reason,
                    slot=outcome.slot or row["slot"],
                    not_before=_not_before(outcome, row["slot"]),
                    message=outcome.message,
                    changed=row["changed"] if outcome.state == row["state"] else now,
                    token=None,
                    held_until=None,
                )
            )
            if outcome.state in _NOT_SENT:
                await show(connection, edition, ())
            if outcome.pause is not None:
                await pause(connection, edition.channel, outcome.pause)
            if outcome.notice:
                await add_notices(connection, [outcome.notice])
        return True


def _not_before(outcome: Outcome, slot: datetime) -> datetime | None:
    if outcome.state is State.PLANNED:
        return outcome.not_before or outcome.slot or slot
    return outcome.not_before if outcome.state is State.UNKNOWN else None
