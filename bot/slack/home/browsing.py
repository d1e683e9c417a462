"""Pages of what somebody looks at in App Home."""

from collections.abc import Sequence
from typing import Final, TypeVar

from bot.answers.answer import DidYouMean, Found, Help, Item, NothingFound
from bot.answers.catalogue import MOST_ABOUT, Catalogue, Heading
from bot.answers.desk import InfoDesk
from bot.answers.phrasing import DID_YOU_MEAN, WHAT_THEY_HOLD, quoted
from bot.slack.blocks.home import BROWSED, Page
from bot.slack.digest.listing import Listing
from bot.slack.home.place import Place, Room

EVENTS: Final = 12
"""Events on a page, each in a row of its own, since their names are long."""

HEADINGS: Final = 24
"""Tools or topics on a page."""

ABREAST: Final = 3
"""Tools or topics side by side; a phone shows about as many."""

ITEMS: Final = 8
"""Entries on a page; each takes two blocks and up to 3,000 characters."""

DIGESTS: Final = 10
"""Digests on a page; each takes three blocks."""

GONE: Final = "The notes have changed: this is no longer in them. Start anew from the start page."
STALE: Final = "This button is from an older version of me. Start anew from the start page."

_WITHIN: Final = {Room.EVENTS: Room.EVENT, Room.TOOLS: Room.TOOL, Room.TOPICS: Room.TOPIC}
"""For each list where its headings lead."""

_Thing = TypeVar("_Thing")


def page_at(place: Place, desk: InfoDesk) -> Page | None:
    """Return the page at `place`, as the notes are now; None for the start page."""
    if place.room is Room.SEARCH:
        return _found(place, desk)
    if place.room in BROWSED:
        return _list(place, desk.catalogue)
    if place.room in _WITHIN.values():
        return _about(place, desk.catalogue)
    return None


def digests_page(place: Place, listing: Listing) -> Page:
    """Return the page of digests at `place`."""
    shown, before, after = _turned(place, listing.digests, DIGESTS)
    return Page(title="Digests of this workspace", digests=shown, before=before, after=after)


def stale_page() -> Page:
    """Return what is shown for a button that leads nowhere."""
    return Page(title="This page is gone", said=[STALE])


def _list(place: Place, catalogue: Catalogue) -> Page:
    """Return a page of headings: events, tools or topics."""
    headings = {
        Room.EVENTS: lambda: catalogue.events,
        Room.TOOLS: lambda: catalogue.tools,
        Room.TOPICS: lambda: catalogue.topics,
    }[place.room]()
    short = place.room is not Room.EVENTS
    size = HEADINGS if short else EVENTS
    shown, before, after = _turned(place, list(headings.values()), size)
    inside = _WITHIN[place.room]
    name = BROWSED[place.room]
    return Page(
        title=f"{name}: {len(headings):,}",
        said=[] if headings else [f"The notes hold no {name.lower()}."],
        headings=[(heading, Place(inside, heading.key)) for heading in shown],
        abreast=ABREAST if short else 1,
        before=before,
        after=after,
    )


def _about(place: Place, catalogue: Catalogue) -> Page:
    """Return a page of entries of an event, or about a tool or a topic."""
    heading, items = _entries(place, catalogue)
    if heading is None:
        return Page(title="This page is gone", said=[GONE])
    shown, before, after = _turned(place, items, ITEMS)
    said = [] if items else ["The notes say nothing else of it."]
    if place.room is not Room.EVENT and len(items) >= MOST_ABOUT:
        said.append(f"The {MOST_ABOUT} best entries; a question finds the others.")
    return Page(title=heading.name, said=said, items=shown, before=before, after=after)


def _entries(place: Place, catalogue: Catalogue) -> tuple[Heading | None, Sequence[Item]]:
    if place.room is Room.EVENT:
        return catalogue.events.get(place.key), catalogue.of_event(place.key)
    known = catalogue.tools if place.room is Room.TOOL else catalogue.topics
    heading = known.get(place.key)
    return heading, catalogue.about(heading) if heading else ()


def _found(place: Place, desk: InfoDesk) -> Page | None:
    """Return a page of the answer to a question; None where it has none but help."""
    answer = desk.ask(place.key)
    title = f"Results for {quoted(place.key)}"
    if isinstance(answer, Help):
        return None
    if isinstance(answer, NothingFound):
        offers = [f"You may ask: {each}" for each in answer.suggestions]
        return Page(title=title, said=[f"Nothing found. {answer.reason}", *offers])
    shown, before, after = _turned(place, answer.items, ITEMS)
    said = _lead(answer) if place.page == 0 else []
    return Page(title=title, said=said, items=shown, before=before, after=after)


def _lead(answer: Found | DidYouMean) -> list[str]:
    if isinstance(answer, DidYouMean):
        offer = WHAT_THEY_HOLD if answer.lacking else DID_YOU_MEAN
        return [f"{answer.reason} {offer}"]
    meant = ", ".join(dict.fromkeys(each.meant for each in answer.corrections))
    more = answer.total - len(answer.items)
    return [
        answer.direct or "",
        f"Showing results for {meant}." if meant else "",
        f"The {len(answer.items)} best of {answer.total:,}; name an event, a year or a person to "
        "narrow the answer down."
        if more > 0
        else "",
    ]


def _turned(
    place: Place, things: Sequence[_Thing], size: int
) -> tuple[Sequence[_Thing], Place | None, Place | None]:
    """Return those of `things` that are on the page at `place`, and the pages beside it.

    A page behind the last one, as after notes were taken away, means the last one.
    """
    last = max(0, (len(things) - 1) // size)
    page = min(max(0, place.page), last)
    before = Place(place.room, place.key, page - 1) if page else None
    after = Place(place.room, place.key, page + 1) if page < last else None
    return things[page * size : (page + 1) * size], before, after
