"""Builds subscriptions and editions for tests, and a poster whose channels break on demand."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from bot.digest.edition import Claim, Edition, EditionRecord, Notice, Outcome, Plan, State
from bot.digest.letter import Digest, Item, Section
from bot.digest.ports import AmbiguousError, CannotTell, Finding, Found, Ledger, NotThere
from bot.digest.subscription import Channel, Subscription
from bot.digest.zones import zone
from tests.factories import event, session

CHANNEL: Final = Channel("T1", "C1")
MONDAY: Final = date(2026, 5, 4)
NINE: Final = datetime(2026, 5, 4, 7, tzinfo=UTC)
"""Nine o'clock of that Monday in Prague."""

MINUTE: Final = timedelta(minutes=1)
LEASE: Final = timedelta(minutes=2)


def subscription(channel: str = "C1", **changes: Any) -> Subscription:
    """Return an order for 9:00 in Prague each day, set up a month ago."""
    defaults: dict[str, Any] = {
        "channel": Channel("T1", channel),
        "owner": "U1",
        "at": time(9),
        "zone": zone("Europe/Prague"),
        "created": NINE - timedelta(days=30),
        "changed": NINE - timedelta(hours=12),
    }
    return Subscription(**(defaults | changes))


def edition(channel: str = "C1", day: date = MONDAY) -> Edition:
    """Return the edition of that Monday."""
    return Edition(Channel("T1", channel), day)


def plan(channel: str = "C1", day: date = MONDAY, **changes: Any) -> Plan:
    """Return the plan to post at nine o'clock, ordered the evening before."""
    slot = NINE + (day - MONDAY)
    defaults = {"slot": slot, "since": slot - timedelta(hours=12)}
    return Plan(edition=edition(channel, day), **(defaults | changes))


async def state(ledger: Ledger, channel: str = "C1", day: date = MONDAY) -> EditionRecord:
    """Return what became of an edition."""
    record = await ledger.edition(edition(channel, day))
    assert record is not None
    return record


async def states(ledger: Ledger, plans: Iterable[Plan]) -> Counter[State]:
    """Return what became of the editions of `plans`, each state with how many came to it."""
    records = [await ledger.edition(each.edition) for each in plans]
    return Counter(each.state for each in records if each)


async def begun(ledger: Ledger, *entries: str, day: int = 0) -> Claim:
    """Plan, claim and begin the edition of a day from Monday on."""
    at = NINE + timedelta(day)
    await ledger.plan([plan(day=MONDAY + timedelta(day))], now=at)
    claim = await ledger.claim(now=at, lease=LEASE)
    assert claim is not None
    assert await ledger.begin(claim, entries=entries, now=at, lease=LEASE)
    return claim


def notice(key: str = "n1", *, text: str = "It failed.", minute: int = 0) -> Notice:
    """Return a notice for U1."""
    return Notice(
        key=key, team="T1", user="U1", channel="C1", text=text, created=NINE + minute * MINUTE
    )


def posted(message: str = "m1") -> Outcome:
    """Return that it went well."""
    return Outcome(state=State.POSTED, message=message)


def digest(*keys: str, day: date = MONDAY) -> Digest:
    """Return a digest that shows entries with these keys."""
    items = tuple(
        Item(
            section=Section.SESSION,
            key=key,
            entry=session(key),
            event=event(),
            line="",
            reason="",
        )
        for key in keys or ("typing",)
    )
    return Digest(day=day, title="Conference digest", items=items, footer="Stop it.")


def compose(
    ordered: Subscription, day: date, *, shown: Mapping[str, date], new_notes: Sequence[str]
) -> Digest | None:
    """Compose an edition of one entry, named after the day."""
    assert day.isoformat() not in shown
    return digest(day.isoformat(), *new_notes, day=day) if ordered.topics != ("nothing",) else None


class Channels:
    """A working poster: keeps what was posted, and fails as told.

    Attributes:
        posted: What stands in the channels, in order.
        told: Notices that were told, in order.
        failing: For each channel the errors that the next attempts end with, in order. One that is
            ambiguous strikes after the message was taken when the channel is in `taken`.
        taken: Channels in which a message is taken though its reply is lost.
        deaf: What telling ends with, in order.
        readable: Whether channels can be looked through.
        blind: What looking through them ends with, in order, before it succeeds.
        delay: Seconds that posting takes.
    """

    def __init__(self) -> None:
        self.posted: list[Edition] = []
        self.told: list[Notice] = []
        self.failing: dict[str, list[Exception]] = {}
        self.taken: set[str] = set()
        self.deaf: list[Exception] = []
        self.readable = True
        self.blind: list[Exception] = []
        self.delay = 0.0
        self.at_once = self.most_at_once = 0

    async def post(self, edition: Edition, digest: Digest) -> str:
        """Post `digest`, or end as told."""
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.delay)
        self.at_once -= 1
        assert digest.day == edition.day
        failures = self.failing.get(edition.channel.id)
        if failures:
            error = failures.pop(0)
            if isinstance(error, AmbiguousError) and edition.channel.id in self.taken:
                self.posted.append(edition)
            raise error
        self.posted.append(edition)
        return f"m{len(self.posted)}"

    async def find(self, record: EditionRecord) -> Finding:
        """Look whether the edition was posted, or end as told."""
        if self.blind:
            raise self.blind.pop(0)
        if not self.readable:
            return CannotTell("reading the channel is not allowed")
        if record.edition in self.posted:
            return Found(f"m{self.posted.index(record.edition) + 1}")
        return NotThere()

    async def tell(self, notice: Notice) -> None:
        """Tell `notice`, or end as told."""
        if self.deaf:
            raise self.deaf.pop(0)
        self.told.append(notice)
