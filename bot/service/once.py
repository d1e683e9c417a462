"""The digest for a moment: what is due is delivered once, or what stands is looked up."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from time import time

from bot.digest.compose import Composer
from bot.digest.delivery import Report
from bot.notes.folder.books import read_book
from bot.notes.folder.loader import read_knowledge
from bot.notes.folder.shelf import READINGS, Shelf
from bot.search.saved import INDEXES, open_index
from bot.service.draining import DrainingLedger
from bot.service.installing import served
from bot.service.newsroom import Newsroom, Reading, deliver_from
from bot.settings.paths import shipped_knowledge
from bot.settings.settings import Settings
from bot.settings.slack import SlackSettings
from bot.slack.digest.poster import SlackPoster
from bot.slack.identity import Identity
from bot.store.database import Database
from bot.store.schema import prepare


def read_once(settings: Settings) -> Reading:
    """Return the notes as they are now.

    Raises:
        KnowledgePathError: A folder or note that was asked for is not there.
    """
    knowledge = read_knowledge(
        settings.knowledge,
        shipped_book=read_book(shipped_knowledge()).book,
        shelf=Shelf(settings.data / READINGS, now=time()),
    )
    index = open_index(knowledge.library, settings.data / INDEXES)
    return Reading(knowledge.library, Composer(knowledge.library, index))


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    """Return the database of `settings`, whose tables are made ready as `serve` does it.

    Raises:
        StoreError: The database can't be used.
    """
    async with Database.open(settings.database.get_secret_value()) as database:
        await prepare(database)
        yield database


@asynccontextmanager
async def open_ledger(settings: Settings) -> AsyncIterator[DrainingLedger]:
    """Return the ledger in the database of `settings`; see `open_database`."""
    async with open_database(settings) as database:
        yield DrainingLedger(database)


async def deliver_once(settings: SlackSettings, *, now: datetime) -> Report:
    """Deliver what is due at `now`, and end; what is not due yet waits for the next time.

    Told to end by SIGTERM or SIGINT, it still finishes what it has begun.

    Raises:
        StoreError: The database can't be used.
        KnowledgePathError: A folder or note that was asked for is not there.
    """
    reading = read_once(settings)
    async with open_database(settings) as database:
        ledger = DrainingLedger(database)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, ledger.close)
        clients = served(settings, database, Identity(), now=lambda: now).clients
        await Newsroom(ledger, lambda: reading).look(now)
        delivery = deliver_from(lambda: reading, ledger, SlackPoster(clients))
        return await delivery.deliver_due(now=now)
