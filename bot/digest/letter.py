"""A composed edition: what it says, ready to be drawn."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.recap.model import Entry, Event


class Section(StrEnum):
    """What an item of a digest is there for; items stand in this order."""

    SESSION = "session"
    TOOL = "tool"
    NEWS = "news"
    ANNIVERSARY = "anniversary"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a digest, with the reason it is there.

    Attributes:
        section: What it is there for.
        key: Tells the entry from all others, whichever line it moves to; see `pool.entry_key`.
        entry: What is shown; an event for its anniversary, or for a new note of it.
        event: The event whose recap says it.
        line: What the note says of it, one line at most. Empty when the title says it all.
        reason: Why it was chosen, as a short sentence.
    """

    section: Section
    key: str
    entry: Entry | Event
    event: Event
    line: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One composed edition.

    Attributes:
        day: Its local day.
        title: What stands above it: "Conference digest, Monday 4 May".
        items: What belongs to an event that is on comes first, then by section; never empty.
        footer: How to change or stop it, as a sentence.
    """

    day: date
    title: str
    items: tuple[Item, ...]
    footer: str

    def __post_init__(self) -> None:
        if not self.items:
            raise ValueError("a digest needs something to say")

    @property
    def entries(self) -> tuple[str, ...]:
        """Keys of the entries that it shows, each once, in order."""
        return tuple(dict.fromkeys(item.key for item in self.items))
