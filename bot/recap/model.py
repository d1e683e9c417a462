"""Events, the entries of a recap, and where in the notes each was found."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar


class Kind(StrEnum):
    """What an entry is."""

    EVENT = "event"
    SESSION = "session"
    TOOL = "tool"
    ANNOUNCEMENT = "announcement"
    THEME = "theme"
    RESOURCE = "resource"
    PASSAGE = "passage"


class LinkKind(StrEnum):
    """What waits behind a link."""

    RECORDING = "recording"
    SLIDES = "slides"
    PAGE = "page"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The place in the notes that a fact was taken from.

    Attributes:
        note: Path of the note relative to the knowledge folder it was found in, with `/`.
        line: Line in the file where the entry starts, counted from 1, front matter included.
    """

    note: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address worth following.

    Attributes:
        label: What the note calls it, without markup. Never empty; the address if need be.
        url: Exactly as the note gives it, `http`, `https` or `mailto` only.
        kind: What waits behind it, as far as label and address tell.
    """

    label: str
    url: str
    kind: LinkKind = LinkKind.PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person who gave a session.

    Attributes:
        name: As the note spells it; a first name or a handle when it gives no more.
        organisation: Where the person works, as the note says. None when it does not say.
        role: Job title. None when the note does not say.
    """

    name: str
    organisation: str | None = None
    role: str | None = None


def _by_place(entry: "Entry | Event") -> int:
    """Return the hash of `entry`: hardly two stand in one place, and to hash all of it is slow."""
    return hash(entry.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One edition of a conference.

    Attributes:
        name: As people say it, with the year where it is known. None when no note tells.
        series: The conference without edition, such as `KubeCon`.
        region: `Europe`, `North America` and the like, where the name has one.
        year: Calendar year in which it was held.
        city: Where it was held. None for an online event, too.
        starts: First day at the venue.
        ends: Last day at the venue, the first day included. Never before `starts`.
        aliases: Other names that people use for it.
        tags: Keywords that the author gave the note.
        source: Where the note names it; line 1 when nothing in the text does.
        doubt: Why the reading was a guess, as part of a sentence. Empty when it was none.
    """

    kind: ClassVar[Kind] = Kind.EVENT
    __hash__ = _by_place

    name: str | None
    source: Source
    series: str | None = None
    region: str | None = None
    year: int | None = None
    city: str | None = None
    starts: date | None = None
    ends: date | None = None
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    doubt: str = ""

    @property
    def title(self) -> str:
        """The name, or what can be said in its place."""
        return self.name or "an unnamed event"

    @property
    def lines(self) -> tuple[str, ...]:
        """What else the note says of it; nothing, since that has entries of its own."""
        return ()

    @property
    def links(self) -> tuple[Link, ...]:
        """An event has no links of its own."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A talk, keynote, panel, tutorial or workshop that the note names by title or recording.

    Attributes:
        title: Without markup and numbering.
        speakers: In the order of the note. Empty when it names none.
        organisations: Those that gave it without a person being named ("Acme engineers").
        links: Recording, slides and pages, in the order of the note, no address twice.
        remarks: What the note says of it, a line or paragraph each, as plain text.
        day: Day it was held, at the venue. None when the note does not say.
        headings: What it stands under, from the outermost to the nearest, such as a track.
        source: Line of its heading, or of the line that names it.
        doubt: Why the reading was a guess, as part of a sentence. Empty when it was none.
    """

    kind: ClassVar[Kind] = Kind.SESSION
    __hash__ = _by_place

    title: str
    source: Source
    speakers: tuple[Speaker, ...] = ()
    organisations: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()
    day: date | None = None
    headings: tuple[str, ...] = ()
    doubt: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a session needs a title")

    @property
    def lines(self) -> tuple[str, ...]:
        """What the note says of it."""
        return self.remarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A project, product or service that the note presents.

    Attributes:
        name: As the note spells it.
        summary: What it is, in the note's words. Empty when the note only names it.
        links: Its own site first.
        source: Line that presents it.
        doubt: Why the reading was a guess, as part of a sentence. Empty when it was none.
    """

    kind: ClassVar[Kind] = Kind.TOOL
    __hash__ = _by_place

    name: str
    source: Source
    summary: str = ""
    links: tuple[Link, ...] = ()
    doubt: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a tool needs a name")

    @property
    def title(self) -> str:
        """The name."""
        return self.name

    @property
    def lines(self) -> tuple[str, ...]:
        """What it is, as at most one line."""
        return (self.summary,) if self.summary else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """News that was given out at the event.

    Attributes:
        text: What was announced, as plain text, one line.
        details: What the note says further, a line each.
        links: In the order of the note.
        source: Line that says it.
        doubt: Why the reading was a guess, as part of a sentence. Empty when it was none.
    """

    kind: ClassVar[Kind] = Kind.ANNOUNCEMENT
    __hash__ = _by_place

    text: str
    source: Source
    details: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    doubt: str = ""

    @property
    def title(self) -> str:
        """What was announced."""
        return self.text

    @property
    def lines(self) -> tuple[str, ...]:
        """What the note says further."""
        return self.details


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What the author found to run through the event, or took home from it.

    Attributes:
        text: The theme with its remark, as plain text, one line.
        details: What the note says further, a line each.
        links: In the order of the note.
        source: Line that says it.
        doubt: Why the reading was a guess, as part of a sentence. Empty when it was none.
    """

    kind: ClassVar[Kind] = Kind.THEME
    __hash__ = _by_place

    text: str
    source: Source
    details: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    doubt: str = ""

    @property
    def title(self) -> str:
        """The theme with its remark."""
        return self.text

    @property
    def lines(self) -> tuple[str, ...]:
        """What the note says further."""
        return self.details


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A link worth keeping that belongs to no session, tool or announcement.

    Attributes:
        label: What the note calls it; the sentence around a bare "here" or "link".
        link: Where it leads.
        remark: What the note says of it. Empty when it says nothing.
        headings: What it stands under, from the outermost to the nearest, such as "Podcasts".
        source: Line of the link.
        doubt: Why the reading was a guess, as part of a sentence. Empty when it was none.
    """

    kind: ClassVar[Kind] = Kind.RESOURCE
    __hash__ = _by_place

    label: str
    link: Link
    source: Source
    remark: str = ""
    headings: tuple[str, ...] = ()
    doubt: str = ""

    @property
    def title(self) -> str:
        """What the note calls it."""
        return self.label

    @property
    def lines(self) -> tuple[str, ...]:
        """What the note says of it, as at most one line."""
        return (self.remark,) if self.remark else ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The link, alone."""
        return (self.link,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Anything else that the note says: a paragraph or a list, under its headings.

    Attributes:
        headings: From the outermost to the nearest, as plain text. May be empty.
        text: Plain text, a line for each list item.
        links: In the order of the note.
        source: Line where the text starts.
    """

    kind: ClassVar[Kind] = Kind.PASSAGE
    __hash__ = _by_place

    text: str
    source: Source
    headings: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def title(self) -> str:
        """The nearest heading; empty when the passage stands under none."""
        return self.headings[-1] if self.headings else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The text, line by line."""
        return tuple(self.text.splitlines())


Entry = Session | Tool | Announcement | Theme | Resource | Passage
"""One thing that a recap says. All have `kind`, `title`, `lines`, `links` and `source`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a note on several events that is about one of them.

    Attributes:
        event: What it is about; the line of its source is the first one of the stretch.
        end: Line behind the last one. None where it goes on to the end of the note.
    """

    event: Event
    end: int | None = None

    def holds(self, entry: Entry) -> bool:
        """Tell whether `entry` starts in this stretch."""
        line = entry.source.line
        return self.event.source.line <= line and (self.end is None or line < self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """What one note says, read.

    Attributes:
        note: Path of the note relative to its knowledge folder, with `/`.
        event: What it is about; its name is None when the note does not tell, or names several.
        entries: In the order of the note.
        parts: One for each event of a note on several, in its order. Empty for any other note.
    """

    note: str
    event: Event
    entries: tuple[Entry, ...] = ()
    parts: tuple[Part, ...] = ()

    def by_event(self) -> tuple["Recap", ...]:
        """Return a recap for each event of the note, led by one of what is said of none of them.

        Itself for a note on one event.
        """
        if not self.parts:
            return (self,)
        of_parts = [
            Recap(note=self.note, event=part.event, entries=tuple(filter(part.holds, self.entries)))
            for part in self.parts
        ]
        rest = tuple(
            entry for entry in self.entries if not any(part.holds(entry) for part in self.parts)
        )
        return (*([replace(self, entries=rest, parts=())] if rest else []), *of_parts)
