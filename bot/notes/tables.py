"""Tables: one row a session, a tool, or a slot of the timetable."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.blocks import Row, Table
from bot.notes.credits import Credits, leaves_out
from bot.notes.headings import Role, role_of
from bot.notes.labels import named_links, without_addresses
from bot.notes.links import is_own, link_of, links_of, names_recording, names_slides, unique
from bot.notes.people import people_in
from bot.notes.place import Place
from bot.notes.spans import Spans, plain
from bot.notes.titles import clean_title, split_title
from bot.recap.model import Link, LinkKind, Session, Speaker, Tool

_TITLE: Final = re.compile(
    r"\b(?:talk|title|topic|session|keynote|workshop|presentation"
    r"|titel|titre|título|vortrag|conférence|charla)s?\b",
    re.IGNORECASE,
)
_PERHAPS_TITLE: Final = re.compile(r"\b(?:description|subject|what|event)s?\b", re.IGNORECASE)
"""What a column of titles is called in a table that is one of sessions anyway."""

_SPEAKER: Final = re.compile(
    r"\b(?:speaker|presenter|sprecher|orateur|ponente|spreker)s?\b", re.IGNORECASE
)
_PEOPLE: Final = re.compile(rf"{_SPEAKER.pattern}|\b(?:who|by|people|name)s?\b", re.IGNORECASE)
_COMPANY: Final = re.compile(r"\b(?:company|organi[sz]ation|employer|affiliation)\b", re.IGNORECASE)
_BREAK: Final = re.compile(
    r"\b(?:lunch|breakfast|coffee|break|snack|dinner|party|reception|registration|welcome|closing"
    r"|book signing|networking)s?\b",
    re.IGNORECASE,
)
_JOINTS: Final = re.compile(r"\b(?:and|the|with)\b|\W", re.IGNORECASE)
_NAME: Final = re.compile(r"\bname\b", re.IGNORECASE)
_WHAT: Final = re.compile(
    r"\b(?:what|descriptions?|purpose|summary|about|does|why|use(?: case)?)\b", re.IGNORECASE
)


def sessions_of_table(table: Table, place: Place) -> Iterator[tuple[Row, Session]]:
    """Yield each row that is a session, with the session.

    A table is one of sessions if a column says so, or the heading that it stands under.
    """
    header = _header(table)
    title_at = _title_at(header, place)
    if title_at is None:
        return
    people_at = next(
        (at for at, n in enumerate(header) if _PEOPLE.search(n) and at != title_at), None
    )
    company_at = next((at for at, name in enumerate(header) if _COMPANY.search(name)), None)
    for row in table.rows:
        title = plain(_cell(row, title_at)).replace("\n", " ")
        split = split_title(title)
        speakers = split.speakers or _speakers(row, people_at, company_at)
        others = [at for at in range(len(row.cells)) if at not in {title_at, people_at, company_at}]
        links = unique(_links(row, title_at, split.title, header))
        is_given = bool(speakers) or any(map(is_own, links))
        if not re.search(r"\w{2}", split.title) or _is_break(split.title, is_given=is_given):
            continue
        said = " ".join([title, plain(_cell(row, people_at)) if people_at is not None else ""])
        kept = [said] if leaves_out(said, split.title, Credits(speakers)) else []
        remarks = kept + [
            f"{header[at]}: {text}" if header[at] else text
            for at in others
            if (text := plain(_cell(row, at)).replace("\n", " "))
            and not links_of(_cell(row, at))
            and re.search(r"\w", text)
        ]
        yield (
            row,
            Session(
                title=split.title,
                speakers=speakers,
                links=links,
                remarks=tuple(remarks),
                day=place.day,
                headings=place.headings,
                source=place.source(row.line),
                doubt="" if speakers or links else "its row names nobody and links nothing",
            ),
        )


def tools_of_table(table: Table, place: Place) -> Iterator[tuple[Row, Tool]]:
    """Yield each row that presents a tool, with the tool.

    A table is one of tools if it stands under a heading for such, has a column for them, or
    gives names and says of each what it is.
    """
    header = _header(table)
    named = next((at for at, name in enumerate(header) if role_of(name) is Role.TOOLS), None)
    if named is None and any(map(_WHAT.search, header)):
        named = next((at for at, name in enumerate(header) if _NAME.search(name)), None)
    if named is None and place.role is Role.TOOLS:
        named = 0
    if named is None:
        return
    for row in table.rows:
        name = without_addresses(_cell(row, named)).replace("\n", " ")
        said = (without_addresses(cell) for at, cell in enumerate(row.cells) if at != named)
        links = unique(link for cell in row.cells for link in named_links(cell, name))
        summary = " - ".join(text.replace("\n", " ") for text in said if re.search(r"\w", text))
        if name:
            source = place.source(row.line)
            yield row, Tool(name=name, summary=summary, links=links, source=source)


def _header(table: Table) -> list[str]:
    return [plain(cell) for cell in table.header.cells]


def _title_at(header: list[str], place: Place) -> int | None:
    """Return which column holds the titles of sessions; None in a table of other things."""
    if place.role is Role.TOOLS:
        return None
    found = next((at for at, name in enumerate(header) if _TITLE.search(name)), None)
    is_of_sessions = place.role in {Role.SESSIONS, Role.DAY} or any(
        _SPEAKER.search(name) or names_recording(name) or names_slides(name) for name in header
    )
    if found is None and is_of_sessions:
        return next((at for at, name in enumerate(header) if _PERHAPS_TITLE.search(name)), None)
    return found


def _is_break(title: str, *, is_given: bool) -> bool:
    """Tell whether a row is no session: lunch, whoever serves it, or a party that nobody gives."""
    found = _BREAK.search(title)
    return bool(found) and not (is_given and _JOINTS.sub("", _BREAK.sub("", title)))


def _links(row: Row, title_at: int, title: str, header: list[str]) -> Iterator[Link]:
    for at, cell in enumerate(row.cells):
        for span in cell:
            link = link_of(span)
            if not link:
                continue
            column = header[at] if at < len(header) else ""
            if at == title_at:
                yield Link(label=title, url=link.url, kind=link.kind)
            elif link.kind is LinkKind.PAGE and names_recording(column):
                yield Link(label=link.label, url=link.url, kind=LinkKind.RECORDING)
            elif link.kind is LinkKind.PAGE and names_slides(column):
                yield Link(label=link.label, url=link.url, kind=LinkKind.SLIDES)
            else:
                yield link


def _speakers(row: Row, people_at: int | None, company_at: int | None) -> tuple[Speaker, ...]:
    text = plain(_cell(row, people_at)).replace("\n", ", ") if people_at is not None else ""
    if not text:
        return ()
    company = plain(_cell(row, company_at)) if company_at is not None else ""
    people = people_in(f"{text}, {company}" if company else text)
    if people:
        return people.speakers
    # The column says that these are people, whatever they look like.
    names = [name.strip() for name in re.split(r"[,;&]|\band\b", text) if name.strip()]
    return tuple(Speaker(name=clean_title(name), organisation=company or None) for name in names)


def _cell(row: Row, at: int) -> Spans:
    return row.cells[at] if at < len(row.cells) else ()
