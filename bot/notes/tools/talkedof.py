"""Sentences that say what a talk was about, where that is a tool: "a great talk about Foobar"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.tools.namerun import Named, Prose, names_at
from bot.notes.tools.plainnames import is_coded, is_known, is_no_tool, is_platform

_LEAD: Final = re.compile(
    r"\b(?:(?:demo|intro|introduction|keynote|overview|presentation|session|talk|talked|tutorial"
    r"|workshop)\s(?:about|on|of|to|into|with)\s(?:the\s)?|charla sobre\s|Einführung in\s"
    r"|introducción a\s|introduction à\s|Vortrag (?:über|zu)\s)",
    re.IGNORECASE,
)
"""What stands before the subject of a talk."""

_SIGNS: Final = (
    *("alk", "verview", "ntro", "ession", "resentation", "utorial", "orkshop", "emo", "eynote"),
    *("charla", "inführung", "ortrag"),
)
"""One of these stands in each such sentence."""


def talked_of(said: Prose) -> Iterator[Named]:
    """Yield the tools that sentences of `said` call the subject of a talk, but for platforms.

    A name has to be known, or spelt as only software is: talks are about anything.
    """
    if not any(sign in said.text for sign in _SIGNS):
        return
    for lead in _LEAD.finditer(said.text):
        for named in names_at(said, lead.end()):
            # What is linked, its page tells of.
            if _is_tool(named[0]) and named[1] not in said.apart:
                yield named


def _is_tool(name: str) -> bool:
    is_spelt = is_coded(name) and "-" not in name and not name.islower()
    is_name = (is_known(name) or is_spelt) and not is_platform(name)
    return is_name and not is_no_tool(name) and not is_of_event(name)
