"""From entries to the terms that they are found by."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import unquote

from bot.recap.model import Entry, Link, Passage, Resource, Session, Theme
from bot.search.document import LINE, Record
from bot.search.sayings import Said, Sayings
from bot.search.text import analysed, chunks

_BORING: Final = frozenset({"www", "com", "org", "net", "html", "htm", "watch", "http", "https"})
"""Parts of addresses that say nothing about what is behind them."""

_SPOKEN: Final = re.compile(r"(?:[a-z]+:(?://)?)?([^?\#]*)")
"""What an address says in words: its host and path, without scheme and query."""

_APART: Final = re.compile(r"[^\W_]+")


class Analyst:
    """Turns entries into records, and remembers the words they are spelt with.

    Most words have been met before, so each spelling is analysed once, and a text becomes terms
    by looking up what stands between its blanks.
    """

    def __init__(self, sayings: Sayings) -> None:
        self._sayings = sayings
        self._known = _Known(sayings)
        self._said: dict[int, Said] = {}

    def record(self, entry: Entry) -> Record:
        """Return `entry` as a record."""
        known = self._known
        by = _people(entry) if isinstance(entry, Session) else ""
        # All at once, by steps in C: there are as many words as the notes have.
        pieces = [*_title(entry).split(), LINE, *by.split(), LINE, *_rest(entry).split()]
        terms = list(map(known.__getitem__, pieces))
        title, people, rest = map(str.strip, " ".join(terms).split(LINE))
        spelt = terms if known.otherwise.keys().isdisjoint(pieces) else known.spelt(pieces)
        if not self._sayings.may_tell(spelt):
            return Record(entry.kind, title, people, rest, "")
        return Record(entry.kind, *self._told(title, people, rest, spelt))

    def _told(self, title: str, people: str, rest: str, terms: Sequence[str]) -> Iterator[str]:
        """Yield the parts of a record, with what the book says of its terms.

        Args:
            title: Terms of the title.
            people: Terms of people and organisations.
            rest: Terms of what else it says.
            terms: One for each word, with lines between the parts, over which no name goes.
        """
        phrases: tuple[list[str], ...] = ([], [], [])
        matters: tuple[set[str], ...] = (set(), set(), set())
        also, described = set[str](), set[str]()
        first = terms.index(LINE)
        second = terms.index(LINE, first + 1)
        for start, each in self._sayings.said(terms):
            # By identity, since there is one for each name; a hash would read all of it.
            self._said[id(each)] = each
            part = (start > first) + (start > second)
            if each.phrase:
                phrases[part].append(each.phrase)
            matters[part].update(each.matters)
            also.update(each.also)
            described.update(each.described)
        yield (title := " ".join((title, *phrases[0])))
        named = sorted(also), sorted(matters[0] | matters[1])
        yield (people := " ".join((people, *phrases[1], *named[0], *named[1])))
        yield (rest := " ".join((rest, *phrases[2], *sorted(matters[2]))))
        if described:
            described.difference_update(title.split(), people.split(), rest.split())
        yield " ".join(sorted(described))

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
        """Return the distinct terms of all records; no numbers, and no stand-ins for phrases."""
        found = {term for terms in self._known.values() for term in terms.split()}
        found.update(term for each in self._said.values() for term in each.described)
        return found


class _Known(dict[str, str]):
    """The terms of what stands between two blanks, made when it is first asked for.

    No word goes over a blank, so a piece has the same terms wherever it stands.

    Attributes:
        folded: All folded words.
        otherwise: For each piece that is no single word of a single term, and each that the book
            spells otherwise, the term of each word of it, as the book spells that: a name that
            the note misspells still has its other names.
    """

    def __init__(self, sayings: Sayings) -> None:
        super().__init__({LINE: LINE})
        self._sayings = sayings
        self.folded: set[str] = set()
        self.otherwise: dict[str, tuple[str, ...]] = {}

    def spelt(self, pieces: Iterable[str]) -> list[str]:
        """Return the term of each word of known `pieces`, as the book spells it."""
        otherwise = self.otherwise
        return [
            term
            for piece in pieces
            for term in (otherwise[piece] if piece in otherwise else (self[piece],))
        ]

    def __missing__(self, piece: str) -> str:
        if piece.isdecimal() and piece.isascii():
            # Addresses end in numbers, no two of which are the same, so to keep them costs a lot.
            self.folded.add(piece)
            return piece
        found = chunks(piece)
        if found != [piece]:
            # Most that are not the word itself have a comma or a full stop beside it.
            return self._made_of(piece, found)
        lower = piece.lower()
        if piece[1:].islower() and lower != piece and lower in self:
            # The first word of a sentence, or a word of a title.
            return self._made_of(piece, [lower])
        folded, terms = analysed(piece)
        self.folded.add(folded)
        return self._kept(piece, " ".join(terms), [self._sayings.spelt(folded) or terms[0]])

    def _made_of(self, piece: str, others: Sequence[str]) -> str:
        return self._kept(piece, " ".join([self[other] for other in others]), self.spelt(others))

    def _kept(self, piece: str, terms: str, spelt: list[str]) -> str:
        # Most words are their own terms; one text for both is looked at faster than two.
        self[piece] = piece if terms == piece else terms
        if spelt != [terms]:
            self.otherwise[piece] = tuple(spelt)
        return terms


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
