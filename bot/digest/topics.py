"""Which entries are about a topic that somebody follows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.digest.pool import entry_key
from bot.english import commonplace
from bot.recap.library import Library
from bot.recap.model import Entry, Event
from bot.search.index import SearchIndex
from bot.search.query import Query
from bot.search.text import words

MOST: Final = 250
"""Entries that one topic has at most, its best; a daily digest shows the last of them after months.
Finding them takes the index 80 ms where each of 20,000 entries is a match, so not many more."""

KEPT: Final = 4_096
"""Topics whose entries are remembered while the library stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An entry that is about a topic.

    Attributes:
        key: Tells the entry from all others.
        entry: The entry.
        event: The event of its note.
        line: What it says of the topic, one line. Empty when its title says it all.
    """

    key: str
    entry: Entry
    event: Event
    line: str


class Topics:
    """Looks topics up in one library."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._index = index
        self._events: defaultdict[str, set[str]] = defaultdict(set)
        for recap in library.recaps:
            self._events[recap.note].add(recap.event.title)
        self.mentions = lru_cache(maxsize=KEPT)(self._mentions)

    def _mentions(self, topic: str) -> Mapping[str, Mention]:
        """Return what is about `topic`, by the entry's key, best first."""
        found: dict[str, Mention] = {}
        for mention in self._find(topic, None):
            found.setdefault(mention.key, mention)
        return found

    def in_note(self, topic: str, note: str) -> Mention | None:
        """Return the best mention of `topic` in `note`; None when it is not mentioned there."""
        events = frozenset(self._events.get(note, ()))
        found = self._find(topic, events) if events else ()
        return next((each for each in found if each.entry.source.note == note), None)

    def _find(self, topic: str, events: frozenset[str] | None) -> Iterator[Mention]:
        """Yield what is surely about `topic`, best first.

        Every word of it must be there, in any form or by another name; what is only near in
        meaning is not what somebody follows.
        """
        asked = tuple(words(topic))
        ordinary = frozenset(n for n, word in enumerate(asked) if commonplace(word.folded))
        telling = (frozenset(range(len(asked))) - ordinary) or ordinary
        if not asked:
            return
        query = Query(
            words=asked,
            phrases=asked,
            required=telling,
            light=ordinary - telling,
            events=events,
            limit=MOST,
        )
        for hit in self._index.search(query).hits:
            if all(hit.answered[place] for place in telling) and not hit.guessed & telling:
                key = entry_key(hit.entry, hit.event)
                yield Mention(key=key, entry=hit.entry, event=hit.event, line=hit.line)
