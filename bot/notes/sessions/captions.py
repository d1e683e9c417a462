"""Sessions whose titles stand only below pictures of those who gave them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.notes.markdown.blocks import Block, Paragraph
from bot.notes.markdown.spans import plain
from bot.notes.people.credits import vouched
from bot.notes.people.profiles import linked_person
from bot.notes.place import Place
from bot.notes.sessions.wording import clean_title
from bot.recap.model import Session

_SIGN: Final = re.compile(r"\s+[-\u2013—|]\s+|:\s+")
_SLOT: Final = re.compile(r"\s+(?:opening |closing )?(?:keynote|talk|session)\b.*", re.IGNORECASE)
"""What a caption says of when somebody spoke, behind the name."""

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
"""A word that is set large in most titles."""

_NAME: Final = re.compile(r"\w+")
_FEWEST_WORDS: Final = 2
"""Of a title: one word alone names the place or the thing on the picture."""


def captioned(blocks: Sequence[Block], place: Place) -> tuple[list[Session], list[Block]]:
    """Take from `blocks` the sessions that captions such as `Ana Roe - Less YAML` give.

    Return them and the rest. Each is told of in the prose around, which names those of the
    caption, in full where it links them; other pictures show no session.
    """
    if not any(map(_is_picture, blocks)):
        return [], list(blocks)
    prose = [block for block in blocks if isinstance(block, Paragraph) and not _is_picture(block)]
    named = frozenset(word for block in prose for word in _NAME.findall(plain(block.spans)))
    linked = (linked_person(span) for block in prose for span in block.spans)
    people = {person.name.split()[0]: person for person in linked if person}
    sessions: list[Session] = []
    rest: list[Block] = []
    for block in blocks:
        session = _session(block, named, place) if _is_picture(block) else None
        if session:
            speakers = tuple(people.get(each.name, each) for each in session.speakers)
            sessions.append(replace(session, speakers=speakers))
        else:
            rest.append(block)
    return sessions, rest


def _is_picture(block: Block) -> bool:
    """Tell whether `block` is one picture that links nothing."""
    if not isinstance(block, Paragraph) or len(block.spans) != 1:
        return False
    span = block.spans[0]
    return span.image and not span.target


def _session(block: Block, named: frozenset[str], place: Place) -> Session | None:
    caption = plain(block.spans) if isinstance(block, Paragraph) else ""
    sign = _SIGN.search(caption)
    if sign is None:
        return None
    who = vouched(_SLOT.sub("", caption[: sign.start()]), many=True)
    title = clean_title(caption[sign.end() :])
    first_names = {speaker.name.split()[0] for speaker in who.speakers}
    if not first_names or not _is_title(title) or not first_names <= named:
        return None
    return Session(
        title=title,
        speakers=who.speakers,
        day=place.day,
        headings=place.headings,
        source=place.source(block.line),
        doubt="its title stands only below a picture",
    )


def _is_title(text: str) -> bool:
    """Tell whether most words of `text` are set large, as few are in what a picture shows."""
    words = _WORD.findall(text)
    large = [word for word in words if word[0].isupper()]
    return len(text.split()) >= _FEWEST_WORDS and 2 * len(large) > len(words)
