"""The Web API: who calls, whether they may, and what comes of it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.methods import (
    assistant,
    channels,
    chat,
    conversations,
    people,
    reactions,
    streams,
    unfurls,
    views,
)
from bot.playground.standin.methods.method import Method
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.scopes import demand
from bot.playground.standin.workspace import Workspace

METHODS: Final[Mapping[str, Method]] = {
    **chat.METHODS,
    **streams.METHODS,
    **channels.METHODS,
    **conversations.METHODS,
    **people.METHODS,
    **views.METHODS,
    **reactions.METHODS,
    **assistant.METHODS,
    **unfurls.METHODS,
}
"""Every method by name, but for the one that opens a socket."""

CONNECT: Final = "apps.connections.open"


@dataclass(frozen=True, slots=True)
class Keys:
    """What the app and its workspace know each other by; new ones for every workspace.

    Attributes:
        bot_token: What the bot calls with.
        app_token: What it opens sockets with.
        signing_secret: What requests to it are signed with.
    """

    bot_token: str = field(default_factory=lambda: f"xoxb-{secrets.token_hex(16)}", repr=False)
    app_token: str = field(default_factory=lambda: f"xapp-{secrets.token_hex(16)}", repr=False)
    signing_secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)


class Api:
    """Carries out calls.

    Attributes:
        workspace: What the calls find and leave behind.
        keys: Which tokens are good.
        socket_url: Where Socket Mode connects. Empty where it is not served.
    """

    def __init__(self, workspace: Workspace, keys: Keys, *, socket_url: str = "") -> None:
        self.workspace = workspace
        self.keys = keys
        self.socket_url = socket_url

    def call(self, name: str, given: Mapping[str, Any], token: str) -> dict[str, Any]:
        """Carry out a call, and return Slack's answer; what is refused is kept in the workspace.

        Args:
            name: Of the method, such as `chat.postMessage`.
            given: The arguments.
            token: As it came with the call. Empty for none.
        """
        try:
            self._authorise(name, token)
            return {"ok": True, **self._run(name, Arguments(given))}
        except RefusedError as error:
            self.workspace.refuse(name, error)
            self.workspace.changed()
            return error.answer()

    def _authorise(self, name: str, token: str) -> None:
        if not token:
            raise RefusedError("not_authed")
        if token not in (self.keys.bot_token, self.keys.app_token):
            raise RefusedError("invalid_auth")
        if (token == self.keys.app_token) != (name == CONNECT):
            raise RefusedError("not_allowed_token_type")

    def _run(self, name: str, arguments: Arguments) -> dict[str, Any]:
        if name == CONNECT:
            if not self.socket_url:
                raise RefusedError("access_denied", "Socket Mode is not served here")
            return {"url": self.socket_url}
        method = METHODS.get(name)
        if method is None:
            raise RefusedError("unknown_method", f"the stand-in does not have {name}")
        demand(self.workspace.scopes, method.scopes)
        arguments.need(*method.needed)
        return method.run(self.workspace, arguments)
