"""What every ledger promises of instants."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.digest.ports import Ledger
from tests.digest.building import LEASE, NINE, plan, state


class Instants:
    """They go in aware and come out in UTC."""

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
