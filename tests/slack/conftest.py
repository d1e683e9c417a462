"""A Bolt app with a small library, signed requests to it, and a stand-in for Slack."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from math import inf
from typing import Any
from urllib.parse import urlencode

import pytest
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from bot.answers.desk import InfoDesk
from bot.slack.background import Background
from tests.bots import SECRET, LocalFeedback, LocalRules, Parts
from tests.factories import recording, session, shelf
from tests.slack_api import SlackApi

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"

Send = Callable[[dict[str, Any]], Awaitable[BoltResponse]]


class Notes:
    """Keeps what a witness was told."""

    def __init__(self) -> None:
        self.answers: list[tuple[str, str]] = []
        self.deliveries: list[str] = []
        self._delivered = asyncio.Event()

    def answered(self, *, way: str, outcome: str, seconds: float) -> None:
        """Keep how the question came and was answered."""
        assert seconds > 0
        self.answers.append((way, outcome))

    def posted(self, *, outcome: str) -> None:
        """Keep how posting ended."""
        self.deliveries.append(outcome)
        self._delivered.set()

    async def wait_for_delivery(self) -> None:
        """Wait until a post ended."""
        async with asyncio.timeout(10):
            await self._delivered.wait()


def sign(body: bytes, *, at: float, secret: str = SECRET) -> dict[str, str]:
    """Return the headers with which Slack would sign `body` at `at` (seconds since the epoch)."""
    stamp = str(int(at))
    mac = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={mac}"}


def signed(body: str, kind: str) -> AsyncBoltRequest:
    """Return `body` as Slack would send it now."""
    headers = sign(body.encode(), at=time.time())
    return AsyncBoltRequest(body=body, headers={**headers, "content-type": kind})


def command(text: str) -> str:
    """Return the form of `/conf text`."""
    who = {"team_id": "T1", "channel_id": "C1", "user_id": "U1"}
    return urlencode({"command": "/conf", "text": text, **who})


def event_body(event: dict[str, Any], event_id: str = "Ev1") -> dict[str, Any]:
    """Return what Slack sends for `event`."""
    return {
        "type": "event_callback",
        "team_id": "T1",
        "api_app_id": "A1",
        "event_id": event_id,
        "event_time": 1_700_000_000,
        "authorizations": [{"team_id": "T1", "user_id": "U0BOT", "is_bot": True}],
        "event": event,
    }


def mention(text: Any = "<@U0BOT> typing", **changes: Any) -> dict[str, Any]:
    """Return a mention of the bot in a channel."""
    event = {"type": "app_mention", "user": "U1", "channel": "C1", "ts": "1.1", "text": text}
    return event | changes


def direct_message(text: Any = "typing", **changes: Any) -> dict[str, Any]:
    """Return a message to the bot alone."""
    event = {"type": "message", "channel_type": "im", "user": "U1", "channel": "D1", "ts": "1.1"}
    return {**event, "text": text} | changes


@pytest.fixture(name="slack")
async def _slack() -> AsyncIterator[SlackApi]:
    """Slack's Web API."""
    async with SlackApi().running() as api:
        yield api


@pytest.fixture(name="witness")
def _witness() -> Notes:
    """Says what was answered."""
    return Notes()


@pytest.fixture(name="background")
async def _background() -> AsyncIterator[Background]:
    """Runs what comes after the acknowledgement, and is empty again at the end."""
    background = Background()
    yield background
    await background.drain(seconds=inf)


@pytest.fixture(name="app")
def _app(slack: SlackApi, background: Background, witness: Notes) -> AsyncApp:
    """The bot, which knows of one session."""
    desk = InfoDesk(shelf(session("Typing for Humans", "Ana Roe, Acme", links=(recording(),))))
    parts = Parts(url=slack.url, desk=lambda: desk, background=background, witness=witness)
    return parts.build()


@pytest.fixture(name="send")
def _send(app: AsyncApp) -> Send:
    """Delivers an event to the bot."""

    async def send(body: dict[str, Any]) -> BoltResponse:
        return await app.async_dispatch(signed(json.dumps(body), JSON))

    return send


@pytest.fixture(name="feedback")
def _feedback() -> LocalFeedback:
    """Has heard nothing yet."""
    return LocalFeedback()


@pytest.fixture(name="rules")
def _rules() -> LocalRules:
    """Everything as it is by itself."""
    return LocalRules()
