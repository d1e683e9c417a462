"""What a library holds, for who looks around in it: counts, events, tools and topics."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.answers.answer import Item
from bot.recap.library import Library
from bot.recap.model import Entry, Event, Kind, Recap, Session, Theme
from bot.search.excerpt import opening
from bot.search.index import SearchIndex
from bot.search.query import Query
from bot.search.text import analyse, chunks, fold, words

MOST_ABOUT: Final = 50
"""Entries told of one tool or topic, its best; who wants more of them asks a question."""

LONGEST_TOPIC: Final = 40
"""Characters of what leads a theme, for it to be a topic: "Security - much of the week"."""

COMMON: Final = 2
"""Sessions that name a topic which no author gave a name to; named once, it is a title's word."""

_LEAD: Final = re.compile(
    rf"(?P<lead>[^\n.!?]{{2,{LONGEST_TOPIC}}}?)(?:\s+[-\u2013\u2014]\s+|:\s+|$)"
)
"""What a theme starts with, where the author set it apart."""

_KINDS: Final = (Kind.SESSION, Kind.TOOL, Kind.ANNOUNCEMENT, Kind.THEME, Kind.RESOURCE)
"""Kinds of entry that an event is browsed by; passages are found by asking."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Something to browse by.

    Attributes:
        key: Tells it from all others, also after a reload; 16 characters.
        name: As the notes spell it.
        count: Entries, or for a topic events and sessions, that have it.
    """

    key: str
    name: str
    count: int


class Catalogue:
    """Looks through one library. Each part is made when it is asked for, once."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index

    @cached_property
    def counts(self) -> Mapping[Kind, int]:
        """How many entries there are of each kind, events included; none is left out."""
        counts = Counter(entry.kind for _, entry in self._library.entries())
        return {kind: counts[kind] for kind in Kind} | {Kind.EVENT: len(self._library.events)}

    @cached_property
    def events(self) -> Mapping[str, Heading]:
        """Named events by key, latest first, each with how many entries it has."""
        counts = Counter(event.title for event, entry in self._library.entries() if _shown(entry))
        return _by_key((event.title, counts[event.title]) for event in self._library.events)

    @cached_property
    def tools(self) -> Mapping[str, Heading]:
        """Tools by key: those that the most notes present first, then in alphabetical order."""
        return _by_key(_ranked(self._tool_names()))

    @cached_property
    def topics(self) -> Mapping[str, Heading]:
        """Topics by key, the commonest first, then in alphabetical order.

        They are the tags of notes, what the authors named themes by, and the names of the field
        that several sessions have in their titles.
        """
        given = Counter(self._given())
        found = {name: count for name, count in Counter(self._found()).items() if count >= COMMON}
        spelling: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for name, count in (*found.items(), *given.items()):
            spelling.setdefault(fold(name), name)
            counts[fold(name)] += count
        return _by_key(_ranked({spelling[name]: count for name, count in counts.items()}))

    def of_event(self, key: str) -> Sequence[Item]:
        """Return the entries of the event with `key`, by kind and then as the notes have them."""
        heading = self.events.get(key)
        if heading is None:
            return ()
        recaps = self._recaps[heading.name.casefold()]
        entries = [(recap.event, entry) for recap in recaps for entry in recap.entries]
        entries = [each for each in entries if _shown(each[1])]
        entries.sort(key=lambda each: _KINDS.index(each[1].kind))
        return [_item(event, entry) for event, entry in entries]

    def about(self, heading: Heading) -> Sequence[Item]:
        """Return what the notes say of a tool or a topic, best first, `MOST_ABOUT` at most."""
        asked = tuple(words(heading.name))
        if not asked:
            return ()
        needed = frozenset(range(len(asked)))
        query = Query(words=asked, phrases=asked, required=needed, limit=MOST_ABOUT)
        return [
            Item(entry=hit.entry, event=hit.event, line=hit.line, score=hit.score)
            for hit in self._index.search(query).hits
            if hit.is_sure
        ]

    @cached_property
    def _recaps(self) -> Mapping[str, Sequence[Recap]]:
        found: defaultdict[str, list[Recap]] = defaultdict(list)
        for recap in self._library.recaps:
            found[recap.event.title.casefold()].append(recap)
        return found

    def _tool_names(self) -> Mapping[str, int]:
        spelling: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for _, entry in self._library.entries():
            if entry.kind is Kind.TOOL:
                spelling.setdefault(fold(entry.title), entry.title)
                counts[fold(entry.title)] += 1
        return {spelling[name]: count for name, count in counts.items()}

    def _given(self) -> Iterator[str]:
        """Yield the topics that authors named, as often as they did."""
        for event in {recap.event.title: recap.event for recap in self._library.recaps}.values():
            yield from dict.fromkeys(event.tags)
        for _, entry in self._library.entries():
            if isinstance(entry, Theme) and (lead := _LEAD.match(entry.text)):
                yield lead["lead"].strip()

    def _found(self) -> Iterator[str]:
        """Yield the names of the field that sessions have in their titles, once for each."""
        names = self._names()
        for _, entry in self._library.entries():
            if not isinstance(entry, Session):
                continue
            said = [analyse(chunk)[0] for chunk in chunks(entry.title)]
            found = {
                name
                for place, word in enumerate(said)
                for rest, name in names.get(word, ())
                if said[place + 1 : place + 1 + len(rest)] == rest
            }
            yield from found

    def _names(self) -> Mapping[str, Sequence[tuple[list[str], str]]]:
        """Return the names of the field by their first folded word: the other words, the name."""
        book = self._library.book
        people = {fold(name) for group in self._library.people.groups for name in group}
        usual = {fold(group[0]): group[0] for group in book.glossary}
        usual |= {fold(name): group[0] for group in book.aliases for name in group}
        found: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for folded, name in usual.items():
            said = [analyse(chunk)[0] for chunk in chunks(folded)]
            if said and folded not in people:
                found[said[0]].append((said[1:], name))
        return found


def _shown(entry: Entry) -> bool:
    return entry.kind in _KINDS


def _item(event: Event, entry: Entry) -> Item:
    return Item(entry=entry, event=event, line=opening(entry.lines), score=1.0)


def _ranked(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda each: (-each[1], fold(each[0]), each[0]))


def _by_key(named: Iterable[tuple[str, int]]) -> Mapping[str, Heading]:
    found = (Heading(_key(name), name, count) for name, count in named)
    return {heading.key: heading for heading in found}


def _key(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
