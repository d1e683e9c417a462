"""Does this text look like people, and who are they?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.names import GIVEN_NAMES, JOB_WORDS, NO_NAMES, PARTICLES, SUFFIXES
from bot.recap.model import Speaker

SURE: Final = 0.85
"""Score from which a text is people, whatever stands around it: given names are known."""

LIKELY: Final = 0.6
"""Score from which it is people where people are expected: the words look like names."""

_LONGEST: Final = 300
"""Characters; a longer text is prose."""

FIRST_NAME: Final = 0.5
"""Score of a known given name alone."""

_HANDLE_SCORE: Final = 0.9
_UNKNOWN_SCORE: Final = 0.7
_DOUBTFUL_SCORE: Final = 0.3
"""Scores of a handle, of words that look like a name, and of what may be a name only beside
better ones ("Deep Kapur" beside "Brian Goff")."""

_LONGEST_NAME: Final = 5
"""Words of a name."""

_LONGEST_JOB: Final = 9
"""Words of a job, such as the seven of "Director of Product Management for Developer Tools"."""

_LONGEST_ORGANISATION: Final = 7
"""Words of an organisation's name."""

_SHORTEST_LIST: Final = 3
"""Names in a list that only commas separate, but for the last."""

_SHOUTED: Final = 3
"""Letters from which a word in capitals is no name but something like YAML."""

_SEPARATOR: Final = re.compile(
    r"\([^()]*\)"
    r"|(?P<new>\s*;\s+|\s*,?\s+(?:&|\+|and|und|et|y|en)\s+|\s+/\s+)"
    r"|(?P<comma>\s*,\s+|\s+[-\u2013—|]{1,2}\s+|\s*\|\s*)"
)
_FIRST_WORD: Final = re.compile(rf"@|[\"\u201c]?[^\W\d_a-z]|(?:{'|'.join(sorted(PARTICLES))})\s")
_OF: Final = re.compile(r"\s+(?:from|at|of|@|von|bei|chez|de chez)\s+(?=[A-Z0-9\"“])")
_BRACKETED: Final = re.compile(r"\s*\(([^()]*)\)")
_HANDLE: Final = re.compile(r"@[\w.]{2,}")
_ARTICLE: Final = re.compile(
    r"^(?:(?:who|works?|working|is|an?|the|un|une|ein|eine|from|of|at|with)\s+)+", re.IGNORECASE
)
_HONORIFIC: Final = re.compile(r"^(?:dr|prof|mr|mrs|ms|sir)\.?\s+(?=[A-Z])", re.IGNORECASE)
_TRAILING_JOB: Final = re.compile(r"\s+((?:[CS]?VP|C[A-Z]O|SRE|SVP|AVP)(?:/[A-Z]+)*(?:\s.*)?)$")
_PRONOUNS: Final = re.compile(r"(?:he|she|they)/\w+(?:/\w+)?", re.IGNORECASE)
_INNER_CAPITAL: Final = re.compile(
    r"^(?:Mc|Mac|De|Di|La|Le|Van|Von|O['\u2019]|D['\u2019]|Fitz|St)[A-Z]"
)
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_.'\u2019-]*(?:[.'\u2019-][^\W\d_]+)*[.]?")
_NICKNAME: Final = re.compile(r"\s+[\"“'\u2018][^\"”'\u2019]+[\"”'\u2019](?=\s)")


@dataclass(frozen=True, slots=True)
class People:
    """Persons that a text names.

    Attributes:
        speakers: In the order of the text, never empty.
        score: How surely the text is nothing but people, from 0 to 1.
    """

    speakers: tuple[Speaker, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Element:
    text: str
    before: str = ""
    """What stands between it and the element before, such as " & "."""

    starts_new: bool = True
    """A semicolon, an "&" or an "and" stands before it, not just a comma or a dash."""


def people_in(text: str) -> People | None:
    """Read `text` as people with their jobs and organisations, or return None.

    Understands `A & B, Company`, `A, CoA; B, CoB & C, CoC`, `A, Job, Company & B, Job, Company`,
    `A (Company)`, `A | @handle | Company`, `A, a job from Company`, handles and first names.
    """
    text = text.strip(" \t\n.,;:*_-\u2013—|")
    # Most of what is tried is no people, so the first word decides before anything is parsed.
    if not text or len(text) > _LONGEST or not _FIRST_WORD.match(text):
        return None
    elements = [element for element in _elements(text) if element.text]
    return _Reading(elements).people()


def name_score(text: str) -> float:
    """Return how much `text` looks like one person's name, from 0 to 1."""
    text = _HONORIFIC.sub("", _NICKNAME.sub("", text.strip()))
    if _HANDLE.fullmatch(text):
        return _HANDLE_SCORE
    words = text.replace(",", " ").split()
    while len(words) > 1 and words[-1].casefold().rstrip(".") in SUFFIXES:
        words.pop()
    if not 1 <= len(words) <= _LONGEST_NAME or not all(map(_may_be_in_name, words)):
        return 0.0
    return _score([word.casefold().rstrip(".") for word in words])


def _score(words: list[str]) -> float:
    """Weigh the folded `words` of what is written like a name."""
    is_known = words[0].split("-")[0] in GIVEN_NAMES
    strange = sum(word in NO_NAMES for word in words)
    if len(words) == 1:
        return FIRST_NAME if is_known and not strange else 0.0
    if any(word in JOB_WORDS for word in words[1:]) or strange > 1:
        return 0.0
    # One word that has a meaning makes a name doubtful, unless a given name stands before it.
    if strange and (words[0] in NO_NAMES or not is_known):
        return _DOUBTFUL_SCORE
    return 1.0 if is_known else _UNKNOWN_SCORE


def is_job(text: str) -> bool:
    """Tell whether `text` is a job title."""
    words = [word.casefold().strip(".,") for word in re.split(r"[\s/&-]+", text)]
    return any(word in JOB_WORDS for word in words)


def _may_be_in_name(word: str) -> bool:
    if word in PARTICLES:
        return True
    if not _WORD.fullmatch(word) or not word[0].isupper():
        return False
    letters = word.replace(".", "")
    if word.endswith(".") and len(letters) >= _SHOUTED and letters.casefold() not in SUFFIXES:
        return False
    if len(letters) > _SHOUTED and letters.isupper():
        return False
    inner = re.search(r"[^\W\d_A-Z][A-Z]", word)
    return not inner or bool(_INNER_CAPITAL.match(word)) or "-" in word


def _elements(text: str) -> Iterator[_Element]:
    start = 0
    before, starts_new = "", True
    for separator in _SEPARATOR.finditer(text):
        if not separator.lastgroup:
            continue  # brackets, whose commas separate nobody
        yield _Element(text[start : separator.start()].strip(), before, starts_new)
        before, starts_new = separator[0], separator.lastgroup == "new"
        start = separator.end()
    yield _Element(text[start:].strip(), before, starts_new)


class _Reading:
    """One attempt to read elements as people, from left to right."""

    def __init__(self, elements: list[_Element]) -> None:
        self._elements = elements
        self._speakers: list[Speaker] = []
        self._scores: list[float] = []
        self._shares: list[bool] = []
        self._is_list = _is_list_of_names(elements)

    def people(self) -> People | None:
        for place, element in enumerate(self._elements):
            if not self._take(element, is_first=place == 0):
                return None
        if not self._speakers:
            return None
        self._share_organisations()
        return People(tuple(self._speakers), sum(self._scores) / len(self._scores))

    def _take(self, element: _Element, *, is_first: bool) -> bool:
        text = element.text
        if not is_first and not element.starts_new and _HANDLE.fullmatch(text):
            return True
        person = None if is_job(text) and not is_first else self._person(text)
        if is_first or (element.starts_new and person):
            return person is not None and self._add(*person, joined=element.starts_new)
        if element.starts_new:
            return self._extend(element)
        last = self._speakers[-1]
        if person and (self._is_list or person[0].organisation or person[1] >= 1):
            # In `A, B (Org)` the brackets tell of B alone.
            return self._add(*person, joined=not (last.organisation or person[0].organisation))
        return self._describe(text)

    def _person(self, text: str) -> tuple[Speaker, float] | None:
        if self._is_list and text.isalpha():
            return Speaker(name=text), LIKELY
        return _person(text)

    def _add(self, speaker: Speaker, score: float, *, joined: bool) -> bool:
        self._speakers.append(speaker)
        self._scores.append(score)
        self._shares.append(joined)
        return True

    def _extend(self, element: _Element) -> bool:
        """Take it as the rest of what was last said: "Johnson & Johnson", "CTO & founder"."""
        last = self._speakers[-1]
        rest = element.before + element.text
        if last.organisation and is_job(element.text):
            last = replace(last, role=last.organisation + rest, organisation=None)
        elif last.organisation:
            last = replace(last, organisation=last.organisation + rest)
        elif last.role:
            last = replace(last, role=last.role + rest)
        else:
            return False
        self._speakers[-1] = last
        return True

    def _describe(self, text: str) -> bool:
        last = self._speakers[-1]
        text = _ARTICLE.sub("", text)
        if is_job(text):
            role, organisation = _job_and_organisation(text)
            if len(role.split()) > _LONGEST_JOB or (
                organisation and not _may_be_organisation(organisation)
            ):
                return False
            role = f"{last.role}, {role}" if last.role else role
            self._speakers[-1] = replace(
                last, role=role, organisation=organisation or last.organisation
            )
            return True
        if not _may_be_organisation(text):
            return False
        joined = f"{last.organisation}, {text}" if last.organisation else text
        self._speakers[-1] = replace(last, organisation=joined)
        return True

    def _share_organisations(self) -> None:
        """Give each person the organisation behind the group: `A & B, Company`."""
        for place in range(len(self._speakers) - 2, -1, -1):
            here, after = self._speakers[place], self._speakers[place + 1]
            if not here.organisation and not here.role and self._shares[place + 1]:
                self._speakers[place] = replace(here, organisation=after.organisation)


def _person(text: str) -> tuple[Speaker, float] | None:
    brackets = [inner.strip() for inner in _BRACKETED.findall(text)]
    bare = _BRACKETED.sub("", text).strip()
    name, *others = _OF.split(bare, maxsplit=1)
    role = None
    organisation = others[0] if others else None
    handle = _HANDLE.search(name)
    if handle and handle[0] != name:
        name = name.replace(handle[0], "").strip(" ,|-")
    if trailing := _TRAILING_JOB.search(name):
        name, role = name[: trailing.start()], trailing[1]
    known_as = [inner[4:] for inner in brackets if inner.startswith("aka ")]
    score = name_score(name) or max(map(name_score, known_as), default=0.0)
    if not score:
        return None
    for inner in brackets:
        if _HANDLE.fullmatch(inner) or _PRONOUNS.fullmatch(inner) or inner.startswith("aka "):
            continue
        if is_job(inner):
            role, organisation = _job_and_organisation(inner)
        elif not organisation and _may_be_organisation(inner):
            organisation = inner
        else:
            return None
    return Speaker(name=name, organisation=organisation, role=role), score


def _job_and_organisation(text: str) -> tuple[str, str | None]:
    role, *others = re.split(r"\s+(?:at|from|@|bei|chez)\s+|\s*,\s+", text, maxsplit=1)
    return role, others[0] if others else None


def _may_be_organisation(text: str) -> bool:
    words = text.split()
    is_short = len(words) <= _LONGEST_ORGANISATION and not re.search(r"[.!?:]\s|[!?:]$", text)
    starts = text[:1].isupper() or text[:1].isdigit() or (len(words) == 1 and text[:1].isalpha())
    small = sum(
        word[0].islower() and word.casefold() not in {*PARTICLES, "of", "and", "the", "for"}
        for word in words
    )
    return bool(words) and is_short and starts and small <= (len(words) == 1)


def _is_list_of_names(elements: list[_Element]) -> bool:
    """Tell whether commas stand between persons: `Cy Roe, Di Roe & Ed Roe`, `Cy, Di & Ed`."""
    if len(elements) < _SHORTEST_LIST or not elements[-1].starts_new:
        return False
    counts = {len(element.text.split()) for element in elements}
    return all(name_score(element.text) for element in elements) or (
        counts == {1}
        and all(element.text.isalpha() and element.text.istitle() for element in elements)
    )
