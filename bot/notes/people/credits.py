"""Who gave a session: labelled lines, names around a link, organisations without a person."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from bot.notes.links import is_full_address
from bot.notes.markdown.spans import squeeze
from bot.notes.people.names import FIRST_NAME, LIKELY, SURE, UNHEARD, is_job, name_score
from bot.notes.people.people import People, people_at_end, people_at_start, people_in
from bot.notes.people.telling import one_of
from bot.notes.people.wrapping import flowing
from bot.notes.words import table
from bot.recap.model import Speaker

_LABELS: Final = {kind: frozenset(names) for kind, names in table("labels").items()}
_LABELLED: Final = re.compile(
    r"^\W*(?P<label>[^\W\d_][^:\uff1a\n]{0,24}?)\s*[:\uff1a]\s*(?P<rest>.*)$"
)
_UNMARKED: Final = re.compile(
    rf"^\W*(?P<label>{'|'.join(sorted(map(re.escape, _LABELS['speaker']), key=len, reverse=True))})"
    r"\s*-?\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_NAMING: Final = re.compile(
    rf"^\W*(?:{'|'.join(map(re.escape, sorted(_LABELS['naming'], key=len, reverse=True)))})"
    r"(?:\s*[:\uff1a]|\s+[-\u2013\u2014])\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_NAME: Final = r"[A-Z][\w&-]*(?:\.[\w&-]+)*"
_STAFF: Final = re.compile(
    rf"^(?P<names>{_NAME}(?:\s+{_NAME}){{0,2}}"
    rf"(?:(?:,\s+|\s+and\s+|\s+&\s+){_NAME}(?:\s+{_NAME}){{0,2}}){{0,3}})(?:['\u2019]s?)?\s+"
    r"(?:(?:staff|team|engineers?|developers?|employees|folks|people)\b"
    r"|(?:presented|demoed|gave|talked|shared|showed|explained)\b)"
)
_BY_ANY: Final = rf"(?:from|with|{one_of('by')}|{one_of('of', 'wherein', is_small=True)})"
_LEAD_IN: Final = re.compile(
    rf"^[\s\-\u2013—:,|/]*(?:\([^()]*\)\s*(?=(?:be|{_BY_ANY})\s|[-\u2013—]\s))?[\s\-\u2013—:,(|]*"
    rf"(?:(?:an?\s+)?(?:panel|discussion|conversation|{one_of('talk')})\s+(?=(?:by|from|with)\s))?"
    rf"(?:(?:which was |was )?(?:{one_of('given')}\s+)?(?:be|{_BY_ANY})(?:\s+|$))?",
    re.IGNORECASE,
)
"""What may stand between a title and its people: a dash, a remark in brackets, a "by"."""

_EMPLOYED: Final = re.compile(
    rf"(?:the\s+)?(?P<organisation>{_NAME}(?:\s+{_NAME})?)(?:['\u2019]s)?\s+"
    r"(?P<role>(?:[a-z-]+\s+){0,2}[a-z-]+),?\s+(?=[A-Z])"
)
"""Organisation and job before a name: "Acme founder, Ana Roe"."""

_SHARED: Final = re.compile(
    r",?\s+(?P<open>\()?(?:both|all|beide|alle|tous|ambos)\s+(?:of |from |at |von |de )?"
    r"([^(),]+)(?(open)\))$"
)
_AND: Final = re.compile(r",\s+|\s+and\s+|\s+&\s+")
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

_UNKNOWN: Final = re.compile(
    r"\W*(?:tb[acd]|n/?a|none|nobody|unknown|various|several|multiple|many|all|the)?"
    r"(?:\s*\b(?:speakers|people|presenters|organi[sz]ers|hosts|committee|everyone|everybody))?\W*",
    re.IGNORECASE,
)
"""What stands in the place of a name that nobody knows, or wrote down."""

_LONGEST_NAME: Final = 4
"""Words of a name that a label such as "Speaker:" vouches for."""

_LONGEST_GENITIVE: Final = 160
"""Letters at the end of a text in which a name in the genitive, and what praises it, stands."""

_MOST_VERBS: Final = 4
"""Verbs of one sentence whose subjects are looked at; only a sentence without end has more."""


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
    marked = _label_of(line)
    if marked and is_label(marked["label"], "speaker"):
        who = vouched(marked["rest"], many=is_label(marked["label"], "many"))
        may_be_title = is_label(marked["label"], "kind")
        return NOBODY if may_be_title and not _are_named(who) else who
    if found := _UNMARKED.match(line):
        people = people_in(found["rest"].rstrip(": "))
        return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY
    return NOBODY


def _are_named(who: Credits) -> bool:
    """Tell whether all look like people, whatever vouches for them."""
    return all(name_score(speaker.name) >= LIKELY for speaker in who.speakers)


def labelled_title(line: str) -> str:
    """Return the title that a line such as "Talk: Less YAML" gives, or nothing."""
    named = _NAMING.match(line)
    title = behind_label(line, "title") or (named["rest"].strip() if named else "")
    return "" if is_full_address(title) else title


def is_named(line: str) -> bool:
    """Tell whether a line gives a title by a label that calls nothing else one: "Title: Foo"."""
    return bool(_NAMING.match(line) and labelled_title(line))


def _label_of(line: str) -> re.Match[str] | None:
    return _LABELLED.match(line) if ":" in line or "\uff1a" in line else None


def behind_label(line: str, kind: str) -> str:
    """Return what `line` says behind a label of `kind`; nothing where it has no such label."""
    marked = _label_of(line)
    return marked["rest"].strip() if marked and is_label(marked["label"], kind) else ""


def is_label(text: str, kind: str) -> bool:
    """Tell whether `text` is a label of `kind`, which is a key of `data/labels.toml`."""
    return text.strip(" \t*_:\uff1a").casefold() in _LABELS[kind]


def vouched(text: str, *, many: bool = False) -> Credits:
    """Return who `text` names, if something else says that it names who gave a session.

    With `many` it says so of more than one, so that names with commas between them are persons.
    """
    if is_nobody(text):
        return NOBODY
    if organisations := _staffed(text):
        return Credits(organisations=organisations)
    shared = _SHARED.search(text)
    if shared:
        who = vouched(text[: shared.start()], many=True)
        placed = (replace(each, organisation=shared[2]) for each in who.speakers)
        return replace(who, speakers=tuple(placed))
    names = [name.strip() for name in re.split(r"\s*[,;&]\s*|\s+(?:and|und|et|y|e)\s+", text)]
    is_list = many and len(names) > 1 and all(name_score(name) >= LIKELY for name in names)
    if not is_list:
        people = people_in(text, vouched=True)
        if people:
            return Credits(people.speakers)
    if all(name and len(name.split()) <= _LONGEST_NAME and not is_sentence(name) for name in names):
        # The label says that these are people, whatever they look like.
        return Credits(tuple(Speaker(name=name) for name in names))
    return NOBODY


def is_nobody(text: str) -> bool:
    """Tell whether `text`, where people are expected, names none: "", "TBD", "various speakers"."""
    return bool(_UNKNOWN.fullmatch(text))


def _staffed(text: str) -> tuple[str, ...]:
    """Return the organisations whose people `text` begins with, when it names none of them."""
    staff = _STAFF.match(text)
    names = _AND.split(staff["names"]) if staff else []
    return () if any(name_score(name) >= SURE for name in names) else tuple(names)


def is_sentence(text: str) -> bool:
    """Tell whether `text` says something about somebody, instead of naming one."""
    return text[-1:] in ".!?" and len(text.split()) > 1 and not re.search(r"\b\w\.$", text)


def credited(line: str) -> Credits:
    """Return who a line credits that holds people and nothing else, with or without a label."""
    if found := labelled(line):
        return found
    people = people_in(line)
    return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY


def leading(text: str) -> Credits:
    """Return the people that `text` begins with, before it goes on to something else."""
    text = flowing(_LEAD_IN.sub("", squeeze(text)))
    if employed := _employed(text):
        return employed
    if organisations := _staffed(text):
        return Credits(organisations=organisations)
    found = people_at_start(text)
    return Credits(found[0].speakers) if found else NOBODY


def _employed(text: str) -> Credits:
    """Return the one person whom `text` begins with, behind organisation and job."""
    ahead = _EMPLOYED.match(text)
    found = people_at_start(text[ahead.end() :]) if ahead and is_job(ahead["role"]) else None
    if not ahead or not found or len(found[0].speakers) > 1:
        return NOBODY
    who = found[0].speakers[0]
    organisation = who.organisation or ahead["organisation"]
    return Credits((replace(who, organisation=organisation, role=who.role or ahead["role"]),))


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


def leaves_out(text: str, title: str, who: Credits) -> bool:
    """Tell whether `text` says more than `title` and `who` keep of it, such as a handle."""
    if text == title or (is_named(text) and labelled_title(text) == title):
        return False
    fields = [title, *who.organisations]
    for speaker in who.speakers:
        fields += [speaker.name, speaker.organisation or "", speaker.role or ""]
    kept = set(_WORD.findall(" ".join(fields).casefold()))
    return not (kept | _JOINING).issuperset(_WORD.findall(text.casefold()))


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
