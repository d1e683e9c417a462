"""Follow-up questions in threads and direct messages, by real dispatch."""

import json
from collections.abc import Awaitable, Callable
from math import inf
from typing import Any

import pytest

from bot.answers.desk import InfoDesk
from bot.slack.background import Background
from tests.bots import LocalMemory, Parts
from tests.factories import recording, session, shelf
from tests.slack.conftest import JSON, direct_message, event_body, mention, signed
from tests.slack_api import SlackApi

POST = "chat.postMessage"

Ask = Callable[[dict[str, Any]], Awaitable[str]]


@pytest.fixture(name="memory")
def _memory() -> LocalMemory:
    return LocalMemory()


@pytest.fixture(name="ask")
def _ask(slack: SlackApi, background: Background, memory: LocalMemory) -> Ask:
    """Sends an event to a bot that knows two sessions, and returns what it posts."""
    desk = InfoDesk(
        shelf(
            session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
            session("Datapaths in eBPF", "Cy Doe, Initech"),
        )
    )
    app = Parts(url=slack.url, desk=lambda: desk, background=background, memory=memory).build()
    asked = 0

    async def ask(event: dict[str, Any]) -> str:
        nonlocal asked
        asked += 1
        event = event | {"ts": f"9.{asked}"} if asked > 1 else event
        body = json.dumps(event_body(event, event_id=f"Ev{asked}"))
        await app.async_dispatch(signed(body, JSON))
        posts = await slack.wait_for(POST, count=asked)
        await background.drain(seconds=inf)
        return str(posts[-1].arguments["text"])

    return ask


async def test_a_question_in_a_thread_follows_up_on_the_one_before(ask: Ask) -> None:
    """The thread that the first mention opened is one conversation."""
    await ask(mention("<@U0BOT> which talk was about typing", ts="1.1"))

    told = await ask(mention("<@U0BOT> who gave it?", thread_ts="1.1"))

    assert told.startswith("Ana Roe (Acme) gave")


async def test_another_thread_is_another_conversation(ask: Ask) -> None:
    """What was said elsewhere is not meant."""
    await ask(mention("<@U0BOT> which talk was about typing", ts="1.1"))

    told = await ask(mention("<@U0BOT> who gave it?", thread_ts="2.2"))

    assert not told.startswith("Ana Roe (Acme) gave \u201cTyping")


async def test_direct_messages_are_one_conversation(ask: Ask) -> None:
    """At top level nobody opens a thread."""
    await ask(direct_message("which talk was about ebpf"))

    assert (await ask(direct_message("and who gave that?"))).startswith("Cy Doe (Initech) gave")


async def test_without_memory_each_question_stands_by_itself(
    ask: Ask, memory: LocalMemory, caplog: pytest.LogCaptureFixture
) -> None:
    """A database that is away costs the follow-up, not the answer, and is said in the log."""
    memory.broken = True

    assert "Typing for Humans" in await ask(direct_message("which talk was about typing"))
    assert "broken" in caplog.text
