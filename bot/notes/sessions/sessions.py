"""Sessions that fill a section, a list item or a paragraph of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.headings import Role
from bot.notes.links import (
    beside,
    is_own,
    link_of,
    links_of,
    only_points,
    says_nothing,
    unique,
    unsaid,
)
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph, block_spans
from bot.notes.markdown.spans import Spans, first_span, joined, lines, plain
from bot.notes.outline import Section, walk
from bot.notes.people.creditlines import tellers
from bot.notes.people.credits import (
    NOBODY,
    Credits,
    credited,
    is_named,
    labelled,
    labelled_title,
    leaves_out,
)
from bot.notes.people.named import named_by
from bot.notes.people.names import SURE
from bot.notes.people.profiles import linked_people, linked_person
from bot.notes.people.subjects import teller
from bot.notes.place import Place
from bot.notes.said import remarks_of
from bot.notes.sessions.draft import Draft
from bot.notes.sessions.drafts import draft_of
from bot.notes.sessions.heads import read_head
from bot.notes.sessions.leadins import title_behind_people
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.marked import (
    credited_below,
    is_told_by_author,
    without_link_words,
)
from bot.notes.sessions.ownlinks import own_links
from bot.notes.sessions.shape import NO_SHAPE, Shape
from bot.notes.sessions.talks import Talk
from bot.notes.sessions.titles import are_behind, split_title
from bot.notes.sessions.wording import clean_title
from bot.notes.tools.tools import presented_tools
from bot.recap.address import identity
from bot.recap.model import Link, Session

_EDGES: Final = " \t,;:|()-\u2013—"
_BEFORE_LINK: Final = " \t,;:|(-\u2013—"
_OPENING_MARKS: Final = " \t*_\"“„«\u2018'"
_LABELLED: Final = re.compile(r"\W*\w[^:\n]{0,24}:")


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
    if mentioned := list(own_links(blocks, head.title, links)):
        tools = _tools_among(mentioned, blocks, place)
        links += (link for link in mentioned if identity(link.url) not in tools)
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


def _tools_among(links: Sequence[Link], blocks: Sequence[Block], place: Place) -> set[str]:
    """Return the identities of those of `links`, from `blocks`, that lead to what these present."""
    wanted = {identity(link.url) for link in links}
    holds = [
        any(
            identity(link.url) in wanted for spans in block_spans(block) for link in links_of(spans)
        )
        for block in blocks
    ]
    # A paragraph may lead to a list of tools.
    told = [
        block
        for at, block in enumerate(blocks)
        if holds[at] or (isinstance(block, Paragraph) and any(holds[at + 1 : at + 2]))
    ]
    return {identity(link.url) for tool in presented_tools(told, place) for link in tool.links}


def session_of_item(item: Item, place: Place, shape: Shape = NO_SHAPE) -> Session | None:
    """Return the session that a list item gives, or None when it gives something else.

    An item is a session by labels on its lines, by a recording under a title, by people beside a
    title, by people over a title in quotes, or by standing in a list of sessions.
    """
    if session := _session_of_labelled(item, place):
        return session
    draft = draft_of(item, place, shape)
    return session_of_draft(item, draft, place) if draft else None


def _session_of_labelled(item: Item, place: Place) -> Session | None:
    """Return the session of an item such as `Title: Less YAML` over `Speaker: Ana Roe`, or None.

    What is labelled below the title are lines of the item, or a list inside it.
    """
    rows = [Item(spans=row, line=row[0].line) for row in lines(item.spans)]
    if not rows or not labelled_title(plain(rows[0].spans)):
        return None
    below = item.blocks
    if below and isinstance(below[0], Listing):
        rows += below[0].items
        below = below[1:]
    rows[-1] = replace(rows[-1], blocks=(*rows[-1].blocks, *below))
    return session_of_labels(Listing(items=tuple(rows), line=item.line), place)


def session_of_draft(item: Item, draft: Draft, place: Place) -> Session:
    """Return the session of `item`, whose text says `draft` of it, with what stands below."""
    who = draft.who or credited_below(item.blocks) or tellers(item.blocks) or _told_of(draft)
    links = (*draft.links, *own_links(item.blocks, draft.title, draft.links))
    head = [draft.head] if leaves_out(draft.head, draft.title, draft.who) else []
    below = remarks_of(_without_head(item.blocks, draft.title))
    return Session(
        title=draft.title,
        speakers=who.speakers,
        organisations=who.organisations,
        links=unique(
            link if is_own(link) or link.label == draft.title else beside(link) for link in links
        ),
        remarks=(*head, *draft.remarks, *below, *unsaid(links)),
        day=place.day,
        headings=place.headings,
        source=place.source(item.line),
        doubt=draft.doubt,
    )


def _told_of(draft: Draft) -> Credits:
    """Return who gave it by what is said right behind the title: "[Less YAML](…) Ana Roe is …"."""
    said = next(iter(draft.remarks), "")
    return teller(said) or named_by(said) if said else NOBODY


def sessions_of_lines(paragraph: Paragraph, place: Place) -> tuple[list[Session], Sequence[Spans]]:
    """Return the sessions that lines of a paragraph give as items would, and the other lines.

    Most lines begin with a linked title, and each of these with nobody or nothing behind it but
    people or links; or every line names people and links what was given. Of other paragraphs there
    are no sessions.
    """
    rows = lines(paragraph.spans)
    if played := _sessions_played(rows, place):
        return played, []
    titled = [row for row in rows if _begins_with_title(row)]
    if len(titled) <= 1 or 2 * len(titled) <= len(rows):
        return [], rows
    found = [session_of_item(Item(spans=row, line=row[0].line), place) for row in titled]
    sessions = [session for session in found if session]
    if len(sessions) < len(titled) or not all(map(_ends_with_title, titled, sessions)):
        return [], rows
    return sessions, [row for row in rows if row not in titled]


def _sessions_played(rows: Sequence[Spans], place: Place) -> list[Session]:
    """Return the session of each line, such as `Less YAML by Ana Roe https://youtu.be/…`.

    None unless there are several, and each has its people and a recording or slides of its own.
    """
    if len(rows) <= 1 or not all(any(map(is_own, links_of(row))) for row in rows):
        return []
    found = [session_of_item(Item(spans=row, line=row[0].line), place) for row in rows]
    sessions = [session for session in found if session and session.speakers]
    return sessions if len(sessions) == len(rows) else []


def _begins_with_title(row: Spans) -> bool:
    first = first_span(row)
    is_titled = first is not None and bool(first.target) and not only_points(first.text)
    return first is not None and is_titled and not first.image and not linked_person(first)


def _ends_with_title(row: Spans, session: Session) -> bool:
    """Tell whether nothing but people and links stands behind the linked title of a row."""
    first = first_span(row)
    rest = without_link_words(row[row.index(first) + 1 :]) if first else ()
    text = plain(rest).strip(_EDGES)
    return not text or (bool(session.speakers) and bool(credited(text)))


def session_of_paragraph(paragraph: Paragraph, place: Place) -> Session | None:
    """Return the session of a paragraph under a heading for such, or None.

    `[Title](address) - who gave it and what was said`, or a title with people on a line of its
    own and the address on one of the next.
    """
    first = first_span(paragraph.spans)
    link = link_of(first) if first else None
    begins = link is not None and is_own(link) and not says_nothing(link.label)
    is_line = _is_credited(paragraph.spans) or _ends_with_own(paragraph.spans)
    item = Item(spans=paragraph.spans, line=paragraph.line)
    if begins or is_line or _heads_links(paragraph):
        return session_of_item(item, place)
    draft = draft_of(item, place) if place.role is Role.SESSIONS else None
    return (
        session_of_draft(item, draft, place)
        if draft and draft.who.speakers and _opens(draft, paragraph)
        else None
    )


def _opens(draft: Draft, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with the title and names who gave it: `Less YAML (Ana Roe)`.

    Rather than with a sentence: "I saw Ana Roe …".
    """
    text = plain(paragraph.spans).lstrip(_OPENING_MARKS)
    is_title = text.startswith(draft.title) and not is_told_by_author(draft.title)
    return is_title and are_behind(draft.who.speakers, draft.title, text)


def _heads_links(paragraph: Paragraph) -> bool:
    """Tell whether a title stands over nothing but links, or one with people over some."""
    first, *below = lines(paragraph.spans) or [()]
    own = [row for row in below if any(map(is_own, link_line(row)))]
    if not own or link_line(first):
        return False
    return all(map(link_line, below)) or split_title(plain(first)).score >= SURE


def session_of_labels(listing: Listing, place: Place) -> Session | None:
    """Return the session of a list such as `- Talk: Less YAML`, `- Speaker: Ana Roe`, or None."""
    if not is_labelled(listing):
        return None
    # The head of a section ends with the first line that is none of its own.
    rows = sorted(listing.items, key=lambda item: not _LABELLED.match(plain(item.spans)))
    head = Paragraph(spans=joined(item.spans for item in rows), line=listing.line)
    below = (block for item in listing.items for block in item.blocks)
    section = Section(heading=(), line=listing.line, level=0, blocks=(head, *below))
    read = read_head(section)
    # What a label calls a title may be a sentence, which is none.
    return session_of_section(Talk(read, doubt=""), section, place) if read.title else None


def is_labelled(listing: Listing) -> bool:
    """Tell whether the items of `listing` are one session's title, people and the like, by label.

    A title is enough where its label calls nothing else one.
    """
    texts = [plain(item.spans) for item in listing.items]
    if not any(map(labelled_title, texts)):
        return False
    return any(map(labelled, texts)) or sum(map(is_named, texts)) == 1


def is_told(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a session, wherever it stands.

    Its first line is nothing but a linked title, over one with people; or a title with people,
    over one with links; or its only line is a linked title with its people, or one that ends with
    the address of what was recorded.
    """
    first, *below = lines(paragraph.spans) or [()]
    if not below:
        return _is_credited(first) or _ends_with_own(first)
    link = link_of(first[0]) if len(first) == 1 else None
    if link and is_own(link) and not only_points(link.label):
        return bool(credited(plain(without_link_words(below[0]))))
    return _heads_links(paragraph) and split_title(plain(first)).score >= SURE


def _ends_with_own(spans: Spans) -> bool:
    """Tell whether a line is a title and people whom we know, before a link of their own."""
    last = link_of(spans[-1]) if spans else None
    is_own_link = last is not None and is_own(last) and only_points(last.label)
    said = plain(without_link_words(spans[:-1])).rstrip(_BEFORE_LINK)
    return is_own_link and split_title(said).score >= SURE


def _is_credited(spans: Spans) -> bool:
    """Tell whether `spans` are a title with the people who gave it, told apart by how it is set.

    Nothing else stands there but links of its own, and the people may stand inside the link.
    """
    led = title_behind_people(spans)
    if led and not led.behind and any(map(is_own, links_of(spans))):
        return True
    first = first_span(spans)
    if not first or not first.target or only_points(first.text) or linked_person(first):
        return False
    rest = without_link_words(spans[spans.index(first) + 1 :])
    text = plain(rest).strip(_EDGES)
    if not text:
        split = split_title(first.text)
        return bool(split.title) and split.score >= SURE
    return bool(labelled(text) or (linked_people(rest) and credited(text)))


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
    if item.blocks:
        return False
    rows = lines(item.spans)
    # A title with more lines below it says more than the title.
    text = plain(rows[0]) if len(rows) == 1 else ""
    may_be_title = bool(text) and title.partition(" ")[0] in text  # as few items may
    is_title = may_be_title and clean_title(text) == title
    return is_title or bool(link_line(item.spans))
