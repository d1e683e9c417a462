"""Workspaces install the bot, are served by their own tokens, and leave again; all of it real."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from bot.answers.installation import Installation
from bot.digest.edition import Edition, Notice
from bot.digest.ports import FinalError, RetryableError
from bot.digest.subscription import Channel
from bot.service.installing import Served, served
from bot.service.run import Bot
from bot.service.server import listen
from bot.settings.serving import ServeSettings
from bot.slack.digest.poster import SlackPoster
from bot.slack.identity import Identity
from bot.slack.installing import Credentials, Departure, Installer, Outcome
from bot.slack.workspaces import FRESH, Clients, InstalledWorkspaces
from bot.store.database import Database
from bot.store.installations import SqlInstallations
from bot.store.ledger import SqlLedger
from bot.store.schema import upgrade
from bot.store.vault import Vault
from tests.digest.building import MONDAY, digest, subscription
from tests.postgresql import PostgresqlServer
from tests.slack.conftest import FORM, JSON, command, event_body, mention, sign
from tests.slack_api import CLIENT_ID, CLIENT_SECRET, SECRET, SlackApi
from tests.slack_faults import Fault

OTHER_TOKEN: Final = "xoxb-of-t2"

ALLOWED: Final[dict[str, Any]] = {
    "access_token": OTHER_TOKEN,
    "token_type": "bot",
    "scope": "commands,chat:write",
    "bot_user_id": "U2BOT",
    "team": {"id": "T2", "name": "Acme"},
    "is_enterprise_install": False,
    "authed_user": {"id": "U9"},
}
"""What Slack gives for a good code."""


INSTALLATION: Final = Installation(
    team="T2",
    name="Acme",
    token=OTHER_TOKEN,
    bot_id="B2",
    user_id="U2BOT",
    scopes=frozenset({"chat:write"}),
    installed=datetime(2026, 1, 1, tzinfo=UTC),
)


@dataclass(frozen=True)
class House:
    """A running bot that workspaces install, and who uses it.

    Attributes:
        browser: Of whoever installs it.
        slack: Slack.
        database: The bot's.
        installations: What is kept there.
    """

    browser: aiohttp.ClientSession
    slack: SlackApi
    database: Database
    installations: SqlInstallations

    async def begin(self) -> str:
        """Return the state that a new installation begins with."""
        async with self.browser.get("/slack/install", allow_redirects=False) as got:
            assert got.status == 302
            return parse_qs(urlsplit(got.headers["location"]).query)["state"][0]

    async def come_back(
        self, *, kept: str, state: str, code: str = "code", **more: str
    ) -> tuple[int, str]:
        """Return what a browser reads that comes back from Slack with the cookie `kept`."""
        query = {"state": state, "code": code, **more}
        cookie = {"cookie": f"confbot-installation={kept}"}
        async with self.browser.get("/slack/oauth_redirect", params=query, headers=cookie) as got:
            return got.status, await got.text()

    async def install(self) -> None:
        """Install it in T2."""
        self.slack.codes["code"] = ALLOWED
        self.slack.tokens.add(OTHER_TOKEN)
        state = await self.begin()
        status, _ = await self.come_back(kept=state, state=state)
        assert status == 200

    async def send(self, body: str, kind: str = JSON) -> tuple[int, str]:
        """Send what Slack would, and return status and text of the acknowledgement."""
        headers = sign(body.encode(), at=time.time()) | {"content-type": kind}
        async with self.browser.post("/slack/events", data=body, headers=headers) as got:
            return got.status, await got.text()


@pytest.fixture(name="slack")
async def _slack() -> AsyncIterator[SlackApi]:
    """Slack's Web API."""
    async with SlackApi().running() as api:
        yield api


@pytest.fixture(name="settings")
def _settings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, slack: SlackApi, url: str
) -> ServeSettings:
    """What an operator sets who lets workspaces install the bot."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SLACK_API_URL", slack.url)
    monkeypatch.setenv("SLACK_CLIENT_ID", CLIENT_ID)
    monkeypatch.setenv("SLACK_CLIENT_SECRET", CLIENT_SECRET)
    monkeypatch.setenv("SLACK_SIGNING_SECRET", SECRET)
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("CONFBOT_DATA", str(tmp_path / "data"))
    return ServeSettings.load()


@pytest.fixture(name="house")
async def _house(slack: SlackApi, settings: ServeSettings) -> AsyncIterator[House]:
    """The bot, over either database."""
    async with Database.open(settings.database.get_secret_value()) as database:
        bot, stop = Bot(settings, database), asyncio.Event()
        with listen("127.0.0.1", 0) as listening:
            running = asyncio.create_task(bot.run(stop, listening))
            await bot.ready()
            address = f"http://127.0.0.1:{listening.getsockname()[1]}"
            jar = aiohttp.DummyCookieJar()
            async with aiohttp.ClientSession(address, cookie_jar=jar) as browser:
                installations = SqlInstallations(database, Vault(*settings.token_secrets))
                yield House(browser, slack, database, installations)
            stop.set()
            await running


async def test_the_way_to_slack_asks_for_all_scopes(house: House) -> None:
    """Whoever allows it sees what it will be able to do, and the browser keeps the state."""
    async with house.browser.get("/slack/install", allow_redirects=False) as got:
        target = urlsplit(got.headers["location"])
        asked = parse_qs(target.query)
        cookie = got.headers["set-cookie"]

    assert f"{target.scheme}://{target.netloc}/api/" == house.slack.url
    assert target.path == "/oauth/v2/authorize"
    assert asked["client_id"] == [CLIENT_ID]
    assert {"commands", "chat:write", "im:history"} <= set(asked["scope"][0].split(","))
    assert f"confbot-installation={asked['state'][0]}" in cookie
    assert {"httponly", "samesite=lax"} <= set(cookie.lower().split("; "))


@pytest.mark.parametrize(
    ("api_url", "registered"),
    [
        ("https://slack.com/api/", True),
        ("https://slack-gov.com/api/", True),
        ("https://www.slack.com/api/", True),
        ("https://notslack.com/api/", False),
        ("http://127.0.0.1:4003/api/", False),
    ],
)
async def test_slack_itself_knows_the_way_back(
    database: Database, api_url: str, *, registered: bool
) -> None:
    """There it stands in the app's settings, and this process may be behind another's address."""
    kept = SqlInstallations(database, Vault("a secret"))
    credentials = Credentials(CLIENT_ID, CLIENT_SECRET, api_url)
    installer = Installer(credentials, kept, now=lambda: datetime.now(UTC))

    departure = await installer.begin(back="http://10.0.0.7/slack/oauth_redirect")

    assert isinstance(departure, Departure)
    assert departure.url.startswith(f"{api_url.removesuffix('api/')}oauth/v2/authorize?")
    assert departure.encrypted is registered
    assert ("redirect_uri" in departure.url) is not registered


async def test_a_workspace_installs_it(house: House) -> None:
    """From then on it is answered there, by the token of its own."""
    await house.install()

    installed = await house.installations.installation("T2")
    assert installed is not None
    assert (installed.name, installed.token) == ("Acme", OTHER_TOKEN)
    assert (installed.user_id, installed.bot_id) == ("U2BOT", "B0BOT")
    assert installed.scopes == {"commands", "chat:write"}

    of_t2 = {"team_id": "T2", "authorizations": [{"team_id": "T2", "user_id": "U2BOT"}]}
    status, _ = await house.send(json.dumps(event_body(mention()) | of_t2))
    (post,) = await house.slack.wait_for("chat.postMessage")
    assert (status, post.token) == (200, OTHER_TOKEN)


async def test_another_workspace_is_told_that_it_is_not_installed(house: House) -> None:
    """Slack may still send its requests; nobody there is answered by another one's token."""
    await house.install()

    status, text = await house.send(command("typing"), FORM)

    assert status == 200
    assert "install" in text
    assert not house.slack.of("chat.postMessage")


@pytest.mark.parametrize(
    ("more", "kept", "status", "said"),
    [
        pytest.param({"error": "access_denied"}, None, 200, "was not installed", id="not allowed"),
        pytest.param({}, "another", 400, "did not begin in this browser", id="another browser"),
        pytest.param({}, "", 400, "did not begin in this browser", id="no cookie"),
        pytest.param({"code": ""}, None, 400, "did not begin in this browser", id="no code"),
        pytest.param({"state": "forged"}, "forged", 400, "used already", id="a forged state"),
        pytest.param({"code": "wrong"}, None, 502, "invalid_code", id="a wrong code"),
    ],
)
async def test_what_does_not_come_from_here_is_refused(
    house: House, more: dict[str, str], kept: str | None, status: int, said: str
) -> None:
    """Nobody is led to install what somebody else began, and no code counts twice."""
    house.slack.codes["code"] = ALLOWED
    state = await house.begin()

    query = {"state": state} | more
    told = await house.come_back(kept=state if kept is None else kept, **query)

    assert told[0] == status
    assert said in told[1]
    assert await house.installations.installation("T2") is None


async def test_a_state_counts_once(house: House) -> None:
    """Whoever finds the address in a history can't use it again."""
    house.slack.codes |= {"code": ALLOWED, "another": ALLOWED}
    state = await house.begin()
    await house.come_back(kept=state, state=state)

    status, said = await house.come_back(kept=state, state=state, code="another")

    assert (status, "used already" in said) == (400, True)
    assert len(house.slack.of("oauth.v2.access")) == 1


async def test_a_whole_organisation_can_not_install_it(house: House) -> None:
    """Its token would be for workspaces that nobody asked."""
    house.slack.codes["code"] = ALLOWED | {"is_enterprise_install": True, "team": None}
    state = await house.begin()

    status, said = await house.come_back(kept=state, state=state)

    assert (status, "organisation" in said) == (400, True)


@pytest.mark.parametrize(
    "fault", [Fault(drop=True), Fault(status=503, body="<html>")], ids=["lost", "no JSON"]
)
async def test_slack_may_fail_meanwhile(
    house: House, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    """The person can begin again; neither code nor secret is logged."""
    house.slack.fail("oauth.v2.access", fault)
    state = await house.begin()

    status, said = await house.come_back(kept=state, state=state, code="c0de")

    assert (status, "begin again" in said) == (502, True)
    assert "c0de" not in caplog.text
    assert CLIENT_SECRET not in caplog.text


async def test_without_the_database_nothing_is_installed() -> None:
    """The person is asked to come again; no code is spent on what could not be kept."""
    async with Database.open("postgresql://somebody@127.0.0.1:9/confbot") as gone:
        installer = Installer(
            Credentials(CLIENT_ID, CLIENT_SECRET, "http://127.0.0.1:9/api/"),
            SqlInstallations(gone, Vault("a secret")),
            now=lambda: datetime.now(UTC),
        )

        begun = await installer.begin(back="http://127.0.0.1/")
        ended = await installer.complete({"state": "s", "code": "c"}, kept="s", back="")

    assert begun == ended == Outcome(503, ended.said)
    assert "try again later" in ended.said


def ended(event: dict[str, Any], *, at: float) -> str:
    """Return what Slack sends when an installation in T2 has ended, at `at`."""
    return json.dumps(event_body(event) | {"team_id": "T2", "event_time": int(at)})


REMOVED = {"type": "app_uninstalled"}
REVOKED = {"type": "tokens_revoked", "tokens": {"bot": ["U2BOT"]}}


@pytest.mark.parametrize("event", [REMOVED, REVOKED], ids=["removed", "revoked"])
async def test_a_workspace_that_leaves_is_forgotten(house: House, event: dict[str, Any]) -> None:
    """Its token is deleted at once, and its digests pause; its commands find nothing any more."""
    await house.install()
    ledger = SqlLedger(house.database)
    await ledger.save(replace(subscription(), channel=Channel("T2", "C1")))

    status, _ = await house.send(ended(event, at=time.time() + 2))

    assert status == 200
    assert await house.installations.installation("T2") is None
    assert [each.paused for each in await ledger.subscriptions()] == [
        "confbot was removed from the workspace"
    ]
    _, text = await house.send(command("typing").replace("T1", "T2"), FORM)
    assert "install" in text


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(REMOVED | {"at": 0}, id="one before"),
        pytest.param({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}, id="a person's"),
        pytest.param({"type": "tokens_revoked"}, id="none told"),
    ],
)
async def test_what_is_not_about_it_ends_no_installation(
    house: House, event: dict[str, Any]
) -> None:
    """Slack reports the end of a former installation, and tokens of people, in the same way."""
    await house.install()

    status, _ = await house.send(ended(event, at=event.get("at", time.time() + 2)))

    assert status == 200
    assert await house.installations.installation("T2") is not None


async def installed(settings: ServeSettings, database: Database) -> Served:
    """Return the workspaces served, of which T2 has installed the bot."""
    await SqlInstallations(database, Vault(*settings.token_secrets)).install(INSTALLATION)
    return served(settings, database, Identity(), now=lambda: datetime.now(UTC))


async def test_digests_and_notices_go_by_the_workspaces_own_token(
    slack: SlackApi, settings: ServeSettings, database: Database
) -> None:
    """Where it is not installed there is none, and no other is tried."""
    slack.tokens.add(OTHER_TOKEN)
    poster = SlackPoster((await installed(settings, database)).clients)
    notice = Notice(key="k", team="T2", user="U1", text="Told.", created=datetime.now(UTC))

    await poster.post(Edition(Channel("T2", "C1"), MONDAY), digest("a"))
    await poster.tell(notice)

    assert {call.token for call in slack.of("chat.postMessage")} == {OTHER_TOKEN}
    with pytest.raises(FinalError, match="not installed"):
        await poster.post(Edition(Channel("T1", "C1"), MONDAY), digest("a"))


async def test_what_is_known_outlives_the_database(server: PostgresqlServer) -> None:
    """Questions are answered while it is away; a workspace that was never heard of has to wait.

    Who asks right after is not made to wait for the database again: the clock is read no more.
    """
    moments = iter((0.0, FRESH, FRESH, FRESH + 1))
    with server.database() as url:
        async with Database.open(url) as database:
            await upgrade(database)
            kept = SqlInstallations(database, Vault("a secret"))
            await kept.install(INSTALLATION)
            workspaces = InstalledWorkspaces(kept, clock=lambda: next(moments))
            known = await workspaces.access("T2")
            server.stop()

            assert known is not None
            assert await workspaces.access("T2") == known
            assert await workspaces.access("T2") == known
            with pytest.raises(RetryableError, match="can't be reached"):
                await Clients(workspaces, "http://127.0.0.1:9/api/").of("T3")
        server.start()
