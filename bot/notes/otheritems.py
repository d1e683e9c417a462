"""List items that are no entries themselves: what they tell of, and what is left of them."""

from collections.abc import Iterator, Sequence

from bot.notes.headings import Role
from bot.notes.markdown.blocks import Block, Item, Listing, Paragraph
from bot.notes.passages import passages_of_list
from bot.notes.place import Place
from bot.notes.points import news_in
from bot.notes.resources import resources_in
from bot.notes.sessions.draft import NO_SESSIONS
from bot.notes.sessions.tellings import told_by_item
from bot.notes.tools.tools import presented_tools
from bot.recap.address import identity
from bot.recap.model import Entry, Session, Tool


def entries_of_others(
    items: Sequence[Item], lead: Paragraph | None, place: Place
) -> Iterator[Entry]:
    """Yield what `items` that are no entries themselves tell of, and what is left as passages."""
    found: list[Session | Tool] = []
    untold: list[Item] = []
    for item in items:
        entries, left = _presented(item, place)
        found += entries
        untold += [item] if left or item.blocks else []
    yield from found
    for item in items:
        yield from news_in(item.spans, place)
    yield from passages_of_list(untold, lead, place)
    blocks: list[Block] = [lead] if lead else []
    blocks += [Listing(items=tuple(items), line=items[0].line)] if items else []
    taken = {identity(link.url) for each in found for link in each.links}
    yield from resources_in(blocks, place, taken)


def _presented(item: Item, place: Place) -> tuple[list[Session | Tool], list[Paragraph]]:
    """Return what an item of a list of anything tells of, and what it says of no session.

    Among people links are theirs.
    """
    found: list[Session | Tool] = []
    if place.role is not Role.PEOPLE:
        own = Listing(items=(item,), line=item.line)
        found += presented_tools([own], place, is_talk=False)
    if place.role in NO_SESSIONS:
        return found, [Paragraph(spans=item.spans, line=item.line)]
    told, left = told_by_item(item, place)
    return [*found, *told], left
