"""Conferences by name: those that are known, and those that look like one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.notes.words import lines, table

_CENTURY: Final = 2000
"""What a year of two digits is counted from; but for the 1990s, that is where recaps are."""

_DIGITS: Final = 4
"""Digits of a whole year."""


@dataclass(frozen=True, slots=True)
class Series:
    """A conference that is held again and again.

    Attributes:
        name: As it is usually called.
        is_family: Whether its local editions are conferences of their own, as PyCon's are.
        is_local: Whether it is held city by city, as DevOpsDays is.
        is_word: Whether its name is an ordinary word, too.
    """

    name: str
    is_family: bool = False
    is_local: bool = False
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write the name of a series.

    Attributes:
        series: The conference.
        shown: How what is written so is shown: as the spelling has it, or by the usual name.
    """

    series: Series
    shown: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A conference that a text names.

    Attributes:
        start: Offset of its first letter.
        end: Offset behind its last letter, and behind digits that are part of the word.
        name: As it is shown.
        series: The conference; one that is not known goes by `name`.
        year: The year that hangs on the name, as in `SREcon22`. None when none does.
        number: The number of the edition, where the name has it. None when it has none.
        is_known: False for what only looks like a conference.
    """

    start: int
    end: int
    name: str
    series: Series
    year: int | None = None
    number: int | None = None
    is_known: bool = True


def letters(name: str) -> str:
    """Return what two spellings of one name have in common: its letters and digits."""
    folded = name.casefold()
    if folded.isalnum():
        return folded
    return _OTHERS.sub("", _JOINTS.sub(" ", folded) if " " in folded else folded)


def _spellings() -> Iterator[tuple[str, Spelling]]:
    for line in lines("series"):
        usual, *others = line.removeprefix("? ").split(" | ")
        series = Series(
            usual.rstrip("*@"), usual.endswith("*"), usual.endswith("@"), line.startswith("? ")
        )
        for name in (series.name, *others):
            shown = series.name if name.startswith("~") else name
            yield letters(name), Spelling(series, shown)


_JOINTS: Final = re.compile(r"\s(?:and|und|et)\s")
_OTHERS: Final = re.compile(r"[\W_]")
SPELLINGS: Final[Mapping[str, Spelling]] = dict(reversed(list(_spellings())))
"""Ways to write a series by their letters; of equal ones the first of the list holds."""


_WORD: Final = re.compile(r"[^\s,;/()\[\]\"\u201c\u201d\u2013\u2014|]+")


def _lengths() -> Mapping[str, int]:
    """Return how many words a name may have, by the letters of its first one."""
    found: dict[str, int] = dict.fromkeys(SPELLINGS, 1)
    for line in lines("series"):
        for name in line.removeprefix("? ").split(" | "):
            said = _WORD.findall(name.lstrip("~").rstrip("*@"))
            first = letters(said[0])
            found[first] = max(found.get(first, 1), len(said))
    return found


_LENGTHS: Final = _lengths()
"""Words of the longest name that begins with these letters, and what is left of it in one word."""

_NUMBERED: Final = {
    letters(name): [tuple(map(int, each.split())) for each in since]
    for name, since in table("editions").items()
}
_ATTACHED: Final = re.compile(r"(?P<name>.*?[^\W\d])['\u2019-]?v?(?P<year>(?:19|20)?\d\d)")
CONGRESS: Final = re.compile(r"(\d\d)(?<![^\W_]\d\d)C3(?![^\W_])", re.IGNORECASE)
"""The Chaos Communication Congress, which people call by its number: `36C3`."""

_LOCAL: Final = re.compile(r"(?P<name>.*[a-z])(?P<code>[A-Z]{2,3})")
_END: Final = re.compile(r"(?:['\u2019]s|[:.!?])+$")
_ENDS: Final = ("s", ":", ".", "!", "?")
_SHAPED: Final = re.compile(
    r"(?<![\w@#/.])(?:"
    r"[A-Z][\w.]*(?:Conf|Con|CON|Days?|Fest|Camp|Summit|Kaigi)(?:\.[A-Za-z]{2,3})?(?![a-z])"
    r"|[a-z]{2,8}(?:Conf|Days|Fest|Camp|Summit)(?![a-z])"
    r"|[a-z]{2,5}Day(?=\s+(?:19|20)\d\d)"
    r"|(?:\.?[A-Z][\w&+.-]*\s+(?:&\s+)?){1,4}(?:Conference|Conf|Summit|Days|Day|Forum|Fest|Festival|Expo"
    r"|Congress|Symposium|Camp|Week|Unconference|Meetup|Users? Group|Con|CON|Konferenz|Tage"
    r"|Tour|Roadshow)\b"
    # In small letters too many words end so, but for the year behind them.
    r"|[A-Za-z]{2,}(?:conf|con|days|fest|camp|summit)(?:\.[a-z]{2})?(?=['\u2019\s-]*(?:19|20)\d\d\b)"
    r"|[A-Za-z]{2,}[\[(](?:\w{1,8}[\])]conf?|conf?[\])])(?=['\u2019\s-]*(?:19|20)\d\d\b)"
    r")"
)
_TOURS: Final = re.compile(r"\s+(?:Tour|Roadshow)\b")
"""Behind a known name: another event, which is called after it or has the name by chance."""

_KINDS: Final = (
    *("con", "day", "fest", "camp", "summit", "kaigi", "forum", "expo", "symposium", "week"),
    *("meetup", "group", "konferenz", "tage", "tour", "roadshow"),
)
"""What is in all that has such a shape, and in few other titles."""

_LEADING: Final = re.compile(
    r"^(?:(?:The|My|Our|A|An|Best|Top|First|Last|Notes|Recap|Trip|Day|Review|Highlights|Thoughts"
    r"|Impressions|Of|From|Report|At|Learnings|This|Next|Every|Your"
    r"|Two|Three|Four|Five|Several|Zwei|Drei|Vier|F\u00fcnf|Mehrere|Meine|Unsere|Der|Die|Das"
    r"|January|February|March|April|June|July|August|September|October|November|December)\s+)+"
)
_SHORT_NAMES: Final = frozenset(
    {"day", "conf", "con", "days", "week", "camp", "forum", "summit", "tage", "konferenz"}
)
_ANY: Final = re.compile(r"(?:^|\s)(?:an?|eine[rnm]?)\s$", re.IGNORECASE)
"""What stands before the kind of a conference, and no name: "at a Tech Conference"."""


FAMILIES: Final = tuple(
    sorted({each.series.name for each in SPELLINGS.values() if each.series.is_family}, key=len)
)
"""Conferences whose local editions are conferences of their own."""


def full_year(text: str) -> int:
    """Return the year that four digits name, or two of this century's."""
    return int(text) if len(text) == _DIGITS and text.isdigit() else _CENTURY + int(text[-2:])


def year_of_edition(series: str, number: int) -> int | None:
    """Return when edition `number` of `series` was held. None for a series that has no numbers."""
    since = [each for each in _NUMBERED.get(letters(series), ()) if each[0] <= number]
    return since[-1][1] + number - since[-1][0] if since else None


def family_of(series: str) -> str | None:
    """Return the family of a local conference, `PyCon` for `PyCon US` and `PyConES`."""
    return next(
        (
            name
            for name in FAMILIES
            if series.startswith(name) and re.match(r"[ .]\S|[A-Z]{2,3}$", series[len(name) :])
        ),
        None,
    )


def is_local(series: str) -> bool:
    """Tell whether `series` is held city by city."""
    spelling = SPELLINGS.get(letters(series))
    return spelling is not None and spelling.series.is_local


def is_numbered(series: str) -> bool:
    """Tell whether people call the editions of `series` by their number."""
    return letters(series) in _NUMBERED


@lru_cache(maxsize=512)  # asked of a title for its event, and as that of a session
def mentions(text: str) -> tuple[Mention, ...]:
    """Return the conferences that `text` names, in order, no two on the same word."""
    found = sorted(
        (*_known(text), *_congresses(text), *_shaped(text)),
        key=lambda each: (each.start, not each.is_known, -each.end),
    )
    kept: list[Mention] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def _known(text: str) -> Iterator[Mention]:
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        most = _most_words(words[at][0])
        found = _known_at(text, words[at : at + most]) if most else None
        if found:
            yield found
        end = found.end if found else 0
        at += 1
        while at < len(words) and words[at].start() < end:
            at += 1


@lru_cache(maxsize=8192)  # most words of headings stand in others, too
def _most_words(word: str) -> int:
    """Return how many words a known name may have that begins with `word`; 0 when none does."""
    word = _ended(word)
    whole = letters(word)
    keys = [whole, whole.rstrip("0123456789")]
    if local := _local(word):
        keys.append(letters(local["name"]))
    return 0 if word[:1] == "@" else max(_LENGTHS.get(key, 0) for key in keys)


def _ended(said: str) -> str:
    """Return `said` without the marks and the genitive behind it."""
    return _END.sub("", said) if said.endswith(_ENDS) else said


def _local(said: str) -> re.Match[str] | None:
    """Return how `said` ends with the code of a country, if it does."""
    return _LOCAL.fullmatch(said) if said[-2:].isupper() else None


def _known_at(text: str, words: list[re.Match[str]]) -> Mention | None:
    """Return the known conference whose name is the first of `words`, or more of them."""
    start = words[0].start()
    if start and text[start - 1] in "@/.":
        return None
    for last in reversed(words):
        said = _ended(text[start : last.end()])
        if found := _spelt(said) or _with_code(said) or _with_digits(said):
            is_other = _TOURS.match(text, start + len(said)) is not None
            return None if is_other else replace(found, start=start, end=start + len(said))
    return None


def _spelt(said: str) -> Mention | None:
    spelling = SPELLINGS.get(letters(said))
    if not spelling or not _is_meant(spelling, said):
        return None
    return Mention(0, 0, spelling.shown, spelling.series)


def _with_code(said: str) -> Mention | None:
    """Read a local conference of a family whose name ends with its country, as `PyConES`."""
    local = _local(said)
    family = SPELLINGS.get(letters(local["name"])) if local else None
    if not local or not family or not family.series.is_family:
        return None
    name = f"{family.shown}{local['code']}"
    return Mention(0, 0, name, Series(name))


def _with_digits(said: str) -> Mention | None:
    """Read a name on which the year hangs, or the number of the edition."""
    attached = _ATTACHED.fullmatch(said) if said[-1:].isdigit() else None
    spelling = SPELLINGS.get(letters(attached["name"])) if attached else None
    if not attached or not spelling or not _is_meant(spelling, attached["name"]):
        return None
    hung, series = attached["year"], spelling.series
    if is_numbered(series.name) and len(hung) < _DIGITS:
        return Mention(0, 0, f"{spelling.shown} {hung}", series, number=int(hung))
    return Mention(0, 0, spelling.shown, series, full_year(hung))


def _is_meant(spelling: Spelling, said: str) -> bool:
    """Tell whether a name that is a word as well is spelt as a name."""
    return not spelling.series.is_word or said.lstrip("#") == spelling.shown


def _congresses(text: str) -> Iterator[Mention]:
    if "C3" not in text and "c3" not in text:
        return
    series = SPELLINGS[letters("Chaos Communication Congress")].series
    for found in CONGRESS.finditer(text):
        yield Mention(found.start(), found.end(), found[0].upper(), series, number=int(found[1]))


def _shaped(text: str) -> Iterator[Mention]:
    folded = text.lower()
    if not any(kind in folded for kind in _KINDS):
        return
    for found in _SHAPED.finditer(text):
        led = _LEADING.match(found[0])
        name = found[0][led.end() if led else 0 :]
        start = found.end() - len(name)
        is_any = " " in name and _ANY.search(text, max(0, start - 7), start) is not None
        if name.casefold() in _SHORT_NAMES or not name or is_any:
            continue
        yield Mention(start, found.end(), name, Series(re.sub(r"\s+", " ", name)), is_known=False)
