"""A bot with a SQLite database, told the time by the test, and orders given to it in Slack."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import inf
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.answers.desk import InfoDesk
from bot.digest.subscription import Channel, Weekday
from bot.slack.background import Background
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.schema import upgrade
from tests.bots import Parts
from tests.factories import announcement, recording, session, shelf, tool
from tests.slack.conftest import FORM, signed
from tests.slack.home_visit import Visit
from tests.slack_api import SlackApi

MONDAY = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
"""Ten o'clock in Prague, where U1 lives."""


C1 = Channel("T1", "C1")


def chosen(value: str) -> dict[str, Any]:
    """Return what a menu holds when `value` was chosen."""
    text = {"type": "plain_text", "text": value}
    return {"selected_option": {"text": text, "value": value}}


def days(*names: Weekday) -> dict[str, Any]:
    """Return what the boxes for days hold."""
    return {"selected_options": [chosen(str(day.value))["selected_option"] for day in names]}


@dataclass
class Workshop:
    """The bot and its surroundings.

    Attributes:
        parts: What it is made of.
        app: The bot.
        slack: Slack's Web API.
        ledger: The bot's.
        now: What the bot is told of the time.
    """

    parts: Parts
    slack: SlackApi
    ledger: SqlLedger
    now: datetime = MONDAY
    app: AsyncApp = field(init=False)

    def __post_init__(self) -> None:
        self.parts.now = lambda: self.now
        self.app = self.parts.build()

    async def acknowledged(self, text: str, **changes: str) -> BoltResponse:
        """Give the order `/conf text` in C1 as U1, and return the acknowledgement."""
        who = {"team_id": "T1", "channel_id": "C1", "user_id": "U1"}
        url = {"response_url": self.slack.response_url}
        form = {"command": "/conf", "text": text, **who, **url, **changes}
        return await self.app.async_dispatch(signed(urlencode(form), FORM))

    async def order(self, text: str, **changes: str) -> dict[str, Any]:
        """Give an order, and return what is answered in private, whichever way it comes."""
        before = len(self.slack.responses)
        acknowledgement = await self.acknowledged(text, **changes)
        assert acknowledgement.status == 200
        if acknowledgement.body:
            reply: dict[str, Any] = json.loads(acknowledgement.body)
        else:
            reply = (await self.slack.wait_for_response(before + 1))[-1]
        await self.parts.background.drain(seconds=inf)
        assert reply["response_type"] == "ephemeral"
        return reply

    async def told(self, text: str, **changes: str) -> str:
        """Give an order, and return the text of the answer."""
        return str((await self.order(text, **changes))["text"])

    def said(self, channel: str = "C1") -> list[str]:
        """Return what stands in a channel."""
        return [each["text"] for each in self.slack.workspace.said[channel]]


@pytest.fixture(name="database")
async def _database(tmp_path: Path) -> AsyncIterator[Database]:
    """A SQLite database with all tables."""
    async with Database.open(f"sqlite:///{tmp_path / 'confbot.db'}") as database:
        await upgrade(database)
        yield database


@pytest.fixture(name="workshop")
async def _workshop(
    slack: SlackApi, background: Background, database: Database
) -> AsyncIterator[Workshop]:
    """The bot, which knows of a session, a tool and an announcement."""
    desk = InfoDesk(
        shelf(
            session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
            tool("Foobar", "a cache for eBPF maps"),
            announcement("ExampleCon comes back next year"),
        )
    )
    ledger = SqlLedger(database)
    parts = Parts(url=slack.url, desk=lambda: desk, background=background, ledger=ledger)
    yield Workshop(parts, slack, ledger)
    await asyncio.sleep(0)


@pytest.fixture(name="visit")
def _visit(workshop: Workshop) -> Visit:
    """U1 in C1, at a bot with a database; U2 is there, too."""
    visit = Visit(workshop.parts, workshop.slack)
    workshop.app = visit.app
    visit.live()
    visit.channel("C1", "U1", "U2")
    visit.channel("C2", "U2")
    return visit
