"""What Slack knows of people: the time zone they live by, and whether they are in a channel."""

from enum import Enum
from typing import Any, Final
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.ports import DeliveryError
from bot.digest.zones import find_zone
from bot.slack.api import FAILURES, look_up, next_cursor
from bot.slack.faults import delivery_error, slack_code
from bot.slack.incoming import DIRECT

PAGE: Final = 1000
"""Members asked for at a time; Slack allows no more."""

MOST_PAGES: Final = 100
"""Pages looked through: a hundred thousand people."""

_OUTSIDE: Final = frozenset({"channel_not_found", "not_in_channel"})
"""What Slack says of a channel that the bot is not in."""


class Place(Enum):
    """Where a person stands to a channel."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNSEEN = "unseen"
    """The bot is not in the channel itself."""


async def zone_of(client: AsyncWebClient, user: str) -> ZoneInfo | None:
    """Return the time zone that `user` has set in Slack; None when Slack does not tell."""
    try:
        answer = await look_up(client, "users.info", user=user)
    except FAILURES:
        # A digest in UTC, and said to be, is better than none.
        return None
    person = answer.get("user")
    name = person.get("tz") if isinstance(person, dict) else None
    return find_zone(name) if isinstance(name, str) else None


async def place_of(client: AsyncWebClient, user: str, channel: str) -> Place:
    """Return whether `user` is in `channel`.

    Raises:
        DeliveryError: Slack does not tell; a person can act on the reason.
    """
    if channel.startswith(DIRECT):
        # Nobody else can write a command there.
        return Place.INSIDE
    try:
        return await _place_of(client, user, channel)
    except DeliveryError as error:
        if slack_code(error) in _OUTSIDE:
            return Place.UNSEEN
        raise


async def bot_is_in(client: AsyncWebClient, channel: str) -> bool:
    """Return whether the bot is in `channel`; in doubt it is.

    Raises:
        DeliveryError: Slack does not tell.
    """
    try:
        told = (await _asked(client, "conversations.info", channel=channel)).get("channel")
    except DeliveryError as error:
        if slack_code(error) in _OUTSIDE:
            return False
        raise
    return not (isinstance(told, dict) and told.get("is_member") is False)


async def _place_of(client: AsyncWebClient, user: str, channel: str) -> Place:
    # Who is in a public channel is told to those outside, too, but they can't post there.
    if not await bot_is_in(client, channel):
        return Place.UNSEEN
    cursor = None
    for _ in range(MOST_PAGES):
        page = await _asked(
            client, "conversations.members", channel=channel, limit=PAGE, cursor=cursor
        )
        people = page.get("members")
        if not isinstance(people, list) or user in people:
            # Slack offers commands only to people inside; without a list, that has to do.
            return Place.INSIDE
        cursor = next_cursor(page)
        if not cursor:
            return Place.OUTSIDE
    raise DeliveryError("Slack's list of the people in the channel has no end")


async def _asked(
    client: AsyncWebClient, method: str, **arguments: str | int | None
) -> dict[str, Any]:
    """Return what Slack tells; nothing where it does not know the method.

    Raises:
        DeliveryError: It does not tell.
    """
    try:
        answer = await look_up(client, method, **arguments)
    except FAILURES as failure:
        error = delivery_error(failure)
        error.__cause__ = failure
        if slack_code(error) == "unknown_method":
            return {}
        raise error from failure
    return answer.data if isinstance(answer.data, dict) else {}
