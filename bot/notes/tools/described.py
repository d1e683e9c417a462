"""Items that name a tool and say what it is: `Foobar - a cache for pots`, wherever they stand."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.headings import Role, mentions
from bot.notes.links import link_of, links_of
from bot.notes.markdown.blocks import Item, Paragraph
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import cut, line_at, lines, plain, raw, strip
from bot.notes.place import Place
from bot.notes.tools.deeds import does_as_tools_do
from bot.notes.tools.kinds import says_it_is_software, says_what_it_is
from bot.notes.tools.plainnames import (
    is_coded,
    is_known,
    is_known_tool,
    is_own_word,
    is_product,
    is_telling,
    may_be_called,
)
from bot.notes.tools.projects import is_bare
from bot.notes.tools.toolitems import tool_of
from bot.notes.tools.toolnames import name_and_kind
from bot.recap.model import Tool

DESCRIBED: Final = "only what is said of it shows what it is"
"""Doubt about a tool that an item among others names."""

_ARTICLE: Final = re.compile(r"(?:an?|the|another|yet another)\s", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\s+\([^()]*\)$")

_IN_BRACKETS: Final = re.compile(r"[^()]+\s\((?P<said>[^()]+\s[^()]+)\)")
"""A name and several words on it in brackets."""

_LIKENED: Final = re.compile(
    r"(?:(?:basically|just|much|works|a bit|kind of)\s)?like\s[A-Z].*\s(?:but|for|with|in)\s"
    r"|(?:an?\s|the\s)?(?:[\w-]+\s){0,3}"
    r"(?:alternative|replacement|competitor|successor)\s(?:to|for|of)\s"
    r"|[\"“'`]?(?:the\s)?[A-Z][\w.+-]+\s(?:but\s)?for\s[A-Z]?\w+[\"”'`]?$",
)
"""What it is, by another tool that is known: "like Foobar but for pots", "Foobar for pots"."""

_BOOTHS: Final = re.compile(
    r"\b(?:booths?|corridors?|demo (?:area|floor)|exhibit\w*|expo|hallway|market ?place|show ?floor"
    r"|stands|vendors?)\b",
    re.IGNORECASE,
)
"""A heading over what people came across between the talks, which is mostly products."""

_OTHERWISE: Final = re.compile(
    r"\b(?:beers?|coffee|chat(?:ted)?|food|free|hir(?:ed|ing)|jobs?|lunch|lego|met|nice|people"
    r"|raffle|recruit\w*|socks|stickers?|swag|talked|t-?shirts?)\b",
    re.IGNORECASE,
)
"""What else there is at a booth."""

_PARTED: Final = re.compile(r"\s(?:[-\u2013\u2014]|[-=]+>|\u2192)\s")
"""What stands between a name and what it is on a line of prose."""

_WIDE: Final = 60
"""Letters of a line from which it may go on in the next one."""

_MOST_SPANS: Final = 100
"""Spans of a paragraph on booths; each of its sentences is cut out of all of them."""

_NO_TOOLS: Final = (Role.RESOURCES, Role.PEOPLE, Role.OTHER)
"""What is named there with a remark is a book, a bar, or a person."""


def describes_tool(item: Item, place: Place) -> bool:
    """Tell whether `item` is the plain name of a tool before what is said of it.

    Of a name that is known, or its maker's, anything may be said; of another what kind of software
    it is. At a booth any remark on what it is about will do.
    """
    name, remark = name_and_kind(item.spans)
    above = place.headings[-1] if place.headings else ""
    said = plain(remark)
    if bracketed := None if said else _IN_BRACKETS.fullmatch(name):
        said = bracketed["said"][:1].lower() + bracketed["said"][1:]
    if not said or not all(map(is_bare, links_of(item.spans))) or _is_over_others(above):
        return False
    if any(span.target and not link_of(span) for span in item.spans):
        return False  # a note beside this one, by its title
    name = _BRACKETS.sub("", name)
    is_apart = bool(item.spans[0].bold or item.spans[0].code)
    if is_product(name) or is_known_tool(name, is_apart=is_apart):
        return not is_of_event(name)
    if _LIKENED.match(said):
        return is_telling(name)
    # A single word may be a part of the one tool that a talk is about: "Resolver: finds files".
    if does_as_tools_do(name, f" {said}"):
        return is_apart or " " in name or is_coded(name) or is_known(name)
    return (_is_shown_at_booth if _BOOTHS.search(above) else _is_explained)(name, said)


def _is_shown_at_booth(name: str, said: str) -> bool:
    first = said.partition(",")[0]
    is_on_it = " " in first and not _OTHERWISE.search(first)
    is_name = name[:1].isupper() or " " not in name
    return is_name and is_on_it and may_be_called(name)


def _is_explained(name: str, said: str) -> bool:
    """Tell whether what is `said` of `name` is what kind of software it is.

    A word that means something else may be a label, unless an article shows that it is a thing
    that the remark is about. Behind a comma stands something else on it.
    """
    if article := _ARTICLE.match(said):
        is_title = name.istitle() and may_be_called(name)
        return (is_title or is_telling(name)) and says_what_it_is(said[article.end() :])
    return (is_telling(name) and says_what_it_is(said.partition(",")[0])) or (
        is_own_word(name) and says_it_is_software(said)
    )


def described_by(item: Item, place: Place) -> Iterator[Tool]:
    """Yield the tool that `item` names and says what it is."""
    if describes_tool(item, place):
        yield from (replace(tool, doubt=DESCRIBED) for tool in tool_of(item, place))


def described_in(paragraph: Paragraph, place: Place) -> Iterator[Tool]:
    """Yield the tools of a paragraph that says what each is on a line, or on booths in a sentence.

    What one of them is may be said at length; but no line does so in the midst of another sentence.
    """
    spans = paragraph.spans
    if len(spans) > _MOST_SPANS:
        return
    if place.headings and _BOOTHS.search(place.headings[-1]):
        for start, end in sentences(raw(spans)):
            own = strip(cut(spans, start, end))
            yield from described_by(Item(spans=own, line=line_at(spans, start)), place)
    elif _PARTED.search(raw(spans)):
        rows = lines(spans)
        for at, row in enumerate(rows):
            is_next = (
                at > 0 and raw(rows[at - 1])[-1:].isalnum() and len(plain(rows[at - 1])) > _WIDE
            )
            name, _ = name_and_kind(row)
            if not is_next and is_telling(name) and _PARTED.search(raw(row)):
                yield from described_by(Item(spans=row, line=row[0].line), place)


@lru_cache(maxsize=256)
def _is_over_others(heading: str) -> bool:
    """Tell whether `heading` speaks of what stands there in the shape of tools and is none."""
    return mentions(heading, *_NO_TOOLS) and not _BOOTHS.search(heading)
