"""Slack's Web API: how it is reached, and what its failures mean."""

import logging
from typing import Final

from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

TIMEOUT: Final = 30
"""Seconds that a request to Slack may take."""

SDK_LOG: Final = logging.getLogger("bot.slack.sdk")
"""Where Bolt and slack_sdk write. Never below INFO, since for debugging they write whole requests
and responses, with who asked what."""

CONNECTION_ERRORS: Final[tuple[type[Exception], ...]] = (
    *AsyncConnectionErrorRetryHandler().error_types_to_do_retries,
    TimeoutError,
)
"""What slack_sdk itself takes for a connection that failed."""

UNREADABLE: Final = (AttributeError, TypeError, UnicodeDecodeError)
"""What slack_sdk raises where an answer with status 200 holds no JSON object, but something else
in its place: a proxy's page, a list, bytes."""


def web_client(api_url: str) -> AsyncWebClient:
    """Return a client without token that sends nothing twice by itself."""
    return AsyncWebClient(base_url=api_url, timeout=TIMEOUT, retry_handlers=[], logger=SDK_LOG)


def error_code(error: SlackApiError) -> str | None:
    """Return the code with which Slack refused; None when its response was no such refusal."""
    response = error.response
    if not isinstance(response, AsyncSlackResponse) or not isinstance(response.data, dict):
        return None
    code = response.data.get("error")
    return code if isinstance(code, str) else None
