"""How common a word is in everyday English, from the word list of pyspellchecker.

The notes alone can't tell a name from an everyday word that they happen to lack.
"""

import gzip
import json
import math
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

EVERYDAY: Final = 300
"""Occurrences in the word list from which a word is one that people know how to spell."""

COMMONPLACE: Final = 20_000
"""Occurrences from which a word alone is hardly meant as a name: `sweet`, but not `Nathan`."""


KEPT: Final = 16_384
"""Words of which it is remembered how much they tell; people ask with the same ones."""


def load() -> None:
    """Read the word list now, rather than when the first question waits for it."""
    _total()


def listed(folded: str) -> bool:
    """Say whether the word list has a folded word at all."""
    return folded in _occurrences()


def commonplace(folded: str) -> bool:
    """Say whether a folded word is so ordinary that, alone, it is no name."""
    return _occurrences().get(folded, 0) >= COMMONPLACE


def everyday(folded: str) -> bool:
    """Say whether a folded word is an ordinary one, rather than a slip or a name."""
    return _occurrences().get(folded, 0) >= EVERYDAY


@lru_cache(maxsize=KEPT)
def rarity(folded: str) -> float:
    """Return how much a word tells: from near 0 for the commonest to 1 for one not listed."""
    listed, total = _occurrences(), _total()
    return math.log(total / (listed.get(folded, 0) + 1)) / math.log(total)


@cache
def _occurrences() -> dict[str, int]:
    # A checker would count the letters of all words, too, which takes as long as reading them.
    packed = files("spellchecker").joinpath("resources", "en.json.gz").read_bytes()
    found: dict[str, int] = json.loads(gzip.decompress(packed))
    return found


@cache
def _total() -> int:
    return sum(_occurrences().values())
