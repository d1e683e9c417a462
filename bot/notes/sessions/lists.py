"""Sessions of lists: what the items beside one tell of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.notes.headings import Role
from bot.notes.links import (
    beside,
    is_own,
    is_recording,
    link_of,
    links_of,
)
from bot.notes.markdown.blocks import Item, Listing
from bot.notes.markdown.spans import first_span, lines, plain
from bot.notes.people.people import people_in
from bot.notes.place import Place
from bot.notes.sessions.drafts import draft_of, draft_of_line
from bot.notes.sessions.programme import programme_items
from bot.notes.sessions.sessions import is_labelled, session_of_draft, session_of_item
from bot.notes.sessions.shape import shape_of
from bot.notes.sessions.talks import PLACED
from bot.notes.sessions.titles import is_one_session
from bot.recap.model import Session

_LONGEST_LINE: Final = 14
"""Words of an item that is a title with its people, where all items beside it are as short."""


_MOST_SHORT: Final = 0.75
"""Share of the items that are such lines, from which they are titles."""


def sessions_of_list(
    listing: Listing, place: Place, *, is_promised: bool = False
) -> dict[int, Session]:
    """Return the sessions that the items of a list give, by their lines.

    Where most items are sessions with people, an item that only links a title is one, too; and
    so are those that link their pages in a programme. Below a heading for sessions, where
    nearly each item is a short line, these are sessions as soon as one names somebody, where most
    look like titles or stand over notes, or where the line above promises them: `is_promised`.
    Below a heading for one session, such as "Keynote", these are what was said there.
    """
    shape = shape_of(_openings(listing))
    read = ((item.line, session_of_item(item, place, shape)) for item in listing.items)
    found = {line: session for line, session in read if session}
    given = [session for session in found.values() if session.speakers]
    among = replace(place, role=Role.SESSIONS)
    for item in programme_items(listing):
        if item.line not in found and (session := session_of_item(item, among)):
            found[item.line] = session
    for item in _linked_alike(listing, given):
        if item.line not in found and (session := session_of_item(item, among)):
            found[item.line] = replace(session, doubt=PLACED)
    if len(given) > 1:
        found |= _given_too(listing, among, found)
    if place.headings and is_one_session(place.headings[-1]):
        return {line: session for line, session in found.items() if _is_shown(session)}
    short = [item for item in listing.items if _is_short(item)]
    if place.role is Role.SESSIONS and len(short) >= _MOST_SHORT * len(listing.items):
        are_most = 2 * len(found) >= len(listing.items)
        are_noted = 2 * sum(bool(item.blocks) for item in listing.items) > len(listing.items)
        is_told = bool(given) or is_promised or are_most or are_noted
        for item in short if is_told else ():
            if item.line not in found:
                found[item.line] = session_of_draft(item, draft_of_line(item), place)
    return found


def _linked_alike(listing: Listing, given: Sequence[Session]) -> Iterator[Item]:
    """Yield the items that begin with a link as those of the `given` sessions do, if they are most.

    The given ones have people. One is enough where each item links a recording.
    """
    are_most = len(given) > 1 and 2 * len(given) >= len(listing.items)
    if not (are_most or (given and all(map(_is_recorded, listing.items)))):
        return
    kinds = {beside(link).kind for session in given for link in session.links[:1]}
    for item in listing.items:
        first = first_span(item.spans)
        link = link_of(first) if first else None
        if link and beside(link).kind in kinds:
            yield item


def _given_too(listing: Listing, among: Place, found: Mapping[int, Session]) -> dict[int, Session]:
    """Return the sessions of other items that name people beside a title, or play a recording."""
    left = (item for item in listing.items if item.line not in found)
    read = {item.line: session_of_item(item, among) for item in left}
    return {line: session for line, session in read.items() if session and _is_shown(session)}


def _is_shown(session: Session) -> bool:
    return bool(session.speakers) or any(map(is_recording, session.links))


def _is_recorded(item: Item) -> bool:
    return len([link for link in links_of(item.spans) if is_recording(link)]) == 1


def _openings(listing: Listing) -> Sequence[str]:
    """Return what most items begin with: the texts of their links, or else all that they say."""
    firsts = [first_span(item.spans) for item in listing.items]
    linked = [first.text for first in firsts if first and first.target]
    is_linked = 2 * len(linked) > len(firsts)
    return linked if is_linked else [plain(item.spans) for item in listing.items]


def _is_short(item: Item) -> bool:
    """Tell whether `item` is one line that may be a title, and no sentence."""
    text = plain(item.spans)
    is_line = len(lines(item.spans)) == 1 and not text.endswith((".", "!", ":"))
    return is_line and 1 < len(text.split()) <= _LONGEST_LINE


def holds_sessions(item: Item, place: Place) -> bool:
    """Tell whether `item` is a track or a room, and the list inside it holds the sessions."""
    below = next((block for block in item.blocks if isinstance(block, Listing)), None)
    own = [link for link in links_of(item.spans) if is_own(link)]
    if below and is_labelled(below):
        return True
    if below is None or own or people_in(plain(item.spans), vouched=True):
        return False
    draft = draft_of(replace(item, blocks=()), place)
    if draft and draft.who:
        return False
    named = [inner for inner in below.items if _is_named(inner, place)]
    return 2 * len(named) > len(below.items)


def _is_named(item: Item, place: Place) -> bool:
    """Tell whether `item` is a session with people, or with a link on its title."""
    first = first_span(item.spans)
    draft = draft_of(item, place)
    return draft is not None and bool(draft.who or (first and first.target))
