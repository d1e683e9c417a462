"""Links that a note gives apart from their session: a list of slides at its end, a later line.

Such a link says only where it leads ("slides", "here"), or its list names the session again, by its
title or by who gave it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.links import is_own, links_of, only_points, unique
from bot.notes.markdown.blocks import Block, Paragraph
from bot.notes.sessions.prose import TOLD
from bot.recap.model import Entry, Link, Resource, Session

_WORD: Final = re.compile(r"\w+")
_BRACKETED: Final = re.compile(r"\s*\([^()]*\)\s*$")
_FEWEST: Final = 2
"""Words of a title that something else hardly is called by."""

_NAME: Final = range(2, 5)
"""Words of somebody's name that tells them from others."""

_REACH: Final = 30
"""Words of a resource in which the name of who gave it may stand."""


def handed_back(blocks: Sequence[Block], found: list[list[Entry]]) -> None:
    """Give the links of paragraphs that only point to them to the session told of before.

    As in "The [slides](…) are online" below a paragraph about one session. `found` are the
    entries of each of `blocks`, and is changed in place.
    """
    for at, block in enumerate(blocks[1:], 1):
        told = [place for place, each in enumerate(found[at - 1]) if isinstance(each, Session)]
        links = _pointing(block) if told else ()
        if not links or any(map(_is_given, found[at])):
            continue
        session = found[at - 1][told[-1]]
        kinds = {link.kind for link in session.links if is_own(link)}
        if isinstance(session, Session) and kinds.isdisjoint(link.kind for link in links):
            remarks = [text for each in found[at] for text in each.lines]
            found[at - 1][told[-1]] = _with_links(session, links, *remarks)
            found[at] = []


def _is_given(entry: Entry) -> bool:
    """Tell whether `entry` is a session by itself: with people, or a title that is no guess."""
    return isinstance(entry, Session) and bool(entry.speakers or entry.doubt in {"", TOLD})


def _pointing(block: Block) -> tuple[Link, ...]:
    """Return the links of a paragraph that are called Slides, Video and the like, if all are."""
    links = links_of(block.spans) if isinstance(block, Paragraph) else ()
    return links if all(is_own(link) and only_points(link.label) for link in links) else ()


def reunited(entries: Sequence[Entry]) -> list[Entry]:
    """Return `entries`, in which a resource that names one session is a link of that session.

    It names it by its title, or, where it leads to a recording or slides, by who gave it.
    """
    if not any(isinstance(entry, Resource) for entry in entries):
        return list(entries)
    named: dict[str, set[int]] = defaultdict(set)
    given: dict[str, set[int]] = defaultdict(set)
    for at, entry in enumerate(entries):
        if isinstance(entry, Session):
            named[_folded(entry.title)].add(at)
            for who in entry.speakers:
                given[_folded(who.name)].add(at)
    kept: dict[int, Entry] = dict(enumerate(entries))
    for at, entry in enumerate(entries):
        place = _place(entry, named, given) if named and isinstance(entry, Resource) else None
        session = kept[place] if place is not None else None
        if place is not None and isinstance(entry, Resource) and isinstance(session, Session):
            kept[place] = _with_links(session, [entry.link], entry.remark)
            del kept[at]
    return list(kept.values())


def _place(
    entry: Resource, named: Mapping[str, set[int]], given: Mapping[str, set[int]]
) -> int | None:
    """Return the place of the one session that `entry` names; None for none, or several."""
    bare = _BRACKETED.sub("", entry.label)
    texts = dict.fromkeys((entry.label, entry.link.label, entry.remark, bare))
    found = [named.get(text, set()) for text in map(_folded, texts) if _tells(text)]
    if is_own(entry.link):
        found.append(_named_within(_folded(entry.label), named))
        words = _folded(f"{entry.label} {entry.remark}").split()[:_REACH]
        runs = (words[at : at + length] for length in _NAME for at in range(len(words)))
        found += [given.get(" ".join(run), set()) for run in runs]
    return next((next(iter(places)) for places in found if len(places) == 1), None)


def _named_within(label: str, named: Mapping[str, set[int]]) -> set[int]:
    """Return the places of the sessions whose title `label` holds: "Slides of Less YAML"."""
    words = label.split()[:_REACH]
    runs = (
        " ".join(words[at : at + length])
        for length in range(len(words), _FEWEST - 1, -1)
        for at in range(len(words) - length + 1)
    )
    return next((named[run] for run in runs if run in named), set())


def _tells(folded: str) -> bool:
    return len(folded.split()) >= _FEWEST


def _with_links(session: Session, links: Sequence[Link], *remarks: str) -> Session:
    further = (text for text in dict.fromkeys(remarks) if text and text not in session.remarks)
    return replace(
        session,
        links=unique((*session.links, *links)),
        remarks=(*session.remarks, *further),
    )


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
