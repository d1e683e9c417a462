"""Definition lists, whose terms give sessions.

As in `Ana Roe: Less YAML` over `: She deleted nine files.` Markdown takes them for paragraphs, and
tools are put so as well; only several terms with title and people tell what they are.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.notes.markdown.blocks import Block, Heading, Paragraph
from bot.notes.markdown.spans import Spans, cut, joined, lines, plain, raw
from bot.notes.people.names import LIKELY
from bot.notes.sessions.titles import LONGEST, split_title

_DEFINITION: Final = re.compile(r":\s+(?=\S)")
"""How the line below a term begins that says what it is."""

_FEWEST: Final = 2
"""Terms with title and people, from which all terms of a note are sessions."""


def term_headings(blocks: Sequence[Block], level: int) -> Mapping[int, Sequence[Block]]:
    """Return what stands in the place of a definition list of sessions, by its lines.

    Each term as a heading of `level` over its definition. Empty where most terms are others.
    """
    terms = {
        block.line: rows
        for block in blocks
        if isinstance(block, Paragraph) and (rows := _term(block))
    }
    given = [rows for rows in terms.values() if _is_given(rows[0])]
    if len(given) < _FEWEST or 2 * len(given) < len(terms):
        return {}
    return {line: _written(rows, level) for line, rows in terms.items()}


def _term(block: Paragraph) -> Sequence[Spans]:
    """Return the lines of a paragraph that defines its first one; empty for others."""
    if not any(span.text.startswith(":") for span in block.spans):
        return ()
    rows = lines(block.spans)
    is_term = len(rows) > 1 and _DEFINITION.match(raw(rows[1])) and len(raw(rows[0])) <= LONGEST
    return rows if is_term else ()


def _is_given(row: Spans) -> bool:
    split = split_title(plain(row))
    return bool(split.title) and split.score >= LIKELY


def _written(rows: Sequence[Spans], level: int) -> Sequence[Block]:
    signs = [_DEFINITION.match(raw(row)) for row in rows[1:]]
    below = [
        cut(row, sign.end()) if sign else row for row, sign in zip(rows[1:], signs, strict=True)
    ]
    return (
        Heading(spans=rows[0], line=rows[0][0].line, level=level),
        Paragraph(spans=joined(below), line=rows[1][0].line),
    )
