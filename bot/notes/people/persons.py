"""One person, with the job and the organisation that a text gives beside the name."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.notes.people.names import (
    FIRST_NAME,
    HANDLE,
    HANDLE_SCORE,
    LIKELY,
    NO_NAMES,
    PARTICLES,
    SURE,
    is_job,
    may_be_called,
    may_be_full_name,
    name_score,
    without_address,
)
from bot.recap.model import Speaker

_LONGEST_ORGANISATION: Final = 7
"""Words of an organisation's name."""

_FEWEST_OF_NAME: Final = 2
"""Words of a name behind which a job may stand."""

_OF: Final = re.compile(
    r"\s+(?:from|at|of|@|von|bei|chez|de chez)\s+(?:the\s+)?(?=[A-Z0-9\"“]|[a-z]{1,3}[A-Z])"
    r"|\s+d['\u2019](?=[A-Z][a-z]+$)"
    # Behind an initial "de" is no part of the name.
    r"|(?<=\s[A-Z]\.)\s+(?:de|van|da)\s+(?=[A-Z0-9])"
)

_EMPLOYED: Final = re.compile(
    r"(?P<organisation>[A-Z0-9][\w&.-]*(?:\s[A-Z0-9][\w&.-]*){0,2})['\u2019]s?\s+(?P<name>[^\W\d_a-z].*)"
)
"""The organisation before a name, as its owner: "Acme's Ana Roe"."""

_OF_OWNER: Final = re.compile(r"[A-Z][\w.-]+\sby\s[A-Z][\w.-]+")
"""A company and the one it belongs to: "Foobar by Acme"."""

_AT: Final = re.compile(
    r"\s+(?:at|from|@|bei|chez)\s+|\s*,\s+"
    r"|(?<=\bC[A-Z]O)\s+of\s+(?=[A-Z])|(?<=founder)\s+of\s+(?=[A-Z])"
)
"""What parts a job from where it is done; "head of Security" goes on with what it is about."""

_SENTENCE: Final = re.compile(r"[.!?:]\s|[!?:]$")
_BRACKETED: Final = re.compile(r"\s*\(([^()]*)\)")
_PARTS: Final = re.compile(r"\s*[,;|\u00b7]\s*")

_SMALL_WORDS: Final = frozenset(
    {*PARTICLES, "of", "and", "the", "for", "ltd", "ltd.", "inc", "inc.", "llc", "plc", "gmbh"}
)
"""What the name of an organisation may set small."""

_WHO: Final = frozenset({"who", "qui", "que", "die", "der", "che", "som", "który", "která", "kdo"})
"""What goes on about somebody behind a comma, where a line may end."""

PRONOUNS: Final = re.compile(r"(?:he|she|they)/\w+(?:/\w+)?", re.IGNORECASE)
_TRAILING_JOB: Final = re.compile(r"\s+((?:[CS]?VP|C[A-Z]O|SRE|SVP|AVP)(?:/[A-Z]+)*(?:\s.*)?)$")


@lru_cache(maxsize=1024)
def person_in(text: str, *, vouched: bool) -> tuple[Speaker, float] | None:
    """Read `text` as one person, and return how surely it is one; None when it is none.

    With `vouched` something else says that it is a person.
    """
    # Whoever looks for the end of a list of people asks about the first of them again and again.
    found = _BRACKETED.findall(text) if "(" in text else []
    brackets = [said for inner in found for said in _without_handle(inner.strip())]
    bare = _BRACKETED.sub("", text) if brackets else text
    name, *others = _OF.split(bare.strip(), maxsplit=1)
    organisation = others[0] if others else None
    handle = HANDLE.search(name) if "@" in name else None
    if handle and handle[0] != name:
        name = name.replace(handle[0], "").strip(" ,|-")
    is_owned = not organisation and ("'" in name or "\u2019" in name)
    employed = _EMPLOYED.fullmatch(name) if is_owned else None
    if employed and name_score(employed["organisation"]) < SURE <= name_score(employed["name"]):
        name, organisation = employed["name"], employed["organisation"]
    name, role = _without_job(name)
    is_handled = name != text and (handle is not None or any(map(HANDLE.fullmatch, brackets)))
    score = _score(name, organisation, brackets, vouched=vouched or is_handled)
    score = max(score, HANDLE_SCORE) if score and is_handled else score
    if not score or (organisation and not may_be_organisation(organisation)):
        return None
    speaker = Speaker(name=without_address(name), organisation=organisation, role=role)
    for inner in brackets:
        if HANDLE.fullmatch(inner) or PRONOUNS.fullmatch(inner) or inner.startswith("aka "):
            continue
        if is_job(inner):
            role, organisation = job_and_organisation(inner)
            speaker = replace(speaker, role=role, organisation=organisation)
        elif not speaker.organisation and may_be_organisation(inner):
            speaker = replace(speaker, organisation=inner)
        else:
            return None
    return speaker, score


def _without_handle(inner: str) -> list[str]:
    """Part the handles in brackets from what else they say: `(Acme, @anaroe)`."""
    parts = _PARTS.split(inner) if "@" in inner else []
    handles = [part for part in parts if HANDLE.fullmatch(part)]
    others = ", ".join(part for part in parts if part not in handles)
    return [*handles, *filter(None, [others])] if handles else [inner]


def _without_job(name: str) -> tuple[str, str | None]:
    """Part `name` from a job that stands behind it with no sign between: `Ana Roe Senior SRE`."""
    if trailing := _TRAILING_JOB.search(name):
        return name[: trailing.start()], trailing[1]
    found = name.split()
    places = range(_FEWEST_OF_NAME, len(found) - 1)
    # Hardly any text ends with a job, so the last word is looked at first.
    for at in places if places and is_job(found[-1]) else ():
        ahead, job = " ".join(found[:at]), " ".join(found[at:])
        if is_job(found[at]) and name_score(ahead) >= SURE:
            return ahead, job
    return name, None


def _score(name: str, organisation: str | None, brackets: list[str], *, vouched: bool) -> float:
    """Return how surely `name`, with what stands in brackets behind it, is a person's."""
    known_as = [inner[4:] for inner in brackets if inner.startswith("aka ")]
    known_as += [inner for inner in brackets if inner.casefold() == f"@{name}".casefold()]
    score = name_score(name) or max(map(name_score, known_as), default=0.0)
    is_placed = score == FIRST_NAME and organisation is not None
    is_named = vouched and not score and _may_be_person(name)
    return LIKELY if is_placed or is_named else score


def _may_be_person(name: str) -> bool:
    return (may_be_called(name) and not is_job(name)) or may_be_full_name(name)


def job_and_organisation(text: str) -> tuple[str, str | None]:
    """Part a job from the organisation behind it, if one is named."""
    role, *others = _AT.split(text, maxsplit=1)
    return role, others[0] if others else None


def may_be_organisation(text: str) -> bool:
    """Tell whether `text` is written like the name of an organisation."""
    words = text.split()
    if text in _WHO or (text.casefold() in NO_NAMES and text.islower()):
        return False
    is_short = len(words) <= _LONGEST_ORGANISATION and not _SENTENCE.search(text)
    starts = text[:1].isupper() or text[:1].isdigit() or (len(words) == 1 and text[:1].isalpha())
    small = sum(word[0].islower() and word.casefold() not in _SMALL_WORDS for word in words)
    is_number = not any(map(str.isalpha, text))  # a rating, say
    is_set = small <= (len(words) == 1) or bool(_OF_OWNER.fullmatch(text))
    return starts and is_short and not is_number and is_set
