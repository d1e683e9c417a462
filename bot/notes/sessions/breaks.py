"""Slots of a timetable that are no sessions: meals, pauses, parties, what was left out."""

import re
from typing import Final

_BREAK: Final = re.compile(
    r"\b(?:lunch|breakfast|coffee|break|snack|dinner|party|reception|registration|welcome|closing"
    r"|book signing|networking|koffie|lunchpauze|pauze|kaffee|pause|mittagessen|mittagspause"
    r"|frühstück|déjeuner|petit-déjeuner|café|almuerzo|comida|descanso|almoço|intervalo|pranzo"
    r"|colazione|pausa|frokost|aftensmad|middag|fika|obiad|kawa|oběd|přestávka|przerwa|lounas"
    r"|kahvitauko|обед|перерыв|кофе)s?\b",
    re.IGNORECASE,
)
_JOINTS: Final = re.compile(r"\b(?:and|the|with)\b|\W", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\W*\([^()]*\)\W*")


def is_break(title: str, *, is_given: bool) -> bool:
    """Tell whether a slot is no session: lunch, whoever serves it, or a party that nobody gives.

    Nor is what only stands in brackets, as in "(skipped)", unless somebody gives it.
    """
    if not is_given and _ASIDE.fullmatch(title):
        return True
    found = _BREAK.search(title)
    return bool(found) and not (is_given and _JOINTS.sub("", _BREAK.sub("", title)))
