"""What people are to be told, kept until they were."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import RowMapping, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.edition import Notice
from bot.digest.subscription import instant
from bot.store.records import Records, insert_new
from bot.store.tables import NOTICE

_TABLE: Final = NOTICE.columns


class Notices(Records):
    """The notices; each is told at least once, and known by its key from then on."""

    async def notify(self, notices: Sequence[Notice]) -> int:
        """Keep `notices` to be told; return how many were new. One with a known key is left out."""
        async with self._database.writing() as connection:
            return await add_notices(connection, notices)

    async def claim_notice(self, *, now: datetime, lease: timedelta) -> Notice | None:
        """Claim the oldest notice that is to be told now; its `attempts` count this one.

        When it is not settled within `lease`, it is told again.
        """
        now = instant(now)
        waiting = (
            select(NOTICE)
            .where(_TABLE.not_before <= now)
            .order_by(_TABLE.created, _TABLE.key)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        async with self._database.writing() as connection:
            row = (await connection.execute(waiting)).mappings().one_or_none()
            if row is None:
                return None
            attempts = row["attempts"] + 1
            await connection.execute(
                update(NOTICE)
                .where(_TABLE.key == row["key"])
                .values(attempts=attempts, not_before=now + lease)
            )
        return _notice(row, attempts)

    async def settle_notice(
        self, notice: Notice, *, now: datetime, again: datetime | None = None, problem: str = ""
    ) -> None:
        """Keep that `notice` was told, or when to try again, or why nobody can be told.

        The first to settle it has the last word; it is told no more then.

        Args:
            notice: As it was claimed.
            now: The present.
            again: When to try again; None when it is done with.
            problem: Why it was not told; empty when it was.
        """
        now = instant(now)
        settled = None if again else now
        async with self._database.writing() as connection:
            await connection.execute(
                update(NOTICE)
                # Told is a fact; a slower attempt that failed does not undo it.
                .where(_TABLE.key == notice.key, _TABLE.settled.is_(None))
                .values(not_before=again, settled=settled, problem=problem)
            )


async def add_notices(connection: AsyncConnection, notices: Sequence[Notice]) -> int:
    """Keep `notices` to be told; return how many were new."""
    rows = {
        each.key: {
            "key": each.key,
            "team": each.team,
            "recipient": each.user,
            "channel": each.channel,
            "text": each.text,
            "created": instant(each.created),
            "attempts": each.attempts,
            "not_before": instant(each.created),
            "settled": None,
            "problem": "",
        }
        for each in reversed(notices)  # the first one with a key counts
    }
    return await insert_new(connection, NOTICE, list(rows.values()))


def _notice(row: RowMapping, attempts: int) -> Notice:
    return Notice(
        key=row["key"],
        team=row["team"],
        user=row["recipient"],
        channel=row["channel"],
        text=row["text"],
        created=row["created"],
        attempts=attempts,
    )
