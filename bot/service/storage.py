"""The database of a running bot: made ready as soon as it can be, and asked whether it answers."""

import asyncio
import contextlib
import logging
from typing import Final

from bot.errors import StoreError
from bot.store.database import Database
from bot.store.schema import prepare

PAUSE: Final = 5.0
"""Seconds until a database that can't be used is tried again."""

PATIENCE: Final = 2.0
"""Seconds in which it must answer to count as there; those who ask for health wait no longer."""

_LOG: Final = logging.getLogger(__name__)


class Storage:
    """Keeps trying, so that questions are answered even while the database is away.

    Args:
        database: Opened, whatever is in it.
        pause: Seconds between two tries.

    Attributes:
        prepared: Set once the database has the tables that are needed.
    """

    def __init__(self, database: Database, *, pause: float = PAUSE) -> None:
        self._database = database
        self._pause = pause
        self.prepared = asyncio.Event()

    async def prepare(self, stop: asyncio.Event) -> None:
        """Make the database ready, again and again until that works or `stop` is set."""
        told = ""
        while not stop.is_set():
            try:
                await prepare(self._database)
            except StoreError as error:
                if str(error) != told:
                    told = str(error)
                    _LOG.error("no digests until the database can be used, trying on: %s", error)
            else:
                _LOG.info("keeping digests in %s", self._database.place)
                self.prepared.set()
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), self._pause)

    async def ready(self) -> bool:
        """Tell whether the database is prepared and answers."""
        return self.prepared.is_set() and await self._database.answers(seconds=PATIENCE)
