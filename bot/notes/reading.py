"""A note's text in, its recap out: hands each part of a note to the reader of what it holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from bot.notes.contents import contents_of
from bot.notes.events.event import read_event
from bot.notes.events.several import none_of, parts_of
from bot.notes.folder.pointers import pointers_in
from bot.notes.folder.reading import Reading
from bot.notes.frontmatter import SplitNote, split_note
from bot.notes.headings import Role, held_by
from bot.notes.linelists import with_lists_of_links
from bot.notes.marginlines import with_lines_at_margin
from bot.notes.markdown.blocks import Block, Paragraph, Table, read_blocks
from bot.notes.marks import read_marks
from bot.notes.outline import PLAIN_LEVEL, Section, links_in_all, read_outline, role
from bot.notes.passages import passage_of
from bot.notes.people.employers import with_employers
from bot.notes.people.profiles import with_own_links
from bot.notes.place import Place
from bot.notes.points import news_of, point_of_section
from bot.notes.remainder import links_left, remainder
from bot.notes.resources import resources_in
from bot.notes.sessions.apart import handed_back, reunited
from bot.notes.sessions.captions import captioned
from bot.notes.sessions.carriedover import carried_over
from bot.notes.sessions.groups import attached, grouped
from bot.notes.sessions.infront import listed_in_front, note_as_talk, told_below
from bot.notes.sessions.innames import file_as_talk, untold_talk
from bot.notes.sessions.merging import merged
from bot.notes.sessions.sessions import session_of_section
from bot.notes.sessions.siblings import with_siblings
from bot.notes.sessions.tables import sessions_of_table
from bot.notes.sessions.talks import Talk, find_talks
from bot.notes.sessions.topictalks import without_retold
from bot.notes.settled import settled_section, taken_out
from bot.notes.slips import slips_in
from bot.notes.tools.sectiontools import (
    described_tool,
    explains_tool,
    headed_tools,
    tool_of_section,
)
from bot.notes.tools.sessiontools import with_their_tools
from bot.notes.tools.tools import presented_tools, products_in
from bot.recap.address import identity
from bot.recap.model import Entry, Event, Part, Recap, Session, Source

_IN_TALKS: Final = frozenset({Role.TOOLS, Role.ANNOUNCEMENTS})
"""What notes of a talk may hold under a heading or label of its own."""


def read_note(text: str, note: str, folder: str = "") -> Reading:
    """Read the Markdown `text` of the note at path `note`, in a folder that is called `folder`.

    Never raises for what a person may write. A note whose front matter says `recap: false` has
    no entries.
    """
    matter = split_note(text)
    if _is_left_out(matter):
        event = Event(name=None, source=Source(note=note, line=1))
        recap = Recap(note=note, event=event)
        return Reading(recap=recap, problems=matter.problems, is_recap=False)
    read, problems = read_blocks(matter.body, matter.first_line)
    blocks = with_lines_at_margin(with_lists_of_links(read), matter.body, matter.first_line)
    outline = read_outline(blocks, matter.text("title"))
    event = read_event(matter, outline, note, folder)
    if parts := parts_of(matter, outline, note, folder):
        event = none_of(event, parts)
    marks = read_marks(matter.body, matter.first_line)
    shown = {**find_talks(outline, marks, held_by(note)), **told_below(matter, outline)}
    found: Mapping[int, Talk] = shown
    if not parts:
        outline, found = note_as_talk(matter, outline, shown)
        outline, found = file_as_talk(note, matter, outline, found)
    top = Place(event=event, marks=marks)
    recap = _recap(matter, outline, found, parts, top)
    is_untold = not (parts or found or any(isinstance(x, Session) for x in recap.entries))
    if is_untold and (untold := untold_talk(note, folder, matter, outline)):
        outline, found = untold
        recap = _recap(matter, outline, found, parts, top)
    links = tuple(links_in_all(outline))
    slips = slips_in(matter, outline, links, recap)
    return Reading(
        recap=recap,
        problems=tuple(sorted((*matter.problems, *problems, *marks.problems, *slips))),
        pointers=pointers_in(links),
        line=outline.sections[0].line if outline.sections else 1,
    )


def _recap(
    matter: SplitNote,
    outline: Section,
    found: Mapping[int, Talk],
    parts: tuple[Part, ...],
    top: Place,
) -> Recap:
    """Return the recap of a note whose sections on talks are `found`."""
    events = {part.event.source.line: part.event for part in parts}
    talks = {line: talk for line, talk in found.items() if line not in events}
    entries = _Reader(talks, events).entries(outline, top)
    entries = chain(listed_in_front(matter, Place(event=top.event)), entries)
    owned = (_owned(entry) if isinstance(entry, Session) else entry for entry in entries)
    kept = without_retold(merged(with_their_tools(owned, top.event), parts))
    kept = with_siblings(reunited([*kept, *links_left(outline, kept, top)]))
    kept += remainder(outline, kept, top)
    ordered = sorted(kept, key=lambda entry: entry.source.line)
    note = top.event.source.note
    return Recap(note=note, event=top.event, entries=tuple(ordered), parts=parts)


def _owned(session: Session) -> Session:
    """Return `session` with what its remarks and links tell of its speakers."""
    return with_own_links(with_employers(session))


def _is_left_out(matter: SplitNote) -> bool:
    """Tell whether front matter says that this is no recap."""
    return matter.text("recap").lower() in {"false", "no", "off"}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Goes down the sections of one note.

    Attributes:
        talks: Sections that are sessions, by the lines of their headings.
        events: Of a note on several, the event of each by the line of its heading.
    """

    talks: Mapping[int, Talk]
    events: Mapping[int, Event]

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
            is_product = above.is_of_products or explains_tool(section)
            if is_product and (tool := tool_of_section(section, place)):
                yield tool
            if place.is_of_products:
                yield from products_in(section.blocks, place)
        elif (
            section.heading
            and above.role is place.role is Role.TOOLS
            and (tool := tool_of_section(section, place))
        ):
            yield tool
            yield from passage_of(section.blocks, place) if section.blocks else ()
            place = replace(place, role=Role.OTHER)
        elif section.heading and above.role is place.role is Role.THEMES:
            yield point_of_section(section, place).theme()
        elif section.heading and (tool := described_tool(section, place)):
            yield tool
            yield from _section(section, place, above)
        else:
            yield from _section(section, place, above)
        for inner in section.sections:
            event = self.events.get(inner.line, place.event)
            below = place if event is place.event else replace(place, event=event)
            yield from self.entries(inner, below)

    def _talk(self, section: Section, above: Place) -> Iterator[Entry]:
        talk = self.talks[section.line]
        inside = section.sections
        apart = {x.line for x in inside if x.line in self.talks or _lists_sessions(x, above)}
        own = replace(section, sections=tuple(x for x in inside if x.line not in apart))
        yield session_of_section(talk, own, above)
        yield from headed_tools(section.heading, above)
        yield from _presented(talk.head.rest, above)
        for inner in inside:
            if inner.line in apart or role(inner) in _IN_TALKS:
                yield from self.entries(inner, above)
            else:
                yield from _presented(inner.blocks, above)


def _lists_sessions(section: Section, place: Place) -> bool:
    """Tell whether a table in `section` gives several sessions, as no talk has chapters."""
    tables = (block for block in section.blocks if isinstance(block, Table))
    found = (list(sessions_of_table(table, place)) for table in tables)
    return any(len(rows) > 1 and not any(x.doubt for _, x in rows) for rows in found)


def _presented(blocks: Sequence[Block], place: Place) -> Iterator[Entry]:
    """Yield what the notes of a talk present by the way."""
    yield from presented_tools(blocks, place)
    yield from news_of(blocks, place)


def _section(section: Section, place: Place, above: Place) -> Iterator[Entry]:
    if section.heading:
        yield from _heading(section, place, above)
    settled, blocks = taken_out(section.blocks, place)
    yield from settled
    if place.role is Role.PASSAGES:
        yield from passage_of(blocks, place) if blocks else ()
        return
    told, blocks = grouped(attached(blocks), place)
    pictured, blocks = captioned(blocks, place)
    yield from (*told, *pictured)
    found = [list(contents_of(blocks, at, place)) for at in range(len(blocks))]
    if section.level >= PLAIN_LEVEL and place.role is Role.SESSIONS and not place.is_marked:
        # Nothing marks the end of what a plain line is the heading of: what follows the last
        # session is no more about sessions.
        last = max((at for at, each in enumerate(found) if _has_session(each)), default=-1)
        found[last + 1 :] = [
            list(contents_of(blocks, at, above)) for at in range(last + 1, len(blocks))
        ]
    handed_back(blocks, found)
    carried_over(blocks, found, place)
    for each in found:
        yield from each


def _has_session(entries: Sequence[Entry]) -> bool:
    return any(isinstance(entry, Session) for entry in entries)


def _heading(section: Section, place: Place, above: Place) -> Iterator[Entry]:
    """Keep what a heading links, and what it says when nothing stands below it."""
    block = Paragraph(spans=section.heading, line=section.line)
    place = replace(place, headings=above.headings)
    if not section.blocks and not section.sections and role(section) is None:
        yield from passage_of([block], place)
    tools = list(headed_tools(section.heading, place))
    yield from tools
    yield from resources_in([block], place, {identity(link.url) for x in tools for link in x.links})
