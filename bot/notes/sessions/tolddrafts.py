"""Items of a list that give title, people and what was said in one line, without any mark."""

import re
from itertools import islice
from typing import Final

from bot.notes.headings import Role
from bot.notes.links import links_of
from bot.notes.markdown.blocks import Item
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import plain, squeeze
from bot.notes.people.credits import Credits
from bot.notes.people.names import LIKELY, SURE
from bot.notes.people.subjects import subject
from bot.notes.place import Place
from bot.notes.sessions.draft import EDGES, EXPECTED, Draft
from bot.notes.sessions.heads import UNKNOWN_NAMES
from bot.notes.sessions.marked import without_link_words
from bot.notes.sessions.splits import MOST, Split
from bot.notes.sessions.spots import may_be_title
from bot.notes.sessions.titles import LONGEST, split_title, title_before_people
from bot.notes.sessions.wording import clean_title

_LONGEST_TITLE: Final = 25
"""Words; what is longer is a sentence."""

_FEWEST_WORDS: Final = 2
"""Words of a title that nothing marks, before people and what is said of it."""

_BEFORE_REMARK: Final = re.compile(r"(?:\s+[-\u2013\u2014]{1,2}|\s*[|\u2014]|:|(?<!\b[A-Z])[.])\s+")
"""What stands between people and what is said of their session."""


def told_draft(item: Item, place: Place) -> Draft | None:
    """Return what the line of `item` says of a session and of what was told in it, or None."""
    text = squeeze(plain(without_link_words(item.spans)).replace("\n", " "))
    return _people_between(item, text, place) or _subject_behind(item, text, place)


def _people_between(item: Item, text: str, place: Place) -> Draft | None:
    """Read `Less YAML - Ana Roe: she deleted nine files`.

    Any sign may stand before the people, and any before what is said. Of several places where
    it may begin the last one counts, so that organisations stay with their people.
    """
    least = LIKELY if place.role in EXPECTED else SURE
    found: tuple[Split, int] | None = None
    for stop in islice(_BEFORE_REMARK.finditer(text, 0, LONGEST), MOST):
        split = title_before_people(text[: stop.start()], least)
        if split and (not found or split.title == found[0].title):
            found = split, stop.end()
        elif found:
            break
    if not found or title_before_people(text, least):
        return None
    split, end = found
    behind = text[end:].strip(EDGES)
    if len(split.title.split()) < _FEWEST_WORDS or not behind:
        return None
    return Draft(
        title=split.title,
        head=text[:end].rstrip(EDGES),
        who=Credits(split.speakers),
        links=links_of(item.spans),
        remarks=(behind,),
        doubt="" if split.score >= SURE else UNKNOWN_NAMES,
    )


def _subject_behind(item: Item, text: str, place: Place) -> Draft | None:
    """Read `Less YAML. Ana Roe showed what she deleted.` in a list of sessions."""
    if place.role is not Role.SESSIONS or ". " not in text:
        return None
    (start, end), *others = islice(sentences(text), 2)
    title = text[start:end].strip().removesuffix(".")
    who = subject(text[slice(*others[0])]) if others and may_be_title(title) else None
    if not who or len(title.split()) > _LONGEST_TITLE or split_title(title).speakers:
        return None
    return Draft(
        title=clean_title(title),
        head=title,
        who=who,
        links=links_of(item.spans),
        remarks=(text[end:].strip(),),
    )
