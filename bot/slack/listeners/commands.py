"""The slash command: a question or an order, answered to the asker alone."""

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.middleware.async_middleware import AsyncMiddleware

from bot.slack.blocks.controls import Surface
from bot.slack.digest.counter import Counter
from bot.slack.digest.responding import Asker
from bot.slack.enquiries import Asking, Enquiries, Way
from bot.slack.message import Message
from bot.slack.mrkdwn import read_text


def register(app: AsyncApp, enquiries: Enquiries, counter: Counter) -> None:
    """Connect the slash command to `enquiries`, and what it orders to `counter`."""
    app.middleware(_SlashCommand(enquiries, counter))


class _SlashCommand(AsyncMiddleware):
    """Takes every slash command.

    Slack sends an app no commands but its own, which the manifest names: another app in the
    workspace may have taken /conf already. For a listener, Bolt would make thirty arguments twice,
    a tenth of what an answer takes.
    """

    def __init__(self, enquiries: Enquiries, counter: Counter) -> None:
        self._enquiries = enquiries
        self._counter = counter

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt names its arguments
    ) -> BoltResponse:
        if "command" not in req.body:
            await next()
            return resp
        said = self._said(req)
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
