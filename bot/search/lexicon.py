"""Other words for the same thing: the alias book, made ready for texts and questions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.recap.aliases import AliasBook
from bot.search.english import everyday
from bot.search.loosely import LoosePhrases
from bot.search.spelling import Speller, asked_keys
from bot.search.text import Word, words

LONGEST_PHRASE: Final = 6
"""Words of the longest name or phrase that is recognised; longer ones are sentences."""

SHORTEST_NAME: Final = 6
"""Letters from which a word of a note is read as a misspelt name; shorter ones have too many
neighbours to tell."""

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A name or phrase of the book that stands in a text.

    Attributes:
        start: Index of its first word in the text.
        end: Index behind its last word.
        key: The terms of its words.
    """

    start: int
    end: int
    key: Terms


@dataclass(frozen=True, slots=True)
class Said:
    """What the book says of a name or phrase that stands in a note.

    Attributes:
        also: Terms of the things that it is a name of.
        spellings: Words of the other names of those things, folded.
        phrase: The term for it, if it is a phrase of several words. Empty otherwise.
        described: Terms of what describes it.
    """

    also: Terms
    spellings: Terms
    phrase: str
    described: Terms


class Phrases:
    """Groups of names or phrases, looked up by the words of a text."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._groups: list[tuple[Terms, ...]] = []
        self._of: dict[Terms, list[int]] = defaultdict(list)
        self._longest: dict[str, int] = {}
        self._kept: dict[Terms, tuple[Terms, ...]] = {}
        self._spelt: dict[Terms, dict[str, None]] = defaultdict(dict)
        self.words: set[str] = set()
        for group in groups:
            self._add(group)

    def _add(self, group: Sequence[str]) -> None:
        members: dict[Terms, None] = {}
        for name in group:
            found = words(name)
            key = _key(name)
            if 0 < len(key) <= LONGEST_PHRASE:
                members[key] = None
                folded = [word.folded for word in found]
                self._spelt[key].update(dict.fromkeys(folded))
                self.words.update(folded)
        for key in members:
            self._of[key].append(len(self._groups))
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
        self._groups.append(tuple(members))

    def spans(self, text: Sequence[Word]) -> Iterator[Span]:
        """Yield every phrase of the book in `text`, longer ones first where two start alike."""
        terms = tuple([word.terms[0] for word in text])
        for start, term in enumerate(terms):
            longest = self._longest.get(term)
            if longest is None:  # most words begin no phrase
                continue
            for end in range(min(start + longest, len(terms)), start, -1):
                key = terms[start:end]
                if key in self._of:
                    yield Span(start, end, key)

    def keys(self) -> Collection[Terms]:
        """Return the terms of every phrase."""
        return self._of.keys()

    def groups(self, key: Terms) -> tuple[int, ...]:
        """Return the numbers of the groups that hold `key`."""
        return tuple(self._of.get(key, ()))

    def others(self, key: Terms) -> tuple[Terms, ...]:
        """Return the other members of all groups that hold `key`; made once, then kept."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._made(key)
        return found

    def spelt(self, key: Terms) -> Iterable[str]:
        """Return the folded words that `key` is written with; a term may be no word of its own."""
        return self._spelt.get(key, ())

    def _made(self, key: Terms) -> tuple[Terms, ...]:
        return tuple(
            other
            for other in dict.fromkeys(
                name for each in self._of.get(key, ()) for name in self._groups[each]
            )
            if other != key
        )


class Lexicon:
    """What the alias book says of the words of notes and questions.

    Attributes:
        aliases: Names of the same thing.
        thesaurus: Words near in meaning.
        loosely: The phrases among them, in any form and order.
        glossary: Names, with words that describe them.
        words: Every folded word of the book; such a word is no misspelling of another one.
        beginnings: Terms that the names and phrases begin with of which `said` tells.
    """

    def __init__(self, book: AliasBook) -> None:
        self.aliases = Phrases(book.aliases)
        self.thesaurus = Phrases(book.thesaurus)
        self.loosely = LoosePhrases(self.thesaurus.keys())
        self.glossary = Phrases(book.glossary)
        self.words = frozenset(self.aliases.words | self.thesaurus.words | self.glossary.words)
        self._described = {_key(group[0]) for group in book.glossary}
        names = (
            found[0] for group in book.aliases for name in group if len(found := words(name)) == 1
        )
        self._names = {word.folded: word for word in names}
        self._speller = Speller(self._names)
        self._near = frozenset(key for name in self._names for key in asked_keys(name, 1))
        self._said = {key: said for key in self._keys() if (said := self._saying(key))}
        self._alone = frozenset(key[0] for key in self._said if len(key) == 1)
        self._begun = frozenset(key[:2] for key in self._said if len(key) > 1)
        self._longest: dict[str, int] = {}
        for key in self._said:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
        self.beginnings = frozenset(self._longest)

    def spelt(self, word: str) -> Word | None:
        """Return the name of the book that the folded `word` is one slip away from, or None.

        Only a word that is neither of the field nor of everyday English is a misspelt one.
        """
        if len(word) < SHORTEST_NAME or not word.isalpha():
            return None
        if word in self.words or everyday(word):
            return None
        # Nearly every other word is told from a name by its keys alone.
        if self._near.isdisjoint(asked_keys(word, 1)):
            return None
        near = self._speller.slips(word)
        return self._names[near[0].word] if near else None

    def said(self, terms: Sequence[str]) -> Iterator[Said]:
        """Yield what the book says of each name or phrase in `terms`, by where they begin.

        Of those that begin alike, the longer ones come first.
        """
        # This tells it fast of most texts, for which the book has nothing to say.
        if self._alone.isdisjoint(terms) and self._begun.isdisjoint(pairwise(terms)):
            return
        for start, term in enumerate(terms):
            longest = self._longest.get(term)
            if longest is None:  # most words begin nothing
                continue
            if longest > 1 and tuple(terms[start : start + 2]) not in self._begun:
                longest = 1
            for length in range(min(longest, len(terms) - start), 0, -1):
                if found := self._said.get(tuple(terms[start : start + length])):
                    yield found

    def _keys(self) -> Iterator[Terms]:
        for book in (self.aliases, self.thesaurus, self.glossary):
            yield from book.keys()

    def _saying(self, key: Terms) -> Said | None:
        """Return what the book says of a name or phrase; None when it says nothing of a note."""
        found = Said(
            # One term stands for all names of a thing, so that a name of several words is either
            # there or not: who asks for machines does not mean International Business Machines.
            also=tuple(map(_token, self.aliases.groups(key))),
            spellings=tuple(
                word for other in self.aliases.others(key) for word in self.aliases.spelt(other)
            ),
            # The words of a phrase mean nothing of the kind apart: a way in is not a way,
            # somewhere, and an "in".
            phrase=phrase(key) if len(key) > 1 and self.thesaurus.groups(key) else "",
            described=tuple(term for other in self.glossary.others(key) for term in other)
            if key in self._described
            else (),
        )
        return found if found.also or found.phrase or found.described else None

    def also(self, text: Sequence[Word]) -> Iterator[str]:
        """Yield a term for each thing that `text` calls by one of its names."""
        for span in self.aliases.spans(text):
            yield from map(_token, self.aliases.groups(span.key))

    def known_as(self, text: Sequence[Word]) -> Iterator[tuple[range, str]]:
        """Yield where `text` holds a name, as indices of its words, and the term of the thing."""
        for span in self.aliases.spans(text):
            for group in self.aliases.groups(span.key):
                yield range(span.start, span.end), _token(group)

    def names(self, text: Sequence[Word]) -> Iterator[range]:
        """Yield where `text` holds a name of the glossary, as indices of its words."""
        for span in self.glossary.spans(text):
            if span.key in self._described:
                yield range(span.start, span.end)


def _key(name: str) -> Terms:
    return tuple(word.term for word in words(name))


def phrase(terms: Terms) -> str:
    """Return the term that stands for words in this order."""
    return "_".join(terms)


def _token(group: int) -> str:
    # No word is spelt so.
    return f"={group}"
