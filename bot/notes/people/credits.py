"""Who gave a session: labelled lines, names around a link, organisations without a person."""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.links import is_full_address
from bot.notes.markdown.spans import squeeze
from bot.notes.people.names import LIKELY, SURE, is_job, name_score
from bot.notes.people.people import people_at_start, people_in
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


def leaves_out(text: str, title: str, who: Credits) -> bool:
    """Tell whether `text` says more than `title` and `who` keep of it, such as a handle."""
    if text == title or (is_named(text) and labelled_title(text) == title):
        return False
    fields = [title, *who.organisations]
    for speaker in who.speakers:
        fields += [speaker.name, speaker.organisation or "", speaker.role or ""]
    kept = set(_WORD.findall(" ".join(fields).casefold()))
    return not (kept | _JOINING).issuperset(_WORD.findall(text.casefold()))
