"""Sessions that fill a section, a list item or a paragraph of their own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.credits import NOBODY, Credits, credited, labelled, leading, leaves_out, staff_in
from bot.notes.headings import Role
from bot.notes.labels import without_addresses
from bot.notes.links import (
    beside,
    is_own,
    is_recording,
    link_of,
    links_of,
    only_points,
    says_nothing,
    unique,
    unsaid,
)
from bot.notes.marked import credited_below, marked_title, without_link_words
from bot.notes.names import FIRST_NAME, LIKELY, SURE
from bot.notes.outline import Section, walk
from bot.notes.people import people_in
from bot.notes.place import Place
from bot.notes.said import remarks_of
from bot.notes.spans import Span, Spans, cut, joined, lines, plain, raw, squeeze
from bot.notes.talks import PLACED, Talk, link_line
from bot.notes.titles import clean_title, is_titled, split_title
from bot.notes.tools import presented_tools
from bot.recap.address import identity
from bot.recap.model import Link, LinkKind, Session

_EXPECTED: Final = frozenset({Role.SESSIONS, Role.DAY, Role.UPDATES})
"""Under such a heading a title needs nothing else to be a session."""

_LONGEST_TITLE: Final = 25
"""Words; what is longer is a sentence."""

UNKNOWN_NAMES: Final = "what was taken for its people are no names that are known"
"""Doubt about a session whose title was cut where people seem to begin."""

_EDGES: Final = " \t-\u2013—:,|·"

_SMALL: Final = 4
"""Letters of words that titles may set small, such as "from"."""

_WORD: Final = re.compile(r"[^\W\d_][\w'\u2019-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """What the text of a list item says of a session."""

    title: str
    head: str
    """The text that title and people were read from."""

    who: Credits = NOBODY
    links: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()
    doubt: str = ""


def session_of_section(talk: Talk, section: Section, place: Place) -> Session:
    """Return the session of a section with all that it and its chapters say."""
    head = talk.head
    remarks = [*head.remarks, *remarks_of(_without_head(head.rest, head.title))]
    links = list(head.links)
    blocks = list(head.rest)
    for chapter in section.sections:
        for inner in walk(chapter):
            remarks += [inner.title, *remarks_of(inner.blocks)]
            links += links_of(inner.heading)
            blocks += inner.blocks
    tools = {identity(x.url) for tool in presented_tools(blocks, place) for x in tool.links}
    mentioned = [link for link in _links_in(blocks) if identity(link.url) not in tools]
    links += map(beside, mentioned)
    return Session(
        title=head.title,
        speakers=head.credits.speakers,
        organisations=head.credits.organisations,
        links=unique(links),
        remarks=tuple(remarks),
        day=place.day,
        headings=place.headings,
        source=place.source(section.line),
        doubt=talk.doubt,
    )


def session_of_item(item: Item, place: Place) -> Session | None:
    """Return the session that a list item gives, or None when it gives something else.

    An item is a session by a recording under a title, by people beside a title, by people over
    a title in quotes, or by standing in a list of sessions.
    """
    draft = (
        _speaker_first(item)
        or _introduced(item)
        or _bold(item)
        or _linked(item.spans, place)
        or _plain(item.spans, place)
    )
    if draft is None:
        return None
    links = (*draft.links, *_links_in(item.blocks))
    head = [draft.head] if leaves_out(draft.head, draft.title, draft.who) else []
    below = remarks_of(_without_head(item.blocks, draft.title))
    return Session(
        title=draft.title,
        speakers=draft.who.speakers,
        organisations=draft.who.organisations,
        links=unique(link if is_own(link) else beside(link) for link in links),
        remarks=(*head, *draft.remarks, *below, *unsaid(links)),
        day=place.day,
        headings=place.headings,
        source=place.source(item.line),
        doubt=draft.doubt,
    )


def session_of_paragraph(paragraph: Paragraph, place: Place) -> Session | None:
    """Return the session of a paragraph under a heading for such, or None.

    `[Title](address) - who gave it and what was said`, or a title with people on a line of its
    own and the address on the next.
    """
    first = _first(paragraph.spans)
    link = link_of(first) if first else None
    own = [link for link in links_of(paragraph.spans) if is_own(link)]
    begins = link is not None and is_own(link) and not says_nothing(link.label)
    rows = lines(paragraph.spans)
    stands_alone = len(rows) > 1 and bool(own) and all(link_line(row) for row in rows[1:])
    if not (begins or stands_alone):
        return None
    return session_of_item(Item(spans=paragraph.spans, line=paragraph.line), place)


def is_credited(paragraph: Paragraph) -> bool:
    """Tell whether a line with nothing but a linked title stands over one with people."""
    rows = lines(paragraph.spans)
    if len(rows) == 1 or len(rows[0]) > 1:
        return False
    link = link_of(rows[0][0])
    is_title = link is not None and is_own(link) and not only_points(link.label)
    return is_title and bool(credited(plain(without_link_words(rows[1]))))


def _speaker_first(item: Item) -> _Draft | None:
    """Read `- Ana Roe` over a nested, quoted or italic title."""
    below = next((block for block in item.blocks if isinstance(block, Listing)), None)
    people = people_in(plain(item.spans))
    if not below or not people or people.score < FIRST_NAME:
        return None
    title, *others = lines(below.items[0].spans) or [()]
    if not is_titled(title):
        return None
    return _Draft(
        title=clean_title(plain(title)),
        head=plain(item.spans),
        who=Credits(people.speakers),
        remarks=tuple(plain(row) for row in others),
    )


def _introduced(item: Item) -> _Draft | None:
    """Read `- Ana Roe, CTO, Acme` over notes of what she said, where no title is given."""
    text = plain(item.spans)
    split = split_title(text)
    if split.title or not split.speakers or not any(isinstance(b, Listing) for b in item.blocks):
        return None
    return _Draft(
        title=clean_title(text),
        head=text,
        who=Credits(split.speakers),
        doubt="it has people and no title",
    )


def _bold(item: Item) -> _Draft | None:
    """Read a bold title with the people behind it, in brackets or labelled below."""
    marked = marked_title(item.spans)
    who = marked and (marked.who or credited_below(item.blocks))
    if not marked or not who:
        return None
    behind = without_addresses(without_link_words(marked.rest)).strip(_EDGES)
    return _Draft(
        title=marked.title,
        head=marked.title,
        who=who,
        links=links_of(marked.rest),
        remarks=(behind,) if behind and leaves_out(behind, "", who) else (),
    )


def _linked(spans: Spans, place: Place) -> _Draft | None:
    """Read what begins with a linked title, the people inside the link or behind it."""
    first = _first(spans)
    if not first or not first.target or first.image or only_points(first.text):
        return None
    link = link_of(first)
    rest = cut(spans, len(raw(spans[: spans.index(first) + 1])))
    split = split_title(first.text)
    inside = Credits(split.speakers) if split.title else NOBODY
    who = inside or _credits_behind(rest)
    is_recorded = link is not None and is_recording(link)
    is_by = bool(who.speakers) and (bool(inside) or re.match(r"\W*by\s", raw(rest)) is not None)
    has_own = any(is_own(other) for other in links_of(rest))
    if not (is_recorded or is_by or has_own or place.role in _EXPECTED):
        return None
    if link and link.kind is LinkKind.OTHER and place.role not in _EXPECTED:
        return None
    is_sure = is_recorded or is_by or has_own or place.role is Role.SESSIONS
    title = split.title if inside else clean_title(first.text)
    own = (replace(link, label=title),) if link else ()
    return _Draft(
        title=title,
        head=" ".join([plain([first]), *_people_rows(rest, who)]),
        who=who or Credits(organisations=staff_in(first.text)),
        links=(*own, *links_of(rest)),
        remarks=tuple(_rest_of(rest, who)),
        doubt="" if is_sure else PLACED,
    )


def _plain(spans: Spans, place: Place) -> _Draft | None:
    """Read a title that is no link, with people beside it or below, or among sessions."""
    rows = lines(spans)
    if not rows or link_line(rows[0]):
        return None
    first = without_addresses(without_link_words(rows[0])).strip(_EDGES)
    split = split_title(first)
    if not split.title or len(split.title.split()) > _LONGEST_TITLE:
        return None
    below = labelled(plain(rows[1])) if len(rows) > 1 and not split.speakers else NOBODY
    who = below or Credits(split.speakers)
    score = 1.0 if below else split.score
    has_own = any(is_own(link) for link in links_of(spans))
    is_expected = place.role in _EXPECTED
    if score < (LIKELY if is_expected or has_own else SURE) and not (
        is_expected and (has_own or _is_title_case(split.title))
    ):
        return None
    first_remark = 2 if below else 1
    return _Draft(
        title=split.title,
        head=" ".join([first, *([plain(rows[1])] if below else [])]),
        who=who,
        links=links_of(spans),
        remarks=tuple(plain(row) for row in rows[first_remark:] if not link_line(row)),
        doubt="" if score >= SURE else PLACED if score < LIKELY else UNKNOWN_NAMES,
    )


def _is_title_case(title: str) -> bool:
    """Tell whether `title` is set as a title, not as a sentence."""
    words = [word for word in _WORD.findall(title) if len(word) > _SMALL]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _credits_behind(rest: Spans) -> Credits:
    """Return who is named right behind a linked title, or in the line below it."""
    rows = lines(rest)
    if not rows:
        return NOBODY
    if found := credited(plain(without_link_words(rows[0]))):
        return found
    behind = raw(rest).lstrip(" ,")
    is_introduced = re.match(r"[-\u2013—:(|]|(?:by|with)\s", behind)
    return leading(behind) if is_introduced else NOBODY


def _rest_of(rest: Spans, who: Credits) -> Iterator[str]:
    """Yield what stands behind a linked title, but for lines that are only people or links."""
    for row in _rows(rest):
        text = squeeze(plain(row).replace("\n", " ")).lstrip(" -\u2013—:,")
        if text and not link_line(row) and not _names_only(row, who):
            yield text


def _people_rows(rest: Spans, who: Credits) -> Iterator[str]:
    return (plain(row) for row in _rows(rest) if _names_only(row, who))


def _rows(rest: Spans) -> list[Spans]:
    """Return the lines that the author ended on purpose; a wrapped text is one."""
    if any(span.text == "\n" for span in rest):
        return lines(rest)
    first, *others = lines(rest) or [rest]
    if others and credited(plain(without_link_words(first))):
        # People have a line of their own, whatever follows.
        return [first, joined(others)]
    return [rest]


def _names_only(row: Spans, who: Credits) -> bool:
    text = plain(row).lstrip(" -\u2013—:,")
    people = people_in(re.sub(r"^by\s+", "", text))
    return people is not None and people.speakers == who.speakers


def _without_head(blocks: Iterable[Block], title: str) -> Iterator[Block]:
    """Yield `blocks` without those lines that are only the session's links or its title."""
    for block in blocks:
        if isinstance(block, Listing):
            kept = tuple(item for item in block.items if not _is_head(item, title))
            if kept:
                yield Listing(items=kept, line=block.line)
        elif not isinstance(block, Paragraph) or not link_line(block.spans):
            yield block


def _is_head(item: Item, title: str) -> bool:
    rows = lines(item.spans)
    # A title with more lines below it says more than the title.
    is_title = len(rows) == 1 and clean_title(plain(rows[0])) == title
    return not item.blocks and (is_title or bool(link_line(item.spans)))


def _links_in(blocks: Iterable[Block]) -> tuple[Link, ...]:
    rows = (row for block in blocks for spans in block_spans(block) for row in lines(spans))
    return unique(link for row in rows for link in link_line(row) or links_of(row))


def _first(spans: Spans) -> Span | None:
    return next((span for span in spans if span.text.strip(" \n*_-")), None)
