"""The app's own place in Slack: its messages tab."""

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.prompting import Prompting


def register(app: AsyncApp, prompting: Prompting) -> None:
    """Connect the messages tab to `prompting`."""

    async def is_messages_tab(event: dict[str, Any]) -> bool:
        return event.get("tab") == "messages"

    @app.event("app_home_opened", matchers=[is_messages_tab])
    async def on_messages_tab(body: dict[str, Any], client: AsyncWebClient) -> None:
        prompting.suggest(body, client)
