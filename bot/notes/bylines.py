"""Headings that only say who gave the session in the heading right above them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.notes.blocks import Block, Heading, Paragraph
from bot.notes.headings import role_of
from bot.notes.people import people_in
from bot.notes.spans import Span, Spans, plain

_FEWEST: Final = 2
"""Headings with such a line below, from which it is how the note is set."""


def with_bylines(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return `blocks` with paragraphs for headings that name who gave the session above.

    Catalogue: `## Less YAML` over `#### Ana Roe - Acme`, without text in between, and nothing of
    the same level further below. All are left where fewer than most of those that stand so are
    people.
    """
    runs = [run for run in _right_below(blocks) if role_of(plain(run[0].spans)) is None]
    named = sum(people_in(plain(run[0].spans)) is not None for run in runs)
    if named < _FEWEST or 2 * named <= len(runs):
        return blocks
    others = {heading.line for run in runs for heading in run[1:]}
    bylines = {run[0].line: Paragraph(spans=_in_bold(run), line=run[0].line) for run in runs}
    return [bylines.get(block.line, block) for block in blocks if block.line not in others]


def _right_below(blocks: Sequence[Block]) -> Iterator[list[Heading]]:
    """Yield the headings right below one that is no day or the like, if it has no others."""
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
        if end == len(heads) or heads[end].level <= above.level:
            yield heads[place + 1 : end]


def _in_bold(headings: Sequence[Heading]) -> Spans:
    """Return who `headings` name as people stand below other titles: bold, and in one line."""
    spans: list[Span] = []
    for heading in headings:
        spans += [Span(text="; ", line=heading.line, bold=True)] if spans else []
        spans += (replace(span, bold=True) for span in heading.spans)
    return tuple(spans)
