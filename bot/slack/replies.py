"""Replies to messages: one for each, posted after Slack has been told that it was received."""

import logging
from typing import Final

from slack_bolt import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.slack.background import Background
from bot.slack.blocks.controls import Surface
from bot.slack.channels import ChannelRules, ChannelSettings
from bot.slack.conversations import Conversations
from bot.slack.enquiries import Asking, Enquiries, Way, Witness
from bot.slack.incoming import IncomingMessage
from bot.slack.message import Message, apology
from bot.slack.posting import Delivery, post_message, whisper_message
from bot.slack.seen import Seen

UNKNOWN: Final = ChannelRules(public_answers=False)
"""What holds while the rules of a channel can't be looked up: nothing that somebody may have
forbidden."""

_LOG: Final = logging.getLogger(__name__)


class Replies:
    """Answers each message once, however often and in however many events Slack reports it."""

    def __init__(
        self,
        enquiries: Enquiries,
        conversations: Conversations,
        settings: ChannelSettings,
        background: Background,
        witness: Witness,
    ) -> None:
        self._enquiries = enquiries
        self._conversations = conversations
        self._settings = settings
        self._background = background
        self._witness = witness
        self._seen = Seen()

    def accept(self, message: IncomingMessage, client: AsyncWebClient, *, way: Way) -> BoltResponse:
        """Take `message` in hand and return what Slack is told at once.

        When more replies are waiting than there is room for, Slack is asked to deliver the event
        again later, which it does up to three times.

        Args:
            message: What a person wrote.
            client: Reaches Slack.
            way: How it came. By `Way.THREAD`, it may not be meant for the bot at all.
        """
        if self._background.full and way is Way.THREAD:
            return BoltResponse(status=200)  # most of it is not meant for the bot
        if self._background.full:
            _LOG.warning("too many replies are waiting; Slack is asked to try again")
            return BoltResponse(status=503)
        # A mention in a direct message, say, comes as two events with ids of their own.
        keys = [f"message {message.channel} {message.ts}"]
        if message.event_id:
            keys.append(f"event {message.event_id}")
        if self._seen.claim(*keys):

            async def apologise(reference: str) -> None:
                # What may not have been meant for the bot is not apologised for to all.
                if way is not Way.THREAD:
                    await self._post(message, apology(reference), client, private=False)

            self._background.start(
                self._reply(client, message, way),
                name=f"reply in {message.channel}",
                apologise=apologise,
            )
        return BoltResponse(status=200)

    async def _reply(self, client: AsyncWebClient, message: IncomingMessage, way: Way) -> None:
        rules = ChannelRules() if message.direct else await self._rules(message)
        if way is Way.THREAD and not rules.follow_ups:
            return
        private = not rules.public_answers
        # Where nothing may be shown to all, sharing is not offered, as if there were no channel.
        surface = Surface.DIRECT if message.direct or private else Surface.PUBLIC
        asking = Asking(way=way, team=message.team, surface=surface)
        before = await self._conversations.before(message.channel, message.reply_thread)
        if way is not Way.THREAD:
            answer, exchange = self._enquiries.follow(message.question, before, asking)
        elif before and (heard := self._enquiries.overhear(message.question, before, asking)):
            answer, exchange = heard
        else:
            return
        delivery = await self._post(message, answer, client, private=private)
        self._witness.posted(outcome=delivery)
        await self._conversations.keep(
            message.channel, message.reply_thread, exchange, direct=message.direct
        )

    async def _post(
        self, message: IncomingMessage, answer: Message, client: AsyncWebClient, *, private: bool
    ) -> Delivery:
        channel, thread = message.channel, message.reply_thread
        if private:
            return await whisper_message(
                client, answer, channel=channel, thread=message.thread, user=message.user
            )
        return await post_message(client, answer, channel=channel, thread=thread)

    async def _rules(self, message: IncomingMessage) -> ChannelRules:
        try:
            return await self._settings.rules(message.team, message.channel)
        except StoreError as error:
            _LOG.warning("the rules of a channel can't be looked up: %s", error)
            return UNKNOWN
