"""Posting a message, once.

chat.postMessage has no key that would make a second attempt harmless. So a message is sent
again only when it surely was not taken; when the reply is lost, that is said and left.
"""

import asyncio
import errno
import logging
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.api import CONNECTION_ERRORS, UNREADABLE, error_code
from bot.slack.message import Message

ATTEMPTS: Final = 4
"""Times a message is sent at most."""

LONGEST_WAIT: Final = 60.0
"""Seconds waited when Slack says so; an answer that comes later is news to nobody."""

DEFAULT_WAIT: Final = 1.0
"""Seconds waited when Slack does not say how long; its limit is about a message a second."""

_NEVER_CONNECTED: Final = frozenset({errno.ECONNREFUSED, errno.ENETUNREACH, errno.EHOSTUNREACH})

_IN_DOUBT: Final = frozenset({"fatal_error", "internal_error", "request_timeout"})
"""Errors after which, Slack says, the message may have been posted all the same."""

_TOO_MANY_REQUESTS: Final = 429

_LOG: Final = logging.getLogger(__name__)


class Delivery(StrEnum):
    """How posting a message ended."""

    POSTED = "posted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


async def post_message(
    client: AsyncWebClient, message: Message, *, channel: str, thread: str | None
) -> Delivery:
    """Post `message`, waiting where Slack asks for it; say in the log why it was not posted.

    Args:
        client: Must not send anything again by itself.
        message: What to post.
        channel: Id of the channel.
        thread: Id of the thread; None for the channel itself.
    """
    delivery, reason = Delivery.REFUSED, ""
    for attempt in range(ATTEMPTS):
        delivery, reason, wait = await _attempt(client, message, channel, thread)
        if wait is None or wait > LONGEST_WAIT or attempt == ATTEMPTS - 1:
            break
        await asyncio.sleep(wait)
    if delivery is not Delivery.POSTED:
        _LOG.error("reply in %s: %s (%s)", channel, delivery, reason)
    return delivery


async def _attempt(
    client: AsyncWebClient, message: Message, channel: str, thread: str | None
) -> tuple[Delivery, str, float | None]:
    """Send `message`; return how that ended, why, and after how many seconds to try again."""
    try:
        await client.chat_postMessage(
            channel=channel,
            thread_ts=thread,
            text=message.text,
            blocks=message.blocks,
            unfurl_links=False,
            unfurl_media=False,
        )
    except SlackApiError as error:
        return _judge(error)
    except UNREADABLE as error:
        return Delivery.UNKNOWN, f"unreadable answer: {error}", None
    except CONNECTION_ERRORS as error:
        reason = f"{type(error).__name__}: {error}"
        if isinstance(error, OSError) and error.errno in _NEVER_CONNECTED:
            return Delivery.REFUSED, reason, DEFAULT_WAIT
        return Delivery.UNKNOWN, reason, None
    return Delivery.POSTED, "", None


def _judge(error: SlackApiError) -> tuple[Delivery, str, float | None]:
    code = error_code(error)
    status = error.response.status_code if isinstance(error.response, AsyncSlackResponse) else 0
    if status == _TOO_MANY_REQUESTS or code == "ratelimited":
        return Delivery.REFUSED, "ratelimited", _retry_after(error.response.headers)
    if code is None:
        return Delivery.UNKNOWN, "Slack's response could not be read", None
    return Delivery.UNKNOWN if code in _IN_DOUBT else Delivery.REFUSED, code, None


def _retry_after(headers: Mapping[str, str]) -> float:
    told = headers.get("Retry-After", "")
    return float(told) if told.isascii() and told.isdigit() else DEFAULT_WAIT
