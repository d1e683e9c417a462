"""What a workspace is made of, each told as Slack tells it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """The kinds of conversations."""

    CHANNEL = "channel"
    DIRECT = "im"


@dataclass(kw_only=True)
class User:
    """A person, or the bot as one.

    Attributes:
        id: Such as `U1`.
        name: Short, without spaces.
        real_name: As people are addressed.
        tz: Time zone. None for one who has set none.
        is_admin: Whether the person runs the workspace.
        is_bot: Whether it is a bot.
    """

    id: str
    name: str
    real_name: str = ""
    tz: str | None = None
    is_admin: bool = False
    is_bot: bool = False

    def told(self) -> dict[str, Any]:
        """Return the person as `users.info` does."""
        zone = {} if self.tz is None else {"tz": self.tz}
        shown = self.real_name or self.name
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "name": self.name,
            "real_name": shown,
            "deleted": False,
            "is_admin": self.is_admin,
            "is_bot": self.is_bot,
            "profile": {"real_name": shown, "display_name": self.name},
            **zone,
        }


@dataclass(kw_only=True)
class Message:
    """A message, or a reply in a thread.

    Attributes:
        ts: Its id within the channel: seconds since the epoch, with six places.
        user: Who wrote it.
        text: With Slack's markup.
        blocks: Drawn in place of the text. May be empty.
        attachments: What stands below it: what links unfurl to.
        thread_ts: The message that it replies to. None for one in the channel itself.
        bot_id: The bot that posted it. None for a person.
        visible_to: The one person who sees it. None for all in the channel.
        metadata: What apps can read of it. None for nothing.
        reactions: People by emoji, in the order in which they came.
        edited: When it was last changed. None for never.
        subtype: Slack's word for a message of a special kind. None for a usual one.
        streaming: Whether it still arrives, piece by piece.
        payload: As the app sent it, of what arrives in pieces the last one. Empty for a person's.
    """

    ts: str
    user: str
    text: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[dict[str, Any]] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    visible_to: str | None = None
    metadata: dict[str, Any] | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    edited: str | None = None
    subtype: str | None = None
    streaming: bool = False
    payload: dict[str, Any] = field(default_factory=dict)

    def told(self, *, with_metadata: bool = False) -> dict[str, Any]:
        """Return the message as `conversations.history` does."""
        edited = {"user": self.user, "ts": self.edited} if self.edited else None
        app = {"bot_id": self.bot_id, "app_id": APP_ID, "team": TEAM_ID} if self.bot_id else {}
        optional = {
            "subtype": self.subtype,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "thread_ts": self.thread_ts,
            "metadata": self.metadata if with_metadata else None,
            "reactions": [
                {"name": name, "users": list(users), "count": len(users)}
                for name, users in self.reactions.items()
            ],
            "edited": edited,
        }
        told = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text, **app}
        return told | {name: value for name, value in optional.items() if value}


@dataclass(kw_only=True)
class Channel:
    """A conversation.

    Attributes:
        id: Such as `C1`, or `D1` for a direct one.
        name: Without `#`. Empty for a direct one.
        kind: Whether it is a channel or a direct conversation.
        members: Ids of the people and bots in it.
        private: Whether only they see it.
        topic: What is being talked of. May be empty.
        purpose: What it is for. May be empty.
        archived: Whether nobody can write in it any more.
        messages: In order; replies and those that only one person sees included.
        read: For each person, what was read last.
    """

    id: str
    name: str = ""
    kind: Kind = Kind.CHANNEL
    members: list[str] = field(default_factory=list)
    private: bool = False
    topic: str = ""
    purpose: str = ""
    archived: bool = False
    messages: list[Message] = field(default_factory=list)
    read: dict[str, str] = field(default_factory=dict)

    def message(self, ts: str) -> Message | None:
        """Return the message `ts`; None when there is none."""
        return next((each for each in reversed(self.messages) if each.ts == ts), None)

    def replies(self, ts: str) -> list[Message]:
        """Return the replies to the message `ts`, in order."""
        return [each for each in self.messages if each.thread_ts == ts and each.ts != ts]

    def told(self) -> dict[str, Any]:
        """Return the channel as `conversations.info` does."""
        direct = self.kind is Kind.DIRECT
        told = {
            "id": self.id,
            "is_channel": not direct and not self.private,
            "is_group": not direct and self.private,
            "is_im": direct,
            "is_private": self.private or direct,
            "is_archived": self.archived,
        }
        if direct:
            return told | {"user": next((each for each in self.members if each != BOT_USER), "")}
        member = BOT_USER in self.members
        return told | {
            "name": self.name,
            "name_normalized": self.name,
            "is_member": member,
            "topic": _described(self.topic),
            "purpose": _described(self.purpose),
            "num_members": len(self.members),
        }


def _described(text: str) -> dict[str, Any]:
    return {"value": text, "creator": "", "last_set": 0}


@dataclass(kw_only=True)
class View:
    """A modal that is open, or a home tab that was published.

    Attributes:
        id: Such as `V1`.
        user: Who sees it.
        given: As the app sent it, with ids where it gave none.
        hash: Changes with the view.
        root: The lowest view of its stack.
        previous: The view below it. None at the bottom, and for a home tab.
        values: State of its inputs, by block and action.
        errors: What the app said is wrong, by block.
        payload: As the app sent it.
    """

    id: str
    user: str
    given: dict[str, Any]
    hash: str
    root: str
    previous: str | None = None
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    payload: dict[str, Any] = field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        """Return the view as Slack sends it to the app."""
        given = self.given
        named = {name: given.get(name, "") for name in _VIEW_TEXTS}
        labels = {name: given.get(name) for name in ("title", "submit", "close")}
        flags = {name: bool(given.get(name)) for name in ("clear_on_close", "notify_on_close")}
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "type": given["type"],
            "blocks": given["blocks"],
            **named,
            **labels,
            **flags,
            "state": {"values": self.values},
            "hash": self.hash,
            "root_view_id": self.root,
            "previous_view_id": self.previous,
            "app_id": APP_ID,
            "app_installed_team_id": TEAM_ID,
            "bot_id": BOT_ID,
        }


_VIEW_TEXTS = ("private_metadata", "callback_id", "external_id")

TEAM_ID = "T1"
TEAM_DOMAIN = "example"
TEAM_NAME = "Example"
APP_ID = "A0BOT"
BOT_ID = "B0BOT"
BOT_USER = "U0BOT"
"""The ids of the one workspace, of the one app in it, and of its bot."""
