"""All recaps together: what the bot knows at one moment."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.recap.aliases import AliasBook
from bot.recap.model import Entry, Event, Recap


@dataclass(frozen=True, slots=True)
class Library:
    """An immutable snapshot of every recap read from the knowledge folders.

    Attributes:
        recaps: In the order in which they were read: folder by folder, then by path.
        book: Other names of things.
        events: The distinct events, latest first, unnamed ones left out. Notes on the same
            event share one.
    """

    recaps: tuple[Recap, ...] = ()
    book: AliasBook = field(default_factory=AliasBook)
    events: tuple[Event, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        distinct: dict[str, Event] = {}
        for recap in self.recaps:
            if recap.event.name:
                distinct.setdefault(recap.event.name.casefold(), recap.event)
        newest = sorted(distinct.values(), key=lambda event: (-(event.year or 0), event.title))
        object.__setattr__(self, "events", tuple(newest))

    def entries(self) -> Iterator[tuple[Event, Entry]]:
        """Yield every entry with the event of its note, in the order of the recaps."""
        for recap in self.recaps:
            for entry in recap.entries:
                yield recap.event, entry
