"""Tools: projects, products and services that a note presents."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from bot.notes.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.labels import name_and_remark, named_links, without_addresses
from bot.notes.links import is_address, link_of, links_of, unique
from bot.notes.names import LIKELY, name_score
from bot.notes.place import Place
from bot.notes.projects import (
    called_tools,
    is_bare,
    is_called_like_its_page,
    is_code,
    is_project,
    may_name_project,
    name_of_address,
    names_repository,
    says_what_it_is,
)
from bot.notes.said import remarks_of
from bot.notes.spans import Spans, line_at, plain, raw
from bot.recap.model import Link, Tool

IN_PASSING: Final = "it is named in passing"
"""Doubt about a tool that no list presents."""

_LONGEST_NAME: Final = 6
"""Words; what is longer is a sentence about something."""

_LONGEST_LINKED: Final = 3
"""Words of a linked name that is a tool's wherever it stands."""

SHAPED: Final = "only the shape of the list says so"
"""Doubt about a tool in a list of which nothing says what it holds."""

_FEWEST: Final = 2
_MOST: Final = 0.75
"""Items of a list that have to be tools, and share of those that may be, for all to be."""

_DEFINED: Final = re.compile(
    r"(?:,| is| are| \(|:| -| \u2013|—)\s+(?:an?|the|their|our)\s[^.;]{3,80}"
)
"""What it is, right behind a name."""

_EXCLAIMED: Final = re.compile(r"(\S+(?: \S+)?)[!?]+(?:\s+(.+))?")
"""A name with a comment right behind it: `Foobar! at last`."""

_VENDOR: Final = re.compile(r"(.+?)\s+(?P<by>(?:from|by)\s+.+)")
_BRACKETED: Final = re.compile(r"(.+?)\s*\((.{12,})\)")
"""A name with a description in brackets; an abbreviation there stays with the name."""


def listed_tools(listing: Listing, place: Place) -> Iterator[Tool]:
    """Yield the tools of a list that stands under a heading for tools."""
    for item in listing.items:
        groups = _grouped(item)
        if groups:
            for group in groups:
                yield from listed_tools(group, place)
        else:
            yield from tool_of(item, place)


def presented_tools(blocks: Iterable[Block], place: Place) -> Iterator[Tool]:
    """Yield the tools that text about something else presents.

    A bullet does so that leads with a project's linked name, and so does any text that links a
    project's code under its name.
    """
    for block in blocks:
        if isinstance(block, Listing):
            for item in block.items:
                if is_presented(item.spans):
                    yield from tool_of(item, place)
                else:
                    yield from linked_tools(item.spans, place)
                    yield from presented_tools(item.blocks, place)
        elif isinstance(block, Paragraph):
            yield from linked_tools(block.spans, place)


def tool_of(item: Item, place: Place) -> Iterator[Tool]:
    """Yield the tool that `item` presents; all that it says is what the tool is."""
    name, remark = name_and_remark(item.spans)
    below = [spans for block in item.blocks for spans in block_spans(block)]
    if is_address(name) or not name:
        links = unique(link for spans in (item.spans, *below) for link in named_links(spans))
        name, doubt = (name_of_address(links[0].url) if links else ""), "only its address names it"
    else:
        name = _name_in(item.spans, name)
        links = unique(link for spans in (item.spans, *below) for link in named_links(spans, name))
        doubt = "" if len(name.split()) <= _LONGEST_NAME else "its name is as long as a sentence"
    name, described = _split_name(name)
    parts = [described, _one_line(without_addresses(remark))]
    summary = " - ".join(filter(None, parts))
    summary = "; ".join(filter(None, [summary, *map(_one_line, remarks_of(item.blocks))]))
    if name:
        source = place.source(item.line)
        yield Tool(name=name, summary=summary, links=links, source=source, doubt=doubt)


def linked_tools(spans: Spans, place: Place) -> Iterator[Tool]:
    """Yield the tools that prose presents: a guess, but a good one.

    It links a project's code under its name, links a project's page and says what it is, or
    tells of "a tool called" so.
    """
    text = _one_line(plain(spans))
    named: set[str] = set()
    for span in spans:
        link = link_of(span)
        if link and _is_presented_by(link, text):
            named.add(link.label)
            source = place.source(span.line)
            yield Tool(
                name=link.label, summary=text, links=(link,), source=source, doubt=IN_PASSING
            )
    whole = raw(spans)
    for name, offset in called_tools(whole):
        if name not in named:
            source = place.source(line_at(spans, offset))
            links = tuple(link for link in links_of(spans) if link.label == name)
            yield Tool(name=name, summary=text, links=links, source=source, doubt=IN_PASSING)


def _is_presented_by(link: Link, text: str) -> bool:
    if names_repository(link):
        return True
    if not may_name_project(link) or not is_called_like_its_page(link):
        return False
    behind = text[text.find(link.label) + len(link.label) :]
    defined = _DEFINED.match(behind)
    return bool(defined and says_what_it_is(defined[0]))


def is_presented(spans: Spans) -> bool:
    """Tell whether `spans` begin with the linked name of a project: its own site or code."""
    first = next((span for span in spans if span.text.strip()), None)
    link = link_of(first) if first else None
    if not link or not is_project(link.url) or (is_bare(link) and not is_code(link.url)):
        return False
    return may_name_project(link)


def looks_like_tools(listing: Listing, above: str = "") -> bool:
    """Tell whether the items of a list of which nothing says what it holds have a tool's shape.

    Most give a short name with a remark or a page; half of them, and two at least, link a page
    that is called like the name or say what kind of software it is. One will do where the heading
    `above` is such a kind, as in "Databases".
    """
    fewest = 1 if says_what_it_is(above.rstrip("s")) and len(above.split()) == 1 else _FEWEST
    named = sum(map(_is_tool_like, listing.items))
    sure = sum(map(_is_surely_tool, listing.items))
    count = len(listing.items)
    return sure >= fewest and sure >= count / 2 and named >= count * _MOST


def shaped_tools(listing: Listing, place: Place) -> tuple[list[Tool], list[Item]]:
    """Return the tools of a list that `looks_like_tools`, and the items that are none."""
    tools: list[Tool] = []
    rest: list[Item] = []
    for item in listing.items:
        found = list(tool_of(item, place)) if _is_tool_like(item) else []
        tools += [replace(tool, doubt=tool.doubt or SHAPED) for tool in found]
        rest += [] if found else [item]
    return tools, rest


def _is_surely_tool(item: Item) -> bool:
    name, remark = name_and_remark(item.spans)
    if not name[:1].isalnum() or len(name.split()) > _LONGEST_LINKED or name_score(name) >= LIKELY:
        return False
    if is_address(name):
        return any(map(is_code, filter(None, (span.target for span in item.spans))))
    first = next((link for span in item.spans if (link := link_of(span))), None)
    is_linked = first is not None and (first.label == name or is_bare(first))
    if first and is_linked and may_name_project(replace(first, label=name)):
        return is_called_like_its_page(replace(first, label=name)) or is_code(first.url)
    return name[:1].isupper() and says_what_it_is(plain(remark))


def _grouped(item: Item) -> list[Listing]:
    """Return the lists below an item that only groups them; none when it is a tool itself."""
    inner = [block for block in item.blocks if isinstance(block, Listing)]
    name, remark = name_and_remark(item.spans)
    is_heading = bool(name) and not remark and not named_links(item.spans)
    if is_heading and all(_is_tool_like(below) for group in inner for below in group.items):
        return inner
    return []


def _is_tool_like(item: Item) -> bool:
    name, remark = name_and_remark(item.spans)
    is_short = len(name.split()) <= _LONGEST_LINKED
    return bool(remark or named_links(item.spans) or is_short) and name[:1].isalnum()


def _name_in(spans: Spans, name: str) -> str:
    """Return the project that `name` links, where it says more: `Acme's [foobar](...)`."""
    for span in spans:
        link = link_of(span)
        if link and link.label in name and names_repository(link):
            return link.label
    return name


def _split_name(name: str) -> tuple[str, str]:
    """Split off what stands with a name: `Foobar from Acme`, `Foobar (a small cache)`."""
    if exclaimed := _EXCLAIMED.fullmatch(name):
        return exclaimed[1], exclaimed[2] or ""
    if vendor := _VENDOR.fullmatch(name):
        return vendor[1], vendor["by"]
    if described := _BRACKETED.fullmatch(name):
        return described[1], described[2]
    return name, ""


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()
