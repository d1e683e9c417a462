"""Whom a sentence about a session names as having given it: its subject, "a talk by", an owner."""

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from bot.notes.people.credits import NOBODY, Credits
from bot.notes.people.names import FIRST_NAME, LIKELY, UNHEARD, name_score
from bot.notes.people.people import People, people_at_end, people_at_start, people_in
from bot.notes.people.telling import one_of
from bot.recap.model import Speaker

_VERB: Final = one_of("gives", "verb", is_small=True)
_ADVERB: Final = (
    r"(?:then|also|later|next|finally|again|even|just|really|kindly|briefly|en|y|nous|vous|uns|ons)"
)
_WHO: Final = r"(?:who|qui|que|die|der|che)"
_SPOKE: Final = re.compile(rf",?\s+(?:{_WHO}\s(?:.{{1,60}}\s)?)?(?:{_ADVERB}\s+)?{_VERB}")
_WHEN: Final = re.compile(r"^(?:At|In|On|Then|Also|Next|First|Finally)\b[^A-Z]*")
_PRAISE: Final = r"(?:\s+(?:the|der|die|le|la|el)\s+[a-z]+(?=\s))?"
_NAME_AHEAD: Final = rf"{_PRAISE}\s*(?=@|(?-i:[^\W\d_a-z]))"
"""A name, or one with a word of praise before it: "by the excellent Ana Roe"."""

_APPOSED: Final = re.compile(
    r"\s*(?:[,(]|(?:the|an?|who|from|of|at|co-?\w+|der|die|von|bei|le|la|qui|de|chez|el|que)\s)"
)
"""What goes on to say who somebody is who was just named."""

_THAT_OF: Final = r"(?:that|the one|celle|celui|la|el|die|der|quella|quello)\s+(?:of|by|de|von|di)"
"""What stands for the session, once it was named: "the talk I liked best was that of Ana Roe"."""

_GIVEN_BY: Final = re.compile(
    rf"\b(?:{one_of('talk')}(?:(?:\s+[^\W\d_]+){{0,2}}?\s+{one_of('of')}"
    rf"|[^.!?]{{0,40}}?\s{one_of('by', 'features')})"
    rf"|{one_of('talk')}\s[^.!?]{{0,80}}?\s{_THAT_OF}"
    rf"|(?:this|that)\s+one(?:\s+{one_of('was')})?(?:\s+{one_of('given')})?\s+by"
    rf"|{one_of('given')}\s+{one_of('by')}){_NAME_AHEAD}",
    re.IGNORECASE,
)
_SPEAKER: Final = re.compile(
    rf"\b{one_of('speaker')}(?:\s*[,(]|\s+{one_of('was')})?\s*{_NAME_AHEAD}", re.IGNORECASE
)
"""What those are called who gave it, before their names: "the speaker, Ana Roe,"."""

_CALLED_SO: Final = re.compile(
    r"(?P<name>[A-Z][\w.'\u2019-]*(?:\s[A-Z][\w.'\u2019-]*){0,3}|[\u4e00-\u9fff・]{1,8})"
    r"(?:さん|氏|先生|님)(?:による|の(?:発表|講演|セッション|トーク|話)|의\s?발표)"
)
"""A name in a language that says with the next word that it is one, and what they did."""

_CLOSED: Final = re.compile(r"(?<!\()\)(?=[\s,;:.])")
"""The end of brackets that hold names."""

_HAD_TALK: Final = re.compile(
    rf"[^.!?]{{4,90}}?\s(?:he|she|they|had)\s(?:{one_of('gives')}\s)?an?\s"
    rf"(?:\w+\s){{0,2}}{one_of('talk')}"
)
"""Praise of somebody for a session: "Ana Roe had a great talk", or "… and she gave a talk"."""

_BY: Final = re.compile(r"\b(?:by|from|with)\s+(?=[A-Z@])")
_POSSESSIVE: Final = re.compile(
    r"(?<![^\W\d_])(?P<name>[^\W\d_][\w.-]*(?:\s+[^\W\d_][\w.-]*){0,3})['\u2019]s?\s+"
    r"(?:(?:great|own|[a-z-]+(?:-on|ing|ory|ive|al|ent|ant|ful|ous|ic|some|ed))\s+){0,2}"
    r"(?P<noun>keynote|talk|session|point|presentation|demo|panel|workshop|tutorial|speech"
    r"|lecture|walkthrough)?"
)
_LONGEST_GENITIVE: Final = 160
"""Letters at the end of a text in which a name in the genitive, and what praises it, stands."""

_MOST_VERBS: Final = 4
"""Verbs of one sentence whose subjects are looked at; only a sentence without end has more."""


def before(text: str) -> Credits:
    """Return the people that a sentence names on its way to the session: "a talk by A and B on"."""
    owned = ((found, _possessor(found)) for found in reversed(_possessives(text)))
    last, speaker = next(((at.start(), who) for at, who in owned if who), (0, None))
    for found in _BY.finditer(text):
        people = people_at_start(text[found.end() :])
        # Whose something is that stands nearer is told of instead.
        if people and not (speaker and last > len(text) - len(people[1])):
            return Credits(people[0].speakers)
    return Credits((speaker,)) if speaker else NOBODY


def owner(text: str) -> Credits:
    """Return the person whose name, in the genitive, `text` ends with: "Ana Roe's"."""
    for found in _possessives(text, max(0, len(text) - _LONGEST_GENITIVE)):
        if found.end() == len(text):
            speaker = _possessor(found, is_known=True)
            return _with_others(speaker, text[: found.end("name")]) if speaker else NOBODY
    return NOBODY


def _with_others(speaker: Speaker, text: str) -> Credits:
    """Return `speaker`, whose name `text` ends with, and those whom it names along: "A and B"."""
    people = people_at_end(_WHEN.sub("", text), least=LIKELY)
    is_one = people is None or people.speakers[-1].name != speaker.name
    return Credits((speaker,) if people is None or is_one else people.speakers)


def owner_of_talk(sentence: str) -> Credits:
    """Return whose session a sentence names as such: "we were drawn to Ana Roe's talk"."""
    for found in _possessives(sentence):
        who = _possessor(found) if found["noun"] else None
        if who and " " in who.name:
            return _with_others(who, sentence[: found.end("name")])
    return NOBODY


@lru_cache(maxsize=4)  # asked twice about each recording
def teller(sentence: str, *, least: float = UNHEARD) -> Credits:
    """Return who a sentence about a session says gave it.

    Its subject, as in "Ana Roe, from Acme, presented"; or whom it names as such, as in "a talk
    by Ana Roe" or "charla de Ana Roe". `least` is how surely the subject has to be people.
    """
    if found := given_by(sentence):
        return found
    verbs = islice(_SPOKE.finditer(sentence), _MOST_VERBS)
    subjects = [_WHEN.sub("", sentence[: verb.start()]) for verb in verbs]
    for subject in subjects:
        people = people_in(subject)
        if not people or people.score < UNHEARD:
            people = _apposed(subject) or people_at_end(subject, least=UNHEARD)
        if people:
            return Credits(people.speakers)
    nearest = people_at_end(subjects[-1], least=least) if subjects and least < UNHEARD else None
    return Credits(nearest.speakers) if nearest else NOBODY


def subject(sentence: str) -> Credits:
    """Return the people that all of `sentence` up to its first verb of speaking names.

    Where a title stands above the sentence, its subject need be no name that is known.
    """
    verb = _SPOKE.search(sentence)
    people = people_in(_WHEN.sub("", sentence[: verb.start()])) if verb else None
    is_named = people is not None and people.score >= LIKELY
    return Credits(people.speakers) if people and is_named else NOBODY


def _apposed(subject: str) -> People | None:
    """Return the people that `subject` begins with, who are told of before the verb."""
    found = people_at_start(subject)
    return found[0] if found and _APPOSED.match(found[1]) else None


def given_by(sentence: str) -> Credits:
    """Return whom a sentence names outright as having given a session: "a talk by Ana Roe"."""
    given = _GIVEN_BY.search(sentence) or _SPEAKER.search(sentence)
    behind = _CLOSED.split(sentence[given.end() :], maxsplit=1)[0] if given else ""
    people = people_at_start(behind) if given else None
    if not (given or sentence.isascii()) and (called := _CALLED_SO.search(sentence)):
        return Credits((Speaker(name=called["name"]),))
    if not people and _HAD_TALK.match(sentence):
        people = people_at_start(sentence)
    return Credits(people[0].speakers) if people else NOBODY


def staff_in(text: str) -> tuple[str, ...]:
    """Return the organisation whose unnamed people `text` is about: "a Foo engineer deleted"."""
    found = re.search(r"\b([A-Z][\w&-]+) (?:engineers?|team|developers?|staff)\b", text)
    return (found[1],) if found else ()


def _possessives(text: str, start: int = 0) -> list[re.Match[str]]:
    """Return the genitives in `text` from offset `start` on."""
    has_mark = "'" in text[start:] or "\u2019" in text[start:]
    return list(_POSSESSIVE.finditer(text, start)) if has_mark else []


def _possessor(found: re.Match[str], *, is_known: bool = False) -> Speaker | None:
    words = found["name"].split()
    for start in range(len(words)):
        name = " ".join(words[start:])
        score = name_score(name)
        if score >= LIKELY or (score >= FIRST_NAME and (found["noun"] or is_known)):
            return Speaker(name=name)
    return None
