"""Names that go on in the next line of a note, told from lines that say something new."""

import re
from typing import Final

from bot.notes.people.names import PARTICLES

_OPEN: Final = re.compile(
    # A sign or word that something has to follow, or a given name alone.
    r"(?:[,&;+/(]|\b(?:and|und|et|y|e|by|be|von|par|por|door|with|from|at|of"
    rf"|{'|'.join(sorted(PARTICLES))})|(?:^|[&;(]|\b(?:and|und|et|y|by|von|par|por|door))"
    r"\s*[^\W\d_a-z][^\W\d_]+)\s*$"
)


def flowing(text: str) -> str:
    """Return the first line of `text`, with those after it that it goes on in."""
    first, *others = text.split("\n")
    for row in others:
        if not _OPEN.search(first):
            break
        first = f"{first} {row}"
    return first
