"""Puts editions and notices in front of their readers, and finds editions again."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.edition import Edition, EditionRecord, Notice
from bot.digest.letter import Digest
from bot.digest.ports import (
    CannotTell,
    FinalError,
    Finding,
    Found,
    NotThere,
    RetryableError,
)
from bot.slack.api import FAILURES, look_up, next_cursor
from bot.slack.faults import delivery_error
from bot.slack.message import digest_message, notice_message
from bot.slack.posting import send_message
from bot.slack.workspaces import Clients

EVENT_TYPE: Final = "confbot_edition"
"""Kind of metadata by which an edition is found again."""

CLOCKS_DIFFER: Final = timedelta(minutes=5)
"""How far Slack's clock and ours may be apart; Slack stamps messages by its own."""

PAGE: Final = 200
"""Messages asked for at a time; Slack advises no more."""

MOST_PAGES: Final = 50
"""Pages looked through: 10,000 messages. The look starts at the slot, so it is far from there."""


class SlackPoster:
    """Reaches the channels and people of workspaces, each by its own token."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    async def post(self, edition: Edition, digest: Digest) -> str:
        """Post `digest`, marked with `edition` so that it can be found, and return its id.

        Raises:
            DeliveryError: One of its three kinds.
        """
        return await send_message(
            await self._clients.of(edition.channel.team),
            digest_message(digest),
            channel=edition.channel.id,
            metadata={"event_type": EVENT_TYPE, "event_payload": _payload(edition)},
        )

    async def find(self, record: EditionRecord) -> Finding:
        """Look whether the edition stands in its channel, from its slot on.

        Raises:
            RetryableError: It can't be told at present.
        """
        since = min(record.slot, record.planned) - CLOCKS_DIFFER
        wanted = _payload(record.edition)
        try:
            client = await self._clients.of(record.edition.channel.team)
        except FinalError as removed:
            return CannotTell(f"confbot can't look into the channel: {removed.reason}")
        try:
            async for message in _messages(client, record.edition.channel.id, since):
                if _marked(message, wanted):
                    return Found(message["ts"])
        except FAILURES as failure:
            error = delivery_error(failure)
            if isinstance(error, FinalError):
                return CannotTell(f"confbot can't look into the channel: {error.reason}")
            # To look again does no harm, whatever became of this look.
            after = error.after if isinstance(error, RetryableError) else None
            raise RetryableError(error.reason, after=after) from failure
        except _TooLongError:
            return CannotTell("too much was written in the channel since")
        return NotThere()

    async def tell(self, notice: Notice) -> None:
        """Send `notice` to its person in private.

        Raises:
            GoneError: Its person is no longer there.
            DeliveryError: One of its three kinds.
        """
        client = await self._clients.of(notice.team)
        await send_message(client, notice_message(notice), channel=notice.user)


class _TooLongError(Exception):
    """The channel holds more messages than are looked through."""


async def _messages(
    client: AsyncWebClient, channel: str, since: datetime
) -> AsyncIterator[Mapping[str, Any]]:
    """Yield the messages of `channel` since an instant, latest first.

    Raises:
        _TooLongError: There are more than `MOST_PAGES`.
    """
    cursor = None
    for _ in range(MOST_PAGES):
        page = await look_up(
            client,
            "conversations.history",
            channel=channel,
            oldest=f"{since.timestamp():.6f}",
            limit=PAGE,
            cursor=cursor,
            include_all_metadata="true",
        )
        for message in page["messages"]:
            yield message
        cursor = next_cursor(page)
        if not cursor:
            return
    raise _TooLongError


def _payload(edition: Edition) -> dict[str, str]:
    """Return what tells `edition` from all others."""
    channel = edition.channel
    return {"team": channel.team, "channel": channel.id, "day": edition.day.isoformat()}


def _marked(message: Mapping[str, Any], wanted: Mapping[str, str]) -> bool:
    metadata = message.get("metadata")
    if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT_TYPE:
        return False
    return bool(metadata.get("event_payload") == wanted)
