"""What titles of recaps are made of beside the name of the event: "My notes from …, day two"."""

import re
from typing import Final

from bot.notes.events.dates import days_in, days_of_year
from bot.notes.events.places import cities_in

RECAP_WORDS: Final = re.compile(
    r"\b(?:recap|notes?|review|report|highlights?|summary|impressions|trip|debrief|takeaways"
    r"|thoughts|experience|wrap[- ]?up|learnings|retrospective|reflections?|musings|round[- ]?up"
    r"|diary|my|our|retour|bericht|notizen|verslag|crónicas?|resumen|apuntes|notas|relatos?|impressões|resumo|appunti"
    r"|resoconto|compte[- ]rendu|récap|résumé|rückblick|nachlese|eindrücke"
    r"|relacja|rapport|anteckningar|sammanfattning|referat|oppsummering|opsummering|muistiinpanot"
    r"|podsumowanie|notatki|wrażenia|zápisky|postřehy|impressioni|riassunto|com['\u2019]è andat[ao]"
    r"|конспект|отч[её]т|обзор|заметки|впечатления|итоги)\b",
    re.IGNORECASE,
)
_FILLER: Final = re.compile(
    r"\b(?:the|a|an|at|in|on|of|from|for|to|day|days|de|del|du|des|la|las|le|les|el|los|auf|mon|meine|mein"
    r"|vom|von|der|die|das|with|and|by|edition|conference|part|\d+)\b|\W",
    re.IGNORECASE,
)
LEADING_WORDS: Final = re.compile(
    rf"^(?:(?:{RECAP_WORDS.pattern}|trip|from|of|to|at|on|about|the|a|an|some|few|quick|short|personal"
    r"|de|del|dal|il|al|du|des|von|vom|van|\u0441|\u043e|\u043e\u0442"
    r"|(?:sur|auf|\u00fcber|sobre|over)(?:\s+(?:la|les?|die|der|das|den|el|los|het))?)\W+)+",
    re.IGNORECASE,
)


def says_no_more(rest: str) -> bool:
    """Tell whether nothing but days, places and small words is left of a title."""
    if not rest.strip(" \t-\u2013—:,()|#"):
        return True
    if _FILLER.sub("", RECAP_WORDS.sub("", rest)) == "":
        return True
    has_days = bool(days_in(rest) or days_of_year(rest, 2000))
    names = set(re.findall(r"[^\W\d_]{3,}", RECAP_WORDS.sub("", rest)))
    city = only_city(rest)
    return len(names) <= (1 if has_days else 0) + (len(city.split()) + 1 if city else 0)


def only_city(text: str) -> str | None:
    """Return the city that `text` names, if it names just one."""
    found = {place.city for place in cities_in(text)}
    return found.pop() if len(found) == 1 else None
