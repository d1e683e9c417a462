"""Does this text look like people, and who are they?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final, NamedTuple

from bot.notes.markdown.spans import squeeze
from bot.notes.people.names import (
    HANDLE,
    HONORIFICS,
    LIKELY,
    PARTICLES,
    SUFFIXES,
    SURE,
    is_job,
    is_title_like,
    name_score,
)
from bot.notes.people.persons import PRONOUNS, job_and_organisation, may_be_organisation, person_in
from bot.recap.model import Speaker

_LONGEST: Final = 300
"""Characters; a longer text is prose."""

_LONGEST_JOB: Final = 9
"""Words of a job, such as the seven of "Director of Product Management for Developer Tools"."""

_LONGEST_CALLING: Final = 3
"""Words in small letters between a name and an organisation that are a job nobody listed."""


_FEWEST_PAIRS: Final = 2
"""Persons, each with an organisation behind the next comma."""

_SHORTEST_LIST: Final = 3
"""Names in a list that only commas separate, but for the last."""

_SEPARATOR: Final = re.compile(
    # At most places the first look tells that nothing of the kind stands there.
    r"(?=\s*[(;,|\u00b7\u2022&+/\u2013—-]|\s+(?:and|und|et|y|e|en)\s)(?:\([^()]*\)"
    r"|(?P<new>\s*[;,]?\s+(?:&|\+|and|und|et|y|e|en)\s+(?:(?:moderator|host|chair)\s+(?=[A-Z]))?"
    r"|\s*;\s+|\s+/\s+)"
    r"|(?P<comma>\s*,\s+|\s+[-\u2013—|\u00b7\u2022]{1,2}\s+|\s*\|\s*))"
)
_SMALL: Final = "|".join(sorted({*PARTICLES, *SUFFIXES, *HONORIFICS}))
_FIRST_WORDS: Final = re.compile(
    r"(?![\"\u201c]?[^\W_]++\s+(?=[a-z])"
    rf"(?!(?:{_SMALL}|from|at|of|bei|chez|and|und|et|e|en)\b))"
    rf"(?:@|[\"\u201c]?[^\W\d_a-z]|(?:{'|'.join(sorted(PARTICLES))})\s)"
)
"""How people begin: with a large letter, and what is set small behind it is part of a name, or
leads to an organisation or to somebody else."""

_ARTICLE: Final = re.compile(
    r"^(?:(?:who|works?|working|is|was|currently|from|of|at|with|(?:an?|the|un|une|ein|eine)"
    r"(?=\s+(?-i:[a-z])))\s+)+",
    re.IGNORECASE,
)
_REMARK: Final = re.compile(r"\s+\(((?![a-z]+[A-Z]|[\w-]+\.[a-z]{2,}\))[a-z][^()]*)\)$")
"""What is said of people behind their names in small letters, which no address or "iFoo" is."""

_LENGTH: Final = re.compile(
    r"\s*\((?:\d{1,3}\s*(?:h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?)\.?(?:,?\s+(?=\d))?)+\)$",
    re.IGNORECASE,
)
"""How long they spoke: "(45 min)", "(1 hour 30 min)"."""

_INITIAL: Final = re.compile(r"\s[A-Z]\.$")
_SWAPPED: Final = re.compile(r"[^,;]+;[^,;]+(?:,[^,;]+;[^,;]+)+")
"""`A; CoA, B; CoB`: the signs that separate persons and organisations, the wrong way round."""

_SWAP: Final = str.maketrans(",;", ";,")
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]+\]")
_OWNER: Final = re.compile(r"['\u2019]s?$")
_ALSO_CALLED: Final = re.compile(r"(?<=, )(\w[\w&.-]*)(?: by)? @[\w.-]+(?=$|,|;)")
"""A handle behind an organisation, which is the person's: `Ana Roe, Acme @anaroe`."""

_UNNAMED: Final = ("friends", "others", "al", "al.", "team", "more", "colleagues", "guests")
_OTHERS: Final = re.compile(
    r",?\s+(?:&|and|et|und|y|e|en)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+(?=team))?"
    rf"(?:{'|'.join(map(re.escape, _UNNAMED))})$"
)
"""Those who are not named: "Ana Roe and others", "Ana Roe and Acme team"."""

_BLANK_OR_END: Final = re.compile(r"(?<=\S)(?=\s|$)")
_BLANK_OR_START: Final = re.compile(r"(?:^|\s+)(?=\S)")
_REACH: Final = 16
"""Words that people at the start or end of a text may fill."""

_MARKS: Final = " \t\n,;:*_-\u2013—|·•"


@dataclass(frozen=True, slots=True)
class People:
    """Persons that a text names.

    Attributes:
        speakers: In the order of the text, never empty.
        score: How surely the text is nothing but people, from 0 to 1.
    """

    speakers: tuple[Speaker, ...]
    score: float


class _Element(NamedTuple):
    text: str
    before: str = ""
    """What stands between it and the element before, such as " & "."""

    starts_new: bool = True
    """A semicolon, an "&" or an "and" stands before it, not just a comma or a dash."""


def people_in(text: str, *, vouched: bool = False) -> People | None:
    """Read `text` as people with their jobs and organisations, or return None.

    Understands `A & B, Company`, `A, CoA; B, CoB & C, CoC`, `A, Job, Company & B, Job, Company`,
    `A (Company)`, `A | @handle | Company`, `A, a job from Company`, handles and first names.
    With `vouched` something else says that these are people, a label or a "by", so that any one
    name will do.
    """
    text = (_FOOTNOTE.sub("", text) if "[^" in text else text).strip(_MARKS)
    text = squeeze(text.replace("\n", " ")) if "\n" in text else text
    # Most of what is tried is no people, so the first words decide before anything is parsed, and
    # each sign is looked for before what it is a part of.
    if not _FIRST_WORDS.match(text):
        return None
    if text.endswith(_UNNAMED):
        text = _OTHERS.sub("", text).strip(_MARKS)
    if "@" in text:
        text = _ALSO_CALLED.sub(r"\1", text).strip(_MARKS)
    if text.endswith((".", "!")) and not _INITIAL.search(text):
        text = text.rstrip(".!").rstrip(_MARKS)
    if not text or len(text) > _LONGEST:
        return None
    text = _LENGTH.sub("", text) if text.endswith(")") else text
    remark = _REMARK.search(text) if text.endswith(")") else None
    if remark and not (is_job(remark[1]) or PRONOUNS.match(remark[1])):
        text = text[: remark.start()]
    if ";" in text and _SWAPPED.fullmatch(text):
        text = text.translate(_SWAP)
    return _people(text, vouched=vouched)


@lru_cache(maxsize=1024)
def _people(text: str, *, vouched: bool) -> People | None:
    # Each reader that a line is given to asks about the same words.
    elements = [element for element in _elements(text) if element.text]
    return _Reading(elements, vouched=vouched).people()


def people_at_start(text: str) -> tuple[People, str] | None:
    """Return the most people that `text` begins with, and what it says behind them."""
    if not _FIRST_WORDS.match(text.lstrip(_MARKS)) and "[^" not in text:
        return None
    found = [match.end() for match in islice(_BLANK_OR_END.finditer(text), _REACH)]
    most = _end_of_nobody(text[: found[-1]]) if found else None
    for end in reversed(found):
        if most is not None and end > most:
            continue
        people = people_in(text[:end])
        if people and _OWNER.search(people.speakers[-1].name):
            # Whose something is, of which the text goes on to tell: those before are named alone.
            most = text.rfind(people.speakers[-1].name.split()[0], 0, end)
            continue
        if people and people.score >= LIKELY and not (_goes_on(people) and text[end:].strip()):
            return people, text[end:]
    return None


def _end_of_nobody(text: str) -> int | None:
    """Return where the first of what commas and the like separate in `text` ends, if it is nobody.

    Then no text that goes on behind it is people. None as well where that can't be told.
    """
    start = len(text) - len(text.lstrip(_MARKS))
    separator = _SEPARATOR.search(text, start)
    first = text[start : separator.start()].strip() if separator else ""
    # Brackets and footnotes are told apart from all of the text, and a single word may be a first
    # name beside others.
    if not separator or not separator.lastgroup or not first or first.isalpha():
        return None
    is_plain = "(" not in first and "[^" not in text
    return separator.end() if is_plain and not person_in(first, vouched=False) else None


def _goes_on(people: People) -> bool:
    """Tell whether the last organisation may be the first word of what is said of the people."""
    return (people.speakers[-1].organisation or "").islower()


def people_at_end(text: str, *, least: float = SURE) -> People | None:
    """Return the most people that `text` ends with, by default those whose given names are known.

    `least` is the score that they need.
    """
    starts = [match.end() for match in _BLANK_OR_START.finditer(text)][-_REACH:]
    for start in starts:
        people = people_in(text[start:])
        if people and people.score >= least:
            return people
    return None


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

    def __init__(self, elements: list[_Element], *, vouched: bool) -> None:
        self._elements = elements
        self._is_vouched = vouched
        self._speakers: list[Speaker] = []
        self._scores: list[float] = []
        self._shares: list[bool] = []

    # What the elements have in common is asked only behind a first person; most texts have none.
    @cached_property
    def _is_list(self) -> bool:
        return _is_list_of_names(self._elements)

    @cached_property
    def _are_pairs(self) -> bool:
        return _are_pairs(self._elements)

    def people(self) -> People | None:
        for place, element in enumerate(self._elements):
            if not self._take(element, place):
                return None
        if not self._speakers:
            return None
        self._share_organisations()
        return People(tuple(self._speakers), sum(self._scores) / len(self._scores))

    def _take(self, element: _Element, place: int) -> bool:
        text = element.text
        is_first = place == 0
        if not is_first and not element.starts_new and self._belongs_to_name(text):
            return True
        is_placed = not is_first and self._is_behind_slash(element)
        starts_new = element.starts_new and not is_placed
        person = None if is_placed else self._one(text)
        if person and not is_first and is_job(text) and person[1] < 1:
            person = None
        if is_first or (starts_new and person):
            return person is not None and self._add(*person, joined=starts_new)
        if starts_new:
            return self._extend(element)
        last = self._speakers[-1]
        if person and self._are_pairs and place % 2 == 0:
            return self._add(*person, joined=False)
        if person and (self._is_list or person[0].organisation or person[1] >= 1):
            # In `A, B (Org)` the brackets tell of B alone.
            return self._add(*person, joined=not (last.organisation or person[0].organisation))
        is_last = place + 1 == len(self._elements) or self._elements[place + 1].starts_new
        return (not is_last and self._call(text)) or self._describe(text)

    def _belongs_to_name(self, text: str) -> bool:
        """Take a handle, which shows that this is a person, or a "Jr." behind a comma."""
        if HANDLE.fullmatch(text):
            self._scores[-1] = max(self._scores[-1], name_score(text))
            return True
        if text.casefold().rstrip(".") in SUFFIXES:
            last = self._speakers[-1]
            self._speakers[-1] = replace(last, name=f"{last.name}, {text}")
            return True
        return False

    def _is_behind_slash(self, element: _Element) -> bool:
        """Tell whether an organisation stands behind a full name: `Ana Roe / Acme`."""
        if element.before.strip() != "/" or len(self._speakers[-1].name.split()) == 1:
            return False
        return not self._speakers[-1].organisation and not person_in(element.text, vouched=False)

    def _one(self, text: str) -> tuple[Speaker, float] | None:
        if text.isalpha() and self._is_list:
            return Speaker(name=text), LIKELY
        return person_in(text, vouched=self._is_vouched)

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
            # Behind a semicolon, or in small letters, something is said about the person.
            if ";" in element.before or not may_be_organisation(element.text):
                return False
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
            role, organisation = job_and_organisation(text)
            if len(role.split()) > _LONGEST_JOB or (
                organisation and not may_be_organisation(organisation)
            ):
                return False
            role = f"{last.role}, {role}" if last.role else role
            self._speakers[-1] = replace(
                last, role=role, organisation=organisation or last.organisation
            )
            return True
        if not may_be_organisation(text) or (last.organisation and text.islower()):
            return False
        joined = f"{last.organisation}, {text}" if last.organisation else text
        self._speakers[-1] = replace(last, organisation=joined)
        return True

    def _call(self, text: str) -> bool:
        """Take what stands in small letters before an organisation as what the person does."""
        found = text.split()
        if len(found) > _LONGEST_CALLING or not text.islower() or is_title_like(text):
            return False
        self._speakers[-1] = replace(self._speakers[-1], role=text)
        return True

    def _share_organisations(self) -> None:
        """Give each person the organisation behind the group: `A & B, Company`."""
        for place in range(len(self._speakers) - 2, -1, -1):
            here, after = self._speakers[place], self._speakers[place + 1]
            if not here.organisation and not here.role and self._shares[place + 1]:
                self._speakers[place] = replace(here, organisation=after.organisation)


def _are_pairs(elements: list[_Element]) -> bool:
    """Tell whether commas stand between persons, each with an organisation: `A, CoA, B, CoB`."""
    names, placed = elements[::2], elements[1::2]
    if len(names) != len(placed) or len(names) < _FEWEST_PAIRS:
        return False
    if any(element.starts_new for element in elements[1:]):
        return False
    return all(name_score(each.text) >= LIKELY for each in names) and all(
        may_be_organisation(each.text) and name_score(each.text) < LIKELY and not is_job(each.text)
        for each in placed
    )


def _is_list_of_names(elements: list[_Element]) -> bool:
    """Tell whether commas stand between persons: `Cy Roe, Di Roe & Ed Roe`, `Cy, Di & Ed`."""
    if len(elements) < _SHORTEST_LIST:
        return False
    if not elements[-1].starts_new:
        return _are_full_names(elements)
    counts = {len(element.text.split()) for element in elements}
    return all(name_score(element.text) for element in elements) or (
        counts == {1}
        and all(element.text.isalpha() and element.text.istitle() for element in elements)
    )


def _are_full_names(elements: list[_Element]) -> bool:
    """Tell whether all are given name and surname, some in brackets with an organisation.

    Without an "and" before the last one, two given names have to be known, and what is said twice
    is where both of them work.
    """
    names = [element.text.partition(" (")[0] for element in elements]
    scores = [name_score(name) if " " in name else 0.0 for name in names]
    is_each_new = len(set(names)) == len(names)
    are_known = sum(score >= SURE for score in scores) >= _FEWEST_PAIRS
    return is_each_new and are_known and min(scores) >= LIKELY
