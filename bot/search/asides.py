"""What tells of entries that answer a question alike which one says more of it."""

import re
from collections.abc import Iterator
from typing import Final

from bot.search.forms import lemma
from bot.search.kindred import Kin, kindred
from bot.search.query import Query
from bot.search.text import Word
from bot.search.units import Alternative

ASKING: Final = 0.7
PART: Final = 0.5
RELATED: Final = 0.4
"""What counts a word of asking, a part of a joined word, and a related word, beside those of the
topic, in the order of what is found by these."""

MANY: Final = 5
"""Words of a topic from which what is meant need not hold each of them, and so may be told by the
parts of some, or by what is related."""

_PARTS: Final = re.compile(r"[^\W_]+")


def asides(query: Query, kin: Kin) -> Iterator[Alternative]:
    """Yield what else may stand in what `query` is about; notes need not hold it."""
    for word in query.asides:
        yield Alternative((word.term,), ASKING)
    if len(query.words) >= MANY:
        for word in query.words:
            yield from (Alternative((part,), PART) for part in _parts(word))
            yield from (Alternative((term,), RELATED) for term in kindred(word, kin))


def _parts(word: Word) -> Iterator[str]:
    """Yield the terms of the parts of a joined word."""
    if not word.folded.isalnum():
        yield from (lemma(part) for part in _PARTS.findall(word.folded) if len(part) > 1)
