"""Who is linked right before the title of what they gave: `[@ana](…)'s [Less YAML](…)`."""

import re
from collections.abc import Sequence
from typing import Final

from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.people import people_at_end, people_in
from bot.notes.people.profiles import linked_person
from bot.notes.sessions.spots import Spot
from bot.recap.model import Speaker

_OWNS: Final = re.compile(
    r"(?:\s+(?:and|&|und|et|y|e)\s+"
    r"(?P<other>[^\W\d_a-z][\w.-]*(?:\s[^\W\d_a-z][\w.-]*){0,3}))?"
    r"(?:['\u2019]s?\s+(?:[a-z][\w-]*\s+){0,3}|\)?\s*[:\u2013\u2014-]?\s+(?:(?:on|about)\s+)?)"
    r"[\"\u201c\u201e\u00ab]?"
)
"""What ties a title to somebody linked: a genitive and what praises it, or next to nothing.

Somebody else may be named along: "[@ana](…) and Bo Lin's mind blowing".
"""


_JOINT: Final = re.compile(r"\s*\)?\s*(?:,|&|(?:,\s*)?\s(?:and|und|et|y|e))\s+")
"""What stands between one person linked and the next."""


def linked_owner(people: Sequence[Spot], spot: Spot) -> Credits:
    """Return whose the title at `spot` is: of those of `people` who are linked right before it.

    `people` are all that are linked before it.
    """
    found = _OWNS.fullmatch(spot.text, people[-1].end, spot.start) if people else None
    if not found:
        return NOBODY
    owners = [people[-1]]
    for other in reversed(people[:-1]):
        if not _JOINT.fullmatch(spot.text, other.end, owners[0].start):
            break
        owners.insert(0, other)
    along = people_in(found["other"], vouched=True) if found["other"] else None
    linked = (speaker for owner in owners if (speaker := _named(owner)))
    return Credits((*linked, *(along.speakers if along else ())))


def _named(person: Spot) -> Speaker | None:
    """Return who is linked, by the name before a handle in brackets if there is one."""
    speaker = linked_person(person.span) if person.span else None
    is_handle = speaker is not None and speaker.name.startswith("@")
    named = people_at_end(person.ahead.rstrip(" (")) if is_handle else None
    return named.speakers[-1] if named else speaker
