"""Headings that only say who gave the session in the heading right above them, or below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.headings import role_of
from bot.notes.markdown.blocks import Block, Heading, Paragraph
from bot.notes.markdown.spans import Span, Spans, plain
from bot.notes.people.names import LIKELY, SURE
from bot.notes.people.people import people_in

_FEWEST: Final = 2
"""Headings with such a line below, from which it is how the note is set."""


def with_bylines(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return `blocks` with paragraphs for headings that name who gave the session beside them."""
    return _with_names_below(_with_titles_above(blocks))


def _with_titles_above(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return `blocks` with titles in the places of headings that are people right over them.

    As in `### Ana Roe, @anaroe` over `##### Less YAML`, more than once, with no other heading
    of the title's level below, which would make a chapter of it.
    """
    runs = [run for run in _right_below(blocks) if _heads_title(run)]
    if len(runs) < _FEWEST:
        return blocks
    swapped: dict[int, Block] = {}
    for run in runs:
        title = run.names[0]
        swapped[run.above.line] = replace(run.above, spans=title.spans)
        swapped[title.line] = Paragraph(spans=_in_bold((run.above,)), line=title.line)
    return [swapped.get(block.line, block) for block in blocks]


def _heads_title(run: "_Run") -> bool:
    is_alone = len(run.names) == 1 and not run.chapters
    title = run.names[0]
    is_title = is_alone and role_of(plain(title.spans)) is None
    return (
        is_title and _are_people(run.above, least=LIKELY) and not _are_people(title, least=LIKELY)
    )


def _with_names_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return `blocks` with paragraphs for headings that name who gave the session above.

    As in `## Less YAML` over `#### Ana Roe - Acme`, without text in between. All are left
    where fewer than most of those that have no other heading of their level beside them are
    people; where most are, a heading of people over chapters is one as well.
    """
    runs = [run for run in _right_below(blocks) if role_of(plain(run.names[0].spans)) is None]
    if runs and _heads_note(runs[0], blocks):
        name = runs[0].names[0]
        byline = Paragraph(spans=_in_bold((name,)), line=name.line)
        return [byline if block is name else block for block in blocks]
    alone = [run for run in runs if not run.chapters]
    named = sum(map(_are_people, (run.names[0] for run in alone)))
    if named < _FEWEST or 2 * named <= len(alone):
        return blocks
    kept = [run for run in runs if not run.chapters or _heads_chapters(run)]
    others = {heading.line for run in kept for heading in run.names[1:]}
    bylines = {
        run.names[0].line: Paragraph(spans=_in_bold(run.names), line=run.names[0].line)
        for run in kept
    }
    return [bylines.get(block.line, block) for block in blocks if block.line not in others]


def _heads_note(run: "_Run", blocks: Sequence[Block]) -> bool:
    """Tell whether a note is one talk by its first two headings: a title over a known name."""
    title = run.above
    others = (block for block in blocks[1:] if isinstance(block, Heading))
    is_whole = blocks[0] is title and all(other.level > title.level for other in others)
    is_given = _heads_chapters(run) and _are_people(run.names[0], least=SURE)
    return is_whole and is_given and not is_of_event(plain(title.spans))


@dataclass(frozen=True, slots=True)
class _Run:
    """Headings of one level right below one of a higher level, with no text in between.

    Attributes:
        above: The one above them.
        names: In their order, never empty.
        chapters: Those of the same level further below, which text parts from them.
    """

    above: Heading
    names: tuple[Heading, ...]
    chapters: tuple[Heading, ...]


def _are_people(heading: Heading, *, least: float = 0.0) -> bool:
    people = people_in(plain(heading.spans))
    return people is not None and people.score >= least


def _heads_chapters(run: _Run) -> bool:
    """Tell whether people alone stand over headings of their level of which none is people."""
    is_one = len(run.names) == 1 and _are_people(run.names[0], least=LIKELY)
    return is_one and not any(_are_people(heading, least=SURE) for heading in run.chapters)


def _right_below(blocks: Sequence[Block]) -> Iterator[_Run]:
    """Yield the headings right below one that is no day or the like."""
    at = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    heads = [block for block in blocks if isinstance(block, Heading)]
    touching = [after == before + 1 for before, after in pairwise(at)]
    for place, above in enumerate(heads[:-1]):
        level = heads[place + 1].level
        if not touching[place] or level <= above.level or role_of(plain(above.spans)) is not None:
            continue
        end = place + 2
        while end < len(heads) and touching[end - 1] and heads[end].level == level:
            end += 1
        chapters = _beside(heads, end, above.level, level)
        yield _Run(above, tuple(heads[place + 1 : end]), chapters)


def _beside(heads: Sequence[Heading], start: int, above: int, level: int) -> tuple[Heading, ...]:
    """Return those of `level` from `start` on, before one that ends what is inside `above`."""
    # Each place is asked for, and a slice would be as long as the note.
    after = (heads[at] for at in range(start, len(heads)))
    inside = takewhile(lambda heading: heading.level > above, after)
    return tuple(heading for heading in inside if heading.level == level)


def _in_bold(headings: Sequence[Heading]) -> Spans:
    """Return who `headings` name as people stand below other titles: bold, and in one line."""
    spans: list[Span] = []
    for heading in headings:
        spans += [Span(text="; ", line=heading.line, bold=True)] if spans else []
        spans += (replace(span, bold=True) for span in heading.spans)
    return tuple(spans)
