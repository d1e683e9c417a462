"""Lines that hold nothing but a session's links, such as "Slides: <address>"."""

import re
from functools import lru_cache
from itertools import repeat
from typing import Final

from bot.notes.headings import Role, mentions
from bot.notes.links import is_own, kind_of, link_of, links_of, says_nothing, unsaid
from bot.notes.markdown.blocks import Table
from bot.notes.markdown.spans import REMEMBERED, Spans, plain, raw
from bot.recap.model import Link

_JOINTS: Final = re.compile(
    r"(?:[\s|·•,/&()\[\]*_:\u2013—-]|and|und|et|links?|here)*+", re.IGNORECASE
)
_LABELLED: Final = re.compile(
    r"\W*+([\w ]{2,24}?)\s*(?:\([^()]*\)\s*)?(?::|->|\u2192)\s*(.*)", re.DOTALL
)

_LICENCE: Final = re.compile(
    r"\(\s*(?:CC|creative commons|licen[cs]e|public domain|\u00a9)(?![^\W\d_])[^()]*\)",
    re.IGNORECASE,
)
"""Under what terms something may be used, behind its link: "Slides: <address> (CC BY)"."""


@lru_cache(maxsize=REMEMBERED)
def link_line(line: Spans, *, is_head: bool = False) -> tuple[Link, ...]:
    """Return the links of a line that holds nothing else, such as "Slides: <address>".

    At the head of a session, `is_head`, all such lines count; else those that lead to a
    recording or slides, or that say nothing by themselves. A line that lists tools is none.
    """
    found = links_of(line)
    if not found:
        return ()
    every = [link for span in line if (link := link_of(span))]
    # Two names for one address: the line says more than where it leads.
    if len(every) > len(found) and any(unsaid(every)):
        return ()
    left = _LICENCE.sub("", raw([span for span in line if not link_of(span)]))
    label = _LABELLED.fullmatch(left)
    if label and mentions(label[1], Role.TOOLS):
        return ()
    if label and len(found) == 1 and _JOINTS.fullmatch(label[2]):
        return (_called(found[0], label[1].strip()),)
    if not _JOINTS.fullmatch(left):
        return ()
    is_session_link = is_head or any(is_own(link) or says_nothing(link.label) for link in found)
    return found if is_session_link else ()


def link_table(table: Table) -> tuple[Link, ...]:
    """Return the links of a table of one row that holds nothing else, or nothing for another table.

    The header may be that row, or name the link below it: `Slides` over `[here](address)`.
    """
    filled = [row.cells for row in (table.header, *table.rows) if any(map(plain, row.cells))]
    is_named = len(filled) > 1 and not any(map(_is_linked, filled[0]))
    cells = [cell for cell in filled[-1] if plain(cell)] if filled else []
    if len(filled) != 1 + is_named or not all(map(_is_linked, cells)):
        return ()
    names = map(plain, filled[0]) if is_named else repeat("")
    pairs = zip(filled[-1], names, strict=False)
    return tuple(
        _called(link, name) if name else link for cell, name in pairs for link in links_of(cell)
    )


def _is_linked(cell: Spans) -> bool:
    """Tell whether a cell is nothing but links, even such as lead nowhere a reader could follow."""
    return bool(plain(cell)) and all(span.target or not span.text.strip() for span in cell)


def _called(link: Link, label: str) -> Link:
    name = label if says_nothing(link.label) else f"{label}: {link.label}"
    return Link(label=name, url=link.url, kind=kind_of(link.url, label))
