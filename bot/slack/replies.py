"""Replies to messages: one for each, posted after Slack has been told that it was received."""

import logging
from typing import Final

from slack_bolt import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.background import Background
from bot.slack.conversations import Conversations
from bot.slack.enquiries import Enquiries, Way, Witness
from bot.slack.incoming import IncomingMessage
from bot.slack.posting import post_message
from bot.slack.seen import Seen

_LOG: Final = logging.getLogger(__name__)


class Replies:
    """Answers each message once, however often and in however many events Slack reports it."""

    def __init__(
        self,
        enquiries: Enquiries,
        conversations: Conversations,
        background: Background,
        witness: Witness,
    ) -> None:
        self._enquiries = enquiries
        self._conversations = conversations
        self._background = background
        self._witness = witness
        self._seen = Seen()

    def accept(self, message: IncomingMessage, client: AsyncWebClient, *, way: Way) -> BoltResponse:
        """Take `message` in hand and return what Slack is told at once.

        When more replies are waiting than there is room for, Slack is asked to deliver the event
        again later, which it does up to three times.
        """
        if self._background.full:
            _LOG.warning("too many replies are waiting; Slack is asked to try again")
            return BoltResponse(status=503)
        # A mention in a direct message, say, comes as two events with ids of their own.
        keys = [f"message {message.channel} {message.ts}"]
        if message.event_id:
            keys.append(f"event {message.event_id}")
        if self._seen.claim(*keys):
            self._background.start(
                self._reply(client, message, way), name=f"reply in {message.channel}"
            )
        return BoltResponse(status=200)

    async def _reply(self, client: AsyncWebClient, message: IncomingMessage, way: Way) -> None:
        before = await self._conversations.before(message)
        answer, exchange = self._enquiries.follow(message.question, before, way=way)
        delivery = await post_message(
            client, answer, channel=message.channel, thread=message.reply_thread
        )
        self._witness.posted(outcome=delivery)
        await self._conversations.keep(message, exchange)
