"""All recaps together: what the bot knows at one moment."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.recap.aliases import AliasBook
from bot.recap.editions import shared
from bot.recap.model import Entry, Event, Recap


@dataclass(frozen=True, slots=True)
class Library:
    """An immutable snapshot of every recap read from the knowledge folders.

    Attributes:
        recaps: In the order in which they were read: folder by folder, then by path. Those on
            the same event share it, with what any of them says of it.
        book: Other names of things.
        events: The distinct events, latest first, unnamed ones left out.
    """

    recaps: tuple[Recap, ...] = ()
    book: AliasBook = field(default_factory=AliasBook)
    events: tuple[Event, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        events = shared([recap.event for recap in self.recaps])
        recaps = (
            recap if recap.event is event else replace(recap, event=event)
            for recap, event in zip(self.recaps, events, strict=True)
        )
        distinct: dict[str, Event] = {}
        for event in events:
            if event.name:
                distinct.setdefault(event.name.casefold(), event)
        newest = sorted(distinct.values(), key=lambda event: (-(event.year or 0), event.title))
        object.__setattr__(self, "recaps", tuple(recaps))
        object.__setattr__(self, "events", tuple(newest))

    def entries(self) -> Iterator[tuple[Event, Entry]]:
        """Yield every entry with its event, in the order of the recaps."""
        for recap in self.recaps:
            for entry in recap.entries:
                yield recap.event, entry
