"""Entries whose kind the author's own mark settles, whatever they look like."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from bot.notes.headings import Role
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph
from bot.notes.markdown.spans import joined, lines
from bot.notes.outline import Section, walk
from bot.notes.passages import passage_of
from bot.notes.place import Place
from bot.notes.points import news_in, point_of, themes_in
from bot.notes.resources import resources_of
from bot.notes.sessions.goingon import with_rest
from bot.notes.sessions.heads import read_head
from bot.notes.sessions.prose import sessions_in
from bot.notes.sessions.sessions import session_of_item, session_of_section
from bot.notes.sessions.talks import Talk
from bot.notes.tools.toolitems import tool_of
from bot.notes.tools.toolprose import linked_tools
from bot.notes.tools.tools import presented_tools
from bot.recap.model import Announcement, Entry, Kind, Session, Theme, Tool


def settled_section(section: Section, kind: Kind, place: Place) -> Iterator[Entry]:
    """Yield `section`, with all that it and the sections inside it say, as one entry."""
    if kind is Kind.SESSION:
        yield session_of_section(Talk(read_head(section), doubt=""), section, place)
        for inner in walk(section):
            yield from presented_tools(inner.blocks, place)
        return
    blocks: list[Block] = list(section.blocks)
    for chapter in section.sections:
        for inner in walk(chapter):
            blocks += [Paragraph(spans=inner.heading, line=inner.line), *inner.blocks]
    yield from settled_item(
        Item(spans=section.heading, line=section.line, blocks=tuple(blocks)), kind, place
    )


def settled_item(item: Item, kind: Kind, place: Place) -> Iterator[Entry]:
    """Yield a list item, or a paragraph in the shape of one, as an entry of `kind`."""
    match kind:
        case Kind.SESSION:
            yield _session(item, place)
        case Kind.TOOL:
            yield from (replace(tool, doubt="") for tool in tool_of(item, place))
        case Kind.ANNOUNCEMENT:
            yield from (point.announcement() for point in point_of(item, place))
        case Kind.THEME:
            yield from (point.theme() for point in point_of(item, place))
        case Kind.RESOURCE:
            yield from resources_of(item, place)
        case Kind.PASSAGE | Kind.EVENT:
            yield from passage_of([Listing(items=(item,), line=item.line)], place)
        case _:
            assert_never(kind)


def settled_paragraph(paragraph: Paragraph, kind: Kind, place: Place) -> Iterator[Entry]:
    """Yield the entries of `kind` that prose tells of, now certain; else the paragraph as one."""
    found: list[Session | Tool | Announcement | Theme] = []
    left = [paragraph]
    match kind:
        case Kind.SESSION:
            told, left = with_rest(list(sessions_in(paragraph, place)), paragraph)
            found += told
        case Kind.TOOL:
            found += linked_tools(paragraph.spans, place)
        case Kind.ANNOUNCEMENT:
            found += news_in(paragraph.spans, place)
        case Kind.THEME:
            found += themes_in(paragraph, place)
        case _:
            pass
    if found:
        yield from (replace(entry, doubt="") for entry in found)
        yield from passage_of(left, place) if left else ()
    else:
        yield from settled_item(Item(spans=paragraph.spans, line=paragraph.line), kind, place)


def _mark_of(paragraph: Paragraph, marks: Mapping[int, Kind]) -> Kind | None:
    """Return the mark in any line of `paragraph`; the first, where there are several."""
    return next((marks[span.line] for span in paragraph.spans if span.line in marks), None)


def taken_out(blocks: Sequence[Block], place: Place) -> tuple[list[Entry], list[Block]]:
    """Return the entries that marks settle in `blocks`, and what is left of these."""
    marks = place.marks.own
    entries: list[Entry] = []
    left: list[Block] = []
    if not marks:
        return entries, list(blocks)
    for block in blocks:
        match block:
            case Paragraph() if kind := _mark_of(block, marks):
                entries += settled_paragraph(block, kind, place)
            case Listing():
                items: list[Item] = []
                for item in block.items:
                    inner, rest = taken_out(item.blocks, place)
                    own = replace(item, blocks=tuple(rest))
                    if kind := marks.get(item.line):
                        entries += settled_item(own, kind, place)
                    else:
                        items.append(own)
                    entries += inner
                left += [replace(block, items=tuple(items))] if items else []
            case _:
                left.append(block)
    return entries, left


def _session(item: Item, place: Place) -> Session:
    """Return `item` as a session; where nothing else tells the title, its first line is it."""
    if found := session_of_item(item, replace(place, role=Role.SESSIONS)):
        return replace(found, doubt="")
    title, *below = lines(item.spans) or [item.spans]
    rest: tuple[Block, ...] = item.blocks
    if below:
        rest = (Paragraph(spans=joined(below), line=below[0][0].line), *rest)
    section = Section(heading=title, line=item.line, level=1, blocks=rest)
    return session_of_section(Talk(read_head(section), doubt=""), section, place)
