"""Names behind what they are, with words between: "two tools to look at: foo-bar and PotKit".

Or in brackets: "libraries that I use (PotKit, pyPot, Kettle)".
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.headings import Role, role_of
from bot.notes.tools.namerun import Named, Prose, names_at
from bot.notes.tools.plainnames import is_own_word, is_telling

_SIGN: Final = re.compile(r"(?::\s|\s\()(?=\S)")
_WORDS: Final = re.compile(r"[a-z]{3,}(?:, [a-z]{3,})+")
_WORD: Final = re.compile(r"[a-z]+")
_OF_SOFTWARE: Final = re.compile(r"\b(?:crates|frameworks|gems|libraries|packages|plug-?ins)\b")
_BEFORE: Final = re.compile(r"[^\W\d_]{4,}(?=\s|$)|[.!?;:()]")
_REACH: Final = 160
"""Letters before a colon or bracket in which the noun for what follows stands."""

_MOST_WORDS: Final = 18
"""Words between that noun and the sign."""

_FEWEST: Final = 2
_FEWEST_IN_BRACKETS: Final = 3
"""Names behind a colon, and in brackets, where two are mostly examples."""


def bracketed_tools(said: Prose) -> Iterator[Named]:
    """Yield the names that a colon or bracket parts from the noun for what they are."""
    text = said.text
    if ":" not in text and "(" not in text:
        return
    for sign in _SIGN.finditer(text):
        named = list(names_at(said, sign.end(), is_sure=True)) or list(_words_at(text, sign.end()))
        is_bracket = text[sign.end() - 1] == "("
        if len(named) < (_FEWEST_IN_BRACKETS if is_bracket else _FEWEST):
            continue
        telling = sum(
            is_telling(name) or is_own_word(name) or first in said.apart for name, first, _ in named
        )
        if 2 * telling > len(named) and _speaks_of_tools(
            text[max(0, sign.start() - _REACH) : sign.start()]
        ):
            yield from named


def _words_at(text: str, start: int) -> Iterator[Named]:
    """Yield the words in small letters that are all that stands in brackets from `start`.

    Only behind a noun that nothing but software has; else they tell what kinds there are.
    """
    end = text.find(")", start)
    is_listed = text[start - 1] == "(" and _WORDS.fullmatch(text, start, max(start, end))
    if is_listed and _OF_SOFTWARE.search(text, max(0, start - _REACH), start):
        for word in _WORD.finditer(text, start, end):
            yield word[0], word.start(), word.end()


def _speaks_of_tools(ahead: str) -> bool:
    """Tell whether the last part of a sentence has a noun for several tools.

    One in capitals may belong to somebody's name: "Far Technologies".
    """
    near: list[str] = []
    for found in _BEFORE.finditer(ahead):
        near = [*near, found[0]] if found[0].isalpha() else []
    several = (word for word in near[-_MOST_WORDS:] if word.islower() and word.endswith("s"))
    return any(role_of(word) is Role.TOOLS for word in several)
