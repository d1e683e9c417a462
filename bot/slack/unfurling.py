"""Saying below a link what the notes say of it."""

import logging
from typing import Any, Final, NamedTuple

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Item
from bot.errors import StoreError
from bot.slack.api import FAILURES
from bot.slack.background import Background
from bot.slack.blocks.preview import preview
from bot.slack.channels import ChannelSettings
from bot.slack.enquiries import Enquiries
from bot.slack.faults import delivery_error
from bot.slack.fields import fields, listed, text

MOST_LINKS: Final = 5
"""Links of one message of which something is said; more would bury it."""

POSTED: Final = "conversations_history"
"""What Slack calls the place of a link in a message that was sent. One that is only being written
says nothing of the channel that it is for."""

_LOG: Final = logging.getLogger(__name__)


class _Place(NamedTuple):
    """A message with links: its workspace, its channel, and its id within that."""

    team: str
    channel: str
    ts: str


class Unfurling:
    """Unfurls links to what the notes tell of, in channels where that was switched on."""

    def __init__(
        self, enquiries: Enquiries, settings: ChannelSettings, background: Background
    ) -> None:
        self._enquiries = enquiries
        self._settings = settings
        self._background = background

    def take(self, body: dict[str, Any], client: AsyncWebClient) -> None:
        """Say something of the links that an event of type `link_shared` is about."""
        event = fields(body.get("event"))
        channel, ts = text(event.get("channel")), text(event.get("message_ts"))
        if event.get("source", POSTED) != POSTED or not channel or not ts:
            return
        urls = filter(None, (text(each.get("url")) for each in listed(event.get("links"))))
        known = {
            url: items for url in dict.fromkeys(urls) if (items := self._enquiries.linked(url))
        }
        # Most links are to nothing that the notes tell of, and cost nothing further.
        if known and not self._background.full:
            first = dict([*known.items()][:MOST_LINKS])
            place = _Place(text(body.get("team_id")), channel, ts)
            self._background.start(
                self._unfurl(client, place, first), name=f"previews in {channel}"
            )

    async def _unfurl(
        self, client: AsyncWebClient, place: _Place, known: dict[str, tuple[Item, ...]]
    ) -> None:
        try:
            rules = await self._settings.rules(place.team, place.channel)
        except StoreError as error:
            _LOG.warning("the rules of a channel can't be looked up: %s", error)
            return
        if not rules.unfurls:
            return
        unfurls: dict[str, dict[str, Any]] = {
            url: {"blocks": preview(items)} for url, items in known.items()
        }
        try:
            await client.chat_unfurl(channel=place.channel, ts=place.ts, unfurls=unfurls)
        except FAILURES as failure:
            reason = delivery_error(failure).reason
            _LOG.warning("links in %s are shown without previews: %s", place.channel, reason)
