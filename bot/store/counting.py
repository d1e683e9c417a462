"""How much is kept of each thing."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Table, func, select

from bot.store.records import Records
from bot.store.tables import (
    EDITION,
    EXCHANGE,
    FEEDBACK,
    INSTALLATION,
    MANAGEMENT,
    NOTE,
    NOTICE,
    OAUTH_STATE,
    SHOWN,
    SUBSCRIPTION,
    WATCH,
)

KEPT: Final[Mapping[str, Table]] = {
    "digests": SUBSCRIPTION,
    "editions": EDITION,
    "entries shown": SHOWN,
    "notices": NOTICE,
    "watches": WATCH,
    "names of notes": NOTE,
    "conversations": EXCHANGE,
    "questions": FEEDBACK,
    "settings": MANAGEMENT,
    "installations": INSTALLATION,
    "installations under way": OAUTH_STATE,
}
"""What a row of each table is, as an operator calls it; every table is here."""


class Counting(Records):
    """Counts rows."""

    async def counts(self) -> Mapping[str, int]:
        """Return how many there are of each thing, in the order of `KEPT`."""
        async with self._database.reading() as connection:
            return {
                name: (await connection.execute(select(func.count()).select_from(table))).scalar()
                or 0
                for name, table in KEPT.items()
            }
