"""App Home: when it is opened, and all that is clicked in it."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.controls import Surface
from bot.slack.blocks.home import EDIT_DIGEST, GO, NEW_DIGEST, SEARCH
from bot.slack.digest.form import Origin
from bot.slack.enquiries import Asking, Enquiries, Way
from bot.slack.fields import text
from bot.slack.home.house import House
from bot.slack.home.place import START, Place, Room
from bot.slack.mrkdwn import one_line
from bot.slack.press import asker_of, read_press


def register(app: AsyncApp, house: House, enquiries: Enquiries) -> None:
    """Connect App Home to `house`, which draws it, and `enquiries`, which counts questions."""

    async def is_home_tab(event: dict[str, Any]) -> bool:
        return event.get("tab") == "home"

    @app.event("app_home_opened", matchers=[is_home_tab])
    async def on_home_tab(body: dict[str, Any], client: AsyncWebClient) -> None:
        team, user = text(body.get("team_id")), text(body["event"].get("user"))
        if team and user:
            house.home.open(client, team, user)

    @app.action(re.compile(f"^{GO}_"))
    async def on_go(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        press = read_press(body)
        house.home.show(client, press.team, press.user, Place.opened(press.value, house.seal))

    @app.action(SEARCH)
    async def on_search(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        press = read_press(body)
        if asked := one_line(press.value):
            asking = Asking(way=Way.HOME, team=press.team, surface=Surface.VIEW)
            enquiries.note(asked, asking)
        place = Place(Room.SEARCH, asked) if asked else START
        house.home.show(client, press.team, press.user, place)

    @app.action(re.compile(f"^{NEW_DIGEST}$|^{EDIT_DIGEST}_"))
    async def on_digest(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        press = read_press(body)
        place = Place.opened(press.value, house.seal)
        if place and place.room is Room.DIGEST:
            house.forms.open(client, asker_of(press), Origin(place.key))
        elif press.action == NEW_DIGEST:
            house.forms.open(client, asker_of(press), Origin())
        else:
            house.home.show(client, press.team, press.user, None)
