"""Notes that lead to one note for each talk: what the one says of the talks of the others."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.notes.events.series import letters
from bot.notes.folder.pointers import INDEX_STEMS, Pointer
from bot.notes.links import beside, unique
from bot.notes.markdown.spans import squeeze
from bot.notes.problems import Level, Problem
from bot.recap.model import Entry, Event, Passage, Recap, Session, Source, Speaker

LISTED: Final = "it is taken from the note that leads here"
"""Doubt about an event that the note itself does not name."""

_LIKE: Final = 6
"""Letters that a title within another one has at least."""

_FEWEST: Final = 2
"""Links called as the talks they lead to that make a list of talks."""

_FEW: Final = 3
"""Missing notes that are told one by one; of more of them, once."""

_MOST_STEPS: Final = 8
"""Notes to go up for an event; notes may lead round in a circle."""


@dataclass(frozen=True, slots=True)
class Page:
    """A note among others.

    Attributes:
        root: The folder that its path is relative to. Empty for a note that was given by itself.
        name: Its path relative to `root`, with `/`.
        recap: What it says alone.
        pointers: Where its links lead that stay beside it.
        line: Of its first heading.
    """

    root: str
    name: str
    recap: Recap
    pointers: tuple[Pointer, ...] = ()
    line: int = 1


@dataclass(frozen=True, slots=True)
class Linked:
    """A note with what the notes that lead to it say.

    Attributes:
        recap: What it says, with the event, title and people that a page leading to it gives.
        further: The same without the sessions that have a note of their own.
        problems: Links to notes that are not there, in order of line.
    """

    recap: Recap
    further: Recap
    problems: tuple[Problem, ...] = ()


def linked(pages: Sequence[Page]) -> list[Linked]:
    """Return each of `pages`, in their order, with what the others say of it."""
    return _Linking(pages).done()


@dataclass(slots=True)
class _Linking:
    """The links between `pages`, being followed.

    Attributes:
        pages: All notes.
        places: Their indices by folder and path in small letters.
        alone: Indices of the notes that lie in each folder itself.
        above: Indices of the notes that lead to each note, those that link it first.
        missing: Pointers of each note that lead nowhere.
        entries: What each note says, as it grows.
        handed: Sessions of each note that a note of their own tells, by line and title.
    """

    pages: Sequence[Page]
    places: dict[tuple[str, str], int] = field(init=False)
    alone: dict[tuple[str, str], list[int]] = field(
        init=False, default_factory=lambda: defaultdict(list)
    )
    above: dict[int, list[int]] = field(init=False, default_factory=dict)
    missing: dict[int, list[Pointer]] = field(init=False, default_factory=dict)
    entries: list[tuple[Entry, ...]] = field(init=False)
    handed: dict[int, set[tuple[int, str]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.places = {
            (page.root, page.name.lower()): at for at, page in enumerate(self.pages) if page.root
        }
        for at, page in enumerate(self.pages):
            if page.root:
                self.alone[page.root, posixpath.dirname(page.name).lower()].append(at)
        self.entries = [page.recap.entries for page in self.pages]

    def done(self) -> list[Linked]:
        """Return the notes with all that could be followed."""
        talks = [
            (at, place, session)
            for at, page in enumerate(self.pages)
            if page.root
            for pointer in page.pointers
            if (place := self._follow(at, pointer)) is not None
            and (session := session_at(pointer, page.recap))
        ]
        for at in range(len(self.pages)):
            talks += self._unlisted(at)
        taken: set[int] = set()
        for at, place, session in talks:
            # The first page that lists a talk tells of it; a page that is told of lists no more.
            if place not in taken and at not in taken and self._told(place, session):
                taken.add(place)
                self.handed.setdefault(at, set()).add((session.source.line, session.title))
        return [self._linked(at) for at in range(len(self.pages))]

    def _unlisted(self, at: int) -> list[tuple[int, int, Session]]:
        """Return the talks that note `at`, which seems to have none, lists by links alone.

        What tells is that several of its links are called as the talks of the notes they lead to.
        """
        page = self.pages[at]
        if any(isinstance(entry, Session) for entry in page.recap.entries):
            return []
        found = []
        for pointer in page.pointers:
            place = self._place_of(at, pointer)
            if place is None or place == at:
                continue
            sessions = [x for x in self.pages[place].recap.entries if isinstance(x, Session)]
            if len(sessions) == 1 and _is_like(sessions[0].title, pointer.label):
                source = Source(note=page.recap.note, line=pointer.line)
                listed = Session(title=squeeze(pointer.label), source=source)
                found.append((at, place, listed))
        if len(found) < _FEWEST:
            return []
        own = (*page.recap.entries, *(listed for _, _, listed in found))
        self.entries[at] = tuple(sorted(own, key=lambda entry: entry.source.line))
        return found

    def _place_of(self, at: int, pointer: Pointer) -> int | None:
        page = self.pages[at]
        found = (self.places.get((page.root, path)) for path in pointer.candidates(page.name))
        place = next((each for each in found if each is not None), None)
        if place is None and page.root and (folder := pointer.folder(page.name)):
            inside = self.alone.get((page.root, folder), [])
            place = inside[0] if len(inside) == 1 else None
        return place

    def _follow(self, at: int, pointer: Pointer) -> int | None:
        """Return the index of the note that `pointer` of note `at` leads to."""
        place = self._place_of(at, pointer)
        is_inside = any(pointer.candidates(self.pages[at].name))
        if place is None and is_inside and pointer.is_due_here:
            self.missing.setdefault(at, []).append(pointer)
        elif place is not None and place != at:
            self.above.setdefault(place, []).append(at)
            return place
        return None

    def _told(self, place: int, listed: Session) -> bool:
        """Add what `listed` says to the talk of note `place`; False if it tells no single talk."""
        page = self.pages[place]
        sessions = [entry for entry in self.entries[place] if isinstance(entry, Session)]
        if not sessions:
            self.entries[place] = _as_talk(listed, page)
            return bool(self.entries[place])
        like = [each for each in sessions if _is_like(each.title, listed.title)]
        if len(like) != 1 and len(sessions) != 1:
            return False
        own = like[0] if len(like) == 1 else sessions[0]
        self.entries[place] = tuple(
            _with_listed(own, listed) if entry is own else entry for entry in self.entries[place]
        )
        return True

    def _linked(self, at: int) -> Linked:
        page = self.pages[at]
        event = self._event(at)
        recap = page.recap
        if event is not recap.event or self.entries[at] is not recap.entries:
            recap = replace(recap, event=event, entries=self.entries[at])
        handed = self.handed.get(at, set())
        kept = tuple(
            entry
            for entry in recap.entries
            if not isinstance(entry, Session) or (entry.source.line, entry.title) not in handed
        )
        further = replace(recap, entries=kept) if handed else recap
        return Linked(recap, further, tuple(_absent(self.missing.get(at, ()))))

    def _event(self, at: int) -> Event:
        """Return the event of note `at`, or that of the nearest note that leads to it."""
        own = self.pages[at].recap.event
        seen, here = {at}, at
        for _ in range(_MOST_STEPS):
            nearest = next((each for each in self._leading_to(here) if each not in seen), None)
            if nearest is None:
                return own
            event = self.pages[nearest].recap.event
            if event.name:
                return _completed(own, event)
            seen.add(nearest)
            here = nearest
        return own

    def _leading_to(self, at: int) -> Iterator[int]:
        yield from self.above.get(at, ())
        page = self.pages[at]
        folder = posixpath.dirname(page.name)
        for above in dict.fromkeys((folder, posixpath.dirname(folder))):
            for stem in INDEX_STEMS:
                place = self.places.get((page.root, posixpath.join(above.lower(), f"{stem}.md")))
                if place is not None and page.root:
                    yield place


def _completed(own: Event, above: Event) -> Event:
    """Return what a note and the one that leads to it say of the event."""
    if not own.name:
        return replace(
            above, tags=own.tags or above.tags, doubt=LISTED, year=above.year or own.year
        )
    is_same = letters(own.series or own.name) == letters(above.series or above.name or "")
    if not is_same or (own.year or above.year) != above.year or not above.year:
        return own
    if own.doubt and not above.doubt and not (own.city or own.region):
        # A path spells no name; the note that leads here does.
        return replace(above, tags=own.tags or above.tags)
    if own.city and above.city and own.city != above.city:
        return own
    return replace(
        own,
        name=own.name if own.year else above.name,
        year=above.year,
        region=own.region or above.region,
        city=own.city or above.city,
        starts=own.starts or above.starts,
        ends=own.ends or above.ends,
    )


def session_at(pointer: Pointer, recap: Recap) -> Session | None:
    """Return the session of an index that `pointer` is part of."""
    sessions = [entry for entry in recap.entries if isinstance(entry, Session)]
    in_line = [each for each in sessions if each.source.line == pointer.line]
    named = (each for each in sessions if _is_like(each.title, pointer.label))
    return in_line[0] if len(in_line) == 1 else next(named, None)


def _is_like(one: str, other: str) -> bool:
    first, second = sorted((letters(one), letters(other)), key=len)
    return first == second or (len(first) >= _LIKE and first in second)


def _as_talk(listed: Session, page: Page) -> tuple[Entry, ...]:
    """Return the entries of a note that says no more than what was said in one talk."""
    entries = page.recap.entries
    if not entries:
        return ()
    said = [entry for entry in entries if isinstance(entry, Passage)]
    links = (beside(link) for entry in said for link in entry.links)
    talk = replace(
        listed,
        links=unique((*listed.links, *links)),
        remarks=(*listed.remarks, *(line for entry in said for line in entry.lines)),
        source=Source(note=page.recap.note, line=page.line),
    )
    return (talk, *(entry for entry in entries if not isinstance(entry, Passage)))


def _with_listed(own: Session, listed: Session) -> Session:
    """Return the session of a note with what an index says of it besides."""
    employers = {each.name: each.organisation for each in listed.speakers}
    speakers = tuple(_employed(each, employers) for each in own.speakers)
    return replace(
        own,
        speakers=speakers or listed.speakers,
        organisations=own.organisations or listed.organisations,
        links=unique((*own.links, *listed.links)),
        remarks=tuple(dict.fromkeys((*own.remarks, *listed.remarks))),
        day=own.day or listed.day,
    )


def _employed(speaker: Speaker, employers: Mapping[str, str | None]) -> Speaker:
    organisation = speaker.organisation or employers.get(speaker.name)
    return replace(speaker, organisation=organisation)


def _absent(pointers: Iterable[Pointer]) -> Iterator[Problem]:
    found = list(pointers)
    first = found[0].target if found else ""
    if len(found) > _FEW:
        problem = f"`{first}` and {len(found) - 1} other notes that are linked are not there"
        yield Problem(found[0].line, Level.WARNING, f"{problem}; add them or mend the links")
        return
    for each in found:
        problem = f"`{each.target}` is linked and not there; add the note or mend the link"
        yield Problem(each.line, Level.WARNING, problem)
