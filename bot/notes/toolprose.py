"""Tools that prose presents: linked under their name, with what they are or do beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notes.event import is_event_title
from bot.notes.headings import Role, mentions
from bot.notes.links import is_own, link_of, links_of
from bot.notes.place import Place
from bot.notes.projects import (
    called_tools,
    is_addressed_by,
    is_bare,
    is_called_like_its_page,
    is_code,
    is_project,
    is_technical,
    may_name_project,
    named_before,
    names_repository,
    says_what_it_is,
    stands_by_kind,
    without_kind,
)
from bot.notes.spans import Spans, line_at, plain, raw
from bot.recap.model import Link, Tool

IN_PASSING: Final = "it is named in passing"
"""Doubt about a tool that no list presents."""

_OF_PEOPLE: Final = re.compile(
    r"(?:@|\b(?:at|from|of|by|for|join(?:ed|ing)?|met|thanks?(?: to)?|company|companies|sponsors?"
    r"|sponsored|team|folks|people|colleagues|friends|employer|startup|agency|organi[sz]ers?"
    r"|community|magazine|venue|hotel|restaurant|bar|pub|conference|meetup))[\s(:,]*$",
    re.IGNORECASE,
)

_PEOPLE_OF: Final = re.compile(
    r"(?:['\u2019]s?)?\s+(?:team|engineers?|folks|employees|people|booth|party|office|guys|crew)\b",
    re.IGNORECASE,
)
"""What stands before and behind the linked name of a company."""

_USED: Final = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|install(?:s|ed|ing)?|deploy(?:s|ed|ing)?|tr(?:y|ied|ying)|runs?|running"
    r"|switch(?:ed|ing)? to|migrat(?:ed|ing) to|based on|built (?:on|with)|powered by|such as|like"
    r"|via)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before the name of a thing that does something for people."""

_TO_TRY: Final = re.compile(r"\s+(?:to|for me to)\s+(?:try|check|look|explore|read up)\b")

_ENUMERATED: Final = re.compile(r"\s*(?:,|,?\s+(?:and|or|et|und|y|och|e|&))\s*")
"""What stands between one name of a list in a sentence and the next."""

_LABEL: Final = re.compile(r"\W*((?:[^\W\d_]++ ?){1,3}):\s")

_ARTICLE: Final = re.compile(r"^\W*(?:is|are)?\s*(?:an?|the|their|our)\s+", re.IGNORECASE)

_DEFINED: Final = re.compile(
    r"(?:,| is| are| \(|:| -| \u2013|—)\s+(?:an?|the|their|our)\s[^.;]{3,80}"
)
"""What it is, right behind a name."""

_LINE_END: Final = re.compile(r"\s*\n\s*")


def linked_tools(spans: Spans, place: Place) -> Iterator[Tool]:
    """Yield the tools that a paragraph presents: a guess, but for a line that lists them.

    It links a project's code or site under its name, says behind the link what it is, or tells
    of "a tool called" so.
    """
    whole = raw(spans)
    called = called_tools(whole)
    if not called and not any(span.target for span in spans):
        return
    label = _LABEL.match(whole)
    if label and mentions(label[1], Role.TOOLS):
        for listed in filter(may_name_project, links_of(spans)):
            yield Tool(name=listed.label, links=(listed,), source=place.source(spans[0].line))
        return
    text = one_line(plain(spans))
    named: set[str] = set()
    here = listed_to = 0
    for span in spans:
        start, here = here, here + len(span.text)
        link = link_of(span)
        if not link:
            continue
        ahead = whole[:start]
        link = replace(link, label=without_kind(link.label))
        is_named = is_bare(link) and not names_repository(link)
        if is_named and is_project(link.url) and not is_own(link):
            link = _named_before(ahead, link)
            is_presented = link is not None
        else:
            is_next = bool(listed_to) and bool(_ENUMERATED.fullmatch(whole[listed_to:start]))
            is_presented = _is_presented_by(link, ahead, whole[here:]) or (
                is_next and may_name_project(link) and _is_named_by_page(link)
            )
            listed_to = here if is_presented or is_next else 0
        if link and is_presented and link.label not in named:
            named.add(link.label)
            source = place.source(span.line)
            yield Tool(
                name=link.label, summary=text, links=(link,), source=source, doubt=IN_PASSING
            )
    for name, offset in called:
        if name not in named:
            source = place.source(line_at(spans, offset))
            links = tuple(link for link in links_of(spans) if link.label == name)
            yield Tool(name=name, summary=text, links=links, source=source, doubt=IN_PASSING)


def _is_named_by_page(link: Link) -> bool:
    return is_called_like_its_page(link) or is_addressed_by(link.url, link.label)


def _named_before(ahead: str, link: Link) -> Link | None:
    """Return the bare address `link` under the name that stands before it, if one does."""
    name = named_before(ahead, link.url)
    is_sure = is_technical(link.url) or is_code(link.url) or ahead.lstrip().startswith(name)
    return replace(link, label=name) if name and is_sure else None


def _is_presented_by(link: Link, ahead: str, behind: str) -> bool:
    if names_repository(link):
        return not link.label.startswith("@")
    if not may_name_project(link) or is_event_title(link.label):
        return False
    if not is_called_like_its_page(link):
        return is_addressed_by(link.url, link.label) and stands_by_kind(ahead, behind)
    if defines_tool(behind):
        return True
    if not is_project(link.url) or is_bare(link):
        return False
    is_of_people = _OF_PEOPLE.search(ahead) or _PEOPLE_OF.match(behind)
    is_used = _USED.search(ahead) or _TO_TRY.match(behind) or stands_by_kind(ahead, behind)
    return not is_of_people and (is_technical(link.url) or bool(is_used))


def defines_tool(behind: str) -> bool:
    """Tell whether the text behind a name goes on with what it is, and that is a tool."""
    defined = _DEFINED.match(behind)
    return defined is not None and says_what_it_is(_ARTICLE.sub("", defined[0]))


def one_line(text: str) -> str:
    """Return `text` with its lines behind each other."""
    return _LINE_END.sub(" ", text).strip() if "\n" in text else text.strip()
