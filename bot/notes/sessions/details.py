"""Lines below a title that tell of its place in the programme: `*Track 2, 10:30*`, `Level: all`."""

import re
from typing import Final

from bot.notes.headings import is_day
from bot.notes.people.credits import NOBODY, Credits, behind_label
from bot.notes.people.names import LIKELY
from bot.notes.people.people import people_in
from bot.notes.sessions.kinds import ROOM
from bot.notes.sessions.wording import is_time

_LONGEST: Final = 10
"""Words of such a line; longer ones are prose."""

_PARTS: Final = re.compile(r"\s*[,;|/\u00b7\u2022()]\s*|\s+[-\u2013\u2014]\s+")
_COLUMNS: Final = re.compile(r"\s*[,|\u00b7\u2022\u2192]\s*|\s+(?:[-\u2013\u2014]|->)\s+")
_ROOM: Final = re.compile(rf"{ROOM}(?:\s(?-i:[A-Z\d][\w-]{{0,11}})){{0,2}}", re.IGNORECASE)
_LENGTH: Final = re.compile(
    r"(?:[^\W\d_]+\s){0,3}\(?\d{1,3}\s?-?(?:min(?:ut[a-z]*)?|hours?|heures?|horas?|stunden?|uur|ore"
    r"|h(?:\s?\d{2})?)\b\.?\)?(?:\s[^\W\d_]+){0,2}",
    re.IGNORECASE,
)
"""How long it was, and what kind of session: "Workshop 2h30", "45 minutes"."""


def is_detail(text: str) -> bool:
    """Tell whether `text` says when, where or how long a session was, its kind or its rating.

    By a label, or because nothing else stands there.
    """
    if not text or len(text.split()) > _LONGEST:
        return False
    if behind_label(text, "detail"):
        return True
    parts = [part for part in _PARTS.split(text.strip(" *_.")) if part]
    return bool(parts) and all(map(_is_slot, parts))


def beside_slot(text: str) -> Credits:
    """Return who is named beside when or how long a session was, where nothing else stands there.

    As in "2:05 pm - 30 min, Ana Roe; Foobar", where a semicolon parts what it was on.
    """
    if len(text.split()) > _LONGEST or not any(map(str.isdigit, text)):
        return NOBODY
    parts = [part for part in _COLUMNS.split(text.strip(" *_.").partition(";")[0]) if part]
    names = [part for part in parts if not _is_slot(part)]
    if len(names) == len(parts) or not names:
        return NOBODY
    people = people_in(", ".join(names))
    return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY


def _is_slot(part: str) -> bool:
    """Tell whether `part` is a place in the programme; a day may have its time: "1 Oct 09:00"."""
    day, _, time = part.rpartition(" ")
    return (
        (is_time(time) and is_day(day))
        or is_time(part)
        or is_day(part)
        or bool(_ROOM.fullmatch(part) or _LENGTH.fullmatch(part))
    )
