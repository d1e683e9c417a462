"""What every ledger promises of days gone by: what was shown, and what was posted last."""

from datetime import date, timedelta
from typing import Final

import pytest

from bot.digest.edition import Outcome, State
from bot.digest.ports import Ledger
from bot.digest.subscription import Channel
from tests.digest.building import CHANNEL, LEASE, MONDAY, NINE, begun, plan, posted, subscription

DAY: Final = timedelta(days=1)


class History:
    """What a channel has seen."""

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
        """`digest list` says how each digest's last one ended; it asks for no channel without."""
        await ledger.save(subscription())
        await ledger.save(subscription("C2"))
        await ledger.record(await begun(ledger), posted(), now=NINE)
        await ledger.record(
            await begun(ledger, day=1), Outcome(state=State.SKIPPED), now=NINE + DAY
        )
        await ledger.plan([plan("C9")], now=NINE)

        last = await ledger.last_editions()
        assert {channel: each.state for channel, each in last.items()} == {CHANNEL: State.SKIPPED}
        assert await ledger.last_edition(CHANNEL) == last[CHANNEL]
        assert await ledger.last_edition(Channel("T1", "C2")) is None
        assert await ledger.last_edition(Channel("T1", "C9")) is not None
        before = await ledger.last_posted(CHANNEL, before=MONDAY + 2 * DAY)
        assert before is not None
        assert before.edition.day == MONDAY
        assert await ledger.last_posted(CHANNEL, before=MONDAY) is None
