"""What the items of a list, or the headings of a level, have in common: a sign parts all alike.

A person sees at a glance that each of `Less YAML / Ana Roe`, `[EN] Calm / Hopla Wix` and
`Wax again / Bo Lin` is a title, a stroke and who gave it, though nobody knows "Hopla Wix". So the
names that are known tell on which side people stand, and that holds for all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.english import everyday
from bot.notes.ahead import without_ahead
from bot.notes.headings import cleaned, is_day
from bot.notes.markdown.spans import squeeze
from bot.notes.people.names import HANDLE, LIKELY, SURE, is_job, is_strange, is_title_like
from bot.notes.people.people import people_in
from bot.notes.people.persons import may_be_organisation
from bot.notes.people.smallletters import people_in_small_letters
from bot.notes.sessions.breaks import is_break
from bot.notes.sessions.kinds import GENERIC, ROOM
from bot.notes.sessions.splits import COLON, COMMA, DASH, MOST, Split, is_job_alone, is_long_title
from bot.notes.sessions.titles import LONGEST, split_label, split_title, without_event
from bot.notes.sessions.wording import clean_title, is_time, without_slot
from bot.recap.model import Speaker

_FEWEST: Final = 3
"""Siblings that a sign has to part alike; two may do so by chance."""

_NEARLY_ALL: Final = 0.8
"""Share of the siblings that a sign parts alike, though some of the titles may hold it."""

_RARE: Final = (
    re.compile(r"\s*\t\s*"),
    re.compile(r"\s+//?\s+"),
    re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][b-df-hj-np-tv-xz])[.]\s+|(?<=[?!])\s+"),
)
"""Signs that hardly stand inside a title. A full stop may be missing where the title ends with a
sign of its own; behind an initial or a "Dr" it ends nothing."""

_SIGNS: Final = (*_RARE, DASH, COLON, COMMA)
"""What may stand between a title and its people, the rarest inside of either first."""

_TAGS: Final = re.compile(r"(?:(?:\[[^\[\]]{1,16}\]|\([A-Z]{2}\))\s*)+(?=\S)")
"""Language, format or track before a title: `[JA][Keynote]`."""

_CODE: Final = re.compile(rf"[A-Z]{{0,2}}\d{{1,3}}|{HANDLE.pattern}")
"""Number of a talk or handle of its speaker, where a part of its own is no more."""

_BEFORE_SLOT: Final = re.compile(r"\s*[,;|\u00b7\u2022(\[]\s*|\.\s+|\s*[-\u2013\u2014/]\s+|^\W+")
_ROOM_OR_LENGTH: Final = re.compile(
    rf"{ROOM}(?: \w{{1,12}})?|\d{{1,3}} ?(?:min(?:ute)?s?|h|hours?)\.?", re.IGNORECASE
)
_SLOTS: Final = 4
"""Time, day, room and length that one text ends with, at most."""

_WORDS_OF_BREAK: Final = 3
"""Of a programme's breaks and ceremonies, at most: "Lunch and networking"."""

_GUESSED: Final = 0.55
"""Score of those of whom only the siblings tell that they are people."""

_EDGES: Final = " \t.,;|/-\u2013\u2014"

_CALLED: Final = re.compile(r"[^\W\d_][\w.'\u2019-]*(?:\s[^\W\d_][\w.'\u2019-]*){0,3}")
"""How somebody may be called of whom nothing but the siblings tell that it is a name."""
_HANDLES: Final = re.compile(rf"(?<=\S)\s+(?:{HANDLE.pattern}[\s,&.]*)+$")
"""Handles behind names."""

_ALSO: Final = re.compile(r"\(aka ([^()]+)\)")
"""The name behind what somebody goes by."""

_FULL_NAME: Final = 2
"""Words of given name and surname."""

_AND: Final = re.compile(r"\s+(?:&|\+|and)\s+")
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Shape:
    """How siblings set people beside titles.

    Attributes:
        sign: What parts nearly all of them. None where no such sign is known.
        is_led: Whether people stand before it, not behind.
        is_placed: Whether where they work stands between them and the title, as in
            `Ana Roe - Acme - Less YAML`.
    """

    sign: re.Pattern[str] | None = None
    is_led: bool = False
    is_placed: bool = False

    def split(self, text: str) -> Split:
        """Read `text` as a title and people, as its siblings are."""
        return self._parted(text) or split_title(self._own(text))

    def split_label(self, text: str) -> Split:
        """Read the text of a link to a recording so; some of it is a title."""
        return self._parted(text) or split_label(self._own(text))

    def leaves_out(self, text: str) -> bool:
        """Tell whether `text` is a few words that name nobody, among siblings that name people.

        As the breaks of a programme are, and its "Opening".
        """
        is_short = len(self._own(text).split()) <= _WORDS_OF_BREAK
        return self.sign is not None and is_short and not self.split(text).speakers

    def _parted(self, text: str) -> Split | None:
        """Return what `text` says as its siblings do; None if its own reading is surer."""
        if self.sign is None or len(text) > LONGEST:
            return None
        found = _read(_bare(text), self.sign, is_led=self.is_led, is_placed=self.is_placed)
        own = split_title(text)
        is_surer = bool(own.title) and own.score >= SURE
        return None if found and found.score < SURE and is_surer else found

    def _own(self, text: str) -> str:
        """Return `text` without what its siblings carry apart from title and people."""
        if self.sign is None or len(text) > LONGEST:
            return text
        return _without_code(_bare(text), self.sign)


NO_SHAPE: Final = Shape()
"""Of what stands alone."""


def shape_of(texts: Sequence[str]) -> Shape:
    """Return what `texts` have in common; they are siblings, and breaks among them don't count."""
    if len(texts) < _FEWEST - 1:
        return NO_SHAPE
    bare = [_bare(text) for text in texts if len(text) <= LONGEST]
    talks = [text for text in bare if not is_break(text, is_given=False)]
    for sign in _SIGNS:
        parted = [text for text in talks if sign.search(text)]
        for is_led in (False, True) if 2 * len(parted) > len(talks) else ():
            found = [split for text in parted if (split := _read(text, sign, is_led=is_led))]
            are_titles = not is_led or 2 * sum(map(_is_surely_title, found)) >= len(found)
            if 2 * len(found) > len(talks) and are_titles and _are_told(found):
                return Shape(sign, is_led, is_placed=is_led and _are_placed(parted, sign))
    return NO_SHAPE


def _are_placed(texts: Sequence[str], sign: re.Pattern[str]) -> bool:
    """Tell whether `sign` parts `texts` in people, where they work, and titles.

    Few titles hold the sign themselves, so nearly all of several do not.
    """
    parts = [sign.split(text, maxsplit=2)[1:] for text in texts]
    pairs = [part for part in parts if len(part) > 1]
    if len(pairs) < max(_FEWEST, _NEARLY_ALL * len(texts)):
        return False
    middles, lasts = (sum(len(part[at].split()) for part in pairs) for at in (0, 1))
    return middles < lasts and all(may_be_organisation(middle) for middle, _ in pairs)


def _are_told(found: Sequence[Split]) -> bool:
    """Tell whether the people of `found` are people, and the titles are titles.

    We know half of the people, or a third where most others are called as people are, too. Of
    several, those count as known of whose names no word is English.
    """
    are_few = len(found) < _FEWEST
    known = sum(_is_known(each) or (not are_few and _is_foreign(each)) for each in found)
    likely = sum(split.score >= LIKELY for split in found)
    others = sum(_is_no_title(split.title) for split in found)
    are_people = 2 * known >= len(found) or (
        3 * known >= len(found) and 3 * likely >= 2 * len(found)
    )
    # Two may be alike by chance, unless we know both; and one of several is enough where all are
    # called as people are.
    is_enough = known == len(found) if are_few else known > 1 or likely == len(found)
    return known > 0 and is_enough and are_people and 2 * others < len(found)


def _is_known(split: Split) -> bool:
    """Tell whether we know who it names; in small letters nobody is surer than likely."""
    least = LIKELY if split.speakers[0].name.islower() else SURE
    return split.score >= least


def _is_foreign(split: Split) -> bool:
    """Tell whether it names somebody by names of which no word is an English one."""
    names = [who.name for who in split.speakers]
    is_written = split.score >= LIKELY and not any(map(str.islower, names))
    return is_written and not any(
        everyday(word.casefold()) for name in names for word in name.split()
    )


def _is_no_title(text: str) -> bool:
    """Tell whether `text` is rather a person, a job or a single word."""
    people = people_in(text)
    return " " not in text or is_job_alone(text) or (people is not None and people.score >= SURE)


def _is_surely_title(split: Split) -> bool:
    """Tell whether what stands behind people is neither where they work nor what they do."""
    is_other = may_be_organisation(split.title) and not is_title_like(split.title)
    return is_long_title(split.title) or not (is_other or is_job(split.title))


def _bare(text: str) -> str:
    """Return `text` without tags, slot, numbering and the time and place that it ends with."""
    text = without_ahead(squeeze(cleaned(text).replace("\n", " ")), _TAGS)
    text = without_event(without_slot(text))
    for _ in range(_SLOTS):
        last = next(reversed([*_BEFORE_SLOT.finditer(text)]), None)
        if last is None or not _is_slot(text[last.end() :].strip(" )]")):
            break
        text = text[: last.start()].rstrip(_EDGES)
    return text


def _is_slot(text: str) -> bool:
    return is_time(text) or is_day(text) or bool(_ROOM_OR_LENGTH.fullmatch(text))


def _read(
    text: str, sign: re.Pattern[str], *, is_led: bool, is_placed: bool = False
) -> Split | None:
    """Read `text` as title and people around the `sign` where they look most like that.

    A guess is only who stands at the end, or at the start where people lead.
    """
    cuts = [cut for cut in islice(sign.finditer(text), MOST) if not _is_inside(text[: cut.start()])]
    if len(cuts) > 1 and GENERIC.fullmatch(text[cuts[-1].end() :]):
        last = cuts.pop()  # the kind of session, as a column of its own
        text = text[: last.start()]
    cuts = cuts[1:] if is_placed and len(cuts) > 1 else cuts
    best: Split | None = None
    for cut in cuts if is_led else reversed(cuts):
        ahead, behind = text[: cut.start()], text[cut.end() :]
        who, title = (ahead, behind) if is_led else (behind, ahead)
        title = clean_title(_without_code(title, sign))
        found = _given(title, sign.sub(", ", who)) if title else None
        if not found and best is None and cut is (cuts[0] if is_led else cuts[-1]):
            found = _guessed(title, who, sign)
        if found and (best is None or found.score > best.score):
            best = found
    return best


def _is_inside(ahead: str) -> bool:
    """Tell whether what stands behind `ahead` is in brackets: "Less YAML (speaker" of ": Ana)"."""
    return ahead.count("(") > ahead.count(")")


def _without_code(title: str, sign: re.Pattern[str]) -> str:
    """Return `title` without the talk's number or a handle that `sign` parts from the rest."""
    first = sign.search(title)
    is_code = first is not None and _CODE.fullmatch(title[: first.start()].strip())
    return title[first.end() :] if first and is_code else title


def _given(title: str, who: str) -> Split | None:
    """Read `who` as people who look like that, with a handle or without."""
    people = people_in(who) or people_in(_HANDLES.sub("", who)) or people_in_small_letters(who)
    also = _ALSO.search(who)
    if not people and also:
        people = people_in(also[1])
    if not people:
        return None
    return Split(title, people.speakers, max(people.score, SURE if HANDLE.search(who) else 0))


def _guessed(title: str, who: str, sign: re.Pattern[str]) -> Split | None:
    """Read `who` as people of whom only the siblings tell that they are, or their handles.

    Behind a dash, where remarks stand as well, a name without a handle has two words.
    """
    name = _HANDLES.sub("", who).strip(_EDGES)
    if GENERIC.fullmatch(name):
        return None  # what kind of session it was, and nobody
    is_handled = name != who.strip(_EDGES)
    least = _FULL_NAME if sign is DASH and not is_handled else 1
    people = people_in_small_letters(name, vouched=True) or people_in(name, vouched=True)
    if people and all(len(each.name.split()) >= least for each in people.speakers):
        speakers = people.speakers
    else:
        speakers = tuple(_called(name, sign, is_handled=is_handled))
    return Split(title, speakers, SURE if is_handled else _GUESSED) if speakers else None


def _called(text: str, sign: re.Pattern[str], *, is_handled: bool) -> Iterator[Speaker]:
    """Yield whom `text` may call by names that nobody knows, with the organisation behind them.

    Nobody if any of them can be none.
    """
    called, *others = DASH.split(_BRACKETS.sub("", text), maxsplit=1)
    organisation = others[0] if others and may_be_organisation(others[0]) else None
    names = _AND.split(called)
    is_told = organisation is not None or not others
    if is_told and all(_may_be_called(name, sign, is_handled=is_handled) for name in names):
        yield from (Speaker(name=name, organisation=organisation) for name in names)


def _may_be_called(name: str, sign: re.Pattern[str], *, is_handled: bool) -> bool:
    if not _CALLED.fullmatch(name) or is_title_like(name) or is_job(name):
        return False
    is_full = name[:1].isupper() and (" " in name or sign is not DASH)
    # A nickname is one word in small letters, but so are "panel" and "various".
    is_nick = sign in _RARE and not (" " in name or is_strange(name) or GENERIC.fullmatch(name))
    return is_handled or is_full or is_nick
