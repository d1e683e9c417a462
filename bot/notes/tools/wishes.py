"""Sentences that name what somebody is going to look at: "I want to try Foobar and bar-foo"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.choice import choice
from bot.notes.tools.plainnames import is_telling, may_be_called
from bot.notes.words import lines

_LEAD: Final = re.compile(
    r"(?:\b(?:want|need|have|going|plan|hope|like|keen|eager|curious|excited|time)(?:ed|s)? to"
    r"|\b(?:should|must|will|let['\u2019]?s|\w['\u2019]ll|worth)|(?:^|(?<=[.!?:;(]\s)))"
    r"\s*(?:(?:also|definitely|really|finally|certainly|probably|maybe|go|and|to|a)\s+){0,2}"
    rf"{choice(lines('wishes'))}\s+",
    re.IGNORECASE,
)
"""What stands before the name of what somebody will look at, or tells others to."""

_NAME: Final = re.compile(
    r"[A-Z][\w+#]*(?:[-.]\w+)*(?: [A-Z][\w+#-]*){0,2}|[a-z]\w*[-.]\w+|[a-z]+(?:[A-Z]|\d\w)\w*"
)
_ALIKE: Final = re.compile(
    r"\s(?:all |both )?(?:looks?|looked|sounds?|sounded|seems?|seemed|(?:is|are) worth)"
    r"\s(?:(?:very|really|quite|super|pretty|like|an?)\s)*"
    r"(?:interesting|promising|useful|neat|cool|handy|impressive|exciting|look|try|checking)"
)
"""What is said of something new."""

_BEGINS: Final = re.compile(r"(?:^|[.!?:;\n])\s*")
_LONGEST_SUBJECT: Final = 80
"""Letters of the names that begin such a sentence."""

_NEXT: Final = re.compile(r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|&|/)\s)")
_ENDS: Final = re.compile(
    r"[^\w\s]|\s*$|\s(?:again|also|and|as|at|because|for|from|if|in|instead|next|now|on|one|or|out|soon"
    r"|sometime|this|to|too|tomorrow|when|which|while|with|since|so|but|by|here|myself"
    r"|all|both|is|are|looks?|looked|sounds?|sounded|seems?|seemed)\b"
)
"""Behind a name. Any other word in small letters goes on with it: "Kettle diagrams"."""

_SIGNS: Final = ("try", "Try", "heck", "ook", "xplor", "valuat", "play", "xperiment", "vestigat")
"""Most sentences with such a name have one of these, and hardly any other has."""


def wished_tools(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of what sentences of `text` say is worth a look, with their offsets."""
    if not any(sign in text for sign in _SIGNS):
        return
    for lead in _LEAD.finditer(text):
        yield from _names(text, lead.end())
    for praise in _ALIKE.finditer(text):
        near = max(0, praise.start() - _LONGEST_SUBJECT)
        begins = list(_BEGINS.finditer(text, near, praise.start()))
        found = list(_names(text, begins[-1].end())) if begins else []
        if found and found[-1][1] + len(found[-1][0]) == praise.start():
            yield from found


def _names(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the names that stand in `text` from `start`, one behind the other."""
    while named := _NAME.match(text, start):
        name = named[0]
        is_several = len(name.split()) > 1 and may_be_called(name)
        is_whole = _ENDS.match(text, named.end()) is not None
        if not is_whole or not (is_several or is_telling(name)):
            return
        yield name, start
        joint = _NEXT.match(text, named.end())
        if not joint:
            return
        start = joint.end()
