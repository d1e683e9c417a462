"""Pages of a conference's own programme, one for each session."""

import re
from collections.abc import Sequence
from typing import Final

from bot.notes.blocks import Item, Listing
from bot.notes.links import link_of
from bot.notes.spans import Span, first_span
from bot.recap.address import host_and_path

_PAGE: Final = re.compile(
    r"(?P<folder>.*/(?:(?:schedule|program(?:me)?|agenda)/events?|talks?|sessions?|presentations?"
    r"|lectures?|keynotes?))/[^/]+(?:/[^/]+)?/?",
    re.IGNORECASE,
)
"""A path such as `/2030/schedule/event/less_yaml/`; what follows the folder names the session."""

_FEWEST: Final = 2
"""Links to pages of one folder, from which it is a programme."""


def programme_items(listing: Listing) -> Sequence[Item]:
    """Return the items that begin with a title that links its page in a programme.

    Empty unless several do, and all of these lead to the same programme.
    """
    folders = {
        item.line: folder
        for item in listing.items
        if (first := first_span(item.spans)) and (folder := _folder(first))
    }
    is_one = len(folders) >= _FEWEST and len(set(folders.values())) == 1
    return [item for item in listing.items if is_one and item.line in folders]


def _folder(span: Span) -> str:
    """Return host and folder of the page that `span` links; nothing where it links no such page."""
    link = link_of(span)
    host, path = host_and_path(link.url) if link else ("", "")
    found = _PAGE.fullmatch(path)
    return f"{host}{found['folder']}" if found else ""
