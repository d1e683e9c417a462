"""The whole process, as an operator runs it, against a stand-in for Slack."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from tests.bots import SECRET
from tests.service.test_knowledge import note
from tests.slack.conftest import FORM, JSON, command, event_body, mention, sign
from tests.slack_api import APP_TOKEN, TOKEN, SlackApi
from tests.slack_faults import Fault

ROOT = Path(__file__).parent.parent.parent

SERVE = (sys.executable, "-m", "bot", "serve")


def inherited() -> dict[str, str]:
    """Return the environment of this process, less what belongs to a Slack app of the developer."""
    kept = {name: value for name, value in os.environ.items() if "SLACK" not in name}
    return kept | {"PYTHONPATH": str(ROOT)}


@dataclass(frozen=True)
class Bot:
    """A running process.

    Attributes:
        process: The process.
        client: Speaks with its web server.
        notes: Its knowledge folder.
    """

    process: asyncio.subprocess.Process
    client: aiohttp.ClientSession
    notes: Path

    async def send(self, body: str, kind: str) -> tuple[int, str]:
        """Send what Slack would send; return status and text."""
        headers = sign(body.encode(), at=time.time()) | {"content-type": kind}
        async with self.client.post("/slack/events", data=body, headers=headers) as response:
            return response.status, await response.text()

    async def ready(self) -> bool:
        """Return whether it says that it is ready."""
        with contextlib.suppress(aiohttp.ClientConnectionError):
            async with self.client.get("/readyz") as response:
                return response.status == 200
        return False

    async def end(self, number: signal.Signals) -> tuple[int, str]:
        """Ask it to end; return exit status and log."""
        self.process.send_signal(number)
        async with asyncio.timeout(20):
            _, log = await self.process.communicate()
        return self.process.returncode or 0, log.decode()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


@contextlib.asynccontextmanager
async def serving(folder: Path, api_url: str, **variables: str) -> AsyncIterator[Bot]:
    """Run the bot over one note until the context ends."""
    (folder / "a.md").write_text(note("Typing for Humans"), "utf-8")
    port = free_port()
    own = {
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": api_url,
        "CONFBOT_KNOWLEDGE": str(folder),
        "CONFBOT_DATA": str(folder / ".data"),  # hidden, so that no notes are looked for in it
        "HOST": "127.0.0.1",
        "PORT": str(port),
    }
    process = await asyncio.create_subprocess_exec(
        *SERVE,
        cwd=folder,  # where there is no `.env`
        env=inherited() | own | variables,
        stderr=asyncio.subprocess.PIPE,
    )
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
        bot = Bot(process, client, folder)
        try:
            async with asyncio.timeout(20):
                while not await bot.ready():
                    assert process.returncode is None, "it ended before it was ready"
                    await asyncio.sleep(0.05)
            yield bot
        finally:
            if process.returncode is None:
                process.kill()
                await process.communicate()


@pytest.fixture(name="slack")
async def _slack() -> AsyncIterator[SlackApi]:
    """Slack's Web API."""
    async with SlackApi().running() as api:
        yield api


async def test_over_http_it_answers_and_ends_well(tmp_path: Path, slack: SlackApi) -> None:
    """A command, a mention, a reload and a signal while a reply is still on its way."""
    async with serving(tmp_path, slack.url) as bot:
        status, text = await bot.send(command("typing for humans"), FORM)
        assert (status, json.loads(text)["response_type"]) == (200, "ephemeral")
        assert "Typing for Humans" in text

        slack.fail("chat.postMessage", Fault(seconds=0.5, body={"ok": True}))
        status, _ = await bot.send(json.dumps(event_body(mention(ts="5.5"))), JSON)
        assert status == 200
        (post,) = await slack.wait_for("chat.postMessage")
        assert post.arguments["thread_ts"] == "5.5"

        status, log = await bot.end(signal.SIGTERM)

    assert status == 0
    assert "given up" not in log
    assert TOKEN not in log
    assert SECRET not in log


async def test_a_changed_note_answers_without_a_restart(tmp_path: Path, slack: SlackApi) -> None:
    """An author sees the change in Slack, not after the next deployment."""
    async with serving(tmp_path, slack.url) as bot:
        (tmp_path / "b.md").write_text(note("Zebras in Production"), "utf-8")
        async with asyncio.timeout(30):
            text = ""
            while "Zebras in Production" not in text:
                _, text = await bot.send(command("zebras in production"), FORM)


async def test_over_socket_mode_it_answers_and_ends_well(tmp_path: Path, slack: SlackApi) -> None:
    """Slack's door over HTTP is closed then; health and figures stay."""
    async with serving(tmp_path, slack.url, SLACK_APP_TOKEN=APP_TOKEN) as bot:
        form = {"command": "/conf", "text": "typing for humans", "team_id": "T1", "user_id": "U1"}
        acknowledged = await slack.send_by_socket(
            {"type": "slash_commands", "envelope_id": "e1", "payload": form}
        )
        assert acknowledged["envelope_id"] == "e1"
        assert acknowledged["payload"]["response_type"] == "ephemeral"
        assert "Typing for Humans" in acknowledged["payload"]["text"]

        await slack.send_by_socket(
            {"type": "events_api", "envelope_id": "e2", "payload": event_body(mention())}
        )
        await slack.wait_for("chat.postMessage")
        assert (await bot.send(command("typing"), FORM))[0] == 404

        status, _ = await bot.end(signal.SIGINT)

    assert status == 0


@pytest.mark.parametrize("variables", [{}, {"SLACK_APP_TOKEN": APP_TOKEN}], ids=["http", "socket"])
async def test_it_starts_while_slack_cannot_be_reached(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    """Slack's bad hour must not keep the bot from starting, and it must notice the end of it."""
    port = free_port()
    method = "apps.connections.open" if variables else "auth.test"
    async with serving(tmp_path, f"http://127.0.0.1:{port}/api", **variables) as bot:
        async with SlackApi().running(port) as slack:
            async with asyncio.timeout(30):
                await slack.wait_for(method)
        status, log = await bot.end(signal.SIGTERM)

    assert status == 0
    assert "can't be reached" in log
    assert "Traceback" not in log


async def test_a_log_for_machines(tmp_path: Path, slack: SlackApi) -> None:
    """Each line is an object, the first as well as the last."""
    async with serving(tmp_path, slack.url, LOG_FORMAT="json") as bot:
        _, log = await bot.end(signal.SIGTERM)

    entries = [json.loads(line) for line in log.splitlines()]
    assert entries[-1]["message"] == "stopped"


async def test_with_settings_missing_it_does_not_start(tmp_path: Path) -> None:
    """Status 2, and all that is missing or wrong in one go."""
    wrong = {"PORT": "x", "CONFBOT_KNOWLEDGE": str(tmp_path / "none")}
    process = await asyncio.create_subprocess_exec(
        *SERVE, cwd=tmp_path, env=inherited() | wrong, stderr=asyncio.subprocess.PIPE
    )

    _, told = await process.communicate()

    assert process.returncode == 2
    assert [line.split()[1] for line in told.decode().splitlines()] == [
        *("CONFBOT_KNOWLEDGE", "SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "PORT")
    ]
