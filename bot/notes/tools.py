"""Tools: projects, products and services that a note presents."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from bot.notes.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.labels import name_and_remark, named_links, without_addresses
from bot.notes.links import is_address, link_of, says_nothing, unique
from bot.notes.place import Place
from bot.notes.said import remarks_of
from bot.notes.spans import Spans, plain
from bot.recap.model import Link, LinkKind, Tool

_CODE_HOSTS: Final = frozenset({"github.com", "gitlab.com", "bitbucket.org", "codeberg.org"})
_LONGEST_NAME: Final = 6
"""Words; what is longer is a sentence about something."""

_LONGEST_LINKED: Final = 3
"""Words of a linked name that is a tool's wherever it stands."""

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
        name, doubt = (_name_of(links[0].url) if links else ""), "only its address names it"
    else:
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
    """Yield the tools whose code a text links under their own name: a guess, but a good one."""
    for span in spans:
        link = link_of(span)
        if link and _names_repository(link):
            source = place.source(span.line)
            yield Tool(
                name=link.label,
                summary=_one_line(plain(spans)),
                links=(link,),
                source=source,
                doubt="its code is linked in passing",
            )


def _names_repository(link: Link) -> bool:
    host, steps = _host_and_steps(link.url)
    if host not in _CODE_HOSTS or len(link.label.split()) > _LONGEST_LINKED:
        return False
    label, *names = (re.sub(r"\W", "", part).casefold() for part in (link.label, *steps))
    return label in names


def is_presented(spans: Spans) -> bool:
    """Tell whether `spans` begin with the linked name of a project: its own site or code."""
    first = next((span for span in spans if span.text.strip()), None)
    link = link_of(first) if first else None
    if not link or link.kind is not LinkKind.PAGE or says_nothing(link.label):
        return False
    return len(link.label.split()) <= _LONGEST_LINKED and is_project(link.url)


def is_project(url: str) -> bool:
    """Tell whether `url` is a project's own page: a repository, or the front page of a site."""
    host, steps = _host_and_steps(url)
    if host in _CODE_HOSTS:
        return len(steps) in {1, 2}
    return bool(host) and not steps and "?" not in url


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
    return bool(remark or named_links(item.spans)) or len(name.split()) <= _LONGEST_LINKED


def _split_name(name: str) -> tuple[str, str]:
    """Split off what stands with a name: `Foobar from Acme`, `Foobar (a small cache)`."""
    if vendor := _VENDOR.fullmatch(name):
        return vendor[1], vendor["by"]
    if described := _BRACKETED.fullmatch(name):
        return described[1], described[2]
    return name, ""


def _name_of(url: str) -> str:
    """Name a tool that is given by nothing but its address after the address."""
    host, steps = _host_and_steps(url)
    return steps[-1] if steps else host


def _host_and_steps(url: str) -> tuple[str, list[str]]:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:  # such as a bracket in the host
        return "", []
    return host.removeprefix("www."), [step for step in parts.path.split("/") if step]


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()
