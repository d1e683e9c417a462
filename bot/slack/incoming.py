"""Messages that people send to the bot, read from Slack's events."""

from dataclasses import dataclass, field
from typing import Any, Final

from bot.slack.mrkdwn import read_text

_HUMAN: Final = frozenset({None, "file_share", "me_message", "thread_broadcast"})
"""Subtypes of messages that a person wrote just now; the others are edits, joins and the like."""

_SLACKBOT: Final = "USLACKBOT"
"""Slack's own bot, whose messages don't always say that they are a bot's."""

DIRECT: Final = "D"
"""What the id of a direct message channel begins with; a mention does not tell otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingMessage:
    """A message that a person sent to the bot.

    Attributes:
        event_id: Slack's id of the event, the same when it is delivered again. May be empty.
        channel: Id of the channel it stands in.
        ts: Its own id within the channel.
        thread: Id of the thread that it stands in. None at top level.
        direct: Whether it was sent to the bot alone.
        question: Its text, without markup and mentions. May be empty.
        names: Whether it mentions anybody.
        team: Id of the workspace. May be empty.
        user: Id of who wrote it. Kept out of reprs, and so out of the log.
    """

    event_id: str
    channel: str
    ts: str
    thread: str | None
    direct: bool
    question: str
    names: bool = False
    team: str = ""
    user: str = field(default="", repr=False)

    @property
    def reply_thread(self) -> str | None:
        """Where the reply goes: the same thread, or in a channel one that the message opens."""
        return self.thread if self.direct else self.thread or self.ts


def read_message(body: dict[str, Any]) -> IncomingMessage | None:
    """Return the message that an event is about; None when it is not to be answered.

    Left alone are messages by bots, this one among them, edits, and what Slack reports in the
    form of messages, such as joins.
    """
    event = body["event"]
    channel, ts, user = event.get("channel"), event.get("ts"), event.get("user")
    if not (isinstance(channel, str) and isinstance(ts, str) and isinstance(user, str)):
        return None
    if event.get("subtype") not in _HUMAN or event.get("hidden") or event.get("edited"):
        return None
    if event.get("bot_id") or event.get("bot_profile") or user == _SLACKBOT:
        return None
    if not channel or not ts:
        return None
    return IncomingMessage(
        event_id=body.get("event_id") or "",
        channel=channel,
        ts=ts,
        thread=event.get("thread_ts") or None,
        direct=event.get("channel_type") == "im" or channel.startswith(DIRECT),
        question=read_text(event.get("text") or ""),
        names="<@" in (event.get("text") or ""),
        team=body.get("team_id") or "",
        user=user,
    )
