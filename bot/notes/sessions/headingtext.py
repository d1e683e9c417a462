"""What a heading says, apart from its links: a title, and perhaps who gave it."""

import re
from collections.abc import Sequence
from typing import Final

from bot.notes.links import only_points
from bot.notes.markdown.spans import Span, plain
from bot.notes.outline import Section
from bot.notes.people.names import LIKELY
from bot.notes.people.people import people_in

_LETTER: Final = re.compile(r"\w")
_EDGE: Final = re.compile(r"(?:[\s,|·•/&\u2013—-]|[(\[][\s,|·•/&\u2013—-]*[)\]])+$")
"""What is left behind a heading of the links taken from it: " - , ", " ()"."""


def heading_text(section: Section) -> str:
    """Return what the heading of `section` says, without links such as "Video", empty ones too."""
    heading = section.heading
    kept = [span for span in heading if span.target is None or not only_points(span.text)]
    text = plain(tuple(kept))
    if len(kept) < len(heading):
        text = _EDGE.sub("", text)
    text = _parted(kept) or text
    return text if _LETTER.search(text) else plain(heading)


def _parted(heading: Sequence[Span]) -> str:
    """Return a linked title and the people behind its colon, set apart; empty where it is none.

    A colon may be part of any title, but not of one that ends with the link before it.
    """
    said = [span for span in heading if span.text.strip()]
    rest = plain(tuple(said[1:])).strip()
    if not said or not said[0].target or not rest.startswith(":"):
        return ""
    people = people_in(rest[1:].strip())
    is_given = people is not None and people.score >= LIKELY
    return f"{said[0].text.strip()} | {rest[1:].strip()}" if is_given else ""
