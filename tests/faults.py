"""A storm: processes deliver digests side by side, Slack fails in every way, and they are killed.

Time is made up: each process is told the present, which goes on as real time does while any of
them lives, and leaps only when none does. So leases end as they would in hours of real time.
"""

import asyncio
import os
import random
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from bot.digest.edition import Edition, State
from bot.digest.phrases import day_name
from bot.digest.subscription import Channel, Subscription
from bot.digest.zones import zone
from bot.slack.digest.poster import EVENT_TYPE
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.schema import upgrade
from tests.slack_api import TOKEN, Call, SlackApi
from tests.slack_faults import IN_DOUBT, NOT_TAKEN, Fault
from tests.slack_workspace import Workspace

POST: Final = "chat.postMessage"

PROCESSES: Final = 4
"""Processes that run at the same time."""

OWNER: Final = "U1"
AT: Final = time(9)
FIRST_DAY: Final = date(2031, 3, 3)

LEAPS: Final = {0: 10, 3: 5, 10: 3, 90: 2}
"""Minutes after the slot at which processes are started anew, and the share of kills in each."""

QUIET: Final = (180, 300)
"""Minutes after the slot at which one process runs undisturbed, so that all comes to its end."""

FAULTY: Final = 0.4
"""Share of Slack's answers that are no good ones."""

KINDS: Final = {**NOT_TAKEN, **IN_DOUBT, "slow": Fault(seconds=0.3, honest=True)}

LIFETIME: Final = 1.2
"""Share of the time that the last undisturbed process took, within which one may be killed."""

POSTS: Final = 6
"""Posts of a process at most, one of which may be its end."""

HISTORY: Final = frozenset({"channels:history", "groups:history"})
"""Scopes that are not granted on each third day; then what is in doubt can't be settled."""


@dataclass
class Tally:
    """What came of a storm.

    Attributes:
        started: Processes started.
        kills: Processes killed, by when.
        faults: Answers that were no good ones, by kind.
        editions: Editions that were due, by what became of them.
        twice: Editions that stand twice in their channel.
        lost: Editions that do not, without a true record or without a message to the owner.
        bugs: Processes that ended by a fault of their own.
    """

    started: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    editions: Counter[str] = field(default_factory=Counter)
    twice: list[Edition] = field(default_factory=list)
    lost: list[Edition] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether every edition was posted once, or is accounted for."""
        return not (self.twice or self.lost or self.bugs)

    def lines(self) -> list[str]:
        """Return all of it, a line each."""
        listed = (
            (f"{self.started} processes, {self.kills.total()} of them killed", self.kills),
            (f"{self.faults.total()} answers of Slack failed or were slow", self.faults),
            (f"{self.editions.total()} editions were due", self.editions),
        )
        return [
            *(
                line
                for head, counts in listed
                for line in (head, *(f"{n:6} {name}" for name, n in sorted(counts.items())))
            ),
            f"{len(self.twice)} posted twice",
            f"{len(self.lost)} lost without a record or a message to the owner",
            f"{len(self.bugs)} processes failed by themselves",
        ]


class Storm:
    """Runs processes over one database against one stand-in for Slack, day after day."""

    def __init__(self, url: str, folder: Path, *, channels: int, seed: int) -> None:
        """Take where it happens.

        Args:
            url: Address of an empty database.
            folder: For notes and logs; empty.
            channels: How many have a digest.
            seed: Of every choice that is made at random.
        """
        self.tally = Tally()
        self._url = url
        self._folder = folder
        self._random = random.Random(seed)  # noqa: S311 - no secret is made of it
        self._channels = [Channel("T1", f"C{number}") for number in range(channels)]
        self._slack = SlackApi(Workspace(now=lambda: self._now().timestamp()))
        self._moment, self._since = datetime.combine(FIRST_DAY, AT, UTC), 0.0
        self._left = 0
        self._took = 4.0
        self._alive: dict[str, asyncio.subprocess.Process] = {}
        self._posts_left: dict[str, int] = {}

    async def run(self, *, days: int, kills: int) -> Tally:
        """Let `days` pass with at least `kills` kills, and return what came of it."""
        notes = self._folder / "notes"
        notes.mkdir()
        (notes / "a.md").write_text(sessions_note(talks=2 * days + 20), "utf-8")
        scopes = frozenset(self._slack.workspace.scopes)
        async with self._slack.running(), Database.open(self._url) as database:
            await upgrade(database)
            ledger = SqlLedger(database)
            self._leap_to(self._moment - timedelta(hours=1))
            for channel in self._channels:
                await ledger.save(_subscription(channel, self._now()))
            for number in range(days):
                granted = scopes - HISTORY if number % 3 == 2 else scopes
                self._slack.workspace.scopes = set(granted)
                await self._day(FIRST_DAY + timedelta(number), kills=-(-kills // days))
            for number in range(days):
                for channel in self._channels:
                    await self._judge(ledger, Edition(channel, FIRST_DAY + timedelta(number)))
        return self.tally

    def _now(self) -> datetime:
        return self._moment + timedelta(seconds=asyncio.get_running_loop().time() - self._since)

    def _leap_to(self, moment: datetime) -> None:
        assert not self._alive, "time leaps only when nobody lives to see it"
        self._moment, self._since = moment, asyncio.get_running_loop().time()

    async def _day(self, day: date, *, kills: int) -> None:
        slot = datetime.combine(day, AT, UTC)
        self._slack.whim = self._whim
        for minutes, share in LEAPS.items():
            self._leap_to(slot + timedelta(minutes=minutes))
            self._left += -(-kills * share // sum(LEAPS.values()))
            await asyncio.gather(*(self._keep_running(f"w{n}") for n in range(PROCESSES)))
            await self._run("w0", killed=False)
        self._slack.whim = lambda _: None
        for minutes in QUIET:
            self._leap_to(slot + timedelta(minutes=minutes))
            await self._run("w0", killed=False)

    async def _keep_running(self, worker: str) -> None:
        """Run one process after the other as long as some are to be killed."""
        while self._left > 0:
            await self._run(worker, killed=True)

    async def _run(self, worker: str, *, killed: bool) -> None:
        """Run a process until it ends or is killed, at some moment or at some post of its own."""
        self.tally.started += 1
        started = asyncio.get_running_loop().time()
        with (self._folder / f"{self.tally.started}.log").open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "digest", "run", "--at", self._now().isoformat()),
                env=self._environment(worker),
                cwd=self._folder,
                stdout=log,
                stderr=log,
            )
        self._alive[worker] = process
        by_post = killed and self._random.random() < 0.6
        if by_post:
            self._posts_left[worker] = self._random.randint(1, POSTS)
        try:
            limit = (
                self._random.uniform(0, LIFETIME * self._took) if killed and not by_post else None
            )
            await asyncio.wait_for(process.wait(), limit)
        except TimeoutError:
            self._kill(worker, "at some moment")
            await process.wait()
        if process.returncode == 0:
            self._took = asyncio.get_running_loop().time() - started
        self._posts_left.pop(worker, None)
        del self._alive[worker]
        text = await asyncio.to_thread(Path(log.name).read_text, "utf-8")
        if "Traceback" in text or process.returncode not in {0, 1, -9}:
            self.tally.bugs.append(text)

    def _environment(self, worker: str) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(Path(__file__).parents[1]),
            "CONFBOT_DATA": str(self._folder / "data"),
            "CONFBOT_KNOWLEDGE": str(self._folder / "notes"),
            "DATABASE_URL": self._url,
            "SLACK_API_URL": self._slack.url.replace("/api/", f"/{worker}/api/"),
            "SLACK_BOT_TOKEN": TOKEN,
        }

    def _kill(self, worker: str, when: str) -> None:
        process = self._alive.get(worker)
        if process and process.returncode is None:
            process.kill()
            self._left -= 1
            self.tally.kills[when] += 1

    def _whim(self, call: Call) -> Fault | None:
        """Kill who calls, or answer badly, or well."""
        if call.method == POST and call.sender in self._posts_left:
            self._posts_left[call.sender] -= 1
            if self._posts_left[call.sender] == 0:
                return self._kill_at_post(call.sender)
        if self._random.random() > FAULTY:
            return None
        kind = self._random.choice(list(KINDS))
        self.tally.faults[kind] += 1
        return KINDS[kind]

    def _kill_at_post(self, worker: str) -> Fault | None:
        match self._random.randrange(3):
            case 0:
                self._kill(worker, "before Slack took its post")
                return Fault(drop=True)
            case 1:
                self._kill(worker, "after Slack took its post, before the answer")
                return Fault(drop=True, taken=True)
            case _:
                after = self._random.uniform(0, 0.05)
                asyncio.get_running_loop().call_later(
                    after, self._kill, worker, "at the answer to its post"
                )
                return None

    async def _judge(self, ledger: SqlLedger, edition: Edition) -> None:
        """Compare what stands in the channel with the record, and with what the owner was told."""
        payload = {
            "team": edition.channel.team,
            "channel": edition.channel.id,
            "day": edition.day.isoformat(),
        }
        mark = {"event_type": EVENT_TYPE, "event_payload": payload}
        said = self._slack.workspace.said
        stands = sum(each.get("metadata") == mark for each in said[edition.channel.id])
        record = await ledger.edition(edition)
        state = record.state if record else None
        told = any(
            each["text"].startswith(f"<#{edition.channel.id}>: ")
            and day_name(edition.day) in each["text"]
            for each in said[OWNER]
        )
        fate = f"{'posted' if stands else 'not posted'}, recorded as {state}"
        self.tally.editions[f"{fate}{', owner told' if told else ''}"] += 1
        if stands > 1:
            self.tally.twice.append(edition)
        true = (
            {State.POSTED, State.UNKNOWN}
            if stands
            else {State.SKIPPED, State.FAILED, State.UNKNOWN}
        )
        if state not in true or not (told or state is State.POSTED):
            self.tally.lost.append(edition)


def _subscription(channel: Channel, now: datetime) -> Subscription:
    return Subscription(
        channel=channel, owner=OWNER, at=AT, zone=zone("UTC"), created=now, changed=now
    )


def sessions_note(*, talks: int) -> str:
    """Return a note with so many sessions."""
    listed = "\n".join(
        f"### How We Run Cluster Number {number}\n\nSpeakers: Ana Roe (Acme)\n"
        f"[Recording](https://video.example/{number})\n"
        for number in range(talks)
    )
    return f"---\nevent: ExampleCon 2026\n---\n\n# ExampleCon 2026\n\n## Sessions\n\n{listed}"
