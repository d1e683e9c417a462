"""What the text of a list item says of a session, before what stands below it is read."""

import re
from dataclasses import dataclass
from typing import Final

from bot.notes.headings import Role
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.telling import one_of
from bot.recap.model import Link

EXPECTED: Final = frozenset({Role.SESSIONS, Role.DAY, Role.UPDATES})
"""Under such a heading a title needs nothing else to be a session."""

NO_SESSIONS: Final = frozenset({Role.RESOURCES, Role.PEOPLE})
"""What stands there has other titles: books, courses, jobs."""

EDGES: Final = " \t-\u2013—:,|·"
"""Signs around a title, or around what stands beside it."""


BY: Final = re.compile(
    rf"\W*(?:\([^()]*\)\s*)?(?:{one_of('given')}\s+)?(?:be|from|with|{one_of('by')}"
    rf"|{one_of('of', 'wherein', is_small=True)})\s+",
    re.IGNORECASE,
)
"""What leads to people behind a title: " (2031) presented by ", " from "."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the text of a list item says of a session."""

    title: str
    head: str
    """The text that title and people were read from."""

    who: Credits = NOBODY
    links: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()
    doubt: str = ""
