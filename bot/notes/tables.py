"""Tables: one row a session, a tool, or a slot of the timetable."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.blocks import Row, Table
from bot.notes.credits import Credits, leaves_out
from bot.notes.links import link_of, links_of, names_recording, names_slides, unique
from bot.notes.people import people_in
from bot.notes.place import Place
from bot.notes.spans import Spans, plain
from bot.notes.titles import clean_title, split_title
from bot.recap.model import Link, LinkKind, Session, Speaker

_TITLE: Final = re.compile(
    r"\b(?:talk|title|topic|session|description|subject|what|event|keynote|workshop|presentation"
    r"|titel|titre|título|vortrag|conférence|charla)s?\b",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    r"\b(?:speaker|presenter|who|by|people|name|sprecher|orateur|ponente|spreker)s?\b",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(r"\b(?:company|organi[sz]ation|employer|affiliation)\b", re.IGNORECASE)
_BREAK: Final = re.compile(
    r"\b(?:lunch|breakfast|coffee|break|snack|dinner|party|reception|registration|welcome|closing"
    r"|book signing|networking)\b",
    re.IGNORECASE,
)


def sessions_of_table(table: Table, place: Place) -> Iterator[tuple[Row, Session]]:
    """Yield each row that is a session, with the session."""
    header = [plain(cell) for cell in table.header.cells]
    title_at = next((at for at, name in enumerate(header) if _TITLE.search(name)), None)
    if title_at is None:
        return
    people_at = next(
        (at for at, n in enumerate(header) if _PEOPLE.search(n) and at != title_at), None
    )
    company_at = next((at for at, name in enumerate(header) if _COMPANY.search(name)), None)
    for row in table.rows:
        title = plain(_cell(row, title_at)).replace("\n", " ")
        split = split_title(title)
        if not split.title or not re.search(r"\w{2}", split.title) or _BREAK.search(split.title):
            continue
        speakers = split.speakers or _speakers(row, people_at, company_at)
        others = [at for at in range(len(row.cells)) if at not in {title_at, people_at, company_at}]
        links = unique(_links(row, title_at, split.title, header))
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
                certain=bool(speakers) or bool(links),
            ),
        )


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
