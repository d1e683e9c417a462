"""Where an app is played: a workspace, the app's manifest, and the way to the app."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bot.playground.clock import MovableClock
from bot.playground.manifest import Manifest
from bot.playground.notices import Notices
from bot.playground.payloads import Gesture, event_callback
from bot.playground.sender import Acknowledgement, Sender
from bot.playground.standin.api import Api, Keys
from bot.playground.standin.model import BOT_USER, Channel, Message, User
from bot.playground.standin.workspace import Workspace

PEOPLE: Final = (
    User(id="U1", name="ana", real_name="Ana Roe", tz="Europe/Prague", is_admin=True),
    User(id="U2", name="ben", real_name="Ben Okafor", tz="America/New_York"),
)
"""Who lives in the playground. There are two, so that private answers can be seen to be private."""

CHANNELS: Final = (("C1", "general", True), ("C2", "platform", True), ("C3", "random", False))
"""Ids and names of the channels, and whether the bot is in them from the start."""


MOST_STOPS: Final = 100
"""Times that a move of the clock stops on its way; a daily digest has three months in them. Over a
longer way the rest is missed, as by an app that was switched off."""

RETRY: Final = timedelta(minutes=1)
"""How far time goes on at least at each stop."""


@dataclass
class Stage:
    """Where an app is played.

    Attributes:
        manifest: The app's.
        workspace: What it lives in.
        api: What it calls.
        clock: The workspace's.
        notices: What the page tells of.
        sender: The way to the app. Set once it is served.
        look: Has the app do what is due, and returns when something is due next. None for an app
            that does nothing by itself.
        ready: Set once the app can answer; what people do before waits for it.
    """

    manifest: Manifest
    workspace: Workspace
    api: Api
    clock: MovableClock
    notices: Notices
    sender: Sender | None = None
    look: Callable[[], Awaitable[datetime | None]] | None = None
    ready: asyncio.Event = field(default_factory=asyncio.Event)

    @classmethod
    def set_up(cls, manifest: Manifest, keys: Keys) -> "Stage":
        """Return a stage with people and channels, for an app with that manifest."""
        clock, notices = MovableClock(), Notices()
        workspace = Workspace(now=clock.seconds, scopes=set(manifest.scopes), home=manifest.home)
        workspace.users[BOT_USER].name = manifest.name
        workspace.on_refusal.append(notices.refused)
        for person in PEOPLE:
            workspace.users[person.id] = replace(person)
        everybody = [person.id for person in PEOPLE]
        for name, title, with_bot in CHANNELS:
            members = [*everybody, BOT_USER] if with_bot else list(everybody)
            workspace.channels[name] = Channel(id=name, name=title, members=members)
        for member in everybody:
            workspace.direct(member)
        return cls(manifest, workspace, Api(workspace, keys), clock, notices)

    @property
    def app(self) -> Sender:
        """The way to the app."""
        if self.sender is None:
            raise RuntimeError("the app is not served yet")
        return self.sender

    def first_user(self) -> str:
        """Return whom the page shows at first."""
        return next(name for name, user in self.workspace.users.items() if not user.is_bot)

    def gesture(
        self, user: User, channel: Channel | None = None, message: Message | None = None
    ) -> Gesture:
        """Return what `user` does now: in `channel` and to `message`, where there are such."""
        address = ""
        if channel:
            address = self.workspace.addresses.give(
                user.id,
                channel.id,
                message=message.ts if message else None,
                thread=message.thread_ts if message else None,
            )
        trigger = self.workspace.triggers.give(user.id)
        return Gesture(user, self.workspace.stamp(), trigger, address)

    async def tell(self, *events: dict[str, Any]) -> list[Acknowledgement]:
        """Send the app events at once, and return what it answered."""
        seconds = int(self.workspace.now())
        envelopes = [
            event_callback(event, number=self.workspace.number(), seconds=seconds)
            for event in events
        ]
        return await asyncio.gather(*(self.app.event(each) for each in envelopes))

    async def move_clock(self, to: datetime) -> None:
        """Let time pass until `to`; what is due on the way happens at its time.

        Raises:
            ActError: That is past.
        """
        self.clock.check(to)
        for _ in range(MOST_STOPS):
            coming = await self._due_next()
            if coming is None or coming >= to:
                break
            # What is due and not done yet is tried again, not waited for on the spot.
            self.clock.move(max(coming, self.clock.now() + RETRY))
        self.clock.move(to)
        await self._due_next()
        self.workspace.changed()

    async def _due_next(self) -> datetime | None:
        """Do what is due by now, and return when something is due next; None for nothing."""
        self.workspace.post_scheduled()
        scheduled = [each.at for each in self.workspace.scheduled.values()]
        due = [datetime.fromtimestamp(each, UTC) for each in scheduled]
        coming = await self.look() if self.look else None
        return min([*due, *([coming] if coming else [])], default=None)

    def last_seen(self, channel: Channel, user: str) -> list[Message]:
        """Return what `user` sees in `channel`, in order."""
        return list(self.workspace.visible(channel, user))
