"""Reads the words of a question the way the notes write them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.english import commonplace, everyday, rarity
from bot.search.asides import asides
from bot.search.fields import fields_in
from bot.search.forms import lemma
from bot.search.kindred import Kin, kindred
from bot.search.lexicon import Lexicon, phrase
from bot.search.matters import SEVERAL
from bot.search.query import Query
from bot.search.spans import Span
from bot.search.spelling import Neighbour, Speller, correctable
from bot.search.text import Word, analyse, words
from bot.search.units import Alternative, Unit
from bot.search.weigh import SHORT, Judge
from bot.search.wholes import wholes_of

STEEPNESS: Final = 2.25
"""How much less an everyday word tells than a rare one, as a power of its rarity in English. Of
1 to 3 this answered the most questions in other words without answering more that have no
answer."""

PARTS: Final = 0.95
"""Certainty that the parts of a joined word, apart, mean the same: `git ops`, `GitOps`."""

RELATED: Final = 0.7
"""Certainty that a word of the same root means the same: `secure`, `security`; yet `product` and
`productivity` do not."""

ONE_EDIT: Final = 0.9
TWO_EDITS: Final = 0.8
"""Certainty that a word the notes lack is a slip for one they have."""

NOTE_SLIP: Final = 0.55
"""Certainty that a word the notes have stands misspelt elsewhere in them."""

THESAURUS: Final = 0.9
"""Certainty that a word near in meaning is what was meant."""

LOOSELY: Final = 0.8
"""What is left of that certainty where a phrase stands in other forms or another order."""

MATTER: Final = (0.5, 0.75, 0.9)
"""Certainty that two, three, four or more words of one matter mean it."""

SHARE: Final = 0.5
"""Words of one matter to those of the topic, from which it may be the topic. What fewer of them
tell of is mentioned in passing: a compiler for a washing machine is about no machine."""

MOST_READINGS: Final = 3
"""Corrections of one word that are tried; the right one is nearly always among them."""

KEPT: Final = 4_096
"""Words whose readings are remembered; people ask about the same things."""

SHORTEST_PART: Final = 3
"""Letters of each word that a run-together word is taken apart into."""


_PARTS: Final = re.compile(r"[^\W_]+")


class Reader:
    """Turns words into units that the entries can be matched with."""

    def __init__(self, judge: Judge, speller: Speller, lexicon: Lexicon, kin: Kin) -> None:
        """Take what the notes hold; `kin` returns the terms of a family."""
        self._judge = judge
        self._speller = speller
        self._lexicon = lexicon
        self._kin = kin
        self._spelt = lru_cache(maxsize=KEPT)(self._read)
        self._held_of = lru_cache(maxsize=KEPT)(self._held_near)
        self._told_by = lru_cache(maxsize=KEPT)(self._told)

    def units(self, query: Query) -> list[Unit]:
        """Return a unit for each word of `query`, in their order."""
        phrases = query.phrases or query.words
        spans = self._lexicon.spans(phrases)
        near = self._near_in_meaning(phrases, spans)
        fields = fields_in(phrases, self._lexicon, self._held) if query.broad else {}
        aliased = list(self._lexicon.known_as(spans))
        called = self._by_other_names(phrases, aliased)
        of_matters = self._of_matters(phrases, SHARE * len(query.words))
        # Whoever names a thing does not mean another one that it describes.
        names = (*self._lexicon.names(spans), *(span for span, _ in aliased))
        named = {phrases[index].start for span in names for index in span}
        wholes = wholes_of(query.words, phrases, spans, self._lexicon)
        units = []
        for index, word in enumerate(query.words):
            beside = query.words[index + 1] if index + 1 < len(query.words) else None
            spelt = (*self._spelt(word, beside), *called.get(word.start, ()))
            meant = () if index in query.literal else near.get(word.start, ())
            if index not in query.required | query.literal:
                meant = (*meant, *of_matters.get(word.start, ()))
            alternatives = sorted((*spelt, *meant), key=lambda each: -each.weight)
            if len(query.words) > SHORT:
                # Its words tell enough; what is near to each of many is found everywhere.
                sure = [each for each in alternatives if each.told or not each.near]
                alternatives = sure or alternatives
            field = fields.get(word.start)
            if field:
                alternatives = field.widened(alternatives)
            name = word.start in named
            units.append(
                Unit(
                    asked=word.text,
                    alternatives=tuple(alternatives),
                    weight=self._weight(word, alternatives, name=name),
                    required=index in query.required or (field is not None and field.several),
                    light=index in query.light,
                    name=name,
                    telling=name or word.start in wholes or not commonplace(word.folded),
                    whole=wholes.get(word.start, frozenset()),
                )
            )
        return units

    def asides(self, query: Query) -> list[Alternative]:
        """Return what of the notes tells more of `query`, where entries answer it alike."""
        return [each for each in asides(query, self._kin) if self._held(each.terms)]

    def _read(self, word: Word, beside: Word | None) -> tuple[Alternative, ...]:
        """Return how the notes may write `word`, which may be one with the word `beside` it."""
        spelt = [*self._as_written(word), *self._joined(word, beside)]
        if not spelt:
            spelt = self._corrected(word)
            # Who is one letter off has hardly run two words together.
            if not any(each.weight == ONE_EDIT for each in spelt):
                spelt += self._taken_apart(word)
            spelt += self._corrected_in_part(word)
        elif self._held(word.terms[:1]):
            spelt += self._slips(word)
        return (*spelt, *self._related(word))

    def _weight(self, word: Word, alternatives: Sequence[Alternative], *, name: bool) -> float:
        """Return what the word counts for: the rarer in the notes and in English, the more."""
        # A name is no everyday word, whatever else it may mean.
        is_name = self._judge.is_tool(word.term) or (name and not alternatives)
        telling = 1.0 if is_name else float(rarity(word.folded) ** STEEPNESS)
        if not alternatives:
            return self._judge.rarest * telling
        best = alternatives[0].weight
        weights = [
            max(map(self._judge.weight, each.terms)) for each in alternatives if each.weight == best
        ]
        return min(weights) * telling

    def _held(self, terms: Sequence[str]) -> bool:
        return bool(terms) and self._judge.holds(terms)

    def _as_written(self, word: Word) -> list[Alternative]:
        whole, *parts = word.terms
        found = [Alternative((whole,), 1.0)] if self._held((whole,)) else []
        found += [
            Alternative((joined,), 1.0)
            for joined in parts[:1]
            if not found and self._held((joined,)) and not word.folded.isalnum()
        ]
        apart = tuple(part for part in parts if part != word.folded and len(part) > 1)
        if len(apart) > 1 and not word.folded.isalnum():
            apart = apart[1:]
        if apart and self._held(apart):
            found.append(Alternative(apart, PARTS))
        return found

    def _related(self, word: Word) -> list[Alternative]:
        """Return the terms of the notes that share a root with `word`."""
        return [Alternative((term,), RELATED, near=True) for term in kindred(word, self._kin)]

    def _joined(self, word: Word, beside: Word | None) -> list[Alternative]:
        """Return `gitops` for `git` when `ops` stands beside it."""
        if beside is None or not (word.folded.isalpha() and beside.folded.isalpha()):
            return []
        joined = lemma(word.folded + beside.folded)
        return [Alternative((joined,), PARTS)] if self._held((joined,)) else []

    def _taken_apart(self, word: Word) -> list[Alternative]:
        """Return the two known words that were run together, if there are such."""
        folded = word.folded
        if folded in self._lexicon.words or everyday(folded):
            return []
        for cut in range(SHORTEST_PART, len(folded) - SHORTEST_PART + 1):
            left, right = folded[:cut], folded[cut:]
            if self._speller.knows(left) and self._speller.knows(right):
                return [Alternative((lemma(left), lemma(right)), PARTS, f"{left} {right}")]
        return []

    def _corrected_in_part(self, word: Word) -> list[Alternative]:
        """Return a joined word whose parts are spelt as the notes spell them: `multi-clster`."""
        parts = _PARTS.findall(word.folded)
        if word.folded.isalnum() or len(parts) == 1:
            return []
        spelt = [
            part if self._held((lemma(part),)) else next((n.word for n in self._nearest(part)), "")
            for part in parts
        ]
        terms = tuple(map(lemma, spelt))
        is_corrected = spelt != parts and self._held(terms)
        return [Alternative(terms, ONE_EDIT, "-".join(spelt))] if is_corrected else []

    def _corrected(self, word: Word) -> list[Alternative]:
        if word.folded in self._lexicon.words or everyday(word.folded):
            return []
        found = []
        for near in self._nearest(word.folded)[:MOST_READINGS]:
            weight = ONE_EDIT if near.edits == 1 else TWO_EDITS
            meant = [analyse(near.word)[1][0], *self._lexicon.also(words(near.word))]
            found += [
                Alternative((term,), weight, near.word) for term in meant if self._held((term,))
            ]
        return found

    def _slips(self, word: Word) -> list[Alternative]:
        folded, common = word.folded, self._judge.weight(word.term) <= self._judge.common
        if common or everyday(folded) or not correctable(folded):
            return []
        return [
            Alternative((lemma(near.word),), NOTE_SLIP)
            for near in self._speller.slips(folded)
            if near.word not in self._lexicon.words
            and self._held((lemma(near.word),))
            and self._judge.weight(lemma(near.word)) >= self._judge.rare
            and lemma(near.word) != word.term
        ]

    def _nearest(self, folded: str) -> list[Neighbour]:
        return sorted(
            self._speller.nearest(folded),
            key=lambda near: (
                near.edits,
                near.word[0] != folded[0],
                self._judge.weight(lemma(near.word)),
            ),
        )

    def _by_other_names(
        self, phrases: Sequence[Word], aliased: Sequence[tuple[range, str]]
    ) -> dict[int, list[Alternative]]:
        """Return, by the start of each word, the things of the notes that it is a name of."""
        called: dict[int, list[Alternative]] = {}
        for span, term in aliased:
            if self._held((term,)):
                for index in span:
                    called.setdefault(phrases[index].start, []).append(Alternative((term,), 1.0))
        return called

    def _near_in_meaning(
        self, phrases: Sequence[Word], spans: Iterable[Span]
    ) -> dict[int, list[Alternative]]:
        """Return, by the start of each word, what may stand in the notes in its place."""
        near: dict[int, list[Alternative]] = {}
        for span in spans:
            if span.key not in self._lexicon.thesaurus:
                continue
            several = span.end - span.start > 1
            found = (
                self._told_by(span.key, 1.0)
                if several
                else self._held_of(self._lexicon.thesaurus.others(span.key))
            )
            for word in phrases[span.start : span.end]:
                near.setdefault(word.start, []).extend(found)
        for places, key in self._lexicon.loosely.find(phrases):
            found = self._told_by(key, LOOSELY)
            for index in places:
                near.setdefault(phrases[index].start, []).extend(found)
        return near

    def _of_matters(self, phrases: Sequence[Word], least: float) -> dict[int, list[Alternative]]:
        """Return, by the start of each word, the matters that `least` words and more are of."""
        found: dict[int, list[Alternative]] = {}
        for each in self._lexicon.matters.find(phrases):
            if each.words >= least and self._held((each.term,)):
                sure = MATTER[min(each.words - SEVERAL, len(MATTER) - 1)]
                meant = Alternative((each.term,), sure, near=True, told=True)
                for start in each.starts:
                    found.setdefault(start, []).append(meant)
        return found

    def _held_near(self, others: tuple[tuple[str, ...], ...]) -> tuple[Alternative, ...]:
        """Return those of `others` that the notes hold; none stands for its root."""
        held = (term for term in map(phrase, others) if self._held((term,)))
        return tuple(Alternative((term,), THESAURUS, near=True) for term in held)

    def _told(self, key: tuple[str, ...], certainty: float) -> tuple[Alternative, ...]:
        """Return what the notes hold that may stand for the phrase `key` of several words.

        One of these words alone says no more than itself: a graph is no graph database.
        """
        others = tuple(
            other
            for other in self._lexicon.thesaurus.others(key)
            if len(other) > 1 or other[0] not in key
        )
        return tuple(
            replace(each, weight=each.weight * certainty, told=True)
            for each in self._held_of(others)
        )
