"""One session where a note tells of the same one twice."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.links import is_recording, unsaid
from bot.notes.sessions.kinds import GENERIC
from bot.notes.tools.repeated import told_once
from bot.recap.address import identity, moment
from bot.recap.model import Entry, Part, Session, Speaker

_WORD: Final = re.compile(r"\w+")
_TELLING: Final = 3
"""Words of a title that two sessions hardly share; "Opening keynote" says little."""

_MOST: Final = 12
"""Sessions by the same people, or under one title, that a further one is compared with."""

_STEM: Final = 8
"""Letters of a word that tell it from others, whatever its ending."""


def merged(entries: Iterable[Entry], parts: Sequence[Part] = ()) -> list[Entry]:
    """Return `entries` in which each session and tool stands once.

    Sessions with the same recording, or title and people, are one. In `parts` about other events
    nothing is the same.
    """
    if not parts:
        return _once(entries)
    found = list(entries)
    of_parts = [[entry for entry in found if part.holds(entry)] for part in parts]
    rest = [entry for entry in found if not any(part.holds(entry) for part in parts)]
    return [entry for group in (rest, *of_parts) for entry in _once(group)]


def _once(entries: Iterable[Entry]) -> list[Entry]:
    kept: list[Entry] = []
    places: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry, Session):
            keys = list(_keys(entry))
            for place in dict.fromkeys(place for key in keys for place in places[key]):
                before = kept[place]
                if isinstance(before, Session) and _are_one(before, entry):
                    kept[place] = _joined(before, entry)
                    break
            else:
                place = len(kept)
                kept.append(entry)
            for key in keys:
                if len(places[key]) < _MOST:
                    places[key].append(place)
        else:
            kept.append(entry)
    return list(told_once(kept))


def _keys(session: Session) -> Iterator[str]:
    yield from _recordings(session)
    if len(session.title.split()) > 1 and not _is_generic(session):
        yield session.title.casefold()
    if session.speakers:
        names = ", ".join(speaker.name for speaker in session.speakers)
        yield f"by {names}".casefold()


def _are_one(first: Session, second: Session) -> bool:
    """Tell whether two sessions are the same one, told twice.

    They share a recording; or, unless each has one of its own, title or people: a programme that
    leads the note may give the full title of what is told of below. The recording of a whole day
    has many sessions: each with a title of its own, and people of its own or a moment at which it
    starts.
    """
    before, after = set(_recordings(first)), set(_recordings(second))
    if before and after:
        return (
            bool(before & after)
            and not _are_called_by_givers(first, second)
            and (_are_alike(first.title, second.title) or not _are_apart(first, second))
        )
    titles = (first.title.casefold(), second.title.casefold())
    names, others = ({who.name for who in each.speakers} for each in (first, second))
    if titles[0] == titles[1]:
        if len(titles[0].split()) >= _TELLING:
            return True
        # A list of what was on leaves open who gave it.
        return bool(names or others) and (names == others or not (names and others))
    return names == others and _is_short_for(*titles)


def _are_called_by_givers(first: Session, second: Session) -> bool:
    """Tell whether two sessions are only called by who gave them, as "Keynote by Ana Roe" is.

    What plays those of different people is the recording of several, or a slip.
    """
    names, others = (
        {who.name for who in each.speakers if who.name in each.title or _is_generic(each)}
        for each in (first, second)
    )
    return bool(names and others) and not names & others


def _is_generic(session: Session) -> bool:
    return GENERIC.fullmatch(session.title) is not None


def _is_short_for(title: str, other: str) -> bool:
    """Tell whether all words of one title stand in the other, but for the endings of long ones.

    A number in one of them alone tells parts of a series apart.
    """
    stems = ({word[:_STEM] for word in _WORD.findall(text)} for text in (title, other))
    few, many = sorted(stems, key=len)
    return len(few) > 1 and few <= many and not any(map(str.isdigit, many - few))


def _are_apart(first: Session, second: Session) -> bool:
    shared = set(_recordings(first)) & set(_recordings(second))
    starts, others_start = (
        {moment(link.url) for link in each.links if identity(link.url) in shared}
        for each in (first, second)
    )
    if not starts & others_start and all(starts | others_start):
        return True
    names, others = ({who.name for who in each.speakers} for each in (first, second))
    is_other = bool(names and others and not names & others)
    # A title that is a guess may be another name for the same session.
    return not (first.doubt or second.doubt) and (is_other or not starts & others_start)


def _are_alike(title: str, other: str) -> bool:
    """Tell whether the shorter of two titles has most of its words from the other one."""
    few, many = sorted((set(_WORD.findall(text.casefold())) for text in (title, other)), key=len)
    return 2 * len(few & many) > len(few)


def _recordings(session: Session) -> Iterator[str]:
    return (identity(link.url) for link in session.links if is_recording(link))


def _further(speakers: Iterable[Speaker], known: Sequence[Speaker]) -> Iterator[Speaker]:
    """Yield those of `speakers` who are not `known`, by this name or part of it."""
    for speaker in speakers:
        if not any(speaker.name in each.name or each.name in speaker.name for each in known):
            yield speaker


def _joined(first: Session, second: Session) -> Session:
    better, other = (second, first) if first.doubt and not second.doubt else (first, second)
    links = {identity(link.url): link for link in other.links}
    links |= {identity(link.url): link for link in better.links}
    remarks = dict.fromkeys((*first.remarks, *second.remarks))
    for text in (other.title, *unsaid((*better.links, *other.links))):
        if not any(text in said for said in (better.title, *remarks)):
            remarks[text] = None
    return replace(
        better,
        speakers=(*better.speakers, *_further(other.speakers, better.speakers)),
        organisations=better.organisations or other.organisations,
        links=tuple(links.values()),
        remarks=tuple(remarks),
        source=min(first.source, second.source, key=lambda source: source.line),
    )
