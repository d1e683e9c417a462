"""What the page shows to one person."""

from typing import Any

from bot import __version__
from bot.playground.stage import Stage
from bot.playground.standin.model import Channel, Kind, Message, View


def snapshot(stage: Stage, user: str) -> dict[str, Any]:
    """Return all that `user` sees now, as the page takes it."""
    workspace = stage.workspace
    seen = workspace.seen_by(user)
    mine = [each for each in seen if each.kind is Kind.DIRECT and user in each.members]
    home = workspace.windows.homes.get(user)
    return {
        "now": stage.clock.now().isoformat().replace("+00:00", "Z"),
        "user": user,
        "bot": _bot(stage),
        "users": [
            {
                "id": each.id,
                "name": each.name,
                "real_name": each.real_name or each.name,
                "tz": each.tz,
                "is_admin": each.is_admin,
                "is_bot": each.is_bot,
            }
            for each in workspace.users.values()
        ],
        "channels": [_channel(stage, each, user) for each in seen],
        "messages": {
            each.id: [_message(each, said, user) for said in workspace.visible(each, user)]
            for each in seen
        },
        "prompts": _prompts(stage, mine),
        "status": _status(stage, seen),
        "home": _view(home) if home else None,
        "modals": [_view(each) for each in workspace.windows.stacks.get(user, [])],
        "notices": [
            {"id": each.id, "kind": each.kind, "title": each.title, "text": each.text}
            for each in stage.notices.all()
        ],
        "version": __version__,
    }


def _bot(stage: Stage) -> dict[str, Any]:
    manifest, bot = stage.manifest, next(x for x in stage.workspace.users.values() if x.is_bot)
    return {
        "id": bot.id,
        "name": bot.name,
        "home": manifest.home,
        "messages": manifest.messages,
        "commands": [
            {
                "command": each.command,
                "description": each.description,
                "usage_hint": each.usage_hint,
            }
            for each in manifest.commands
        ],
        "shortcuts": [
            {"type": each.type, "callback_id": each.callback_id, "name": each.name}
            for each in manifest.shortcuts
        ],
    }


def _channel(stage: Stage, channel: Channel, user: str) -> dict[str, Any]:
    read = float(channel.read.get(user) or 0)
    unread = [
        each
        for each in stage.workspace.visible(channel, user)
        if each.user != user and float(each.ts) > read
    ]
    return {
        "id": channel.id,
        "name": channel.name or stage.manifest.name,
        "kind": channel.kind,
        "members": list(channel.members),
        "unread": len(unread) if user in channel.members else 0,
        "private": channel.private,
    }


def _message(channel: Channel, message: Message, user: str) -> dict[str, Any]:
    replies = [each for each in channel.replies(message.ts) if each.visible_to in (None, user)]
    return {
        "ts": message.ts,
        "user": message.user,
        "bot": message.bot_id is not None,
        "text": message.text,
        "blocks": message.blocks,
        "thread_ts": message.thread_ts,
        "reply_count": len(replies),
        "ephemeral": message.visible_to is not None,
        "edited": message.edited is not None,
        "reactions": [
            {"name": name, "users": list(users)} for name, users in message.reactions.items()
        ],
        "attachments": message.attachments,
        "metadata": message.metadata,
        "payload": message.payload,
    }


def _view(view: View) -> dict[str, Any]:
    given = view.given
    return {
        "id": view.id,
        "type": given["type"],
        "callback_id": given.get("callback_id", ""),
        "title": given.get("title"),
        "submit": given.get("submit"),
        "close": given.get("close"),
        "blocks": given["blocks"],
        "state": {"values": view.values},
        "errors": view.errors,
        "payload": view.payload,
    }


def _prompts(stage: Stage, mine: list[Channel]) -> dict[str, Any] | None:
    for channel in mine:
        if found := stage.workspace.prompts.get(channel.id):
            return {"title": found.title, "prompts": found.prompts}
    return None


def _status(stage: Stage, seen: list[Channel]) -> dict[str, str] | None:
    names = {each.id for each in seen}
    for (channel, thread), text in stage.workspace.statuses.items():
        if channel in names:
            return {"channel": channel, "thread_ts": thread, "text": text}
    return None
