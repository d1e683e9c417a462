"""People in a line that its author set without a capital letter: `ana roe (acme)`."""

import re
from dataclasses import replace
from typing import Final

from bot.notes.people.names import GIVEN_NAMES, is_strange
from bot.notes.people.people import People, people_in
from bot.recap.model import Speaker

_SCORE: Final = 0.7
"""Of people whose given name is known: without capitals a name looks like any other words."""

_FIRST: Final = re.compile(r"[^\W\d_]+")
_JOINING: Final = re.compile(r"\b(?:And|From|At|Of|The)\b")
"""Words that stay small between names."""

_WORDS: Final = range(2, 13)
"""Of one name, and of several with their organisations."""


def people_in_small_letters(
    text: str, *, vouched: bool = False, in_part: bool = False
) -> People | None:
    """Read `text`, all in small letters, as people; None where it holds a capital.

    Each has a given name we know, and a surname. With `vouched` something else says that these
    are people, such as the lines beside, so that any given name will do. With `in_part` only one
    word need lack its capital. Names stay as written.
    """
    words = text.split()
    is_small = any(map(str.islower, words)) if in_part else text.islower()
    if not is_small or len(words) not in _WORDS:
        return None
    first = _FIRST.match(text.casefold())
    if first is None or not (vouched or first[0] in GIVEN_NAMES):
        return None
    large = _JOINING.sub(lambda found: found[0].lower(), text.title())
    people = people_in(large)
    if people is None or len(large) != len(text):
        return None
    if not all(_is_named(who, vouched=vouched) for who in people.speakers):
        return None
    return People(tuple(_as_written(who, large, text) for who in people.speakers), _SCORE)


def _is_named(who: Speaker, *, vouched: bool) -> bool:
    first, *others = who.name.casefold().split()
    is_given = vouched or first in GIVEN_NAMES
    return is_given and bool(others) and not any(map(is_strange, (first, *others)))


def _as_written(who: Speaker, large: str, text: str) -> Speaker:
    """Return `who`, read out of `large`, with the letters of `text`."""

    def written(part: str) -> str:
        at = large.find(part)
        return text[at : at + len(part)] if at >= 0 else part.casefold()

    return replace(
        who,
        name=written(who.name),
        organisation=written(who.organisation) if who.organisation else None,
        role=written(who.role) if who.role else None,
    )
