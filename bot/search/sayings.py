"""What the alias book says of the names and phrases that stand in notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, pairwise
from typing import Final

from bot.english import everyday, rarity
from bot.search.lexicon import Lexicon, phrase, token
from bot.search.matters import matter_term
from bot.search.spans import Terms
from bot.search.spelling import Speller, asked_keys

SHORTEST_NAME: Final = 6
"""Letters from which a word of a note is read as a misspelt name; shorter ones have too many
neighbours to tell."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the book says of a name or phrase that stands in a note.

    Attributes:
        also: Terms of the things that it is a name of.
        spellings: Words of the other names of those things, folded.
        phrase: The term for it, if it is a phrase of several words. Empty otherwise.
        described: Terms of what describes it.
        matters: Terms of the matters that it tells of.
    """

    also: Terms
    spellings: Terms
    phrase: str
    described: Terms
    matters: Terms


class Sayings:
    """Tells of the words of a note what the book says of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._members = {
            key for members in lexicon.members.values() for key in members if len(key) > 1
        }
        aliases = lexicon.aliases
        keys = aliases.keys()
        self._names = {
            folded: key[0] for key in keys if len(key) == 1 for folded in aliases.spelt(key)
        }
        self._speller = Speller(self._names)
        self._near = frozenset(key for name in self._names for key in asked_keys(name, 1))
        self._said = {key: said for key in self._keys() if (said := self._saying(key))}
        self._alone = frozenset(key[0] for key in self._said if len(key) == 1)
        several = [key for key in self._said if len(key) > 1]
        self._begun = frozenset(key[:2] for key in several)
        # "Of the" stands in every other text, "the box" does not.
        self._telling = frozenset(max(pairwise(key), key=_rarity) for key in several)
        self._longest: dict[str, int] = {}
        for key in self._said:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def spelt(self, word: str) -> str | None:
        """Return the term of the name that the folded `word` is one slip away from, or None.

        Only a word that is neither of the field nor of everyday English is a misspelt one.
        """
        if len(word) < SHORTEST_NAME or not word.isalpha():
            return None
        if word in self._lexicon.words or everyday(word):
            return None
        # Nearly every other word is told from a name by its keys alone.
        if self._near.isdisjoint(asked_keys(word, 1)):
            return None
        near = self._speller.slips(word)
        return self._names[near[0].word] if near else None

    def may_tell(self, terms: Sequence[str]) -> bool:
        """Say whether `said` may have anything to tell of `terms`; of most texts it has not."""
        return not (self._alone.isdisjoint(terms) and self._telling.isdisjoint(pairwise(terms)))

    def said(self, terms: Sequence[str]) -> Iterator[tuple[int, Said]]:
        """Yield what the book says of each name or phrase in `terms`, with where it begins.

        Of those that begin alike, the longer ones come first.
        """
        # By steps in C, since most terms begin no name.
        for start in compress(range(len(terms)), map(self._longest.__contains__, terms)):
            pair = tuple(terms[start : start + 2])
            if pair in self._begun:
                longest = min(self._longest[pair[0]], len(terms) - start)
            elif pair[0] in self._alone:
                longest = 1
            else:
                continue
            for length in range(longest, 0, -1):
                if found := self._said.get(tuple(terms[start : start + length])):
                    yield start, found

    def _keys(self) -> Iterator[Terms]:
        known = self._lexicon
        for book in (known.aliases, known.thesaurus, known.glossary, known.called):
            yield from book.keys()
        yield from self._members

    def _saying(self, key: Terms) -> Said | None:
        """Return what the book says of a name or phrase; None when it says nothing of a note."""
        aliases, glossary = self._lexicon.aliases, self._lexicon.glossary
        found = Said(
            # One term stands for all names of a thing, so that a name of several words is either
            # there or not: who asks for machines does not mean International Business Machines.
            also=tuple(map(token, aliases.groups(key))),
            spellings=tuple(word for other in aliases.others(key) for word in aliases.spelt(other)),
            # The words of a phrase mean nothing of the kind apart: a way in is not a way,
            # somewhere, and an "in".
            phrase=phrase(key) if self._is_phrase(key) else "",
            described=tuple(term for other in glossary.others(key) for term in other)
            if key in glossary.usual
            else (),
            matters=tuple(map(matter_term, self._lexicon.called.groups(key))),
        )
        return found if found.also or found.phrase or found.described or found.matters else None

    def _is_phrase(self, key: Terms) -> bool:
        known = self._lexicon
        is_known = (
            known.thesaurus.groups(key) or key in self._members or key in known.glossary.usual
        )
        return len(key) > 1 and bool(is_known)


@lru_cache(maxsize=1)
def sayings_of(lexicon: Lexicon) -> Sayings:
    """Return what `lexicon` says of notes; made once, as the lexicon is."""
    return Sayings(lexicon)


def _rarity(terms: Sequence[str]) -> float:
    return sum(map(rarity, terms))
