"""Tells the title of a session from the people beside it.

Titles hold dashes, colons and commas of their own, and people may come first, so no fixed split
is right: every one is weighed by how much its other side looks like people.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.notes.events.series import mentions
from bot.notes.headings import cleaned
from bot.notes.markdown.spans import squeeze
from bot.notes.people.credits import is_named, labelled_title
from bot.notes.people.names import FIRST_NAME, LIKELY, SURE, is_title_like, name_score
from bot.notes.people.people import People, people_at_start, people_in
from bot.notes.people.wrapping import flowing
from bot.notes.sessions.kinds import GENERIC
from bot.notes.sessions.splits import (
    BY,
    COLON,
    DASH,
    Split,
    is_long_title,
    readings_of,
)
from bot.notes.sessions.wording import clean_title, is_title_case, without_invitation, without_slot
from bot.recap.model import Speaker

_MOST_IN_TITLE: Final = 2
"""People that stand in for a title; a list of more is none."""

_LAST: Final = re.compile(
    r"\s+[-\u2013\u2014|\u2022\u00b7]\s+(?P<last>[^|\u2022\u00b7]*(?:19|20)\d\d)$"
)
"""What stands behind the last mark of a title and ends with a year, as an event's name may."""

_SENTENCE_END: Final = re.compile(r"[^\W\d_]{2}\.\s+[A-Z]")

_STOP: Final = re.compile(r"\s*[-:.(\u2013\u2014\[]")

LONGEST: Final = 400
"""Characters of a title with its people; a longer line is a paragraph, which to split at each of
its commas would take long and find nobody."""

_EACH: Final = 0.03
"""Score of each person more, so that none is left in the title for having a rarer name."""

_OWNED_NOUNS: Final = ("keynote", "talk", "session", "panel", "speech")

_KIND: Final = re.compile(
    rf"(?:{GENERIC.pattern})\s*[:|\u00b7\u2022\u2013\u2014-]\s+(?=\S)", re.IGNORECASE
)

_OWNED: Final = re.compile(
    r"(?P<people>.+?)(?P<genitive>['\u2019]s?)?\s+(?:opening |closing )?"
    rf"(?:{'|'.join(_OWNED_NOUNS)})(?:\s+(?:on|about|around|regarding)\s+\S.*)?"
    r"|(?:opening |closing )?keynote(?:\s*[:,\u2013\u2014-]|(?P<by>\s+by))?\s+(?P<behind>\S.*)",
    re.IGNORECASE,
)

_ONE_NAME: Final = re.compile(r"[A-Z][^\W\d_]+!?")

_GENITIVE: Final = re.compile(
    r"(?P<people>[^\W\d_a-z][^\s'\u2019:,]*(?:\s[^\s'\u2019:,]+){1,3})"
    r"(?:['\u2019]s|(?<=s)['\u2019])\s+"
    rf"(?P<noun>(?:\w+\s)?(?:{'|'.join(_OWNED_NOUNS)})\s*(?::|\s[\u2013\u2014-])\s+)?(?=[^\W_a-z])"
)
"""A full name in the genitive before what is set like a title, or before "talk: " and any title."""

_COUNT_BEHIND: Final = re.compile(r"\s+(?:day\s+)?#?\d$", re.IGNORECASE)
"""Which one it is: "Keynote Day #1"."""

_YEAR_LAST: Final = re.compile(r"\b(?:19|20)\d\d$")

_JOINT: Final = re.compile(r"\W+(?:(?:\w+\s)?(?:by|with|from|w/|von|par|por|door)\W+)?")
"""What stands between a title and the people behind it: a sign, or a word for "by"."""

_HANDLE: Final = re.compile(r"^@[\w.-]+\s+[-\u2013\u2014|:]+\s+")
"""A handle between a name and a title."""


def is_one_session(text: str) -> bool:
    """Tell whether `text` calls a session by nothing but its kind: "Opening keynote"."""
    bare = _COUNT_BEHIND.sub("", text)
    return bool(GENERIC.fullmatch(bare)) and not bare.casefold().endswith("s")


@lru_cache(maxsize=1024)
def split_title(text: str) -> Split:
    """Read `text` as a title and the people who gave it, in either order."""
    bare = without_invitation(squeeze(cleaned(text).replace("\n", " ")))
    named = labelled_title(bare) if is_named(bare) else bare
    text = without_event(without_slot(named))
    if len(text) > LONGEST:
        return Split(clean_title(text))
    found = (
        _behind_event(text)
        or _owned(text)
        or _behind_owner(text)
        or _introduced(text)
        or _best(text)
    )
    if not found or found.title == clean_title(text):
        found = _behind_kind(text) or found
    return found or Split(clean_title(text))


def split_label(text: str) -> Split:
    """Read the text of a link to a recording as `split_title` does; some of it is a title.

    So what stands behind somebody is not where they work, if it is as long as titles are.
    """
    split = split_title(text)
    is_placed = bool(split.speakers) and not split.title
    led = title_after_people(text) if is_placed else None
    return led if led and is_long_title(led.title) else split


def without_event(text: str) -> str:
    """Return `text` without the event's name at its end: `Less YAML • Ana Roe • SomeConf 2030`."""
    found = _LAST.search(text) if text[-1:].isdigit() else None
    named = next(iter(mentions(found["last"])), None) if found else None
    return text[: found.start()] if found and named and named.start == 0 else text


def _behind_event(text: str) -> Split | None:
    """Read `SomeConf 2030 - Ana Roe - Less YAML`, which begins with where it was given."""
    first = DASH.search(text)
    event = text[: first.start()] if first else ""
    named = next(iter(mentions(event)), None) if _YEAR_LAST.search(event) else None
    found = _best(text[first.end() :]) if first and named and named.start == 0 else None
    return found if found and found.title else None


def _behind_kind(text: str) -> Split | None:
    """Read `Keynote: Ana Roe - Less YAML`, which begins with the kind of session that it was."""
    kind = _KIND.match(text)
    found = _best(text[kind.end() :]) if kind else None
    return found if found and found.title else None


def _best(text: str) -> Split | None:
    """Return the reading whose people look most like people, if any do."""
    found = [split for split in readings_of(text) if split.score >= LIKELY]
    if not found:
        return None
    best = max(found, key=lambda split: split.score + _EACH * len(split.speakers))
    title = clean_title(best.title)
    # "Keynote by Ana Roe" has no title beside the people, so all of it is the title.
    is_whole = GENERIC.fullmatch(title) and len(best.speakers) <= _MOST_IN_TITLE
    return replace(best, title=clean_title(text) if is_whole else title)


def split_opening(text: str) -> tuple[Split, str]:
    """Read the title and people that `text` opens with, and return what it goes on to say.

    As in "Less YAML by Ana Roe, Acme: she began with nine files". The split is without people
    where nothing of the kind opens the text.
    """
    text = without_slot(squeeze(cleaned(text)))[:LONGEST]
    for found in BY.finditer(text):
        title = text[: found.start()]
        if not (found["by"] or found["verb"]) or _SENTENCE_END.search(title):
            continue
        who = flowing(text[found.end() :])
        if behind := people_at_start(who):
            people, rest = behind
            if people.score >= SURE or not rest or _STOP.match(rest) or who.endswith(f":{rest}"):
                rest += text[found.end() + len(who) :]
                return Split(clean_title(title), people.speakers, people.score), rest
    return Split(clean_title(text)), ""


def title_before_people(text: str, least: float) -> Split | None:
    """Read `text` as a title and people right behind it, whose names score `least` or more."""
    split = split_title(text)
    names = [name_score(who.name) for who in split.speakers]
    is_named = bool(split.title) and min(names, default=0.0) >= least
    return split if is_named and are_behind(split.speakers, split.title, text) else None


def are_behind(speakers: Sequence[Speaker], title: str, text: str) -> bool:
    """Tell whether nothing but a sign or a "by" stands in `text` between a title and people."""
    _, found, behind = text.partition(title)
    between, named, _ = behind.partition(speakers[0].name)
    return bool(found and named and _JOINT.fullmatch(between))


def title_after_people(text: str) -> Split | None:
    """Read `text` as people before its first dash or colon, and the title behind it."""
    for dash in filter(None, (DASH.search(text), COLON.search(text))):
        people = people_in(text[: dash.start()])
        if people:
            title = clean_title(_HANDLE.sub("", text[dash.end() :]))
            return Split(title, people.speakers, max(people.score, SURE))
    return None


def _owned(text: str) -> Split | None:
    """Read "Ana Roe's keynote" and "Keynote Ana Roe", whose title is all of it.

    Behind a "by" one name will do: "Keynote by Twig!".
    """
    folded = text.casefold()
    is_on = any(f"s {noun} " in folded for noun in _OWNED_NOUNS)
    may_be_owned = is_on or folded.endswith(_OWNED_NOUNS) or "keynote" in folded
    found = _OWNED.fullmatch(text) if may_be_owned else None
    if not found:
        return None
    is_one_name = bool(found["by"]) and _ONE_NAME.fullmatch(found["behind"]) is not None
    people = people_in(found["people"] or found["behind"], vouched=is_one_name)
    needed = FIRST_NAME if found["genitive"] or is_one_name else SURE
    if not people or people.score < needed or is_title_like(found["people"] or found["behind"]):
        return None
    return Split(text, people.speakers, max(people.score, LIKELY))


def _behind_owner(text: str) -> Split | None:
    """Read `Ana Roe's Less YAML in Anger`: the title of whoever is named in the genitive.

    The name is a full one, and the title is set as one, or told to be: `Ana Roe's talk: Less YAML`.
    """
    found = _GENITIVE.match(text) if "'" in text or "\u2019" in text else None
    title = text[found.end() :] if found else ""
    is_cut = title.count("(") > title.count(")")  # a line that goes on
    is_title = found is not None and (bool(found["noun"]) or is_title_case(title))
    people = people_in(found["people"]) if found and is_title and not is_cut else None
    is_named = people is not None and people.score >= LIKELY
    return Split(clean_title(title), people.speakers, people.score) if people and is_named else None


def _introduced(text: str) -> Split | None:
    """Read people and nothing else, as at the head of their own notes."""
    whole = people_in(text)
    if whole and len(whole.speakers) > 1 and (dash := DASH.search(text)):
        # Persons stand on both sides of a dash if the first one is known; else it is a title.
        left = people_in(text[: dash.start()])
        whole = whole if left and left.score >= SURE else None
    return Split("", whole.speakers, whole.score) if whole and _are_introduced(whole) else None


def _are_introduced(people: People) -> bool:
    """Tell whether people stand with job or handle, as at the head of their own notes."""
    first = people.speakers[0]
    is_placed = first.organisation is not None and not is_title_like(first.organisation)
    return people.score >= LIKELY and (
        bool(first.role) or (people.score >= SURE and (is_placed or len(people.speakers) > 1))
    )
