"""From a library to what the index keeps of it."""

from collections.abc import Iterable, Iterator

from bot.recap.model import Entry, Event, Session
from bot.search.document import Analyst
from bot.search.engine import Engine, EngineWriter
from bot.search.forms import family
from bot.search.lexicon import Lexicon
from bot.search.names import keep_names
from bot.search.shelf import Shelf, Table
from bot.search.spelling import spelling_keys
from bot.search.text import words


def keep(
    entries: Iterable[tuple[Event, Entry]], events: Iterable[Event], lexicon: Lexicon, shelf: Shelf
) -> Engine:
    """Put what is needed to search `entries` on `shelf`, and return the engine over them.

    The entries themselves are left to the caller.
    """
    analyst, names = Analyst(lexicon), _Names()
    writer = EngineWriter(shelf.engine)
    with shelf.writer(Table.RECORDS) as records:
        for event, entry in entries:
            record = analyst.record(entry)
            records.add(record.text)
            writer.add(record, event)
            if isinstance(entry, Session):
                names.add(entry)
    vocabulary = analyst.vocabulary()
    for event in events:
        vocabulary.update(word.folded for name in _names_of(event) for word in words(name))
    ordered = sorted(vocabulary)
    shelf.put_texts(Table.WORDS, ordered)
    shelf.put_lookup(Table.SPELLING, spelling_keys(ordered))
    terms = sorted(term for term in analyst.terms() if term.isalpha())
    shelf.put_texts(Table.TERMS, terms)
    shelf.put_lookup(Table.KIN, ((family(term), number) for number, term in enumerate(terms)))
    names.keep(shelf)
    return writer.end()


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
        keep_names((*self._people, *self._organisations), shelf)
        shelf.put_lookup(Table.PEOPLE, ((name, 1) for name in self._people))


def _names_of(event: Event) -> Iterator[str]:
    names = (event.title, event.series, event.city, event.region, *event.aliases)
    return filter(None, names)
