"""A round trip with an emulator of Slack that others wrote, and that checks every scope."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
import pytest
import yaml

from bot.service.run import Bot
from bot.service.server import listen
from bot.settings.serving import ServeSettings
from bot.store.database import Database
from bot.store.installations import SqlInstallations
from bot.store.vault import Vault
from tests.e2e.emulator import CHANNEL, PERSON, TEAM, Emulator, emulated
from tests.slack.conftest import FORM, JSON, event_body, sign
from tests.slack_api import CLIENT_ID, CLIENT_SECRET, SECRET

MANIFEST = Path(__file__).parents[2] / "manifest.yaml"


def manifest_scopes() -> set[str]:
    """Return all scopes that the manifest lists."""
    scopes = yaml.safe_load(MANIFEST.read_text("utf-8"))["oauth_config"]["scopes"]
    return {*scopes["bot"], *scopes["bot_optional"]}


@dataclass(frozen=True)
class RoundTrip:
    """A bot and an emulator of Slack, which is installed there.

    Attributes:
        slack: The emulator.
        client: Sends the bot what the emulator does not: commands and events, signed.
        asked: Scopes that the installation asked for.
        token: What the bot was given.
        bot_user: Id of the bot as a user.
    """

    slack: Emulator
    client: aiohttp.ClientSession
    asked: set[str]
    token: str
    bot_user: str

    async def send(self, body: str, kind: str) -> tuple[int, str]:
        """Send the bot what Slack would; return status and text of the acknowledgement."""
        headers = sign(body.encode(), at=time.time()) | {"content-type": kind}
        async with self.client.post("/slack/events", data=body, headers=headers) as got:
            return got.status, await got.text()

    async def command(self, text: str, **more: str) -> dict[str, Any]:
        """Send `/conf text` by the person, and return the acknowledgement."""
        who = {"team_id": TEAM, "channel_id": CHANNEL, "user_id": PERSON}
        form = {"command": "/conf", "text": text, **who, **more}
        status, told = await self.send(urlencode(form), FORM)
        assert status == 200
        answer: dict[str, Any] = json.loads(told) if told else {}
        return answer

    async def event(self, event: dict[str, Any]) -> None:
        """Tell the bot of `event`."""
        told = event_body(event) | {
            "team_id": TEAM,
            "authorizations": [{"team_id": TEAM, "user_id": self.bot_user, "is_bot": True}],
        }
        status, _ = await self.send(json.dumps(told), JSON)
        assert status == 200

    async def messages(self, thread: str | None = None) -> list[dict[str, Any]]:
        """Return what stands in the channel, or in one of its threads."""
        method = "conversations.replies" if thread else "conversations.history"
        where = {"channel": CHANNEL} | ({"ts": thread} if thread else {})
        found: list[dict[str, Any]] = (await self.slack.call(method, **where))["messages"]
        return found

    async def wait_for_message(self, text: str, thread: str | None = None) -> dict[str, Any]:
        """Wait until the bot said `text` there."""
        async with asyncio.timeout(20):
            while True:
                for each in await self.messages(thread):
                    if each.get("user") == self.bot_user and text in each["text"]:
                        return each
                await asyncio.sleep(0.05)

    async def wait_for_view(self, text: str) -> None:
        """Wait until a view with `text` is open."""
        async with asyncio.timeout(20):
            while True:
                if text in await self.slack.inspect("views"):
                    return
                await asyncio.sleep(0.05)


@pytest.fixture(name="trip")
async def _trip(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[RoundTrip]:
    """The bot, installed by OAuth in the emulator's workspace, as a person does it."""
    with listen("127.0.0.1", 0) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        back = {"redirect_uris": [f"{address}/slack/oauth_redirect"]}
        async with emulated(back) as slack:
            monkeypatch.chdir(tmp_path)
            monkeypatch.setenv("SLACK_API_URL", f"{slack.url}/api/")
            monkeypatch.setenv("SLACK_CLIENT_ID", CLIENT_ID)
            monkeypatch.setenv("SLACK_CLIENT_SECRET", CLIENT_SECRET)
            monkeypatch.setenv("SLACK_SIGNING_SECRET", SECRET)
            monkeypatch.setenv("CONFBOT_DATA", str(tmp_path))
            settings = ServeSettings.load()
            async with Database.open(settings.database.get_secret_value()) as database:
                bot, stop = Bot(settings, database), asyncio.Event()
                running = asyncio.create_task(bot.run(stop, listening))
                await bot.ready()
                jar = aiohttp.CookieJar(unsafe=True)  # keeps cookies of addresses in numbers, too
                async with aiohttp.ClientSession(address, cookie_jar=jar) as client:
                    kept = SqlInstallations(database, Vault(*settings.token_secrets))
                    yield await _installed(slack, client, kept)
                stop.set()
                await running


async def _installed(
    slack: Emulator, client: aiohttp.ClientSession, kept: SqlInstallations
) -> RoundTrip:
    async with client.get("/slack/install", allow_redirects=False) as got:
        page = got.headers["location"]
    asked = set(parse_qs(urlsplit(page).query)["scope"][0].split(","))
    back = urlsplit(await slack.allow(page))
    async with client.get(f"{back.path}?{back.query}") as got:
        assert (got.status, "confbot is installed" in await got.text()) == (200, True)
    installed = await kept.installation(TEAM)
    assert installed is not None
    assert installed.scopes == asked
    await slack.call("conversations.invite", channel=CHANNEL, users=installed.user_id)
    return RoundTrip(slack, client, asked, installed.token, installed.user_id)


async def test_it_is_installed_with_the_scopes_of_the_manifest(trip: RoundTrip) -> None:
    """No more are asked for than are told; and the emulator does check them."""
    refused = await trip.slack.call("pins.list", token=trip.token, channel=CHANNEL)

    assert trip.asked == manifest_scopes()
    assert refused["error"] == "missing_scope"


async def test_a_command_is_answered(trip: RoundTrip) -> None:
    """From the recaps that are shipped."""
    answer = await trip.command("what is Tracee")

    assert answer["response_type"] == "ephemeral"
    assert "Tracee" in answer["text"]


async def test_a_message_is_answered_in_its_thread(trip: RoundTrip) -> None:
    """For all to see, with blocks that the emulator keeps as they were sent."""
    asked = f"<@{trip.bot_user}> what is Tracee"
    posted = await trip.slack.call("chat.postMessage", channel=CHANNEL, text=asked)

    await trip.event(
        {
            "type": "app_mention",
            "user": PERSON,
            "channel": CHANNEL,
            "ts": posted["ts"],
            "text": asked,
        }
    )
    reply = await trip.wait_for_message("Tracee", thread=posted["ts"])

    assert reply["thread_ts"] == posted["ts"]
    assert reply["blocks"]


async def test_a_digest_is_set_up(trip: RoundTrip) -> None:
    """For which it looks at who is in the channel, and in which zone who asks lives."""
    await trip.command("digest 9:00")

    announced = await trip.wait_for_message("set up a digest here")

    assert f"<@{PERSON}>" in announced["text"]


async def test_app_home_is_published(trip: RoundTrip) -> None:
    """As soon as somebody opens it."""
    event = {"type": "app_home_opened", "user": PERSON, "channel": "D1", "tab": "home"}

    await trip.event(event)

    await trip.wait_for_view("What the conference notes say")


async def test_a_modal_is_opened(trip: RoundTrip) -> None:
    """By a trigger of the emulator's, which is good for three seconds."""
    trigger = await trip.slack.call("views.generateTriggerId", token=trip.token)

    await trip.command("digest", trigger_id=trigger["trigger_id"])

    await trip.wait_for_view("Preview")
