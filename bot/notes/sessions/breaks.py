"""Slots of a timetable that are no sessions: meals, pauses, parties, what was left out."""

import re
from typing import Final

from bot.notes.choice import choice

_BREAKS: Final = (
    *("lunch", "breakfast", "coffee", "break", "snack", "dinner", "party", "reception"),
    *("registration", "welcome", "book signing", "networking"),
    *("koffie", "lunchpauze", "pauze", "kaffee", "pause", "mittagessen", "mittagspause"),
    *("frühstück", "déjeuner", "petit-déjeuner", "café", "almuerzo", "comida", "descanso"),
    *("almoço", "intervalo", "pranzo", "colazione", "pausa", "frokost", "aftensmad", "middag"),
    *("fika", "obiad", "kawa", "oběd", "přestávka", "przerwa", "lounas", "kahvitauko"),
    *("обед", "перерыв", "кофе"),
)
_BREAK: Final = re.compile(
    rf"\b(?:{choice(_BREAKS)}|closing(?! (?:keynote|talk|session|panel)))s?\b", re.IGNORECASE
)
_ENDS_ASIDE: Final = re.compile(
    r"\b(?:bar|pub|brewery|tap ?room|hotel|restaurant|karaoke|booths?|museum|expo hall"
    r"|hallway(?: track)?|unconf(?:erence)?|swag|after-?(?:party|work)|drinks|beers?"
    r"|social(?: side| events?| programme)?|borrel|ap[eé]ro|umtrunk"
    r"|(?:flight|way|trip) home)\W*$",
    re.IGNORECASE,
)
"""How headings end that tell of what was around an event."""

_BEGINS_ASIDE: Final = re.compile(
    r"\W*(?:booths?|swag|after-?party)\s*(?::|[-\u2013\u2014]\s)", re.IGNORECASE
)
"""How they begin: "Booth: Acme"."""

_CALLED_OFF: Final = re.compile(
    r"(?:[(\[:\u2013\u2014-]\s*(?:was |got )?|\b(?:was|got|were|has been)\s)"
    r"(?:cancell?ed|called off|no-?show|abgesagt|ausgefallen"
    r"|entf(?:iel|allen)|annulée?|cancelad[ao]|annullat[ao]|afgelast)\b[^()]{0,20}[)\]]?\W*$",
    re.IGNORECASE,
)
"""How the line of what never took place ends."""

_OPENING: Final = re.compile(r"\W*opening(?: (?:remarks|ceremony|session))?\W*", re.IGNORECASE)
_SHORT: Final = 5
"""Words of a heading that names a pause or a place, and is no title that speaks of one."""


_JOINTS: Final = re.compile(r"\b(?:and|the|with)\b|\W", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\W*\([^()]*\)\W*")


def is_aside(title: str) -> bool:
    """Tell whether a heading that credits nobody names a pause, or a place beside the event."""
    is_short = len(title.split()) <= _SHORT
    if not is_short:
        return False
    is_beside = _ENDS_ASIDE.search(title) or _BEGINS_ASIDE.match(title)
    return bool(is_beside) or is_break(title, is_given=False)


def is_called_off(text: str) -> bool:
    """Tell whether `text` is about what never took place: "Less YAML (cancelled)"."""
    return _CALLED_OFF.search(text) is not None


def is_break(title: str, *, is_given: bool) -> bool:
    """Tell whether a slot is no session: lunch, whoever serves it, or a party that nobody gives.

    Nor is what only stands in brackets, as in "(skipped)", unless somebody gives it.
    """
    if not is_given and (_ASIDE.fullmatch(title) or _OPENING.fullmatch(title)):
        return True
    found = _BREAK.search(title)
    return bool(found) and not (is_given and _JOINTS.sub("", _BREAK.sub("", title)))
