"""Paragraphs of a timetable, whose lines begin with a time and say who gave what.

As in `10:00 - Ana Roe - Less YAML`, one or more, or in lines below the time, in whatever order:

    10:00 - 10:40
    ANA ROE
    LESS YAML

Nothing marks them, so several have to stand in one note.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.notes.markdown.blocks import Block, Heading, Paragraph
from bot.notes.markdown.spans import Span, Spans, joined, lines, plain
from bot.notes.people.names import LIKELY
from bot.notes.people.people import people_in
from bot.notes.sessions.breaks import is_break
from bot.notes.sessions.details import is_detail
from bot.notes.sessions.titles import LONGEST, split_title
from bot.notes.sessions.wording import begins_with_slot, is_time

_FEWEST: Final = 2
"""Slots with people from which a note has a timetable."""


_SENTENCE_ENDS: Final = tuple(".,;!:")
_DIGITS: Final = frozenset("0123456789")


def slot_headings(blocks: Sequence[Block], level: int) -> Mapping[int, Sequence[Block]]:
    """Return what stands in the place of the paragraphs of a timetable, by their lines.

    Each title as a heading of `level`, and below it what else is said of it, people first.
    """
    found = {
        block.line: parts
        for block in blocks
        if isinstance(block, Paragraph) and (parts := list(_parts(block)))
    }
    slots = [part for parts in found.values() for part in parts if isinstance(part, _Slot)]
    given = [slot for slot in slots if slot.is_given]
    if len(given) < _FEWEST or 2 * len(given) < len(slots):
        return {}
    return {line: list(_written(parts, level)) for line, parts in found.items()}


@dataclass(frozen=True, slots=True)
class _Slot:
    """One slot, read.

    Attributes:
        title: The line with the title.
        below: The other lines, people first.
        is_given: Whether it names anybody.
    """

    title: Spans
    below: Sequence[Spans]
    is_given: bool


def _written(parts: Sequence["_Slot | Paragraph"], level: int) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, Paragraph):
            yield part
            continue
        yield Heading(spans=part.title, line=part.title[0].line, level=level)
        if part.below:
            yield _paragraph(part.below)


def _parts(block: Paragraph) -> Iterator[_Slot | Paragraph]:
    """Yield the slots of a paragraph, and what stands between them; nothing where it has none."""
    if not any(map(_has_digit, block.spans)):
        return
    rows = lines(block.spans)
    starts = [at for at, row in enumerate(rows) if begins_with_slot(plain(row))]
    if not starts or (len(starts) == 1 and starts[0]):
        return
    groups = [rows[at:end] for at, end in pairwise([*starts, len(rows)])]
    slots = [_slot(group) for group in groups]
    if not any(slots):
        return
    if starts[0]:
        yield _paragraph(rows[: starts[0]])
    for slot, group in zip(slots, groups, strict=True):
        yield slot or _paragraph(group)


def _has_digit(span: Span) -> bool:
    return not _DIGITS.isdisjoint(span.text)


def _paragraph(rows: Sequence[Spans]) -> Paragraph:
    return Paragraph(spans=joined(rows), line=rows[0][0].line)


def _slot(rows: Sequence[Spans]) -> _Slot | None:
    """Read lines of which the first begins with a time; None for prose, and for breaks."""
    first, *below = rows
    text = plain(first).strip()
    if is_time(text):
        return _below_time(below)
    if len(text) > LONGEST or text.endswith(_SENTENCE_ENDS):
        return None
    split = split_title(text)
    if is_detail(split.title) or is_break(split.title, is_given=bool(split.speakers)):
        return None
    return _Slot(first, below, is_given=split.score >= LIKELY)


def _below_time(rows: Sequence[Spans]) -> _Slot | None:
    """Read the lines below a time: title and people in whatever order, or both in one."""
    if not rows or is_break(plain(rows[0]), is_given=False):
        return None
    first, *rest = rows
    if split_title(plain(first)).score >= LIKELY and not _are_people(first):
        return _Slot(first, rest, is_given=True)
    if rest and _are_people(first) and not _are_people(rest[0]):
        return _Slot(rest[0], [first, *rest[1:]], is_given=True)
    return _Slot(first, rest, is_given=bool(rest) and _are_people(rest[0]))


def _are_people(row: Spans) -> bool:
    people = people_in(plain(row))
    return people is not None and people.score >= LIKELY
