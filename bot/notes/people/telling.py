"""The words with which notes tell who gave a session, as parts of patterns."""

from functools import cache
from typing import Final

from bot.notes.choice import choice
from bot.notes.words import table

_WORDS: Final = table("telling")


@cache
def one_of(*kinds: str, is_small: bool = False) -> str:
    """Return a pattern of any word of `kinds`, the longest that fits.

    The kinds are the keys of `data/telling.toml`. The pattern is for others that ignore case; it
    ends at the end of a word, or behind the apostrophe of one that ends so. With `is_small` large
    letters don't fit, whatever the pattern around it.
    """
    words = choice((word for kind in kinds for word in _WORDS[kind]), is_small=is_small)
    return rf"(?:{words}(?:(?<=\w)(?!\w)|(?<=\W)))"
