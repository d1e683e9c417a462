"""What happens when a button of an answer is pressed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.exchange import Exchange
from bot.answers.gaps import Shortfall
from bot.digest.ports import AmbiguousError, DeliveryError
from bot.errors import StoreError
from bot.slack.background import Background, log_hindrance
from bot.slack.blocks import controls
from bot.slack.blocks.controls import Surface
from bot.slack.blocks.why import why_view
from bot.slack.channels import ChannelSettings
from bot.slack.conversations import Conversations
from bot.slack.enquiries import Asking, Enquiries, Way
from bot.slack.incoming import DIRECT
from bot.slack.message import (
    Message,
    apology,
    hindered,
    noted_message,
    plain_message,
    quoted_message,
    shared_message,
)
from bot.slack.press import Press
from bot.slack.remarks import Remarks
from bot.slack.seal import Seal, Ticket
from bot.slack.seen import Seen
from bot.slack.showing import open_view, put_in_place, reply, show_to_all, whisper

GONE: Final = (
    "This button is from an earlier time, and I no longer know what it was about. "
    "Please ask once more."
)
SHARED: Final = "Shared with the channel."
ALREADY_SHARED: Final = "This answer has been shared already."
NOT_HERE: Final = "Answers are not shown to all in this channel; whoever manages me decides that."
UNKNOWN_RULES: Final = (
    "I can't look up just now whether answers may be shown to all here. Please try again in a "
    "minute."
)
THANKS: Final = "Thank you. That is noted, without your name."
COUNTED: Final = "Your opinion of this answer is noted already."

_Do = Callable[[Press, Ticket, AsyncWebClient], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressing:
    """Does what buttons say, after Slack was told that the press was received.

    Attributes:
        enquiries: Answers again what was asked before.
        conversations: Remembers what is asked by buttons, as if it had been written.
        seal: Opens what buttons carry.
        remarks: Notes what people think of answers.
        settings: Knows where answers may be shown to all.
        background: Runs what is done.
    """

    enquiries: Enquiries
    conversations: Conversations
    seal: Seal
    remarks: Remarks
    settings: ChannelSettings
    background: Background
    _seen: Seen = field(default_factory=Seen)

    def take(self, press: Press, client: AsyncWebClient) -> None:
        """Do what the button says as soon as there is a turn."""

        async def apologise(reference: str) -> None:
            await whisper(client, press, apology(reference))

        self.background.start(
            self._do(press, client),
            name=f"button {press.action}",
            apologise=apologise,
            urgent=True,
        )

    def refuse(self, press: Press, client: AsyncWebClient) -> None:
        """Say of a button that nobody knows any more that it is so."""
        if press.surface is not Surface.VIEW:
            self.background.start(
                whisper(client, press, plain_message(GONE)),
                name="a button that is gone",
                urgent=True,
            )

    async def _do(self, press: Press, client: AsyncWebClient) -> None:
        sealed = press.value[1:] if press.action == controls.VOTE else press.value
        ticket = self.seal.opened(sealed)
        act = self._act(press.action.rstrip("0123456789").rstrip("_"))
        if ticket is None or act is None:
            await whisper(client, press, plain_message(GONE))
        else:
            await act(press, ticket, client)

    def _act(self, action: str) -> _Do | None:
        """Return what a button does; None when nobody knows."""
        acts: dict[str, _Do] = {
            controls.MORE: self._turn,
            controls.BACK: self._turn,
            controls.SHARE: self._share,
            controls.WHY: self._explain,
            controls.MISSED: self._look_further,
            controls.VOTE: self._vote,
            controls.INSTEAD: self._replace,
            controls.NEXT: self._ask_on,
        }
        return acts.get(action)

    async def _turn(self, press: Press, ticket: Ticket, client: AsyncWebClient) -> None:
        await put_in_place(client, press, self.enquiries.again(ticket, press.surface))

    async def _replace(self, press: Press, ticket: Ticket, client: AsyncWebClient) -> None:
        answer, exchange = self._answer(press, ticket)
        await put_in_place(client, press, answer)
        await self._remember(press, exchange)

    async def _ask_on(self, press: Press, ticket: Ticket, client: AsyncWebClient) -> None:
        answer, exchange = self._answer(press, ticket)
        if press.surface is Surface.DIRECT:
            await reply(client, press, quoted_message(ticket.question, answer))
        elif press.surface is Surface.PUBLIC and not await self._forbidden(press):
            await reply(client, press, shared_message(press.user, ticket.question, answer))
        else:
            await whisper(client, press, quoted_message(ticket.question, answer))
        await self._remember(press, exchange)

    async def _explain(self, press: Press, ticket: Ticket, client: AsyncWebClient) -> None:
        view = why_view(ticket.question, self.enquiries.page(ticket))
        await open_view(client, press, view)

    async def _look_further(self, press: Press, ticket: Ticket, client: AsyncWebClient) -> None:
        if self._seen.claim(f"missed {press.key}"):
            self.remarks.missed(press.team, ticket.question, Shortfall.MISSED)
        near = self.enquiries.nearest(ticket.question, press.surface)
        if press.surface is Surface.PRIVATE:
            await put_in_place(client, press, near)
        else:
            # Others may have been answered well, so to them nothing changes.
            await whisper(client, press, near)

    async def _vote(self, press: Press, ticket: Ticket, client: AsyncWebClient) -> None:
        # Who voted is remembered in this process only, to count a person once.
        if not self._seen.claim(f"vote {press.key}"):
            await whisper(client, press, plain_message(COUNTED))
            return
        if press.value.startswith(controls.LIKED):
            self.remarks.liked(press.team, ticket.question)
        else:
            self.remarks.missed(press.team, ticket.question, Shortfall.DISLIKED)
        await whisper(client, press, plain_message(THANKS))

    async def _share(self, press: Press, ticket: Ticket, client: AsyncWebClient) -> None:
        if refusal := await self._forbidden(press):
            await whisper(client, press, plain_message(refusal))
            return
        claim = f"share {press.key}"
        if not self._seen.claim(claim):
            await whisper(client, press, plain_message(ALREADY_SHARED))
            return
        answer = self.enquiries.again(ticket, Surface.PUBLIC)
        shared = shared_message(press.user, ticket.question, answer)
        try:
            await show_to_all(client, press, shared)
        except DeliveryError as error:
            if not isinstance(error, AmbiguousError):
                self._seen.release(claim)
            told = f"I don't know whether it was shared: {error.reason}."
            if not isinstance(error, AmbiguousError):
                told = f"It was not shared: {error.reason}."
            reference = log_hindrance("sharing an answer", error)
            await whisper(client, press, plain_message(hindered(told, reference)))
            return
        # Drawn as where there is no channel to share it with, so that the button is gone.
        kept = self.enquiries.again(ticket, Surface.DIRECT)
        await put_in_place(client, press, noted_message(kept, SHARED))

    async def _forbidden(self, press: Press) -> str:
        """Return why nothing may be shown to all in the channel; empty when it may."""
        try:
            rules = await self.settings.rules(press.team, press.channel)
        except StoreError as error:
            return hindered(
                UNKNOWN_RULES, log_hindrance("looking up the rules of a channel", error)
            )
        return "" if rules.public_answers else NOT_HERE

    def _answer(self, press: Press, ticket: Ticket) -> tuple[Message, Exchange]:
        asking = Asking(way=Way.BUTTON, team=press.team, surface=press.surface)
        return self.enquiries.follow(ticket.question, None, asking)

    async def _remember(self, press: Press, exchange: Exchange) -> None:
        """Remember what was asked as the last exchange of its conversation, if it is one."""
        # What came to nothing is not what the next follow-up is about, and below an answer that
        # one person sees outside of threads nobody can write.
        alone = press.surface is Surface.PRIVATE and not press.thread
        if exchange.entries and not alone:
            direct = press.channel.startswith(DIRECT)
            await self.conversations.keep(
                press.channel, press.reply_thread, exchange, direct=direct
            )
