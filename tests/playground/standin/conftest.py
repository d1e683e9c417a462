"""A workspace with two people, two channels and a bot, and calls of its methods."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.playground.standin.api import Api, Keys
from bot.playground.standin.model import BOT_USER, Channel, Message, User
from bot.playground.standin.workspace import Workspace


@dataclass
class Slack:
    """The stand-in, with a clock that the test sets.

    Attributes:
        now: Seconds since the epoch.
        keys: What calls are made with.
        workspace: What they find.
        api: What carries them out.
    """

    now: float = 1_900_000_000.0
    keys: Keys = field(default_factory=Keys)
    workspace: Workspace = field(init=False)
    api: Api = field(init=False)

    def __post_init__(self) -> None:
        self.workspace = Workspace(now=lambda: self.now)
        self.api = Api(self.workspace, self.keys)
        for name in ("ana", "ben"):
            user = f"U{len(self.workspace.users)}"
            self.workspace.users[user] = User(id=user, name=name, tz="Europe/Prague")
        members = ["U1", "U2", BOT_USER]
        self.workspace.channels["C1"] = Channel(id="C1", name="general", members=members)
        self.workspace.channels["C2"] = Channel(id="C2", name="random", members=["U1"])
        self.workspace.channels["C3"] = Channel(
            id="C3", name="secret", members=["U1"], private=True
        )

    def call(self, method: str, **arguments: Any) -> dict[str, Any]:
        """Make a call with the bot's token, and return the answer."""
        return self.api.call(method, arguments, self.keys.bot_token)

    def done(self, method: str, **arguments: Any) -> dict[str, Any]:
        """Make a call that must succeed, and return the answer."""
        answer = self.call(method, **arguments)
        assert answer["ok"], answer
        return answer

    def error(self, method: str, **arguments: Any) -> str:
        """Make a call that must fail, and return the code; it is kept for people to see."""
        answer = self.call(method, **arguments)
        assert not answer["ok"], answer
        code = str(answer["error"])
        assert self.workspace.refusals[-1].method == method
        assert self.workspace.refusals[-1].code == code
        return code

    def post(self, text: str = "hello", **arguments: Any) -> Message:
        """Post into #general, and return the message."""
        ts = self.done("chat.postMessage", channel="C1", text=text, **arguments)["ts"]
        message = self.workspace.channels["C1"].message(ts)
        assert message
        return message

    def says(self, text: str, user: str = "U1") -> Message:
        """Have a person write into #general, and return the message."""
        return self.workspace.say(self.workspace.channels["C1"], user=user, text=text)


@pytest.fixture(name="slack")
def _slack() -> Slack:
    """A stand-in of its own."""
    return Slack()
