"""Shortcuts: searching from anywhere, and finding what has to do with a message."""

from typing import Any, Final

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.search import QUESTION, SEARCH
from bot.slack.searching import Searching

RELATED: Final = "find_related"
"""Id of the shortcut on a message."""


def register(app: AsyncApp, searching: Searching) -> None:
    """Connect the shortcuts and the search to `searching`."""

    @app.global_shortcut(SEARCH)
    async def on_search(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        searching.open(body, client)

    @app.message_shortcut(RELATED)
    async def on_related(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        searching.relate(body, client)

    @app.block_action(QUESTION)
    async def on_typing(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        searching.type(body, client)

    @app.view(SEARCH)
    async def on_submission(ack: AsyncAck, body: dict[str, Any]) -> None:
        # Found in memory within a millisecond, so it rides on the acknowledgement.
        await ack(response_action="update", view=searching.submitted(body))
