"""A mention in a channel: answered in its thread, for all to see."""

from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.enquiries import Way
from bot.slack.incoming import read_message
from bot.slack.replies import Replies


def register(app: AsyncApp, replies: Replies) -> None:
    """Connect mentions to `replies`."""

    @app.event("app_mention")
    async def on_mention(body: dict[str, Any], client: AsyncWebClient) -> BoltResponse | None:
        message = read_message(body)
        if message is None:
            return None
        return replies.accept(message, client, way=Way.MENTION)
