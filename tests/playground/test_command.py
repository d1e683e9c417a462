"""`confbot playground` as a whole process: the bot itself, played over notes of the test."""

import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from bot.digest.phrases import day_name
from tests.service.test_knowledge import note
from tests.service.test_run import inherited

PRAGUE = ZoneInfo("Europe/Prague")
"""Where U1 lives."""

NOTE = "".join(
    [
        note("Typing for Humans"),
        *(f"\n### Talk Number {n}\n\n[Recording](https://video.example/{n})\n" for n in range(9)),
    ]
)
"""Enough for the digests of some days."""

GENERAL, PLATFORM = "C1", "C2"


@dataclass
class Played:
    """A playground in a process of its own.

    Attributes:
        process: The process.
        client: Speaks with it.
        notes: Its knowledge folder.
    """

    process: asyncio.subprocess.Process
    client: aiohttp.ClientSession
    notes: Path

    async def done(self, act: str, user: str = "U1", **more: Any) -> dict[str, Any]:
        """Do something that must succeed, and return the answer."""
        given = {"act": act, "user": user, **more}
        async with self.client.post("/playground/act", json=given) as response:
            answer: dict[str, Any] = await response.json()
        assert answer["ok"], answer
        return answer

    async def until(
        self, holds: Callable[[dict[str, Any]], Any], user: str = "U1"
    ) -> dict[str, Any]:
        """Wait until what `user` sees is as it should be, and return it."""
        async with asyncio.timeout(30):
            async with self.client.get(f"/playground/events?user={user}") as stream:
                async for line in stream.content:
                    if line.startswith(b"data: ") and holds(seen := json.loads(line[6:])):
                        found: dict[str, Any] = seen
                        return found
        raise AssertionError("the stream ended")

    async def message(self, channel: str, text: str, user: str = "U1") -> dict[str, Any]:
        """Wait for a message that holds `text`, and return it."""

        def found(seen: dict[str, Any]) -> list[dict[str, Any]]:
            return [each for each in seen["messages"][channel] if text in each["text"]]

        return found(await self.until(found, user))[-1]

    async def end(self) -> tuple[int, str]:
        """Ask it to end; return exit status and what it said."""
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(20):
            _, log = await self.process.communicate()
        return self.process.returncode or 0, log.decode()


def command(folder: Path, *options: str) -> tuple[str, ...]:
    """Return the command that plays the bot over the notes in `folder`."""
    base = (sys.executable, "-m", "bot", "playground", "--knowledge", str(folder / "notes"))
    return (*base, *options)


def surroundings(folder: Path) -> dict[str, str]:
    """Return the environment: another Slack app's, whose settings must not matter."""
    (folder / "temporary").mkdir(exist_ok=True)
    own = {
        "TMPDIR": str(folder / "temporary"),
        "CONFBOT_DATA": str(folder / "data"),
        "SLACK_APP_TOKEN": "xapp-of-another-app",
        "SLACK_API_URL": "http://127.0.0.1:9/api/",
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
    }
    return inherited() | own


@contextlib.asynccontextmanager
async def playing(folder: Path, *options: str) -> AsyncIterator[Played]:
    """Play the bot over one note until the context ends."""
    notes = folder / "notes"
    notes.mkdir(exist_ok=True)
    (notes / "a.md").write_text(NOTE, "utf-8")
    process = await asyncio.create_subprocess_exec(
        *command(folder, "--port", "0", "--no-browser", *options),
        cwd=folder,
        env=surroundings(folder),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    try:
        async with asyncio.timeout(60):
            line = (await process.stdout.readline()).decode()
        assert line.startswith("confbot plays at http://127.0.0.1:"), line
        async with aiohttp.ClientSession(line.split()[3]) as client:
            played = Played(process, client, notes)
            # Which waits until the notes are read; what is written then is a change of them.
            await played.done("read", channel=GENERAL)
            yield played
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def run(folder: Path, *options: str, **variables: str) -> tuple[int, str]:
    """Run the playground to its end; return exit status and what it said."""
    (folder / "notes").mkdir(exist_ok=True)
    process = await asyncio.create_subprocess_exec(
        *command(folder, *options),
        cwd=folder,
        env=surroundings(folder) | variables,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(60):
        _, log = await process.communicate()
    return process.returncode or 0, log.decode()


async def test_the_first_minutes(tmp_path: Path) -> None:
    """Ask by command, mention, thread and message; a digest the next morning; then leave."""
    async with playing(tmp_path) as played:
        await played.done("say", channel=GENERAL, text="/conf typing for humans")
        private = await played.message(GENERAL, "Typing for Humans")
        ben = await played.until(lambda _: True, "U2")
        said = await played.done("say", channel=GENERAL, text="@confbot talks about typing")
        public = await played.message(GENERAL, "Typing for Humans", "U2")
        await played.done("say", channel="D1", text="typing for humans")
        await played.message("D1", "Typing for Humans")
        await played.done("say", channel=PLATFORM, text="/conf digest 9:00")
        await played.message(PLATFORM, "set up a digest here")
        morning = (datetime.now(UTC) + timedelta(days=2)).astimezone(PRAGUE)
        morning = morning.replace(hour=9, minute=0, second=0, microsecond=0)
        await played.done("clock", to=morning.isoformat())
        digest = await played.message(PLATFORM, day_name(morning.date()), "U2")
        seen = await played.until(lambda _: True)
        status, log = await played.end()

    assert (private["ephemeral"], ben["messages"][GENERAL]) == (True, [])
    assert (public["ephemeral"], public["thread_ts"]) == (False, said["ts"])
    posted = [float(each["ts"]) for each in seen["messages"][PLATFORM] if each["metadata"]]
    yesterday = (morning - timedelta(days=1)).timestamp()
    assert digest["text"].startswith("Conference digest, ")
    # Time has passed, not leapt: yesterday's came at its time.
    assert [int(each) for each in posted[-2:]] == [yesterday, morning.timestamp()]
    assert (status, "Traceback" in log) == (0, False)


async def test_a_changed_note_is_told_with_what_is_wrong_with_it(tmp_path: Path) -> None:
    """An author sees at once what the bot understood, and answers change."""
    async with playing(tmp_path) as played:
        (played.notes / "b.md").write_text(note("Zebras in Production"), "utf-8")
        new = await played.until(lambda seen: seen["notices"])
        await played.done("say", channel=GENERAL, text="/conf zebras in production")
        await played.message(GENERAL, "Zebras in Production")
        (played.notes / "b.md").write_text("---\nevent: [\n---\n", "utf-8")
        broken = await played.until(lambda seen: len(seen["notices"]) > 1)
        (played.notes / "b.md").unlink()
        gone = await played.until(lambda seen: len(seen["notices"]) > 2)
        async with played.client.get("/playground/notes") as response:
            (view,) = await response.json()

    notices = [each["notices"][-1] for each in (new, broken, gone)]
    assert [each["title"] for each in notices] == [
        "b.md is new",
        "b.md changed",
        "b.md was removed",
    ]
    assert notices[0]["text"] == "confbot check finds nothing wrong with it."
    assert notices[1]["text"].startswith("b.md:3: error: ")
    assert (view["note"], view["changed"]) == ("a.md", None)
    assert view["text"] == NOTE
    assert view["read"]["sessions"][0]["title"] == "Typing for Humans"


async def test_what_was_recorded_can_be_played(tmp_path: Path) -> None:
    """Names and places stand in a script, not ids of one day."""
    script = tmp_path / "talk.yaml"
    async with playing(tmp_path, "--record", str(script)) as played:
        said = await played.done("say", user="U2", channel=GENERAL, text="@confbot typing")
        await played.message(GENERAL, "Typing for Humans")
        await played.done("react", channel=GENERAL, ts=said["ts"], name="tada")
        await played.done("read", channel=GENERAL)
        await played.done("clock", to="2999-05-06T07:00:00Z")
        await played.end()
    lines = [json.loads(line.removeprefix("- ")) for line in script.read_text().splitlines()]
    shorter = [each for each in lines if each["act"] != "clock"]
    script.write_text("".join(f"- {json.dumps(each)}\n" for each in shorter), "utf-8")

    async with playing(tmp_path, "--play", str(script)) as again:
        seen = await again.until(
            lambda seen: any(each["reactions"] for each in seen["messages"][GENERAL])
        )

    assert lines[0] == {
        "act": "say",
        "user": "ben",
        "channel": "general",
        "text": "@confbot typing",
    }
    assert (lines[1]["act"], lines[1]["message"], lines[1]["name"]) == ("react", -2, "tada")
    assert (lines[2]["act"], lines[2]["at"]) == ("clock", "09:00")
    assert len(lines) == 3
    assert [each["user"] for each in seen["messages"][GENERAL]] == ["U2", "U0BOT"]


async def test_a_page_that_listens_does_not_hold_the_end_up(tmp_path: Path) -> None:
    """Its stream ends with the playground."""
    async with playing(tmp_path) as played, played.client.get("/playground/events") as stream:
        await stream.content.readline()
        status, log = await played.end()

    assert (status, "Traceback" in log) == (0, False)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("- act: dance\n", "step 1: there is no act 'dance'"),
        ("- {act: say, channel: none, text: x}\n", "step 1: ana sees no channel 'none'"),
        ("- {act: picture, file: ../x.png}\n", "step 1: a picture needs a `file`"),
        ("- {act: picture, file: a.png, width: wide}\n", "step 1: a picture's `width` is a whole"),
    ],
    ids=["an act", "a channel", "a file", "a size"],
)
async def test_a_step_that_goes_wrong_is_said_to(tmp_path: Path, script: str, told: str) -> None:
    """The others are played; the status tells at the end."""
    (tmp_path / "script.yaml").write_text(f"{script}- {{act: say, channel: general, text: x}}\n")
    async with playing(tmp_path, "--play", str(tmp_path / "script.yaml")) as played:
        await played.message(GENERAL, "x")
        status, log = await played.end()

    assert (status, told in log) == (1, True)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("act: say\n", "a script is a list of acts"),
        ("- [\n", "script.yaml:2: not valid YAML"),
        ("- {act: 2026-13-01}\n", "script.yaml: month must be in 1..12"),
        ("\n- {[a]: b}\n", "script.yaml: line 2: found unhashable key"),
    ],
    ids=["no list", "no YAML", "no such day", "no such key"],
)
async def test_what_is_no_script_is_not_played(tmp_path: Path, script: str, told: str) -> None:
    """The file, the line, and why."""
    (tmp_path / "script.yaml").write_text(script, "utf-8")

    status, log = await run(tmp_path, "--play", str(tmp_path / "script.yaml"))

    assert (status, told in log) == (1, True)


async def test_without_a_browser_the_remedy_is_said(tmp_path: Path) -> None:
    """Pictures need Chromium, which not every machine has."""
    (tmp_path / "script.yaml").write_text("[]\n", "utf-8")
    options = ("--play", str(tmp_path / "script.yaml"), "--screenshot", str(tmp_path / "out"))

    status, log = await run(tmp_path, *options, PATH=str(tmp_path))

    assert (status, "apt-get install chromium" in log) == (1, True)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--screenshot", "out"), "it needs a script"),
        (("--play", "none.yaml"), "none.yaml"),
        (("--knowledge", "none"), "none: no such file or folder"),
        (("--record", "none/x.yaml"), "none/x.yaml can't be written"),
    ],
    ids=["no script", "no such script", "no such folder", "no folder to write to"],
)
async def test_what_is_asked_for_wrongly_is_wrong_usage(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    """Status 2, at once."""
    status, log = await run(tmp_path, *options)

    assert status == 2
    assert told in log


async def test_nothing_of_it_outlives_the_process(tmp_path: Path) -> None:
    """Its clock was moved: a later start must not find digests of days to come."""
    async with playing(tmp_path) as played:
        await played.done("say", channel=PLATFORM, text="/conf digest 9:00")
        await played.message(PLATFORM, "set up a digest here")
        await played.end()

    assert list((tmp_path / "temporary").iterdir()) == []
    assert not list((tmp_path / "data").rglob("*.db"))
