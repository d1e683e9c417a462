"""The last exchange of each conversation, for a day."""

import hashlib
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select

from bot.answers.exchange import Exchange, Reference
from bot.answers.memory import LIFE
from bot.digest.subscription import instant
from bot.recap.model import Kind, Source
from bot.store.records import Records, put
from bot.store.tables import EXCHANGE

_EXCHANGE: Final = EXCHANGE.columns


class SqlMemory(Records):
    """What `bot.answers.memory.Memory` asks for, in a database."""

    async def recall(self, conversation: str, *, now: datetime) -> Exchange | None:
        """Return the last exchange of `conversation` of the past day, or None."""
        found = select(EXCHANGE).where(
            _EXCHANGE.conversation == digest(conversation), _EXCHANGE.asked > instant(now) - LIFE
        )
        async with self._database.reading() as connection:
            row = (await connection.execute(found)).mappings().one_or_none()
        if row is None:
            return None
        entries = tuple(
            Reference(Kind(kind), title, Source(note=note, line=line))
            for kind, title, note, line in row["entries"]
        )
        return Exchange(
            question=row["question"], entries=entries, told=row["told"], focus=row["focus"]
        )

    async def remember(
        self, conversation: str, exchange: Exchange, *, now: datetime, place: str = ""
    ) -> None:
        """Keep `exchange` in the place of the one before it."""
        entries: list[list[Any]] = [
            [each.kind.value, each.title, each.source.note, each.source.line]
            for each in exchange.entries
        ]
        row = {
            "conversation": digest(conversation),
            "place": digest(place) if place else None,
            "asked": instant(now),
            "question": exchange.question,
            "entries": entries,
            "told": exchange.told,
            "focus": exchange.focus,
        }
        async with self._database.writing() as connection:
            await put(connection, EXCHANGE, row)


def digest(name: str) -> str:
    """Return what a conversation or a place is found by; it does not tell where that is."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
