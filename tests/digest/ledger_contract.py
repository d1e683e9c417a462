"""What every ledger must do. A subclass gives the ledger; each test then runs against it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

import pytest

from bot.digest.edition import Claim, EditionRecord, Notice, Outcome, State
from bot.digest.ports import Ledger
from bot.digest.subscription import Cadence, Channel, Watch, Weekday
from bot.digest.zones import zone
from bot.recap.model import Kind
from tests.digest.building import (
    CHANNEL,
    LEASE,
    MINUTE,
    MONDAY,
    NINE,
    edition,
    plan,
    subscription,
)

DAY: Final = timedelta(days=1)


async def begun(ledger: Ledger, *entries: str, day: int = 0) -> Claim:
    """Plan, claim and begin the edition of a day from Monday on."""
    at = NINE + day * DAY
    await ledger.plan([plan(day=MONDAY + day * DAY)], now=at)
    claim = await ledger.claim(now=at, lease=LEASE)
    assert claim is not None
    assert await ledger.begin(claim, entries=entries, now=at, lease=LEASE)
    return claim


async def state(ledger: Ledger) -> EditionRecord:
    """Return what is known of Monday's edition."""
    record = await ledger.edition(edition())
    assert record is not None
    return record


def notice(key: str = "n1", *, text: str = "It failed.", minute: int = 0) -> Notice:
    """Return a notice for U1."""
    return Notice(
        key=key, team="T1", user="U1", channel="C1", text=text, created=NINE + minute * MINUTE
    )


def posted(message: str = "m1") -> Outcome:
    """Return that it went well."""
    return Outcome(state=State.POSTED, message=message)


class LedgerContract:
    """The promises of `Ledger`. A subclass gives a fixture `ledger`, empty for each test."""

    async def test_a_subscription_comes_back_as_it_was_saved(self, ledger: Ledger) -> None:
        """Every field counts: a lost topic or zone would change what a channel gets."""
        ordered = subscription(
            at=time(17, 45),
            zone=zone("Asia/Kathmandu"),
            days=frozenset({Weekday.SUNDAY}),
            cadence=Cadence.WEEKLY,
            topics=("service mesh", "eBPF \u201cquoted\u201d"),
            events=("KubeCon",),
            kinds=frozenset({Kind.TOOL, Kind.SESSION}),
            paused="the channel is archived",
        )
        await ledger.save(ordered)

        assert await ledger.subscription(CHANNEL) == ordered

    async def test_a_channel_has_one_subscription(self, ledger: Ledger) -> None:
        """A new order takes the place of the former one."""
        await ledger.save(subscription())
        await ledger.save(subscription(at=time(10), owner="U2"))

        assert await ledger.subscriptions() == [subscription(at=time(10), owner="U2")]

    async def test_subscriptions_come_by_channel(self, ledger: Ledger) -> None:
        """Lists read the same each time; two workspaces may use the same channel id."""
        for channel in (Channel("T2", "C1"), Channel("T1", "C2"), Channel("T1", "C1")):
            await ledger.save(replace(subscription(), channel=channel))

        found = [each.channel for each in await ledger.subscriptions()]
        assert found == [Channel("T1", "C1"), Channel("T1", "C2"), Channel("T2", "C1")]

    async def test_a_removed_subscription_is_gone_and_its_editions_stay(
        self, ledger: Ledger
    ) -> None:
        """Who stops and starts again within a day must not get that day's edition twice."""
        await ledger.save(subscription())
        await ledger.record(await begun(ledger), posted(), now=NINE)

        assert await ledger.remove(CHANNEL)
        assert not await ledger.remove(CHANNEL)
        assert await ledger.subscription(CHANNEL) is None
        assert (await state(ledger)).state is State.POSTED

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

    async def test_shown_entries_are_known_by_day(self, ledger: Ledger) -> None:
        """No entry is repeated before all were shown, so each is known with its last day."""
        await ledger.record(await begun(ledger, "a", "b"), posted(), now=NINE)
        await ledger.record(await begun(ledger, "b", "c", day=1), posted("m2"), now=NINE + DAY)

        tuesday, wednesday = MONDAY + DAY, MONDAY + 2 * DAY
        assert await ledger.shown(CHANNEL, before=MONDAY) == {}
        assert await ledger.shown(CHANNEL, before=tuesday) == {"a": MONDAY, "b": MONDAY}
        assert await ledger.shown(CHANNEL, before=wednesday) == {
            "a": MONDAY,
            "b": tuesday,
            "c": tuesday,
        }
        assert await ledger.shown(Channel("T2", "C1"), before=wednesday) == {}

    @pytest.mark.parametrize(
        ("ended", "left"),
        [
            (State.UNKNOWN, {"a": MONDAY}),
            (State.PLANNED, {}),
            (State.FAILED, {}),
            (State.SKIPPED, {}),
        ],
    )
    async def test_what_may_have_been_seen_counts_as_shown(
        self, ledger: Ledger, ended: State, left: dict[str, date]
    ) -> None:
        """What surely was not sent is free to be shown on another day."""
        claim = await begun(ledger, "a")
        assert await ledger.shown(CHANNEL, before=MONDAY + DAY), "it is on its way"
        await ledger.record(claim, Outcome(state=ended), now=NINE)

        assert await ledger.shown(CHANNEL, before=MONDAY + DAY) == left

    async def test_another_attempt_shows_what_it_shows(self, ledger: Ledger) -> None:
        """Between two attempts the notes may have changed."""
        claim = await begun(ledger, "a", "b")
        await ledger.record(claim, Outcome(state=State.PLANNED, not_before=NINE), now=NINE)
        second = await ledger.claim(now=NINE, lease=LEASE)
        assert second is not None
        assert await ledger.begin(second, entries=("b", "c", "b"), now=NINE, lease=LEASE)

        assert set(await ledger.shown(CHANNEL, before=MONDAY + DAY)) == {"b", "c"}

    async def test_the_last_editions_are_those_of_the_latest_day(self, ledger: Ledger) -> None:
        """`digest list` says how each channel's last one ended."""
        await ledger.record(await begun(ledger), posted(), now=NINE)
        await ledger.record(
            await begun(ledger, day=1), Outcome(state=State.SKIPPED), now=NINE + DAY
        )

        last = await ledger.last_editions()
        assert {channel: each.state for channel, each in last.items()} == {CHANNEL: State.SKIPPED}
        assert await ledger.last_edition(CHANNEL) == last[CHANNEL]
        assert await ledger.last_edition(Channel("T1", "C9")) is None
        before = await ledger.last_posted(CHANNEL, before=MONDAY + 2 * DAY)
        assert before is not None
        assert before.edition.day == MONDAY
        assert await ledger.last_posted(CHANNEL, before=MONDAY) is None

    async def test_a_notice_is_told_until_it_is_settled(self, ledger: Ledger) -> None:
        """Killed while telling: it is told again, rather than never."""
        assert await ledger.notify([notice(), notice()]) == 1
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

    async def test_instants_come_out_in_utc(self, ledger: Ledger) -> None:
        """Whatever zone they went in with, so that they can be compared and shown."""
        at = NINE.astimezone(timezone(timedelta(hours=5, minutes=30)))
        await ledger.plan([plan(slot=at)], now=at)

        record = await state(ledger)
        assert record.slot == NINE
        assert {record.slot.tzinfo, record.planned.tzinfo} == {UTC}

    @pytest.mark.parametrize(
        "ask",
        [
            pytest.param(lambda ledger, now: ledger.plan([plan()], now=now), id="plan"),
            pytest.param(lambda ledger, now: ledger.claim(now=now, lease=LEASE), id="claim"),
            pytest.param(
                lambda ledger, now: ledger.claim_doubtful(now=now, lease=LEASE), id="doubt"
            ),
            pytest.param(
                lambda ledger, now: ledger.claim_notice(now=now, lease=LEASE), id="notice"
            ),
            pytest.param(lambda ledger, now: ledger.see_notes(["a.md"], now=now), id="notes"),
        ],
    )
    async def test_a_present_without_zone_is_refused(
        self, ledger: Ledger, ask: Callable[[Ledger, datetime], Awaitable[object]]
    ) -> None:
        """A naive time would be another instant on each machine."""
        with pytest.raises(ValueError, match="zone"):
            await ask(ledger, NINE.replace(tzinfo=None))
