"""Sentences that name what people use, and what for: "They use Foobar for tea and Pot for lids"."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.people.names import is_strange
from bot.notes.tools.kinds import tells_of_thing
from bot.notes.tools.namerun import Named, Prose, names_at
from bot.notes.tools.plainnames import is_coded, is_coined, is_known, is_platform

_LEAD: Final = re.compile(
    r"\b(?:they|we|she|he|I|teams?|company)(?:['\u2019]ve)?\s"
    r"(?:(?:all|also|are|currently|have|mainly|mostly|now|still)\s){0,2}"
    r"(?:us(?:e|es|ed|ing)|adopted|chose|depend on|picked|rel(?:y|ied) on|settled on|went with"
    r"|demoed|installed|looked at|played with|tested|tried(?: out)?"
    r"|(?:moved|migrated|switched) (?:over )?to)\s",
    re.IGNORECASE,
)
"""Who uses, before the name of what."""

_FOR: Final = re.compile(
    r"\s(?:for|to)\s[a-z][\w'\u2019-]*(?:\s[a-z][\w'\u2019-]*){0,5}?(?:,?\s(?:and|but)\s|,\s|(?=[.;!?)]|$))"
)
"""What for, and what leads on to the next name: "for tea and"."""

_SAID: Final = re.compile(r"\s\((?P<said>[^()\s]+\s[^()]+)\)(?:,?\s(?:and|but)\s|,\s|(?=\W|\s|$))")
"""Several words on it in brackets, and the same: "(a pot) and"."""

_MEANS: Final = re.compile(
    r"(?:\b(?:[Bb]uilt|[Dd]eployed|[Dd]eveloped|[Dd]one|[Ii]mplemented|[Mm]ade|[Ww]ritten)\s"
    r"(?:with|using|on top of)|\((?:built (?:with|on)|using))\s(?:the\s)?"
)
"""What leads to what something was made with: "Built with", "a pot (using"."""

_MET: Final = re.compile(
    r"\b(?:(?:TIL|[Ll]earn(?:ed|t)) (?:about|of)|[Cc]ame across|[Dd]iscovered"
    r"|[Ss]tumbled (?:up)?on|(?:never|first) heard (?:of|about)|(?:introduced|pointed) (?:me|us) to"
    r"|recommended)\s(?:the\s)?"
)
"""How people come to what is new to them, before its name."""

_A_THING: Final = re.compile(r"an?\s")
_PURPOSE: Final = re.compile(r"\s(?:for|that|to|which)\s")
"""What is said of a thing that is there for something; meals are not."""

_FLOW: Final = re.compile(
    r"\s(?:(?:go(?:es)?|pass(?:es)?|flows?|runs?|went|ran)\s(?:through|via)"
    r"|(?:built|collected|deployed|exported|generated|handled|kept|managed|monitored|provisioned"
    r"|pushed|scheduled|sent|shipped|stored|tested|written)\s(?:through|to|into|via|with))\s"
)
"""What is done with something, before the name of what does it: "logs are written to"."""

_LEADING: Final = (
    *(" us", " adopted ", " chose ", " depend on ", " picked ", " rel", " settled on ", " with "),
    *(" demoed ", " installed ", " looked at ", " tested ", " tried ", "moved ", "migrated "),
    "switched ",
)
_MAKING: Final = (
    *("uilt ", "eployed ", "eveloped ", "one with ", "one using ", "mplemented ", "ade with "),
    *("ade using ", "ritten ", "(using "),
)
_GOING: Final = (" through ", " via ", " to ", " into ", " with ")
_MEETING: Final = (
    *("TIL ", "earned ", "earnt ", "ame across ", "iscovered ", "tumbled ", " heard ", "roduced "),
    *("ointed ", "ecommended "),
)
"""One of each stands in every sentence that its pattern fits, and in few others; so each is looked
for first."""


def used_tools(said: Prose) -> Iterator[Named]:
    """Yield the names of what sentences of `said` say is used for something, but for platforms.

    Without a word on what for it is named in passing, unless nothing else is spelt so.
    """
    text = said.text
    for lead in _found(_LEAD, _LEADING, text):
        start = lead.end()
        while named := list(names_at(said, start)):
            what = _told(text, named[-1][2])
            if not what:
                break
            yield from (each for each in named if _may_be_meant(said, each))
            start = what.end()
    for lead in _found(_MEANS, _MAKING, text):
        yield from (each for each in names_at(said, lead.end()) if _may_be_meant(said, each))
    for lead in chain(_found(_FLOW, _GOING, text), _found(_MET, _MEETING, text)):
        for each in names_at(said, lead.end()):
            is_spelt = is_coined(each[0]) or is_coded(each[0]) or is_known(each[0])
            # People come to places and books as well.
            is_sure = is_spelt or (lead.re is _MET and _told(text, each[2]) is not None)
            if is_sure and _may_be_meant(said, each):
                yield each


def _found(pattern: re.Pattern[str], signs: tuple[str, ...], text: str) -> Iterable[re.Match[str]]:
    for sign in signs:
        if sign in text:
            return pattern.finditer(text)
    return ()


def _told(text: str, at: int) -> re.Match[str] | None:
    """Return what `text` says from `at` on of what stands before: what it is, or is used for."""
    told = _SAID.match(text, at)
    if told:
        is_for = not _A_THING.match(told["said"]) or _PURPOSE.search(told["said"])
        return told if is_for and tells_of_thing(told["said"]) else None
    return _FOR.match(text, at)


def _may_be_meant(said: Prose, named: Named) -> bool:
    """Tell whether `named` is no platform or event; what is linked, its page tells of."""
    name = named[0]
    is_other = is_platform(name) or is_of_event(name)
    *others, last = name.casefold().split()
    is_way = bool(others) and (is_strange(last) or last.endswith("ing"))  # "Far Development"
    return not (is_other or is_way) and named[1] not in said.linked
