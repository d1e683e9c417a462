"""Headings that several sections have below them alike, which makes each of these one session.

Whoever writes "Summary" and "Takeaways" below heading after heading fills in a form for every
session; and nothing but a session has an abstract.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.notes.headings import Role, role_of
from bot.notes.outline import Section
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.sessions.heads import read_head

_FEWEST: Final = 2
"""Sections with a chapter of the same name, and such names, from which they are those of a form."""

_OF_ONE: Final = frozenset(
    {"abstract", "q&a", "about the speaker", "about the speakers", "speaker bio", "talk notes"}
)
"""Chapters, in small letters, that only a session has."""

_NEVER: Final = frozenset({Role.SESSIONS, Role.DAY})
"""What sections hold that are days or tracks, however alike they are."""


def chapters_of(sections: Sequence[Section]) -> frozenset[str]:
    """Return the names of the chapters of sessions among `sections`, in small letters."""
    found = Counter(
        name
        for section in sections
        for name in {_name(inner) for inner in section.sections if not inner.sections}
    )
    shared = frozenset(
        name for name, count in found.items() if count >= _FEWEST and role_of(name) not in _NEVER
    )
    return _OF_ONE.intersection(found) | (shared if len(shared) >= _FEWEST else frozenset())


def has_any(section: Section, chapters: frozenset[str]) -> bool:
    """Tell whether `section` has a chapter of any of these names."""
    return bool(chapters) and any(_name(inner) in chapters for inner in section.sections)


def is_any(section: Section, chapters: frozenset[str]) -> bool:
    """Tell whether `section` is a chapter of any of these names."""
    return bool(chapters) and _name(section) in chapters


def credited_in(section: Section, chapters: frozenset[str]) -> Credits:
    """Return who the first chapter of `section` credits that credits anybody at its top."""
    read = (read_head(inner).credits for inner in section.sections if is_any(inner, chapters))
    return next(filter(None, read), NOBODY)


def _name(section: Section) -> str:
    return section.title.casefold()
