"""Pages of a conference's own programme, one for each session."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from bot.notes.links import link_of, only_points
from bot.notes.markdown.blocks import Item, Listing
from bot.notes.markdown.spans import REMEMBERED_BLOCKS, Span, Spans, first_span, merged
from bot.recap.address import host_and_path

_PARTS: Final = frozenset(
    {
        *("schedule", "program", "programme", "agenda", "timetable"),
        *("talk", "talks", "session", "sessions", "presentation", "presentations", "abstracts"),
        *("lecture", "lectures", "keynote", "keynotes", "speaker", "speakers"),
        *("ponente", "ponentes", "ponencia", "ponencias", "charla", "charlas", "palestra"),
        *("palestras", "vortrag", "vortraege", "conferencias", "orateurs", "sprecher"),
    }
)
"""Part of a path, as in `/2030/schedule/event/less_yaml/`; what stands behind it names the
session."""

_OF_PEOPLE: Final = frozenset(
    {"speaker", "speakers", "ponente", "ponentes", "orateurs", "sprecher"}
)
"""Those of them behind which stands who gives it."""

_OVERVIEWS: Final = frozenset({"track", "tracks", "day", "days", "room", "rooms"})
"""Part right behind it in the address of a page that is about many sessions."""

_HOST: Final = "sched.com"
"""Of programmes whose pages are called `/event/…`."""

_FEWEST: Final = 2
"""Links to pages of one folder, from which it is a programme."""

_WORDS_OF_TITLE: Final = 3
"""Words of a link's text that surely is a title."""


@lru_cache(maxsize=REMEMBERED_BLOCKS)
def programme_items(listing: Listing) -> tuple[Item, ...]:
    """Return the items that begin with a title that links its page in a programme.

    Empty unless several do, and all of these lead to the same programme.
    """
    folders = {
        item.line: folder
        for item in listing.items
        if (first := first_span(item.spans)) and (folder := programme_of(first))
    }
    is_one = len(folders) >= _FEWEST and len(set(folders.values())) == 1
    return tuple([item for item in listing.items if is_one and item.line in folders])


def programme_lines(rows: Iterable[tuple[int, Spans]]) -> frozenset[int]:
    """Return the lines of those `rows` that are a title linked to its page in one programme.

    Each row is a line of the note with what it says. Empty unless several link the same one.
    """
    titles = ((line, linked_title(spans)) for line, spans in rows)
    return _of_one_programme((line, title) for line, title in titles if title)


def programme_heads(rows: Iterable[tuple[int, Spans]]) -> frozenset[int]:
    """Return the lines of those headings right below which only their page is linked.

    Each row is the line of a heading with the first line below it. Empty unless several link
    pages of one programme.
    """
    return _of_one_programme(
        (line, spans[0])
        for line, spans in rows
        if len(spans) == 1 and spans[0].target and only_points(spans[0].text)
    )


def _of_one_programme(pages: Iterable[tuple[int, Span]]) -> frozenset[int]:
    folders = {line: folder for line, span in pages if (folder := programme_of(span))}
    counts = Counter(folders.values())
    return frozenset(line for line, folder in folders.items() if counts[folder] >= _FEWEST)


def linked_title(spans: Spans) -> Span | None:
    """Return the link that is all that `spans` say, if its text may be a title."""
    if not any(span.target for span in spans):
        return None
    said = [span for span in merged(spans) if span.text.strip(" \n*_-")]
    title = said[0] if len(said) == 1 else None
    is_title = title is not None and bool(title.target) and not title.image
    return title if title and is_title and not only_points(title.text) else None


def links_session(span: Span) -> bool:
    """Tell whether `span` links the page of one session, and none of a person, in a programme."""
    folder = programme_of(span)
    return bool(folder) and folder.rpartition("/")[2] not in _OF_PEOPLE


def titles_session(span: Span, title: str) -> bool:
    """Tell whether `span` links the page of a session in a programme under a whole `title`."""
    is_whole = len(title.split()) >= _WORDS_OF_TITLE and title[:1].isupper()
    return is_whole and links_session(span)


def programme_of(span: Span) -> str:
    """Return host and folder of the page that `span` links; nothing where it links no such page.

    A page of all sessions may have a place for each: `/2030/abstracts/#278`.
    """
    link = link_of(span)
    host, path = host_and_path(link.url) if link else ("", "")
    place = link.url.partition("#")[2].split("/") if link else []
    parts = [*path.lower().strip("/").split("/"), *filter(None, place)]
    if host.endswith(_HOST) and parts[0] == "event":
        return host
    at = next((at for at, part in enumerate(parts[:-1]) if part in _PARTS), None)
    if at is None or parts[at + 1] in _OVERVIEWS:
        return ""
    return "/".join([host, *parts[: at + 1]])
