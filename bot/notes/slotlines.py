"""Paragraphs of a timetable: each begins with the time, and says who gave what.

As in `10:00 - Ana Roe - Less YAML` alone, or in lines below the time, in whatever order:

    10:00 - 10:40
    ANA ROE
    LESS YAML

Nothing marks them, so several have to stand in one note.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.notes.markdown.blocks import Block, Heading, Paragraph
from bot.notes.markdown.spans import Spans, joined, lines, plain
from bot.notes.people.names import LIKELY
from bot.notes.people.people import people_in
from bot.notes.sessions.breaks import is_break
from bot.notes.sessions.titles import LONGEST, split_title
from bot.notes.sessions.wording import is_time, without_slot

_FEWEST: Final = 2
"""Slots with people from which a note has a timetable."""

_SENTENCE_ENDS: Final = tuple(".,;!:")
_DIGITS: Final = frozenset("0123456789")


def slot_headings(blocks: Sequence[Block], level: int) -> Mapping[int, Sequence[Block]]:
    """Return what stands in the place of the paragraphs of a timetable, by their lines.

    The title as a heading of `level`, and below it what else the paragraph says, people first.
    """
    slots = {
        block.line: found
        for block in blocks
        if isinstance(block, Paragraph) and (found := _slot(block))
    }
    given = [found for found in slots.values() if found.is_given]
    if len(given) < _FEWEST or 2 * len(given) < len(slots):
        return {}
    return {line: found.blocks(level) for line, found in slots.items()}


class _Slot:
    """One slot, read.

    Attributes:
        is_given: Whether it names anybody.
    """

    def __init__(self, title: Spans, below: Sequence[Spans], *, is_given: bool) -> None:
        self._title = title
        self._below = below
        self.is_given = is_given

    def blocks(self, level: int) -> Sequence[Block]:
        heading = Heading(spans=self._title, line=self._title[0].line, level=level)
        if not self._below:
            return [heading]
        return [heading, Paragraph(spans=joined(self._below), line=self._below[0][0].line)]


def _slot(block: Paragraph) -> _Slot | None:
    """Read a paragraph that begins with a time; None for others, and for breaks."""
    if not block.spans or _DIGITS.isdisjoint(block.spans[0].text[:8]):
        return None
    first, *below = lines(block.spans)
    text = plain(first).strip()
    if is_time(text):
        return _below_time(below)
    if len(text) > LONGEST or text.endswith(_SENTENCE_ENDS) or without_slot(text) == text:
        return None
    split = split_title(text)
    if is_break(split.title, is_given=bool(split.speakers)):
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
