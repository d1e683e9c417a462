"""First sentences below a heading that call what stands above them a session.

Headings may be nicknames or topics, of which the text says what they are: "In this talk", "The
speaker showed", "Ana spoke about files".
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.notes.markdown.blocks import Block, Paragraph
from bot.notes.markdown.spans import plain
from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.names import FIRST_NAME, name_score
from bot.notes.people.telling import one_of
from bot.recap.model import Speaker

_OF_TALK: Final = re.compile(
    rf"(?:(?:in|during|dans|en|nesta)\s+|in\s+)?(?:this|diesem|cette|ce|esta|este)\s+{one_of('talk')}\b"
    rf"|the\s+(?!demo){one_of('talk')}\s+(?:(?:was|is)\s+(?:about|by|given|on)|{one_of('verb')}|went|began)\b"
    rf"|the\s+{one_of('speaker')}\b",
    re.IGNORECASE,
)
"""How a sentence begins that calls what stands above it a session."""

_FIRST_NAMED: Final = re.compile(
    rf"(?P<name>[^\W\d_a-z][\w'-]+)\s+(?:\w+ly\s+)?{one_of('gives', 'verb')}\b"
)
"""How one begins that tells what somebody did who is called by a given name alone."""


_OF_SOMEBODY: Final = re.compile(
    rf"(?:s?he|il|elle|él|ella|ele|ela)\s+(?:\w+ly\s+)?{one_of('gives', 'verb')}"
    r"|(?:talk|explain|show|discuss|describ|demonstrat|cover|introduc|present|argu|outlin|explor"
    r"|compar)(?:e?d|e?s)\b",
    re.IGNORECASE,
)
"""How one begins where the heading stands for somebody: "She showed", "Explained how"."""


def tells_of_somebody(blocks: Sequence[Block]) -> bool:
    """Tell whether the first sentence of `blocks` says what somebody unnamed told of."""
    return _OF_SOMEBODY.match(_first(blocks)) is not None


def tells_of_talk(blocks: Sequence[Block]) -> bool:
    """Tell whether the first sentence of `blocks` calls what stands above them a session."""
    return _OF_TALK.match(_first(blocks)) is not None


def first_named(blocks: Sequence[Block]) -> Credits:
    """Return who the first sentence of `blocks` says spoke, if by a given name that we know."""
    found = _FIRST_NAMED.match(_first(blocks))
    is_name = found is not None and name_score(found["name"]) >= FIRST_NAME
    return Credits((Speaker(name=found["name"]),)) if found and is_name else NOBODY


def _first(blocks: Sequence[Block]) -> str:
    """Return what a paragraph says that stands first; empty where none does."""
    first = blocks[0] if blocks else None
    return plain(first.spans).replace("\n", " ") if isinstance(first, Paragraph) else ""
