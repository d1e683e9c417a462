"""The handler of Slack's HTTP requests that `web` is handed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from bot.slack.requests import is_authentic, read_request

_SIGNATURE: Final = "x-slack-signature"
_TIMESTAMP: Final = "x-slack-request-timestamp"

_PLAIN: Final = "text/plain; charset=utf-8"

_UNAUTHORISED: Final = 401
_BAD_REQUEST: Final = 400


@dataclass(frozen=True, slots=True)
class HttpReply:
    """What is sent back.

    Attributes:
        status: HTTP status code.
        body: Text or JSON. May be empty.
        content_type: With its character set.
    """

    status: int
    body: str
    content_type: str = _PLAIN


class SlackEndpoint:
    """Lets what Slack signed, and what can be read, through to Bolt."""

    def __init__(self, app: AsyncApp, signing_secret: str) -> None:
        self._app = app
        self._secret = signing_secret

    async def handle(self, headers: Mapping[str, str], body: bytes, *, now: float) -> HttpReply:
        """Return the reply to one request.

        Args:
            headers: Names in lower case; values decoded as Latin-1, as ASGI servers have them.
            body: As it came.
            now: Seconds since the epoch.
        """
        if not is_authentic(
            self._secret,
            timestamp=headers.get(_TIMESTAMP, "").encode("latin-1"),
            signature=headers.get(_SIGNATURE, "").encode("latin-1"),
            body=body,
            now=now,
        ):
            return HttpReply(_UNAUTHORISED, "not signed by Slack, or more than five minutes ago")
        content_type = headers.get("content-type", "").partition(";")[0].strip().lower()
        read = read_request(body, content_type)
        if read is None:
            return HttpReply(_BAD_REQUEST, "signed, but not a request that can be read")
        # Handed over as in Socket Mode, that is parsed and known to be Slack's: from the text,
        # Bolt would read a command that holds the word "payload" as one that says nothing.
        response = await self._app.async_dispatch(AsyncBoltRequest(body=read, mode="socket_mode"))
        return HttpReply(
            response.status,
            response.body,
            response.first_headers().get("content-type", _PLAIN),
        )
