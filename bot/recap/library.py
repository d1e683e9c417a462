"""All recaps together: what the bot knows at one moment."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.recap.aliases import AliasBook
from bot.recap.editions import shared
from bot.recap.model import Entry, Event, Recap
from bot.recap.people import People, people_in


@dataclass(frozen=True, slots=True)
class Library:
    """An immutable snapshot of every recap read from the knowledge folders.

    Attributes:
        recaps: In the order in which they were read: folder by folder, then by path; of a note on
            several events one for each. Those on the same event share it, with what any of them
            says of it.
        book: Other names of things, and of the people who have several.
        events: The distinct events, latest first, unnamed ones left out.
        people: Who spoke, under all names that the notes give them.
        notes: The paths of the notes, in the order of the recaps.
    """

    recaps: tuple[Recap, ...] = ()
    book: AliasBook = field(default_factory=AliasBook)
    events: tuple[Event, ...] = field(init=False, default=())
    people: People = field(init=False, default_factory=People)
    notes: tuple[str, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        given = [part for recap in self.recaps for part in recap.by_event()]
        events = shared([recap.event for recap in given])
        recaps = (
            recap if recap.event is event else replace(recap, event=event)
            for recap, event in zip(given, events, strict=True)
        )
        distinct: dict[str, Event] = {}
        for event in events:
            if event.name:
                distinct.setdefault(event.name.casefold(), event)
        newest = sorted(distinct.values(), key=_newest_first)
        object.__setattr__(self, "recaps", tuple(recaps))
        object.__setattr__(self, "events", tuple(newest))
        object.__setattr__(self, "notes", tuple(dict.fromkeys(recap.note for recap in given)))
        people = people_in(entry for recap in self.recaps for entry in recap.entries)
        object.__setattr__(self, "people", people)
        object.__setattr__(self, "book", self.book.with_names(people.groups))

    def entries(self) -> Iterator[tuple[Event, Entry]]:
        """Yield every entry with its event, in the order of the recaps."""
        for recap in self.recaps:
            for entry in recap.entries:
                yield recap.event, entry


def _newest_first(event: Event) -> tuple[int, int, str]:
    """Return what sorts events, latest first; those whose days are unknown end their year."""
    return -(event.year or 0), -(event.starts.toordinal() if event.starts else 0), event.title
