"""Which sections are sessions: headings that name one, told from days, groups and chapters."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from bot.notes.blocks import Block, Paragraph
from bot.notes.credits import NOBODY, Credits, labelled, leaves_out, teller
from bot.notes.event import is_event_title, opens_with_event
from bot.notes.headings import Role, cleaned
from bot.notes.links import (
    beside,
    is_own,
    is_recording,
    kind_of,
    link_of,
    links_of,
    names_recording,
    says_nothing,
    unique,
    unsaid,
)
from bot.notes.marks import NO_MARKS, Marks
from bot.notes.names import LIKELY, SURE
from bot.notes.outline import Section, role
from bot.notes.people import people_in
from bot.notes.sentences import sentences
from bot.notes.spans import Spans, joined, lines, plain, raw
from bot.notes.titles import Split, is_titled, split_title
from bot.recap.address import identity
from bot.recap.model import Link

_CODE: Final = re.compile(r"^[A-Z]{2,5}-?\d{2,4}[A-Z]?(?:-[A-Z]\d?)?\b")
"""Session codes such as SVC101."""

_JOINTS: Final = re.compile(r"[\s|·•,/&()\[\]*_:\u2013—-]|and|und|et|links?|here", re.IGNORECASE)
_NEVER: Final = frozenset(
    {
        Role.TOOLS,
        Role.ANNOUNCEMENTS,
        Role.THEMES,
        Role.RESOURCES,
        Role.UPDATES,
        Role.PEOPLE,
        Role.PASSAGES,
    }
)
PLACED: Final = "only where it stands says that it is a session"
"""Doubt about a session that names nobody and links no recording."""

_LONGEST_CREDIT: Final = 24
"""Words of a line that only names people."""

_CREDIT_SCORE: Final = 0.9
"""Score from which a line that nothing marks is people."""

_MAJORITY: Final = 0.5
"""Share of the headings on one level that are surely sessions, from which the others are, too."""


class Evidence(IntEnum):
    """How much speaks for a section being a session."""

    NONE = 0
    WEAK = 1
    """Only where it stands, or a session code."""

    STRONG = 2
    """Its heading names people, or a speaker or a recording stands right below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the heading of a section and the lines below it say about a session.

    Attributes:
        title: Without the people.
        credits: Who gave it.
        links: The session's own, as told by their lines: recording, slides, page.
        remarks: What links were called that have another name in `links`.
        rest: Blocks below, without what was taken from them.
        evidence: How much speaks for it being a session.
    """

    title: str
    credits: Credits = NOBODY
    links: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()
    rest: tuple[Block, ...] = ()
    evidence: Evidence = Evidence.NONE


@dataclass(frozen=True, slots=True)
class Talk:
    """A section that is a session.

    Attributes:
        head: What its heading and the lines below it say.
        doubt: Why it is a guess that it is one. Empty when it is none.
    """

    head: Head
    doubt: str


@dataclass(frozen=True, slots=True)
class _Node:
    """A section with its head, read once.

    Attributes:
        section: The section.
        head: Its head.
        role: What its heading, or the author's mark in it, says that it holds.
        is_open: Whether its heading may be the title of a session at all.
        inner: The sections inside it.
    """

    section: Section
    head: Head
    role: Role | None
    is_open: bool
    inner: tuple["_Node", ...]

    @property
    def is_strong(self) -> bool:
        """Whether it surely is a session."""
        return self.is_open and self.head.evidence is Evidence.STRONG


def find_talks(outline: Section, marks: Marks = NO_MARKS) -> Mapping[int, Talk]:
    """Return the sections of `outline` that are sessions, by the lines of their headings.

    Sections that `marks` settle are left out, as are those inside them.
    """
    nodes = _nodes(outline, marks)
    if nodes and _heads_note(nodes[0].section):
        nodes[0] = replace(nodes[0], is_open=False)
    return dict(_talks(nodes, role_above=None))


def _heads_note(section: Section) -> bool:
    """Tell whether the first heading of a note names its event, and no session as well."""
    is_title = section.level == 1 and opens_with_event(section.title)
    return is_title and (bool(section.sections) or split_title(section.title).score < SURE)


def _nodes(section: Section, marks: Marks) -> list[_Node]:
    return [_node(inner, marks) for inner in section.sections if inner.line not in marks.own]


def _node(section: Section, marks: Marks) -> _Node:
    own = marks.below.get(section.line) or role(section)
    is_open = _may_be_talk(section, own)
    return _Node(section, read_head(section), own, is_open, tuple(_nodes(section, marks)))


def _talks(nodes: Sequence[_Node], role_above: Role | None) -> Iterator[tuple[int, Talk]]:
    open_to = sum(node.is_open for node in nodes)
    strong = sum(node.is_strong for node in nodes)
    is_usual = strong > 1 and strong >= _MAJORITY * open_to
    for node in nodes:
        own = node.role
        holds = role_above if own in {None, Role.OTHER} else own
        if node.is_strong or (own is None and _is_placed(node, role_above, is_usual=is_usual)):
            is_sure = node.is_strong or role_above is Role.SESSIONS
            yield node.section.line, Talk(node.head, "" if is_sure else PLACED)
            holds = None  # what stands inside is a chapter, unless it is surely a session itself
        yield from _talks(node.inner, holds)


def _is_placed(node: _Node, role_above: Role | None, *, is_usual: bool) -> bool:
    """Tell whether a section without evidence of its own stands where sessions stand."""
    is_group = any(inner.is_strong for inner in node.inner)
    # Prose that links recordings under their titles tells of sessions, and is none.
    tells_of_others = bool(_told_recordings(node.head.rest, titled=True))
    is_among = role_above in {Role.SESSIONS, Role.DAY} or is_usual
    is_coded = node.head.evidence is Evidence.WEAK
    return node.is_open and not is_group and not tells_of_others and (is_among or is_coded)


def _may_be_talk(section: Section, own: Role | None) -> bool:
    if not section.title or own in _NEVER | {Role.DAY} or is_event_title(section.title):
        return False
    # "Keynote" is a group of sessions, "Keynote by Ana Roe" is one.
    is_group = own in {Role.SESSIONS, Role.OTHER}
    return not is_group or bool(split_title(section.title).speakers)


def read_head(section: Section) -> Head:
    """Read the heading of `section` and the lines right below it."""
    heading = plain(section.heading)
    reading = _HeadReading(heading, split_title(heading), links_of(section.heading))
    for block in section.blocks:
        reading.take(block)
    return reading.head(heading)


class _HeadReading:
    """Goes down the blocks below a heading, first line by line, then only for links."""

    def __init__(self, heading: str, split: Split, links: tuple[Link, ...]) -> None:
        self._title = split.title
        self._credits = Credits(split.speakers)
        self._links = list(links)
        self._read = [heading]
        self._rest: list[Block] = []
        self._groups: set[int] = set()

    def take(self, block: Block) -> None:
        """Take from `block` what belongs to the head, and keep the rest."""
        if not isinstance(block, Paragraph):
            self._rest.append(block)
            return
        kept: list[Spans] = []
        for line in lines(block.spans):
            is_top = not self._rest and not kept
            if own := link_line(line, is_head=is_top):
                self._links += own
                if any(map(is_own, own)):
                    # Links with text in between belong to one session after the other.
                    self._groups.add(len(self._rest) + len(kept))
            elif is_top and self._names(line):
                self._read.append(plain(line))
                self._links += map(beside, links_of(line))
            else:
                kept.append(line)
        if len(kept) == len(lines(block.spans)):
            self._rest.append(block)
        elif kept:
            self._rest.append(Paragraph(spans=joined(kept), line=kept[0][0].line))

    def head(self, heading: str) -> Head:
        """Return what was found below `heading`."""
        recordings = {identity(link.url) for link in self._links if is_recording(link)}
        is_one = len(recordings) <= 1 and len(self._groups) <= 1
        told = _told_recordings(self._rest, titled=False)
        evidence = Evidence.NONE
        if self._credits or (is_one and any(map(is_own, self._links))) or len(told) == 1:
            evidence = Evidence.STRONG
        elif _CODE.match(self._title):
            evidence = Evidence.WEAK
        return Head(
            title=self._title or cleaned(heading),
            credits=self._credits or _tellers(self._rest),
            links=unique(self._links),
            rest=tuple(self._rest),
            remarks=(*self._left_out(), *unsaid(self._links)),
            evidence=evidence,
        )

    def _left_out(self) -> Iterator[str]:
        title = self._title or cleaned(self._read[0])
        return (text for text in self._read if leaves_out(text, title, self._credits))

    def _names(self, line: Spans) -> bool:
        """Take `line` if it credits people, or gives the title below a heading of people."""
        if found := labelled(plain(line)):
            # A label is the author's own word, whatever was read out of the heading.
            self._credits = found
            return True
        if not self._credits:
            self._credits = _credited(line)
            return bool(self._credits)
        if not self._title:
            self._title = _title_line(line)
            return bool(self._title)
        return False


def _told_recordings(blocks: Sequence[Block], *, titled: bool) -> set[str]:
    """Return the recordings that prose links, under a title or as in "watch her video here"."""
    spans = (span for block in blocks if isinstance(block, Paragraph) for span in block.spans)
    return {
        identity(link.url)
        for link in links_of(spans)
        if is_recording(link)
        and titled != (says_nothing(link.label) or names_recording(link.label))
    }


def _tellers(blocks: Sequence[Block]) -> Credits:
    """Return who the first paragraph says gave it: "Ana Roe presented"."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return NOBODY
    text = plain(first.spans).replace("\n", " ")
    return next(
        (found for start, end in sentences(text) if (found := teller(text[start:end]))), NOBODY
    )


def link_line(line: Spans, *, is_head: bool = False) -> tuple[Link, ...]:
    """Return the links of a line that holds nothing else, such as "Slides: <address>".

    At the head of a session, `is_head`, all such lines count; else those that lead to a
    recording or slides, or that say nothing by themselves.
    """
    found = links_of(line)
    # Two names for one address: the line says more than where it leads.
    if not found or any(unsaid(filter(None, map(link_of, line)))):
        return ()
    left = raw([span for span in line if not link_of(span)])
    label = re.fullmatch(r"\W*([\w ]{2,24}?)\s*(?::|->|\u2192)\s*(.*)", left, re.DOTALL)
    if label and len(found) == 1 and not _JOINTS.sub("", label[2]):
        return (_called(found[0], label[1].strip()),)
    if _JOINTS.sub("", left):
        return ()
    is_session_link = is_head or any(is_own(link) or says_nothing(link.label) for link in found)
    return found if is_session_link else ()


def _called(link: Link, label: str) -> Link:
    name = label if says_nothing(link.label) else f"{label}: {link.label}"
    return Link(label=name, url=link.url, kind=kind_of(link.url, label))


def _credited(line: Spans) -> Credits:
    text = plain(line)
    if found := labelled(text):
        return found
    is_marked = all(span.bold or span.italic or not span.text.strip(" ,*") for span in line)
    if len(text.split()) > _LONGEST_CREDIT:
        return NOBODY
    people = people_in(text)
    if people and (people.score >= (LIKELY if is_marked else _CREDIT_SCORE)):
        return Credits(people.speakers)
    return NOBODY


def _title_line(line: Spans) -> str:
    return split_title(plain(line)).title if is_titled(line) else ""
