"""Many who claim at once: tasks of one process, and processes of their own, on both databases."""

import asyncio
import sys
from collections import Counter
from datetime import date

import pytest

from bot.digest.edition import Claim, Edition, Notice, Outcome, Plan, State
from bot.digest.subscription import Channel
from bot.store.ledger import SqlLedger
from tests.digest.building import states
from tests.store.claimer import LEASE, NOW

DAY = date(2026, 5, 4)


def due(count: int) -> list[Plan]:
    """Return editions of `count` channels that are due now."""
    return [
        Plan(edition=Edition(Channel("T1", f"C{number:03}"), DAY), slot=NOW, since=NOW)
        for number in range(count)
    ]


async def test_tasks_that_claim_at_once_get_each_edition_once(ledger: SqlLedger) -> None:
    """A burst is delivered in parallel."""
    await ledger.plan(due(60), now=NOW)

    claims = await asyncio.gather(*(ledger.claim(now=NOW, lease=LEASE) for _ in range(80)))

    channels = Counter(claim.record.edition.channel.id for claim in claims if claim)
    assert set(channels) == {plan.edition.channel.id for plan in due(60)}
    assert set(channels.values()) == {1}


async def test_a_claim_is_begun_by_one_of_many(ledger: SqlLedger) -> None:
    """What is sent twice is sent after begin said yes twice."""
    await ledger.plan(due(1), now=NOW)
    claim = await claimed(ledger)

    begun = await asyncio.gather(
        *(ledger.begin(claim, entries=["e"], now=NOW, lease=LEASE) for _ in range(12))
    )

    assert sum(begun) == 1


async def test_an_edition_that_many_plan_at_once_is_entered_once(ledger: SqlLedger) -> None:
    """Every clock sees the same subscriptions come due in the same second."""
    await asyncio.gather(*(ledger.plan(due(200)[::step], now=NOW) for step in (1, -1, 1, -1)))

    assert (await ledger.counts())["editions"] == 200


async def test_processes_that_claim_at_once_deliver_each_edition_once(
    url: str, ledger: SqlLedger
) -> None:
    """Clock processes and scheduled runs share one database."""
    await ledger.plan(due(60), now=NOW)

    printed = await asyncio.gather(*(claimer(url) for _ in range(4)))

    assert sorted(line for lines in printed for line in lines) == [
        plan.edition.channel.id for plan in due(60)
    ]
    assert await states(ledger, due(60)) == Counter({State.POSTED: 60})


async def test_processes_that_are_killed_deliver_none_twice(url: str, ledger: SqlLedger) -> None:
    """After kill -9, what was begun is in doubt, what was not is claimed by others."""
    await ledger.plan(due(100), now=NOW)
    printed: Counter[str] = Counter()

    for _ in range(3):
        printed.update(await claimer(url, kill_after=15))
    printed.update(await claimer(url))
    # The claims that died with their processes have ended by then.
    later = NOW + 2 * LEASE
    while claim := await ledger.claim(now=later, lease=LEASE):
        assert await ledger.begin(claim, entries=["e"], now=later, lease=LEASE)
        await ledger.record(claim, Outcome(state=State.POSTED), now=later)
        printed[claim.record.edition.channel.id] += 1
    doubtful = set()
    while claim := await ledger.claim_doubtful(now=later, lease=LEASE):
        doubtful.add(claim.record.edition.channel.id)
        await ledger.record(claim, Outcome(state=State.UNKNOWN, reason="died"), now=later)

    assert set(printed.values()) == {1}
    assert set(printed) | doubtful == {plan.edition.channel.id for plan in due(100)}
    assert await states(ledger, due(100)) == Counter(
        {State.POSTED: 100 - len(doubtful), State.UNKNOWN: len(doubtful)}
    )


async def test_a_notice_is_told_by_one_of_many(ledger: SqlLedger) -> None:
    """Several processes look for notices, too."""
    await ledger.plan(due(1), now=NOW)
    claim = await claimed(ledger)
    notice = Notice(key="k", team="T1", user="U1", text="gone", created=NOW)
    await ledger.record(claim, Outcome(state=State.FAILED, notice=notice), now=NOW)

    told = await asyncio.gather(*(ledger.claim_notice(now=NOW, lease=LEASE) for _ in range(12)))

    assert [each.attempts for each in told if each] == [1]


async def test_a_time_without_a_zone_is_refused(ledger: SqlLedger) -> None:
    """It would be taken for UTC by one database and for local time by another."""
    now = NOW.replace(tzinfo=None)

    for call in (
        ledger.plan(due(1), now=now),
        ledger.claim(now=now, lease=LEASE),
        ledger.claim_doubtful(now=now, lease=LEASE),
        ledger.claim_notice(now=now, lease=LEASE),
        ledger.see_notes(["a.md"], now=now),
        ledger.notes_since(now),
        ledger.sweep(now=now),
    ):
        with pytest.raises(ValueError, match="needs a time zone"):
            await call


async def claimed(ledger: SqlLedger) -> Claim:
    """Return a claim that there must be."""
    claim = await ledger.claim(now=NOW, lease=LEASE)
    assert claim
    return claim


async def claimer(url: str, *, kill_after: int | None = None) -> list[str]:
    """Run a process that claims; return what it printed.

    With `kill_after` it is killed as soon as it printed that many lines.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "error", "-u", "-m", "tests.store.claimer", url),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    lines: list[str] = []
    async for line in process.stdout:
        lines.append(line.decode().strip())
        if len(lines) == kill_after:
            process.kill()
    assert await process.wait() == (0 if kill_after is None else -9)
    return lines
