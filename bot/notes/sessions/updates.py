"""Project updates: recordings of what a project reported, and links to what it released."""

import re
from collections.abc import Iterator

from bot.notes.labels import name_and_remark, named_links, without_addresses
from bot.notes.links import is_recording
from bot.notes.markdown.blocks import Item, Listing
from bot.notes.passages import passage_of
from bot.notes.place import Place
from bot.notes.resources import resources_of
from bot.notes.sessions.sessions import session_of_item
from bot.recap.model import Entry, Passage, Resource, Tool


def updates_of(listing: Listing, place: Place) -> Iterator[Entry]:
    """Yield a session for each item with a recording; of the others what they link to or say.

    An item whose remark says what the project is or does presents the tool, too.
    """
    for item in listing.items:
        session = session_of_item(item, place)
        if session and any(is_recording(link) for link in session.links):
            yield session
            yield from _presented(item, place)
        else:
            yield from _linked_or_said(item, place)


def _presented(item: Item, place: Place) -> Iterator[Tool]:
    name, remark = name_and_remark(item.spans)
    text = without_addresses(remark).replace("\n", " ")
    if name and re.match(rf"{re.escape(name)}\s+[a-z]+", text):
        links = tuple(link for link in named_links(remark) if not is_recording(link))
        yield Tool(name=name, summary=text, links=links, source=place.source(item.line))


def _linked_or_said(item: Item, place: Place) -> Iterator[Resource | Passage]:
    linked = list(resources_of(item, place))
    if linked:
        yield from linked
    else:
        yield from passage_of([Listing(items=(item,), line=item.line)], place)
