"""What leads to the title of a session in a sentence, and what follows it."""

import re
from functools import lru_cache
from typing import Final

from bot.notes.people.telling import one_of

_TALK: Final = one_of("talk")

_A_TALK: Final = re.compile(_TALK, re.IGNORECASE)
SO_CALLED: Final = re.compile(rf"\s+{_TALK}", re.IGNORECASE)
"""What stands behind a title that says what kind of thing it names: `her "Less YAML" talk`."""

FRAMES: Final = re.compile(rf"(?:^|\s){one_of('during')}\s*$", re.IGNORECASE)
"""What stands before a title that frames what somebody said: "During ..., Ana Roe explained"."""

_LONGEST_SIGN: Final = 160
"""Letters of what leads to a title, at most, such as "talk by Ana Roe, the …, about"."""

CLOSING: Final = re.compile(r"^\s*[\"“”»\u2019'」』》*_]+")
QUOTES: Final = ('"', "“", "„", "«", "'", "\u2018")
"""Before a title that is quoted."""

MARKS: Final = " \xa0\u202f\n\t,:('\"“”«»„\u2018\u2019「『《*_'"

_NAMED: Final = re.compile(
    rf"\b{_TALK}(?P<called>(?:\s+(?:I|we)\s+[a-z]+)?\s+{one_of('was')}"
    rf"|\s+(?:{one_of('was')}\s+)?{one_of('called')})?$"
    rf"|(?P<titled>(?:^|\b(?:it|which)\s+was\s+){one_of('called')}|^\s*(?:the\s+)?title)$"
    r"|\b(?P<day>(?:started|began|opened|kicked off|ended|closed|finished)\s+(?:the|my|our)"
    r"(?:\s+\w+)?\s+(?:day|morning|afternoon|conference)(?:\s+off)?\s+with)$",
    re.IGNORECASE,
)
_ATTENDED: Final = re.compile(
    r"(?:\b(?:I|we)(?:['\u2019]ve)?"
    r"(?:\s+(?:have|had|then|also|next|first|finally|decided to|chose to|was able to))*\s+"
    r"(?:attend(?:ed)?|join(?:ed)?|watch(?:ed)?|saw|see|visit(?:ed)?|caught|went to(?: see)?|go to"
    r"|liked|loved|enjoyed)"
    r"|\bnext(?:\s+up)?(?:,?\s+(?:I|we)\s+had)?(?:\s+(?:was|came|is))?)(?:\s+(?:the|an?))?$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(rf"\b{_TALK}\b[^.!?]{{0,60}}?\s{one_of('about')}$", re.IGNORECASE)
_SAID_TO_BE: Final = re.compile(
    rf"\s*,?\s+(?:was|is|as)\s+(?:an?|the|my|our|another|one of)\s(?:[\w-]+\s+){{0,4}}?(?:{_TALK}"
    rf"|{one_of('talks')})\b|\s*,?\s+(?:{one_of('gives', 'verb')})\b",
    re.IGNORECASE,
)
"""What stands there that goes on to say so, or what it did: `"Less YAML" was a calm talk`."""

_OF_AUTHOR: Final = re.compile(r"\s*,?\s+(?:I|we)\b")
"""What the author says of what they heard: `In "Less YAML", I liked the ending`."""

_MINE: Final = re.compile(
    rf"\b{one_of('my')}\s+(?:\w+\s+){{0,2}}?{_TALK}"
    rf"(?:(?:\s*[,:(]|\s+{one_of('was')})?(?:\s+(?:{one_of('about')}|{one_of('called')}))?)$"
    rf"|\b(?:I|we)\s+(?:also\s+|even\s+)?{one_of('gives')}\s+(?:an?|my|our|the)\s+(?:\w+\s+)?{_TALK}"
    rf"(?:\s+{one_of('called')})?$|\b(?:ich|wir)\b[^.!?]{{0,60}}\s{_TALK}\s+(?:ge)?halten$",
    re.IGNORECASE,
)
"""What leads to the title of what the note's own author gave: "my talk was on"."""


_I_GAVE: Final = re.compile(
    r"\b(?:I|we)\s+(?:also\s+)?(?:co-?)?(?:presented|gave|delivered|spoke\s+(?:about|on))$",
    re.IGNORECASE,
)
"""The same without a word for what it was: "I presented 'Less YAML'"."""

_ARTICLE_AT_END: Final = re.compile(r"\s(?:an?|the)$", re.IGNORECASE)


def ending(sign: re.Pattern[str], ahead: str) -> re.Match[str] | None:
    """Return where `ahead` ends with `sign`, which is looked for near its end only."""
    return sign.search(ahead, max(0, len(ahead) - _LONGEST_SIGN))


@lru_cache(maxsize=4)  # asked twice about each title
def is_called(ahead: str, *, is_set: bool) -> bool:
    """Tell whether `ahead` leads to the title of a session outright: "a talk called".

    With `is_set` the title is set as one, so that "in her talk" leads to it as well.
    """
    named = ending(_NAMED, ahead.rstrip(MARKS))
    return named is not None and (is_set or any(map(named.group, ("called", "titled", "day"))))


def is_mine(ahead: str) -> bool:
    """Tell whether `ahead` leads to the title of a session that the note's own author gave."""
    near = ahead.rstrip(MARKS)
    is_given = ahead.endswith(QUOTES) and ending(_I_GAVE, near)
    return bool(is_given or (_names_talk(near) and ending(_MINE, near)))


def is_called_so(after: str) -> bool:
    """Tell whether `after` says what kind of thing a title names: `the "Less YAML" talk`."""
    return bool(SO_CALLED.match(CLOSING.sub("", after)))


def is_told(ahead: str, after: str) -> bool:
    """Tell whether the words around a title tell of what is called so as of a session."""
    after = CLOSING.sub("", after)
    framed = ending(FRAMES, _ARTICLE_AT_END.sub("", ahead.rstrip(MARKS)))
    return bool(_SAID_TO_BE.match(after) or (framed and _OF_AUTHOR.match(after)))


def is_attended(ahead: str) -> bool:
    """Tell whether `ahead` says that its author was there: "I attended", "next up was"."""
    return bool(ending(_ATTENDED, ahead.rstrip(MARKS)))


def is_about(ahead: str) -> bool:
    """Tell whether `ahead` names a session and goes on with what it was about."""
    near = ahead.rstrip(MARKS)
    return _names_talk(near) and bool(ending(_ABOUT, near))


@lru_cache(maxsize=4)  # asked twice about each title
def _names_talk(ahead: str) -> bool:
    return ending(_A_TALK, ahead) is not None
