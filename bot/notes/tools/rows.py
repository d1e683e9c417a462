"""Rows of a table of anything that present a tool: its linked name, and what it is beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.notes.links import links_of
from bot.notes.markdown.blocks import Item, Row, Table
from bot.notes.markdown.spans import Span, Spans, plain
from bot.notes.place import Place
from bot.notes.tools.described import DESCRIBED, described_by
from bot.notes.tools.plainnames import is_known, is_product
from bot.notes.tools.presented import is_introduced, is_presented
from bot.notes.tools.toolitems import LONGEST_ALONE, tool_of
from bot.notes.tools.toolnames import name_and_kind
from bot.recap.model import Tool

_DASH = " - "


def tools_in_rows(table: Table, place: Place) -> Iterator[tuple[Row, Tool]]:
    """Yield the tools of a table of which nothing says what it holds, each with its row.

    What stands in the first cell has to be linked as a project is, or called like one, and
    something has to be said of it in another cell.
    """
    for row in table.rows:
        first, *others = row.cells or ((),)
        said = [cell for cell in others if re.search(r"\w", plain(cell))]
        if not first or not said:
            continue
        item = Item(spans=_in_line(first, said), line=row.line)
        for tool in _tools_of(item, first, place):
            yield row, replace(tool, doubt=tool.doubt or DESCRIBED)


def _in_line(first: Spans, said: list[Spans]) -> Spans:
    """Return the cells of a row behind each other, a dash between them."""
    spans = list(first)
    for cell in said:
        spans += [Span(text=_DASH, line=cell[0].line), *cell]
    return tuple(spans)


def _tools_of(item: Item, first: Spans, place: Place) -> Iterator[Tool]:
    name, _ = name_and_kind(item.spans)
    is_named = bool(links_of(first)) and (is_product(name) or is_known(name))
    is_short = 0 < len(name.split()) <= LONGEST_ALONE + is_named
    if is_short and (is_named or is_presented(first) or is_introduced(item)):
        return tool_of(item, place)
    return described_by(item, place)
