"""The playground as it runs: its pages over HTTP, its way to the app, and its clock."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Final

import aiohttp
from starlette.types import ASGIApp

from bot.playground.routes import Front, Page
from bot.playground.sender import SLACKS, Sender, Waits
from bot.playground.stage import Stage

TICK: Final = 1.0
"""Seconds between two looks for scheduled messages that are due."""

REQUESTS: Final = "slack/events"
"""Where the app takes what Slack sends."""


class Playground:
    """Serves one app.

    Args:
        stage: Where it is played.
        page: What people see.
    """

    def __init__(self, stage: Stage, page: Page) -> None:
        self.stage = stage
        self._page = page

    def front(self, app: ASGIApp) -> ASGIApp:
        """Return what serves the playground, and `app` behind it."""
        self._front = Front(self.stage, app, self._page)
        return self._front.asgi

    @contextlib.asynccontextmanager
    async def open(self, url: str, waits: Waits = SLACKS) -> AsyncIterator[None]:
        """Be ready for as long as the context lasts.

        Args:
            url: Where it is served, with a slash at its end.
            waits: How long the app is waited for.
        """
        self.stage.workspace.addresses.base = f"{url}responses"
        self.stage.workspace.triggers.seconds = waits.trigger
        # What goes to this machine must not go by a proxy, which the environment may name.
        # Each request has a connection of its own: one that was kept may be closed by the server in
        # the moment in which it is used again, and what somebody did would be lost.
        connector = aiohttp.TCPConnector(force_close=True)
        async with aiohttp.ClientSession(connector=connector, trust_env=False) as client:
            secret = self.stage.api.keys.signing_secret
            sender = Sender(client, f"{url}{REQUESTS}", secret, waits)
            self.stage.sender = sender
            ticking = asyncio.create_task(self._tick())
            try:
                yield
            finally:
                ticking.cancel()
                sender.close()
                self.close()

    def close(self) -> None:
        """End what goes on being sent to pages, so that the server can end."""
        self._front.close()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK)
            self.stage.workspace.post_scheduled()
