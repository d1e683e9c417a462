"""The slash command: a question or an order, answered to the asker alone."""

from typing import Any

import orjson
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from bot.slack.blocks.controls import Surface
from bot.slack.digest.counter import Counter
from bot.slack.digest.responding import Asker
from bot.slack.enquiries import Asking, Enquiries, Way
from bot.slack.interceptor import Interceptor
from bot.slack.message import Message
from bot.slack.mrkdwn import read_text


def register(app: AsyncApp, enquiries: Enquiries, counter: Counter) -> None:
    """Connect the slash command to `enquiries`, and what it orders to `counter`."""
    app.middleware(_SlashCommand(enquiries, counter))


class _SlashCommand(Interceptor):
    """Takes every slash command.

    Slack sends an app no commands but its own, which the manifest names: another app in the
    workspace may have taken /conf already.
    """

    def __init__(self, enquiries: Enquiries, counter: Counter) -> None:
        self._enquiries = enquiries
        self._counter = counter

    def answer(self, request: AsyncBoltRequest) -> BoltResponse | None:
        if "command" not in request.body:
            return None
        said = self._said(request)
        # What comes by itself is only acknowledged. Bolt's own way to JSON takes ten times as long,
        # a twelfth of the whole.
        body = orjson.dumps(said.private).decode() if said else ""
        return BoltResponse(status=200, body=body)

    def _said(self, req: AsyncBoltRequest) -> Message | None:
        """Return what is said at once; None where that needs the database or Slack.

        The lookup is in memory and takes less than a millisecond, so the answer rides on the
        acknowledgement (due in 3 s), not on a second request.
        """
        command = req.body
        typed = read_text(command.get("text") or "")
        order = self._counter.read(typed)
        if order:
            return self._counter.take(order, _asker(command), req.context.client)
        asking = Asking(
            way=Way.COMMAND,
            team=command.get("team_id") or "",
            surface=Surface.PRIVATE,
            command=command["command"],
        )
        return self._enquiries.answer(typed, asking)


def _asker(command: dict[str, Any]) -> Asker:
    return Asker(
        team=command.get("team_id") or "",
        channel=command.get("channel_id") or "",
        user=command.get("user_id") or "",
        trigger_id=command.get("trigger_id") or "",
        response_url=command.get("response_url") or "",
    )
