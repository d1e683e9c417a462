"""Who gave a session: labelled lines, names around a link, organisations without a person."""

import re
from dataclasses import dataclass
from typing import Final

from bot.notes.people import FIRST_NAME, LIKELY, SURE, People, name_score, people_in
from bot.notes.spans import squeeze
from bot.recap.model import Speaker

_LABEL: Final = re.compile(
    r"^\W*(?:speakers?(?:\(s\))?|presenters?|presented by|given by|by|hosts?|hosted by|moderators?"
    r"|moderated by|panell?ists?|panel|with|w/|talk by|keynote by|who|sprecher(?:in)?"
    r"|referent(?:in)?"
    r"|orateurs?|oratrice|intervenants?|ponentes?|ponente|conférence de|vortrag von|charla de"
    r"|sprekers?|spreker|door|par|por|von|発表者|登壇者)\s*(?P<mark>[:\uff1a-])?\s+(?P<people>\S.*)$",
    re.IGNORECASE,
)
_STAFF: Final = re.compile(
    r"^(?P<names>[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*){0,2}"
    r"(?:(?:,\s+|\s+and\s+|\s+&\s+)[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*){0,2}){0,3})(?:['\u2019]s?)?\s+"
    r"(?:(?:staff|team|engineers?|developers?|employees|folks|people)\b"
    r"|(?:presented|demoed|gave|talked|shared|showed|explained)\b)"
)
_AND: Final = re.compile(r",\s+|\s+and\s+|\s+&\s+")
_VERB: Final = (
    r"(?:gave|presented|talked|spoke|discussed|explained|showed|demoed|described|covered|shared"
    r"|walked|led|delivered|argued|told|introduced)"
)
_BY: Final = re.compile(r"\b(?:by|from|with)\s+(?=[A-Z@])")
_POSSESSIVE: Final = re.compile(
    r"(?P<name>[^\W\d_][\w.-]*(?:\s+[^\W\d_][\w.-]*){0,3})['\u2019]s?\s+"
    r"(?:(?:great|excellent|awesome|amazing|own|opening|closing)\s+)?"
    r"(?P<noun>keynote|talk|session|point|presentation|demo|panel|workshop|tutorial|speech)?"
)
_WORD: Final = re.compile(r"[^\W_]+")
_JOINING: Final = frozenset(
    {
        "a",
        "an",
        "and",
        "at",
        "be",
        "by",
        "from",
        "of",
        "panel",
        "presented",
        "presenter",
        "presenters",
    }
    | {"speaker", "speakers", "the", "und", "et", "w", "with"}
)
"""Words that only tie people to a title or to their organisations."""

_LONGEST_NAME: Final = 4
"""Words of a name that a label such as "Speaker:" vouches for."""

_PREFIX_WORDS: Final = 16
"""Words that may belong to the people at the start of a text."""


@dataclass(frozen=True, slots=True)
class Credits:
    """Who gave a session.

    Attributes:
        speakers: Persons, in the order of the note.
        organisations: Those that gave it without a person being named.
    """

    speakers: tuple[Speaker, ...] = ()
    organisations: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.speakers or self.organisations)


NOBODY: Final = Credits()


def labelled(line: str) -> Credits:
    """Return who a line such as "Speakers: A (Org), B (Org)" or "by Ana Roe" credits."""
    found = _LABEL.match(line)
    if not found:
        return NOBODY
    people = people_in(found["people"])
    if people and (found["mark"] or people.score >= LIKELY):
        return Credits(people.speakers)
    if found["mark"]:
        if staff := _STAFF.match(found["people"]):
            return Credits(organisations=tuple(_AND.split(staff["names"])))
        names = [name.strip() for name in re.split(r"[,;&]|\band\b", found["people"])]
        if all(name and len(name.split()) <= _LONGEST_NAME for name in names):
            # The label says that these are people, whatever they look like.
            return Credits(tuple(Speaker(name=name) for name in names))
    return NOBODY


def credited(line: str) -> Credits:
    """Return who a line credits that holds people and nothing else, with or without a label."""
    if found := labelled(line):
        return found
    people = people_in(line)
    return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY


def leading(text: str) -> Credits:
    """Return the people that `text` begins with, before it goes on to something else."""
    text = re.sub(r"^[\s\-\u2013—:,(|]+|^\W*by\s+", "", squeeze(text.replace("\n", " ")))
    if staff := _STAFF.match(text):
        names = _AND.split(staff["names"])
        if not all(name_score(name) >= LIKELY for name in names):
            return Credits(organisations=tuple(names))
    people = _longest_prefix(text)
    return Credits(people.speakers) if people else NOBODY


def before(text: str) -> Credits:
    """Return the people that a sentence names on its way to the session: "a talk by A and B on"."""
    for found in _BY.finditer(text):
        if people := _longest_prefix(text[found.end() :]):
            return Credits(people.speakers)
    for found in reversed(_possessives(text)):
        if (speaker := _possessor(found)) is not None:
            return Credits((speaker,))
    return NOBODY


def owner(text: str) -> Credits:
    """Return the person whose name, in the genitive, `text` ends with: "Ana Roe's"."""
    for found in _possessives(text):
        if found.end() == len(text):
            speaker = _possessor(found, is_known=True)
            return Credits((speaker,)) if speaker else NOBODY
    return NOBODY


def teller(sentence: str) -> Credits:
    """Return who is the subject of a sentence about a session: "Ana Roe, from Acme, presented"."""
    verb = re.search(rf"\s+(?:who\s.{{1,60}}\s)?{_VERB}\b", sentence)
    if not verb:
        return NOBODY
    subject = re.sub(
        r"^(?:At|In|On|Then|Also|Next|First|Finally)\b[^A-Z]*", "", sentence[: verb.start()]
    )
    people = people_in(subject)
    return Credits(people.speakers) if people and people.score >= SURE else NOBODY


def staff_in(text: str) -> tuple[str, ...]:
    """Return the organisation whose unnamed people `text` is about: "a Foo engineer deleted"."""
    found = re.search(r"\b([A-Z][\w&-]+) (?:engineers?|team|developers?|staff)\b", text)
    return (found[1],) if found else ()


def leaves_out(text: str, title: str, who: Credits) -> bool:
    """Tell whether `text` says more than `title` and `who` keep of it, such as a handle."""
    fields = [title, *who.organisations]
    for speaker in who.speakers:
        fields += [speaker.name, speaker.organisation or "", speaker.role or ""]
    kept = set(_WORD.findall(" ".join(fields).casefold()))
    return any(word not in kept | _JOINING for word in _WORD.findall(text.casefold()))


def _possessives(text: str) -> list[re.Match[str]]:
    has_mark = "'" in text or "\u2019" in text
    return list(_POSSESSIVE.finditer(text)) if has_mark else []


def _possessor(found: re.Match[str], *, is_known: bool = False) -> Speaker | None:
    words = found["name"].split()
    for start in range(len(words)):
        name = " ".join(words[start:])
        score = name_score(name)
        if score >= LIKELY or (score >= FIRST_NAME and (found["noun"] or is_known)):
            return Speaker(name=name)
    return None


def _longest_prefix(text: str) -> People | None:
    words = text.split(" ")[:_PREFIX_WORDS]
    for end in range(len(words), 0, -1):
        prefix = " ".join(words[:end])
        people = people_in(prefix)
        if people and people.score >= LIKELY:
            return people
    return None
