"""What a heading's words say that its section holds."""

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from bot.notes.ahead import without_ahead
from bot.notes.words import table, words


class Role(Enum):
    """What stands under a heading."""

    SESSIONS = auto()
    TOOLS = auto()
    ANNOUNCEMENTS = auto()
    THEMES = auto()
    RESOURCES = auto()
    UPDATES = auto()
    """News of projects, each with its own recording or release note."""
    PEOPLE = auto()
    DAY = auto()
    PASSAGES = auto()
    """Nothing else than what it says, by the author's own mark."""
    OTHER = auto()
    """Something that is no entry of its own: food, travel, the venue, a summary."""


_ROLES: Final[Mapping[Role, frozenset[str]]] = {
    Role[name.upper()]: frozenset(names) for name, names in table("roles").items()
}
"""Names of each role, folded to lower case, in the order of trust."""

_ROLE_WORDS: Final = {
    role: frozenset(word for name in names for word in name.split())
    for role, names in _ROLES.items()
}
"""Words that a heading over each role may be made of."""

_FILLER: Final = words("filler")
_NOUNS: Final = "|".join(name for name in _ROLES[Role.TOOLS] if name.isalpha())
_TOOLS_THAT: Final = re.compile(
    # In a title, such as "Tools That Changed Us", the words behind would be set large.
    rf"(?:[A-Za-z]+ )?(?i:{_NOUNS})s?(?:,? (?:and|or|&) (?i:{_NOUNS})s?)? "
    r"(?:that|which|to|people|everyone|everybody|folks|I|we)"
    r"(?: [a-z'\u2019]+| I)*(?: (?:at|from|in) .+)?"
    # In other languages any word may be set large.
    rf"|(?:\w+ )?(?i:{_NOUNS}),? (?:die|que|qui|che|som|zum|à|a|para|om te) .+"
    r"|(?:[A-Za-z]+ )?(?i:things|stuff|names)\b[a-zI'\u2019 ]* "
    r"(?i:look (?:at|into|up)|check(?: ?out)?|try|explore|investigate|evaluate|google|play)\b"
    r"[a-z ]*"
)
"""Tools, or what else is to be tried, of which the heading tells what people do with them."""

_OF_EVENT: Final = re.compile(r"\s(?:at|from|during|of|in)\s[^,:]*\b(?:19|20)\d\d$")
"""Behind what a heading names: the event and year it is from, "… seen at Far Conf 2030"."""

WEEKDAYS: Final = "|".join(
    [
        *(name for names in table("weekdays").values() for name in names),
        *("miércoles", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sábado"),
        *("måndag", "tisdag", "lördag", "lørdag", "söndag", "søndag", "terça", "segunda-feira"),
        *("terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"),
    ]
)
"""Of the table, whose names are without accents, and others as they are written; any of them."""

_MONTHS: Final = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NUMBER: Final = (
    r"(?:\d{1,2}|zero|one|two|three|four|five|first|second|third|fourth|last|un|deux|trois|eins)"
)
_DAY: Final = re.compile(
    rf"(?:(?:pre-?conference )?(?:day|jour|tag|día|dag|dia|giorno) ?#?{_NUMBER}|{_NUMBER} day"
    r"|morning|afternoon|evening|matin|après-midi|vormittag|nachmittag|abend|mañana|tarde"
    rf"|(?:{WEEKDAYS})|\d{{1,4}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])"
    rf"|(?:19|20)\d\d|(?:{_MONTHS})\.? (?:19|20)\d\d"
    rf"|(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?(?: \d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})(?: \d{{4}})?)",
)
_DAYS_OWN: Final = re.compile(rf"(?:(?:to|yester)day(?:'s)?|(?:{WEEKDAYS})(?:'s)?)\s+(?=[a-z])")
"""The day before what was held on it: "today's talks", "Friday sessions"."""

_COUNTED_AHEAD: Final = re.compile(
    rf"(?:day|jour|tag|día|dag|dia|giorno) ?#?{_NUMBER}\s+(?=(?:{WEEKDAYS}|{_MONTHS})\b|\d)"
)
"""Which day it is, before its name or date: "day 1 friday"."""

_WEEKDAY_AHEAD: Final = re.compile(rf"(?:{WEEKDAYS})\.?\s+(?=\d|(?:{_MONTHS})\b)")
"""The name of a day before its date."""

_ROOM: Final = re.compile(
    r"(?:(?:main|big|small|second|other) (?:dev)?(?:room|stage|hall|stream|track)"
    r"|(?:room|stage|hall|stream|saal|raum|bühne|salle|scène|sala|zaal|sal)"
    r" #?(?:[a-z]|[a-z]?\d{1,3}(?:[.-]\d{1,3})?[a-z]?|one|two|three|four))"
)
"""Where sessions were held, and nothing but its number: "Room B", "Main stage"."""

_DAY_TAIL: Final = re.compile(r"(?:\d{4}|morning|afternoon|evening|\d{1,2}(?:st|nd|rd|th)?)")
_NUMBERING: Final = re.compile(r"\s*(?:#?\d{1,3}(?:\.\d{1,3})*[.):]\s+|[ivx]{1,4}[.)]\s+)")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_BEFORE_SIGN: Final = re.compile(r"(?<=\w)\s+(?=[:;,.!?])")
"""What stands before a sign where an emoji was taken away."""

_SHORTCODE: Final = re.compile(r"(?<![\w:]):[a-z][a-z\d_+-]*:(?![\w:])")
"""An emoji by its name, as many sites let their authors write it: `:airplane:`."""

_PARTS: Final = re.compile(r"\s*(?:,|\s[-\u2013—:|]\s|:\s|\(|\))\s*")
_ASIDE: Final = re.compile(
    r"(?<=\w)\s+\((?:[a-z]|[~\u2248]?\s?\d+(?:[.,]\d+)?\s?(?:h\b|hours?|min))[^()]*\)\s*:?$"
)
"""What a heading says by the way: "Talks (in order of preference)", "Tutorials (3 hours)"."""

_CONTENT: Final = re.compile(r"[\w&'-]+")
_COUNT: Final = re.compile(r"\d+|[a-z]")
_WORDS: Final = re.compile(r"[^\s,:;.!?()]+")


_JOINED: Final = re.compile(r"[/-]")
"""What joins words to one."""

_WORD_OF_NAME: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""A word in the name of a file, which may set each with a large letter."""

_WHERE: Final = re.compile(
    r"^\W*(?:on|in|at|during|for|after|from|before)\s[^,:]{3,60},\s+", re.IGNORECASE
)
"""How a sentence begins that says when and where before it says what."""

_ASKING: Final = frozenset({"how", "why", "when", "where", "whether", "if"})
"""First words of a sentence about something, which leads to no list of it."""


_FOLLOWING: Final = frozenset({"following", "folgenden", "folgende", "siguientes", "seguintes"})
_POINTING: Final = frozenset({"these", "suivants", "estos"})
"""Words that point at what stands below the sentence; those of `_FOLLOWING` at nothing else."""


_ATTENDED: Final = re.compile(
    r"\b(?:topics|ones|things|those)\s+(?:(?:that|which)\s+)?(?:I|we)\s+attended\b", re.IGNORECASE
)
"""What people attend is a session, whatever they call it."""


def _led_to() -> dict[str, list[tuple[list[str], Role]]]:
    found: dict[str, list[tuple[list[str], Role]]] = defaultdict(list)
    for role in (Role.ANNOUNCEMENTS, Role.TOOLS, Role.THEMES, Role.SESSIONS):
        for name in _ROLES[role]:
            words = name.split()
            found[words[0]].append((words, role))
    return found


_LED_TO: Final = _led_to()
"""By their first words: the names of what a list holds."""


_ROLE_OF: Final[Mapping[str, Role]] = {
    name: role for role in reversed(list(_ROLES)) for name in _ROLES[role]
}
"""By what a heading may say and no more; of several roles the most trusted one."""


@lru_cache(maxsize=1024)
def cleaned(heading: str) -> str:
    """Return `heading` without numbering, emoji, markup that was left over, or a last colon."""
    text = without_ahead(without_ornaments(heading).strip(), _NUMBERING)
    return text.strip(" \t*_#").removesuffix(":").strip()


def without_ornaments(text: str) -> str:
    """Return `text` without emoji and the like, by their names, too."""
    named = _SHORTCODE.sub("", text) if text.count(":") > 1 else text
    bare = named if named.isascii() else _BEYOND_ASCII.sub(_unless_ornament, named)
    return bare if len(bare) == len(named) else _BEFORE_SIGN.sub("", bare)


@lru_cache(maxsize=1024)
def role_of(heading: str) -> Role | None:
    """Return what stands under `heading`; None when its words don't tell."""
    phrase = _normal(_ASIDE.sub("", heading))
    if _is_day(phrase):
        return Role.DAY
    if behind := _behind_day(phrase):
        return role_of(behind)
    phrase = without_ahead(phrase, _DAYS_OWN)
    found = _content(phrase)
    is_room = _ROOM.fullmatch(phrase) is not None
    if role := Role.SESSIONS if is_room else _ROLE_OF.get(phrase) or _ROLE_OF.get(" ".join(found)):
        return role
    if not found:
        return None
    for role, names in _ROLE_WORDS.items():
        # "Tools we learned about", "Key themes": but for filler, nothing else may stand there,
        # or "Sessions are not security" would hold sessions.
        if all(word in names for word in found):
            return role
    # Of the other roles "… at Far Conf 2030" may as well be the title of the note.
    where = _OF_EVENT.search(phrase)
    is_of_tools = where is not None and role_of(phrase[: where.start()]) is Role.TOOLS
    return Role.TOOLS if is_of_tools or _TOOLS_THAT.fullmatch(cleaned(heading)) else None


def opens_with_day(heading: str) -> bool:
    """Tell whether `heading` names a day before anything else: "Day 2 - Meeting the makers"."""
    return bool(_behind_day(_normal(heading)))


def held_by(note: str) -> Role | None:
    """Return what the name of the file at path `note` says that it holds: LightningTalks-1.md.

    None for any other than sessions: "news.md" may be a post like any other.
    """
    stem = posixpath.splitext(posixpath.basename(note))[0]
    said = [word for word in _WORD_OF_NAME.findall(stem) if word.lower() != "part"]
    return Role.SESSIONS if role_of(" ".join(said)) is Role.SESSIONS else None


def leads_to(sentence: str) -> Role | None:
    """Return what the list below `sentence` holds, when the sentence names it at all."""
    # "In the first session, they made two announcements:" holds no sessions.
    behind = _WHERE.sub("", sentence, count=1)
    return (behind != sentence and _led_by(behind)) or _led_by(sentence)


def _led_by(sentence: str) -> Role | None:
    words = _WORDS.findall(_normal(sentence))
    if words and words[0] in _ASKING:
        return None
    if _ATTENDED.search(sentence):
        return Role.SESSIONS
    if "thank" in words:
        return Role.PEOPLE
    # The first thing named is what the list holds; the rest says more about it. But "what I
    # learned about were these projects:" points at what follows.
    found = _pointed_at(words) or _first_led_to(words)
    if found or not _JOINED.search(sentence):
        return found
    # "These steps/tools help:", "our top-3-talks:" say it less surely than a word that is alone.
    return _first_led_to([part for word in words for part in _JOINED.split(word)])


def _pointed_at(words: list[str]) -> Role | None:
    """Return what a word such as "following" points at: the last, or any behind "following"."""
    last = len(words) - 1
    for place, word in enumerate(words[:-1]):
        is_pointed = place + 1 == last if word in _POINTING else word in _FOLLOWING
        if is_pointed and place and (found := _first_led_to(words[place + 1 : place + 3])):
            return found
    return None


def _first_led_to(words: list[str]) -> Role | None:
    for place, word in enumerate(words):
        for name, role in _LED_TO.get(word, ()):
            if words[place : place + len(name)] == name:
                return role
    return None


def mentions(text: str, *roles: Role) -> bool:
    """Tell whether any word of `text` is one that headings over `roles` are made of."""
    said = _content(_normal(text))
    found = {word for each in said for word in (each, each.removesuffix("s"), f"{each}s")}
    return any(found & _ROLE_WORDS[role] for role in roles)


def is_day(heading: str) -> bool:
    """Tell whether `heading` names a day and nothing else: "Day 2", "Wednesday", "11/29"."""
    return _is_day(_normal(heading))


def _is_day(phrase: str) -> bool:
    said = (part for part in _PARTS.split(phrase) if part)
    parts = [without_ahead(part, _COUNTED_AHEAD, _WEEKDAY_AHEAD) for part in said]
    return bool(parts) and all(
        _DAY.fullmatch(part) or (place and _DAY_TAIL.fullmatch(part))
        for place, part in enumerate(parts)
    )


def _behind_day(phrase: str) -> str:
    """Return what stands behind the day that `phrase` names first: "day 2: talks"."""
    first = _PARTS.search(phrase)
    return phrase[first.end() :] if first and _DAY.fullmatch(phrase[: first.start()]) else ""


@lru_cache(maxsize=1024)
def _normal(heading: str) -> str:
    return " ".join(cleaned(heading).split()).casefold().replace("\u2019", "'").strip(" .!?…")


def _content(phrase: str) -> list[str]:
    """Return the words of `phrase` that tell something; "2" and "b" only tell which one it is."""
    parts = _CONTENT.findall(phrase)
    return [part for part in parts if part not in _FILLER and not _COUNT.fullmatch(part)]


def _unless_ornament(found: re.Match[str]) -> str:
    letter = found[0]
    is_ornament = unicodedata.category(letter) in {"So", "Cs", "Co"} or letter in "\ufe0f\u200d"
    return "" if is_ornament else letter
