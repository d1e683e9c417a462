"""What every ledger promises of notices, watches and notes."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.digest.ports import Ledger
from bot.digest.subscription import Watch
from tests.digest.building import LEASE, MINUTE, NINE, notice

DAY: Final = timedelta(days=1)


class News:
    """Who is to be told what."""

    async def test_a_notice_is_told_until_it_is_settled(self, ledger: Ledger) -> None:
        """Killed while telling: it is told again, rather than never."""
        assert await ledger.notify([notice(), notice(text="not the first with its key")]) == 1
        assert await ledger.notify([notice(text="another text, the same key")]) == 0

        first = await ledger.claim_notice(now=NINE, lease=LEASE)
        assert first == replace(notice(), attempts=1)
        assert await ledger.claim_notice(now=NINE + MINUTE, lease=LEASE) is None
        second = await ledger.claim_notice(now=NINE + LEASE, lease=LEASE)
        assert second == replace(notice(), attempts=2)

        await ledger.settle_notice(second, now=NINE + LEASE)
        await ledger.settle_notice(first, now=NINE + LEASE, again=NINE + DAY, problem="slow")
        assert await ledger.claim_notice(now=NINE + DAY, lease=LEASE) is None
        assert await ledger.notify([notice()]) == 0, "what was told is not told again"

    async def test_a_notice_waits_where_it_must(self, ledger: Ledger) -> None:
        """Telling, too, may be told to come again later."""
        await ledger.notify([notice()])
        first = await ledger.claim_notice(now=NINE, lease=LEASE)
        assert first is not None
        await ledger.settle_notice(first, now=NINE, again=NINE + 9 * MINUTE, problem="busy")

        assert await ledger.claim_notice(now=NINE + 8 * MINUTE, lease=LEASE) is None
        assert await ledger.claim_notice(now=NINE + 9 * MINUTE, lease=LEASE) is not None

    async def test_notices_are_claimed_by_one_alone_oldest_first(self, ledger: Ledger) -> None:
        """Two processes tell two notices, not one of them twice."""
        await ledger.notify([notice("late", minute=2), notice("early", minute=1)])
        later = NINE + 5 * MINUTE
        first = await ledger.claim_notice(now=later, lease=LEASE)
        others = await asyncio.gather(
            *(ledger.claim_notice(now=later, lease=LEASE) for _ in range(4))
        )

        assert first is not None
        assert first.key == "early"
        assert [each.key for each in others if each] == ["late"]

    async def test_watches_are_kept_by_person_and_topic(self, ledger: Ledger) -> None:
        """Case makes no difference, and what was set up first stays."""
        first = Watch(team="T1", user="U1", topic="eBPF", created=NINE)
        other = Watch(team="T1", user="U2", topic="ebpf", created=NINE + MINUTE)
        assert await ledger.watch(first)
        assert not await ledger.watch(replace(first, topic="EBPF", created=NINE + DAY))
        assert await ledger.watch(other)
        assert await ledger.watch(replace(first, team="T2", created=NINE + 2 * MINUTE))

        assert await ledger.watches("T1", "U1") == [first]
        assert [each.team for each in await ledger.watches()] == ["T1", "T1", "T2"]
        assert await ledger.unwatch("T1", "U1", "ebpf")
        assert not await ledger.unwatch("T1", "U1", "ebpf")
        assert await ledger.watches("T1") == [other]

    async def test_notes_are_new_once(self, ledger: Ledger) -> None:
        """A note is news from when it was first seen, whoever saw it first."""
        await ledger.see_notes(["b.md", "a.md"], now=NINE)
        await ledger.see_notes(["a.md", "c.md"], now=NINE + MINUTE)
        await ledger.see_notes([], now=NINE + DAY)

        assert await ledger.notes_since(NINE) == {"c.md": NINE + MINUTE}
        assert list(await ledger.notes_since(NINE - MINUTE)) == ["a.md", "b.md", "c.md"]
