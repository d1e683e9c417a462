"""What those who manage the bot click in its modals: gaps, and the form for settings."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.gaps import ALIAS, DONE, LIST, NOTE
from bot.slack.blocks.settings_form import FORM
from bot.slack.home.house import House
from bot.slack.interactions import action_of, asker_of, carried, view_of


def register(app: AsyncApp, house: House) -> None:
    """Connect the modals to `house`."""

    @app.action(re.compile(f"^({NOTE}|{ALIAS}|{DONE}|{LIST})_"))
    async def on_gap(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        view = str(view_of(body).get("id"))
        house.gaps.turn(client, asker_of(body), view, action_of(body), carried(body))

    @app.view(FORM)
    async def on_settings(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack(**house.settings.submit(client, asker_of(body), view_of(body)))
