"""What a failed call of Slack's Web API means: was the message taken, and may it be sent again?"""

import errno
import logging
import socket
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final

from slack_sdk.errors import SlackApiError

from bot.digest.ports import (
    AmbiguousError,
    DeliveryError,
    FinalError,
    GoneError,
    RetryableError,
)
from bot.digest.retrying import retry_after
from bot.slack.api import UNREADABLE, error_code
from bot.slack.codes import FINAL, GONE, IN_DOUBT, RATE_LIMITS

_NEVER_CONNECTED: Final = frozenset(
    {
        *(errno.ECONNREFUSED, errno.ENETUNREACH, errno.EHOSTUNREACH),
        *(socket.EAI_AGAIN, socket.EAI_FAIL, socket.EAI_NONAME),
    }
)
"""There was no connection, or no address to connect to, so nothing was sent."""

_TOO_MANY_REQUESTS: Final = 429

_EPOCH: Final = datetime.fromtimestamp(0, UTC)

_LOG: Final = logging.getLogger(__name__)


def delivery_error(error: Exception) -> DeliveryError:
    """Return what `error`, one of `api.FAILURES`, says of the call that raised it."""
    if isinstance(error, SlackApiError):
        return _refusal(error)
    if isinstance(error, UNREADABLE):
        return AmbiguousError("Slack's answer can't be read")
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    if isinstance(error, ssl.CertificateError):
        return RetryableError(f"Slack's certificate is not trusted ({error})")
    if isinstance(error, OSError) and error.errno in _NEVER_CONNECTED:
        return RetryableError(f"Slack can't be reached ({reason})")
    return AmbiguousError(f"Slack's answer was lost ({reason})")


def slack_code(error: DeliveryError) -> str | None:
    """Return the code with which Slack refused; None when it gave none."""
    return error_code(error.__cause__) if isinstance(error.__cause__, SlackApiError) else None


def _refusal(error: SlackApiError) -> DeliveryError:
    code, status = error_code(error), _status(error.response)
    if status == _TOO_MANY_REQUESTS or code in RATE_LIMITS:
        after = _patience(getattr(error.response, "headers", {}))
        return RetryableError("Slack asks for patience (ratelimited)", after=after)
    if code is None:
        return AmbiguousError(f"Slack's answer can't be read (HTTP status {status})")
    if code in GONE:
        return GoneError(f"{GONE[code]} ({code})")
    if code in FINAL:
        needed = _needed(error) if code == "missing_scope" else ""
        return FinalError(f"{FINAL[code]}{needed} ({code})")
    if code in IN_DOUBT:
        return AmbiguousError(f"{IN_DOUBT[code]} ({code})")
    # Nobody can say what it means, so it is for a person to look into.
    _LOG.error("unknown error code of Slack's, please report it: %s", code)
    return AmbiguousError(f"Slack gave an error that confbot does not know ({code})")


def _status(response: Any) -> int:
    """Return the HTTP status; slack_sdk hands over what it could not read as aiohttp gave it."""
    status = getattr(response, "status_code", None) or getattr(response, "status", None)
    return status if isinstance(status, int) else 0


def _needed(error: SlackApiError) -> str:
    needed = error.response.get("needed")
    return f" {needed}" if isinstance(needed, str) else ""


def _patience(headers: Mapping[str, str]) -> timedelta | None:
    """Return how long Slack asks to wait, None when it does not say.

    A date is judged by the one at which Slack says it answered, not by this machine's clock.
    """
    told = headers.get("Retry-After")
    try:
        answered = parsedate_to_datetime(headers.get("Date", ""))
    except ValueError:
        # Then only a number of seconds can be understood, to which the present makes no difference.
        return retry_after(told, now=_EPOCH) if told and told.isdigit() else None
    return retry_after(told, now=answered)
