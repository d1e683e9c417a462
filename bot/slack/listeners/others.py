"""What nobody else listens to."""

import re
from typing import Any, Final

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.controls import Surface
from bot.slack.fields import fields, text
from bot.slack.home.house import House
from bot.slack.press import read_press
from bot.slack.pressing import Pressing

_ANY: Final = re.compile("")


def register(app: AsyncApp, pressing: Pressing, house: House) -> None:
    """Connect what is left: to be called after all others, since the first that fits listens."""

    async def is_in_home(body: dict[str, Any]) -> bool:
        return fields(body.get("view")).get("type") == "home"

    # Events that are of no interest are acknowledged, else Slack would send them again.
    @app.event(_ANY)
    async def on_event() -> None:
        """Leave it alone."""

    # Buttons that an earlier version sent still stand in App Home and in messages.
    @app.block_action(_ANY, matchers=[is_in_home])
    async def on_button_in_home(
        ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient
    ) -> None:
        await ack()
        press = read_press(body)
        house.home.show(client, press.team, press.user, None)

    @app.block_action(_ANY)
    async def on_button(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        press = read_press(body)
        if press.surface is Surface.VIEW:
            house.windows.gone(client, text(press.view.get("id")))
        else:
            pressing.refuse(press, client)
