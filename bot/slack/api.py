"""Slack's Web API: how it is reached, and what its failures mean."""

import logging
from collections.abc import Mapping
from typing import Any, Final

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

TIMEOUT: Final = 30
"""Seconds that a request to Slack may take."""

SDK_LOG: Final = logging.getLogger("bot.slack.sdk")
"""Where Bolt and slack_sdk write. Never below INFO, since for debugging they write whole requests
and responses, with who asked what."""

CONNECTION_ERRORS: Final = (aiohttp.ClientError, OSError, TimeoutError)
"""What a connection that fails raises, before a request, during it or within the answer."""

UNREADABLE: Final = (AttributeError, TypeError, UnicodeDecodeError)
"""What slack_sdk raises where an answer with status 200 holds no JSON object, but something else
in its place: a proxy's page, a list, bytes."""

FAILURES: Final = (SlackApiError, *CONNECTION_ERRORS, *UNREADABLE)
"""All that a call of the Web API raises, unless it is a fault of confbot's own."""


def web_client(api_url: str, *, token: str | None = None) -> AsyncWebClient:
    """Return a client that sends nothing twice by itself; without token unless it is given one."""
    return AsyncWebClient(
        token=token, base_url=api_url, timeout=TIMEOUT, retry_handlers=[], logger=SDK_LOG
    )


async def look_up(
    client: AsyncWebClient, method: str, **arguments: str | int | None
) -> AsyncSlackResponse:
    """Call a method that only reads; raises any of `FAILURES`.

    slack_sdk would put the arguments into the address, which proxies on the way keep in their logs.
    Slack takes them in the body as well.

    Args:
        client: Reaches Slack.
        method: Such as `users.info`.
        arguments: Those that are None are left out.
    """
    given = {name: str(value) for name, value in arguments.items() if value is not None}
    # Half a character, which a form's value can hold and an id never does, can't be sent.
    sent = {name: value.encode(errors="replace").decode() for name, value in given.items()}
    return await client.api_call(method, data=sent)


def error_code(error: SlackApiError) -> str | None:
    """Return the code with which Slack refused; None when its response was no such refusal."""
    response = error.response
    if not isinstance(response, AsyncSlackResponse) or not isinstance(response.data, dict):
        return None
    code = response.data.get("error")
    return code if isinstance(code, str) else None


def next_cursor(page: AsyncSlackResponse | Mapping[str, Any]) -> str | None:
    """Return what the page after `page` of a list is asked for by; None for the last one."""
    metadata = page.get("response_metadata")
    cursor = metadata.get("next_cursor") if isinstance(metadata, dict) else None
    return cursor if cursor and isinstance(cursor, str) else None
