"""The form for a digest: its buttons and fields, and the form when it is submitted."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.zones import offered_zones
from bot.slack.blocks.digest_form import CHANNEL, FORM, PREVIEW, STOP, ZONE
from bot.slack.blocks.forms import option
from bot.slack.blocks.limits import MAX_OPTIONS
from bot.slack.digest.forms import FormDesk
from bot.slack.press import read_press


def register(app: AsyncApp, forms: FormDesk) -> None:
    """Connect the form to `forms`."""

    @app.options(ZONE)
    async def on_zone_typed(ack: AsyncAck, body: dict[str, Any]) -> None:
        zones = offered_zones(str(body.get("value") or ""), most=MAX_OPTIONS)
        await ack(options=[option(zone, zone).to_dict() for zone in zones])

    @app.action(re.compile(f"^({PREVIEW}|{CHANNEL})$"))
    async def on_look(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        press = read_press(body)
        forms.show(client, press, preview=press.action == PREVIEW)

    @app.action(STOP)
    async def on_stop(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        forms.stop(client, read_press(body))

    @app.view(FORM)
    async def on_submit(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack(**forms.submit(client, read_press(body)))
