"""Tables: one row a session, a tool, or a slot of the timetable."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from bot.notes.headings import Role, role_of
from bot.notes.labels import named_links, without_addresses
from bot.notes.links import (
    is_own,
    link_of,
    links_of,
    names_recording,
    names_slides,
    only_points,
    unique,
)
from bot.notes.markdown.blocks import Row, Table
from bot.notes.markdown.spans import Spans, lines, plain
from bot.notes.people.credits import Credits, is_nobody, leaves_out, vouched
from bot.notes.people.employers import employed_by
from bot.notes.people.people import people_in
from bot.notes.place import Place
from bot.notes.said import is_placeholder
from bot.notes.sessions.breaks import is_break
from bot.notes.sessions.columns import Columns, cell_of, columns_of, told_by
from bot.notes.sessions.splits import Split
from bot.notes.sessions.titles import split_title
from bot.notes.sessions.wording import clean_title
from bot.recap.model import Link, LinkKind, Session, Speaker, Tool

_NAME: Final = re.compile(r"\bname\b", re.IGNORECASE)
_WHAT: Final = re.compile(
    r"\b(?:what|descriptions?|purpose|summary|about|does|why|use(?: case)?)\b", re.IGNORECASE
)


def sessions_of_table(table: Table, place: Place) -> Iterator[tuple[Row, Session]]:
    """Yield each session of `table`, with the row that gives it.

    A row gives one, or one for each room; a cell gives one for each of its lines that is a title
    with people or a link of its own.
    """
    reader = _Sessions(_header(table), columns_of(table, place.role), place)
    for row in table.rows:
        for at in reader.columns.titles:
            for title in _titles_in(cell_of(row, at)):
                if session := reader.session(row, title, at):
                    yield row, session


def _titles_in(cell: Spans) -> Sequence[Spans]:
    """Return the titles in a cell, each with its people."""
    rows = lines(cell)
    is_several = len(rows) > 1 and all(
        split_title(plain(row)).speakers or any(map(is_own, links_of(row))) for row in rows
    )
    return rows if is_several else [cell]


@dataclass(frozen=True, slots=True)
class _Sessions:
    """Reads the cells of a table as sessions."""

    header: list[str]
    columns: Columns
    place: Place

    def session(self, row: Row, cell: Spans, at: int) -> Session | None:
        """Return the session whose title is the `cell` in column `at`, or None for a break."""
        title = told_by(cell)
        named = _speakers(row, self.columns)
        # Where a column of its own names the people, no part of the title does.
        split = Split(clean_title(title)) if named else split_title(title)
        speakers = named or split.speakers
        beside = self._beside(row, at)
        links = unique(
            chain(
                _links_of_title(cell, split.title),
                *(_links(other, name) for name, other in beside),
            )
        )
        is_given = bool(speakers) or any(map(is_own, links))
        if self.columns.is_guess and not speakers and not links:
            return None
        if not re.search(r"\w{2}", split.title) or is_break(split.title, is_given=is_given):
            return None
        people = plain(cell_of(row, self.columns.people)) if self.columns.people is not None else ""
        said = f"{title} {people}".strip()
        unsaid = [said] if leaves_out(said, split.title, Credits(speakers)) else []
        return Session(
            title=split.title,
            speakers=speakers,
            links=links,
            remarks=(*unsaid, *_remarks(beside)),
            day=self.place.day,
            headings=self.place.headings,
            source=self.place.source(row.line),
            doubt="" if speakers or links else "its row names nobody and links nothing",
        )

    def _beside(self, row: Row, at: int) -> list[tuple[str, Spans]]:
        """Return the cells that say more of the session in column `at`, with their columns' names.

        None where each room has a column: what stands beside is another session.
        """
        if len(self.columns.titles) > 1:
            return []
        told = {at, self.columns.people, self.columns.company}
        others = (other for other in range(len(row.cells)) if other not in told)
        return [(self._name(other), cell_of(row, other)) for other in others]

    def _name(self, at: int) -> str:
        """Return what the header calls a column; nothing where it ends before it."""
        return self.header[at] if at < len(self.header) else ""


def _remarks(cells: Sequence[tuple[str, Spans]]) -> Iterator[str]:
    """Yield what each cell says that links nothing, led by the name of its column."""
    for name, cell in cells:
        text = plain(cell).replace("\n", " ")
        if re.search(r"\w", text) and not links_of(cell):
            yield f"{name}: {text}" if name else text


def tools_of_table(table: Table, place: Place) -> Iterator[tuple[Row, Tool]]:
    """Yield each row that presents a tool, with the tool.

    A table is one of tools if it stands under a heading for such, has a column for them, or
    gives names and says of each what it is.
    """
    header = _header(table)
    named = next((at for at, name in enumerate(header) if _is_of_tools(name)), None)
    if named is None and any(map(_WHAT.search, header)):
        named = next((at for at, name in enumerate(header) if _NAME.search(name)), None)
    if named is None and place.role is Role.TOOLS:
        named = 0
    if named is None:
        return
    for row in table.rows:
        name = without_addresses(cell_of(row, named)).replace("\n", " ")
        said = (without_addresses(cell) for at, cell in enumerate(row.cells) if at != named)
        links = unique(link for cell in row.cells for link in named_links(cell, name))
        summary = " - ".join(text.replace("\n", " ") for text in said if re.search(r"\w", text))
        if not is_placeholder(name):
            source = place.source(row.line)
            yield row, Tool(name=name, summary=summary, links=links, source=source)


def _is_of_tools(name: str) -> bool:
    """Tell whether a column is called by what tools are called, one or more."""
    return Role.TOOLS in {role_of(name), role_of(f"{name}s")}


def _header(table: Table) -> list[str]:
    return [plain(cell) for cell in table.header.cells]


def _links_of_title(cell: Spans, title: str) -> Iterator[Link]:
    for span in cell:
        if link := link_of(span):
            label = link.label if only_points(link.label) else title
            yield Link(label=label, url=link.url, kind=link.kind)


def _links(cell: Spans, column: str) -> Iterator[Link]:
    """Yield the links of a cell; the name of its column may say what they lead to."""
    for link in filter(None, map(link_of, cell)):
        if link.kind is LinkKind.PAGE and names_recording(column):
            yield replace(link, kind=LinkKind.RECORDING)
        elif link.kind is LinkKind.PAGE and names_slides(column):
            yield replace(link, kind=LinkKind.SLIDES)
        else:
            yield link


def _speakers(row: Row, columns: Columns) -> tuple[Speaker, ...]:
    if columns.people is None:
        return ()
    text = plain(cell_of(row, columns.people)).replace("\n", ", ")
    company = plain(cell_of(row, columns.company)) if columns.company is not None else ""
    company = "" if is_nobody(company) else company
    if company and (named := vouched(text, many=True).speakers):
        return employed_by(named, company)
    people = None if is_nobody(text) else people_in(text, vouched=True)
    if people or is_nobody(text):
        return people.speakers if people else ()
    # The column says that these are people, whatever they look like.
    names = [name.strip() for name in re.split(r"[,;&]|\band\b", text) if re.search(r"\w", name)]
    return tuple(Speaker(name=clean_title(name), organisation=company or None) for name in names)
