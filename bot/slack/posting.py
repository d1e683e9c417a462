"""Posting a message, once.

chat.postMessage has no key that would make a second attempt harmless. So a message is sent
again only when it surely was not taken; when the reply is lost, that is said and left.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.ports import AmbiguousError, DeliveryError, RetryableError
from bot.slack.api import FAILURES
from bot.slack.faults import delivery_error
from bot.slack.message import Message

ATTEMPTS: Final = 4
"""Times a reply is sent at most."""

LONGEST_WAIT: Final = timedelta(seconds=60)
"""How long a reply waits when Slack says so; an answer that comes later is news to nobody."""

DEFAULT_WAIT: Final = timedelta(seconds=1)
"""How long it waits when Slack does not say; its limit is about a message a second."""

_LOG: Final = logging.getLogger(__name__)


class Delivery(StrEnum):
    """How posting a reply ended."""

    POSTED = "posted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


async def send_message(
    client: AsyncWebClient,
    message: Message,
    *,
    channel: str,
    thread: str | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> str:
    """Send `message` a single time, and return its id in the channel.

    Args:
        client: Must not send anything again by itself.
        message: What to post.
        channel: Id of the channel, or of a person to be told in private.
        thread: Id of the thread; None for the channel itself.
        metadata: What apps can read of it; None for nothing.

    Raises:
        DeliveryError: It did not surely arrive; which of the three kinds says what can be done.
    """
    try:
        taken = await client.chat_postMessage(
            channel=channel,
            thread_ts=thread,
            text=message.text,
            blocks=message.blocks,
            metadata=dict(metadata) if metadata else None,
            unfurl_links=False,
            unfurl_media=False,
        )
    except FAILURES as error:
        raise delivery_error(error) from error
    return str(taken.get("ts", ""))


async def post_message(
    client: AsyncWebClient, message: Message, *, channel: str, thread: str | None
) -> Delivery:
    """Post a reply, waiting where Slack asks for it; say in the log why it was not posted.

    Args:
        client: Must not send anything again by itself.
        message: What to post.
        channel: Id of the channel.
        thread: Id of the thread; None for the channel itself.
    """
    return await _patiently(
        lambda: send_message(client, message, channel=channel, thread=thread), channel
    )


async def whisper_message(
    client: AsyncWebClient, message: Message, *, channel: str, thread: str | None, user: str
) -> Delivery:
    """Show a reply to the person `user` alone, as `post_message` does to all."""

    async def send() -> None:
        try:
            await client.chat_postEphemeral(
                channel=channel,
                user=user,
                thread_ts=thread,
                text=message.text,
                blocks=message.blocks,
            )
        except FAILURES as error:
            raise delivery_error(error) from error

    return await _patiently(send, channel)


async def change_message(
    client: AsyncWebClient, message: Message, *, channel: str, ts: str
) -> Delivery:
    """Put `message` in the place of the bot's own one with id `ts`, as `post_message` posts one."""

    async def send() -> None:
        try:
            await client.chat_update(
                channel=channel, ts=ts, text=message.text, blocks=message.blocks
            )
        except FAILURES as error:
            raise delivery_error(error) from error

    return await _patiently(send, channel)


async def _patiently(send: Callable[[], Awaitable[object]], channel: str) -> Delivery:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            await send()
        except DeliveryError as error:
            wait = error.after or DEFAULT_WAIT if isinstance(error, RetryableError) else None
            if wait is None or wait > LONGEST_WAIT or attempt == ATTEMPTS:
                unknown = isinstance(error, AmbiguousError)
                ended = Delivery.UNKNOWN if unknown else Delivery.REFUSED
                _LOG.error("reply in %s: %s: %s", channel, ended, error.reason)
                return ended
            await asyncio.sleep(wait.total_seconds())
        else:
            break
    return Delivery.POSTED
