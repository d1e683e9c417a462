"""Channels as they are run: made, named, described, archived, and who is sent away."""

import re
from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.methods.method import Method, method
from bot.playground.standin.model import BOT_USER, Channel, Kind
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.scopes import demand
from bot.playground.standin.workspace import Workspace

LONGEST_NAME: Final = 80
"""Characters of a channel's name (docs.slack.dev, conversations.create)."""

LONGEST_TOPIC: Final = 250
"""Characters of its topic, and of its purpose (docs.slack.dev, conversations.setTopic)."""

GENERAL: Final = "general"
"""The channel that everybody is in, and that stays."""

_NAME: Final = re.compile(r"[a-z0-9_-]+")
_PUBLIC, _PRIVATE = "channels:manage", "groups:write"
_MANAGE: Final = (_PUBLIC, _PRIVATE)


def _create(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    private = arguments.flag("is_private")
    _may_manage(workspace, private=private)
    name = _new_name(workspace, arguments.text("name"))
    channel = Channel(id=workspace.new_channel_id(), name=name, members=[BOT_USER], private=private)
    workspace.channels[channel.id] = channel
    workspace.changed()
    return {"channel": channel.told()}


def _may_manage(workspace: Workspace, *, private: bool) -> None:
    demand(workspace.scopes, frozenset({_PRIVATE if private else _PUBLIC}))


def _new_name(workspace: Workspace, name: str) -> str:
    if len(name) > LONGEST_NAME:
        raise RefusedError("invalid_name_maxlength")
    if not _NAME.fullmatch(name):
        raise RefusedError("invalid_name_specials", "a name has small letters, digits, - and _")
    if any(each.name == name for each in workspace.channels.values()):
        raise RefusedError("name_taken")
    return name


def _managed(workspace: Workspace, arguments: Arguments) -> Channel:
    """Return the channel that is meant, which the bot may run, and is in."""
    channel = workspace.channel(arguments.text("channel"))
    if channel.kind is Kind.DIRECT:
        raise RefusedError("method_not_supported_for_channel_type")
    _may_manage(workspace, private=channel.private)
    return workspace.inside(channel.id)


def _rename(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = _managed(workspace, arguments)
    channel.name = _new_name(workspace, arguments.text("name"))
    workspace.changed()
    return {"channel": channel.told()}


def _set_topic(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = _managed(workspace, arguments)
    channel.topic = _description(arguments.text("topic"))
    return {"channel": channel.told()}


def _set_purpose(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = _managed(workspace, arguments)
    channel.purpose = _description(arguments.text("purpose"))
    return {"channel": channel.told(), "purpose": channel.purpose}


def _description(text: str) -> str:
    if len(text) > LONGEST_TOPIC:
        raise RefusedError("too_long")
    return text


def _kick(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel, user = _managed(workspace, arguments), workspace.user(arguments.text("user")).id
    if user == BOT_USER:
        raise RefusedError("cant_kick_self")
    if user not in channel.members:
        raise RefusedError("not_in_channel")
    channel.members.remove(user)
    workspace.changed()
    return {}


def _archive(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    if workspace.channel(arguments.text("channel")).archived:
        raise RefusedError("already_archived")
    channel = _managed(workspace, arguments)
    if channel.name == GENERAL:
        raise RefusedError("cant_archive_general")
    channel.archived = True
    workspace.changed()
    return {}


def _mark(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.inside(arguments.text("channel"))
    message = channel.message(arguments.text("ts"))
    if message is None:
        raise RefusedError("invalid_timestamp")
    channel.read[BOT_USER] = message.ts
    return {}


def _close(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    """Close a direct conversation for the bot, of whose side bar nobody sees anything."""
    if workspace.channel(arguments.text("channel")).kind is not Kind.DIRECT:
        raise RefusedError("method_not_supported_for_channel_type")
    return {}


METHODS: Final[Mapping[str, Method]] = {
    "conversations.create": method(_create, "name", scopes=_MANAGE),
    "conversations.rename": method(_rename, "channel", "name", scopes=_MANAGE),
    "conversations.setTopic": method(_set_topic, "channel", "topic", scopes=_MANAGE),
    "conversations.setPurpose": method(_set_purpose, "channel", "purpose", scopes=_MANAGE),
    "conversations.kick": method(_kick, "channel", "user", scopes=_MANAGE),
    "conversations.archive": method(_archive, "channel", scopes=_MANAGE),
    "conversations.close": method(_close, "channel", scopes=("im:write",)),
    "conversations.mark": method(_mark, "channel", "ts", scopes=(*_MANAGE, "im:write")),
}
"""The methods of this family by name. `conversations.unarchive` takes no bot's token at Slack."""
