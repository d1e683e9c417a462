"""Answering a slash command after its acknowledgement, by the address that came with it."""

import logging
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.slack.api import FAILURES, SDK_LOG, TIMEOUT
from bot.slack.faults import delivery_error
from bot.slack.message import Message

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who gave a command, and where.

    Attributes:
        team: Id of the workspace.
        channel: Id of the channel.
        user: Id of the person.
        trigger_id: What allows to open a modal for three seconds. Empty when none came along.
        response_url: Where an answer can be sent for half an hour. Whoever has it may write to the
            person, so it is kept out of reprs. Empty when none came along.
    """

    team: str
    channel: str
    user: str
    trigger_id: str = field(default="", repr=False)
    response_url: str = field(default="", repr=False)


async def respond(client: AsyncWebClient, asker: Asker, message: Message) -> None:
    """Show `message` to `asker` alone, in the channel; say in the log when that is not possible."""
    try:
        if not await by_address(asker.response_url, message):
            await client.chat_postEphemeral(
                channel=asker.channel, user=asker.user, text=message.text, blocks=message.blocks
            )
    except FAILURES as failure:
        _LOG.error(
            "a command in %s was not answered: %s", asker.channel, delivery_error(failure).reason
        )


async def by_address(url: str, message: Message, **more: Any) -> bool:
    """Send `message` to the response address `url`; say whether Slack took it.

    Such an address takes five messages within half an hour. Without one, nothing is sent.
    """
    if not url:
        return False
    webhook = AsyncWebhookClient(url, timeout=TIMEOUT, retry_handlers=[], logger=SDK_LOG)
    return (await webhook.send_dict({**message.private, **more})).status_code == HTTPStatus.OK
