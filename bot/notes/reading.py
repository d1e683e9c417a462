"""A note's text in, its recap out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.notes.blocks import Block, Item, Listing, Paragraph, Table, block_spans, read_blocks
from bot.notes.event import read_event
from bot.notes.frontmatter import split_note
from bot.notes.groups import grouped
from bot.notes.headings import Role, leads_to
from bot.notes.links import identity, is_recording, links_of
from bot.notes.outline import Section, read_outline, role
from bot.notes.passages import passage_of
from bot.notes.place import Place
from bot.notes.points import news_in, point_of_section, points_of, says_it_all, themes_in
from bot.notes.problems import Problem
from bot.notes.prose import sessions_in
from bot.notes.resources import resources_in, resources_of
from bot.notes.said import said
from bot.notes.sessions import session_of_item, session_of_paragraph, session_of_section
from bot.notes.spans import plain
from bot.notes.tables import sessions_of_table
from bot.notes.talks import Head, find_talks
from bot.notes.tools import listed_tools, presented_tools
from bot.notes.updates import updates_of
from bot.recap.model import Entry, Event, Recap, Resource, Session, Source, Theme


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
    entries = _Reader(find_talks(outline)).entries(outline, Place(event=event))
    merged = sorted(_merged(entries), key=lambda entry: entry.source.line)
    recap = Recap(note=note, event=event, entries=tuple(merged))
    return recap, tuple(sorted((*matter.problems, *problems)))


def is_left_out(text: str) -> bool:
    """Tell whether the front matter of `text` says that this is no recap."""
    return split_note(text).text("recap").lower() in {"false", "no", "off"}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Hands each part of a note to the reader of what it holds."""

    talks: Mapping[int, tuple[Head, bool]]

    def entries(self, section: Section, above: Place) -> Iterator[Entry]:
        """Yield all that `section` says."""
        if section.line in self.talks and section.heading:
            yield from self._talk(section, above)
            return
        place = above.inside(section)
        if place.role is Role.ANNOUNCEMENTS and above.role is Role.ANNOUNCEMENTS:
            yield point_of_section(section, place).announcement()
        elif place.role is Role.THEMES and above.role is Role.THEMES:
            yield point_of_section(section, place).theme()
        else:
            yield from self._blocks(section, place)
        for inner in section.sections:
            yield from self.entries(inner, place)

    def _talk(self, section: Section, above: Place) -> Iterator[Entry]:
        head, certain = self.talks[section.line]
        chapters = [inner for inner in section.sections if inner.line not in self.talks]
        own = replace(section, sections=tuple(chapters))
        yield session_of_section(head, own, above, certain=certain)
        yield from presented_tools(head.rest, above)
        for inner in section.sections:
            if inner.line in self.talks:
                yield from self.entries(inner, above)
            else:
                yield from presented_tools(inner.blocks, above)

    def _blocks(self, section: Section, place: Place) -> Iterator[Entry]:
        if not section.blocks and not section.sections and section.heading:
            yield from _bare_heading(section, place)
        told, blocks = grouped(section.blocks, place)
        yield from told
        for at, block in enumerate(blocks):
            after = blocks[at + 1] if at + 1 < len(blocks) else None
            before = blocks[at - 1] if at else None
            if isinstance(block, Paragraph):
                if not (isinstance(after, Listing) and _is_lead(block)):
                    yield from _paragraph(block, place)
            elif isinstance(block, Listing):
                lead = before if isinstance(before, Paragraph) and _is_lead(before) else None
                yield from _listing(block, lead, place)
            elif isinstance(block, Table):
                yield from _table(block, place)
            else:
                yield from passage_of([block], place)


def _paragraph(block: Paragraph, place: Place) -> Iterator[Entry]:
    if place.role is Role.ANNOUNCEMENTS:
        yield from (point.announcement() for point in points_of(block, place))
        return
    if place.role is Role.THEMES:
        yield from (point.theme() for point in points_of(block, place))
        return
    if place.role is Role.SESSIONS and (session := session_of_paragraph(block, place)):
        yield session
        return
    told = list(sessions_in(block, place)) if place.role is not Role.RESOURCES else []
    yield from told
    yield from themes_in(block, place)
    yield from news_in(block, place)
    taken = {identity(link.url) for session in told for link in session.links}
    yield from passage_of([block], place)
    yield from resources_in([block], place, taken)


def _listing(listing: Listing, lead: Paragraph | None, place: Place) -> Iterator[Entry]:
    held = leads_to(plain(lead.spans)) if lead else None
    place = replace(place, role=held) if held else place
    if lead and held is Role.THEMES and says_it_all(plain(lead.spans)):
        details = tuple(said([listing]))
        text = plain(lead.spans).replace("\n", " ").rstrip(":")
        links = links_of(s for spans in block_spans(listing) for s in spans)
        source = place.source(lead.line)
        yield Theme(text=text, details=details, links=links, source=source)
        return
    match place.role:
        case Role.TOOLS:
            yield from listed_tools(listing, place)
        case Role.ANNOUNCEMENTS:
            yield from (point.announcement() for point in points_of(listing, place))
        case Role.THEMES:
            yield from (point.theme() for point in points_of(listing, place))
            yield from presented_tools([listing], place)
        case Role.UPDATES:
            yield from updates_of(listing, place)
        case _:
            yield from _mixed(listing, lead, place)
            return
    if lead:
        yield from passage_of([lead], place)


def _mixed(listing: Listing, lead: Paragraph | None, place: Place) -> Iterator[Entry]:
    """Read a list of which nothing says what it holds, item by item."""
    rest: list[Item] = []
    for item in listing.items:
        is_open = place.role not in {Role.RESOURCES, Role.PEOPLE}
        session = session_of_item(item, place) if is_open else None
        if session:
            yield session
        elif place.role is Role.RESOURCES and links_of(item.spans):
            yield from resources_of(item, place)
        else:
            rest.append(item)
    if rest or lead:
        blocks: list[Block] = [lead] if lead else []
        blocks += [Listing(items=tuple(rest), line=rest[0].line)] if rest else []
        yield from passage_of(blocks, place)
        yield from resources_in(blocks, place)


def _table(table: Table, place: Place) -> Iterator[Entry]:
    found = list(sessions_of_table(table, place))
    yield from (session for _, session in found)
    rows = tuple(row for row in table.rows if row not in [row for row, _ in found])
    if rows or not found:
        left = replace(table, rows=rows, line=rows[0].line if rows else table.line)
        yield from passage_of([left], place)
        yield from resources_in([left], place)


def _bare_heading(section: Section, place: Place) -> Iterator[Entry]:
    """Keep what a heading says that has nothing below it."""
    block = Paragraph(spans=section.heading, line=section.line)
    above = replace(place, headings=place.headings[:-1])
    if role(section) is None:
        yield from passage_of([block], above)
        yield from resources_in([block], above)


def _is_lead(paragraph: Paragraph) -> bool:
    return plain(paragraph.spans).endswith((":", "\uff1a"))


def _merged(entries: Iterable[Entry]) -> list[Entry]:
    """Make one session of those with the same recording, and drop what was said twice."""
    kept: list[Entry] = []
    recorded: dict[str, int] = {}
    taken: set[str] = set()
    for entry in entries:
        if isinstance(entry, Session):
            keys = [identity(link.url) for link in entry.links if is_recording(link)]
            at = next((recorded[key] for key in keys if key in recorded), None)
            if at is None:
                recorded.update((key, len(kept)) for key in keys)
                kept.append(entry)
            else:
                kept[at] = _joined(kept[at], entry)
        else:
            kept.append(entry)
    del taken
    return [entry for entry in kept if not _is_repeated(entry, recorded)]


def _joined(first: Entry, second: Session) -> Entry:
    if not isinstance(first, Session):
        return first
    better, other = (second, first) if second.certain and not first.certain else (first, second)
    remarks = dict.fromkeys((*first.remarks, *second.remarks))
    found = {identity(link.url): link for link in (*other.links, *better.links)}
    return replace(
        better,
        speakers=better.speakers or other.speakers,
        organisations=better.organisations or other.organisations,
        links=tuple(found.values()),
        remarks=tuple(remarks),
        source=first.source,
    )


def _is_repeated(entry: Entry, recorded: Mapping[str, int]) -> bool:
    return isinstance(entry, Resource) and identity(entry.link.url) in recorded
