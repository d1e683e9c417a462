"""One talk that fills a note, and by which its file is called: `Less YAML - Ana Roe.md`.

So keep those their notes who write a file for each talk in an editor that shows its name as the
title. Nothing in such a note needs to say what the talk was called.
"""

import posixpath
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.notes.events.edition import is_of_event
from bot.notes.frontmatter import SplitNote
from bot.notes.headings import role_of
from bot.notes.markdown.spans import Span
from bot.notes.outline import PLAIN_LEVEL, Section, walk
from bot.notes.people.names import LIKELY
from bot.notes.sessions.heads import read_head
from bot.notes.sessions.talks import Talk
from bot.notes.sessions.titles import split_title
from bot.notes.words import words

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


def _may_be_title(name: str) -> bool:
    folded = name.casefold().split()
    return not (is_of_event(name) or role_of(name) or _NO_TITLES.issuperset(folded))
