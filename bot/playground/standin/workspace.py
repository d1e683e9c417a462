"""A workspace: its people, its channels, what is said in them, and the views that are open."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final

from bot.playground.standin.addresses import Addresses, Triggers
from bot.playground.standin.model import BOT_ID, BOT_USER, Channel, Kind, Message, User
from bot.playground.standin.refusal import MOST_KEPT, Refusal, RefusedError
from bot.playground.standin.scopes import OF_CHANNELS
from bot.playground.standin.windows import Windows

ALL_SCOPES: Final = frozenset(
    {
        *("app_mentions:read", "assistant:write", "channels:join", "channels:manage"),
        "groups:write",
        *("chat:write", "chat:write.public", "commands", "im:write", "links:read", "links:write"),
        *("reactions:read", "reactions:write", "users:read"),
    }.union(*OF_CHANNELS.values())
)
"""All that the stand-in knows of."""


@dataclass
class Prompts:
    """Questions that an app suggests in its messages tab.

    Attributes:
        title: What stands above them. May be empty.
        prompts: Each with `title` and `message`.
    """

    title: str
    prompts: list[dict[str, str]]


@dataclass
class Scheduled:
    """A message that is to be posted later.

    Attributes:
        id: Such as `Q1`.
        channel: Where.
        at: When, in whole seconds since the epoch.
        thread: Id of the thread. None for the channel itself.
        content: `text`, `blocks` and `metadata`, as they were given.
    """

    id: str
    channel: str
    at: int
    thread: str | None
    content: dict[str, Any]


@dataclass(kw_only=True)
class Workspace:
    """What calls of the Web API find and leave behind.

    Attributes:
        now: The clock: seconds since the epoch.
        scopes: Those that the bot's token has.
        home: Whether the app has a home tab.
        users: By id; the bot is among them.
        channels: By id.
        scheduled: What is to be posted later, by its id.
        prompts: What the app suggests, by channel.
        statuses: What the app says that it is doing, by channel and thread.
        titles: How the app named threads, by channel and thread.
        refusals: What was refused, latest last.
        watchers: Called after each change.
        on_refusal: Called after each refusal.
    """

    now: Callable[[], float] = time.time
    scopes: set[str] = field(default_factory=lambda: set(ALL_SCOPES))
    home: bool = True
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    scheduled: dict[str, Scheduled] = field(default_factory=dict)
    prompts: dict[str, Prompts] = field(default_factory=dict)
    statuses: dict[tuple[str, str], str] = field(default_factory=dict)
    titles: dict[tuple[str, str], str] = field(default_factory=dict)
    refusals: deque[Refusal] = field(default_factory=lambda: deque(maxlen=MOST_KEPT))
    watchers: list[Callable[[], None]] = field(default_factory=list)
    on_refusal: list[Callable[[Refusal], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._numbers: Iterator[int] = count(1)
        self.users.setdefault(BOT_USER, User(id=BOT_USER, name="confbot", is_bot=True))
        self.triggers = Triggers(self.now)
        self.addresses = Addresses(self.now)
        self.windows = Windows(self)

    def changed(self) -> None:
        """Tell the watchers that something is different."""
        for watcher in self.watchers:
            watcher()

    def refuse(self, method: str, error: RefusedError) -> None:
        """Keep that a call was refused, for whoever looks."""
        refusal = Refusal(method, error.code, error.reason)
        self.refusals.append(refusal)
        for told in self.on_refusal:
            told(refusal)

    def number(self) -> int:
        """Return a number that was not used before."""
        return next(self._numbers)

    def new_channel_id(self) -> str:
        """Return an id for a channel that is being made."""
        return f"C{self.number() + 100}"

    def stamp(self) -> str:
        """Return a new message id."""
        return f"{int(self.now())}.{self.number():06}"

    def user(self, name: str) -> User:
        """Return a person.

        Raises:
            RefusedError: There is no such person.
        """
        user = self.users.get(name)
        if user is None:
            raise RefusedError("user_not_found")
        return user

    def channel(self, name: str) -> Channel:
        """Return a channel.

        Args:
            name: Its id, or its name with or without `#`; of a person the id, for the direct
                conversation with the bot.

        Raises:
            RefusedError: There is none, or none that the bot can see.
        """
        found = self.channels.get(name) or self._named(name.removeprefix("#"))
        if found is None and name.startswith("U"):
            return self.direct(self.user(name).id)
        if found is None or (found.private and BOT_USER not in found.members):
            raise RefusedError("channel_not_found")
        return found

    def _named(self, name: str) -> Channel | None:
        return next((each for each in self.channels.values() if each.name == name != ""), None)

    def direct(self, user: str) -> Channel:
        """Return the conversation between `user` and the bot, which is opened when there is none.

        Raises:
            RefusedError: It would be the bot's with itself.
        """
        if user == BOT_USER:
            raise RefusedError("cannot_dm_bot")
        name = f"D{user.removeprefix('U')}"
        members = [user, BOT_USER]
        return self.channels.setdefault(
            name, Channel(id=name, kind=Kind.DIRECT, members=members, private=True)
        )

    def inside(self, name: str) -> Channel:
        """Return a channel in which the bot can speak.

        Raises:
            RefusedError: There is none, or it can't.
        """
        channel = self.channel(name)
        if channel.archived:
            raise RefusedError("is_archived")
        if BOT_USER not in channel.members:
            raise RefusedError("not_in_channel", f"the app is no member of #{channel.name}")
        return channel

    def message(self, channel: Channel, ts: str) -> Message:
        """Return a message that all in `channel` see.

        Raises:
            RefusedError: There is none.
        """
        message = channel.message(ts)
        if message is None or message.visible_to:
            raise RefusedError("message_not_found")
        return message

    def say(self, channel: Channel, **parts: Any) -> Message:
        """Put a message into `channel`, and return it; by the bot, unless `user` says otherwise.

        Args:
            channel: Where.
            parts: Fields of the message.
        """
        by = {"user": BOT_USER} | parts
        bot = BOT_ID if by["user"] == BOT_USER else None
        message = Message(ts=self.stamp(), bot_id=bot, **by)
        channel.messages.append(message)
        if bot and message.thread_ts:
            # Slack takes the status away by itself as soon as the app has replied.
            self.statuses.pop((channel.id, message.thread_ts), None)
        self.changed()
        return message

    def visible(self, channel: Channel, user: str) -> Iterable[Message]:
        """Yield the messages of `channel` that `user` sees, in order."""
        return (each for each in channel.messages if each.visible_to in (None, user))

    def seen_by(self, user: str) -> list[Channel]:
        """Return the channels that `user` sees: the public ones, and those that they are in."""
        return [each for each in self.channels.values() if user in each.members or not each.private]

    def post_scheduled(self) -> None:
        """Post what is due by now."""
        due = sorted(
            (each for each in self.scheduled.values() if each.at <= self.now()),
            key=lambda each: each.at,
        )
        for each in due:
            del self.scheduled[each.id]
            self.say(self.channels[each.channel], thread_ts=each.thread, **each.content)
