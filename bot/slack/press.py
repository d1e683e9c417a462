"""Buttons that people press, read from Slack's interactions."""

from dataclasses import dataclass, field
from typing import Any

from bot.slack.blocks.controls import Surface
from bot.slack.digest.responding import Asker
from bot.slack.fields import fields, id_of, listed, text
from bot.slack.incoming import DIRECT


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button that a person pressed.

    Attributes:
        action: Id of the button.
        value: What the button carries. May be empty.
        team: Id of the workspace.
        channel: Id of the channel of its message; empty in a view.
        user: Id of the person.
        ts: Id of its message; empty in a view.
        thread: Id of the thread that the message stands in. None at top level.
        surface: Where it stands.
        view: The view that it stands in; empty in a message.
        response_url: Where an answer can be sent, five times within half an hour. Whoever has it
            may write to the person, so it is kept out of reprs. Empty when none came along.
        trigger_id: Allows to open a modal within three seconds. Empty when none came along.
    """

    action: str
    value: str
    team: str
    channel: str
    user: str
    ts: str
    thread: str | None
    surface: Surface
    view: dict[str, Any] = field(default_factory=dict)
    response_url: str = field(default="", repr=False)
    trigger_id: str = field(default="", repr=False)

    @property
    def reply_thread(self) -> str | None:
        """Where an answer for all who see the message goes: its thread, which may be new."""
        return self.thread if self.surface is Surface.DIRECT else self.thread or self.ts

    @property
    def key(self) -> str:
        """What names this person and this message, in this process alone."""
        return f"{self.channel} {self.ts} {self.user}"


def read_press(body: dict[str, Any]) -> Press:
    """Return the press that an interaction is about; of one without a button, where it was made."""
    container, view = fields(body.get("container")), fields(body.get("view"))
    action = next(iter(listed(body.get("actions"))), {})
    message = fields(body.get("message"))
    channel = id_of(body.get("channel")) or text(container.get("channel_id"))
    return Press(
        action=text(action.get("action_id")),
        value=text(action.get("value")),
        team=id_of(body.get("team")) or text(fields(body.get("user")).get("team_id")),
        channel=channel,
        user=id_of(body.get("user")),
        ts=text(container.get("message_ts")) or text(message.get("ts")),
        thread=text(container.get("thread_ts")) or text(message.get("thread_ts")) or None,
        surface=_surface(channel, ephemeral=bool(container.get("is_ephemeral")), view=bool(view)),
        view=view,
        response_url=text(body.get("response_url")),
        trigger_id=text(body.get("trigger_id")),
    )


def asker_of(press: Press) -> Asker:
    """Return who pressed it, and where; without a channel in App Home and in modals."""
    return Asker(
        team=press.team,
        channel=press.channel,
        user=press.user,
        trigger_id=press.trigger_id,
        response_url=press.response_url,
    )


def _surface(channel: str, *, ephemeral: bool, view: bool) -> Surface:
    if view:
        return Surface.VIEW
    if ephemeral:
        return Surface.PRIVATE
    return Surface.DIRECT if channel.startswith(DIRECT) else Surface.PUBLIC
