"""Tools: projects, products and services that a note presents."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import Final

from bot.notes.headings import Role, leads_to, role_of
from bot.notes.labels import named_links
from bot.notes.links import is_address, is_own, link_of, links_of
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph
from bot.notes.markdown.sentences import last_sentence
from bot.notes.markdown.spans import REMEMBERED_BLOCKS, lines, plain
from bot.notes.people.names import LIKELY, name_score
from bot.notes.place import Place
from bot.notes.tools.addresses import is_code
from bot.notes.tools.byname import item_by_name
from bot.notes.tools.described import described_by, described_in
from bot.notes.tools.itemlinks import is_addressed_beside, is_linked_alone
from bot.notes.tools.kinds import says_what_it_is
from bot.notes.tools.labelled import lists_what_was_named
from bot.notes.tools.plainnames import (
    is_coded,
    is_coined,
    is_known,
    is_platform,
    is_product,
    is_telling,
)
from bot.notes.tools.presented import is_addressed_below, is_introduced, is_presented, links_itself
from bot.notes.tools.projects import (
    is_bare,
    is_called_like_its_page,
    may_name_project,
)
from bot.notes.tools.together import parted
from bot.notes.tools.toolitems import LONGEST_ALONE, tool_of
from bot.notes.tools.toolnames import name_and_kind, named_apart, split_name
from bot.notes.tools.toolprose import coded_tools, linked_tools
from bot.recap.model import Tool

SHAPED: Final = "only the shape of the list says so"
"""Doubt about a tool in a list of which nothing says what it holds."""

_QUOTED: Final = re.compile(r"[\"\u201c\u201e][^\"\u201d]+[\"\u201c\u201d](?:\s\w+)?$")
_FEWEST: Final = 2
_MOST: Final = 0.75
"""Items of a list that have to be tools, and share of those that may be, for all to be."""


def listed_tools(listing: Listing, place: Place) -> Iterator[Tool]:
    """Yield the tools of a list that stands under a heading for tools."""
    for item in named_apart(listing).items:
        groups = _grouped(item)
        if groups:
            for group in groups:
                yield from listed_tools(group, place)
        elif labelled := _labelled(item):
            for each in labelled:
                yield from tool_of(each, place)
        elif not _gives_title(item):
            yield from tool_of(item, place)


def _labelled(item: Item) -> tuple[Item, ...]:
    """Return the tools that `item` names behind what they are for: "Tea: Foobar, Pot-Kit"."""
    _, remark = name_and_kind(item.spans)
    return _listed_in(Item(spans=remark, line=item.line)) if remark else ()


def _listed_in(item: Item) -> tuple[Item, ...]:
    """Return the names that all of `item` lists, an item each; empty unless half are telling."""
    named = parted(item)
    telling = sum(is_telling(plain(each.spans)) for each in named)
    return named if len(named) > 1 and 2 * telling >= len(named) else ()


def presented_tools(
    blocks: Iterable[Block], place: Place, *, is_talk: bool = True, lead: str = ""
) -> Iterator[Tool]:
    """Yield the tools that text about something else presents.

    A bullet does so that leads with a project's linked name, and so does any text that links a
    project's code under its name, and a list that looks like one of tools below a `lead` that
    says so. Outside the notes of a talk, `is_talk`, a name with a page of its own may as well be
    a bar's.
    """
    for block in blocks:
        yield from _presented(block, place, lead, is_talk=is_talk)
        lead = plain(block.spans) if isinstance(block, Paragraph) else lead


@lru_cache(maxsize=REMEMBERED_BLOCKS)  # asked for the links of a talk, and for what it presents
def _presented(block: Block, place: Place, lead: str, *, is_talk: bool) -> tuple[Tool, ...]:
    return tuple(_read(block, place, lead, is_talk=is_talk))


def _read(block: Block, place: Place, lead: str, *, is_talk: bool) -> Iterator[Tool]:
    if isinstance(block, Listing):
        yield from _in_list(block, place, lead, is_talk=is_talk)
    elif isinstance(block, Paragraph):
        if is_linked_alone(block) and is_presented(block.spans, is_talk=is_talk):
            yield from tool_of(Item(spans=block.spans, line=block.line), place)
        else:
            yield from linked_tools(block.spans, place)
        yield from described_in(block, place)


def _in_list(block: Listing, place: Place, lead: str, *, is_talk: bool) -> Iterator[Tool]:
    listing = named_apart(block)
    is_led = bool(lead) and leads_to(last_sentence(lead)) is Role.TOOLS
    if is_led and role_of(lead) is Role.TOOLS:
        yield from _led_tools(listing, place)
        return
    is_of_tools = is_led and (looks_like_tools(listing) or _are_linked(listing))
    is_of_tools = is_of_tools or lists_what_was_named(lead, listing.items)
    if is_of_tools or _are_plainly_named(listing):
        yield from shaped_tools(listing, place, "")[0]
        return
    if len(listing.items) > len(block.items):
        yield from chain.from_iterable(coded_tools(x.spans, place) for x in block.items)
    for item in listing.items:
        yield from _in_item(item, place, is_talk=is_talk)


def _in_item(item: Item, place: Place, *, is_talk: bool) -> Iterator[Tool]:
    is_shown = is_presented(item.spans, is_talk=is_talk) or is_introduced(item)
    if is_shown or is_addressed_below(item) or is_addressed_beside(item):
        yield from _leading(item, place)
    elif described := list(described_by(item, place)):
        yield from described
    else:
        yield from item_by_name(item, place)
        yield from linked_tools(item.spans, place)
        if item.blocks:
            said = plain(item.spans)
            yield from presented_tools(item.blocks, place, is_talk=is_talk, lead=said)


def _led_tools(listing: Listing, place: Place) -> Iterator[Tool]:
    """Yield the tools of a list that a line calls one of tools, those of its groups included."""
    for item in listing.items:
        if groups := _grouped(item):
            for group in groups:
                yield from _led_tools(group, place)
        else:
            yield from shaped_tools(Listing(items=(item,), line=item.line), place, "")[0]


def _leading(item: Item, place: Place) -> Iterator[Tool]:
    """Yield the tool that `item` leads with, or those that its sentence names."""
    name, _ = name_and_kind(item.spans)
    if len(name.split()) <= LONGEST_ALONE:
        yield from tool_of(item, place)
    else:
        yield from linked_tools(item.spans, place, is_led=True)


def _gives_title(item: Item) -> bool:
    """Tell whether an item names somebody and the title of what they wrote or said, in quotes."""
    name, remark = name_and_kind(item.spans)
    return " " in name and _QUOTED.match(plain(remark)) is not None


def _are_linked(listing: Listing) -> bool:
    """Tell whether all items begin with a linked name that may be a project's.

    What stands last and links nothing only adds to them: "and another one that I forgot".
    """
    first = [next(filter(None, map(link_of, item.spans)), None) for item in listing.items]
    while len(first) > _FEWEST and first[-1] is None:
        first.pop()
    return all(link is not None and may_name_project(link) for link in first)


def linked_project(item: Item, place: Place) -> list[Tool]:
    """Return the tools of an item among links that begins with a project's name and its code.

    Its own site will do with what it is. Those that the items inside it present are others. Empty
    for a link to anything else.
    """
    first = next(filter(None, map(link_of, item.spans)), None)
    is_of_code = first is not None and is_code(first.url)
    if not (is_of_code and is_presented(item.spans, is_talk=False)) and not is_introduced(item):
        return []
    own = tool_of(replace(item, blocks=()), place)
    return [*own, *presented_tools(item.blocks, place, is_talk=False)]


def products_in(blocks: Iterable[Block], place: Place) -> Iterator[Tool]:
    """Yield the products that lists among announcements name.

    Among announcements of products each item may name one; elsewhere it has to link its page, to be
    called like one, or to say what it is.
    """
    for block in blocks:
        if isinstance(block, Listing):
            for item in block.items:
                name, remark = name_and_kind(item.spans)
                is_named = name[:1].isupper() and len(name.split()) <= LONGEST_ALONE
                if any(map(is_own, links_of(item.spans))):
                    continue
                is_called = is_product(name) or (is_named and place.is_of_products)
                is_called |= _is_released(name)
                if remark and (is_called or links_itself(item)):
                    yield from tool_of(item, place)
                else:
                    yield from described_by(item, place)


def _is_released(name: str) -> bool:
    """Tell whether `name` is that of a tool and its version: "Foobar 2.0 released"."""
    name, version = split_name(name)
    is_numbered = version.removeprefix("v")[:1].isdigit() and not is_platform(name)
    return is_numbered and (is_telling(name) or is_coined(name))


def looks_like_tools(listing: Listing, above: str = "") -> bool:
    """Tell whether the items of a list of which nothing says what it holds have a tool's shape.

    Most give a short name with a remark or a page; half of them, and two at least, link a page
    that is called like the name or say what kind of software it is. One will do where the heading
    `above` is such a kind, as in "Databases".
    """
    fewest = 1 if says_what_it_is(above.rstrip("s")) and len(above.split()) == 1 else _FEWEST
    listing = named_apart(listing)
    named = sum(map(_is_tool_like, listing.items))
    sure = sum(map(_is_surely_tool, listing.items))
    count = len(listing.items)
    if sure >= fewest and sure >= count / 2 and named >= count * _MOST:
        return True
    return _are_plainly_named(listing) or lists_what_was_named(above, listing.items)


def _are_plainly_named(listing: Listing) -> bool:
    """Tell whether a list gives three single words or more with remarks, all like tools' names.

    One at least is spelt as no other word is, or is a name that many know.
    """
    count = len(listing.items)
    if count <= _FEWEST:
        return False
    names: list[str] = []
    for at, item in enumerate(listing.items):
        name, remark = name_and_kind(item.spans)
        if remark and " " not in name and is_telling(name):
            names.append(name)
        elif at + 1 - len(names) > count * (1 - _MOST):
            return False  # as nearly every list does at once
    return any(is_coded(name) or is_known(name) for name in names)


def shaped_tools(listing: Listing, place: Place, doubt: str) -> tuple[list[Tool], list[Item]]:
    """Return the tools of a list of which not every item need be one, and the other items."""
    tools: list[Tool] = []
    rest: list[Item] = []
    for item in named_apart(listing).items:
        found = list(tool_of(item, place)) if _is_tool_like(item) else []
        tools += [replace(tool, doubt=tool.doubt or doubt) for tool in found]
        rest += [] if found else [item]
    return tools, rest


def tools_of_lines(block: Paragraph, place: Place) -> list[Tool]:
    """Return the tools of a paragraph among tools, most lines of which are a name and no more.

    Or that names several one behind the other: "Foobar, Pot-Kit and Lidder".
    """
    rows = lines(block.spans)
    if listed := _listed_in(Item(spans=block.spans, line=block.line)):
        return [tool for item in listed for tool in tool_of(item, place)]
    short = [row for row in rows if len(plain(row).split()) <= LONGEST_ALONE]
    if len(short) < _FEWEST or 2 * len(short) < len(rows):
        return []
    items = tuple(Item(spans=row, line=row[0].line) for row in rows)
    return shaped_tools(Listing(items=items, line=block.line), place, "")[0]


def _is_surely_tool(item: Item) -> bool:
    name, remark = name_and_kind(item.spans)
    if not name[:1].isalnum() or len(name.split()) > LONGEST_ALONE or name_score(name) >= LIKELY:
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
    inner = [named_apart(block) for block in item.blocks if isinstance(block, Listing)]
    name, remark = name_and_kind(item.spans)
    is_heading = bool(name) and not remark and not named_links(item.spans)
    if is_heading and all(_is_tool_below(below) for group in inner for below in group.items):
        return inner
    return []


def _is_tool_below(item: Item) -> bool:
    """Tell whether `item` names a tool, and neither says what the one above is nor where."""
    text = plain(item.spans)
    is_phrase = " " in text and text.islower() and not links_of(item.spans)
    says_more = is_address(text) or is_phrase or says_what_it_is(text)
    return _is_tool_like(item) and not says_more


def _is_tool_like(item: Item) -> bool:
    name, remark = name_and_kind(item.spans)
    name, _ = split_name(name)
    is_short = len(name.split()) <= LONGEST_ALONE
    return bool(remark or named_links(item.spans) or is_short) and name[:1].isalnum()
