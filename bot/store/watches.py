"""The topics that people watch, and the notes that are known already."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import delete, select

from bot.digest.subscription import Watch, instant
from bot.store.records import Records, insert_new
from bot.store.tables import NOTE, WATCH

_WATCH: Final = WATCH.columns
_NOTE: Final = NOTE.columns


class Watches(Records):
    """Who wants to be told of which topic."""

    async def watch(self, watch: Watch) -> bool:
        """Keep `watch`; say whether it is new. The topic's case makes no difference."""
        row = {
            "team": watch.team,
            "person": watch.user,
            "folded": watch.topic.casefold(),
            "topic": watch.topic,
            "created": watch.created,
        }
        async with self._database.writing() as connection:
            return await insert_new(connection, WATCH, [row]) > 0

    async def unwatch(self, team: str, user: str, topic: str) -> bool:
        """Forget a watch; say whether there was one. The topic's case makes no difference."""
        gone = delete(WATCH).where(
            _WATCH.team == team, _WATCH.person == user, _WATCH.folded == topic.casefold()
        )
        async with self._database.writing() as connection:
            return (await connection.execute(gone)).rowcount > 0

    async def watches(self, team: str | None = None, user: str | None = None) -> Sequence[Watch]:
        """Return the watches of `user` in `team`, or of everybody, oldest first."""
        listed = select(WATCH).order_by(_WATCH.created, _WATCH.team, _WATCH.person, _WATCH.folded)
        if team is not None:
            listed = listed.where(_WATCH.team == team)
        if user is not None:
            listed = listed.where(_WATCH.person == user)
        async with self._database.reading() as connection:
            rows = (await connection.execute(listed)).mappings().all()
        return [
            Watch(team=row["team"], user=row["person"], topic=row["topic"], created=row["created"])
            for row in rows
        ]


class KnownNotes(Records):
    """Which notes are known, and since when; kept for good, so that none is news twice."""

    async def see_notes(self, notes: Collection[str], *, now: datetime) -> None:
        """Keep that `notes`, by path, are known since `now`, unless they were known before."""
        seen = instant(now)
        async with self._database.writing() as connection:
            await insert_new(
                connection, NOTE, [{"path": path, "seen": seen} for path in set(notes)]
            )

    async def notes_since(self, since: datetime) -> Mapping[str, datetime]:
        """Return the notes that were first seen after `since`, oldest first, and when."""
        since = instant(since)
        new = select(NOTE).where(_NOTE.seen > since).order_by(_NOTE.seen, _NOTE.path)
        async with self._database.reading() as connection:
            rows = (await connection.execute(new)).all()
        return {row.path: row.seen for row in rows}
