"""Which sections are sessions: headings that name one, told from days, groups and chapters."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.events.edition import is_of_event, starts_with_event
from bot.notes.headings import Role, leads_to, opens_with_day
from bot.notes.links import is_own
from bot.notes.markdown.blocks import Block, Listing, Paragraph, Table, block_spans
from bot.notes.markdown.sentences import last_sentence
from bot.notes.markdown.spans import Spans, lines, plain
from bot.notes.marks import NO_MARKS, Marks
from bot.notes.outline import BOLD_LEVEL, PLAIN_LEVEL, Section, role, walk
from bot.notes.people.credits import is_label
from bot.notes.people.names import SURE
from bot.notes.people.telling import one_of
from bot.notes.sessions.below import lists_talks, tells_of_one
from bot.notes.sessions.breaks import is_aside, is_called_off
from bot.notes.sessions.chapters import chapters_of, credited_in, has_any, is_any
from bot.notes.sessions.columns import lists_sessions
from bot.notes.sessions.head import Evidence, Head
from bot.notes.sessions.headingtext import heading_text
from bot.notes.sessions.heads import read_head
from bot.notes.sessions.ownlinks import links_its_page
from bot.notes.sessions.programme import programme_heads, programme_lines
from bot.notes.sessions.promises import promises_sessions
from bot.notes.sessions.shape import Shape, shape_of
from bot.notes.sessions.shown import told_recordings
from bot.notes.sessions.titles import is_one_session, split_title

_NEVER: Final = frozenset(
    {
        Role.TOOLS,
        Role.ANNOUNCEMENTS,
        Role.THEMES,
        Role.RESOURCES,
        Role.UPDATES,
        Role.PEOPLE,
        Role.PASSAGES,
        Role.DAY,
    }
)
PLACED: Final = "only where it stands says that it is a session"
"""Doubt about a session that names nobody and links no recording."""


_KIND: Final = re.compile(rf"(?:\w+\s)?{one_of('talk')}\s*(?:[-\u2013\u2014:]|$)", re.IGNORECASE)
"""How a heading begins that says what kind of session it names: "Opening keynote - …"."""

_BY_ANYBODY: Final = re.compile(
    rf"(?:\w+\s)?{one_of('talk')}\s+{one_of('by')}\s+(?-i:(?=[^\W\d_a-z]))", re.IGNORECASE
)
"""How one begins that only says who gave it, who may be an organisation: "Keynote by Acme"."""

_SEVERAL: Final = re.compile(rf"\b{one_of('talks')}", re.IGNORECASE)
_FROM_TALKS: Final = re.compile(
    rf"\w\s+(?:from|of|on)\s+(?:(?:the|some|my)\s+)?{one_of('talks')}$", re.IGNORECASE
)
"""How a heading ends over what was taken away from sessions, one a section."""

_WORDS_OF_TITLE: Final = 3
"""Words of a heading that is a title, where only an introduction says so."""

_WORDS_OF_TOOL: Final = 2
"""Words of a tool's name, at most, below a heading that says tools are what follows."""

_MAJORITY: Final = 0.5
"""Share of the headings on one level that are surely sessions, from which the others are, too."""


_FEWEST_NAMED: Final = 3
"""Headings whose first lines name somebody, from which those of a majority show a list of talks."""

_FEWEST_NOTED: Final = 3
"""Headings over lists beside that of a keynote, from which they are sessions as well."""

_LEADING: Final = 8
"""Words at the end of a sentence that leads to sections, among which it names what they are."""


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

    @property
    def is_line(self) -> bool:
        """Whether its heading is a line that Markdown takes for no heading."""
        return self.section.level >= BOLD_LEVEL

    @property
    def is_shown(self) -> bool:
        """Whether anything shows that it is a session, or tells of one."""
        return self.head.evidence > Evidence.NONE or self.head.tells_of_other


def find_talks(
    outline: Section, marks: Marks = NO_MARKS, held: Role | None = None
) -> Mapping[int, Talk]:
    """Return the sections of `outline` that are sessions, by the lines of their headings.

    Sections that `marks` settle are left out, as are those inside them. `held` is what the note
    says that it holds as a whole; where one heading stands above all others, that one says it.
    """
    sections = list(walk(outline))
    listed = programme_lines((inner.line, inner.heading) for inner in sections)
    listed |= programme_heads((inner.line, _first_line(inner)) for inner in sections)
    nodes = _nodes(outline, marks, listed)
    if nodes and _heads_note(nodes[0].section):
        nodes[0] = replace(nodes[0], is_open=False)
    above = held or _led_to(outline)
    talks = dict(_talks(nodes, role_above=above if len(nodes) > 1 else None))
    if above or not (_announces(outline) or (not talks and _promises(outline))):
        return talks
    return dict(_talks(nodes, role_above=None, is_promised=True))


def _announces(outline: Section) -> bool:
    """Tell whether the last sentence over the sections of `outline` says that they are sessions."""
    told, _ = _introduced(outline)
    last = told[-1] if told else None
    text = plain(last.spans).replace("\n", " ") if isinstance(last, Paragraph) else ""
    return bool(text) and promises_sessions(last_sentence(text))


def _introduced(outline: Section) -> tuple[Sequence[Block], Sequence[Section]]:
    """Return the introduction of a note, below its title if it has one, and the sections behind."""
    first = outline.sections[:1]
    is_title = bool(first) and first[0].level == 1 and bool(first[0].sections)
    whole = first[0] if is_title else outline
    return whole.blocks, whole.sections


def _first_line(section: Section) -> Spans:
    """Return the first line below a heading; empty where nothing or no paragraph stands there."""
    first = section.blocks[0] if section.blocks else None
    return lines(first.spans)[0] if isinstance(first, Paragraph) else ()


def _promises(outline: Section) -> bool:
    """Tell whether the introduction says that sessions are what follows, one a section."""
    return _promise(*_introduced(outline))


def _promise(told: Sequence[Block], rest: Sequence[Section]) -> bool:
    """Tell whether `told` says that sessions follow, and none of the sections speaks of several."""
    return any(map(promises_sessions, _texts(told))) and not any(
        _SEVERAL.search(text)
        for section in rest
        for inner in walk(section)
        for text in _texts(inner.blocks)
    )


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what paragraphs and lists say, each on one line."""
    for block in blocks:
        if isinstance(block, Paragraph | Listing):
            yield from (plain(spans).replace("\n", " ") for spans in block_spans(block))


def _heads_note(section: Section) -> bool:
    """Tell whether the first heading of a note names its event, and no session as well."""
    names_event = starts_with_event(section.title) or is_of_event(section.title)
    is_title = section.level == 1 and names_event
    return is_title and (bool(section.sections) or split_title(section.title).score < SURE)


def _nodes(section: Section, marks: Marks, listed: frozenset[int]) -> list[_Node]:
    if not section.sections:
        return []
    shape = shape_of([heading_text(inner) for inner in section.sections])
    chapters = chapters_of(section.sections)
    return [
        _node(inner, marks, shape, listed, chapters)
        for inner in section.sections
        if inner.line not in marks.own
    ]


def _node(
    section: Section,
    marks: Marks,
    shape: Shape,
    listed: frozenset[int],
    chapters: frozenset[str],
) -> _Node:
    own = marks.below.get(section.line) or role(section)
    # "Session 1" may be any group, but for labels that say what it is.
    is_one = own is Role.SESSIONS and is_one_session(section.title)
    is_told = is_one and tells_of_one(section)
    may_be_one = _may_be_talk(section, own) or is_told
    is_read = may_be_one or _has_labels(section)
    head = read_head(section, shape) if is_read else Head(title=section.title)
    heads = section.level == 1
    is_paged = may_be_one and links_its_page(section.blocks, head.title, heads_note=heads)
    if section.line in listed or is_paged or is_told:
        head = replace(head, evidence=Evidence.STRONG)
    is_chaptered = may_be_one and has_any(section, chapters)
    if is_chaptered:
        who = head.credits or credited_in(section, chapters)
        head = replace(head, evidence=Evidence.STRONG, credits=who)
    is_untold = head.evidence is not Evidence.STRONG and not section.blocks
    is_left_out = is_untold and shape.leaves_out(heading_text(section))
    is_left_out |= not (head.credits or head.links) and is_aside(section.title)
    is_left_out |= is_called_off(plain(section.heading))
    is_open = (may_be_one and not is_left_out) or head.is_labelled
    inner = tuple(
        replace(node, is_open=False) if is_chaptered and is_any(node.section, chapters) else node
        for node in _nodes(section, marks, listed)
    )
    return _Node(section, head, own, is_open, inner)


def _talks(
    nodes: Sequence[_Node], role_above: Role | None, *, is_promised: bool = False
) -> Iterator[tuple[int, Talk]]:
    # Bold lines and headings that Markdown knows stand side by side, and are seldom of one kind.
    usual = {
        is_line: _are_usual([node for node in nodes if node.is_line is is_line])
        for is_line in {node.is_line for node in nodes}
    }
    is_begun = False
    for node in nodes:
        own = node.role
        holds = role_above if own in {None, Role.OTHER} else own
        # Above the first that shows itself the author tells how it was to be there.
        is_shown = node.is_open and (node.is_shown or bool(node.head.credits))
        is_begun |= is_shown or _KIND.match(node.section.title) is not None
        is_title = len(node.section.title.split()) >= _WORDS_OF_TITLE
        is_among = (usual[node.is_line] and is_begun) or (is_promised and is_title)
        if role_above is Role.TOOLS and _names_tool(node):
            holds = role_above
        elif node.is_strong or (own is None and _is_placed(node, role_above, is_usual=is_among)):
            is_sure = node.is_strong or role_above is Role.SESSIONS
            yield node.section.line, Talk(node.head, node.head.doubt if is_sure else PLACED)
            holds = None  # what stands inside is a chapter, unless it is surely a session itself
        elif holds is None or holds is Role.DAY:
            holds = _led_to(node.section) or holds
        is_above = own is Role.DAY or (node.section.level == 1 and not node.is_open)
        is_told = len(node.inner) >= _FEWEST_NAMED and _promise(
            node.section.blocks, node.section.sections
        )
        yield from _talks(node.inner, holds, is_promised=(is_promised and is_above) or is_told)


def _names_tool(node: _Node) -> bool:
    """Tell whether a heading among tools is short as their names; in brackets is who makes it."""
    is_short = len(node.head.title.split()) <= _WORDS_OF_TOOL
    return is_short and not any(map(is_own, node.head.links))


def _are_usual(nodes: Sequence[_Node]) -> bool:
    """Tell whether most of `nodes` show that they are sessions, so that the others are, too."""
    if _are_noted(nodes):
        return True
    open_to = sum(node.is_open for node in nodes)
    # A code of the programme says little of one session, and of all when most have one.
    shown = sum(node.is_open and node.is_shown for node in nodes)
    # So does somebody's name in the first lines, when those of most others name somebody as well.
    named = sum(node.is_open and (node.is_shown or bool(node.head.credits)) for node in nodes)
    return (shown > 1 and shown >= _MAJORITY * open_to) or (
        named >= _FEWEST_NAMED and named > _MAJORITY * open_to
    )


def _are_noted(nodes: Sequence[_Node]) -> bool:
    """Tell whether most of `nodes` stand over lists of what was said, and one is a keynote.

    So people set what they wrote down session by session, with nobody's name.
    """
    if not any(_KIND.match(node.section.title) for node in nodes):
        return False
    noted = [
        any(isinstance(block, Listing) for block in node.section.blocks)
        for node in nodes
        if node.is_open
    ]
    return len(noted) >= _FEWEST_NOTED and sum(noted) > _MAJORITY * len(noted)


def _led_to(section: Section) -> Role | None:
    """Return what the last line over the sections in `section` says that they are.

    As in "Some of the talks I went to:", or the heading: "Takeaways from the talks". None for
    anything but sessions.
    """
    if _FROM_TALKS.search(section.title):
        return Role.SESSIONS
    last = section.blocks[-1] if section.blocks else None
    spans = last.spans if isinstance(last, Paragraph) else ()
    first = section.sections[0] if section.sections else None
    if first and first.level >= PLAIN_LEVEL and not first.blocks:
        spans = first.heading  # a line so short that it was taken for a heading
    text = plain(spans).replace("\n", " ").strip()
    if not text.endswith((":", "\uff1a")):
        return None
    said = " ".join(last_sentence(text).split()[-_LEADING:])
    return Role.SESSIONS if leads_to(said) is Role.SESSIONS else None


def _is_placed(node: _Node, role_above: Role | None, *, is_usual: bool) -> bool:
    """Tell whether a section without evidence of its own stands where sessions stand."""
    # A line that was taken for a heading says little by its place, and nothing with none below;
    # nor does one of a single word.
    is_word = len(node.section.title.split()) <= 1
    is_line = node.section.level >= (
        BOLD_LEVEL if is_word or not node.section.blocks else PLAIN_LEVEL
    )
    is_line |= opens_with_day(node.section.title)  # and so does what an author calls a day
    is_among = not is_line and (role_above in {Role.SESSIONS, Role.DAY} or is_usual)
    is_coded = node.head.evidence is Evidence.WEAK
    if not node.is_open or node.head.tells_of_other or not (is_among or is_coded):
        return False
    return not (_heads_group(node) or _tells_of_others(node.head.rest, role_above))


def _heads_group(node: _Node) -> bool:
    """Tell whether any section inside that of `node` is a session, or holds a list of some."""
    return any(
        inner.is_strong or any(map(lists_talks, inner.section.blocks)) for inner in node.inner
    )


def _tells_of_others(blocks: Sequence[Block], role_above: Role | None) -> bool:
    """Tell whether what stands below a heading shows it to be that of a group.

    Prose that links recordings under their titles, or a table or a list of sessions.
    """
    return bool(told_recordings(blocks, titled=True)) or any(
        (isinstance(block, Table) and lists_sessions(block, role_above)) or lists_talks(block)
        for block in blocks
    )


def _has_labels(section: Section) -> bool:
    """Tell whether any line below a heading may begin with a label."""
    spans = (
        said
        for block in section.blocks
        if isinstance(block, Paragraph | Listing)
        for said in block_spans(block)
    )
    return any(sign in plain(said) for said in spans for sign in (":", "\uff1a"))


def _may_be_talk(section: Section, own: Role | None) -> bool:
    if not section.title or own in _NEVER or is_of_event(section.title):
        return False
    if is_label(section.title, "speaker") or not re.search(r"\w", section.title):
        return False  # "???" stands for a title that its author missed
    # "Keynote" is a group of sessions, "Keynote by Ana Roe" is one.
    is_group = own in {Role.SESSIONS, Role.OTHER}
    is_given = bool(split_title(section.title).speakers) or _BY_ANYBODY.match(section.title)
    return not is_group or bool(is_given)
