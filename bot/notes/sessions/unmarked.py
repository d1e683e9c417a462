"""Titles in a sentence that nothing marks but their large letters."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.people.names import SURE, name_score
from bot.notes.people.telling import one_of

_WORD: Final = r"[^\W_a-z][^\s.,;:!?()\[\]\"“”«»]*"
_SMALL: Final = (
    r"(?:of|the|in|and|to|for|with|an?|on|at|from|by|vs|et|de|du|la|le|und|der|die|mit|&)"
)
_TITLE: Final = rf"(?-i:(?P<title>{_WORD}(?:[:,]?\s(?:{_SMALL}\s)*{_WORD})+))"
_CALLED: Final = re.compile(
    rf"\b{one_of('talk')}\b[^.!?]{{0,60}}?\s{one_of('called')}\s+{_TITLE}", re.IGNORECASE
)
_GIVEN: Final = re.compile(
    rf"\s(?:{one_of('gives')}|{one_of('gives', 'verb')}\s+{one_of('about')}|{one_of('talk')},)"
    rf"\s+{_TITLE}",
    re.IGNORECASE,
)

_NAME_AHEAD: Final = r"(?-i:(?=[^\W\d_a-z]|@))"
_BY: Final = rf",?\s+(?:{one_of('given')}\s+)?{one_of('by')}\s+{_NAME_AHEAD}"
_BY_NAME: Final = re.compile(rf"\s{one_of('by')}\s+{_NAME_AHEAD}")
_BEFORE_PEOPLE: Final = (
    # "the Less Yaml talk by Ana Roe"
    re.compile(
        rf"\b(?:the|an?|this|that|le|la|el|der|die)\s+{_TITLE}\s+{one_of('talk')}{_BY}",
        re.IGNORECASE,
    ),
    # "I attended Less Yaml by Ana Roe"
    re.compile(rf"\b{one_of('attended')}\s+{_TITLE}{_BY}", re.IGNORECASE),
)
"""How sentences go on from a title to who gave the session."""

_ENDS: Final = (
    r"(?:by|von|par|por|was|were|is|are|and|but|or|which|where|who|that|at|in|during|followed|before|after|for"
    r"|und|et|y)"
)
_ABOUT: Final = re.compile(
    rf"\s{one_of('talk')}(?:\s+{one_of('by')}\s[^,;.!?]{{3,60}}?)?\s(?:on|about|über|sur|sobre)\s"
    rf"(?-i:(?P<title>[A-Z][^\s.,;:!?()]*(?:\s(?!{_ENDS}\b)[^\s.,;:!?()]+){{2,11}}))",
    re.IGNORECASE,
)
"""What says what a session was about: "a talk by Ana Roe on Less YAML in anger"."""


def titles_before_people(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where in `text` titles stand right before those who gave the session."""
    if not _BY_NAME.search(text):
        return
    for sign in _BEFORE_PEOPLE:
        for found in sign.finditer(text):
            yield found.span("title")


def titles_behind_talks(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where in `text` it says what a talk was about, if like a title.

    Three words at least, the first of them set large, up to the end of the clause.
    """
    for found in _ABOUT.finditer(text):
        yield found.span("title")


def given_title(sentence: str) -> str:
    """Return what a talk is said to be called, or somebody to have spoken about; or nothing.

    Each of its words is set large, but for the small ones of the language. What was only spoken
    about is the title if something else says that the sentence is about one session.
    """
    return _first(_CALLED, sentence) or _first(_GIVEN, sentence)


def _first(sign: re.Pattern[str], sentence: str) -> str:
    for found in sign.finditer(sentence):
        if name_score(found["title"]) < SURE:
            return found["title"]
    return ""
