"""What is sent to an app: signed as Slack signs, and events again when they are lost."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web

from bot.playground.sender import Sender, Waits
from bot.slack.requests import is_authentic, read_request

SECRET = "made-up-signing-secret"


@dataclass
class Receiver:
    """An app that keeps what it is sent, and answers with the next of `answers`, then with 200.

    Attributes:
        answers: Each the answer to a request; None for none at all.
        requests: Headers and body of each request.
        url: Where it listens.
    """

    answers: list[web.Response | None] = field(default_factory=list)
    requests: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        """Keep a request, and answer it."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.requests.append((headers, await request.read()))
        answer = self.answers.pop(0) if self.answers else web.Response()
        if answer is None:
            assert request.transport
            request.transport.abort()
            return web.Response()
        return answer


@pytest.fixture(name="receiver")
async def _receiver() -> AsyncIterator[Receiver]:
    """An app."""
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/slack/events", receiver.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield receiver
    await runner.cleanup()


@contextlib.asynccontextmanager
async def sending(receiver: Receiver) -> AsyncIterator[Sender]:
    """Return a sender that tries again at once."""
    async with aiohttp.ClientSession() as client:
        yield Sender(client, receiver.url, SECRET, Waits(patience=30, retries=(0, 0, 0)))


async def test_the_bot_takes_what_is_sent_for_slacks(receiver: Receiver) -> None:
    """Signature and form pass the bot's own examination."""
    async with sending(receiver) as sender:
        await sender.command({"command": "/demo", "text": "a & b"})
        await sender.interaction({"type": "block_actions", "actions": [{"action_id": "a"}]})
        await sender.event({"type": "event_callback", "event": {"type": "message"}})

    for headers, body in receiver.requests:
        assert is_authentic(
            SECRET,
            timestamp=headers["x-slack-request-timestamp"].encode(),
            signature=headers["x-slack-signature"].encode(),
            body=body,
            now=time.time(),
        )
        assert read_request(body, headers["content-type"]) is not None


async def test_an_event_that_is_lost_is_sent_three_times_more(receiver: Receiver) -> None:
    """With Slack's headers, the same body, and a signature of its own time."""
    receiver.answers = [web.Response(status=500), None, web.Response(status=503)]
    async with sending(receiver) as sender:
        first = await sender.event({"event_id": "Ev1"})
        await sender.settled()

    numbers = [headers.get("x-slack-retry-num") for headers, _ in receiver.requests]
    reasons = [headers.get("x-slack-retry-reason") for headers, _ in receiver.requests]
    assert first.problem == "dispatch_failed: the app answered with status 500"
    assert numbers == [None, "1", "2", "3"]
    assert reasons == [None, "http_error", "http_timeout", "http_error"]
    assert {json.loads(body)["event_id"] for _, body in receiver.requests} == {"Ev1"}


async def test_an_app_can_ask_for_no_retry(receiver: Receiver) -> None:
    """By the header that Slack knows."""
    receiver.answers = [web.Response(status=500, headers={"X-Slack-No-Retry": "1"})]
    async with sending(receiver) as sender:
        await sender.event({"event_id": "Ev1"})
        await sender.settled()

    assert len(receiver.requests) == 1


async def test_commands_and_presses_are_sent_once(receiver: Receiver) -> None:
    """A person tries again by themselves."""
    receiver.answers = [web.Response(status=500), web.Response(status=500)]
    async with sending(receiver) as sender:
        await sender.command({"command": "/demo"})
        await sender.interaction({"type": "shortcut"})
        await sender.settled()

    assert len(receiver.requests) == 2


async def test_what_is_no_json_is_the_answers_text(receiver: Receiver) -> None:
    """Slack shows a command's plain answer as it stands."""
    receiver.answers = [web.Response(text="plain words")]
    async with sending(receiver) as sender:
        answer = await sender.command({"command": "/demo"})

    assert answer.body == {"text": "plain words"}


async def test_what_waits_to_be_sent_again_ends_with_the_playground(receiver: Receiver) -> None:
    """The next attempt would come in minutes."""
    receiver.answers = [web.Response(status=500)]
    async with aiohttp.ClientSession() as client:
        sender = Sender(client, receiver.url, SECRET, Waits(patience=30, retries=(600,)))
        await sender.event({"event_id": "Ev1"})
        sender.close()
        with contextlib.suppress(asyncio.CancelledError):
            await sender.settled()

    assert len(receiver.requests) == 1
