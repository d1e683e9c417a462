"""From a library to what the index keeps of it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from bot.recap.library import Library
from bot.recap.model import Entry, Event, Session
from bot.search.analyst import Analyst
from bot.search.codec import entry_text, event_text
from bot.search.engine import Engine, EngineWriter
from bot.search.forms import family
from bot.search.holdings import Holdings
from bot.search.lexicon import Lexicon
from bot.search.names import keep_names
from bot.search.sayings import sayings_of
from bot.search.shelf import Shelf, Table
from bot.search.spelling import spelling_groups, spelling_keys
from bot.search.text import words


def in_memory(library: Library, lexicon: Lexicon) -> Holdings:
    """Return what the index of `library` keeps, in memory."""
    shelf, entries = Shelf(), list(library.entries())
    engine = keep(entries, library.events, lexicon, shelf)
    return Holdings(shelf, engine, entries)


def keep(
    entries: Iterable[tuple[Event, Entry]], events: Iterable[Event], lexicon: Lexicon, shelf: Shelf
) -> Engine:
    """Put what is needed to search `entries` on `shelf`, and return the engine over them.

    A shelf in memory is spared the entries themselves: there the caller has them.
    """
    analyst, names = Analyst(sayings_of(lexicon)), _Names()
    engine = EngineWriter(shelf.engine)
    with shelf.writer(Table.RECORDS) as records, _saving(shelf) as save:
        for event, entry in entries:
            record = analyst.record(entry)
            records.add(record.text)
            engine.add(record, event)
            save(entry, event)
            if isinstance(entry, Session):
                names.add(entry)
    engine.commit()
    vocabulary = analyst.vocabulary()
    for event in events:
        vocabulary.update(word.folded for name in _names_of(event) for word in words(name))
    groups = spelling_groups(vocabulary)
    shelf.put_texts(Table.WORDS, groups)
    shelf.put_lookup(Table.SPELLING, spelling_keys(groups))
    terms = sorted(term for term in analyst.terms() if term.isalpha())
    shelf.put_texts(Table.TERMS, terms)
    shelf.put_lookup(
        Table.KIN, (([family(term).encode()], number) for number, term in enumerate(terms))
    )
    names.keep(shelf)
    # Segments were merged meanwhile, by tantivy's own threads.
    return engine.end()


@contextmanager
def _saving(shelf: Shelf) -> Iterator[Callable[[Entry, Event], None]]:
    """Give what saves the next entry."""
    if shelf.engine is None:
        yield lambda _entry, _event: None
        return
    numbers: dict[Event, int] = {}
    with shelf.writer(Table.ENTRIES) as texts:

        def save(entry: Entry, event: Event) -> None:
            texts.add(entry_text(entry, numbers.setdefault(event, len(numbers))))

        yield save
    shelf.put_texts(Table.EVENTS, map(event_text, numbers))


class _Names:
    """Collects who gave sessions."""

    def __init__(self) -> None:
        self._people: dict[str, None] = {}
        self._organisations: dict[str, None] = {}

    def add(self, session: Session) -> None:
        """Add the speakers and organisations of a session."""
        for speaker in session.speakers:
            self._people[speaker.name] = None
            if speaker.organisation:
                self._organisations[speaker.organisation] = None
        for organisation in session.organisations:
            self._organisations[organisation] = None

    def keep(self, shelf: Shelf) -> None:
        """Put the names on `shelf`."""
        keep_names(self._people | self._organisations, shelf)
        shelf.put_lookup(
            Table.PEOPLE, [([name.encode(errors="replace") for name in self._people], 1)]
        )


def _names_of(event: Event) -> Iterator[str]:
    names = (event.title, event.series, event.city, event.region, *event.aliases)
    return filter(None, names)
