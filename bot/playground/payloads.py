"""What Slack sends to an app, in the shape in which it sends it."""

from dataclasses import dataclass
from typing import Any, Final

from bot.playground.standin.model import (
    APP_ID,
    BOT_USER,
    TEAM_DOMAIN,
    TEAM_ID,
    Channel,
    Kind,
    Message,
    User,
    View,
)

_VERIFICATION: Final = "made-up"
"""The field `token`, which every request still carries, for apps that check no signature."""

_APP: Final = {"api_app_id": APP_ID, "token": _VERIFICATION}
_NO_ENTERPRISE: Final = {"is_enterprise_install": False, "enterprise": None}
_TEAM: Final = {"id": TEAM_ID, "domain": TEAM_DOMAIN}

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gesture:
    """What somebody did, and how the app can answer it.

    Attributes:
        user: Who did it.
        ts: When, as a message id.
        trigger_id: For a view that answers it.
        response_url: Where else it can be answered. Empty where it can't.
    """

    user: User
    ts: str
    trigger_id: str
    response_url: str = ""


def channel_name(channel: Channel) -> str:
    """Return the name by which requests call `channel`."""
    if channel.kind is Kind.DIRECT:
        return "directmessage"
    return "privategroup" if channel.private else channel.name


def channel_type(channel: Channel) -> str:
    """Return what events call the kind of `channel`."""
    if channel.kind is Kind.DIRECT:
        return "im"
    return "group" if channel.private else "channel"


def slash_command(gesture: Gesture, channel: Channel, command: str, text: str) -> dict[str, str]:
    """Return the form of a slash command."""
    return {
        "token": _VERIFICATION,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": gesture.user.id,
        "user_name": gesture.user.name,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": gesture.response_url,
        "trigger_id": gesture.trigger_id,
    }


def event_callback(event: Payload, *, number: int, seconds: int) -> Payload:
    """Return the envelope of `event`.

    Args:
        event: With its type.
        number: Told from all others by it.
        seconds: When it happened, since the epoch.
    """
    by = {"team_id": TEAM_ID, "user_id": BOT_USER, "is_bot": True, "is_enterprise_install": False}
    return {
        **_APP,
        "team_id": TEAM_ID,
        "context_team_id": TEAM_ID,
        "context_enterprise_id": None,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{number:08}",
        "event_time": seconds,
        "authorizations": [{"enterprise_id": None, **by}],
        "is_ext_shared_channel": False,
        "event_context": f"4-{number:08}",
    }


def message_event(channel: Channel, message: Message) -> Payload:
    """Return the event of a person's message."""
    return {
        "type": "message",
        **_said(channel, message),
        "channel_type": channel_type(channel),
    }


def mention_event(channel: Channel, message: Message) -> Payload:
    """Return the event of a message that mentions the bot."""
    return {"type": "app_mention", **_said(channel, message)}


def _said(channel: Channel, message: Message) -> Payload:
    thread: dict[str, Any] = {}
    if message.thread_ts:
        root = channel.message(message.thread_ts)
        thread = {"thread_ts": message.thread_ts, "parent_user_id": root.user if root else ""}
    return {
        "user": message.user,
        "ts": message.ts,
        "client_msg_id": f"00000000-0000-4000-8000-{message.ts.replace('.', '')[-12:]}",
        "text": message.text,
        "team": TEAM_ID,
        "blocks": message.blocks,
        **thread,
        "channel": channel.id,
        "event_ts": message.ts,
    }


def home_opened(user: str, channel: Channel, *, tab: str, view: View | None, ts: str) -> Payload:
    """Return the event of a person who opened a tab of the app, `home` or `messages`."""
    shown = {"view": view.told()} if view and tab == "home" else {}
    event = {"type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab}
    return {**event, "event_ts": ts, **shown}


def link_shared(channel: Channel, message: Message, links: list[tuple[str, str]]) -> Payload:
    """Return the event of a message with links to pages of the app.

    Args:
        channel: Where it stands.
        message: Which it is.
        links: Domain of the manifest and address of each.
    """
    thread = {"thread_ts": message.thread_ts} if message.thread_ts else {}
    return {
        "type": "link_shared",
        "user": message.user,
        "channel": channel.id,
        "message_ts": message.ts,
        **thread,
        "links": [{"domain": domain, "url": url} for domain, url in links],
        "source": "conversations_history",
        "unfurl_id": f"{channel.id}-{message.ts}",
        "is_bot_user_member": BOT_USER in channel.members,
        "event_ts": message.ts,
    }


def reaction_event(
    kind: str, gesture: Gesture, channel: Channel, message: Message, name: str
) -> Payload:
    """Return the event of a reaction, of kind `reaction_added` or `reaction_removed`."""
    return {
        "type": kind,
        "user": gesture.user.id,
        "reaction": name,
        "item_user": message.user,
        "item": {"type": "message", "channel": channel.id, "ts": message.ts},
        "event_ts": gesture.ts,
    }


def member_event(
    kind: str, channel: Channel, user: str, ts: str, inviter: str | None = None
) -> Payload:
    """Return the event of somebody who came into a channel, or left it.

    Args:
        kind: `member_joined_channel` or `member_left_channel`.
        channel: The channel.
        user: Who came or left.
        ts: When.
        inviter: Who had them come. None for who came by themselves, or left.
    """
    by = {"inviter": inviter} if inviter else {}
    place = {"channel": channel.id, "channel_type": "G" if channel.private else "C"}
    return {"type": kind, "user": user, **place, "team": TEAM_ID, **by, "event_ts": ts}


def _interaction(kind: str, user: User) -> Payload:
    who = {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM_ID}
    return {"type": kind, "user": who, "team": _TEAM, **_APP, **_NO_ENTERPRISE}


def in_message(channel: Channel, message: Message) -> Payload:
    """Return where in a message somebody acted: its container, channel and the message itself."""
    ephemeral = message.visible_to is not None
    thread = {"thread_ts": message.thread_ts} if message.thread_ts else {}
    container = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": ephemeral,
        **thread,
    }
    # Slack does not keep messages that only one person sees, so it can't send them along.
    told = {} if ephemeral else {"message": message.told()}
    return {
        "container": container,
        "channel": {"id": channel.id, "name": channel_name(channel)},
        **told,
    }


def in_attachment(channel: Channel, message: Message, number: int) -> Payload:
    """Return where in an unfurled link, the `number`th of a message, somebody acted."""
    shown = message.attachments[number - 1]
    container = {
        "type": "message_attachment",
        "message_ts": message.ts,
        "attachment_id": number,
        "channel_id": channel.id,
        "is_ephemeral": False,
        "is_app_unfurl": True,
        "app_unfurl_url": shown.get("app_unfurl_url", ""),
    }
    name = {"id": channel.id, "name": channel_name(channel)}
    return {"container": container, "channel": name, "app_unfurl": shown}


def in_view(view: View) -> Payload:
    """Return where in a view somebody acted."""
    return {"container": {"type": "view", "view_id": view.id}, "view": view.told()}


def block_actions(
    gesture: Gesture, place: Payload, actions: list[Payload], values: Payload
) -> Payload:
    """Return what is sent of elements that were acted on.

    Args:
        gesture: Who did it.
        place: Where: see `in_message`, `in_attachment` and `in_view`.
        actions: What was done.
        values: State of the inputs beside them; a view has its own.
    """
    state: Payload = {} if "view" in place else {"state": {"values": values}}
    answer = {"response_url": gesture.response_url} if gesture.response_url else {}
    sent = {**_interaction("block_actions", gesture.user), **place, **state, **answer}
    return sent | {"trigger_id": gesture.trigger_id, "actions": actions}


def block_suggestion(
    user: User, place: Payload, *, block_id: str, action_id: str, value: str
) -> Payload:
    """Return what asks for the options of a menu, by what was typed into it."""
    asked = {"block_id": block_id, "action_id": action_id, "value": value}
    return {**_interaction("block_suggestion", user), **place, **asked}


def view_submission(gesture: Gesture, view: View) -> Payload:
    """Return what is sent of a modal that was submitted."""
    sent = {**_interaction("view_submission", gesture.user), "trigger_id": gesture.trigger_id}
    return sent | {"view": view.told(), "response_urls": []}


def view_closed(user: User, view: View, *, cleared: bool) -> Payload:
    """Return what is sent of a modal that was closed; `cleared` with all others at once."""
    return {**_interaction("view_closed", user), "view": view.told(), "is_cleared": cleared}


def global_shortcut(gesture: Gesture, callback_id: str) -> Payload:
    """Return what is sent of a shortcut that stands for itself."""
    return {**_interaction("shortcut", gesture.user), **_called(gesture, callback_id)}


def message_shortcut(
    gesture: Gesture, channel: Channel, message: Message, callback_id: str
) -> Payload:
    """Return what is sent of a shortcut in a message's menu."""
    return {
        **_interaction("message_action", gesture.user),
        **_called(gesture, callback_id),
        "response_url": gesture.response_url,
        "message_ts": message.ts,
        "message": message.told(),
        "channel": {"id": channel.id, "name": channel_name(channel)},
    }


def _called(gesture: Gesture, callback_id: str) -> Payload:
    named = {"callback_id": callback_id, "trigger_id": gesture.trigger_id}
    return {**named, "action_ts": gesture.ts}
