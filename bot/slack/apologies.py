"""What a person is told when a request fails by a fault of confbot's own, wherever they asked."""

import logging
from typing import Any, Final

from slack_bolt import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.api import FAILURES
from bot.slack.background import Background
from bot.slack.blocks.controls import Surface
from bot.slack.blocks.modal import modal
from bot.slack.faults import delivery_error
from bot.slack.incoming import read_message
from bot.slack.message import Message, apology
from bot.slack.posting import post_message
from bot.slack.press import read_press
from bot.slack.showing import whisper

TITLE: Final = "Sorry"

_LOG: Final = logging.getLogger(__name__)


class Apologies:
    """Apologises on the response where Slack shows it, else beside, so that nothing waits."""

    def __init__(self, background: Background) -> None:
        self._background = background

    def respond(self, body: dict[str, Any], reference: str, client: AsyncWebClient) -> BoltResponse:
        """Return the response to a request that failed.

        Args:
            body: The request.
            reference: Stands in the log beside what failed.
            client: Reaches Slack.
        """
        message = apology(reference)
        kind = body.get("type")
        if "command" in body:
            return BoltResponse(status=200, body=message.private)
        if kind == "view_submission":
            view = modal(TITLE, message.blocks)
            return BoltResponse(status=200, body={"response_action": "update", "view": view})
        if kind in {"block_actions", "shortcut", "message_action"}:
            self._background.start(_in_person(body, message, client), name="an apology")
        elif kind == "event_callback" and not self._background.full:
            self._background.start(_in_reply(body, message, client), name="an apology")
        # Slack is told that an event arrived, since it would fail each time it came.
        return BoltResponse(status=200)


async def _in_person(body: dict[str, Any], message: Message, client: AsyncWebClient) -> None:
    """Apologise for a button or a shortcut: below its message, else in a modal."""
    press = read_press(body)
    if press.response_url:
        await whisper(client, press, message)
        return
    try:
        if press.surface is Surface.VIEW and press.view.get("type") == "modal":
            view_id = str(press.view.get("id") or "")
            await client.views_update(view_id=view_id, view=modal(TITLE, message.blocks))
        else:
            await client.views_open(trigger_id=press.trigger_id, view=modal(TITLE, message.blocks))
    except FAILURES as failure:
        _LOG.warning("an apology was not shown: %s", delivery_error(failure).reason)


async def _in_reply(body: dict[str, Any], message: Message, client: AsyncWebClient) -> None:
    """Apologise for a question, where its answer would have stood."""
    asked = read_message(body)
    is_for_the_bot = body["event"].get("type") == "app_mention" or (asked and asked.direct)
    if asked and is_for_the_bot:
        await post_message(client, message, channel=asked.channel, thread=asked.reply_thread)
