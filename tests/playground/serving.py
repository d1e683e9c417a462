"""The playground, served over real HTTP, for a test or a person to use."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from starlette.types import ASGIApp

from bot.playground.manifest import Manifest
from bot.playground.playground import Playground
from bot.playground.routes import STATIC, Page
from bot.playground.sender import Waits
from bot.playground.snapshot import snapshot
from bot.playground.stage import Stage
from bot.playground.standin.api import Keys
from bot.service.server import Server, listen
from tests.playground.demo_app import MANIFEST, build_demo

PATIENT = Waits(patience=30, trigger=30, retries=(0.0, 0.01, 0.02))
"""A test does not fail on a busy machine, and does not wait for minutes."""


@dataclass
class Served:
    """A playground that is served.

    Attributes:
        url: With a slash at its end.
        stage: What is behind it.
        client: Speaks with it.
    """

    url: str
    stage: Stage
    client: aiohttp.ClientSession

    async def act(self, act: str, user: str = "U1", **more: Any) -> dict[str, Any]:
        """Do something, and return the answer."""
        async with self.client.post(
            f"{self.url}playground/act", json={"act": act, "user": user, **more}
        ) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def done(self, act: str, user: str = "U1", **more: Any) -> dict[str, Any]:
        """Do something that must succeed, and return the answer."""
        answer = await self.act(act, user, **more)
        assert answer["ok"], answer
        return answer

    async def state(self, user: str = "U1") -> dict[str, Any]:
        """Return what `user` sees."""
        async with self.client.get(f"{self.url}playground/state?user={user}") as response:
            seen: dict[str, Any] = await response.json()
            return seen

    async def until(
        self, holds: Callable[[dict[str, Any]], Any], user: str = "U1"
    ) -> dict[str, Any]:
        """Wait until what `user` sees is as it should be, and return it."""
        changed = asyncio.Event()
        self.stage.workspace.watchers.append(changed.set)
        try:
            async with asyncio.timeout(20):
                while not holds(seen := snapshot(self.stage, user)):
                    await changed.wait()
                    changed.clear()
                return seen
        finally:
            self.stage.workspace.watchers.remove(changed.set)

    async def message(self, channel: str, text: str, user: str = "U1") -> dict[str, Any]:
        """Wait for a message that holds `text`, and return it."""

        def found(seen: dict[str, Any]) -> list[dict[str, Any]]:
            return [each for each in seen["messages"][channel] if text in each["text"]]

        return found(await self.until(found, user))[-1]


@contextlib.asynccontextmanager
async def served(
    manifest: Path,
    build: Callable[[str, Keys], ASGIApp],
    *,
    port: int = 0,
    static: Path = STATIC,
    waits: Waits = PATIENT,
) -> AsyncIterator[Served]:
    """Serve the playground over any app for as long as the context lasts.

    Args:
        manifest: The app's.
        build: Makes the app from the address of the Web API and the keys.
        port: To listen on; 0 for any that is free.
        static: Folder of the page.
        waits: How long the app is waited for.
    """
    keys = Keys()
    stage = Stage.set_up(Manifest.read(manifest), keys)
    stage.ready.set()
    playground = Playground(stage, Page(static=static))
    with listen("127.0.0.1", port) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        server = Server(playground.front(build(f"{url}api/", keys)))
        async with playground.open(url, waits), aiohttp.ClientSession() as client:
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            try:
                yield Served(url, stage, client)
            finally:
                playground.close()
                server.should_exit = True
                await serving


def demo(
    *, port: int = 0, waits: Waits = PATIENT
) -> contextlib.AbstractAsyncContextManager[Served]:
    """Serve the playground over the demo app for as long as the context lasts."""
    return served(MANIFEST, build_demo, port=port, waits=waits)
