"""Digests as plain text, as a terminal, a notification or a screen reader gives them."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from bot.digest.letter import Digest, Item, Section
from bot.digest.phrases import givers
from bot.recap.filenames import shown_name
from bot.recap.model import Announcement, Link, LinkKind, Resource, Session, Theme
from bot.search.excerpt import shortened

LONGEST_TITLE: Final = 150
"""Characters of a title; a longer one is a paragraph that went astray."""

LONGEST_LINE: Final = 200
"""Characters of what was said; about four lines on a phone."""

MOST_LINKS: Final = 3
"""Links of an entry; its note has the others."""

_LINKS: Final = {LinkKind.RECORDING: "Recording", LinkKind.SLIDES: "Slides"}


def digest_text(digest: Digest) -> str:
    """Return the whole of `digest`, a paragraph for each entry; each names its note and line."""
    parts = [digest.title]
    for heading, items in groupby(digest.items, key=item_heading):
        first, *others = map(item_text, items)
        parts += [f"{heading}\n{first}", *others]
    return "\n\n".join((*parts, digest.footer))


def item_heading(item: Item) -> str:
    """Return what stands above `item`, and above others of its sort."""
    match item.section:
        case Section.SESSION:
            return "Worth watching"
        case Section.TOOL:
            return "A tool"
        case Section.ANNIVERSARY:
            return "On this day"
        case Section.NOTES:
            return "New notes"
        case Section.NEWS:
            return _NEWS.get(type(item.entry), "Worth keeping")


_NEWS: Final = {Announcement: "Announced", Theme: "A theme", Resource: "Worth keeping"}


def item_text(item: Item) -> str:
    """Return one entry: title and people, why it is there, what was said, links, source."""
    return "\n".join(_lines(item))


def item_links(item: Item) -> tuple[Link, ...]:
    """Return the links of `item` that are shown: recording, slides, then others."""
    order = list(LinkKind)
    return tuple(sorted(item.entry.links, key=lambda link: order.index(link.kind))[:MOST_LINKS])


def _lines(item: Item) -> Iterator[str]:
    entry = item.entry
    gave = givers(entry) if isinstance(entry, Session) else ""
    yield " \u2014 ".join(filter(None, (shortened(entry.title, LONGEST_TITLE), gave)))
    yield item.reason
    if item.line and item.line != entry.title:
        yield shortened(item.line, LONGEST_LINE)
    for link in item_links(item):
        yield f"{_LINKS.get(link.kind, 'Link')}: {link.url}"
    yield f"from {shown_name(entry.source.note)}, line {entry.source.line}"
