"""The tool that an item of a list, or a paragraph in the shape of one, presents."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.labels import named_links, without_addresses
from bot.notes.links import is_address, link_of, unique
from bot.notes.markdown.blocks import Item, Paragraph, block_spans
from bot.notes.markdown.spans import plain
from bot.notes.people.names import LIKELY, name_score
from bot.notes.place import Place
from bot.notes.said import is_placeholder, remarks_of
from bot.notes.tools.addresses import is_deep, name_of_address
from bot.notes.tools.kinds import says_what_it_is, tells_of_thing
from bot.notes.tools.plainnames import is_coined, is_telling
from bot.notes.tools.projects import is_named_by_page, may_name_project
from bot.notes.tools.toolnames import name_and_kind, name_in, split_name
from bot.recap.model import Tool

_LONGEST_NAME: Final = 6
"""Words; what is longer is a sentence about something."""

_LONGEST_PHRASE: Final = 9
"""Words; what is longer and links nothing is a remark among tools."""

LONGEST_ALONE: Final = 3
"""Words of a name that is a tool's wherever it stands."""

_LINE_END: Final = re.compile(r"\s*\n\s*")


def tool_of(item: Item, place: Place) -> Iterator[Tool]:
    """Yield the tool that `item` presents; all that it says is what the tool is."""
    name, remark = name_and_kind(item.spans)
    below = [spans for block in item.blocks for spans in block_spans(block)]
    links = unique(link for spans in (item.spans, *below) for link in named_links(spans))
    # A name may have a dot and be no address: "foobar.js", "foo.cpp".
    if not name or (is_address(name) and links):
        is_named = bool(links) and not is_deep(links[0].url)
        name, doubt = name_of_address(links[0].url) if is_named else "", "only its address names it"
    else:
        name = name_in(item.spans, name)
        if len(name.split()) > _LONGEST_NAME and (linked := list(_linked(item, place))):
            yield from linked
            return
        links = unique(link for spans in (item.spans, *below) for link in named_links(spans, name))
        doubt = "" if len(name.split()) <= _LONGEST_NAME else "its name is as long as a sentence"
        if len(split_name(name)[0].split()) > _LONGEST_PHRASE and not links:
            return
    name, described = split_name(name)
    parts = [described, one_line(without_addresses(remark))]
    summary = " - ".join(filter(None, parts))
    summary = "; ".join(filter(None, [summary, *map(one_line, remarks_of(item.blocks))]))
    if not is_placeholder(name):
        source = place.source(item.line)
        yield Tool(name=name, summary=summary, links=links, source=source, doubt=doubt)


def _linked(item: Item, place: Place) -> Iterator[Tool]:
    """Yield what a sentence among tools links by name: "soon, trains will run on [Foobar](…)"."""
    for span in item.spans:
        link = link_of(span)
        if link and may_name_project(link) and is_named_by_page(link):
            summary = one_line(plain(item.spans))
            source = place.source(span.line)
            yield Tool(name=link.label, summary=summary, links=(link,), source=source)


def tool_of_paragraph(block: Paragraph, place: Place) -> Iterator[Tool]:
    """Yield the tool of a paragraph among tools that begins with its name: `**Foobar**: a cache`.

    A name that nothing sets apart has to be spelt like one, and what it is or does told.
    """
    first = next((span for span in block.spans if span.text.strip()), None)
    is_apart = first is not None and (first.bold or first.code or link_of(first) is not None)
    name, remark = name_and_kind(block.spans)
    said = plain(remark)
    is_told = tells_of_thing(said) or says_what_it_is(said)
    is_name = is_apart or (is_told and (is_telling(name) or is_coined(name)))
    if is_name and remark and len(name.split()) <= LONGEST_ALONE and name_score(name) < LIKELY:
        yield from tool_of(Item(spans=block.spans, line=block.line), place)


def one_line(text: str) -> str:
    """Return `text` with its lines behind each other."""
    return _LINE_END.sub(" ", text).strip() if "\n" in text else text.strip()
