"""App Home: when it is opened, and all that is clicked in it."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.home import EDIT_DIGEST, GAPS, GO, NEW_DIGEST, SEARCH, SETTINGS
from bot.slack.digest.form import Origin
from bot.slack.home.house import House
from bot.slack.home.place import START, Place, Room
from bot.slack.interactions import action_of, asker_of, carried
from bot.slack.mrkdwn import one_line


def register(app: AsyncApp, house: House) -> None:
    """Connect App Home to `house`."""

    @app.event("app_home_opened")
    async def on_opened(body: dict[str, Any], client: AsyncWebClient) -> None:
        event = body["event"]
        team, user = body.get("team_id"), event.get("user")
        # The event comes for the messages tab, too.
        if event.get("tab") == "home" and isinstance(user, str) and isinstance(team, str):
            house.home.show(client, team, user)

    @app.action(re.compile(f"^{GO}_"))
    async def on_go(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        asker = asker_of(body)
        house.home.show(client, asker.team, asker.user, Place.opened(carried(body), house.seal))

    @app.action(SEARCH)
    async def on_search(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        asker, asked = asker_of(body), one_line(carried(body))
        place = Place(Room.SEARCH, asked) if asked else START
        house.home.show(client, asker.team, asker.user, place)

    @app.action(re.compile(f"^{NEW_DIGEST}$|^{EDIT_DIGEST}_"))
    async def on_digest(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        asker, place = asker_of(body), Place.opened(carried(body), house.seal)
        if place and place.room is Room.DIGEST:
            house.forms.open(client, asker, Origin(place.key))
        elif action_of(body) == NEW_DIGEST:
            house.forms.open(client, asker, Origin())
        else:
            house.home.show(client, asker.team, asker.user, None)

    @app.action(GAPS)
    async def on_gaps(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        house.gaps.open(client, asker_of(body))

    @app.action(SETTINGS)
    async def on_settings(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        house.settings.open(client, asker_of(body))
