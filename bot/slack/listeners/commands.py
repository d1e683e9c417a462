"""The slash command: a question, answered to the asker alone."""

import re
from typing import Any, Final

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.enquiries import Enquiries, Way
from bot.slack.mrkdwn import read_text

_OWN: Final = re.compile("/")
"""Slack sends an app no commands but its own, which the manifest names: another app in the
workspace may have taken /conf already."""


def register(app: AsyncApp, enquiries: Enquiries) -> None:
    """Connect the slash command to `enquiries`."""

    @app.command(_OWN)
    async def on_command(ack: AsyncAck, command: dict[str, Any]) -> None:
        # The lookup is in memory and takes less than a millisecond, so the answer rides on the
        # acknowledgement (due in 3 s), not on a second request.
        question = read_text(command.get("text") or "")
        answer = enquiries.answer(question, way=Way.COMMAND, command=command["command"])
        await ack(text=answer.text, blocks=answer.blocks, response_type="ephemeral")
