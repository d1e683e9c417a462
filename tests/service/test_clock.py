"""The clock of a running bot: when it wakes, and what it survives."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.answers.desk import InfoDesk
from bot.digest.compose import Composer
from bot.digest.edition import Edition, Outcome, Plan, State
from bot.digest.memory import MemoryLedger
from bot.digest.ports import Ledger
from bot.digest.subscription import Channel, Subscription
from bot.digest.zones import zone
from bot.service.clock import LONGEST_SLEEP, SHORTEST_SLEEP, Clock, sleep_until
from bot.service.draining import DrainingLedger
from bot.service.newsroom import Newsroom, Reading, deliver_from
from bot.service.storage import Storage
from bot.slack.digest.poster import SlackPoster
from bot.slack.identity import Identity
from bot.slack.workspaces import Clients, OwnWorkspace
from bot.store.database import Database
from bot.web.metrics import Metrics
from tests.factories import recording, session, shelf
from tests.logged import logged
from tests.slack_api import TOKEN, SlackApi

NINE = datetime(2026, 5, 4, 9, tzinfo=UTC)
POST = "chat.postMessage"


@dataclass
class Watchmaker:
    """Makes clocks over one ledger and one Slack; the test tells the time.

    Attributes:
        slack: Where editions are posted.
        ledger: What the clock goes by.
        now: The present.
        metrics: What the clock tells.
        sweeps: When it had old rows removed.
    """

    slack: SlackApi
    ledger: Ledger = field(default_factory=MemoryLedger)
    now: datetime = NINE
    metrics: Metrics = field(default_factory=Metrics)
    sweeps: list[datetime] = field(default_factory=list)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Clock]:
        """Run a clock until the context ends."""
        stop = asyncio.Event()
        clock = self.clock()
        task = asyncio.create_task(clock.run(stop))
        try:
            yield clock
        finally:
            stop.set()
            async with asyncio.timeout(10):
                await task

    def clock(self, news: Callable[[datetime], Awaitable[object]] | None = None) -> Clock:
        """Return a clock that looks for `news`, those of the notes if it is not given."""
        poster = SlackPoster(Clients(OwnWorkspace(TOKEN, Identity()), self.slack.url))
        delivery = deliver_from(self._reading(), self.ledger, poster)
        newsroom = Newsroom(self.ledger, self._reading())
        return Clock(
            delivery,
            news=news or newsroom.look,
            sweep=self._sweep,
            metrics=self.metrics,
            now=lambda: self.now,
        )

    async def _sweep(self, now: datetime) -> int:
        self.sweeps.append(now)
        return 1

    def _reading(self) -> Callable[[], Reading]:
        library = shelf(session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)))
        desk = InfoDesk(library)
        reading = Reading(library, Composer(library, desk.index))
        return lambda: reading


def daily(at: time, channel: str = "C1") -> Subscription:
    """Return a digest at a time of day in UTC, set up yesterday."""
    before = NINE - timedelta(days=1)
    return Subscription(
        channel=Channel("T1", channel),
        owner="U1",
        at=at,
        zone=zone("UTC"),
        created=before,
        changed=before,
    )


@pytest.fixture(name="slack")
async def _slack() -> AsyncIterator[SlackApi]:
    """Slack's Web API."""
    async with SlackApi().running() as api:
        yield api


async def test_what_is_due_at_the_start_is_delivered_and_counted(slack: SlackApi) -> None:
    """A restart in the minute of the digest must not cost it."""
    maker = Watchmaker(slack)
    await maker.ledger.save(daily(time(9)))

    async with maker.running():
        await slack.wait_for(POST)

    assert 'confbot_editions_total{outcome="posted"} 1' in maker.metrics.render()


async def test_a_change_wakes_it(slack: SlackApi) -> None:
    """Who sets a digest up for a time that has just passed waits for no timer."""
    maker = Watchmaker(slack)

    async with maker.running() as clock:
        await asyncio.sleep(0)
        await maker.ledger.save(daily(time(9)))
        clock.wake()
        await slack.wait_for(POST)


@pytest.mark.parametrize(
    ("due", "sleep"),
    [
        pytest.param(NINE + timedelta(seconds=7), timedelta(seconds=7), id="in a moment"),
        pytest.param(NINE + timedelta(days=1), LONGEST_SLEEP, id="tomorrow"),
        pytest.param(NINE - timedelta(hours=1), SHORTEST_SLEEP, id="long ago"),
        pytest.param(None, LONGEST_SLEEP, id="never"),
    ],
)
def test_it_looks_again_though_nothing_is_due(due: datetime | None, sleep: timedelta) -> None:
    """Another process may have taken an order, or somebody set the clock of the machine."""
    assert sleep_until(due, now=NINE) == sleep


async def test_it_sleeps_until_the_next_digest_is_due(slack: SlackApi) -> None:
    """On the minute, and not at the next look at all of them."""
    maker = Watchmaker(slack, now=NINE - timedelta(seconds=1))
    await maker.ledger.save(daily(time(9)))

    async with maker.running():
        await asyncio.sleep(0)
        maker.now = NINE
        await slack.wait_for(POST)

    assert len(slack.of(POST)) == 1


async def test_an_edition_that_breaks_confbot_ends_neither_clock_nor_other_digests(
    slack: SlackApi,
) -> None:
    """Questions go on being answered, and the log has the traceback."""
    maker = Watchmaker(slack)
    await maker.ledger.save(daily(time(9)))

    async with maker.running() as clock:
        await slack.wait_for(POST)
        maker.now = datetime(2026, 5, 5, 9)  # noqa: DTZ001 - the fault: a present without a zone
        clock.wake()
        with logged("a fault of confbot's own") as broken:
            await asyncio.wait_for(broken.wait(), timeout=10)


async def test_once_closed_a_ledger_hands_out_nothing_and_keeps_what_is_told(
    tmp_path: Path,
) -> None:
    """At the end what was begun is recorded, and nothing new begins."""
    async with Database.open(f"sqlite:///{tmp_path / 'confbot.db'}") as database:
        storage = Storage(database)
        assert not await storage.ready()
        await storage.prepare(asyncio.Event())
        assert await storage.ready()
        ledger = DrainingLedger(database)
        order = daily(time(9))
        plan = Plan(edition=Edition(order.channel, NINE.date()), slot=NINE, since=NINE)
        other = Plan(edition=Edition(Channel("T1", "C2"), NINE.date()), slot=NINE, since=NINE)
        await ledger.plan([plan, other], now=NINE)
        claim = await ledger.claim(now=NINE, lease=timedelta(minutes=2))
        assert claim is not None

        ledger.close()

        assert await ledger.claim(now=NINE, lease=timedelta(minutes=2)) is None
        assert await ledger.claim_doubtful(now=NINE, lease=timedelta(minutes=2)) is None
        assert await ledger.claim_notice(now=NINE, lease=timedelta(minutes=2)) is None
        assert await ledger.begin(claim, entries=[], now=NINE, lease=timedelta(minutes=2))
        assert await ledger.record(claim, Outcome(state=State.POSTED, message="1.1"), now=NINE)


async def test_old_rows_are_removed_once_a_day(slack: SlackApi) -> None:
    """At the start, and again when a day is over, however often the clock looks."""
    maker, stop = Watchmaker(slack), asyncio.Event()
    coming = [NINE, NINE + timedelta(hours=23), NINE + timedelta(hours=24)]

    async def look(now: datetime) -> None:
        del now
        if coming:
            maker.now = coming.pop(0)
            clock.wake()
        else:
            stop.set()

    clock = maker.clock(look)
    async with asyncio.timeout(30):
        await clock.run(stop)

    assert maker.sweeps == [NINE, NINE + timedelta(hours=24)]


async def test_whoever_moves_time_learns_what_is_due_next(slack: SlackApi) -> None:
    """A look is over when what is due by then was delivered."""
    maker = Watchmaker(slack, now=NINE - timedelta(minutes=5))
    await maker.ledger.save(daily(time(9)))

    async with maker.running() as clock:
        first = await clock.look()
        before = len(slack.workspace.said["C1"])
        maker.now = NINE
        second = await clock.look()
        after = len(slack.workspace.said["C1"])

    assert (first, second) == (NINE, NINE + timedelta(days=1))
    assert (before, after) == (0, 1)


async def test_who_waits_for_a_look_at_the_end_is_let_go(slack: SlackApi) -> None:
    """Else the process would not end."""
    maker, stop = Watchmaker(slack), asyncio.Event()
    clock = maker.clock()
    stop.set()
    looking = asyncio.create_task(clock.look())
    await asyncio.sleep(0)

    await clock.run(stop)

    assert await looking is None
