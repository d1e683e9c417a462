"""A bot that knows two notes, and somebody who opens its App Home."""

from datetime import UTC, datetime, time
from typing import Any

import pytest

from bot.answers.desk import InfoDesk
from bot.digest.memory import MemoryLedger
from bot.digest.subscription import Channel, Subscription
from bot.digest.zones import zone
from bot.slack.background import Background
from tests.bots import Parts
from tests.factories import event, library, recap, recording, session, theme, tool
from tests.slack.home_visit import Visit
from tests.slack_api import SlackApi

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


NOTES = library(
    recap(
        session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
        tool("Foobar", "a cache for eBPF maps"),
        theme("Calm - fewer alerts"),
        of=event(tags=("types",)),
    ),
    recap(tool("Foobar"), of=event("ExampleCon 2025", year=2025), note="examplecon-2025.md"),
)


@pytest.fixture(name="desks")
def _desks() -> list[InfoDesk]:
    """The desk in office; a test may put another one there."""
    return [InfoDesk(NOTES)]


@pytest.fixture(name="now")
def _now() -> list[datetime]:
    """What the bot is told of the time; a test may change it."""
    return [NOW]


@pytest.fixture(name="visit")
async def _visit(
    slack: SlackApi, background: Background, desks: list[InfoDesk], now: list[datetime]
) -> Visit:
    """U1 at a bot that knows two notes."""
    parts = Parts(
        url=slack.url,
        desk=lambda: desks[0],
        background=background,
        ledger=MemoryLedger(),
        now=lambda: now[0],
    )
    visit = Visit(parts, slack)
    visit.live()
    return visit


async def order(visit: Visit, channel: str, owner: str = "U1", **changes: Any) -> None:
    """Have a digest in `channel`."""
    defaults: dict[str, Any] = {
        "at": time(9),
        "zone": zone("Europe/Prague"),
        "created": NOW,
        "changed": NOW,
    }
    kept = Subscription(channel=Channel("T1", channel), owner=owner, **(defaults | changes))
    await visit.parts.ledger.save(kept)
