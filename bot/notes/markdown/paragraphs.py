"""Paragraphs, and headings over a line of `=` or `-`, as one rule of the parser.

Markdown-it looks for such a line to the end of the paragraph, and then at each of its lines again.
Here that is one look, and a paragraph is one token: that it begins and ends says nothing more.
"""

import re
from typing import Final

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock

from bot.notes.markdown.rules import LOOK_ONLY, Silent

_UNDERLINE: Final = re.compile(r"(?:=+|-+)[ \t]*")
_LARGE: Final = "="
"""Below a heading of the first level."""

_DEEPEST: Final = 3
"""Columns by which a line may be indented and still begin something; further right it goes on
with the paragraph."""


def paragraph(state: StateBlock, start: int, end: int, _: Silent) -> bool:
    """Read the paragraph, or the heading, that begins in line `start`."""
    above, state.parentType = state.parentType, "paragraph"
    line = start + 1
    sign = ""
    while line < end and not state.isEmpty(line):
        column = state.sCount[line]
        if column - state.blkIndent <= _DEEPEST:
            sign = _underline(state, line) if column >= state.blkIndent else ""
            # A quotation marks lines below zero that it has looked at already.
            if sign or (column >= 0 and _is_ended(state, line, end)):
                break
        line += 1
    state.parentType = above
    content = mdTrim(state.getLines(start, line, state.blkIndent, keepLastLF=False))
    state.line = line + bool(sign)
    if sign:
        tag = "h1" if sign == _LARGE else "h2"
        state.push("heading_open", tag, 1).map = [start, state.line]
    token = state.push("inline", "", 0)
    token.map = [start, line]
    token.content = content
    if sign:
        state.push("heading_close", tag, -1)
    return True


def _is_ended(state: StateBlock, line: int, end: int) -> bool:
    """Tell whether something else than the paragraph begins in `line`."""
    rules = state.md.block.ruler.getRules("paragraph")
    return any(rule(state, line, end, LOOK_ONLY) for rule in rules)


def _underline(state: StateBlock, line: int) -> str:
    """Return the sign that `line` is made of where it underlines a heading, or nothing."""
    first = state.bMarks[line] + state.tShift[line]
    found = _UNDERLINE.fullmatch(state.src, first, state.eMarks[line])
    return found[0][0] if found else ""
