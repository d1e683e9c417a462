"""Sentences that name what somebody is going to look at: "I want to try Foobar and bar-foo"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.choice import choice
from bot.notes.tools.namerun import Named, Prose, names_at
from bot.notes.words import lines

_LEAD: Final = re.compile(
    r"(?:\b(?:want|need|have|going|plan|hope|like|keen|eager|curious|excited|time)(?:ed|s)? to"
    r"|\b(?:should|must|will|let['\u2019]?s|\w['\u2019]ll|worth)|(?:^|(?<=[.!?:;(]\s)))"
    r"\s*(?:(?:also,?|definitely|really|finally|certainly|probably|maybe|go|and|to|a)\s+){0,2}"
    rf"{choice(lines('wishes'))}\s+",
    re.IGNORECASE,
)
"""What stands before the name of what somebody will look at, or tells others to."""

_USED: Final = re.compile(
    r"\b(?:want|need|have|going|plan|hope|like|keen|eager|time|should|must|let['\u2019]?s|we['\u2019]ll"
    r"|I['\u2019]ll)(?:\sto)?\s(?:(?:also|definitely|really|finally|probably|maybe|start|be)\s){0,2}"
    r"(?:us(?:e|ing)|switch(?:ing)? to|mov(?:e|ing) to|migrat(?:e|ing) to|introduc(?:e|ing))\s"
    r"|\b(?:been|is|am|was|were|started|getting)\s(?:experimenting|playing|started|tinkering)"
    r"(?:\s(?:around|again))?\swith\s(?:the\s)?",
)
"""What stands before the name of what somebody will use, or tries; others only tell how to."""

_PARTED: Final = re.compile(r"\b(?:check|checking|try|trying|look)\s", re.IGNORECASE)
_PARTICLE: Final = re.compile(r"\s(?:out|up)\b")
"""What stands around a name in "check Foobar out"."""

_ALIKE: Final = re.compile(
    r"\s(?:all |both )?(?:looks?|looked|sounds?|sounded|seems?|seemed|(?:is|are) worth)"
    r"\s(?:(?:very|really|quite|super|pretty|like|an?)\s)*"
    r"(?:interesting|promising|useful|neat|cool|handy|impressive|exciting|look|try|checking)"
    r"|\s(?:has |have )?caught my (?:attention|eye|interest)\b"
    r"|\s(?:is|are)\s(?:something|one|two|ones|things)\sto\s(?:watch|look|check|try|keep)\b"
    r"|\s(?:(?:would|could|might|may) be|is|are|seems?|looks? like)\s(?:an?\s)?"
    r"(?:good|great|nice|solid|viable)\s(?:alternative|candidate|choice|fit|option)s?\b"
)
"""What is said of something new."""

_BEGINS: Final = re.compile(r"(?:^|[.!?:;\n])\s*")
_LONGEST_SUBJECT: Final = 80
"""Letters of the names that begin such a sentence."""

_USING: Final = (
    " use ",
    "ing with ",
    "ing around with ",
    "started with ",
    " using ",
    " switch",
    " mov",
    " migrat",
    " introduc",
)
_SIGNS: Final = (
    *("try", "Try", "heck", "ook", "xplor", "valuat", "play", "xperiment", "vestigat", "atch"),
    *("dopt", "onsider", "worth", "eye on", "caught my", "go at", "ecommend", "andidate"),
    *("lternative", "hoice", "ption"),
)
"""Most sentences with such a name have one of these, and hardly any other has."""


def wished_tools(said: Prose) -> Iterator[Named]:
    """Yield the names of what sentences of `said` say is worth a look."""
    text = said.text
    if any(sign in text for sign in _USING):
        for lead in _USED.finditer(text):
            yield from names_at(said, lead.end())
    if not any(sign in text for sign in _SIGNS):
        return
    for lead in _LEAD.finditer(text):
        yield from names_at(said, lead.end())
    for parted in _PARTED.finditer(text):
        named = list(names_at(said, parted.end()))
        if named and _PARTICLE.match(text, named[-1][2]):
            yield from named
    for praise in _ALIKE.finditer(text):
        near = max(0, praise.start() - _LONGEST_SUBJECT)
        begins = list(_BEGINS.finditer(text, near, praise.start()))
        found = list(names_at(said, begins[-1].end())) if begins else []
        if found and found[-1][2] == praise.start():
            yield from found
