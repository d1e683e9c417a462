"""What every ledger promises of outcomes, and of editions that are planned anew."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from bot.digest.edition import Outcome, State
from bot.digest.ports import Ledger
from tests.digest.building import (
    CHANNEL,
    LEASE,
    MINUTE,
    NINE,
    begun,
    notice,
    plan,
    posted,
    state,
    subscription,
)

DAY: Final = timedelta(days=1)


class Outcomes:
    """What became of an edition, and what may follow."""

    async def test_an_outcome_is_kept_with_all_that_comes_along(self, ledger: Ledger) -> None:
        """State, pause and notice are one: a crash in between would leave an owner untold."""
        await ledger.save(subscription())
        claim = await begun(ledger)
        outcome = Outcome(state=State.FAILED, reason="archived", pause="archived", notice=notice())

        assert await ledger.record(claim, outcome, now=NINE + MINUTE)

        record = await state(ledger)
        assert (record.state, record.reason) == (State.FAILED, "archived")
        assert record.changed == NINE + MINUTE
        assert record.not_before is None
        assert await ledger.subscription(CHANNEL) == subscription(paused="archived")
        told = await ledger.claim_notice(now=NINE + MINUTE, lease=LEASE)
        assert told == replace(notice(), attempts=1)

    async def test_one_claim_has_one_outcome(self, ledger: Ledger) -> None:
        """A second one would tell the owner something else."""
        claim = await begun(ledger)
        assert await ledger.record(claim, Outcome(state=State.FAILED), now=NINE)

        assert not await ledger.record(claim, Outcome(state=State.SKIPPED), now=NINE)
        assert (await state(ledger)).state is State.FAILED

    async def test_posted_is_a_fact_that_is_kept_after_the_lease(self, ledger: Ledger) -> None:
        """A slow process that did post it knows better than those who wonder."""
        claim = await begun(ledger)
        doubt = await ledger.claim_doubtful(now=NINE + LEASE, lease=LEASE)
        assert doubt is not None

        assert await ledger.record(claim, posted(), now=NINE + LEASE)

        assert not await ledger.record(doubt, Outcome(state=State.UNKNOWN), now=NINE + LEASE)
        record = await state(ledger)
        assert (record.state, record.message) == (State.POSTED, "m1")
        assert not await ledger.record(claim, posted("m2"), now=NINE + LEASE)
        assert (await state(ledger)).message == "m1"

    async def test_what_may_be_tried_again_waits_as_long_as_it_must(self, ledger: Ledger) -> None:
        """Retry-After is kept across processes and restarts."""
        claim = await begun(ledger)
        again = NINE + 5 * MINUTE
        waiting = Outcome(state=State.PLANNED, reason="ratelimited", not_before=again)
        assert await ledger.record(claim, waiting, now=NINE)

        assert await ledger.claim(now=again - MINUTE, lease=LEASE) is None
        assert await ledger.next_due() == again
        second = await ledger.claim(now=again, lease=LEASE)
        assert second is not None
        assert second.record.attempts == 1
        assert second.record.reason == "ratelimited"
        assert await ledger.begin(second, entries=(), now=again, lease=LEASE)
        assert (await state(ledger)).attempts == 2

    async def test_planning_the_same_again_does_not_shorten_the_wait(self, ledger: Ledger) -> None:
        """The clock plans at each tick; that must not undo a Retry-After."""
        again = NINE + 5 * MINUTE
        waiting = Outcome(state=State.PLANNED, not_before=again)
        await ledger.record(await begun(ledger), waiting, now=NINE)
        await ledger.plan([plan()], now=NINE + MINUTE)

        assert await ledger.claim(now=NINE + MINUTE, lease=LEASE) is None

    async def test_a_planned_edition_moves_with_the_order(self, ledger: Ledger) -> None:
        """A change of time takes effect at once, also for what waits to be tried again."""
        await ledger.plan([plan()], now=NINE)
        await ledger.plan([plan(slot=NINE + MINUTE, asked_by="U2")], now=NINE)

        record = await state(ledger)
        assert (record.slot, record.not_before) == (NINE + MINUTE, NINE + MINUTE)
        assert record.asked_by == "U2"
        assert record.planned == NINE

    async def test_a_claimed_edition_does_not_move(self, ledger: Ledger) -> None:
        """Somebody is at it; what becomes of it is theirs to say."""
        await ledger.plan([plan()], now=NINE)
        assert await ledger.claim(now=NINE, lease=LEASE)
        await ledger.plan([plan(slot=NINE + MINUTE)], now=NINE + MINUTE)

        assert (await state(ledger)).slot == NINE

    async def test_an_outcome_may_move_the_slot(self, ledger: Ledger) -> None:
        """An order that changed after planning puts the edition off."""
        await ledger.plan([plan()], now=NINE)
        claim = await ledger.claim(now=NINE, lease=LEASE)
        assert claim is not None
        noon = NINE + timedelta(hours=3)
        assert await ledger.record(
            claim, Outcome(state=State.PLANNED, slot=noon, not_before=noon), now=NINE
        )

        assert (await state(ledger)).slot == noon
        assert await ledger.claim(now=NINE + MINUTE, lease=LEASE) is None
        assert await ledger.claim(now=noon, lease=LEASE)

    @pytest.mark.parametrize("ended", [State.SKIPPED, State.FAILED])
    async def test_a_later_order_plans_anew_what_surely_was_not_posted(
        self, ledger: Ledger, ended: State
    ) -> None:
        """Who mends the channel and sets the digest up again gets that day's edition."""
        await ledger.record(await begun(ledger), Outcome(state=ended, reason="why"), now=NINE)
        await ledger.plan([plan(since=NINE)], now=NINE + MINUTE)
        assert (await state(ledger)).state is ended, "the order is not later than the end"

        await ledger.plan([plan(since=NINE + MINUTE)], now=NINE + 2 * MINUTE)

        record = await state(ledger)
        assert (record.state, record.attempts, record.reason) == (State.PLANNED, 0, "")
        assert record.changed == NINE + 2 * MINUTE
        assert record.planned == NINE

    @pytest.mark.parametrize("ended", [State.POSTED, State.UNKNOWN])
    async def test_no_order_plans_anew_what_may_have_been_posted(
        self, ledger: Ledger, ended: State
    ) -> None:
        """Whatever is changed that day, nobody reads the same day's edition twice."""
        await ledger.record(await begun(ledger), Outcome(state=ended), now=NINE)
        later = NINE + timedelta(hours=1)
        await ledger.plan([plan(slot=later, since=later, asked_by="U1")], now=later)

        assert (await state(ledger)).state is ended
        assert await ledger.claim(now=later, lease=LEASE) is None

    async def test_a_posting_edition_is_not_planned_anew(self, ledger: Ledger) -> None:
        """Not even when its lease has passed: it is in doubt then."""
        await begun(ledger)
        await ledger.plan([plan(slot=NINE + LEASE, since=NINE + DAY)], now=NINE + DAY)

        assert (await state(ledger)).state is State.POSTING
