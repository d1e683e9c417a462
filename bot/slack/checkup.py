"""Whether Slack can be reached, knows the tokens, and has granted what is needed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.api import FAILURES
from bot.slack.faults import delivery_error


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What Slack says of a token.

    Attributes:
        team: Name of the workspace.
        user: Name of the bot.
        scopes: What is granted. None when Slack does not tell.
        ahead: How far this machine's clock is ahead of Slack's, to a second or two. None when Slack
            does not tell the time.
    """

    team: str
    user: str
    scopes: frozenset[str] | None
    ahead: timedelta | None


async def introduce(client: AsyncWebClient, *, now: datetime) -> Introduction:
    """Ask Slack what it knows of the client's token.

    Raises:
        DeliveryError: It does not know it, or can't be asked.
    """
    try:
        told = await client.auth_test()
    except FAILURES as error:
        raise delivery_error(error) from error
    granted = told.headers.get("X-OAuth-Scopes")
    return Introduction(
        team=str(told.get("team")),
        user=str(told.get("user")),
        scopes=None if granted is None else frozenset(granted.replace(" ", "").split(",")),
        ahead=_ahead(told.headers.get("Date", ""), now),
    )


def _ahead(date: str, now: datetime) -> timedelta | None:
    try:
        return now - parsedate_to_datetime(date)
    except (ValueError, TypeError):  # none, or one without a zone
        return None


async def try_socket_mode(client: AsyncWebClient, app_token: str) -> None:
    """See whether `app_token` lets the bot open connections for Socket Mode.

    Raises:
        DeliveryError: It does not, or Slack can't be asked.
    """
    try:
        await client.apps_connections_open(app_token=app_token)
    except FAILURES as error:
        raise delivery_error(error) from error
