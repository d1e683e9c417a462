"""What every ledger promises of subscriptions."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Final

from bot.digest.edition import State
from bot.digest.ports import Ledger
from bot.digest.subscription import Cadence, Channel, Weekday
from bot.digest.zones import zone
from bot.recap.model import Kind
from tests.digest.building import CHANNEL, NINE, begun, posted, state, subscription

DAY: Final = timedelta(days=1)


class Subscriptions:
    """A channel's standing order."""

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
