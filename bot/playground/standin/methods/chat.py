"""Messages: posted, changed, deleted, scheduled, and linked to."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.blocks.messages import check_message, check_metadata
from bot.playground.standin.methods.method import Method, method, page
from bot.playground.standin.model import BOT_USER, TEAM_DOMAIN, Channel, Message
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.windows import with_ids
from bot.playground.standin.workspace import Scheduled, Workspace

LONGEST_AHEAD: Final = timedelta(days=120)
"""How far ahead a message can be scheduled (docs.slack.dev, chat.scheduleMessage)."""

_STAMP: Final = re.compile(r"[0-9]+\.[0-9]+")
_WRITE: Final = ("chat:write",)


def content(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    """Return the fields of the message that `arguments` describe.

    Raises:
        RefusedError: It is none that Slack takes.
    """
    text, blocks = arguments.text("text"), arguments.parsed("blocks")
    attachments = arguments.parsed("attachments")
    if marked := arguments.text("markdown_text"):
        if text or blocks:
            raise RefusedError("markdown_text_conflict")
        text, blocks = marked, [{"type": "markdown", "text": marked}]
    metadata = arguments.parsed("metadata")
    check_message(text, blocks, attachments)
    check_metadata(metadata)
    return {
        "text": text,
        "blocks": with_ids(blocks or [], workspace.number),
        "attachments": attachments or [],
        "metadata": metadata,
        "payload": {name: value for name, value in arguments.items() if name != "token"},
    }


def thread_of(arguments: Arguments) -> str | None:
    """Return the thread that a message is to stand in.

    Raises:
        RefusedError: It is no id of a message.
    """
    thread = arguments.text("thread_ts")
    if thread and not _STAMP.fullmatch(thread):
        raise RefusedError("invalid_thread_ts")
    return thread or None


def _place(workspace: Workspace, name: str) -> Channel:
    """Return the channel to post in; with a scope of its own, the bot need not be in it."""
    channel = workspace.channel(name)
    public = not channel.private and "chat:write.public" in workspace.scopes
    return channel if public and not channel.archived else workspace.inside(name)


def _post(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = _place(workspace, arguments.text("channel"))
    message = workspace.say(
        channel, thread_ts=thread_of(arguments), **content(workspace, arguments)
    )
    told = message.told(with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": told}


def _whisper(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.inside(arguments.text("channel"))
    user = arguments.text("user")
    if user not in channel.members:
        raise RefusedError("user_not_in_channel")
    message = workspace.say(
        channel, visible_to=user, thread_ts=thread_of(arguments), **content(workspace, arguments)
    )
    return {"message_ts": message.ts}


def _me(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel, text = workspace.inside(arguments.text("channel")), arguments.text("text")
    check_message(text, None)
    message = workspace.say(channel, text=text, subtype="me_message")
    return {"channel": channel.id, "ts": message.ts}


def _own(workspace: Workspace, arguments: Arguments, refusal: str) -> tuple[Channel, Message]:
    channel = workspace.channel(arguments.text("channel"))
    message = workspace.message(channel, arguments.text("ts"))
    if message.user != BOT_USER:
        raise RefusedError(refusal, "a bot can do that to its own messages only")
    return channel, message


def _update(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel, message = _own(workspace, arguments, "cant_update_message")
    change(workspace, message, arguments)
    told = message.told(with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": told}


def change(workspace: Workspace, message: Message, arguments: Arguments) -> None:
    """Give `message` the content that `arguments` describe; what they leave out is kept.

    Raises:
        RefusedError: It is none that Slack takes.
    """
    new = content(workspace, arguments)
    marked = "markdown_text" in arguments
    for name in ("text", "blocks", "attachments", "metadata"):
        if name in arguments or (marked and name in {"text", "blocks"}):
            setattr(message, name, new[name])
    message.payload = new["payload"]
    message.edited = workspace.stamp()
    workspace.changed()


def _delete(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel, message = _own(workspace, arguments, "cant_delete_message")
    remove(workspace, channel, message)
    return {"channel": channel.id, "ts": message.ts}


def remove(workspace: Workspace, channel: Channel, message: Message) -> None:
    """Take `message` away; a message with replies leaves a mark, as it does in Slack."""
    if channel.replies(message.ts):
        message.text, message.subtype = "This message was deleted.", "tombstone"
        message.blocks, message.attachments, message.reactions = [], [], {}
    else:
        channel.messages.remove(message)
    workspace.changed()


def _schedule(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.inside(arguments.text("channel"))
    at, now = arguments.number("post_at", 0), workspace.now()
    if at <= now:
        raise RefusedError("time_in_past")
    if at - now > LONGEST_AHEAD.total_seconds():
        raise RefusedError("time_too_far")
    told = content(workspace, arguments)
    name = f"Q{workspace.number()}"
    workspace.scheduled[name] = Scheduled(name, channel.id, at, thread_of(arguments), told)
    shown = {"type": "delayed_message", "text": told["text"], "user": BOT_USER}
    return {"channel": channel.id, "scheduled_message_id": name, "post_at": at, "message": shown}


def _unschedule(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    found = workspace.scheduled.get(arguments.text("scheduled_message_id"))
    if found is None or found.channel != workspace.channel(arguments.text("channel")).id:
        raise RefusedError("invalid_scheduled_message_id")
    del workspace.scheduled[found.id]
    return {}


def _list_scheduled(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    wanted = arguments.text("channel")
    found = sorted(
        (each for each in workspace.scheduled.values() if wanted in ("", each.channel)),
        key=lambda each: each.at,
    )
    shown, more = page(found, arguments)
    told = [
        {
            "id": each.id,
            "channel_id": each.channel,
            "post_at": each.at,
            "text": each.content["text"],
        }
        for each in shown
    ]
    return {"scheduled_messages": told, **more}


def _permalink(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.channel(arguments.text("channel"))
    message = workspace.message(channel, arguments.text("message_ts"))
    link = permalink(channel, message)
    return {"channel": channel.id, "permalink": link}


def permalink(channel: Channel, message: Message) -> str:
    """Return the address of `message`."""
    kind = "archives"
    thread = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.thread_ts else ""
    number = message.ts.replace(".", "")
    return f"https://{TEAM_DOMAIN}.slack.com/{kind}/{channel.id}/p{number}{thread}"


METHODS: Final[Mapping[str, Method]] = {
    "chat.postMessage": method(_post, "channel", scopes=_WRITE),
    "chat.meMessage": method(_me, "channel", "text", scopes=_WRITE),
    "chat.postEphemeral": method(_whisper, "channel", "user", scopes=_WRITE),
    "chat.update": method(_update, "channel", "ts", scopes=_WRITE),
    "chat.delete": method(_delete, "channel", "ts", scopes=_WRITE),
    "chat.scheduleMessage": method(_schedule, "channel", "post_at", scopes=_WRITE),
    "chat.deleteScheduledMessage": method(
        _unschedule, "channel", "scheduled_message_id", scopes=_WRITE
    ),
    "chat.scheduledMessages.list": method(_list_scheduled),
    "chat.getPermalink": method(_permalink, "channel", "message_ts"),
}
"""The methods of this family by name."""
