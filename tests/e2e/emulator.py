"""An emulator of Slack that others wrote: the npm package `emulate`, in a process of its own."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urljoin

import aiohttp

from tests.npm import build
from tests.npm.node import program
from tests.slack_api import CLIENT_ID, CLIENT_SECRET

TEAM: Final = "T000000001"
PERSON: Final = "U000000001"
CHANNEL: Final = "C000000001"
"""What the emulator begins with."""

_PERSONS_TOKEN: Final = "xoxp-made-up"

_PERSONS_SCOPES: Final = (
    *("chat:write", "channels:read", "channels:history", "channels:write", "channels:manage"),
    *("groups:read", "groups:history", "im:read", "im:history", "im:write", "users:read"),
)


class _Form(HTMLParser):
    """Reads the first form of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.action = ""
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep where the form goes, and its hidden fields."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and not self.action:
            self.action = given.get("action", "")
        elif tag == "input" and given.get("name", "") not in self.fields:
            self.fields[given["name"]] = given.get("value", "")


@dataclass(frozen=True)
class Emulator:
    """A running emulator, and a person in its workspace.

    Attributes:
        url: Its address, without a slash at its end.
        client: Of the person.
    """

    url: str
    client: aiohttp.ClientSession

    async def call(
        self, method: str, *, token: str = _PERSONS_TOKEN, **arguments: Any
    ) -> dict[str, Any]:
        """Return what a call of the Web API answers, by default one of the person's."""
        headers = {"Authorization": f"Bearer {token}"}
        address = f"{self.url}/api/{method}"
        async with self.client.post(address, json=arguments, headers=headers) as got:
            answer: dict[str, Any] = await got.json()
            return answer

    async def allow(self, page: str) -> str:
        """Allow on `page` what is asked there, and return where the browser is sent then."""
        async with self.client.get(page) as got:
            form = _Form()
            form.feed(await got.text())
        target = urljoin(page, form.action)
        async with self.client.post(target, data=form.fields, allow_redirects=False) as sent:
            return sent.headers["location"]

    async def inspect(self, tab: str) -> str:
        """Return a page of the inspector."""
        async with self.client.get(self.url, params={"tab": tab}) as got:
            return await got.text()


@asynccontextmanager
async def emulated(seed: Mapping[str, Any]) -> AsyncIterator[Emulator]:
    """Run an emulator in which the app is known and every scope is checked.

    Args:
        seed: What the workspace and the app are like, besides.
    """
    app = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "name": "confbot"}
    person = {"token": _PERSONS_TOKEN, "user_id": PERSON, "scopes": list(_PERSONS_SCOPES)}
    slack = {"strict_scopes": True, "oauth_apps": [app | dict(seed)], "tokens": [person]}
    build.packages()
    process = await asyncio.create_subprocess_exec(
        *(program("node"), str(build.HERE / "emulate.mjs"), json.dumps({"slack": slack})),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    try:
        async with asyncio.timeout(60):
            url = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession() as client:
            yield Emulator(url, client)
    finally:
        process.stdin.close()
        await process.wait()
