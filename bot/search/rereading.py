"""Reads words anew where no entry holds all of them, by what stands together in one."""

import math
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

MEANT: Final = 0.4
"""Certainty that another word is meant; this one was typed, after all, and may be what the notes
lack."""

KEPT: Final = 4_096
"""Words whose readings are remembered; people ask about the same things."""


class Rereader:
    """Reads once more what no entry holds as a whole."""

    def __init__(self, judge: Judge, speller: Speller, lexicon: Lexicon) -> None:
        self._judge = judge
        self._speller = speller
        self._lexicon = lexicon
        self._meant = lru_cache(maxsize=KEPT)(self._others)

    def units(self, read: Sequence[Unit], words: Sequence[Word]) -> list[Unit]:
        """Return the units `read`, one for each of `words`, with what else these may be."""
        return [self._unit(unit, word) for unit, word in zip(read, words, strict=True)]

    def _unit(self, unit: Unit, word: Word) -> Unit:
        meant = () if unit.required else self._meant(word)
        if not meant:
            return unit
        found = sorted((*unit.alternatives, *meant), key=lambda each: -each.weight)
        return replace(unit, alternatives=tuple(found))

    def _others(self, word: Word) -> tuple[Alternative, ...]:
        """Return the words that `word` may be a slip for; the commoner ones, if the notes have it.

        None for a word of the field, nor for one of everyday English that the notes lack: people
        know how to spell it, and ask for what is not there.
        """
        folded, held = word.folded, self._judge.holds(word.terms[:1])
        if folded in self._lexicon.words or (everyday(folded) and not held):
            return ()
        most = self._judge.weight(word.term) if held else math.inf
        near = {each.word: lemma(each.word) for each in self._speller.slips(folded)}
        return tuple(
            Alternative((term,), MEANT, spelt)
            for spelt, term in near.items()
            if self._judge.holds((term,)) and self._judge.weight(term) < most
        )
