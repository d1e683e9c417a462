"""A workspace behind the stand-in for Slack: its people, its channels, and what is said in them."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final

BOT_USER: Final = "U0BOT"
BOT_ID: Final = "B0BOT"

NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "chat.postMessage": frozenset({"chat:write"}),
    "chat.postEphemeral": frozenset({"chat:write"}),
    "conversations.history": frozenset({"channels:history", "groups:history"}),
    "conversations.info": frozenset({"channels:read", "groups:read"}),
    "conversations.members": frozenset({"channels:read", "groups:read"}),
    "conversations.open": frozenset({"im:write"}),
    "users.info": frozenset({"users:read"}),
}
"""For each method the scopes of which Slack demands one, depending on the kind of channel."""

ALL_SCOPES: Final = frozenset(
    {"app_mentions:read", "commands", "im:history"}.union(*NEEDED.values())
)

MOST: Final = 999
"""Messages on a page at most."""

Answer = Callable[[Mapping[str, Any]], dict[str, Any]]


@dataclass
class Workspace:
    """What calls of the Web API find and leave behind.

    Attributes:
        scopes: Those that the bot's token has.
        zones: Time zone by person; None for one who has set none. Others do not exist.
        members: People by channel; a channel that is not listed has U1 and the bot.
        archived: Channels in which nobody can write.
        said: Messages by channel, in order, each as Slack tells it.
        now: Slack's clock: seconds since the epoch.
    """

    scopes: set[str] = field(default_factory=lambda: set(ALL_SCOPES))
    zones: dict[str, str | None] = field(default_factory=lambda: {"U1": "Europe/Prague"})
    members: dict[str, list[str]] = field(
        default_factory=lambda: defaultdict(lambda: ["U1", BOT_USER])
    )
    archived: set[str] = field(default_factory=set)
    said: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    now: Callable[[], float] = time.time
    _numbers: Iterator[int] = field(default_factory=count)

    def call(self, method: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Carry out a call and return Slack's answer."""
        needed = NEEDED.get(method)
        if needed and not needed & self.scopes:
            told = {"needed": ",".join(sorted(needed)), "provided": ",".join(sorted(self.scopes))}
            return {"ok": False, "error": "missing_scope", **told}
        answers: dict[str, Answer] = {
            "auth.test": self._whoami,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._whisper,
            "conversations.history": self._history,
            "conversations.info": self._channel,
            "conversations.members": self._members,
            "conversations.open": self._open,
            "users.info": self._person,
        }
        answer = answers.get(method)
        return answer(arguments) if answer else {"ok": False, "error": "unknown_method"}

    def _whisper(self, _: Mapping[str, Any]) -> dict[str, Any]:
        return {"ok": True, "message_ts": self._stamp()}

    def _open(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        return {"ok": True, "channel": {"id": f"D{arguments['users']}"}}

    def _whoami(self, _: Mapping[str, Any]) -> dict[str, Any]:
        names = {"team": "Example", "team_id": "T1", "user": "confbot"}
        return {"ok": True, **names, "user_id": BOT_USER, "bot_id": BOT_ID}

    def _channel(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        channel = str(arguments["channel"])
        shown = {"id": channel, "is_archived": channel in self.archived}
        return {"ok": True, "channel": {**shown, "is_member": self._has_bot(channel)}}

    def _post(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        channel = str(arguments["channel"])
        if channel in self.archived:
            return {"ok": False, "error": "is_archived"}
        if not channel.startswith(("D", "U")) and not self._has_bot(channel):
            return {"ok": False, "error": "not_in_channel"}
        message = {"type": "message", "user": BOT_USER, "bot_id": BOT_ID, "ts": self._stamp()}
        for name in ("text", "blocks", "metadata"):
            if name in arguments:
                message[name] = arguments[name]
        self.said[channel].append(message)
        return {"ok": True, "channel": channel, "ts": message["ts"], "message": message}

    def _history(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        channel = str(arguments["channel"])
        if not self._has_bot(channel):
            return {"ok": False, "error": "not_in_channel"}
        oldest, cursor = float(arguments.get("oldest") or 0), int(arguments.get("cursor") or 0)
        limit = min(int(arguments.get("limit") or 100), MOST)
        shown = [each for each in reversed(self.said[channel]) if float(each["ts"]) > oldest]
        page = shown[cursor : cursor + limit]
        if str(arguments.get("include_all_metadata")).lower() not in {"1", "true"}:
            page = [{key: each[key] for key in each if key != "metadata"} for each in page]
        after = cursor + limit
        cursors = {"next_cursor": str(after) if after < len(shown) else ""}
        more = {"has_more": after < len(shown), "response_metadata": cursors}
        return {"ok": True, "messages": page, **more}

    def _members(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        channel, cursor = str(arguments["channel"]), int(arguments.get("cursor") or 0)
        if not self._has_bot(channel):
            return {"ok": False, "error": "channel_not_found"}
        limit = min(int(arguments.get("limit") or 100), MOST)
        people = self.members[channel]
        after = cursor + limit
        cursors = {"next_cursor": str(after) if after < len(people) else ""}
        return {"ok": True, "members": people[cursor:after], "response_metadata": cursors}

    def _person(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        user = str(arguments["user"])
        if user not in self.zones:
            return {"ok": False, "error": "user_not_found"}
        person: dict[str, Any] = {"id": user, "name": user.lower()}
        if zone := self.zones[user]:
            person["tz"] = zone
        return {"ok": True, "user": person}

    def _has_bot(self, channel: str) -> bool:
        return BOT_USER in self.members[channel]

    def _stamp(self) -> str:
        return f"{int(self.now())}.{next(self._numbers):06}"
