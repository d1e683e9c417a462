"""The digests of a workspace, as far as a person may see them."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.phrases import cadence_line
from bot.digest.ports import DeliveryError, Ledger
from bot.digest.standing import next_line
from bot.digest.subscription import Subscription
from bot.slack.digest.channels import KnownChannels
from bot.slack.digest.responding import Asker
from bot.slack.incoming import DIRECT


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDigest:
    """A digest as it is listed.

    Attributes:
        channel: Id of its channel.
        about: When it posts, and what.
        standing: When it posts next, or why it does not.
        changeable: Whether the person is in the channel, and so may change or stop it.
    """

    channel: str
    about: str
    standing: str
    changeable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The digests that a person may see.

    Attributes:
        digests: Those of the person's own channels first, each by channel.
        hidden: How many more there are, in private channels that the person is not in.
        trouble: Why nothing can be told of channels, as a sentence part; empty when it can.
    """

    digests: Sequence[ListedDigest] = ()
    hidden: int = 0
    trouble: str = ""


async def listing_for(
    asker: Asker, client: AsyncWebClient, ledger: Ledger, channels: KnownChannels, *, now: datetime
) -> Listing:
    """Return the digests that `asker` may see of those of the workspace.

    Those of public channels are everybody's to see; of a private one only those know who are in
    it, and of a direct message only its person.

    Raises:
        StoreError: The database can't be used.
    """
    team, user = asker.team, asker.user
    kept = [each for each in await ledger.subscriptions() if each.channel.team == team]
    if not kept:
        return Listing()
    try:
        theirs, known = await asyncio.gather(
            channels.of(client, team, user), channels.of(client, team)
        )
    except DeliveryError as error:
        return Listing(hidden=len(kept), trouble=error.reason)
    inside = {each.channel.id for each in kept if _is_inside(each, user, theirs)}
    shown = [
        each
        for each in kept
        if each.channel.id in inside or known.get(each.channel.id, True) is False
    ]
    last = await ledger.last_editions()
    digests = [
        ListedDigest(
            channel=each.channel.id,
            about=cadence_line(each),
            standing=next_line(each, last.get(each.channel), now=now),
            changeable=each.channel.id in inside,
        )
        for each in sorted(shown, key=lambda each: each.channel.id not in inside)
    ]
    return Listing(digests=digests, hidden=len(kept) - len(shown))


def _is_inside(order: Subscription, user: str, theirs: Collection[str]) -> bool:
    channel = order.channel.id
    return order.owner == user if channel.startswith(DIRECT) else channel in theirs
