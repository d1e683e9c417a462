"""The buttons of answers: acknowledged at once, done beside."""

import re
from typing import Any, Final

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.card import OPEN
from bot.slack.blocks.controls import Surface
from bot.slack.press import read_press
from bot.slack.pressing import Pressing
from bot.slack.searching import Searching

_ANSWERS: Final = re.compile(r"answer_\w+")
_OPENS: Final = re.compile(rf"{OPEN}_\d+_\d+")


def register(app: AsyncApp, pressing: Pressing, searching: Searching) -> None:
    """Connect the buttons of answers to `pressing`, those in the search to `searching`."""

    @app.block_action(_OPENS)
    async def on_open(ack: AsyncAck) -> None:
        # The person's own client opens the address; Slack only wants to know that this was heard.
        await ack()

    @app.block_action(_ANSWERS)
    async def on_press(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        press = read_press(body)
        if press.surface is Surface.VIEW:
            searching.turn(press, client)
        else:
            pressing.take(press, client)
