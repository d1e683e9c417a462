"""What every ledger promises of claims: one at a time, and only until a lease ends."""

import asyncio
from datetime import timedelta
from typing import Final

from bot.digest.edition import EditionRecord, Outcome, State
from bot.digest.ports import Ledger
from tests.digest.building import LEASE, MINUTE, NINE, begun, edition, notice, plan, state

DAY: Final = timedelta(days=1)


class Claims:
    """Who may deliver an edition, or look for it."""

    async def test_an_edition_is_planned_once(self, ledger: Ledger) -> None:
        """Every process plans the same; there is one row all the same."""
        await asyncio.gather(*(ledger.plan([plan(), plan("C2")], now=NINE) for _ in range(4)))

        assert await state(ledger) == EditionRecord(
            edition=edition(),
            state=State.PLANNED,
            slot=NINE,
            not_before=NINE,
            planned=NINE,
            changed=NINE,
        )
        first = await ledger.claim(now=NINE, lease=LEASE)
        second = await ledger.claim(now=NINE, lease=LEASE)
        assert first is not None
        assert second is not None
        assert {first.record.edition, second.record.edition} == {edition(), edition("C2")}
        assert await ledger.claim(now=NINE, lease=LEASE) is None

    async def test_each_edition_is_claimed_by_one_alone(self, ledger: Ledger) -> None:
        """Many at once, few editions: nobody gets what another one has."""
        channels = [f"C{number}" for number in range(5)]
        await ledger.plan([plan(channel) for channel in channels], now=NINE)

        claims = await asyncio.gather(*(ledger.claim(now=NINE, lease=LEASE) for _ in range(20)))

        got = [claim.record.edition.channel.id for claim in claims if claim]
        assert sorted(got) == channels
        assert len({claim.token for claim in claims if claim}) == len(channels)

    async def test_nothing_is_claimed_before_its_time(self, ledger: Ledger) -> None:
        """A plan for nine o'clock waits until then."""
        await ledger.plan([plan()], now=NINE - MINUTE)

        assert await ledger.claim(now=NINE - MINUTE, lease=LEASE) is None
        assert await ledger.next_due() == NINE
        assert await ledger.claim(now=NINE, lease=LEASE) is not None

    async def test_the_longest_waiting_is_claimed_first(self, ledger: Ledger) -> None:
        """In a burst nobody is passed over."""
        await ledger.plan([plan("C1"), plan("C2", slot=NINE - MINUTE)], now=NINE)

        claim = await ledger.claim(now=NINE, lease=LEASE)
        assert claim is not None
        assert claim.record.edition.channel.id == "C2"

    async def test_one_edition_can_be_asked_for(self, ledger: Ledger) -> None:
        """`/conf digest now` is about one channel, whatever else waits."""
        await ledger.plan([plan("C1"), plan("C2", asked_by="U7")], now=NINE)

        claim = await ledger.claim(now=NINE, lease=LEASE, edition=edition("C2"))
        assert claim is not None
        assert claim.record.asked_by == "U7"
        assert await ledger.claim(now=NINE, lease=LEASE, edition=edition("C2")) is None
        assert await ledger.claim(now=NINE, lease=LEASE, edition=edition("C3")) is None

    async def test_a_claim_of_the_dead_is_free_again_when_nothing_was_sent(
        self, ledger: Ledger
    ) -> None:
        """Killed between claim and begin: another process takes over after the lease."""
        await ledger.plan([plan()], now=NINE)
        dead = await ledger.claim(now=NINE, lease=LEASE)
        assert dead is not None
        assert await ledger.claim(now=NINE + MINUTE, lease=LEASE) is None
        assert await ledger.next_due() == NINE + LEASE
        assert await ledger.claim_doubtful(now=NINE + LEASE, lease=LEASE) is None

        heir = await ledger.claim(now=NINE + LEASE, lease=LEASE)

        assert heir is not None
        assert not await ledger.begin(dead, entries=(), now=NINE + LEASE, lease=LEASE)
        assert await ledger.begin(heir, entries=(), now=NINE + LEASE, lease=LEASE)

    async def test_an_overdue_claim_does_not_begin(self, ledger: Ledger) -> None:
        """Who slept through the lease must not send, even before others took over."""
        await ledger.plan([plan()], now=NINE)
        claim = await ledger.claim(now=NINE, lease=LEASE)
        assert claim is not None

        assert not await ledger.begin(claim, entries=(), now=NINE + LEASE, lease=LEASE)
        assert (await state(ledger)).state is State.PLANNED

    async def test_what_was_begun_can_not_be_claimed_again(self, ledger: Ledger) -> None:
        """Killed after begin: it may have been sent, so nobody sends it again."""
        await begun(ledger)

        assert await ledger.claim(now=NINE + 10 * LEASE, lease=LEASE) is None
        record = await state(ledger)
        assert (record.state, record.attempts) == (State.POSTING, 1)

    async def test_what_was_begun_is_in_doubt_after_its_lease(self, ledger: Ledger) -> None:
        """Only then: before, it is merely on its way."""
        claim = await begun(ledger)
        assert await ledger.claim_doubtful(now=NINE + MINUTE, lease=LEASE) is None
        assert await ledger.next_due() == NINE + LEASE

        later = NINE + LEASE
        doubts = await asyncio.gather(
            *(ledger.claim_doubtful(now=later, lease=LEASE) for _ in range(4))
        )

        (doubt,) = filter(None, doubts)
        assert doubt.record.state is State.UNKNOWN
        assert doubt.record.changed == later
        assert doubt.token != claim.token
        assert not await ledger.record(claim, Outcome(state=State.FAILED), now=later)

    async def test_a_doubt_is_looked_at_again_when_nobody_settles_it(self, ledger: Ledger) -> None:
        """Killed while looking: the edition stays in doubt, and is not forgotten."""
        await begun(ledger)
        assert await ledger.claim_doubtful(now=NINE + LEASE, lease=LEASE)

        assert await ledger.next_due() == NINE + 2 * LEASE
        again = await ledger.claim_doubtful(now=NINE + 2 * LEASE, lease=LEASE)

        assert again is not None
        assert again.record.changed == NINE + LEASE, "it has been unknown since then"

    async def test_a_settled_doubt_is_left_alone(self, ledger: Ledger) -> None:
        """It stays unknown; its owner has been told."""
        await begun(ledger)
        doubt = await ledger.claim_doubtful(now=NINE + LEASE, lease=LEASE)
        assert doubt is not None
        settled = Outcome(state=State.UNKNOWN, reason="nobody knows", notice=notice())
        assert await ledger.record(doubt, settled, now=NINE + LEASE)

        assert await ledger.claim_doubtful(now=NINE + DAY, lease=LEASE) is None
        assert await ledger.claim(now=NINE + DAY, lease=LEASE) is None
        assert await ledger.next_due() is None
        assert (await state(ledger)).reason == "nobody knows"
