"""Tells the title of a session from the people beside it.

Titles hold dashes, colons and commas of their own, and people may come first, so no fixed split
is right: every one is weighed by how much its other side looks like people.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from itertools import islice
from typing import Final

from bot.notes.headings import cleaned
from bot.notes.names import FIRST_NAME, HANDLE, LIKELY, SURE, is_job, is_title_like, name_score
from bot.notes.people import People, people_at_end, people_at_start, people_in
from bot.notes.persons import may_be_organisation
from bot.notes.series import mentions
from bot.notes.spans import squeeze
from bot.notes.wording import clean_title, without_slot
from bot.notes.wrapping import flowing
from bot.recap.model import Speaker

_DASH: Final = re.compile(
    r"(?=[\s|\u2013\u2014-])(?:\s+[-\u2013\u2014|~\u2022\u00b7]{1,3}\s+|\s*\|\s*"
    r"|(?<=\w)\s*[\u2013\u2014]\s*(?=[A-Z])|(?<=[\w?!])-\s+(?=[A-Z]))"
)
_LAST: Final = re.compile(
    r"\s+[-\u2013\u2014|\u2022\u00b7]\s+(?P<last>[^|\u2022\u00b7]*(?:19|20)\d\d)$"
)
"""What stands behind the last mark of a title and ends with a year, as an event's name may."""

_BY: Final = re.compile(
    r",?\s+(?:(?P<verb>(?:presented|given|delivered|moderated|hosted|led|held) (?:by|from))"
    r"|(?P<by>by)|be|with|von|par|por|door|w/|feat\.?)\s+(?=\S)",
    re.IGNORECASE,
)
_BY_TOO: Final = frozenset({"von", "par", "por", "door"})
"""Words for "by" that mean other things as well."""

_CUT_OFF: Final = re.compile(r"(?:\.\.\.|…)\s+")
_COLON: Final = re.compile(r":\s+")
_COMMA: Final = re.compile(r",\s+")
_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]+(?:\([^()]*\))?[^()\[\]]*)[)\]]$")
_LONGEST_JOB: Final = 5
"""Words of a job behind a name; a longer text with such a word is a title."""

_WORDS_OF_TITLE: Final = 4
"""Words behind people that are a title where most titles stand behind people."""

_FEW: Final = 4
"""Texts of which half have to set people alike, before the others are read so."""

_SENTENCE_END: Final = re.compile(r"[^\W\d_]{2}\.\s+[A-Z]")
_STOP: Final = re.compile(r"\s*[-:.(\u2013\u2014\[]")
LONGEST: Final = 400
"""Characters of a title with its people; a longer line is a paragraph, which to split at each of
its commas would take long and find nobody."""

_EACH: Final = 0.03
"""Score of each person more, so that none is left in the title for having a rarer name."""

_PLACED: Final = re.compile(r"[^()]{4,60}\([^()]{2,40}\)(?=\s+[A-Z\"“][^\s,]*\s+\w)")
"""Somebody with an organisation in brackets, before two words more."""

_GENERIC: Final = re.compile(
    r"(?:(?:the|an?|opening|closing|lightning|ignite|day \d|sponsor(?:ed)?|my)\s+)*"
    r"(?:keynotes?|talk|session|panel|speech|presentation|workshop|tutorial|demo|fireside chat)",
    re.IGNORECASE,
)
_OWNED_NOUNS: Final = ("keynote", "talk", "session", "panel", "speech")
_KIND: Final = re.compile(rf"(?:{_GENERIC.pattern})\s*[:|\u2013\u2014-]\s+(?=\S)", re.IGNORECASE)
_OWNED: Final = re.compile(
    r"(?P<people>.+?)(?P<genitive>['\u2019]s?)?\s+(?:opening |closing )?"
    rf"(?:{'|'.join(_OWNED_NOUNS)})"
    r"|(?:opening |closing )?keynote(?:\s*[:,\u2013\u2014-])?\s+(?P<behind>\S.*)",
    re.IGNORECASE,
)
_HANDLE: Final = re.compile(r"^@[\w.-]+\s+[-\u2013\u2014|:]+\s+")
"""A handle between a name and a title."""

_LABEL: Final = re.compile(
    r"^(?:(?:by|with|w/|von|par|por|door)\s+|[^\W\d_]+(?: by)?\s*:\s+(?=[A-Z@]))", re.IGNORECASE
)
"""What leads to people in brackets: "by Ana Roe", "moderator: Ana Roe"."""

_QUOTED_LAST: Final = re.compile(
    r"(?P<who>[^\"“„«]{3,100}?)\s*[,:\u2013\u2014-]\s*[\"“„«](?P<title>[^\"“”„«»]{4,150})[\"”“»]"
)
"""People before a title in quotes, with which the text ends: `Ana Roe, "Less YAML"`."""

_KIND_AHEAD: Final = re.compile(
    r"(?:(?:opening|closing|sponsor(?:ed)?|invited|day \d)\s+)*"
    r"(?:keynote|talk|session|panel|workshop|tutorial|demo)\s*[:,|\u2013\u2014-]\s*",
    re.IGNORECASE,
)
"""What kind of session somebody gave, before the name."""

_NO_TITLE: Final = re.compile(r"\W*(?:by|with|speaker)?\W*", re.IGNORECASE)


class Habit(Enum):
    """How the headings of one level, or the items of one list, set people beside titles."""

    NONE = auto()
    SPEAKER_FIRST = auto()
    """`Ana Roe - Less YAML`."""

    SPEAKER_AND_MORE = auto()
    """`Ana Roe - Acme`, or now and then a title in the place of the organisation."""

    SPEAKER_COMMA = auto()
    """`Ana Roe, Less YAML`."""

    DASH = auto()
    """`Less YAML - Ana Roe, Acme`."""

    COMMA = auto()
    """`Less YAML, Ana Roe, Acme`."""

    COLON = auto()
    """`Less YAML: Ana Roe`."""


_TITLE_BEHIND: Final = frozenset({Habit.SPEAKER_FIRST, Habit.SPEAKER_COMMA})
_SPEAKER_AHEAD: Final = _TITLE_BEHIND | {Habit.SPEAKER_AND_MORE}

_MOST: Final = 8
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


def is_one_session(text: str) -> bool:
    """Tell whether `text` calls a session by nothing but its kind: "Opening keynote"."""
    return bool(_GENERIC.fullmatch(text)) and not text.casefold().endswith("s")


@lru_cache(maxsize=1024)
def split_title(text: str, *, habit: Habit = Habit.NONE) -> Split:
    """Read `text` as a title and the people who gave it, in either order.

    `habit` is how the texts beside it are known to set people and titles.
    """
    text = _without_event(without_slot(squeeze(cleaned(text).replace("\n", " "))))
    if len(text) > LONGEST:
        return Split(clean_title(text))
    if habit is Habit.COLON and (named := _behind(text, habit)):
        return named
    led = _after_speaker(text, habit) if habit in _SPEAKER_AHEAD else None
    if led and (habit in _TITLE_BEHIND or _is_long_title(led.title)):
        return led
    found = _introduced(text) or _owned(text) or _best(text, habit)
    if not found or found.title == clean_title(text):
        found = _behind_kind(text, habit) or found
    return found or Split(clean_title(text))


def _without_event(text: str) -> str:
    """Return `text` without the event's name at its end: `Less YAML • Ana Roe • SomeConf 2030`."""
    found = _LAST.search(text) if text[-1:].isdigit() else None
    named = next(mentions(found["last"]), None) if found else None
    return text[: found.start()] if found and named and named.start == 0 else text


def _behind_kind(text: str, habit: Habit) -> Split | None:
    """Read `Keynote: Ana Roe - Less YAML`, which begins with the kind of session that it was."""
    kind = _KIND.match(text)
    found = _best(text[kind.end() :], habit) if kind else None
    return found if found and found.title else None


def _best(text: str, habit: Habit) -> Split | None:
    """Return the reading whose people look most like people, if any do."""
    if habit in _SPEAKER_AHEAD and (split := _after_speaker(text, habit)):
        return split
    found = [split for split in _splits(text) if split.score >= LIKELY]
    if not found:
        return _behind(text, habit)
    best = max(found, key=lambda split: split.score + _EACH * len(split.speakers))
    # "Keynote by Ana Roe" has no title beside the people, so all of it is the title.
    return replace(best, title=clean_title(text)) if _GENERIC.fullmatch(best.title) else best


def split_opening(text: str) -> tuple[Split, str]:
    """Read the title and people that `text` opens with, and return what it goes on to say.

    As in "Less YAML by Ana Roe, Acme: she began with nine files". The split is without people
    where nothing of the kind opens the text.
    """
    text = without_slot(squeeze(cleaned(text)))[:LONGEST]
    for found in _BY.finditer(text):
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


def habit_of(texts: Sequence[str]) -> Habit:
    """Return how most of `texts` set people beside titles, going by those whom we know."""
    if 2 * len(texts) < _FEW:
        return Habit.NONE
    if _name_people_first(texts):
        return Habit.SPEAKER_COMMA
    sides = _sides(texts, _DASH)
    for each in (sides, _sides(texts, _COLON)):
        if _are_people_first(each):
            tails = [tail for head, tail in each if people_in(head)]
            are_titles = 2 * sum(map(_is_surely_title, tails)) >= len(tails)
            return Habit.SPEAKER_FIRST if are_titles else Habit.SPEAKER_AND_MORE
    last = [people for _, tail in sides if (people := people_in(tail)) and people.score >= SURE]
    if 2 * len(last) >= max(len(sides), _FEW):
        return Habit.DASH
    tails = [text for text in texts if _COMMA.search(text)]
    listed = [text for text in tails if not _DASH.search(text) and split_title(text).speakers]
    if len(listed) > 1 and 2 * len(listed) >= len(tails):
        return Habit.COMMA
    named = [text for text in texts if ": " in text and _is_known(text.rpartition(": ")[2])]
    return Habit.COLON if 2 * len(named) >= max(len(texts), _FEW) else Habit.NONE


def _is_known(text: str) -> bool:
    people = people_in(text)
    return people is not None and people.score >= SURE


def _sides(texts: Sequence[str], sign: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return what stands before and behind the first `sign` of each of `texts` that has one."""
    signs = ((text, sign.search(text)) for text in texts)
    return [(text[: found.start()], text[found.end() :]) for text, found in signs if found]


def _are_people_first(sides: Sequence[tuple[str, str]]) -> bool:
    """Tell whether people whom we know stand on the left side of most, and titles on the right."""
    known = [tail for head, tail in sides if (people := people_in(head)) and people.score >= SURE]
    # Where all that follows is jobs, it is a list of people.
    return 2 * len(known) >= max(len(sides), _FEW) and not all(map(_is_job_alone, known))


def _is_surely_title(text: str) -> bool:
    """Tell whether `text` can be neither an organisation nor what somebody does."""
    is_other = may_be_organisation(text) and not is_title_like(text)
    return _is_long_title(text) or not (is_other or is_job(text))


def _name_people_first(texts: Sequence[str]) -> bool:
    """Tell whether most `texts` begin with people and a comma, and go on as only titles do."""
    found = [split for text in texts if (split := _before_comma(text))]
    titles = [split for split in found if not may_be_organisation(split.title)]
    return 2 * len(found) >= max(len(texts), _FEW) and 2 * len(titles) >= len(found)


def _before_comma(text: str) -> Split | None:
    """Read `text` as people we know before one of its first commas, and the title behind it."""
    for comma in islice(_COMMA.finditer(text), _MOST):
        people = people_in(text[: comma.start()])
        if not people or people.score < SURE:
            continue
        title = text[comma.end() :]
        dash = _DASH.search(title)
        is_placed = dash is not None and may_be_organisation(title[: dash.start()])
        if not (is_placed or _is_job_alone(title)):
            return Split(clean_title(title), people.speakers, people.score)
    return None


def _after_speaker(text: str, habit: Habit) -> Split | None:
    """Read `text` as people before its first dash, colon or comma, and the title behind it."""
    first = _DASH.search(text)
    comma = _COMMA.search(text)
    if habit is Habit.SPEAKER_COMMA and comma and not (first and first.end() < comma.end()):
        people = people_in(text[: comma.start()], vouched=True)
        title = clean_title(text[comma.end() :])
        return Split(title, people.speakers, max(people.score, SURE)) if people else None
    for dash in filter(None, (first, _COLON.search(text))):
        head, behind = text[: dash.start()], text[dash.end() :]
        # Before a colon one word may be what the title is about: "Wax: what it knows".
        people = people_in(head, vouched=dash is first or " " in head)
        # Some author turned one around: `Less YAML - Acme - Ana Roe` among `Bo Lin - More YAML`.
        is_turned = people is not None and not people_in(head) and people_at_end(behind)
        if people and not is_turned:
            title = clean_title(_HANDLE.sub("", behind))
            return Split(title, people.speakers, max(people.score, SURE))
    return None


def _is_job_alone(text: str) -> bool:
    """Tell whether `text` is what somebody does, and not a title with such a word in it."""
    return is_job(text) and len(text.split()) <= _LONGEST_JOB and not re.search(r"[:?!]", text)


def _is_long_title(text: str) -> bool:
    """Tell whether `text` says more than where somebody works, or what as."""
    return len(text.split()) >= _WORDS_OF_TITLE and not is_job(text)


def _behind(text: str, habit: Habit) -> Split | None:
    """Read `text` as a title and, behind its last dash or comma, people with any name."""
    title, name = "", ""
    if habit is Habit.DASH:
        for dash in _DASH.finditer(text):
            title, name = text[: dash.start()], text[dash.end() :]
    elif habit in {Habit.COMMA, Habit.COLON}:
        title, _, name = text.rpartition(", " if habit is Habit.COMMA else ": ")
    people = people_in(name, vouched=True) if title else None
    return Split(clean_title(title), people.speakers, LIKELY) if people else None


def _owned(text: str) -> Split | None:
    """Read "Ana Roe's keynote" and "Keynote Ana Roe", whose title is all of it."""
    folded = text.casefold()
    may_be_owned = folded.endswith(_OWNED_NOUNS) or "keynote" in folded
    found = _OWNED.fullmatch(text) if may_be_owned else None
    if not found:
        return None
    people = people_in(found["people"] or found["behind"])
    needed = FIRST_NAME if found["genitive"] else SURE
    if not people or people.score < needed or is_title_like(found["people"] or found["behind"]):
        return None
    return Split(text, people.speakers, max(people.score, LIKELY))


def _introduced(text: str) -> Split | None:
    """Read people and nothing else, as at the head of their own notes."""
    whole = people_in(text)
    if whole and len(whole.speakers) > 1 and (dash := _DASH.search(text)):
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


def _splits(text: str) -> Iterator[Split]:
    """Yield every reading of `text`, weighed by how the sign between its sides is used."""
    for found in islice(_DASH.finditer(text), _MOST):
        left, right = text[: found.start()], text[found.end() :]
        yield from _title_first(left, right, 1.0)
        yield from _people_first(left, right, 0.95)
    for found in islice(_BY.finditer(text), _MOST):
        word = found[0].strip(" ,").lower()
        weight = 1.25 if found["verb"] else 1.2 if found["by"] else 0.9 if word in _BY_TOO else 0.8
        if HANDLE.fullmatch(text[found.end() :]):
            weight = min(weight, 0.95)  # the person may be named before the handle
        yield from _title_first(text[: found.start()], text[found.end() :], weight)
    for found in islice(_CUT_OFF.finditer(text), _MOST):
        yield from _title_first(text[: found.end()].rstrip(), text[found.end() :], 0.95)
    if text.endswith((")", "]")) and (brackets := _BRACKETS.search(text)):
        inner = _LABEL.sub("", brackets[1])
        weight = 0.95 if inner == brackets[1] else 1.1
        yield from _title_first(text[: brackets.start()], inner, weight)
    if placed := _PLACED.match(text):
        yield from _people_first(placed[0], text[placed.end() :], 0.8)
    if colon := _COLON.search(text):
        yield from _people_first(text[: colon.start()], text[colon.end() :], 0.8)
    if quoted := _QUOTED_LAST.fullmatch(text):
        who = _KIND_AHEAD.sub("", quoted["who"])
        yield from _people_first(who, quoted["title"], 1.1)
    yield from _at_commas(text)


def _at_commas(text: str) -> Iterator[Split]:
    for found in islice(_COMMA.finditer(text), _MOST):
        left, right = text[: found.start()], text[found.end() :]
        if not _is_job_alone(left) and len(left.split()) > 1:
            yield from _listed(left, right)


def _listed(title: str, people: str) -> Iterator[Split]:
    """Read `Title, Ana Roe & Bo Lin, Acme`; a comma alone says little, so both sides have to.

    Behind a label the list begins before the comma: `Core team: Ana Roe, Bo Lin`.
    """
    label, _, name = title.rpartition(": ")
    if label and not _GENERIC.fullmatch(label) and name_score(name) >= SURE:
        return
    for split in _title_first(title, people, 0.9):
        first = split.speakers[0]
        is_told = first.organisation or first.role or len(split.speakers) > 1
        is_clear = is_told and not (first.organisation and is_title_like(first.organisation))
        yield split if is_clear else replace(split, score=split.score * 0.9)


def _title_first(title: str, people: str, weight: float) -> Iterator[Split]:
    found = people_in(people)
    if found and not _NO_TITLE.fullmatch(title):
        yield Split(clean_title(title), found.speakers, found.score * weight)


def _people_first(people: str, title: str, weight: float) -> Iterator[Split]:
    found = people_in(people)
    if (
        found
        and found.score >= SURE
        and not _NO_TITLE.fullmatch(title)
        and not _is_job_alone(title)
    ):
        yield Split(clean_title(title), found.speakers, found.score * weight)
