"""A note's text in, its recap out: hands each part of a note to the reader of what it holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from bot.notes.blocks import Block, Item, Listing, Paragraph, Row, Table, block_spans, read_blocks
from bot.notes.event import read_event
from bot.notes.frontmatter import split_note
from bot.notes.groups import grouped
from bot.notes.headings import Role, leads_to, role_of
from bot.notes.links import links_of
from bot.notes.marks import read_marks
from bot.notes.merging import merged
from bot.notes.outline import PLAIN_LEVEL, Section, read_outline, role
from bot.notes.passages import passage_of, passages_of_list
from bot.notes.place import Place
from bot.notes.points import news_in, point_of_section, points_of, says_it_all, themes_in
from bot.notes.problems import Problem
from bot.notes.prose import sessions_in
from bot.notes.resources import resources_in, resources_of
from bot.notes.said import is_placeholder, said
from bot.notes.sentences import sentences
from bot.notes.sessions import (
    holds_sessions,
    is_credited,
    session_of_item,
    session_of_paragraph,
    session_of_section,
)
from bot.notes.settled import settled_item, settled_section, taken_out
from bot.notes.slips import slips_in
from bot.notes.spans import plain
from bot.notes.tables import sessions_of_table, tools_of_table
from bot.notes.talks import Talk, find_talks
from bot.notes.titles import habit_of
from bot.notes.tools import linked_tools, listed_tools, presented_tools
from bot.notes.updates import updates_of
from bot.recap.address import identity
from bot.recap.model import Entry, Event, Kind, Recap, Session, Source, Theme, Tool

_NO_SESSIONS: Final = frozenset({Role.RESOURCES, Role.PEOPLE})
"""What stands there has other titles: books, courses, jobs."""


def read_note(text: str, note: str, folder: str = "") -> tuple[Recap, tuple[Problem, ...]]:
    """Read the Markdown `text` of the note at path `note`, in a folder that is called `folder`.

    Never raises for what a person may write. A note whose front matter says `recap: false` has
    no entries.
    """
    matter = split_note(text)
    if is_left_out(text):
        event = Event(name=None, source=Source(note=note, line=1))
        return Recap(note=note, event=event), matter.problems
    blocks, problems = read_blocks(matter.body, matter.first_line)
    outline = read_outline(blocks, matter.text("title"))
    event = read_event(matter, outline, note, folder)
    marks = read_marks(matter.body, matter.first_line)
    entries = _Reader(find_talks(outline, marks)).entries(outline, Place(event=event, marks=marks))
    ordered = sorted(merged(entries), key=lambda entry: entry.source.line)
    recap = Recap(note=note, event=event, entries=tuple(ordered))
    slips = slips_in(matter, outline, recap)
    return recap, tuple(sorted((*matter.problems, *problems, *marks.problems, *slips)))


def is_left_out(text: str) -> bool:
    """Tell whether the front matter of `text` says that this is no recap."""
    return split_note(text).text("recap").lower() in {"false", "no", "off"}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Goes down the sections of one note.

    Attributes:
        talks: Sections that are sessions, by the lines of their headings.
    """

    talks: Mapping[int, Talk]

    def entries(self, section: Section, above: Place) -> Iterator[Entry]:
        """Yield all that `section` says."""
        if section.heading and (kind := above.marks.own.get(section.line)):
            yield from settled_section(section, kind, above)
            return
        if section.heading and section.line in self.talks:
            yield from self._talk(section, above)
            return
        place = above.inside(section)
        if section.heading and above.role is place.role is Role.ANNOUNCEMENTS:
            yield point_of_section(section, place).announcement()
        elif section.heading and above.role is place.role is Role.THEMES:
            yield point_of_section(section, place).theme()
        else:
            yield from _section(section, place, above)
        for inner in section.sections:
            yield from self.entries(inner, place)

    def _talk(self, section: Section, above: Place) -> Iterator[Entry]:
        talk = self.talks[section.line]
        chapters = tuple(inner for inner in section.sections if inner.line not in self.talks)
        own = replace(section, sections=chapters)
        yield session_of_section(talk, own, above)
        yield from presented_tools(talk.head.rest, above)
        for inner in section.sections:
            if inner.line in self.talks:
                yield from self.entries(inner, above)
            else:
                yield from presented_tools(inner.blocks, above)


def _section(section: Section, place: Place, above: Place) -> Iterator[Entry]:
    if section.heading:
        yield from _heading(section, place, above)
    settled, blocks = taken_out(section.blocks, place)
    yield from settled
    if place.role is Role.PASSAGES:
        yield from passage_of(blocks, place) if blocks else ()
        return
    told, blocks = grouped(blocks, place)
    yield from told
    found = [list(_block(blocks, at, place)) for at in range(len(blocks))]
    if section.level >= PLAIN_LEVEL and place.role is Role.SESSIONS and not place.is_marked:
        # Nothing marks the end of what a plain line is the heading of: what follows the last
        # session is no more about sessions.
        last = max((at for at, each in enumerate(found) if _has_session(each)), default=-1)
        found[last + 1 :] = [list(_block(blocks, at, above)) for at in range(last + 1, len(blocks))]
    for each in found:
        yield from each


def _has_session(entries: Sequence[Entry]) -> bool:
    return any(isinstance(entry, Session) for entry in entries)


def _block(blocks: Sequence[Block], at: int, place: Place) -> Iterator[Entry]:
    """Read one of `blocks`; the line above a list is read along with the list."""
    block = blocks[at]
    before = blocks[at - 1] if at else None
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    match block:
        case Paragraph():
            if not (isinstance(after, Listing) and _is_lead(block)):
                yield from _paragraph(block, place)
        case Listing():
            lead = before if isinstance(before, Paragraph) and _is_lead(before) else None
            yield from _listing(block, lead, place)
        case Table():
            yield from _table(block, place)
        case _:
            yield from passage_of([block], place)


def _paragraph(block: Paragraph, place: Place) -> Iterator[Entry]:
    if is_placeholder(plain(block.spans)):
        yield from passage_of([block], place)
    elif place.role is Role.ANNOUNCEMENTS:
        yield from (point.announcement() for point in points_of(block, place))
    elif place.role is Role.THEMES:
        yield from (point.theme() for point in points_of(block, place))
    elif _may_be_session(block, place) and (session := session_of_paragraph(block, place)):
        yield session
    else:
        told: list[Session | Tool] = list(linked_tools(block.spans, place))
        if place.role not in _NO_SESSIONS:
            told += sessions_in(block, place)
        yield from told
        yield from themes_in(block, place)
        yield from news_in(block, place)
        yield from passage_of([block], place)
        taken = {identity(link.url) for each in told for link in each.links}
        yield from resources_in([block], place, taken)


def _may_be_session(block: Paragraph, place: Place) -> bool:
    is_expected = place.role is Role.SESSIONS
    return is_expected or (place.role not in _NO_SESSIONS and is_credited(block))


def _listing(listing: Listing, lead: Paragraph | None, place: Place) -> Iterator[Entry]:
    text = plain(lead.spans).replace("\n", " ") if lead else ""
    held = leads_to(_last_sentence(text))
    place = replace(place, role=held) if held else place
    place = place.holding(lead.line if lead else listing.line)
    if lead and held is Role.THEMES and says_it_all(text):
        yield Theme(
            text=text.rstrip(":"),
            details=tuple(said([listing])),
            links=links_of(span for spans in block_spans(listing) for span in spans),
            source=place.source(lead.line),
        )
        return
    written, unwritten = _parted(listing)
    yield from passage_of(unwritten, place) if unwritten else ()
    for each in written:
        found = _held(each, place)
        if found is None:
            yield from _mixed(each, lead, place)
            return
        yield from found
    yield from passage_of([lead], place) if lead else ()


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


def _held(listing: Listing, place: Place) -> Iterator[Entry] | None:
    """Return the entries of a list that says what it holds; None for another."""
    entries: Iterator[Entry] | None = None
    match place.role:
        case Role.TOOLS:
            entries = listed_tools(listing, place)
        case Role.ANNOUNCEMENTS:
            entries = (point.announcement() for point in points_of(listing, place))
        case Role.THEMES:
            themes = (point.theme() for point in points_of(listing, place))
            entries = chain(themes, presented_tools([listing], place))
        case Role.UPDATES:
            entries = updates_of(listing, place)
        case Role.PASSAGES:
            entries = passage_of([listing], place)
        case Role.SESSIONS if place.is_marked:
            entries = chain.from_iterable(
                settled_item(item, Kind.SESSION, place) for item in listing.items
            )
        case _:
            pass
    return entries


def _mixed(listing: Listing, lead: Paragraph | None, place: Place) -> Iterator[Entry]:
    """Read a list of which nothing says what it holds, item by item."""
    rest: list[Item] = []
    habit = habit_of([plain(item.spans) for item in listing.items])
    for item in listing.items:
        if _heads_list(item) or holds_sessions(item, place):
            below = place.inside(Section(heading=item.spans, line=item.line, level=PLAIN_LEVEL))
            for at in range(len(item.blocks)):
                yield from _block(item.blocks, at, below)
            continue
        session = session_of_item(item, place, habit) if place.role not in _NO_SESSIONS else None
        if session:
            yield session
        elif place.role is Role.RESOURCES and links_of(item.spans):
            yield from resources_of(item, place)
        else:
            rest.append(item)
    blocks: list[Block] = [lead] if lead else []
    blocks += [Listing(items=tuple(rest), line=rest[0].line)] if rest else []
    tools = [tool for item in rest for tool in linked_tools(item.spans, place)]
    yield from tools
    yield from passages_of_list(rest, lead, place)
    taken = {identity(link.url) for tool in tools for link in tool.links}
    yield from resources_in(blocks, place, taken)


def _last_sentence(text: str) -> str:
    """Return what a paragraph says right before the list below it."""
    start, end = max(sentences(text), default=(0, 0))
    return text[start:end].strip()


def _heads_list(item: Item) -> bool:
    """Tell whether `item` only says what the list inside it holds: "Tools", "Day 2"."""
    is_over_list = bool(item.blocks) and isinstance(item.blocks[0], Listing)
    return is_over_list and not links_of(item.spans) and role_of(plain(item.spans)) is not None


def _table(table: Table, place: Place) -> Iterator[Entry]:
    found: list[tuple[Row, Session | Tool]] = list(sessions_of_table(table, place))
    found = found or list(tools_of_table(table, place))
    yield from (entry for _, entry in found)
    read = {row.line for row, _ in found}
    rows = tuple(row for row in table.rows if row.line not in read)
    left = replace(table, rows=rows, line=rows[0].line if rows else table.line)
    if rows or not found:
        yield from passage_of([left], place)
    yield from resources_in([left], place)


def _heading(section: Section, place: Place, above: Place) -> Iterator[Entry]:
    """Keep what a heading links, and what it says when nothing stands below it."""
    block = Paragraph(spans=section.heading, line=section.line)
    place = replace(place, headings=above.headings)
    if not section.blocks and not section.sections and role(section) is None:
        yield from passage_of([block], place)
    yield from resources_in([block], place)


def _is_lead(paragraph: Paragraph) -> bool:
    return plain(paragraph.spans).endswith((":", "\uff1a"))
