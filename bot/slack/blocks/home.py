"""App Home as Block Kit: what the bot knows, a search, ways to look around, digests, help."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from slack_sdk.models.views import View

from bot.answers.answer import Item
from bot.answers.catalogue import Heading
from bot.answers.phrasing import NOUNS, joined
from bot.recap.model import Kind
from bot.slack.blocks import rich
from bot.slack.blocks.entry import draw_entry
from bot.slack.blocks.forms import button, divider, field, row, told_at_once, words_field
from bot.slack.blocks.limits import MAX_LINE, MAX_NAME, MAX_OFFERS, MAX_VIEW_BLOCKS
from bot.slack.digest.listing import ListedDigest, Listing
from bot.slack.home.place import Place, Room
from bot.slack.incoming import DIRECT
from bot.slack.mrkdwn import cut, one_line

GO: Final = "home_go"
SEARCH: Final = "home_search"
NEW_DIGEST: Final = "home_digest_new"
EDIT_DIGEST: Final = "home_digest_edit"
GAPS: Final = "home_gaps"
SETTINGS: Final = "home_settings"
"""Ids of buttons and of the search box; those that come more than once are followed by a number."""

FEW_DIGESTS: Final = 4
"""Digests shown on the first page; more have pages of their own."""

COUNTED: Final = (Kind.EVENT, Kind.SESSION, Kind.TOOL, Kind.ANNOUNCEMENT, Kind.THEME, Kind.RESOURCE)
"""What is counted on the first page."""

BROWSED: Final = {Room.EVENTS: "Events", Room.TOOLS: "Tools", Room.TOPICS: "Topics"}
"""What can be looked through, and what that is called."""

Sealed = Callable[[Place], str | None]
"""Returns a place as a button carries it; None when it is too long for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of what somebody looks at.

    Attributes:
        title: What it is.
        said: What to say of it, as paragraphs.
        headings: What leads further in, each with its place.
        abreast: How many of these stand side by side.
        items: Entries.
        digests: Digests.
        before: The page before it. None on the first one.
        after: The page after it. None on the last one.
    """

    title: str
    said: Sequence[str] = ()
    headings: Sequence[tuple[Heading, Place]] = ()
    abreast: int = 1
    items: Sequence[Item] = ()
    digests: Sequence[ListedDigest] = ()
    before: Place | None = None
    after: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What App Home says to one person.

    Attributes:
        counts: How many there are of each kind.
        newest: Events and notes that came last, latest first, as lines.
        examples: Questions that the notes answer.
        page: What the person looks at. None for the start.
        listing: The digests that the person may see. None when they can't be told now.
        manages: Whether the person may manage the bot.
        trouble: What is missing, and why. Empty when nothing is.
    """

    counts: Mapping[Kind, int]
    newest: Sequence[str] = ()
    examples: Sequence[str] = ()
    page: Page | None = None
    listing: Listing | None = None
    manages: bool = False
    trouble: str = ""


def home_view(home: Home, sealed: Sealed) -> rich.Json:
    """Return App Home, below 100 blocks whatever the notes and the workspace hold."""
    blocks = [
        rich.header("What the conference notes say"),
        told_at_once(
            field(
                SEARCH,
                "Search",
                words_field(SEARCH, shown="Type a question and press Enter", enter=True),
            )
        ),
        *row(
            button(name, f"{GO}_{room}", sealed(Place(room)) or "")
            for room, name in BROWSED.items()
        ),
        divider(),
        *(_page(home.page, sealed) if home.page else _start(home, sealed)),
    ]
    return View(type="home", blocks=blocks[:MAX_VIEW_BLOCKS]).to_dict()


def _start(home: Home, sealed: Sealed) -> list[rich.Json]:
    counts = [
        f"{home.counts.get(kind, 0):,} {NOUNS[kind][home.counts.get(kind, 0) != 1]}"
        for kind in COUNTED
        if home.counts.get(kind)
    ]
    held = f"The notes hold {joined(counts)}." if counts else "No notes are loaded yet."
    blocks = [rich.said(held)]
    if home.newest:
        lines = [rich.text(cut(one_line(each), MAX_LINE)) for each in home.newest]
        blocks.append(rich.bullets("Newest notes:", lines))
    blocks += [divider(), *_digests(home, sealed)]
    if home.manages:
        blocks += [
            divider(),
            rich.paragraph(rich.bold("For those who manage confbot")),
            *row([button("Gaps in the notes", GAPS), button("Settings", SETTINGS)]),
        ]
    return [*blocks, divider(), *_help(home.examples, sealed)]


def _digests(home: Home, sealed: Sealed) -> list[rich.Json]:
    listing = home.listing
    blocks = [rich.paragraph(rich.bold("Digests of this workspace"))]
    if home.trouble:
        blocks.append(rich.said(cut(one_line(home.trouble), 3 * MAX_LINE)))
    if listing is None:
        return blocks
    for number, each in enumerate(listing.digests[:FEW_DIGESTS]):
        blocks += _digest(each, number, sealed)
    if not listing.digests:
        blocks.append(rich.said("A digest posts a few entries a day into a channel."))
    buttons = [button("Set up a digest", NEW_DIGEST, style="primary")]
    if (more := len(listing.digests) - FEW_DIGESTS) > 0:
        all_of_them = sealed(Place(Room.DIGESTS)) or ""
        buttons.append(button(f"All digests ({more} more)", f"{GO}_digests", all_of_them))
    return [*blocks, *row(buttons), *_hidden(listing)]


def _hidden(listing: Listing) -> list[rich.Json]:
    if listing.trouble:
        told = f"{listing.hidden} digests can't be shown: {listing.trouble}."
    elif listing.hidden:
        one = listing.hidden == 1
        told = f"{listing.hidden} more {'is' if one else 'are'} in private channels without you."
    else:
        return []
    return [rich.small(cut(one_line(told), MAX_LINE))]


def _digest(listed: ListedDigest, number: int, sealed: Sealed) -> list[rich.Json]:
    value = sealed(Place(Room.DIGEST, listed.channel))
    about = rich.text(f"  {cut(one_line(listed.about), MAX_LINE)}")
    direct = listed.channel.startswith(DIRECT)
    where = rich.bold("Our direct message") if direct else rich.channel(listed.channel)
    blocks = [
        rich.paragraph(where, about),
        rich.small(cut(one_line(listed.standing), MAX_LINE)),
    ]
    if listed.changeable:
        blocks += row([button("Change or stop", f"{EDIT_DIGEST}_{number}", value or "")])
    return blocks


def _page(page: Page, sealed: Sealed) -> list[rich.Json]:
    blocks = [rich.paragraph(rich.bold(cut(one_line(page.title), MAX_LINE)))]
    blocks += [rich.said(cut(one_line(each), 3 * MAX_LINE)) for each in page.said if each]
    headings = [
        button(
            f"{cut(one_line(heading.name), MAX_NAME - 16)} ({heading.count:,})",
            f"{GO}_in_{number}",
            sealed(place) or "",
        )
        for number, (heading, place) in enumerate(page.headings)
    ]
    for first in range(0, len(headings), page.abreast):
        blocks += row(headings[first : first + page.abreast])
    for item in page.items:
        blocks += draw_entry(item).blocks
    for number, each in enumerate(page.digests):
        blocks += _digest(each, number, sealed)
    turns = [("Back", page.before), ("More", page.after)]
    buttons = [
        button(label, f"{GO}_{label.lower()}", value)
        for label, place in turns
        if place and (value := sealed(place))
    ]
    start = sealed(Place()) or ""
    return [*blocks, *row([*buttons, button("Start page", f"{GO}_start", start)])]


def _help(examples: Sequence[str], sealed: Sealed) -> list[rich.Json]:
    blocks = [rich.paragraph(rich.bold("Help"))]
    buttons = [
        button(each, f"{GO}_example_{number}", value)
        for number, each in enumerate(examples[:MAX_OFFERS])
        if (value := sealed(Place(Room.SEARCH, one_line(each))))
    ]
    if buttons:
        blocks += [rich.said("Ask here, in a direct message or with /conf:"), *row(buttons)]
    lines = (
        ("/conf digest", "sets up, changes or stops the digest of a channel"),
        ("/conf watch TOPIC", "tells you when a new note mentions it"),
        ("/conf forget me", "deletes what I keep of you, and says what that was"),
    )
    for typed, does in lines:
        blocks.append(rich.paragraph(rich.code(typed), rich.text(f" {does}")))
    return blocks
