"""A workspace for tests: whatever they name is there, and what stands in it is easily read."""

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.standin.model import BOT_ID, BOT_USER, Channel, User
from bot.playground.standin.workspace import Workspace as Standin

__all__ = ["BOT_ID", "BOT_USER", "Workspace"]


class Workspace(Standin):
    """A workspace in which U1 lives, in Prague.

    A channel that is asked for and not there is made, with U1 and the bot in it.
    """

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        super().__init__(now=now)
        self.live_in({"U1": "Europe/Prague"})

    def live_in(self, zones: Mapping[str, str | None]) -> None:
        """Have those people, and no others, live in those time zones."""
        bot = self.users[BOT_USER]
        self.users = {bot.id: bot} | {
            name: User(id=name, name=name.lower(), tz=zone) for name, zone in zones.items()
        }

    def channel(self, name: str) -> Channel:
        """Return a channel, or of a person the direct conversation, which is made if need be."""
        if name.startswith("U"):
            return self.direct(name)
        if name.startswith("D"):
            return self.direct(f"U{name[1:]}")
        self.made(name)
        return super().channel(name)

    def made(self, name: str) -> Channel:
        """Return the channel `name`, whether or not the bot sees it."""
        return self.channels.setdefault(name, Channel(id=name, members=["U1", BOT_USER]))

    @property
    def said(self) -> Mapping[str, list[dict[str, Any]]]:
        """What all see in each channel; what people were told in private stands by their id."""
        said: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for channel in self.channels.values():
            name = f"U{channel.id[1:]}" if channel.id.startswith("D") else channel.id
            shown = [each for each in channel.messages if not each.visible_to]
            said[name] = [each.told(with_metadata=True) for each in shown]
        return said
