"""Carries out what people order of the digest: asks the ledger, tells the channel, answers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Final, assert_never

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.delivery import Delivery
from bot.digest.edition import State
from bot.digest.letter import Digest
from bot.digest.order import Now, Off, Preview, SetUp, Status
from bot.digest.phrases import cadence_line
from bot.digest.ports import DeliveryError
from bot.digest.preview import next_digest
from bot.digest.standing import NONE_HERE, last_line, start_line, status_text, subscribe
from bot.digest.subscription import Channel, Subscription, instant
from bot.digest.zones import zone
from bot.slack.background import log_hindrance
from bot.slack.digest import wording
from bot.slack.digest.people import Place, place_of, zone_of
from bot.slack.digest.responding import Asker
from bot.slack.message import (
    Message,
    digest_message,
    hindered,
    led,
    person_message,
    plain_message,
)
from bot.slack.posting import send_message

USUAL_TIME: Final = time(9)
"""When a digest would be posted that nobody has ordered yet."""

DigestOrder = SetUp | Off | Status | Preview | Now


@dataclass(frozen=True, slots=True)
class DigestDesk:
    """Takes orders for channels.

    Attributes:
        delivery: Posts editions, and knows the ledger.
        changed: Called when a subscription has changed, so that the clock looks anew.
        now: Tells the present.
    """

    delivery: Delivery
    changed: Callable[[], None]
    now: Callable[[], datetime]

    async def carry_out(self, order: DigestOrder, asker: Asker, client: AsyncWebClient) -> Message:
        """Do what `order` says, and return what `asker` is told.

        Raises:
            StoreError: The database can't be used.
        """
        channel = Channel(asker.team, asker.channel)
        former = await self.delivery.ledger.subscription(channel)
        if isinstance(order, SetUp | Off | Now) and (refused := await refusal(client, asker)):
            return plain_message(refused)
        match order:
            case Status():
                return await self._status(channel, former)
            case Preview():
                return await self._preview(channel, former, asker, client)
            case SetUp():
                return await self._set_up(order, former, asker, client)
            case Off():
                return await self._stop(channel, asker, client)
            case Now():
                return await self._post_now(channel, former, asker, client)
            case _:
                assert_never(order)

    async def standing(self, channel: Channel) -> tuple[Subscription | None, str]:
        """Return the digest of `channel`, None where it has none, and how it stands, in lines.

        Raises:
            StoreError: The database can't be used.
        """
        ledger = self.delivery.ledger
        kept = await ledger.subscription(channel)
        if kept is None:
            return None, NONE_HERE
        return kept, status_text(kept, await ledger.last_edition(channel), now=self.now())

    async def sample(self, order: SetUp, asker: Asker) -> Digest | None:
        """Return what the next edition would say if `order` were given; None for nothing.

        Raises:
            StoreError: The database can't be used.
        """
        channel, ledger, now = Channel(asker.team, asker.channel), self.delivery.ledger, self.now()
        former = await ledger.subscription(channel)
        meant = subscribe(order, former, channel=channel, owner=asker.user, now=now)
        return await next_digest(ledger, self.delivery.compose, meant, now=now)

    async def _status(self, channel: Channel, former: Subscription | None) -> Message:
        last = await self.delivery.ledger.last_edition(channel)
        lines = status_text(former, last, now=self.now())
        return plain_message(lines, wording.HOW_TO_CHANGE if former else "")

    async def _set_up(
        self, order: SetUp, former: Subscription | None, asker: Asker, client: AsyncWebClient
    ) -> Message:
        asked = order if order.zone else replace(order, zone=await zone_of(client, asker.user))
        channel = Channel(asker.team, asker.channel)
        subscription = subscribe(asked, former, channel=channel, owner=asker.user, now=self.now())
        ledger = self.delivery.ledger
        await ledger.save(subscription)
        last = await ledger.last_edition(channel)
        start = start_line(subscription, last, now=subscription.changed)
        did = wording.DID_CHANGE if former else wording.DID_SET_UP
        lines = (did, cadence_line(subscription), start, wording.HOW_TO_CHANGE)
        told = await _announce(client, asker, " ".join(lines))
        self.changed()
        return plain_message(
            f"Done. {cadence_line(subscription)} {start}",
            "" if asked.zone else wording.NO_ZONE,
            wording.read_as(order.read),
            told,
            wording.HOW_TO_CHANGE,
        )

    async def _stop(self, channel: Channel, asker: Asker, client: AsyncWebClient) -> Message:
        if not await self.delivery.ledger.remove(channel):
            return plain_message(wording.NOTHING_SET)
        self.changed()
        return plain_message(wording.STOPPED, await _announce(client, asker, wording.DID_STOP))

    async def _preview(
        self, channel: Channel, former: Subscription | None, asker: Asker, client: AsyncWebClient
    ) -> Message:
        meant = former or await self._usual(channel, asker, client)
        digest = await next_digest(
            self.delivery.ledger, self.delivery.compose, meant, now=self.now()
        )
        if digest is None:
            return plain_message("" if former else wording.UNSET_PREVIEW, wording.NOTHING_NEW)
        drawn = digest_message(digest)
        return drawn if former else led(plain_message(wording.UNSET_PREVIEW), drawn)

    async def _post_now(
        self, channel: Channel, former: Subscription | None, asker: Asker, client: AsyncWebClient
    ) -> Message:
        meant = former or await self._usual(channel, asker, client)
        now = self.now()
        record = await self.delivery.deliver_now(meant, asked_by=asker.user, now=now)
        self.changed()
        if record.state is not State.POSTED:
            return plain_message(last_line(record))
        fresh = record.changed >= instant(now)
        return plain_message(f"{last_line(record)} {wording.COUNTS if fresh else wording.ONCE}")

    async def _usual(self, channel: Channel, asker: Asker, client: AsyncWebClient) -> Subscription:
        """Return a subscription for a channel that has none."""
        order = SetUp(at=USUAL_TIME, zone=await zone_of(client, asker.user) or zone("UTC"))
        return subscribe(order, None, channel=channel, owner=asker.user, now=self.now())


async def refusal(client: AsyncWebClient, asker: Asker) -> str:
    """Return why `asker` may not change the digest of the channel; empty when they may."""
    try:
        place = await place_of(client, asker.user, asker.channel)
    except DeliveryError as error:
        told = f"Slack does not tell who is in this channel: {error.reason}. {wording.ASK_AGAIN}"
        return hindered(told, log_hindrance("looking up who is in a channel", error))
    match place:
        case Place.INSIDE:
            return ""
        case Place.OUTSIDE:
            return wording.OUTSIDE
        case Place.UNSEEN:
            return wording.INVITE
        case _:
            assert_never(place)


async def _announce(client: AsyncWebClient, asker: Asker, did: str) -> str:
    """Tell the channel who did what; return why it could not be told, empty when it was."""
    try:
        await send_message(client, person_message(asker.user, did), channel=asker.channel)
    except DeliveryError as error:
        told = f"I could not tell the channel: {error.reason}."
        return hindered(told, log_hindrance("telling a channel of its digest", error))
    return ""
