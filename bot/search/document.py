"""An entry as the index sees it: which terms it is found by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self
from urllib.parse import unquote

from bot.recap.model import Entry, Kind, Link, Passage, Resource, Session, Theme
from bot.search.lexicon import Lexicon, Said
from bot.search.text import analysed, chunks

_BORING: Final = frozenset({"www", "com", "org", "net", "html", "htm", "watch", "http", "https"})
"""Parts of addresses that say nothing about what is behind them."""

_SPOKEN: Final = re.compile(r"(?:[a-z]+:(?://)?)?([^?\#]*)")
"""What an address says in words: its host and path, without scheme and query."""

_APART: Final = re.compile(r"[^\W_]+")

_LINE: Final = "\n"
"""What stands between the parts of a record; no term holds it."""


@dataclass(frozen=True, slots=True)
class Document:
    """The terms that an entry is found by.

    Attributes:
        kind: The entry's kind.
        title: Terms of the title alone.
        head: Terms of the title, of the people and organisations behind it, and of the things
            that are named anywhere, whatever they are called there.
        everything: Terms of all that the entry says, `head` included.
        described: Terms of what describes the names that the entry mentions, apart from those
            that it holds itself.
    """

    kind: Kind
    title: frozenset[str]
    head: frozenset[str]
    everything: frozenset[str]
    described: frozenset[str]

    @classmethod
    def read(cls, record: str) -> Self:
        """Return the document that a `Record` was the text of."""
        kind, title, people, rest, described = record.split(_LINE)
        titled = frozenset(title.split())
        head = titled.union(people.split())
        everything = head.union(rest.split())
        return cls(Kind(kind), titled, head, everything, frozenset(described.split()))


@dataclass(frozen=True, slots=True)
class Record:
    """The terms of an entry as lines of text: in order, with repeats, a blank between two.

    Attributes:
        kind: The entry's kind.
        title: Terms of the title.
        people: Terms of people and organisations, and of the things that are named anywhere.
        rest: Terms of what else it says.
        described: Terms of what describes the names in it, and which it does not hold itself.
    """

    kind: Kind
    title: str
    people: str
    rest: str
    described: str

    @property
    def text(self) -> str:
        """All of it, as it is kept."""
        return _LINE.join((self.kind, self.title, self.people, self.rest, self.described))


class Analyst:
    """Turns entries into records, and remembers the words they are spelt with.

    Most words have been met before, so each spelling is analysed once, and a text becomes terms
    by looking up what stands between its blanks.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known = _Known(lexicon)
        self._said: dict[int, Said] = {}

    def record(self, entry: Entry) -> Record:
        """Return `entry` as a record."""
        said: list[Said] = []
        title = self._terms(_title(entry), said)
        people = self._terms(_people(entry), said) if isinstance(entry, Session) else ""
        rest = self._terms(_rest(entry), said)
        if not said:
            return Record(entry.kind, title, people, rest, "")
        also = sorted({term for each in said for term in each.also})
        people = " ".join((people, *also))
        described = {term for each in said for term in each.described}
        if described:
            described.difference_update(title.split(), people.split(), rest.split())
        return Record(entry.kind, title, people, rest, " ".join(sorted(described)))

    def vocabulary(self) -> set[str]:
        """Return the words of all records as people type them, folded."""
        found = set(self._known.folded)
        # The parts of a joined word are such words, too.
        for folded in self._known.folded:
            if not folded.isalnum():
                found.update(_APART.findall(folded))
        found.update(term for each in self._said.values() for term in each.spellings)
        return found

    def terms(self) -> set[str]:
        """Return the distinct terms of all records, apart from those that stand for a phrase."""
        found = {term for terms in self._known.values() for term in terms.split()}
        found.update(term for each in self._said.values() for term in each.described)
        return found

    def _terms(self, text: str, said: list[Said]) -> str:
        """Return the terms of `text`, and add what the book says of its names and phrases."""
        pieces = text.split()
        known = self._known
        # Every lookup here is one in C; there are as many as the notes have words.
        terms = " ".join(map(known.__getitem__, pieces))
        if known.beginning.isdisjoint(pieces):
            return terms
        if not known.uneven.isdisjoint(pieces):
            pieces = chunks(text)
        held = list(self._lexicon.said(list(map(known.spelt.__getitem__, pieces))))
        if not held:
            return terms
        said += held
        # By identity, since there is one for each name; a hash would read all of it.
        self._said.update((id(each), each) for each in held)
        return " ".join((terms, *(each.phrase for each in held if each.phrase)))


class _Known(dict[str, str]):
    """The terms of what stands between two blanks, made when it is first asked for.

    No word goes over a blank, so a piece has the same terms wherever it stands.

    Attributes:
        folded: All folded words.
        spelt: For each piece that is a word, the term of it as the book spells it: a name that
            the note misspells still has its other names.
        uneven: The pieces that are no word, or several.
        beginning: The pieces with a word that a name or phrase of the book may begin with.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self.folded: set[str] = set()
        self.spelt: dict[str, str] = {}
        self.uneven: set[str] = set()
        self.beginning: set[str] = set()

    def __missing__(self, piece: str) -> str:
        match chunks(piece):
            case [chunk]:
                # Most that are not the word itself have a comma or a full stop beside it.
                self[piece] = self._word(chunk) if chunk == piece else self[chunk]
                self.spelt[piece] = self.spelt[chunk]
                begins = self.spelt[chunk] in self._lexicon.beginnings
            case found:
                self[piece] = " ".join([self[chunk] for chunk in found])
                self.uneven.add(piece)
                begins = not self.beginning.isdisjoint(found)
        if begins:
            self.beginning.add(piece)
        return self[piece]

    def _word(self, chunk: str) -> str:
        """Return the terms of a word, and keep the one it has as the book spells it."""
        lower = chunk.lower()
        if chunk[1:].islower() and lower != chunk and lower in self:
            # The first word of a sentence, or a word of a title.
            self.spelt[chunk] = self.spelt[lower]
            return self[lower]
        folded, terms = analysed(chunk)
        self.folded.add(folded)
        meant = self._lexicon.spelt(folded)
        self.spelt[chunk] = meant.term if meant else terms[0]
        return " ".join(terms)


def _title(entry: Entry) -> str:
    """Return what names the entry; a passage's heading names a whole section instead."""
    match entry:
        case Passage():
            return ""
        case Theme():
            # "Maturity - what was said about it": only the first part is a name.
            return entry.text.split(" - ", 1)[0] if " - " in entry.text else entry.text
        case Resource():
            return entry.label
        case _:
            return entry.title


def _people(entry: Session) -> str:
    named = [f"{speaker.name}\n{speaker.organisation or ''}" for speaker in entry.speakers]
    return "\n".join((*named, *entry.organisations))


def _rest(entry: Entry) -> str:
    said: Iterable[str] = entry.lines
    if isinstance(entry, Passage | Session | Resource) and entry.headings:
        said = (*said, *entry.headings)
    if entry.links:
        said = (*said, *map(_address_words, entry.links))
    return "\n".join(said)


def _address_words(link: Link) -> str:
    spoken = _SPOKEN.match(link.url)
    address = spoken[1] if spoken else ""
    found = _APART.findall(unquote(address) if "%" in address else address)
    kept = [word for word in found if len(word) > 1 and word.lower() not in _BORING]
    return f"{link.label}\n{' '.join(kept)}"
