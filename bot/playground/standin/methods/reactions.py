"""Reactions: emoji that people and bots leave on messages."""

import re
from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.methods.conversations import thread_told
from bot.playground.standin.methods.method import Method, method, page
from bot.playground.standin.model import BOT_USER, Channel, Message
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.workspace import Workspace

MOST_REACTIONS: Final = 50
"""Different emoji on one message (docs.slack.dev, reactions.add, too_many_emoji)."""

_EMOJI: Final = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")


def react(workspace: Workspace, message: Message, user: str, name: str) -> None:
    """Leave the emoji `name` of `user` on `message`.

    Raises:
        RefusedError: It can't be, or is there.
    """
    if not _EMOJI.fullmatch(name):
        raise RefusedError("invalid_name")
    if user in message.reactions.get(name, []):
        raise RefusedError("already_reacted")
    if name not in message.reactions and len(message.reactions) >= MOST_REACTIONS:
        raise RefusedError("too_many_emoji")
    message.reactions.setdefault(name, []).append(user)
    workspace.changed()


def unreact(workspace: Workspace, message: Message, user: str, name: str) -> None:
    """Take the emoji `name` of `user` off `message`.

    Raises:
        RefusedError: It is not there.
    """
    if user not in message.reactions.get(name, []):
        raise RefusedError("no_reaction")
    message.reactions[name].remove(user)
    if not message.reactions[name]:
        del message.reactions[name]
    workspace.changed()


def _target(workspace: Workspace, arguments: Arguments) -> tuple[Channel, Message]:
    channel = workspace.channel(arguments.text("channel"))
    return channel, workspace.message(channel, arguments.text("timestamp"))


def _add(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    _, message = _target(workspace, arguments)
    react(workspace, message, BOT_USER, arguments.text("name").strip(":"))
    return {}


def _remove(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    _, message = _target(workspace, arguments)
    unreact(workspace, message, BOT_USER, arguments.text("name").strip(":"))
    return {}


def _get(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    return _told(*_target(workspace, arguments))


def _told(channel: Channel, message: Message) -> dict[str, Any]:
    return {"type": "message", "channel": channel.id, "message": thread_told(channel, message)}


def _list(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    """Return what a person reacted to where the bot is, the latest first; by default the bot."""
    user = workspace.user(arguments.text("user", BOT_USER)).id
    found = [
        (channel, message)
        for channel in workspace.channels.values()
        if BOT_USER in channel.members
        for message in channel.messages
        if any(user in people for people in message.reactions.values())
    ]
    found.sort(key=lambda each: float(each[1].ts), reverse=True)
    shown, more = page(found, arguments)
    return {"items": [_told(*each) for each in shown], **more}


METHODS: Final[Mapping[str, Method]] = {
    "reactions.add": method(_add, "channel", "timestamp", "name", scopes=("reactions:write",)),
    "reactions.remove": method(
        _remove, "channel", "timestamp", "name", scopes=("reactions:write",)
    ),
    "reactions.list": method(_list, scopes=("reactions:read",)),
    "reactions.get": method(_get, "channel", "timestamp", scopes=("reactions:read",)),
}
"""The methods of this family by name."""
