"""Other words for the same thing: the alias book, made ready for questions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final

from bot.recap.aliases import AliasBook
from bot.search.loosely import LoosePhrases
from bot.search.matters import Matters
from bot.search.spans import Span, SpanFinder, Terms
from bot.search.text import Word, analyse, chunks

LONGEST_PHRASE: Final = 6
"""Words of the longest name or phrase that is recognised; longer ones are sentences."""


class Phrases:
    """Groups of names or phrases, looked up by the words of a text.

    Attributes:
        words: Their words, folded.
        usual: The terms of the first of each group.
    """

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._groups: list[tuple[Terms, ...]] = []
        self._of: dict[Terms, list[int]] = defaultdict(list)
        self._kept: dict[Terms, tuple[Terms, ...]] = {}
        self._spelt: dict[Terms, dict[str, None]] = defaultdict(dict)
        self.words: set[str] = set()
        self.usual: set[Terms] = set()
        for group in groups:
            self._add(group)

    def _add(self, group: Sequence[str]) -> None:
        members: dict[Terms, None] = {}
        for name in group:
            found = list(map(analyse, chunks(name)))
            if 0 < len(found) <= LONGEST_PHRASE:
                key = tuple([terms[0] for _, terms in found])
                members[key] = None
                folded = [each for each, _ in found]
                self._spelt[key].update(dict.fromkeys(folded))
                self.words.update(folded)
                if name == group[0]:
                    self.usual.add(key)
        for key in members:
            self._of[key].append(len(self._groups))
        self._groups.append(tuple(members))

    def __contains__(self, key: object) -> bool:
        """Say whether `key` is the terms of a phrase."""
        return key in self._of

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
    """What the alias book says of the words of questions.

    Attributes:
        aliases: Names of the same thing.
        thesaurus: Words near in meaning.
        loosely: The phrases among them, in any form and order.
        glossary: Names, with words that describe them.
        matters: What several words of a question together may be about.
        called: What notes call each of the matters.
        words: Every folded word of the book; such a word is no misspelling of another one.
    """

    def __init__(self, book: AliasBook) -> None:
        self.aliases = Phrases(book.aliases)
        self.thesaurus = Phrases(book.thesaurus)
        self.loosely = LoosePhrases(self.thesaurus.keys())
        self.glossary = Phrases(book.glossary)
        self._subjects = book.subjects
        self.matters = Matters(book.matters)
        self.called = Phrases([each.called for each in book.matters])
        books = (self.aliases, self.thesaurus, self.glossary, self.called)
        self.words = frozenset().union(*(each.words for each in books))
        # All of them at once, since most words of a question are of none.
        self._spans = SpanFinder(
            (*self.aliases.keys(), *self.thesaurus.keys(), *self.glossary.usual)
        )

    def spans(self, text: Sequence[Word]) -> list[Span]:
        """Return each alias, phrase of the thesaurus and name of the glossary in `text`."""
        return list(self._spans.find(text))

    def also(self, text: Sequence[Word]) -> Iterator[str]:
        """Yield a term for each thing that `text` calls by one of its names."""
        for span in self.spans(text):
            yield from map(token, self.aliases.groups(span.key))

    def known_as(self, spans: Iterable[Span]) -> Iterator[tuple[range, str]]:
        """Yield which of `spans` are aliases, as indices of words, and the term of the thing."""
        for span in spans:
            for group in self.aliases.groups(span.key):
                yield range(span.start, span.end), token(group)

    @cached_property
    def subjects(self) -> SpanFinder:
        """Finds the names of fields of work; made when a list is asked for first."""
        return SpanFinder(self.members)

    @cached_property
    def members(self) -> Mapping[Terms, tuple[Terms, ...]]:
        """What belongs to each field of work."""
        return {_key(field): tuple(map(_key, members)) for field, *members in self._subjects}

    def belonging(self, text: Sequence[Word]) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """Yield where `text` names a field of work, and a term for each thing that belongs to it.

        Of "machine learning" the second word is no field of its own.
        """
        taken: set[int] = set()
        for span in sorted(self.subjects.find(text), key=lambda each: each.start - each.end):
            places = range(span.start, span.end)
            if taken.isdisjoint(places):
                taken.update(places)
                yield span, tuple(map(phrase, self.members[span.key]))

    def names(self, spans: Iterable[Span]) -> Iterator[range]:
        """Yield which of `spans` are names of the glossary, as indices of words."""
        for span in spans:
            if span.key in self.glossary.usual:
                yield range(span.start, span.end)


@lru_cache(maxsize=1)
def lexicon_of(book: AliasBook) -> Lexicon:
    """Return what `book` says; made once, though every change of a note makes a new index."""
    return Lexicon(book)


def _key(name: str) -> Terms:
    return tuple([analyse(chunk)[1][0] for chunk in chunks(name)])


def phrase(terms: Terms) -> str:
    """Return the term that stands for words in this order."""
    return "_".join(terms)


def token(group: int) -> str:
    """Return the term that stands for the things of a group of names; no word is spelt so."""
    return f"={group}"
