"""Whatever is asked of them, in whatever order: both ledgers answer alike."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Final

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.digest.edition import Claim, Notice, Outcome, Plan, State
from bot.digest.memory import MemoryLedger
from bot.digest.ports import Ledger
from bot.digest.subscription import Channel
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.tables import METADATA
from tests.digest.building import LEASE, MINUTE, MONDAY, NINE, edition, subscription

CHANNELS: Final = ("C1", "C2", "C3")
DAY: Final = timedelta(days=1)

PHASES: Final = tuple(set(Phase) - {Phase.shrink})
"""To look for a shorter way to a difference would take minutes on a database."""

Claims = list[Claim]
Step = Callable[[Ledger, Claims], Awaitable[object]]
"""Asks something of a ledger, given the claims it gave so far, and returns what it said."""

channels = st.sampled_from(CHANNELS)
days = st.integers(0, 1).map(lambda number: MONDAY + number * DAY)
editions = st.builds(edition, channels, days)
instants = st.integers(-2, 12).map(lambda minutes: NINE + minutes * MINUTE)
nth = st.integers(0, 5)
notices = st.builds(
    lambda number: Notice(
        key=f"n{number}", team="T1", user="U1", text=f"{number}", created=NINE + number * MINUTE
    ),
    st.integers(0, 3),
)
outcomes = st.one_of(
    st.builds(
        Outcome,
        state=st.just(State.PLANNED),
        reason=st.sampled_from(["", "busy"]),
        not_before=instants,
        slot=st.none() | instants,
    ),
    st.builds(Outcome, state=st.just(State.UNKNOWN), not_before=st.none() | instants),
    st.builds(Outcome, state=st.just(State.POSTED), message=st.sampled_from(["m1", "m2"])),
    st.builds(
        Outcome,
        state=st.sampled_from([State.SKIPPED, State.FAILED]),
        pause=st.none() | st.just("gone"),
        notice=st.none() | notices,
    ),
)
plans = st.builds(
    Plan,
    edition=editions,
    slot=instants,
    since=instants,
    asked_by=st.none() | st.just("U7"),
)


def kept(claims: Claims, claim: Claim | None) -> object:
    """Keep `claim` for later steps; return what can be compared of it."""
    if claim is None:
        return None
    claims.append(claim)
    return claim.record


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Return something that can be asked of a ledger."""
    now, of, which = draw(instants), draw(editions), draw(nth)
    outcome, batch = (
        draw(outcomes),
        draw(st.lists(plans, max_size=4, unique_by=lambda each: each.edition)),
    )
    notice, entries = draw(notices), draw(st.lists(st.sampled_from("abc"), max_size=3))

    async def record(ledger: Ledger, claims: Claims) -> object:
        return bool(claims) and await ledger.record(
            claims[-1 - which % len(claims)], outcome, now=now
        )

    async def begin(ledger: Ledger, claims: Claims) -> object:
        claim = claims[-1 - which % len(claims)] if claims else None
        return claim and await ledger.begin(claim, entries=entries, now=now, lease=LEASE)

    async def claim(ledger: Ledger, claims: Claims) -> object:
        return kept(claims, await ledger.claim(now=now, lease=LEASE))

    async def claim_one(ledger: Ledger, claims: Claims) -> object:
        return kept(claims, await ledger.claim(now=now, lease=LEASE, edition=of))

    async def doubt(ledger: Ledger, claims: Claims) -> object:
        return kept(claims, await ledger.claim_doubtful(now=now, lease=LEASE))

    async def plan(ledger: Ledger, _: Claims) -> object:
        await ledger.plan(batch, now=now)
        return None

    async def tell(ledger: Ledger, _: Claims) -> object:
        return await ledger.claim_notice(now=now, lease=LEASE)

    async def settle(ledger: Ledger, _: Claims) -> object:
        await ledger.notify([notice])
        again = now + MINUTE if which % 2 else None
        await ledger.settle_notice(notice, now=now, again=again)
        return None

    return draw(
        st.sampled_from([plan, plan, claim, claim_one, begin, begin, record, doubt, tell, settle])
    )


async def said(ledger: Ledger, asked: Sequence[Step]) -> list[object]:
    """Return what `ledger`, empty at first, says to each step and holds after it."""
    claims: Claims = []
    answers: list[object] = []
    for name in CHANNELS[:2]:
        await ledger.save(subscription(name))
    for step in asked:
        answers.append((step.__qualname__, await step(ledger, claims)))
        answers.append((await ledger.last_editions(), await ledger.next_due()))
    for name in CHANNELS:
        channel = Channel("T1", name)
        answers.append(await ledger.subscription(channel))
        for day in (MONDAY, MONDAY + DAY, MONDAY + 2 * DAY):
            answers.append(await ledger.edition(edition(name, day)))
            answers.append(await ledger.shown(channel, before=day))
            answers.append(await ledger.last_posted(channel, before=day))
    return answers


def test_a_database_answers_as_memory_does(url: str) -> None:
    """The rules were thought through for one ledger, and hold for the other."""

    @settings(max_examples=40, phases=PHASES)
    @given(st.lists(steps(), max_size=25))
    def alike(asked: list[Step]) -> None:
        assert asyncio.run(from_database(url, asked)) == asyncio.run(said(MemoryLedger(), asked))

    alike()


async def from_database(url: str, asked: Sequence[Step]) -> list[object]:
    """Return what a ledger in the database at `url`, emptied before, says."""
    async with Database.open(url) as database:
        async with database.writing() as connection:
            for table in METADATA.sorted_tables:
                await connection.execute(table.delete())
        return await said(SqlLedger(database), asked)
