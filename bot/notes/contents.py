"""What a paragraph, a list or a table says: hands it to the reader of what it holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.headings import Role, leads_to, mentions, role_of
from bot.notes.linelists import listing_of_lines
from bot.notes.links import is_own, is_recording, links_in, links_of, names_slides
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph, Row, Table, block_spans
from bot.notes.markdown.sentences import last_sentence
from bot.notes.markdown.spans import joined, lines, plain
from bot.notes.otheritems import entries_of_others
from bot.notes.outline import PLAIN_LEVEL, Section
from bot.notes.passages import passage_of
from bot.notes.place import Place
from bot.notes.points import news_in, points_of, says_it_all, themes_in
from bot.notes.resources import resources_in, resources_of
from bot.notes.said import is_placeholder, said
from bot.notes.sessions.breaks import is_called_off
from bot.notes.sessions.columns import as_labels
from bot.notes.sessions.draft import NO_SESSIONS
from bot.notes.sessions.lists import holds_sessions, sessions_of_list
from bot.notes.sessions.promises import promises_sessions
from bot.notes.sessions.prose import told_in
from bot.notes.sessions.sessions import (
    is_told,
    session_of_item,
    session_of_labels,
    session_of_paragraph,
    sessions_of_lines,
)
from bot.notes.sessions.tables import sessions_of_table, tools_of_table
from bot.notes.sessions.tellings import given_in, told_by
from bot.notes.sessions.toldtitles import TALK_OR_TALKS
from bot.notes.sessions.underlists import with_list_below
from bot.notes.sessions.updates import updates_of
from bot.notes.settled import settled_item
from bot.notes.tools.addressed import addressed_tools
from bot.notes.tools.described import described_in
from bot.notes.tools.introduced import introduces_tools
from bot.notes.tools.rows import tools_in_rows
from bot.notes.tools.toolitems import tool_of_paragraph
from bot.notes.tools.toolprose import linked_tools
from bot.notes.tools.tools import (
    SHAPED,
    linked_project,
    listed_tools,
    looks_like_tools,
    presented_tools,
    products_in,
    shaped_tools,
    tools_of_lines,
)
from bot.recap.address import identity
from bot.recap.model import Entry, Kind, Session, Theme, Tool

_NO_TOOLS: Final = (Role.RESOURCES, Role.PEOPLE, Role.OTHER)
"""What stands there by name and address is something else: books, bars, people."""

_LISTED: Final = frozenset({Role.TOOLS, Role.ANNOUNCEMENTS, Role.THEMES})
"""What people list below a heading for it, a line each, even where they mark no list."""

_FOUND: Final = re.compile(r"\b(?:stuff|booths?|expo|found|saw|seen|discovered)\b", re.IGNORECASE)
"""Says of a list that it holds what its author came across, such as tools."""

_LEAD_END: Final = re.compile(r"[:\uff1a]\s*[-\u2013\u2014]?\s*$")
"""How a line ends that leads to a list: with a colon, which some follow up with a dash."""


def contents_of(blocks: Sequence[Block], at: int, place: Place) -> Iterator[Entry]:
    """Yield what the block `at` this place in `blocks` says.

    The line above a list is read along with the list.
    """
    block = blocks[at]
    before = blocks[at - 1] if at else None
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    match block:
        case Paragraph() if place.role in _LISTED and (listing := listing_of_lines(block)):
            yield from _listing(listing, None, place)
        case Paragraph():
            if not (isinstance(after, Listing) and _is_lead(block)):
                yield from _paragraph(block, place, after)
            elif place.role not in NO_SESSIONS:
                yield from with_list_below(given_in(block, place), after)
        case Listing():
            lead = before if isinstance(before, Paragraph) and _is_lead(before) else None
            above = plain(before.spans) if isinstance(before, Paragraph) and not lead else ""
            held = Role.TOOLS if above and introduces_tools(above) else None
            yield from _listing(block, lead, place, held)
        case Table():
            said = plain(before.spans) if isinstance(before, Paragraph) and _is_lead(before) else ""
            is_of_tools = leads_to(last_sentence(said)) is Role.TOOLS
            yield from _table(block, replace(place, role=Role.TOOLS) if is_of_tools else place)
        case _:
            yield from passage_of([block], place)


def _paragraph(block: Paragraph, place: Place, below: Block | None) -> Iterator[Entry]:
    if is_placeholder(plain(block.spans)):
        yield from passage_of([block], place)
    elif place.role is Role.ANNOUNCEMENTS:
        yield from (point.announcement() for point in points_of(block, place))
    elif place.role is Role.THEMES:
        yield from given_in(block, place)
        yield from (point.theme() for point in points_of(block, place))
    elif place.role is Role.TOOLS and (tools := _tools_alone(block, place)):
        yield from tools
    elif place.role not in NO_SESSIONS and (rows := sessions_of_lines(block, place))[0]:
        yield from rows[0]
        if rows[1]:
            yield from passage_of([Paragraph(spans=joined(rows[1]), line=block.line)], place)
    elif place.role not in NO_SESSIONS and (labelled := _labelled_session(block, place)):
        yield labelled
    elif _may_be_session(block, place) and (session := session_of_paragraph(block, place)):
        yield session
    else:
        yield from _prose(block, place, below)


def _prose(block: Paragraph, place: Place, below: Block | None) -> Iterator[Entry]:
    """Yield what a paragraph tells of anything, and what is left as a passage."""
    tools: list[Tool] = list(addressed_tools(block, place, is_expected=False))
    if not tools:
        tools += linked_tools(block.spans, place)
        tools += described_in(block, place)
    told: list[Session] = []
    left = [block]
    if place.role not in NO_SESSIONS:
        told, left = told_by(block, place, below)
    elif place.role is Role.PEOPLE and TALK_OR_TALKS.search(plain(block.spans)):
        told = given_in(block, place)  # "My favourite speakers": of whom it tells what they gave
    found: list[Session | Tool] = [*tools, *told]
    yield from found
    yield from themes_in(block, place)
    yield from news_in(block.spans, place)
    yield from passage_of(left, place) if left else ()
    taken = {identity(link.url) for each in found for link in each.links}
    yield from resources_in([block], place, taken)


def _tools_alone(block: Paragraph, place: Place) -> list[Tool]:
    """Return the tools of a paragraph among tools that is about nothing else."""
    addressed = list(addressed_tools(block, place, is_expected=True))
    return addressed or tools_of_lines(block, place) or list(tool_of_paragraph(block, place))


def _labelled_session(block: Paragraph, place: Place) -> Session | None:
    """Return the session that the lines of a paragraph label, or None.

    Front matter that is never closed labels its event in the same way.
    """
    rows = tuple(Item(spans=row, line=row[0].line) for row in lines(block.spans))
    session = session_of_labels(Listing(items=rows, line=block.line), place)
    return None if session is None or is_of_event(session.title) else session


def _may_be_session(block: Paragraph, place: Place) -> bool:
    is_expected = place.role is Role.SESSIONS
    return is_expected or (place.role not in NO_SESSIONS and is_told(block))


def _listing(
    listing: Listing, lead: Paragraph | None, place: Place, held: Role | None = None
) -> Iterator[Entry]:
    """Read a list of which the line that leads to it, or `held`, may say what it holds."""
    text = plain(lead.spans).replace("\n", " ") if lead else ""
    held = leads_to(last_sentence(text)) if text else held
    above = place.headings[-1] if place.headings else ""
    if place.role is Role.RESOURCES and names_slides(above) and _are_told(listing, place):
        held = Role.SESSIONS  # "Slides": of talks that have their titles and people there
    place = replace(place, role=held) if held else place
    if place.role is Role.THEMES and not place.is_marked and _are_told(listing, place):
        # "My highlights were:" says less of what a list holds than titles with their people do.
        held, place = None, replace(place, role=None)
    place = place.holding(lead.line if lead else listing.line)
    if lead and held is Role.THEMES and says_it_all(text):
        yield Theme(
            text=text.rstrip(":"),
            details=tuple(said([listing])),
            links=links_in(span for spans in block_spans(listing) for span in spans),
            source=place.source(lead.line),
        )
        return
    written, unwritten = _parted(listing)
    yield from passage_of(unwritten, place) if unwritten else ()
    for each in written:
        found = _held(each, place, is_led_to=held is not None)
        if found is None:
            yield from _mixed(each, lead, place)
            return
        yield from found
    yield from passage_of([lead], place) if lead else ()


def _are_told(listing: Listing, place: Place) -> bool:
    """Tell whether most items of a list name a session and who gave it."""
    told = [item for item in listing.items if told_in(item, place)]
    return 2 * len(told) > len(listing.items)


def _parted(listing: Listing) -> tuple[list[Listing], list[Listing]]:
    """Part `listing` into what is written and what only keeps a place; either may be empty."""
    parts: tuple[list[Item], list[Item]] = ([], [])
    for item in listing.items:
        is_bare = not item.blocks and not links_of(item.spans)
        parts[is_bare and is_placeholder(plain(item.spans))].append(item)
    written, unwritten = (
        [Listing(items=tuple(items), line=items[0].line)] if items else [] for items in parts
    )
    return written, unwritten


def _held(listing: Listing, place: Place, *, is_led_to: bool) -> Iterator[Entry] | None:
    """Return the entries of a list that says what it holds; None for another.

    Of tools that only the sentence above leads to, not every item need be one.
    """
    entries: Iterator[Entry] | None = None
    match place.role:
        case Role.TOOLS if not is_led_to:
            entries = listed_tools(listing, place)
        case Role.TOOLS:
            entries = _shaped(listing, place, "")
        case Role.ANNOUNCEMENTS:
            news = (point.announcement() for point in points_of(listing, place))
            entries = chain(news, products_in([listing], place))
        case Role.THEMES:
            themes = (point.theme() for point in points_of(listing, place))
            told = (session for item in listing.items for session in told_in(item, place))
            entries = chain(themes, told, presented_tools([listing], place))
        case Role.UPDATES:
            entries = updates_of(listing, place)
        case Role.PASSAGES:
            entries = passage_of([listing], place)
        case Role.SESSIONS if place.is_marked:
            entries = chain.from_iterable(
                settled_item(item, Kind.SESSION, place) for item in listing.items
            )
        case None | Role.OTHER if _may_hold_tools(listing, place):
            entries = _shaped(listing, place, SHAPED)
        case _:
            pass
    return entries


def _shaped(listing: Listing, place: Place, doubt: str) -> Iterator[Entry]:
    tools, rest = shaped_tools(listing, place, doubt)
    yield from tools
    if rest:
        yield from passage_of([Listing(items=tuple(rest), line=rest[0].line)], place)


def _may_hold_tools(listing: Listing, place: Place) -> bool:
    """Tell whether a list has the shape of one of tools, and no heading or item says otherwise."""
    above = place.headings[-1] if place.headings else ""
    is_found = mentions(above, Role.TOOLS) or _FOUND.search(above)
    is_other = not is_found and mentions(above, *_NO_TOOLS)
    return (
        not is_other
        and looks_like_tools(listing, above)
        and not any(session_of_item(item, place) for item in listing.items)
    )


def _mixed(listing: Listing, lead: Paragraph | None, place: Place) -> Iterator[Entry]:
    """Read a list of which nothing says what it holds, item by item."""
    if place.role not in NO_SESSIONS and (labelled := session_of_labels(listing, place)):
        yield from passage_of([lead], place) if lead else ()
        yield labelled
        return
    rest: list[Item] = []
    above = plain(lead.spans).replace("\n", " ") if lead else " ".join(place.headings[-1:])
    is_promised = promises_sessions(above)
    sessions = _sessions_among(listing, place, is_promised=is_promised)
    for item in listing.items:
        session = sessions.get(item.line)
        if is_called_off(plain(item.spans)):
            yield from passage_of([replace(listing, items=(item,), line=item.line)], place)
        elif _heads_list(item) or holds_sessions(item, place):
            below = place.inside(Section(heading=item.spans, line=item.line, level=PLAIN_LEVEL))
            for at in range(len(item.blocks)):
                yield from contents_of(item.blocks, at, below)
        elif session and (told := _told_instead(session, item, place)):
            yield from told
        elif session:
            yield session
            yield from _tools_beside(session, item, place)
        elif place.role is Role.RESOURCES and (tools := linked_project(item, place)):
            yield from tools
        elif place.role is Role.RESOURCES and links_of(item.spans):
            yield from resources_of(item, place)
        else:
            rest.append(item)
    yield from entries_of_others(rest, lead, place)


def _sessions_among(listing: Listing, place: Place, *, is_promised: bool) -> Mapping[int, Session]:
    """Return the sessions of a list, by line; among people only those whose recording it links.

    As in "Great speakers" over `[Ana Roe - Less YAML](recording)`.
    """
    if place.role is Role.RESOURCES:
        return {}
    found = sessions_of_list(listing, place, is_promised=is_promised)
    if place.role is not Role.PEOPLE:
        return found
    return {
        line: session
        for line, session in found.items()
        if session.speakers and any(map(is_recording, session.links))
    }


def _told_instead(session: Session, item: Item, place: Place) -> list[Session]:
    """Return the sessions that `item` tells of where a whole sentence was taken for `session`.

    Empty where it is the only one that is told of.
    """
    told = told_in(item, place)
    titles = [each.title for each in told]
    is_within = any(title != session.title and title in session.title for title in titles)
    return told if is_within or (len(titles) > 1 and session.title in titles) else []


def _tools_beside(session: Session, item: Item, place: Place) -> Iterator[Tool]:
    """Yield the tools that what is said of `session` presents."""
    tools = chain(linked_tools(item.spans, place), presented_tools(item.blocks, place))
    is_played = any(map(is_own, session.links))
    return (tool for tool in tools if tool.name != session.title or not is_played)


def _heads_list(item: Item) -> bool:
    """Tell whether `item` only says what the list inside it holds: "Tools", "Day 2"."""
    is_over_list = bool(item.blocks) and isinstance(item.blocks[0], Listing)
    return is_over_list and not links_of(item.spans) and role_of(plain(item.spans)) is not None


def _table(table: Table, place: Place) -> Iterator[Entry]:
    labels = as_labels(table) if place.role not in NO_SESSIONS else None
    if labels and (session := session_of_labels(labels, place)):
        yield session
        return
    found: list[tuple[Row, Session | Tool]] = list(sessions_of_table(table, place))
    found = found or list(tools_of_table(table, place)) or list(tools_in_rows(table, place))
    yield from (entry for _, entry in found)
    read = {row.line for row, _ in found}
    rows = tuple(row for row in table.rows if row.line not in read)
    left = replace(table, rows=rows, line=rows[0].line if rows else table.line)
    if rows or not found:
        yield from passage_of([left], place)
    yield from resources_in([left], place)


def _is_lead(paragraph: Paragraph) -> bool:
    return _LEAD_END.search(plain(paragraph.spans)) is not None
