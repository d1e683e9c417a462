"""Links that people post: something is said of those that the notes know."""

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.unfurling import Unfurling


def register(app: AsyncApp, unfurling: Unfurling) -> None:
    """Connect shared links to `unfurling`."""

    @app.event("link_shared")
    async def on_link(body: dict[str, Any], client: AsyncWebClient) -> None:
        unfurling.take(body, client)
