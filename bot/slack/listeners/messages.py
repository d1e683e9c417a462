"""Messages: a direct one is answered where it was written, one in a thread if it follows up."""

from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.enquiries import Way
from bot.slack.incoming import read_message
from bot.slack.replies import Replies


def register(app: AsyncApp, replies: Replies) -> None:
    """Connect direct messages to `replies`, and those in threads, where it was switched on."""

    @app.event("message")
    async def on_message(body: dict[str, Any], client: AsyncWebClient) -> BoltResponse | None:
        message = read_message(body)
        if message is None:
            return None
        if message.direct:
            return replies.accept(message, client, way=Way.DIRECT)
        # What mentions the bot comes as an event of its own; what mentions others is for them.
        if message.thread and not message.names:
            return replies.accept(message, client, way=Way.THREAD)
        return None
