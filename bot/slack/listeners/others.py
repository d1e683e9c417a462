"""What nobody else listens to."""

import re
from typing import Any, Final

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.press import read_press
from bot.slack.pressing import Pressing

_ANY: Final = re.compile("")


def register(app: AsyncApp, pressing: Pressing) -> None:
    """Connect what is left: to be called after all others, since the first that fits listens."""

    # Events that are of no interest are acknowledged, else Slack would send them again.
    @app.event(_ANY)
    async def on_event() -> None:
        """Leave it alone."""

    # Buttons that an earlier version sent still stand in messages.
    @app.block_action(_ANY)
    async def on_button(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        pressing.refuse(read_press(body), client)
