"""What stands below a heading and shows whether it heads one session, or a group of them."""

from functools import lru_cache

from bot.notes.links import links_of
from bot.notes.markdown.blocks import Block, Listing, Paragraph
from bot.notes.markdown.spans import REMEMBERED_BLOCKS, lines, plain
from bot.notes.outline import Section
from bot.notes.people.creditlines import tellers
from bot.notes.people.credits import labelled
from bot.notes.people.names import SURE, name_score
from bot.notes.sessions.programme import programme_items
from bot.notes.sessions.shown import shows_one
from bot.notes.sessions.splits import Split
from bot.notes.sessions.titles import split_title


def tells_of_one(section: Section) -> bool:
    """Tell whether a heading such as "Keynote" stands over what is told of a single session.

    One recording, a line with a label or a sentence of who spoke; or, of one keynote among others
    as "Opening keynote", a list that names no sessions.
    """
    first = section.blocks[0] if section.blocks else None
    if isinstance(first, Paragraph) and labelled(plain(lines(first.spans)[0])):
        return True
    if section.sections:
        return False  # they may be the sessions
    if shows_one(section.blocks) or tellers(section.blocks):
        return True
    is_keynote = "keynote" in section.title.casefold() and " " in section.title
    is_noted = isinstance(first, Listing) and len(section.blocks) == 1
    return is_keynote and is_noted and isinstance(first, Listing) and not _names_any(first)


def _names_any(listing: Listing) -> bool:
    """Tell whether any item of a list may be a session: it names people, or links something."""
    return any(
        links_of(item.spans) or split_title(plain(item.spans)).speakers for item in listing.items
    )


@lru_cache(maxsize=REMEMBERED_BLOCKS)  # asked of groups and of the sections inside them
def lists_talks(block: Block) -> bool:
    """Tell whether a block is a list of sessions, as stands below the heading of a group.

    Most items are titles with people, or several link their pages in one programme.
    """
    if not isinstance(block, Listing):
        return False
    if programme_items(block):
        return True
    splits = [split_title(plain(item.spans)) for item in block.items]
    given = [split for split in splits if split.title and _are_known(split)]
    return len(given) > 1 and 2 * len(given) > len(splits)


def _are_known(split: Split) -> bool:
    return bool(split.speakers) and all(name_score(x.name) >= SURE for x in split.speakers)
