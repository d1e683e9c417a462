"""Where somebody is in App Home; every button there carries the place that it leads to."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from bot.slack.seal import Seal, Ticket


class Room(StrEnum):
    """What can be looked at."""

    START = "start"
    EVENTS = "events"
    TOOLS = "tools"
    TOPICS = "topics"
    EVENT = "event"
    TOOL = "tool"
    TOPIC = "topic"
    SEARCH = "search"
    DIGESTS = "digests"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Place:
    """A page of App Home.

    Attributes:
        room: What is looked at.
        key: Which event, tool, topic or channel, or what was asked; empty elsewhere.
        page: Counted from 0.
    """

    room: Room = Room.START
    key: str = ""
    page: int = 0

    def sealed(self, seal: Seal) -> str | None:
        """Return the place as a button carries it; None when it is too long for one."""
        return seal.sealed(Ticket(f"{self.room} {self.key}", self.page))

    @classmethod
    def opened(cls, value: str, seal: Seal) -> Self | None:
        """Return the place that a button carried; None when it is none that this bot gave."""
        ticket = seal.opened(value)
        if ticket is None:
            return None
        room, _, key = ticket.question.partition(" ")
        return cls(Room(room), key, ticket.start) if room in set(Room) else None


START = Place()
