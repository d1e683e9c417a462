"""Tables as a rule of the parser: read as GitHub reads them, but no cell of a row is dropped.

GitHub leaves out the cells that a row has beyond its header, and makes up those that it lacks, by
which a few lines become a million cells. Here the last column holds all that is left of its row.
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from bot.notes.markdown.rules import LOOK_ONLY, Silent

_RULE: Final = re.compile(r"(?!-\s)\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*+\|?")
"""The line below the header: dashes for each column."""

_MOST_COLUMNS: Final = 100
"""Wider than any table of a note; readers look at each column for each row."""

_DASHES: Final = re.compile(r"-+")
_PIPE: Final = re.compile(r"(?<!\\)\|")


def table(state: StateBlock, start: int, end: int, silent: Silent) -> bool:
    """Read a table that begins in line `start`, as tokens for itself, its rows and its cells."""
    names = _names(state, start, end)
    if not names or silent:
        return bool(names)
    above, state.parentType = state.parentType, "table"
    token = state.push("table_open", "table", 1)
    token.map = [start, end]
    _push_row(state, start, names)
    line = start + 2
    while line < end and (cells := _further(state, line, end)) is not None:
        last = len(names) - 1
        kept = [*cells[:last], " | ".join(cells[last:])] if len(cells) > len(names) else cells
        _push_row(state, line, kept)
        line += 1
    state.push("table_close", "table", -1)
    state.parentType = above
    state.line = line
    return True


def _names(state: StateBlock, start: int, end: int) -> list[str]:
    """Return the header's cells, or none where no table begins."""
    if state.src.find("|", state.bMarks[start], state.eMarks[start]) < 0:
        return []  # asked at every line
    below = start + 1
    header = _text(state, start)
    is_header = below < end and not state.is_code_block(start)
    if not is_header or state.sCount[below] < state.blkIndent or state.is_code_block(below):
        return []
    rule = _text(state, below)
    names = _cells(header) if _RULE.fullmatch(rule) else []
    is_one = len(names) == len(_DASHES.findall(rule)) <= _MOST_COLUMNS
    return names if is_one else []


def _further(state: StateBlock, line: int, end: int) -> list[str] | None:
    """Return the cells of the row in `line`, or None where the table has ended."""
    text = _text(state, line)
    if not text or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return None
    # What ends a quotation's last paragraph ends a table, too.
    for ends in state.md.block.ruler.getRules("blockquote"):
        if ends(state, line, end, LOOK_ONLY):
            return None
    return _cells(text)


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()


def _cells(row: str) -> list[str]:
    cells = _PIPE.split(row)
    if not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return [cell.strip().replace("\\|", "|") for cell in cells]


def _push_row(state: StateBlock, line: int, cells: list[str]) -> None:
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for cell in cells:
        token = state.push("inline", "", 0)
        token.map = [line, line + 1]
        token.content = cell
        token.children = []
    state.push("tr_close", "tr", -1)
