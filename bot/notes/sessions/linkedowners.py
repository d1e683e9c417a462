"""Who is linked right before the title of what they gave: `[@ana](…)'s [Less YAML](…)`."""

import re
from typing import Final

from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.people import people_at_end, people_in
from bot.notes.people.profiles import linked_person
from bot.notes.sessions.spots import Spot

_OWNS: Final = re.compile(
    r"(?:\s+(?:and|&|und|et|y|e)\s+"
    r"(?P<other>[^\W\d_a-z][\w.-]*(?:\s[^\W\d_a-z][\w.-]*){0,3}))?"
    r"(?:['\u2019]s?\s+(?:[a-z][\w-]*\s+){0,3}|\)?\s*[:\u2013\u2014-]?\s+(?:(?:on|about)\s+)?)"
    r"[\"\u201c\u201e\u00ab]?"
)
"""What ties a title to somebody linked: a genitive and what praises it, or next to nothing.

Somebody else may be named along: "[@ana](…) and Bo Lin's mind blowing".
"""


def linked_owner(person: Spot | None, spot: Spot) -> Credits:
    """Return whose the title at `spot` is: of the `person` linked before it, if right before it."""
    speaker = linked_person(person.span) if person and person.span else None
    found = _OWNS.fullmatch(spot.text, person.end, spot.start) if person and speaker else None
    if not (person and speaker and found):
        return NOBODY
    if speaker.name.startswith("@") and (named := people_at_end(person.ahead.rstrip(" ("))):
        speaker = named.speakers[-1]  # a handle in brackets behind the name
    other = people_in(found["other"], vouched=True) if found["other"] else None
    return Credits((speaker, *(other.speakers if other else ())))
