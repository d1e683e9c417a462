"""Sends to the app what Slack would: signed, over HTTP, and events again when they are lost."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

import aiohttp

from bot.playground.standin.addresses import TRIGGER_SECONDS

FORM: Final = "application/x-www-form-urlencoded"
JSON: Final = "application/json"

TIMEOUT: Final = "http_timeout"
"""Why an event is sent again, by Slack's word: it was not answered in time."""

FAILED: Final = "http_error"
"""Why it is sent again: the answer was no success."""


@dataclass(frozen=True, slots=True)
class Waits:
    """How long an app is waited for.

    Attributes:
        patience: Seconds in which it must answer (docs.slack.dev, interactivity and events).
        trigger: Seconds in which it must exchange a trigger id.
        retries: Seconds before each time that an event is sent again (docs.slack.dev, Events API).
    """

    patience: float = 3.0
    trigger: float = TRIGGER_SECONDS
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)


SLACKS: Final = Waits()
"""As long as Slack itself does."""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What the app answered.

    Attributes:
        status: HTTP status. 0 where there was no answer in time.
        body: Of JSON, what it says. None for an empty one.
        text: As it came.
        retry: Whether the app lets an event be sent again.
    """

    status: int
    body: Any = None
    text: str = ""
    retry: bool = True

    @property
    def ok(self) -> bool:
        """Whether the app took it."""
        return self.status == HTTPStatus.OK

    @property
    def problem(self) -> str:
        """What went wrong, in Slack's word for it; empty when nothing did."""
        if self.ok:
            return ""
        if not self.status:
            return "operation_timeout: the app did not answer in time"
        return f"dispatch_failed: the app answered with status {self.status}"


class Sender:
    """Speaks with one app.

    Args:
        client: Sends requests.
        url: The app's address for requests.
        secret: What they are signed with.
        waits: How long the app is waited for.
    """

    def __init__(
        self, client: aiohttp.ClientSession, url: str, secret: str, waits: Waits = SLACKS
    ) -> None:
        self._client = client
        self._url = url
        self._secret = secret
        self._waits = waits
        self._tasks: set[asyncio.Task[Acknowledgement]] = set()

    async def command(self, form: Mapping[str, str]) -> Acknowledgement:
        """Send a slash command, and return what was answered."""
        return await self._send(urlencode(form).encode(), FORM)

    async def interaction(self, payload: Mapping[str, Any]) -> Acknowledgement:
        """Send what somebody did with an element, a view or a shortcut; return the answer."""
        return await self._send(urlencode({"payload": json.dumps(payload)}).encode(), FORM)

    async def event(self, envelope: Mapping[str, Any]) -> Acknowledgement:
        """Send an event, and again in the background as long as it is not taken.

        Returns:
            What was answered the first time.
        """
        body = json.dumps(envelope).encode()
        first = await self._send(body, JSON)
        if not first.ok and first.retry:
            task = asyncio.create_task(self._again(body, first))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return first

    async def settled(self) -> None:
        """Wait until no event is left to be sent again."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    def close(self) -> None:
        """Send nothing again any more."""
        for task in self._tasks:
            task.cancel()

    async def _again(self, body: bytes, last: Acknowledgement) -> Acknowledgement:
        for number, seconds in enumerate(self._waits.retries, start=1):
            await asyncio.sleep(seconds)
            reason = FAILED if last.status else TIMEOUT
            last = await self._send(
                body, JSON, {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
            )
            if last.ok or not last.retry:
                break
        return last

    async def _send(
        self, body: bytes, kind: str, more: Mapping[str, str] | None = None
    ) -> Acknowledgement:
        headers = {"Content-Type": kind, **self._signature(body), **(more or {})}
        timeout = aiohttp.ClientTimeout(total=self._waits.patience)
        try:
            async with self._client.post(
                self._url, data=body, headers=headers, timeout=timeout
            ) as response:
                text = await response.text()
                retry = response.headers.get("X-Slack-No-Retry") != "1"
                return Acknowledgement(response.status, _read(text), text, retry)
        except (aiohttp.ClientError, TimeoutError, UnicodeDecodeError):
            return Acknowledgement(0)

    def _signature(self, body: bytes) -> dict[str, str]:
        # By this machine's clock, which the app goes by, too; not by the playground's.
        stamp = str(int(time.time()))
        signed = hmac.new(self._secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256)
        return {
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={signed.hexdigest()}",
            "User-Agent": "Slackbot 1.0 (confbot playground)",
        }


def _read(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        # Slack shows what is no JSON as it stands.
        return {"text": text}
