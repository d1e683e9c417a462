"""Which entries a channel was shown, so that none comes twice before all came once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy import and_, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.edition import Edition
from bot.digest.subscription import Channel
from bot.store.records import Records, insert_new
from bot.store.tables import SHOWN

_TABLE: Final = SHOWN.columns


class Shown(Records):
    """What was shown, by channel, day and entry."""

    async def shown(self, channel: Channel, *, before: date) -> Mapping[str, date]:
        """Return which entries `channel` was shown, by key, and the last such day before `before`.

        Those of editions that are posting or unknown count, too.
        """
        last = (
            select(_TABLE.entry, func.max(_TABLE.day).label("day"))
            .where(_TABLE.team == channel.team, _TABLE.channel == channel.id, _TABLE.day < before)
            .group_by(_TABLE.entry)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(last)).all()
        return {row.entry: row.day for row in rows}


async def show(connection: AsyncConnection, edition: Edition, entries: Sequence[str]) -> None:
    """Count `entries`, and no others, as shown by `edition`."""
    channel = edition.channel
    await connection.execute(
        delete(SHOWN).where(
            and_(
                _TABLE.team == channel.team,
                _TABLE.channel == channel.id,
                _TABLE.day == edition.day,
            )
        )
    )
    key = {"team": channel.team, "channel": channel.id, "day": edition.day}
    await insert_new(connection, SHOWN, [key | {"entry": entry} for entry in entries])
