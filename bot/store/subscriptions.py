"""The channels' standing orders, kept."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, RowMapping, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.subscription import Cadence, Channel, Subscription, Weekday
from bot.digest.zones import zone
from bot.recap.model import Kind
from bot.store.records import Records, put
from bot.store.tables import SUBSCRIPTION

_TABLE: Final = SUBSCRIPTION.columns


class Subscriptions(Records):
    """The subscriptions; a channel has one at most."""

    async def save(self, subscription: Subscription) -> None:
        """Set up `subscription`, in place of the channel's former one."""
        async with self._database.writing() as connection:
            await put(connection, SUBSCRIPTION, _row(subscription))

    async def remove(self, channel: Channel) -> bool:
        """Forget the subscription of `channel`, none of its editions; say whether it had one."""
        async with self._database.writing() as connection:
            gone = await connection.execute(delete(SUBSCRIPTION).where(_of(channel)))
            return gone.rowcount > 0

    async def subscription(self, channel: Channel) -> Subscription | None:
        """Return the subscription of `channel`, paused or not."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(SUBSCRIPTION).where(_of(channel)))
            row = found.mappings().one_or_none()
        return _subscription(row) if row else None

    async def subscriptions(self) -> Sequence[Subscription]:
        """Return every subscription, paused ones too, by channel."""
        listed = select(SUBSCRIPTION).order_by(_TABLE.team, _TABLE.channel)
        async with self._database.reading() as connection:
            rows = (await connection.execute(listed)).mappings().all()
        return [_subscription(row) for row in rows]


async def pause(connection: AsyncConnection, channel: Channel, reason: str) -> None:
    """Pause the subscription of `channel`, if it has one."""
    await connection.execute(update(SUBSCRIPTION).where(_of(channel)).values(paused=reason))


def _of(channel: Channel) -> ColumnElement[bool]:
    return and_(_TABLE.team == channel.team, _TABLE.channel == channel.id)


def _row(each: Subscription) -> dict[str, Any]:
    return {
        "team": each.channel.team,
        "channel": each.channel.id,
        "owner": each.owner,
        "at": each.at,
        "zone": each.zone.key,
        "days": sorted(each.days),
        "cadence": each.cadence,
        "topics": each.topics,
        "events": each.events,
        "kinds": sorted(each.kinds),
        "created": each.created,
        "changed": each.changed,
        "paused": each.paused,
    }


def _subscription(row: RowMapping) -> Subscription:
    return Subscription(
        channel=Channel(row["team"], row["channel"]),
        owner=row["owner"],
        at=row["at"],
        zone=zone(row["zone"]),
        days=frozenset(map(Weekday, row["days"])),
        cadence=Cadence(row["cadence"]),
        topics=tuple(row["topics"]),
        events=tuple(row["events"]),
        kinds=frozenset(map(Kind, row["kinds"])),
        created=row["created"],
        changed=row["changed"],
        paused=row["paused"],
    )
