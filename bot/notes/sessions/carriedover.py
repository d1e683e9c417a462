"""Paragraphs that go on about the session that the one above told of: "He had a ruler, too"."""

import re
from collections.abc import Sequence
from typing import Final

from bot.notes.markdown.blocks import Block, Paragraph
from bot.notes.markdown.sentences import last_sentence
from bot.notes.markdown.spans import plain
from bot.notes.passages import passage_of
from bot.notes.people.telling import one_of
from bot.notes.place import Place
from bot.notes.sessions.goingon import continued
from bot.recap.address import identity
from bot.recap.model import Entry, Passage, Resource, Session

_ADVERB: Final = r"(?:(?:also|then|so|but|and|later|besides)\s+|[^\W\d_][^,.!?]{0,40},\s+)?"
_OF_TALK: Final = re.compile(
    rf"\W*{_ADVERB}(?:(?:he|she|his|her)\b|(?:in|during)\s+(?:his|her|their|this)\s+{one_of('talk')}"
    rf"|this\s+(?:\w+\s+)?{one_of('talk')}|the\s+{one_of('speaker')}"
    rf"|the\s+{one_of('talk')}\s+(?:{one_of('was', 'verb')}|itself|had|ended|began|went)\b)",
    re.IGNORECASE,
)
"""How a paragraph begins that is about the session above: "Besides that, he", "The speaker"."""

_OF_SEVERAL: Final = re.compile(rf"\W*{_ADVERB}(?:they|their)\b", re.IGNORECASE)
_MOST: Final = 12
"""Paragraphs that may go on about one session."""

_NAME: Final = re.compile(r"[^\W\d_][\w-]*")


def carried_over(blocks: Sequence[Block], found: list[list[Entry]], place: Place) -> None:
    """Give sessions what the paragraphs below the one that told of them go on to say.

    `found` are the entries of each of `blocks`, and is changed in place.
    """
    told: tuple[int, int] | None = None
    for at, block in enumerate(blocks):
        sessions = [spot for spot, each in enumerate(found[at]) if isinstance(each, Session)]
        session = found[told[0]][told[1]] if told else None
        if not isinstance(block, Paragraph):
            told = None
        elif sessions:
            told = (at, sessions[-1]) if _ends_with_session(block, found[at]) else None
        elif told and isinstance(session, Session) and _goes_on(block, session, found[at]):
            session, left = continued(session, block)
            found[told[0]][told[1]] = session
            found[at] = _without(session, found[at])
            found[at] += passage_of(left, place) if left else ()
            told = None if left or at - told[0] >= _MOST else told
        else:
            told = None


def _ends_with_session(block: Paragraph, entries: Sequence[Entry]) -> bool:
    """Tell whether the last sentence of a paragraph is about a session, and in no passage."""
    last = last_sentence(plain(block.spans))
    return not any(isinstance(each, Passage) and each.text.endswith(last) for each in entries)


def _goes_on(block: Paragraph, session: Session, entries: Sequence[Entry]) -> bool:
    """Tell whether a paragraph of prose begins with who gave `session`, or with the session."""
    text = plain(block.spans)
    first = _NAME.match(text)
    names = {word for each in session.speakers for word in _NAME.findall(each.name)}
    is_of = (
        _OF_TALK.match(text)
        or (first and first[0] in names)
        or (len(session.speakers) > 1 and _OF_SEVERAL.match(text))
    )
    return bool(is_of) and any(isinstance(entry, Passage) for entry in entries)


def _without(session: Session, entries: Sequence[Entry]) -> list[Entry]:
    """Return `entries` of a paragraph without its passage, and what is now linked by `session`."""
    taken = {identity(link.url) for link in session.links}
    return [
        entry
        for entry in entries
        if not isinstance(entry, Passage)
        and not (isinstance(entry, Resource) and identity(entry.link.url) in taken)
    ]
