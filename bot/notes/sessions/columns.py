"""Which columns of a table hold the titles of sessions, and which the people who gave them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.headings import Role
from bot.notes.links import is_own, links_of, names_recording, names_slides
from bot.notes.markdown.blocks import Item, Listing, Row, Table
from bot.notes.markdown.spans import Span, Spans, joined, lines, plain
from bot.notes.people.credits import credited, is_label
from bot.notes.people.names import LIKELY, SURE, is_job
from bot.notes.people.people import people_in
from bot.notes.sessions.breaks import is_break
from bot.notes.sessions.marked import without_link_words
from bot.notes.sessions.titles import split_title
from bot.notes.sessions.wording import is_time

_EDGES: Final = " \t-\u2013—:,|"
_TITLE: Final = re.compile(
    r"\b(?:talk|title|topic|session|keynote|workshop|presentation"
    r"|titel|titre|título|titolo|vortrag|conférence|charla|palestra|lezing|praatje)s?\b"
    r"|タイトル|発表|セッション",
    re.IGNORECASE,
)
_PERHAPS_TITLE: Final = re.compile(
    r"\b(?:description|subject|what|event|was|wat|quoi|sujet|thema|tema|onderwerp)s?\b",
    re.IGNORECASE,
)
"""What a column of titles is called in a table that is one of sessions anyway."""

_SPEAKER: Final = re.compile(
    r"\b(?:speaker|presenter|sprecher|referent|orateur|intervenant|ponente|orador|palestrante"
    r"|relatore|spreker)(?:s|in|en|es)?\b|登壇者|発表者",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    rf"{_SPEAKER.pattern}|\b(?:who|by|people|name|author|autor|auteur|wer|wie|qui|quién|quem|chi)s?\b",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"\b(?:company|organi[sz]ation|employer|affiliation|firma|entreprise|empresa|bedrijf)\b",
    re.IGNORECASE,
)
_PAIR: Final = 2
"""Cells of a row that gives a label and what it stands for."""

_WORDS_OF_TITLE: Final = 2
"""Fewest words, on average, of cells that hold titles, where no header says so."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table of sessions, counted from 0.

    Attributes:
        titles: Those with titles; several where each room or track has one. Empty in a table of
            other things.
        people: The one that names who spoke, if any.
        company: The one that names where they work, if any.
        is_guess: Whether only times and links say that the table is one of sessions.
    """

    titles: tuple[int, ...] = ()
    people: int | None = None
    company: int | None = None
    is_guess: bool = False


def columns_of(table: Table, role: Role | None) -> Columns:
    """Return what the header of `table` says of its columns, or else what their cells look like.

    `role` is what the headings above say that the table holds.
    """
    header = [plain(cell) for cell in table.header.cells]
    if role in {Role.TOOLS, Role.RESOURCES, Role.PEOPLE} and not _names_parts(header):
        return Columns()
    company = next((at for at, name in enumerate(header) if _COMPANY.search(name)), None)
    shown = [[plain(cell_of(row, at)) for row in table.rows] for at in range(len(header))]
    title = _named_title(header, role, shown)
    if title is not None:
        people = (at for at, name in enumerate(header) if _PEOPLE.search(name) and at != title)
        return Columns((title,), next(people, None), company)
    perhaps = next((at for at, name in enumerate(header) if _PERHAPS_TITLE.search(name)), None)
    is_of_sessions = _is_of_sessions(table, shown, role)
    if is_of_sessions and perhaps is not None and not _mostly(shown[perhaps], _names_both):
        people = (at for at, name in enumerate(header) if _PEOPLE.search(name) and at != perhaps)
        return Columns((perhaps,), next(people, None), company, is_guess=True)
    told = [_slots(table, at) for at in range(len(header))]
    names_both = _may_name_both if is_of_sessions else _names_both
    split = tuple(at for at, cells in enumerate(told) if _mostly(cells, names_both))
    if split:
        return Columns(split)
    if not is_of_sessions:
        return Columns()
    people_at = next((at for at, cells in enumerate(shown) if _mostly(cells, _is_people)), None)
    titles = [at for at, cells in enumerate(shown) if at != people_at and _mostly(cells, _is_title)]
    return Columns(tuple(titles[:1]), people_at, company) if people_at is not None else Columns()


def lists_sessions(table: Table, role: Role | None) -> bool:
    """Tell whether `table` gives several sessions, with their people or their links."""
    columns = columns_of(table, role)
    is_sure = bool(columns.titles) and not columns.is_guess
    return is_sure and len(table.rows) > 1 and (columns.people is not None or _links_own(table))


def cell_of(row: Row, at: int) -> Spans:
    """Return a cell of `row`; nothing where it has none at this place."""
    return row.cells[at] if at < len(row.cells) else ()


def told_by(cell: Spans) -> str:
    """Return what a cell says on one line; people in its last line stand behind a dash.

    A link that only says "Video" behind a title is no part of it.
    """
    bare = (*cell[:1], *without_link_words(cell[1:]))
    rows = lines(bare)
    if len(rows) > 1 and credited(plain(rows[-1])):
        return f"{plain(joined(rows[:-1]))} - {plain(rows[-1])}".replace("\n", " ")
    text = plain(bare).replace("\n", " ")
    return text if bare == cell else text.rstrip(_EDGES)


def as_labels(table: Table) -> Listing | None:
    """Return a table that says one thing of one session in each row as the list it could be.

    As in `| Speaker | Ana Roe |` below `| Title | Less YAML |`. None for any other table.
    """
    rows = [row for row in (table.header, *table.rows) if any(map(plain, row.cells))]
    names = [plain(cell_of(row, 0)) for row in rows]
    is_pair = all(len([cell for cell in row.cells if plain(cell)]) <= _PAIR for row in rows)
    is_told = all(any(is_label(name, kind) for name in names) for kind in ("title", "speaker"))
    if not (is_pair and is_told) or is_label(plain(cell_of(rows[0], 1)), "speaker"):
        return None
    return Listing(items=tuple(map(_as_item, rows)), line=table.line)


def _as_item(row: Row) -> Item:
    colon = Span(text=": ", line=row.line)
    label = tuple(replace(span, bold=False) for span in cell_of(row, 0))
    return Item(spans=(*label, colon, *cell_of(row, 1)), line=row.line)


def _names_parts(header: Sequence[str]) -> bool:
    """Tell whether columns for people and for titles or links are named, as only sessions have."""
    is_given = any(map(_SPEAKER.search, header))
    return is_given and any(
        _TITLE.search(name) or names_recording(name) or names_slides(name) for name in header
    )


def _named_title(
    header: Sequence[str], role: Role | None, cells: Sequence[Sequence[str]]
) -> int | None:
    found = next((at for at, name in enumerate(header) if _TITLE.search(name)), None)
    is_of_sessions = role in {Role.SESSIONS, Role.DAY} or any(
        _SPEAKER.search(name) or names_recording(name) or names_slides(name) for name in header
    )
    # "Who" over people, beside "what" over what are neither jobs nor companies.
    who = next((at for at, name in enumerate(header) if _PEOPLE.search(name)), None)
    is_of_sessions |= who is not None and _mostly(cells[who], _is_people)
    if found is not None or not is_of_sessions:
        return found
    perhaps = next((at for at, name in enumerate(header) if _PERHAPS_TITLE.search(name)), None)
    is_other = perhaps is not None and _mostly(cells[perhaps], is_job)
    return None if is_other else perhaps


def _is_of_sessions(table: Table, shown: Sequence[Sequence[str]], role: Role | None) -> bool:
    """Tell whether where a table stands, times in it or recordings say that it is of sessions."""
    is_timed = any(_mostly(cells, is_time) for cells in shown)
    is_expected = role in {Role.SESSIONS, Role.DAY}
    return is_timed or is_expected or _links_own(table)


def _links_own(table: Table) -> bool:
    links = (link for row in table.rows for cell in row.cells for link in links_of(cell))
    return any(map(is_own, links))


def _mostly(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    """Tell whether at least half of the `cells` that say anything pass `test`."""
    said = [cell for cell in cells if re.search(r"\w", cell)]
    return bool(said) and 2 * sum(map(test, said)) >= len(said)


def _slots(table: Table, at: int) -> list[str]:
    """Return what the cells of a column say, but for breaks."""
    cells = (told_by(cell_of(row, at)) for row in table.rows)
    return [cell for cell in cells if not is_break(cell, is_given=False)]


def _names_both(cell: str) -> bool:
    split = split_title(cell.replace("\n", " "))
    return bool(split.title) and split.score >= SURE


def _may_name_both(cell: str) -> bool:
    split = split_title(cell.replace("\n", " "))
    return bool(split.title) and split.score >= LIKELY


def _is_people(cell: str) -> bool:
    people = people_in(cell.replace("\n", ", "))
    return people is not None and people.score >= LIKELY


def _is_title(cell: str) -> bool:
    return len(cell.split()) >= _WORDS_OF_TITLE and not is_time(cell) and not is_job(cell)
