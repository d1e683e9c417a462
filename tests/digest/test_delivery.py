"""Delivering: once, whatever breaks, however many do it, wherever one of them dies."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.delivery import LEASE, PARALLEL, Delivery
from bot.digest.edition import Claim, EditionRecord, Outcome, State
from bot.digest.letter import Digest
from bot.digest.memory import MemoryLedger
from bot.digest.ports import (
    AmbiguousError,
    DeliveryError,
    FinalError,
    GoneError,
    RetryableError,
)
from bot.digest.posting import SETTLED
from bot.digest.schedule import MAX_DELAY
from bot.digest.subscription import Subscription
from bot.errors import StoreError
from tests.digest.building import (
    CHANNEL,
    MINUTE,
    MONDAY,
    NINE,
    Channels,
    compose,
    digest,
    edition,
    plan,
    subscription,
)

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def ledger() -> MemoryLedger:
    """Return an empty ledger."""
    return MemoryLedger()


@pytest.fixture
def channels() -> Channels:
    """Return channels that take everything."""
    return Channels()


@pytest.fixture
def delivery(ledger: MemoryLedger, channels: Channels) -> Delivery:
    """Return what delivers from that ledger into those channels."""
    return Delivery(ledger, channels, compose)


async def state(ledger: MemoryLedger, channel: str = "C1", day: date = MONDAY) -> EditionRecord:
    """Return what became of an edition."""
    record = await ledger.edition(edition(channel, day))
    assert record is not None
    return record


async def test_what_is_due_is_posted_once(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """The clock ticks on, and nothing comes twice."""
    await ledger.save(subscription("C1"))
    await ledger.save(subscription("C2", at=time(10)))
    for tick in range(0, 120, 10):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == [edition("C1"), edition("C2")]
    record = await state(ledger)
    assert (record.state, record.message, record.attempts) == (State.POSTED, "m1", 1)
    assert channels.told == []


async def test_the_report_says_what_came_of_it(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """`digest run` prints it, and ends accordingly."""
    await ledger.save(subscription("C1"))
    await ledger.save(subscription("C2"))
    await ledger.save(subscription("C3", topics=("nothing",)))
    channels.failing = {"C2": [RetryableError("ratelimited", after=5 * MINUTE)]}

    report = await delivery.deliver_due(now=NINE)

    assert report.ended == {State.POSTED: 1, State.PLANNED: 1, State.SKIPPED: 1}
    assert report.next_due is not None
    assert timedelta() <= report.next_due - NINE - 5 * MINUTE < MINUTE


async def test_nothing_to_say_is_no_post_and_is_known(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """`digest list` says why the channel stayed silent; nobody is bothered with it."""
    await ledger.save(subscription(topics=("nothing",)))
    await delivery.deliver_due(now=NINE)

    assert channels.posted == []
    assert channels.told == []
    record = await state(ledger)
    assert (record.state, record.reason) == (State.SKIPPED, "there was nothing new to say")


async def test_processes_side_by_side_post_each_edition_once(
    ledger: MemoryLedger, channels: Channels
) -> None:
    """Any number of them at the same time is safe."""
    channels.delay = 0.001
    for number in range(40):
        await ledger.save(subscription(f"C{number}"))

    await asyncio.gather(
        *(Delivery(ledger, channels, compose).deliver_due(now=NINE) for _ in range(4))
    )

    assert sorted(channels.posted) == sorted(edition(f"C{number}") for number in range(40))


async def test_channels_are_posted_to_in_parallel_within_bounds(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """A burst neither waits in line nor takes everything for itself."""
    channels.delay = 0.001
    for number in range(30):
        await ledger.save(subscription(f"C{number}"))

    await delivery.deliver_due(now=NINE, parallel=5)

    assert channels.most_at_once == 5
    assert len(channels.posted) == 30


async def test_a_burst_leaves_the_loop_to_others(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """A thousand due at once must not delay an answer."""
    for number in range(1_000):
        await ledger.save(subscription(f"C{number}"))
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    watching = asyncio.create_task(others())
    await delivery.deliver_due(now=NINE)
    watching.cancel()

    assert len(channels.posted) == 1_000
    assert turns > 1_000 / PARALLEL, "they have a turn between any two editions of a worker"


async def test_a_final_failure_pauses_the_subscription_and_tells_its_owner_once(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Nobody is posted to in vain for ever, and nobody wonders why it is silent."""
    await ledger.save(subscription(owner="U7"))
    channels.failing = {"C1": [FinalError("the channel is archived")]}
    for day in range(3):
        await delivery.deliver_due(now=NINE + day * DAY)

    paused = await ledger.subscription(CHANNEL)
    assert paused is not None
    assert paused.paused == "the channel is archived"
    (told,) = channels.told
    assert (told.user, told.channel) == ("U7", "C1")
    assert "the channel is archived" in told.text
    assert (await state(ledger)).state is State.FAILED


async def test_who_mends_it_and_orders_again_gets_that_days_edition(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Less than two hours after its time it still counts as news."""
    await ledger.save(subscription())
    channels.failing = {"C1": [FinalError("not in the channel")]}
    await delivery.deliver_due(now=NINE)
    await ledger.save(subscription(changed=NINE + HOUR))
    await delivery.deliver_due(now=NINE + HOUR)

    assert channels.posted == [edition()]


@pytest.mark.parametrize(
    ("after", "least"),
    [
        pytest.param(None, timedelta(seconds=10), id="absent"),
        pytest.param(timedelta(), timedelta(seconds=1), id="0"),
        pytest.param(timedelta(seconds=-1), timedelta(seconds=10), id="-1"),
        pytest.param(HOUR, HOUR, id="3600"),
    ],
)
async def test_a_refusal_for_now_is_tried_again_when_it_may(
    ledger: MemoryLedger,
    channels: Channels,
    delivery: Delivery,
    after: timedelta | None,
    least: timedelta,
) -> None:
    """Not before, whatever it says; and then it is posted."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("ratelimited", after=after)]}
    await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + least - timedelta(seconds=1))
    assert channels.posted == []
    assert (await state(ledger)).reason == "ratelimited"

    await delivery.deliver_due(now=NINE + least + MINUTE)

    assert channels.posted == [edition()]
    assert channels.told == []


async def test_what_can_not_be_posted_within_two_hours_is_skipped_and_said(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Its owner hears of it; the next day's comes as usual."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("ratelimited", after=3 * HOUR)]}
    await delivery.deliver_due(now=NINE)

    record = await state(ledger)
    assert record.state is State.SKIPPED
    assert "ratelimited" in record.reason
    assert "two hours late" in channels.told[0].text
    await delivery.deliver_due(now=NINE + DAY)
    assert channels.posted == [edition(day=MONDAY + DAY)]


async def test_a_refusal_that_lasts_is_given_up_after_two_hours(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not sooner: Slack may be back any minute."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("connection refused")] * 100}
    for tick in range(0, 200, 1):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert (await state(ledger)).state is State.SKIPPED
    assert 8 <= 100 - len(channels.failing["C1"]) <= 16
    assert len(channels.told) == 1


async def test_an_outage_skips_what_is_late_and_says_so(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """After a weekend without the bot only today's is posted; the others have their record."""
    await ledger.save(subscription())
    await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + 3 * DAY + HOUR)

    assert channels.posted == [edition(), edition(day=MONDAY + 3 * DAY)]
    for day in (1, 2):
        record = await state(ledger, day=MONDAY + day * DAY)
        assert record.state is State.SKIPPED
        assert "nobody was there" in record.reason
    assert len(channels.told) == 2


async def test_a_lost_reply_is_looked_for_and_found(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """The message was taken; nobody is alarmed, and nothing is sent again."""
    await ledger.save(subscription())
    channels.failing, channels.taken = {"C1": [AmbiguousError("reply lost")]}, {"C1"}
    await delivery.deliver_due(now=NINE)

    assert channels.posted == [edition()]
    record = await state(ledger)
    assert (record.state, record.message) == (State.POSTED, "m1")
    assert channels.told == []


async def test_a_lost_message_is_sent_again_once_it_surely_is_not_there(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not at once: it may still be on its way."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    await delivery.deliver_due(now=NINE)
    assert (await state(ledger)).state is State.UNKNOWN
    assert channels.posted == []

    await delivery.deliver_due(now=NINE + SETTLED + MINUTE)

    assert channels.posted == [edition()]
    assert channels.told == []


async def test_what_nobody_can_look_for_is_never_sent_again(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Without the scope to read the channel its owner is asked to look."""
    await ledger.save(subscription())
    channels.failing, channels.readable = {"C1": [AmbiguousError("reply lost")]}, False
    for tick in range(0, 180, 5):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == []
    record = await state(ledger)
    assert (record.state, record.not_before) == (State.UNKNOWN, None)
    (told,) = channels.told
    assert "may or may not have been posted: reply lost" in told.text


@pytest.mark.parametrize(
    "blindness", [RetryableError("ratelimited", after=MINUTE), AmbiguousError("reply lost")]
)
async def test_who_can_not_look_now_looks_again_later(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery, blindness: Exception
) -> None:
    """Looking does no harm, so it is tried until it succeeds."""
    await ledger.save(subscription())
    channels.failing, channels.taken = {"C1": [AmbiguousError("reply lost")]}, {"C1"}
    channels.blind = [blindness] * 3
    for tick in range(10):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == [edition()]
    assert (await state(ledger)).state is State.POSTED
    assert channels.told == []


@pytest.mark.parametrize(
    ("blindness", "minutes"), [(FinalError("no permission"), 1), (RetryableError("busy"), 130)]
)
async def test_who_can_never_look_has_the_owner_look(
    ledger: MemoryLedger,
    channels: Channels,
    delivery: Delivery,
    blindness: DeliveryError,
    minutes: int,
) -> None:
    """For lack of permission at once, for want of an answer when it is no news any more."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    channels.blind = [blindness] * 1_000
    for tick in range(minutes):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    record = await state(ledger)
    assert (record.state, record.not_before) == (State.UNKNOWN, None)
    (told,) = channels.told
    assert blindness.reason in told.text
    assert channels.posted == []


async def test_a_doubt_about_a_stopped_digest_bothers_nobody(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """It has no owner any more; the ledger keeps what is known."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    channels.blind = [RetryableError("busy")]
    await delivery.deliver_due(now=NINE)
    await ledger.remove(CHANNEL)
    channels.readable = False
    await delivery.deliver_due(now=NINE + HOUR)

    assert (await state(ledger)).state is State.UNKNOWN
    assert channels.told == []


class Taken(MemoryLedger):
    """A ledger whose claims are lost to others while an edition is composed."""

    async def begin(
        self, claim: Claim, *, entries: Sequence[str], now: datetime, lease: timedelta
    ) -> bool:
        """Say that another process has it by now."""
        later = now + 2 * lease
        assert await self.claim(now=later, lease=lease, edition=claim.record.edition)
        return await super().begin(claim, entries=entries, now=now, lease=lease)


async def test_who_lost_the_claim_does_not_send() -> None:
    """A process that was asleep for minutes leaves the edition to who took over."""
    ledger, channels = Taken(), Channels()
    await ledger.save(subscription())
    report = await Delivery(ledger, channels, compose).deliver_due(now=NINE)

    assert channels.posted == []
    assert report.ended == {}


async def test_a_message_lost_for_too_long_is_not_news(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Found missing three hours later, it is given up, and its owner hears of it."""
    await ledger.save(subscription())
    channels.failing = {"C1": [AmbiguousError("reply lost")]}
    await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + 3 * HOUR)

    assert channels.posted == []
    assert (await state(ledger)).state is State.SKIPPED
    assert len(channels.told) == 1


@pytest.mark.parametrize("arrived", [0, 1])
async def test_who_dies_while_posting_leaves_an_edition_in_doubt(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery, arrived: int
) -> None:
    """Killed between begin and record: the next process looks, and posts what is not there."""
    await ledger.save(subscription())
    await ledger.plan([plan()], now=NINE)
    claim = await ledger.claim(now=NINE, lease=LEASE)
    assert claim is not None
    assert await ledger.begin(claim, entries=digest().entries, now=NINE, lease=LEASE)
    if arrived:
        await channels.post(edition(), digest())
    await delivery.deliver_due(now=NINE + MINUTE)
    assert len(channels.posted) == arrived, "its lease is not over"

    for tick in range(2, 6):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert channels.posted == [edition()]
    assert (await state(ledger)).state is State.POSTED


async def test_who_dies_before_posting_is_replaced(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Killed between claim and begin: nothing was sent, so another process sends it."""
    await ledger.save(subscription())
    await ledger.plan([plan()], now=NINE)
    assert await ledger.claim(now=NINE, lease=LEASE)
    await delivery.deliver_due(now=NINE + MINUTE)
    assert channels.posted == []

    await delivery.deliver_due(now=NINE + LEASE)

    assert channels.posted == [edition()]


async def test_a_stopped_digest_is_not_posted(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not even what was planned before."""
    await ledger.plan([plan()], now=NINE)
    await delivery.deliver_due(now=NINE)

    assert channels.posted == []
    assert "stopped" in (await state(ledger)).reason


@pytest.mark.parametrize(
    ("changes", "ended", "reason"),
    [
        pytest.param({"at": time(12)}, State.PLANNED, "", id="to a later time"),
        pytest.param({"at": time(6)}, State.SKIPPED, "had passed", id="to an earlier time"),
        pytest.param(
            {"days": frozenset({1})}, State.SKIPPED, "taken out of the order", id="to other days"
        ),
        pytest.param({"paused": "archived"}, State.SKIPPED, "archived", id="paused"),
    ],
)
async def test_a_changed_order_takes_effect_on_what_was_planned(
    ledger: MemoryLedger, changes: dict[str, Any], ended: State, reason: str
) -> None:
    """It waited to be tried again when somebody changed the order."""
    channels = Channels()
    await ledger.plan([plan()], now=NINE)
    await ledger.save(subscription(changed=NINE + 10 * MINUTE, **changes))
    await Delivery(ledger, channels, compose).deliver_due(now=NINE + 11 * MINUTE)

    assert channels.posted == []
    record = await state(ledger)
    assert record.state is ended
    assert reason in record.reason


async def test_a_later_time_posts_at_that_time(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Planned for nine, moved to noon, posted at noon."""
    await ledger.plan([plan()], now=NINE)
    await ledger.save(subscription(changed=NINE + MINUTE, at=time(12)))
    await delivery.deliver_due(now=NINE + MINUTE)
    await delivery.deliver_due(now=NINE + 3 * HOUR)

    assert channels.posted == [edition()]
    assert (await state(ledger)).slot == NINE + 3 * HOUR


async def test_now_posts_and_counts_as_that_days_edition(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Asked for at eight, it does not come again at nine."""
    ordered = subscription()
    await ledger.save(ordered)
    record = await delivery.deliver_now(ordered, asked_by="U2", now=NINE - HOUR)
    assert (record.state, record.asked_by) == (State.POSTED, "U2")

    await delivery.deliver_due(now=NINE)
    again = await delivery.deliver_now(ordered, asked_by="U2", now=NINE + HOUR)

    assert again == record
    assert channels.posted == [edition()]


async def test_now_posts_what_was_skipped(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Too late for its time of day, but somebody wants it."""
    ordered = subscription()
    await ledger.save(ordered)
    await delivery.deliver_due(now=NINE + 3 * HOUR)
    assert (await state(ledger)).state is State.SKIPPED

    record = await delivery.deliver_now(ordered, asked_by="U2", now=NINE + 4 * HOUR)

    assert record.state is State.POSTED
    assert channels.posted == [edition()]


async def test_now_does_not_send_what_may_have_been_sent(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Not even when somebody insists."""
    ordered = subscription()
    await ledger.save(ordered)
    channels.failing, channels.readable = {"C1": [AmbiguousError("reply lost")]}, False
    await delivery.deliver_due(now=NINE)
    record = await delivery.deliver_now(ordered, asked_by="U2", now=NINE + MINUTE)

    assert record.state is State.UNKNOWN
    assert channels.posted == []


async def test_a_wait_is_kept_whatever_is_ordered_in_between(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Who is told to come again in an hour does not come before, for nobody's sake."""
    await ledger.save(subscription())
    channels.failing = {"C1": [RetryableError("ratelimited", after=HOUR)]}
    await delivery.deliver_due(now=NINE)
    changed = subscription(at=time(8, 45), changed=NINE + 5 * MINUTE)
    await ledger.save(changed)
    await delivery.deliver_due(now=NINE + 6 * MINUTE)
    record = await delivery.deliver_now(changed, asked_by="U2", now=NINE + 7 * MINUTE)
    assert (record.state, record.reason) == (State.PLANNED, "ratelimited")
    assert channels.posted == []

    await delivery.deliver_due(now=NINE + HOUR + MINUTE)

    assert channels.posted == [edition()]


async def test_what_now_left_behind_is_delivered(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """The process that was asked died; the clock goes on with it, whatever its time of day."""
    await ledger.save(subscription(at=time(15)))
    await ledger.plan([plan(slot=NINE, since=NINE, asked_by="U2")], now=NINE)
    await delivery.deliver_due(now=NINE + MINUTE)

    assert channels.posted == [edition()]


async def test_owners_are_told_until_it_arrives(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """Twice rather than never."""
    await ledger.save(subscription())
    channels.failing = {"C1": [FinalError("archived")]}
    channels.deaf = [RetryableError("refused"), AmbiguousError("lost"), RetryableError("refused")]
    for tick in range(20):
        await delivery.deliver_due(now=NINE + tick * MINUTE)

    assert len(channels.told) == 1


@pytest.mark.parametrize("error", [AmbiguousError, RetryableError, FinalError])
async def test_owners_are_told_however_long_it_takes(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery, error: type[DeliveryError]
) -> None:
    """Replies are lost for weeks, or the token was revoked: never told is worse than told late."""
    await ledger.save(subscription())
    channels.failing, channels.deaf = (
        {"C1": [FinalError("archived")]},
        [error("no") for _ in range(40)],
    )
    for day in range(60):
        await delivery.deliver_due(now=NINE + day * DAY)

    assert len(channels.told) == 1


async def test_telling_in_vain_becomes_rare(
    ledger: MemoryLedger, channels: Channels, delivery: Delivery
) -> None:
    """A lost reply may be one of a message that arrived, so nobody gets one every few minutes."""
    await ledger.save(subscription())
    channels.failing = {"C1": [FinalError("archived")]}
    channels.deaf = [AmbiguousError("lost") for _ in range(1000)]
    for tick in range(7 * 24 * 12):
        await delivery.deliver_due(now=NINE + 5 * tick * MINUTE)

    assert 10 <= 1000 - len(channels.deaf) <= 20


async def test_who_is_gone_is_given_up_loudly(
    ledger: MemoryLedger,
    channels: Channels,
    delivery: Delivery,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The owner left the workspace; the operator reads of it in the log."""
    await ledger.save(subscription())
    channels.failing, channels.deaf = {"C1": [FinalError("archived")]}, [GoneError("no such user")]
    report = await delivery.deliver_due(now=NINE)
    await delivery.deliver_due(now=NINE + DAY)

    assert report.told == 0
    assert channels.told == []
    assert "no such user" in caplog.text


async def test_a_fault_of_ours_stops_no_other_channel(
    ledger: MemoryLedger, channels: Channels
) -> None:
    """It is raised, after the others were delivered."""
    for number in range(6):
        await ledger.save(subscription(f"C{number}"))

    def broken(
        ordered: Subscription, day: date, *, shown: Mapping[str, date], new_notes: Sequence[str]
    ) -> Digest | None:
        if ordered.channel.id == "C3":
            raise KeyError("a fault")
        return compose(ordered, day, shown=shown, new_notes=new_notes)

    with pytest.raises(ExceptionGroup, match="not everything was delivered"):
        await Delivery(ledger, channels, broken).deliver_due(now=NINE, parallel=2)

    ended = [(await state(ledger, f"C{number}")).state for number in (0, 1, 2, 4, 5)]
    assert set(ended) == {State.POSTED}


class Forgetful(MemoryLedger):
    """A ledger that breaks when an outcome is to be kept."""

    def __init__(self) -> None:
        super().__init__()
        self.broken = True

    async def record(self, claim: Claim, outcome: Outcome, *, now: datetime) -> bool:
        """Break, or keep `outcome`."""
        if self.broken:
            raise StoreError(place="here", problem="it is away", remedy="wait")
        return await super().record(claim, outcome, now=now)


async def test_a_ledger_that_breaks_after_posting_makes_nothing_come_twice() -> None:
    """It is told as what it is, and later the edition is found where it was posted."""
    ledger, channels = Forgetful(), Channels()
    await ledger.save(subscription())
    delivery = Delivery(ledger, channels, compose)
    with pytest.raises(StoreError, match="it is away"):
        await delivery.deliver_due(now=NINE)
    ledger.broken = False

    await delivery.deliver_due(now=NINE + LEASE + MINUTE)

    assert channels.posted == [edition()]
    assert (await state(ledger)).state is State.POSTED


async def test_what_is_shown_is_kept_from_day_to_day(
    ledger: MemoryLedger, channels: Channels
) -> None:
    """The composer hears what the channel has seen, and which notes are new since."""
    heard: list[tuple[set[str], tuple[str, ...]]] = []
    await ledger.save(subscription())
    await ledger.see_notes(["old.md"], now=NINE - 60 * DAY)

    def listening(
        ordered: Subscription, day: date, *, shown: Mapping[str, date], new_notes: Sequence[str]
    ) -> Digest | None:
        heard.append((set(shown), tuple(new_notes)))
        return compose(ordered, day, shown=shown, new_notes=())

    delivery = Delivery(ledger, channels, listening)
    await delivery.deliver_due(now=NINE)
    await ledger.see_notes(["new.md"], now=NINE + HOUR)
    await delivery.deliver_due(now=NINE + DAY)
    await delivery.deliver_due(now=NINE + 2 * DAY)

    assert heard == [
        (set(), ()),
        ({"2026-05-04"}, ("new.md",)),
        ({"2026-05-04", "2026-05-05"}, ()),
    ]


async def test_a_naive_present_is_refused(delivery: Delivery) -> None:
    """It would be another instant on each machine."""
    naive = NINE.replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        await delivery.deliver_due(now=naive)
    with pytest.raises(ValueError, match="time zone"):
        await delivery.deliver_now(subscription(), asked_by="U1", now=naive)


FAULTS = st.sampled_from(
    [
        None,
        FinalError("archived"),
        RetryableError("busy"),
        RetryableError("ratelimited", after=HOUR),
        RetryableError("ratelimited", after=3 * HOUR),
        AmbiguousError("lost"),
    ]
)


@settings(max_examples=40)
@given(
    st.lists(st.lists(FAULTS, max_size=4), min_size=1, max_size=6),
    st.sampled_from(["readable", "closed"]),
    st.sets(st.integers(0, 5)),
)
def test_whatever_breaks_nothing_comes_twice_and_nothing_is_lost_in_silence(
    faults: list[list[Exception | None]],
    history: str,
    taken: set[int],
) -> None:
    """Each edition is in its channel once, or its owner was told why not."""

    async def run() -> None:
        ledger, channels = MemoryLedger(), Channels()
        channels.readable = history == "readable"
        channels.taken = {f"C{number}" for number in taken}
        for number, several in enumerate(faults):
            await ledger.save(subscription(f"C{number}"))
            channels.failing[f"C{number}"] = [each for each in several if each]
        delivery = Delivery(ledger, channels, compose)
        for tick in range(0, 240, 7):
            await asyncio.gather(
                *(delivery.deliver_due(now=NINE + tick * MINUTE) for _ in range(2))
            )
        for number in range(len(faults)):
            here = channels.posted.count(edition(f"C{number}"))
            told = [each for each in channels.told if each.channel == f"C{number}"]
            ended = (await state(ledger, f"C{number}")).state
            assert here <= 1
            assert here or told
            assert ended in {State.POSTED, State.FAILED, State.SKIPPED, State.UNKNOWN}
            assert (ended is State.POSTED) <= here

    asyncio.run(run())


def test_the_window_is_longer_than_what_a_crash_costs() -> None:
    """An edition in doubt can be looked for and sent again while it is news."""
    assert LEASE + SETTLED < MAX_DELAY / 10
