"""Channels: which there are, who is in them, and what was said."""

from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.methods.method import Method, channel_with, method, page
from bot.playground.standin.model import BOT_USER, Channel, Kind, Message
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.scopes import OF_CHANNELS, of_channel
from bot.playground.standin.workspace import Workspace

_READ: Final = tuple(OF_CHANNELS["read"])
_HISTORY: Final = tuple(OF_CHANNELS["history"])
_TYPES: Final = {"public_channel", "private_channel", "mpim", "im"}


def _info(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    return {"channel": channel_with(workspace, arguments.text("channel"), "read").told()}


def _list(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    return _told(workspace.seen_by(BOT_USER), workspace, arguments)


def _of_person(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    """Return the channels that a person is in, as far as the bot sees them; by default its own."""
    user = workspace.user(arguments.text("user", BOT_USER)).id
    seen = [each for each in workspace.seen_by(BOT_USER) if user in each.members]
    return _told(seen, workspace, arguments)


def _told(seen: list[Channel], workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    """Return those of `seen` that were asked for and that the token may read, a page of them."""
    types = set(arguments.text("types", "public_channel").replace(" ", "").split(","))
    if not types <= _TYPES:
        raise RefusedError("invalid_types")
    archived = not arguments.flag("exclude_archived")
    found = [
        each
        for each in seen
        if _type(each) in types and of_channel(each, "read") in workspace.scopes
        if archived or not each.archived
    ]
    shown, more = page(found, arguments)
    return {"channels": [each.told() for each in shown], **more}


def _type(channel: Channel) -> str:
    if channel.kind is Kind.DIRECT:
        return "im"
    return "private_channel" if channel.private else "public_channel"


def _members(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = channel_with(workspace, arguments.text("channel"), "read")
    shown, more = page(channel.members, arguments)
    return {"members": shown, **more}


def _history(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = _joined(workspace, arguments)
    said = [each for each in channel.messages if each.thread_ts in (None, each.ts)]
    return _messages(channel, _within(said, arguments)[::-1], arguments)


def _replies(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = _joined(workspace, arguments)
    first = channel.message(arguments.text("ts"))
    if first is None or first.visible_to:
        raise RefusedError("thread_not_found")
    root = channel.message(first.thread_ts or first.ts) or first
    said = _within(channel.replies(root.ts), arguments)
    return _messages(channel, [root, *said], arguments)


def _joined(workspace: Workspace, arguments: Arguments) -> Channel:
    channel = channel_with(workspace, arguments.text("channel"), "history")
    if BOT_USER not in channel.members:
        raise RefusedError("not_in_channel")
    return channel


def _within(messages: list[Message], arguments: Arguments) -> list[Message]:
    """Return those of `messages` that all see, from the time that was asked for."""
    oldest = _instant(arguments, "oldest", 0.0)
    latest = _instant(arguments, "latest", float("inf"))
    ends = arguments.flag("inclusive")
    return [
        each
        for each in messages
        if not each.visible_to
        if oldest < float(each.ts) < latest or (ends and float(each.ts) in (oldest, latest))
    ]


def _instant(arguments: Arguments, name: str, default: float) -> float:
    try:
        return float(arguments.text(name) or default)
    except ValueError:
        raise RefusedError(f"invalid_ts_{name}") from None


def _messages(channel: Channel, said: list[Message], arguments: Arguments) -> dict[str, Any]:
    shown, more = page(said, arguments)
    whole = arguments.flag("include_all_metadata")
    messages = [thread_told(channel, each, with_metadata=whole) for each in shown]
    has_more = bool(more["response_metadata"]["next_cursor"])
    return {"messages": messages, "has_more": has_more, **more}


def thread_told(
    channel: Channel, message: Message, *, with_metadata: bool = False
) -> dict[str, Any]:
    """Return `message` as Slack tells it, with what there is to say of its replies."""
    told = message.told(with_metadata=with_metadata)
    replies = [each for each in channel.replies(message.ts) if not each.visible_to]
    if not replies:
        return told
    people = list(dict.fromkeys(each.user for each in replies))
    return told | {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users": people,
        "reply_users_count": len(people),
        "latest_reply": replies[-1].ts,
    }


def _open(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    if name := arguments.text("channel"):
        return {"channel": {"id": workspace.channel(name).id}}
    users = [each for each in arguments.text("users").split(",") if each]
    if not users:
        raise RefusedError("users_list_not_supplied")
    if len(users) > 1:
        raise RefusedError("not_enabled", "the stand-in has no conversations of several people")
    known = workspace.user(users[0]).id
    was_open = any(each.members[:1] == [known] for each in _directs(workspace))
    channel = workspace.direct(known)
    return {"channel": {"id": channel.id}, "already_open": was_open, "no_op": was_open}


def _directs(workspace: Workspace) -> list[Channel]:
    return [each for each in workspace.channels.values() if each.kind is Kind.DIRECT]


def _join(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.channel(arguments.text("channel"))
    if channel.archived:
        raise RefusedError("is_archived")
    if channel.private:
        raise RefusedError("method_not_supported_for_channel_type")
    add_member(workspace, channel, BOT_USER)
    return {"channel": channel.told()}


def add_member(workspace: Workspace, channel: Channel, user: str) -> bool:
    """Take `user` into `channel`; tell whether they were not in it before."""
    if user in channel.members:
        return False
    channel.members.append(user)
    workspace.changed()
    return True


def _leave(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.channel(arguments.text("channel"))
    if channel.kind is Kind.DIRECT:
        raise RefusedError("method_not_supported_for_channel_type")
    if BOT_USER not in channel.members:
        return {"not_in_channel": True}
    channel.members.remove(BOT_USER)
    workspace.changed()
    return {}


def _invite(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.inside(arguments.text("channel"))
    users = [each for each in arguments.text("users").split(",") if each]
    for each in users:
        if each == BOT_USER:
            raise RefusedError("cant_invite_self")
        if workspace.user(each).id in channel.members:
            raise RefusedError("already_in_channel")
    for each in users:
        add_member(workspace, channel, each)
    return {"channel": channel.told()}


METHODS: Final[Mapping[str, Method]] = {
    "conversations.info": method(_info, "channel", scopes=_READ),
    "conversations.list": method(_list, scopes=_READ),
    "users.conversations": method(_of_person, scopes=_READ),
    "conversations.members": method(_members, "channel", scopes=_READ),
    "conversations.history": method(_history, "channel", scopes=_HISTORY),
    "conversations.replies": method(_replies, "channel", "ts", scopes=_HISTORY),
    "conversations.open": method(_open, scopes=("im:write",)),
    "conversations.join": method(_join, "channel", scopes=("channels:join",)),
    "conversations.leave": method(_leave, "channel", scopes=("channels:manage",)),
    "conversations.invite": method(_invite, "channel", "users", scopes=("channels:manage",)),
}
"""The methods of this family by name."""
