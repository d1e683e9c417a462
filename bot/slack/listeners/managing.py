"""What those who manage the bot click: gaps, and the form for settings."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.gaps import ALIAS, DONE, LIST, NOTE
from bot.slack.blocks.home import GAPS, SETTINGS
from bot.slack.blocks.settings_form import FORM
from bot.slack.home.house import House
from bot.slack.press import asker_of, read_press


def register(app: AsyncApp, house: House) -> None:
    """Connect the buttons in App Home and the modals that they open to `house`."""

    @app.action(GAPS)
    async def on_gaps(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        house.gaps.open(client, asker_of(read_press(body)))

    @app.action(SETTINGS)
    async def on_settings(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        house.settings.open(client, asker_of(read_press(body)))

    @app.action(re.compile(f"^({NOTE}|{ALIAS}|{DONE}|{LIST})_"))
    async def on_gap(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        house.gaps.turn(client, read_press(body))

    @app.view(FORM)
    async def on_submit(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack(**house.settings.submit(client, read_press(body)))
