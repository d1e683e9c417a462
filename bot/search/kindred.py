"""Words of the notes that are related to one of the question."""

from collections.abc import Callable, Sequence

from bot.search.forms import family
from bot.search.text import Word

Kin = Callable[[str], Sequence[str]]
"""Returns the terms of the notes that are of a family."""


def kindred(word: Word, kin: Kin) -> list[str]:
    """Return the terms of the notes that share a root with `word`, apart from its own."""
    if not word.folded.isalpha():
        return []
    return [term for term in kin(family(word.term)) if term != word.term]
