"""The words with which notes tell who gave a session, as parts of patterns."""

import re
from functools import cache
from typing import Final

from bot.notes.words import table

_WORDS: Final = table("telling")


@cache
def one_of(*kinds: str) -> str:
    """Return a pattern of any word of `kinds`, the longest that fits, for text in small letters.

    The kinds are the keys of `data/telling.toml`. It ends at the end of a word, or behind the
    apostrophe of one that ends so.
    """
    found = sorted({word for kind in kinds for word in _WORDS[kind]}, key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in found)
    return rf"(?:(?:{words})(?:(?<=\w)(?!\w)|(?<=\W)))"
