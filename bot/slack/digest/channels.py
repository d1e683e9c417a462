"""Which channels there are for a person, as Slack tells it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.api import FAILURES, look_up, next_cursor
from bot.slack.faults import delivery_error
from bot.slack.fields import id_of, listed
from bot.slack.recent import Recent

LIFE: Final = timedelta(seconds=30)
"""For channels that were told. Slack answers some fifty requests of this kind a minute; what
somebody may change is looked up anew whenever they do."""

PAGE: Final = 1000
"""Channels asked for at a time; Slack allows no more."""

MOST_PAGES: Final = 20
"""Pages looked through: twenty thousand channels."""


class KnownChannels:
    """Knows the channels that people and the bot are in, and remembers them briefly."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._known = Recent[tuple[str, str], Mapping[str, bool]](LIFE, now)

    async def of(
        self, client: AsyncWebClient, team: str, user: str | None = None
    ) -> Mapping[str, bool]:
        """Return ids of channels that `user` is in, or else the bot, and whether each is private.

        Of private channels only those are told that the bot is in, too.

        Raises:
            DeliveryError: Slack does not tell; a person can act on the reason.
        """
        key = team, user or ""
        known = self._known.get(key)
        if known is None:
            known = await _channels(client, user)
            self._known.put(key, known)
        return known


async def _channels(client: AsyncWebClient, user: str | None) -> Mapping[str, bool]:
    found: dict[str, bool] = {}
    cursor = None
    for _ in range(MOST_PAGES):
        try:
            page = await look_up(
                client,
                "users.conversations",
                user=user,
                types="public_channel,private_channel",
                exclude_archived="false",
                limit=PAGE,
                cursor=cursor,
            )
        except FAILURES as failure:
            raise delivery_error(failure) from failure
        found |= {id_of(each): _private(each) for each in listed(page.get("channels"))}
        cursor = next_cursor(page)
        if not cursor:
            break
    return found


def _private(channel: Mapping[str, Any]) -> bool:
    """Say whether a channel is private, in doubt yes."""
    return channel.get("is_private") is not False
