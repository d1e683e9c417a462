"""One talk that fills a note, and by which its file is called: `Less YAML - Ana Roe.md`.

So keep those their notes who write a file for each talk. In an editor that shows its name as the
title nothing in the note needs to say what the talk was called; and in a folder for the event,
`driftconf-2030/less-yaml-in-anger.md` needs to name nobody.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.events.recapwords import RECAP_WORDS
from bot.notes.events.trail import read_trail
from bot.notes.frontmatter import SplitNote
from bot.notes.headings import role_of
from bot.notes.markdown.spans import Span
from bot.notes.outline import PLAIN_LEVEL, Section, walk
from bot.notes.people.names import LIKELY
from bot.notes.sessions.heads import read_head
from bot.notes.sessions.talks import Talk
from bot.notes.sessions.titles import split_title
from bot.notes.words import words

UNTOLD: Final = "only the names of its file and folder say that it is a talk"
"""Doubt about the session of a note that names nobody who gave it."""

_WORD: Final = re.compile(r"[a-z\d]+")
_FEWEST: Final = 3
"""Words of a title that nothing else than the names of file and folder shows to be one."""

_NO_TITLES: Final = words("path_words")
"""Words that the name of a file is made of which tells of no talk: "My trip report"."""


def file_as_talk(
    note: str, matter: SplitNote, outline: Section, found: Mapping[int, Talk]
) -> tuple[Section, Mapping[int, Talk]]:
    """Return the outline and the talks of a note that is one talk by the name of its file.

    Others come back as they are: those with talks `found` in them, with a title or a heading of
    their own, and those whose file is called as no talk is.
    """
    name = posixpath.splitext(posixpath.basename(note))[0].strip()
    has_title = matter.text("title") or any(
        inner.level < PLAIN_LEVEL for inner in walk(outline) if inner.heading
    )
    if found or has_title or " " not in name or not _may_be_title(name):
        return outline, found
    split = split_title(name)
    is_given = bool(split.title) and split.score >= LIKELY
    # Without a speaker the name of a file alone may be any.
    section = replace(outline, heading=(Span(text=name, line=1),), line=1, level=1)
    head = read_head(section)
    if not is_given and not head.credits:
        return outline, found
    whole = replace(outline, blocks=(), sections=(section,))
    return whole, {section.line: Talk(head, doubt="")}


def untold_talk(
    note: str, folder: str, matter: SplitNote, outline: Section
) -> tuple[Section, Mapping[int, Talk]] | None:
    """Return the outline and the talk of a note that is one by the names of file and folder.

    The folder is called like an event, and the file like the only heading at the top, or it has
    none. None for any other note; and what holds sessions is no talk.
    """
    name = posixpath.splitext(posixpath.basename(note))[0]
    section = _titled(name, outline)
    if section is None or matter.text("title") or not _may_be_title(section.title):
        return None
    event = read_trail(f"{posixpath.dirname(note)}/-.md", folder).named
    if len(section.title.split()) < _FEWEST or not (event.name and event.year):
        return None
    talk = Talk(read_head(section), doubt=UNTOLD)
    return replace(outline, blocks=(), sections=(section,)), {section.line: talk}


def _titled(name: str, outline: Section) -> Section | None:
    """Return all of a note below the title that its file is called by; None without one."""
    if not outline.sections and " " in name:
        return replace(outline, heading=(Span(text=name, line=1),), line=1, level=1)
    if len(outline.sections) != 1 or outline.blocks:
        return None
    [section] = outline.sections
    called, titled = (set(_WORD.findall(text.casefold())) for text in (name, section.title))
    called = {word for word in called if not word.isdecimal()}
    return section if called and 2 * len(called & titled) >= len(called) else None


def _may_be_title(name: str) -> bool:
    is_other = is_of_event(name) or role_of(name) or RECAP_WORDS.search(name)
    return not (is_other or _NO_TITLES.issuperset(name.casefold().split()))
