"""Digests by whole processes: `serve` with its clock, `digest run` beside it, `list`, `doctor`."""

import asyncio
import contextlib
import json
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest

from bot.slack.digest.poster import EVENT_TYPE
from tests.postgresql import PostgresqlServer
from tests.service.test_knowledge import note
from tests.service.test_run import Bot, inherited, serving
from tests.slack.conftest import FORM
from tests.slack_api import TOKEN, SlackApi
from tests.slack_faults import Fault

CHANNELS = 30

NOTE = """\
---
event: ExampleCon 2026
---

# ExampleCon 2026

## Sessions

### Less YAML, More Sleep

Speakers: Ana Roe (Acme)
[Recording](https://video.example/1)
"""


@dataclass(frozen=True)
class Ended:
    """A process that has ended."""

    status: int
    out: str
    log: str


@dataclass(frozen=True)
class Office:
    """What processes of one bot share.

    Attributes:
        slack: The Slack that they reach.
        folder: Holds their notes and data.
    """

    slack: SlackApi
    folder: Path

    async def start(self, *arguments: str, **variables: str) -> asyncio.subprocess.Process:
        """Start `confbot`."""
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *arguments),
            cwd=self.folder,
            env=inherited() | self.variables | variables,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def confbot(self, *arguments: str, **variables: str) -> Ended:
        """Run `confbot` to its end."""
        process = await self.start(*arguments, **variables)
        async with asyncio.timeout(60):
            out, log = await process.communicate()
        return Ended(process.returncode or 0, out.decode(), log.decode())

    @property
    def variables(self) -> dict[str, str]:
        """The settings of all processes."""
        return {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_SIGNING_SECRET": "made-up-signing-secret",
            "SLACK_API_URL": self.slack.url,
            "CONFBOT_KNOWLEDGE": str(self.folder),
            "CONFBOT_DATA": str(self.folder / ".data"),
        }

    def editions(self) -> Counter[str]:
        """Return how many editions stand in each channel."""
        return Counter(
            channel
            for channel, messages in self.slack.workspace.said.items()
            for message in messages
            if message.get("metadata", {}).get("event_type") == EVENT_TYPE
        )


@pytest.fixture(name="office")
async def _office(tmp_path: Path) -> AsyncIterator[Office]:
    """A Slack, and a folder with a note that there is something to tell of."""
    (tmp_path / "talks.md").write_text(NOTE, "utf-8")
    async with SlackApi().running() as slack:
        yield Office(slack, tmp_path)


async def subscribe(bot: Bot, slack: SlackApi, channel: str, order: str) -> None:
    """Give an order in `channel`, as Slack would bring it."""
    who = {"team_id": "T1", "channel_id": channel, "user_id": "U1"}
    form = {"command": "/conf", "text": order, "response_url": slack.response_url, **who}
    status, text = await bot.send(urlencode(form), FORM)
    assert (status, text) == (200, "")


def just_passed() -> str:
    """Return a time that passed a minute ago, in a zone where it is far from midnight."""
    now = datetime.now(UTC)
    # Written as POSIX has it: the sign says how far UTC is ahead.
    west = now.hour - 12
    passed = now - timedelta(hours=west, minutes=1)
    return f"{passed:%H:%M} Etc/GMT{west:+}"


async def test_thirty_channels_get_one_each_from_three_processes(office: Office) -> None:
    """However many deliver, a channel sees its digest once, and the list says so."""
    names = {f"C{number}" for number in range(CHANNELS)}
    async with serving(office.folder, office.slack.url) as bot:
        for name in names:
            await subscribe(bot, office.slack, name, f"digest {just_passed()}")
        runs = [asyncio.create_task(office.confbot("digest", "run")) for _ in range(2)]
        await office.slack.wait_for_response(CHANNELS)
        ended = [await each for each in runs]
        # An announcement and an edition for each.
        await office.slack.wait_for("chat.postMessage", 2 * CHANNELS, seconds=60)
        status, log = await bot.end(signal.SIGTERM)
        listed = await office.confbot("digest", "list")

    assert status == 0, log
    assert [each.status for each in ended] == [0, 0], ended
    assert set(office.editions().values()) == {1}
    assert listed.out.count("was posted.") == CHANNELS
    assert listed.out.count("It posts next on") == CHANNELS


@pytest.mark.parametrize("number", range(2))
async def test_killed_processes_lose_nothing_and_say_nothing_twice(
    office: Office, postgresql: PostgresqlServer, number: int
) -> None:
    """Out of memory, a host that goes away: what was under way is found in the channel later."""
    chance = random.Random(number)  # noqa: S311 - no secret is made of it
    with postgresql.database() as url:
        shared = {"DATABASE_URL": url}
        await office.confbot("db", "upgrade", **shared)
        office.slack.whim = lambda _: Fault(seconds=0.02, honest=True)
        async with serving(office.folder, office.slack.url, **shared) as bot:
            for name in range(CHANNELS):
                await subscribe(bot, office.slack, f"C{name}", f"digest {just_passed()}")
            runs = [await office.start("digest", "run", **shared) for _ in range(3)]
            for process in chance.sample([*runs, bot.process], len(runs) + 1):
                posted = len(office.slack.of("chat.postMessage"))
                # Those killed before may hold all that is left; then it dies idle.
                with contextlib.suppress(TimeoutError):
                    await office.slack.wait_for(
                        "chat.postMessage", posted + chance.randint(1, 8), seconds=2
                    )
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
            for process in runs:
                await process.communicate()
        for minutes in (10, 20):
            later = datetime.now(UTC) + timedelta(minutes=minutes)
            await office.confbot("digest", "run", "--at", later.isoformat(), **shared)
        listed = await office.confbot("digest", "list", **shared)

    assert set(office.editions().values()) == {1}
    assert len(office.editions()) == listed.out.count("was posted.")


async def test_what_is_being_posted_at_the_end_is_recorded(office: Office) -> None:
    """A deployment in the minute of the digest leaves nothing in doubt."""
    async with serving(office.folder, office.slack.url) as bot:
        await subscribe(bot, office.slack, "C1", f"digest {just_passed()}")
        announced = await office.slack.wait_for("chat.postMessage")
        assert "metadata" not in announced[0].arguments
        office.slack.fail("chat.postMessage", Fault(seconds=1, honest=True))
        await office.slack.wait_for("chat.postMessage", 2)
        status, log = await bot.end(signal.SIGTERM)
        listed = await office.confbot("digest", "list", "--json")

    (record,) = json.loads(listed.out)
    assert (status, record["last"]["state"]) == (0, "posted"), log
    assert office.editions() == {"C1": 1}


async def test_a_run_at_a_given_time_delivers_what_is_due_then(office: Office) -> None:
    """Cron jobs and tests name the time; the next day's edition is another one."""
    async with serving(office.folder, office.slack.url) as bot:
        soon = datetime.now(UTC) + timedelta(hours=3)
        await subscribe(bot, office.slack, "C1", f"digest {soon:%H:%M} UTC")
        await office.slack.wait_for_response()
    early = await office.confbot("digest", "run")
    on_time = await office.confbot("digest", "run", "--at", soon.isoformat())
    again = await office.confbot("digest", "run", "--at", soon.isoformat())

    assert ("nothing was due" in early.log, on_time.out) == (True, "1 posted\n")
    assert "nothing was due" in again.log
    assert office.editions() == {"C1": 1}


async def test_a_new_note_is_told_to_who_watches_for_it(office: Office) -> None:
    """Without a digest, and without asking."""
    async with serving(office.folder, office.slack.url) as bot:
        await subscribe(bot, office.slack, "C1", "watch zebras")
        await office.slack.wait_for_response()
        (office.folder / "b.md").write_text(note("Zebras in Production"), "utf-8")
        run = await office.confbot("digest", "run")

    assert run.status == 0
    (told,) = office.slack.workspace.said["U1"]
    assert "mentions zebras" in told["text"]
    assert "Zebras in Production" in told["text"]


async def test_the_doctor_finds_nothing_wrong_with_a_sound_bot(office: Office) -> None:
    """Each thing that was looked at is named, so that one sees what was not."""
    found = await office.confbot("doctor")

    looked_at = {line.split()[1] for line in found.out.splitlines()}
    assert found.status == 0, found.out
    assert looked_at == {"settings:", "token:", "scopes:", "clock:", "notes:", "database:"}
    assert "database: what it keeps: digests 0, editions 0," in found.out


async def test_the_doctor_needs_no_token_where_workspaces_bring_their_own(office: Office) -> None:
    """There is none to look at before somebody installs confbot."""
    installed = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "made-up-client-secret"}

    found = await office.confbot("doctor", SLACK_BOT_TOKEN="", **installed)

    assert found.status == 0, found.out
    assert "each workspace that installs confbot has its own" in found.out


async def test_the_doctor_says_the_mend_of_each_failure(office: Office) -> None:
    """Settings, scopes, notes and a paused digest, all in one go."""
    at = datetime.now(UTC) - timedelta(minutes=1)
    async with serving(office.folder, office.slack.url) as bot:
        await subscribe(bot, office.slack, "C1", f"digest {at + timedelta(hours=3):%H:%M} UTC")
        await office.slack.wait_for_response()
    office.slack.workspace.channel("C1").archived = True
    office.slack.workspace.scopes -= {"users:read"}
    failed = await office.confbot("digest", "run", "--at", (at + timedelta(hours=3)).isoformat())
    (office.folder / "broken.md").write_text("---\nevent: [\n---\n", "utf-8")

    found = await office.confbot("doctor", PORT="x")

    assert (failed.status, failed.out) == (1, "1 failed\n1 told to people\n")
    assert "<#C1>: The digest of" in office.slack.workspace.said["U1"][0]["text"]
    assert found.status == 1
    for said in (
        "PORT is missing or malformed",
        "users:read is missing",
        "and 1 error",
        "is archived",
    ):
        assert said in found.out
    assert found.out.count("mend: ") == found.out.count("fault ")


async def test_the_doctor_says_why_slack_and_the_database_cannot_be_used(office: Office) -> None:
    """The two that a new operator gets wrong."""
    (office.folder / "folder.db").mkdir()
    away = {
        "SLACK_API_URL": "http://127.0.0.1:9/api/",
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
    }

    found = await office.confbot("doctor", **away)

    assert found.status == 1
    assert "fault  token: Slack can't be reached" in found.out
    assert "fault  database: PostgreSQL database none on 127.0.0.1:9" in found.out
