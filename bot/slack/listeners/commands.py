"""The slash command: a question or an order, answered to the asker alone."""

import re
from typing import Any, Final

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.controls import Surface
from bot.slack.digest.counter import Counter
from bot.slack.digest.responding import Asker
from bot.slack.enquiries import Asking, Enquiries, Way
from bot.slack.message import Message
from bot.slack.mrkdwn import read_text

_OWN: Final = re.compile("/")
"""Slack sends an app no commands but its own, which the manifest names: another app in the
workspace may have taken /conf already."""


def register(app: AsyncApp, enquiries: Enquiries, counter: Counter) -> None:
    """Connect the slash command to `enquiries`, and what it orders to `counter`."""

    @app.command(_OWN)
    async def on_command(ack: AsyncAck, command: dict[str, Any], client: AsyncWebClient) -> None:
        typed = read_text(command.get("text") or "")
        order = counter.read(typed)
        if order is None:
            # The lookup is in memory and takes less than a millisecond, so the answer rides on the
            # acknowledgement (due in 3 s), not on a second request.
            asking = Asking(
                way=Way.COMMAND,
                team=command.get("team_id") or "",
                surface=Surface.PRIVATE,
                command=command["command"],
            )
            await _reply(ack, enquiries.answer(typed, asking))
        elif said := counter.take(order, _asker(command), client):
            await _reply(ack, said)
        else:
            # The answer needs the database or Slack, and comes by itself.
            await ack()


async def _reply(ack: AsyncAck, message: Message) -> None:
    await ack(text=message.text, blocks=message.blocks, response_type="ephemeral")


def _asker(command: dict[str, Any]) -> Asker:
    return Asker(
        team=command.get("team_id") or "",
        channel=command.get("channel_id") or "",
        user=command.get("user_id") or "",
        trigger_id=command.get("trigger_id") or "",
        response_url=command.get("response_url") or "",
    )
