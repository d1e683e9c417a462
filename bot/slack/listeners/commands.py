"""The slash command: a question, answered to the asker alone."""

from typing import Any, Final

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.enquiries import Enquiries, Way
from bot.slack.mrkdwn import read_text

COMMAND: Final = "/conf"


def register(app: AsyncApp, enquiries: Enquiries) -> None:
    """Connect the slash command to `enquiries`."""

    @app.command(COMMAND)
    async def on_command(ack: AsyncAck, command: dict[str, Any]) -> None:
        # The lookup is in memory and takes less than a millisecond, so the answer rides on the
        # acknowledgement (due in 3 s), not on a second request.
        answer = enquiries.answer(read_text(command.get("text") or ""), way=Way.COMMAND)
        await ack(text=answer.text, blocks=answer.blocks, response_type="ephemeral")
