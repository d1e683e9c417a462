"""Sentences that announce a tool by its name: "Introducing Foobar"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.tools.kinds import says_it_is_another_thing
from bot.notes.tools.namerun import Named, Prose, names_at
from bot.notes.tools.plainnames import is_telling

_LEAD: Final = re.compile(
    r"(?:^|(?<=[.!?:;]\s)|(?<=\n))\W*"
    r"(?:[Aa]nnounc(?:ing|e[ds]?)|ANNOUNCING|[Ii]ntroduc(?:ing|e[ds]?)|[Ll]aunch(?:ing|e[ds])"
    r"|[Uu]nveil(?:ing|ed)|[Oo]pen[- ]sourc(?:ing|ed))(?:\s(?:the|a|an))?(?:\snew)?\s*:?\s"
)
"""How a sentence begins that shows something new by its name."""

_WITHIN: Final = re.compile(
    r"\b(?:announced|introduced|launched|unveiled|open[- ]sourced|demoed|showcased)"
    r"(?:\s(?:the|a|an|their|its|his|her|our))?(?:\s(?:new|brand new))?\s",
)
"""What stands before the name of something new in the midst of a sentence."""

_MADE: Final = re.compile(
    r"\b(?:built|created|developed|maintains?|made|released|wrote)\s"
    r"(?:(?:the|their|its|his|her|our|a)\s)?(?:new\s)?(?=[^\W\d_])"
)
"""What stands before the name of what somebody made, and behind it what that is."""

_IS: Final = re.compile(
    r"(?:,\s|\s\()(?:which is\s)?(?:an?|the|their|our)\s(?P<kind>[^.;,()]{3,80})"
)
"""What it is, right behind the name: ", a trail of tea"."""

_MAKING: Final = ("built ", "reated ", "eveloped ", "aintain", "made ", "eleased ", "wrote ")

_SIGNS: Final = ("nnounc", "ntroduc", "aunch", "nveil", "sourc", "ANN", "demoed", "showcased")


def launched_tools(said: Prose) -> Iterator[Named]:
    """Yield the names of what sentences of `said` announce."""
    if any(sign in said.text for sign in _MAKING):
        yield from _made(said)
    if not any(sign in said.text for sign in _SIGNS):
        return
    for lead in _LEAD.finditer(said.text):
        named = list(names_at(said, lead.end()))
        # In front of a colon stands the first part of a title.
        if named and said.text[named[-1][2] :][:1] != ":":
            yield from named
    for verb in _WITHIN.finditer(said.text):
        # In small letters it says how new that is: "the first-ever pot".
        new = (each for each in names_at(said, verb.end()) if not each[0].islower())
        telling = (each for each in new if is_telling(each[0]))
        yield from (each for each in telling if not is_of_event(each[0]))


def _made(said: Prose) -> Iterator[Named]:
    """Yield the names of what somebody made, and said to be no work or body of other kind."""
    for verb in _MADE.finditer(said.text):
        for named in names_at(said, verb.end()):
            is_what = _IS.match(said.text, named[2])
            if is_what and not says_it_is_another_thing(is_what["kind"]):
                yield named
