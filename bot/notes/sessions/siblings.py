"""Sessions whose pages a note links beside those of sessions that it tells more of.

A programme keeps the pages of its sessions in one folder. Once the titles of some lead there, what
else leads there under a title is a session as well.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.notes.links import is_own, only_points
from bot.notes.people.givers import giver_around
from bot.notes.people.names import LIKELY, name_score
from bot.notes.sessions.breaks import is_break
from bot.notes.sessions.spots import may_be_title
from bot.notes.sessions.wording import clean_title, is_title_case
from bot.recap.address import host_and_path
from bot.recap.model import Entry, Link, Resource, Session

BESIDE: Final = "its page stands beside those of other sessions"
"""Doubt about a session of which the note only links the page."""

_FEWEST: Final = 3
"""Sessions whose titles lead to one folder, from which it is that of a programme."""

_WORDS_OF_TITLE: Final = 3
"""Words of a title that is not set in large letters."""

_OF_MANY: Final = frozenset(
    (
        *(
            "schedule",
            "program",
            "programme",
            "programm",
            "programa",
            "agenda",
            "talks",
            "sessions",
        ),
        *("speakers", "sprecher", "ponentes", "sponsors", "venue", "tickets", "conduct", "website"),
        "conference",
    )
)
"""Words of links to pages that are about the conference."""


def with_siblings(entries: Sequence[Entry]) -> list[Entry]:
    """Return `entries`, in which a resource in the folder of a programme is a session."""
    folders = Counter(
        folder
        for folder, _ in {
            (_folder(link), link.url)
            for entry in entries
            if isinstance(entry, Session)
            for link in entry.links
            if clean_title(link.label) == entry.title and not is_own(link)
        }
    )
    known = {folder for folder, count in folders.items() if folder and count >= _FEWEST}
    if not known:
        return list(entries)
    return [
        _session(entry) if isinstance(entry, Resource) and _is_one(entry, known) else entry
        for entry in entries
    ]


def _folder(link: Link) -> str:
    """Return host and folder of a page; empty for one at the top of its site."""
    host, path = host_and_path(link.url)
    folder, _, name = path.rstrip("/").rpartition("/")
    return f"{host}{folder}" if folder and name else ""


def _is_one(resource: Resource, known: set[str]) -> bool:
    title = clean_title(resource.link.label)
    if _folder(resource.link) not in known or is_own(resource.link) or only_points(title):
        return False
    if is_break(title, is_given=False):
        return False
    is_set = len(title.split()) >= _WORDS_OF_TITLE or is_title_case(title)
    is_named = title[:1].isupper() and name_score(title) < LIKELY
    return (
        may_be_title(title)
        and is_set
        and is_named
        and _OF_MANY.isdisjoint(title.casefold().split())
    )


def _session(resource: Resource) -> Session:
    ahead, _, behind = resource.remark.partition(resource.link.label)
    who = giver_around(ahead, behind, is_set=True) if behind or ahead else None
    return Session(
        title=clean_title(resource.link.label),
        speakers=who.speakers if who else (),
        organisations=who.organisations if who else (),
        links=(resource.link,),
        remarks=(resource.remark,) if resource.remark else (),
        headings=resource.headings,
        source=resource.source,
        doubt=BESIDE,
    )
