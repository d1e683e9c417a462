"""A direct message: answered where it was written."""

from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.enquiries import Way
from bot.slack.incoming import read_message
from bot.slack.replies import Replies


def register(app: AsyncApp, replies: Replies) -> None:
    """Connect direct messages to `replies`; in a channel the bot speaks only when mentioned."""

    @app.event("message")
    async def on_message(body: dict[str, Any], client: AsyncWebClient) -> BoltResponse | None:
        message = read_message(body)
        if message is None or not message.direct:
            return None
        return replies.accept(message, client, way=Way.DIRECT)
