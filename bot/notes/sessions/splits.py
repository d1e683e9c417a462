"""Every way to read a text as the title of a session and people, each weighed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from bot.notes.people.names import HANDLE, SURE, UNHEARD, is_job, is_title_like, name_score
from bot.notes.people.people import people_at_end, people_in
from bot.notes.people.smallletters import people_in_small_letters
from bot.notes.sessions.kinds import GENERIC, KIND, STANDING
from bot.recap.model import Speaker

DASH: Final = re.compile(
    r"(?=[\s|\u2013\u2014-])(?:\s+[-\u2013\u2014|~\u2022\u00b7]{1,3}\s+|\s*\|\s*"
    r"|(?<=\w)\s*[\u2013\u2014]\s*(?=[A-Z])|(?<=[\w?!])-\s+(?=[A-Z]))"
)

_SLASH: Final = re.compile(r"\s+//?\s+")

BY: Final = re.compile(
    r",?\s+(?:(?P<verb>(?:presented|given|delivered|moderated|hosted|led|held) (?:by|from))"
    r"|(?P<by>by)|be|with|from|von|par|por|door|w/|feat\.?)\s+(?=\S)",
    re.IGNORECASE,
)

_BY_TOO: Final = frozenset({"von", "par", "por", "door"})
"""Words for "by" that mean other things as well."""

_CUT_OFF: Final = re.compile(r"(?:\.\.\.|…)\s+")

COLON: Final = re.compile(r":\s+")

COMMA: Final = re.compile(r",\s+")

_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]+(?:\([^()]*\))?[^()\[\]]*)[)\]]$")

_LONGEST_JOB: Final = 5
"""Words of a job behind a name; a longer text with such a word is a title."""

_WORDS_OF_TITLE: Final = 4
"""Words behind people that are a title where most titles stand behind people."""

_PLACED: Final = re.compile(r"[^()]{4,60}\([^()]{2,40}\)(?=\s+[A-Z\"“][^\s,]*\s+\w)")
"""Somebody with an organisation in brackets, before two words more."""

_HANDLES: Final = re.compile(r"(?<=[^\s,&-])(?:\s+@\w[\w.-]+)+$")
"""The accounts of whoever gave it, at the end: "Less YAML @anaroe @bolin"."""

_NAMED_LAST: Final = re.compile(
    r"(?:[,:.;|\u2013\u2014-]|\b(?:with|by|from|von|par|por))\s+(?:[A-Z][\w'.-]+\s?){2,3}$"
    r"|\b(?:at|to|by|from|with|of|via|for|follow)$"
)
"""Before a handle, what is no title: a name that it may be of, or a word that leads to it."""

_LABEL: Final = re.compile(
    r"^(?:(?:by|with|w/|von|par|por|door)\s+|[^\W\d_]+(?: by)?\s*:\s+(?=[A-Z@]))", re.IGNORECASE
)
"""What leads to people in brackets: "by Ana Roe", "moderator: Ana Roe"."""

_QUOTED_LAST: Final = re.compile(
    r"(?P<who>[^\"“„«]{3,100}?)(?:\s*[,:\u2013\u2014-]\s*|\s+)[\"“„«](?P<title>[^\"“”„«»]{4,150})[\"”“»]"
)
"""People before a title in quotes at the end: `Ana Roe, "Less YAML"`, `Ana Roe "Less YAML"`."""

_CLOSING: Final = ('"', "”", "“", "»")
"""Signs that such a title ends with."""

_KIND_AHEAD: Final = re.compile(rf"(?:{STANDING}\s+)*{KIND}\s*[:,|\u2013\u2014-]\s*", re.IGNORECASE)
"""What kind of session somebody gave, before the name."""

_UNWRITTEN: Final = re.compile(r"[^\x00-\x7f]{2,12}")
"""A name in a script without capitals, which nothing but a "by" shows to be one."""

_NO_TITLE: Final = re.compile(r"\W*(?:by|with|speaker)?\W*", re.IGNORECASE)

MOST: Final = 8
"""Signs of a kind in one text that may stand between a title and its people; of more of them no
title is made, and trying each would take long."""


@dataclass(frozen=True, slots=True)
class Split:
    """A text, read as a title with its people.

    Attributes:
        title: Empty when the text is people and nothing else.
        speakers: Empty when the text names nobody.
        score: How surely the people are people, from 0 to 1; 0 without people.
    """

    title: str
    speakers: tuple[Speaker, ...] = ()
    score: float = 0.0


def is_job_alone(text: str) -> bool:
    """Tell whether `text` is what somebody does, and not a title with such a word in it."""
    return is_job(text) and len(text.split()) <= _LONGEST_JOB and not re.search(r"[:?!]", text)


def is_long_title(text: str) -> bool:
    """Tell whether `text` says more than where somebody works, or what as."""
    return len(text.split()) >= _WORDS_OF_TITLE and not is_job(text)


def readings_of(text: str) -> Iterator[Split]:
    """Yield every reading of `text`, weighed by how the sign between its sides is used.

    The titles are as they stand there, since of most readings nobody asks for the title.
    """
    for found in islice(DASH.finditer(text), MOST):
        left, right = text[: found.start()], text[found.end() :]
        yield from _title_first(left, right, 1.0)
        yield from _people_first(left, right, 0.95)
    for found in islice(BY.finditer(text), MOST):
        word = found[0].strip(" ,").lower()
        weight = 1.25 if found["verb"] else 1.2 if found["by"] else 0.9 if word in _BY_TOO else 0.8
        if HANDLE.fullmatch(text[found.end() :]):
            weight = min(weight, 0.95)  # the person may be named before the handle
        sides = text[: found.start()], text[found.end() :]
        yield from _title_first(*sides, weight, is_by=bool(found["by"]))
    for found in islice(_CUT_OFF.finditer(text), MOST) if "..." in text or "…" in text else ():
        yield from _title_first(text[: found.end()].rstrip(), text[found.end() :], 0.95)
    if text.endswith((")", "]")) and (brackets := _BRACKETS.search(text)):
        inner = _LABEL.sub("", brackets[1])
        weight = 0.95 if inner == brackets[1] else 1.1
        yield from _title_first(text[: brackets.start()], inner, weight)
    if ")" in text and (placed := _PLACED.match(text)):
        yield from _people_first(placed[0], text[placed.end() :], 0.8)
    if colon := COLON.search(text):
        yield from _people_first(text[: colon.start()], text[colon.end() :], 0.8)
    if text.endswith(_CLOSING) and (quoted := _QUOTED_LAST.fullmatch(text)):
        who = _KIND_AHEAD.sub("", quoted["who"])
        yield from _people_first(who, quoted["title"], 1.1)
    yield from _before_handles(text)
    yield from _at_slashes(text)
    yield from _at_commas(text)


def _before_handles(text: str) -> Iterator[Split]:
    """Read `Less YAML @anaroe`; a name that stands before the handle is whose it is."""
    found = _HANDLES.search(text) if "@" in text else None
    title = text[: found.start()] if found else ""
    is_of_name = not found or bool(_NAMED_LAST.search(title) or people_at_end(title, least=UNHEARD))
    if found and " " in title and not is_of_name:
        yield from _title_first(title, " and ".join(found[0].split()), 0.95)


def _at_slashes(text: str) -> Iterator[Split]:
    for found in islice(_SLASH.finditer(text), MOST):
        # "Chair / Ana Roe" says what she does.
        if " " in (title := text[: found.start()]):
            yield from _title_first(title, text[found.end() :], 0.9)


def _at_commas(text: str) -> Iterator[Split]:
    for found in islice(COMMA.finditer(text), MOST):
        left, right = text[: found.start()], text[found.end() :]
        if not is_job_alone(left) and len(left.split()) > 1:
            yield from _listed(left, right)


def _listed(title: str, people: str) -> Iterator[Split]:
    """Read `Title, Ana Roe & Bo Lin, Acme`; a comma alone says little, so both sides have to.

    Behind a label or a "with" the list begins before the comma: `Core team: Ana Roe, Bo Lin`.
    """
    label, _, name = title.rpartition(": ")
    if label and not GENERIC.fullmatch(label) and name_score(name) >= SURE:
        return
    if any(name_score(title[by.end() :]) >= SURE for by in islice(BY.finditer(title), MOST)):
        return
    for split in _title_first(title, people, 0.9):
        first = split.speakers[0]
        is_told = first.organisation or first.role or len(split.speakers) > 1
        is_clear = is_told and not (first.organisation and is_title_like(first.organisation))
        yield split if is_clear else replace(split, score=split.score * 0.9)


def _title_first(title: str, people: str, weight: float, *, is_by: bool = False) -> Iterator[Split]:
    # Only who sets no capital anywhere else sets names without them, but for a slip behind "by".
    found = people_in(people)
    if not found and (is_by or not title[:1].isupper()):
        found = people_in_small_letters(people, in_part=is_by)
    if not found and is_by and _UNWRITTEN.fullmatch(people):
        found = people_in(people, vouched=True)
    if found and not _NO_TITLE.fullmatch(title):
        yield Split(title, found.speakers, found.score * weight)


def _people_first(people: str, title: str, weight: float) -> Iterator[Split]:
    found = people_in(people)
    if found and found.score >= SURE and not _NO_TITLE.fullmatch(title) and not is_job_alone(title):
        yield Split(title, found.speakers, found.score * weight)
