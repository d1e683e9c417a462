"""Reads a word that the notes have as a slip for a commoner one that they have, too."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.english import everyday
from bot.search.forms import lemma
from bot.search.lexicon import Lexicon
from bot.search.spelling import Speller
from bot.search.text import Word
from bot.search.units import Alternative, Unit
from bot.search.weigh import Judge

MEANT: Final = 0.6
"""Certainty that the commoner word is meant; the other one stands there, after all."""

COMMONER: Final = 1.0
"""How much less than the word it must weigh, which is to say that some three times as many entries
hold it. Of two words that are as rare each is as likely meant as written."""

KEPT: Final = 4_096
"""Words whose readings are remembered; people ask about the same things."""


class Rereader:
    """Reads once more what no entry holds as it stands."""

    def __init__(self, judge: Judge, speller: Speller, lexicon: Lexicon) -> None:
        self._judge = judge
        self._speller = speller
        self._lexicon = lexicon
        self._meant = lru_cache(maxsize=KEPT)(self._commoner)

    def units(self, read: Sequence[Unit], words: Sequence[Word]) -> list[Unit]:
        """Return the units `read`, one for each of `words`, with what else these may be."""
        return [self._unit(unit, word) for unit, word in zip(read, words, strict=True)]

    def _unit(self, unit: Unit, word: Word) -> Unit:
        meant = () if unit.required else self._meant(word)
        if not meant:
            return unit
        found = sorted((*unit.alternatives, *meant), key=lambda each: -each.weight)
        return replace(unit, alternatives=tuple(found))

    def _commoner(self, word: Word) -> tuple[Alternative, ...]:
        """Return the commoner words that `word`, which is a word of the notes, may be a slip for.

        None for a word of the field or of everyday English, which people know how to spell.
        """
        folded, weight = word.folded, self._judge.weight(word.term) - COMMONER
        if (
            folded in self._lexicon.words
            or everyday(folded)
            or not self._judge.holds(word.terms[:1])
        ):
            return ()
        near = {each.word: lemma(each.word) for each in self._speller.slips(folded)}
        return tuple(
            Alternative((term,), MEANT, spelt)
            for spelt, term in near.items()
            if term != word.term
            and self._judge.holds((term,))
            and self._judge.weight(term) < weight
        )
