"""The running bot, from its start to its end."""

import asyncio
import logging
import signal
import socket
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Final

from bot.digest.delivery import Delivery
from bot.notes.folder.loader import Knowledge
from bot.service.clock import Clock, wall_clock
from bot.service.draining import DrainingLedger
from bot.service.installing import served
from bot.service.knowledge import LiveKnowledge
from bot.service.logs import start_log
from bot.service.newsroom import Newsroom, deliver_from
from bot.service.server import Server, listen
from bot.service.storage import Storage
from bot.settings.serving import ServeSettings
from bot.slack.answering import Means
from bot.slack.api import web_client
from bot.slack.app import SlackAccess, build_app
from bot.slack.background import Background
from bot.slack.channels import ManagedChannels
from bot.slack.digest.counter import Counter
from bot.slack.digest.orders import DigestDesk
from bot.slack.digest.poster import SlackPoster
from bot.slack.digest.watches import WatchDesk
from bot.slack.endpoint import SlackEndpoint
from bot.slack.home.house import Books, House, furnish
from bot.slack.identity import Identity
from bot.slack.installing import Installer
from bot.slack.notes_at import NotesAddress
from bot.slack.seal import Seal
from bot.slack.socket_mode import run_socket_mode
from bot.slack.windows import Windows
from bot.store.database import Database
from bot.store.exchanges import SqlMemory
from bot.store.feedback import SqlFeedback
from bot.store.management import SqlManagement
from bot.store.people import SqlPeople
from bot.web.app import build_web
from bot.web.metrics import Metrics

DRAIN: Final = 10.0
"""Seconds that replies and editions under way are given at the end; hosts kill after thirty."""

Asgi = Callable[..., Awaitable[Any]]

_LOG: Final = logging.getLogger(__name__)


def run(settings: ServeSettings) -> None:
    """Run the bot until the process is told to end by SIGTERM or SIGINT.

    Raises:
        SettingsError: It is not possible to listen on the host and port of `settings`.
    """
    start_log(settings)
    asyncio.run(serve(settings))


async def serve(settings: ServeSettings) -> None:
    """Run the bot until the process is told to end; see `run`."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with Database.open(settings.database.get_secret_value()) as database:
        with listen(settings.host, settings.port) as listening:
            await Bot(settings, database).run(stop, listening)
    _LOG.info("stopped")


def _alone(app: Asgi) -> Asgi:
    return app


class Bot:
    """Everything that lives as long as the process.

    Args:
        settings: What the operator set.
        database: Opened, whatever is in it.
        now: Tells the present; what people see and what is due goes by it.
        front: Returns what is served in place of the bot's own app; that alone if not given.
        read: Told what the notes say, each time that they were read. None for nobody.
    """

    def __init__(
        self,
        settings: ServeSettings,
        database: Database,
        *,
        now: Callable[[], datetime] = wall_clock,
        front: Callable[[Asgi], Asgi] = _alone,
        read: Callable[[Knowledge], None] | None = None,
    ) -> None:
        self._settings = settings
        self._told = read
        self._metrics, self._background, self._identity = Metrics(), Background(), Identity()
        self._knowledge = LiveKnowledge(
            settings.knowledge, self._metrics, data=settings.data, told=self._have_read
        )
        self._storage, self._ledger = Storage(database), DrainingLedger(database)
        self._token = settings.bot_token.get_secret_value() if settings.bot_token else ""
        self._secret = settings.signing_secret.get_secret_value() if settings.signing_secret else ""
        workspaces = served(settings, database, self._identity, now=now)
        delivery = deliver_from(
            self._knowledge.reading, self._ledger, SlackPoster(workspaces.clients)
        )
        self._clock = self._clock_for(delivery, now)
        counter = self._counter(database, DigestDesk(delivery, changed=self._clock.wake, now=now))
        self._app = build_app(
            SlackAccess(
                token=self._token,
                signing_secret=self._secret,
                api_url=settings.slack_api_url,
                installed=workspaces.installed,
            ),
            self._means(database, counter.house, now),
            counter=counter,
            identity=self._identity,
        )
        self._server = Server(front(self._web_app(workspaces.installer)))

    def _have_read(self, knowledge: Knowledge) -> None:
        # Who watches a topic hears of a new note at once.
        self._clock.wake()
        if self._told:
            self._told(knowledge)

    def _clock_for(self, delivery: Delivery, now: Callable[[], datetime]) -> Clock:
        """Return the clock, which delivers what is due."""
        return Clock(
            delivery,
            news=Newsroom(self._ledger, self._knowledge.reading).look,
            sweep=lambda now: self._ledger.sweep(now=now),
            metrics=self._metrics,
            now=now,
        )

    def _counter(self, database: Database, digests: DigestDesk) -> Counter:
        """Return what takes orders, with the desks behind App Home."""
        desk, stored = self._knowledge.desk, self._storage.prepared.is_set
        books = Books(
            feedback=SqlFeedback(database),
            management=SqlManagement(database),
            people=SqlPeople(database),
            stored=stored,
        )
        return Counter(
            desk=desk,
            digests=digests,
            house=furnish(
                desk=desk,
                digests=digests,
                books=books,
                windows=Windows(self._background),
                seal=Seal(self._secret, self._token, use="home"),
            ),
            watches=WatchDesk(self._ledger, now=digests.now),
            background=self._background,
            stored=stored,
        )

    def _means(self, database: Database, house: House, now: Callable[[], datetime]) -> Means:
        """Return what questions are answered with."""
        stored, notes_url = self._storage.prepared.is_set, self._settings.notes_url
        return Means(
            desk=self._knowledge.desk,
            witness=self._metrics,
            background=self._background,
            memory=SqlMemory(database),
            feedback=SqlFeedback(database),
            channels=ManagedChannels(house.operators.management, stored=stored),
            stored=stored,
            now=now,
            notes=NotesAddress(notes_url) if notes_url else None,
        )

    def _web_app(self, installer: Installer | None) -> Asgi:
        """Return the app that is served over HTTP; in Socket Mode without Slack's requests."""
        by_socket = self._settings.app_token is not None
        return build_web(
            slack=None if by_socket else SlackEndpoint(self._app, self._secret),
            loaded=self._knowledge.loaded,
            stored=self._storage.ready,
            metrics=self._metrics,
            installer=installer,
        )

    async def ready(self) -> None:
        """Wait until questions can be answered, and digests kept."""
        await self._knowledge.loaded.wait()
        await self._storage.prepared.wait()

    async def look(self) -> datetime | None:
        """Deliver what is due by now, since the present has changed; return what is due next.

        Returns:
            When that is. None for nothing.
        """
        return await self._clock.look()

    async def run(self, stop: asyncio.Event, listening: socket.socket) -> None:
        """Serve on `listening` until `stop` is set, then end what is under way."""
        settings = self._settings
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._server.serve(sockets=[listening]))
            tasks.create_task(self._knowledge.keep(stop))
            clock = tasks.create_task(self._run_clock(stop))
            calls: list[asyncio.Task[None]] = []
            if self._token:
                client = web_client(settings.slack_api_url, token=self._token)
                calls.append(tasks.create_task(self._identity.learn(client, self._token)))
            if settings.app_token:
                app_token = settings.app_token.get_secret_value()
                open_socket = run_socket_mode(self._app, app_token, loaded=self._knowledge.loaded)
                calls.append(tasks.create_task(open_socket))
            _LOG.info("listening on %s port %d", *listening.getsockname()[:2])
            await stop.wait()
            _LOG.info("stopping: no more requests are taken")
            self._server.should_exit = True
            for call in calls:
                call.cancel()
            await self._end(clock)
        if left := await self._background.drain(seconds=DRAIN):
            _LOG.error("%d replies were given up", left)

    async def _run_clock(self, stop: asyncio.Event) -> None:
        await self._storage.prepare(stop)
        await self._knowledge.loaded.wait()
        await self._clock.run(stop)

    async def _end(self, clock: asyncio.Task[None]) -> None:
        """Let the editions that are being posted be posted and recorded, and no others."""
        self._ledger.close()
        if not self._knowledge.loaded.is_set():
            clock.cancel()
        _, late = await asyncio.wait([clock], timeout=DRAIN)
        if late:
            _LOG.error("editions were given up while they were posted; they will be looked for")
            clock.cancel()
