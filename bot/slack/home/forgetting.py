"""Forgets a person who asks for it, and says what is gone and what is not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.forgetting import Forgotten, PeopleBook
from bot.digest.ports import DeliveryError, Ledger
from bot.slack.api import FAILURES
from bot.slack.background import log_hindrance
from bot.slack.digest.responding import Asker
from bot.slack.faults import delivery_error
from bot.slack.home.operators import Operators
from bot.slack.incoming import DIRECT
from bot.slack.message import hindered

NOTHING: Final = "I kept nothing that was tied to you."
KEPT: Final = (
    "What I keep all the same: digests of channels, since others read them; which questions the "
    "notes did not answer or whose answers were liked, without who asked, for half a year; what "
    "was asked last in a channel's thread, without who asked, for a day. What I have posted stays "
    "in Slack."
)
UNFOUND: Final = (
    "I could not find our direct messages ({reason}). What you asked last there, I forget within a "
    "day."
)

_UNTOLD: Final = "but nobody is told when one fails, until somebody changes it with /conf digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgettingDesk:
    """Forgets people.

    Attributes:
        book: Keeps what is tied to people.
        ledger: Knows the digests of direct messages.
        operators: Remembers who may manage the bot.
    """

    book: PeopleBook
    ledger: Ledger
    operators: Operators

    async def forget(self, client: AsyncWebClient, asker: Asker) -> str:
        """Forget `asker`, and return what they are told.

        Raises:
            StoreError: The database can't be used; nothing is forgotten then.
        """
        places = {
            each.channel.id
            for each in await self.ledger.subscriptions()
            if each.channel.team == asker.team
            and each.owner == asker.user
            and each.channel.id.startswith(DIRECT)
        }
        trouble = ""
        try:
            places.add(await _direct(client, asker.user))
        except DeliveryError as error:
            reference = log_hindrance("looking up a direct message", error)
            trouble = hindered(UNFOUND.format(reason=error.reason), reference)
        gone = await self.book.forget(asker.team, asker.user, places=places)
        self.operators.forget(asker.team, asker.user)
        told = [f"\u2022 {each}" for each in _told(gone)]
        deleted = "\n".join(["Deleted:", *told]) if told else NOTHING
        return "\n\n".join(filter(None, (deleted, trouble, KEPT)))


def _told(gone: Forgotten) -> Iterator[str]:
    for number, one, several in (
        (gone.watches, "topic that you watched", "topics that you watched"),
        (gone.notices, "private notice to you", "private notices to you"),
        (gone.digests, "digest of our direct messages", "digests of our direct messages"),
        (
            gone.exchanges,
            "question that could be followed up",
            "questions that could be followed up",
        ),
        (gone.asked, "note that you asked for an edition", "notes that you asked for an edition"),
    ):
        if number:
            yield f"{number} {one if number == 1 else several}"
    if gone.owned == 1:
        yield f"that you set up a digest: it goes on in its channel, {_UNTOLD}"
    elif gone.owned:
        yield f"that you set up {gone.owned} digests: they go on in their channels, {_UNTOLD}"
    if gone.manager:
        yield "that you may manage me; an admin can name you again"


async def _direct(client: AsyncWebClient, user: str) -> str:
    """Return the id of the direct message with `user`.

    Raises:
        DeliveryError: Slack does not tell.
    """
    try:
        opened = await client.conversations_open(users=user)
    except FAILURES as failure:
        raise delivery_error(failure) from failure
    channel = opened.get("channel")
    name = channel.get("id") if isinstance(channel, dict) else None
    if not isinstance(name, str):
        raise DeliveryError("Slack's answer can't be read")
    return name
