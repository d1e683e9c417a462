"""Tools that prose presents: linked under their name, with what they are or do beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.choice import choice
from bot.notes.events.edition import is_of_event
from bot.notes.links import is_own, link_of, links_of
from bot.notes.markdown.spans import Spans, line_at, plain, raw
from bot.notes.people.names import LIKELY, name_score
from bot.notes.place import Place
from bot.notes.tools.definitions import defined_tools, defines_tool, does_as_tools_do, labels_tool
from bot.notes.tools.labelled import labelled_tools
from bot.notes.tools.projects import (
    called_tools,
    is_bare,
    is_called_just_like_its_site,
    is_code,
    is_named_by_page,
    is_project,
    is_technical,
    may_name_project,
    named_before,
    names_repository,
    stands_by_kind,
    without_kind,
)
from bot.notes.tools.toolitems import LONGEST_ALONE, one_line
from bot.notes.tools.wishes import wished_tools
from bot.notes.words import lines
from bot.recap.model import Link, Tool

IN_PASSING: Final = "it is named in passing"
"""Doubt about a tool that no list presents."""

_LONGEST_SIGN: Final = 80
"""Letters before a name, at most, that say whose or what it is."""

_OF_PEOPLE: Final = re.compile(
    r"(?:@|\b(?:at|from|of|by|for|join(?:ed|ing)?|met|thanks?(?: to)?|company|companies|sponsors?"
    r"|sponsored|team|folks|people|colleagues|friends|employer|startup|agency|organi[sz]ers?"
    r"|community|magazine|venue|hotel|restaurant|bar|pub|conference|meetup"
    r"|(?:chat(?:ted|ting)?|meet(?:ing)?|met|partner(?:ed)?|sp[oe]a?ke?(?:ing)?|talk(?:s|ed|ing)?"
    r"|together|up|work(?:s|ed|ing)?) with))[\s(:,]*$",
    re.IGNORECASE,
)

_PEOPLE_OF: Final = re.compile(
    r"(?:['\u2019]s?)?\s+(?:team|engineers?|folks|employees|people|booth|party|office|guys|crew"
    r"|conference|meet-?up|event|summit|workshop|podcast|newsletter|foundation)\b",
    re.IGNORECASE,
)
"""What stands before and behind the linked name of a company, or of an event."""

_USED: Final = re.compile(
    rf"(?<!\w){choice(lines('tool_leads'))}\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE
)
"""What stands before the name of a thing that does something for people, and is shown to them."""

_TO_TRY: Final = re.compile(r"\s+(?:to|for me to)\s+(?:try|check|look|explore|read up)\b")

_ENUMERATED: Final = re.compile(
    r"(?:\s+(?:for|to|as|für|pour|para)\s[^,.;:!?()]{3,60})?"
    r"\s*(?:[,/+]|,?\s+(?:and|or|et|ou|und|oder|y|o|och|en|of|e|&))\s*"
)
"""What stands between one name of a list in a sentence and the next, what it is for included."""

_SHOWN_OF: Final = re.compile(
    r"\b(?:use|usage|utili[sz]ation|announcement|demo|demonstration|overview|introduction|version|release|top|user|users|creators?|makers?)"
    r" (?:of|to) (?:\w+ )?$",
    re.IGNORECASE,
)
"""What leads to a tool by a word that mostly leads to people."""


def linked_tools(spans: Spans, place: Place) -> Iterator[Tool]:
    """Yield the tools that a paragraph presents: a guess, but for a line that lists them.

    It links a project's code or site under its name, says behind a name that is set apart what
    it is, or tells of "a tool called" so.
    """
    labelled = labelled_tools(spans, place)
    if labelled is not None:
        yield from labelled
        return
    whole = raw(spans)
    named: set[str] = set()
    for name, links, line in (
        *_linked(spans, whole),
        *_defined(spans, whole),
        *_called(spans, whole),
        *((name, (), line_at(spans, offset)) for name, offset in defined_tools(whole)),
        *((name, (), line_at(spans, offset)) for name, offset in wished_tools(whole)),
    ):
        if name not in named:
            named.add(name)
            yield Tool(
                name=name,
                summary=one_line(plain(spans)),
                links=links,
                source=place.source(line),
                doubt=IN_PASSING,
            )


_Found = tuple[str, tuple[Link, ...], int]
"""What a tool is called, its links, and the line that names it."""


def _linked(spans: Spans, whole: str) -> Iterator[_Found]:
    """Yield the tools that `spans` link under their names."""
    here = listed_to = 0
    for span in spans:
        start, here = here, here + len(span.text)
        link = link_of(span)
        if not link:
            continue
        ahead = whole[:start]
        if (name := without_kind(link.label)) != link.label:
            link = replace(link, label=name)
        is_named = is_bare(link) and not names_repository(link)
        if is_named and is_project(link.url) and not is_own(link):
            link = _named_before(ahead, link)
            is_presented = link is not None
        else:
            is_next = bool(listed_to) and bool(_ENUMERATED.fullmatch(whole[listed_to:start]))
            is_presented = _is_presented_by(link, ahead, whole[here:]) or (
                is_next and may_name_project(link) and is_named_by_page(link)
            )
            listed_to = here if is_presented or is_next else 0
        if link and is_presented:
            yield link.label, (link,), span.line


def _defined(spans: Spans, whole: str) -> Iterator[_Found]:
    """Yield the tools whose names are set apart, and what they are stands behind."""
    here = 0
    for span in spans:
        here += len(span.text)
        name = span.text.strip(" :")
        if span.target is None and (span.bold or span.italic or span.code) and name[:1].isalnum():
            is_short = len(name.split()) <= LONGEST_ALONE and name_score(name) < LIKELY
            behind = whole[here:]
            if is_short and (
                defines_tool(behind) or labels_tool(name, behind) or does_as_tools_do(name, behind)
            ):
                yield name, (), span.line


def _called(spans: Spans, whole: str) -> Iterator[_Found]:
    """Yield the tools that are "called" so."""
    for name, offset in called_tools(whole):
        links = tuple(link for link in links_of(spans) if link.label == name)
        yield name, links, line_at(spans, offset)


def _named_before(ahead: str, link: Link) -> Link | None:
    """Return the bare address `link` under the name that stands before it, if one does."""
    name = named_before(ahead, link.url)
    is_sure = is_technical(link.url) or is_code(link.url) or ahead.lstrip().startswith(name)
    return replace(link, label=name) if name and is_sure else None


def _is_presented_by(link: Link, ahead: str, behind: str) -> bool:
    if names_repository(link):
        return not link.label.startswith("@")
    if not may_name_project(link) or is_of_event(link.label):
        return False
    # Looked for near the end only: a paragraph may hold thousands of links.
    near = max(0, len(ahead) - _LONGEST_SIGN)
    if _OF_PEOPLE.search(ahead, near) and not _SHOWN_OF.search(ahead, near):
        return False
    if defines_tool(behind):
        return link.label[:1].isupper() or is_named_by_page(link)
    if not is_named_by_page(link) or _PEOPLE_OF.match(behind):
        return False
    is_shown = (
        _USED.search(ahead, near)
        or _SHOWN_OF.search(ahead, near)
        or _TO_TRY.match(behind)
        or stands_by_kind(ahead, behind)
    )
    is_site = is_project(link.url) and not is_bare(link) and is_technical(link.url)
    return bool(is_shown) or (is_site and is_called_just_like_its_site(link))
