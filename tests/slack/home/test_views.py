"""Whatever notes, questions and channels hold, Slack takes every view of App Home and beside it."""

from datetime import UTC, datetime, time
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers.answer import Help, Item
from bot.answers.catalogue import Heading
from bot.answers.desk import InfoDesk
from bot.answers.drafting import draft_alias, draft_note
from bot.answers.gaps import Gap, Shortfall, group_gaps
from bot.answers.management import Management
from bot.digest.order import SetUp
from bot.recap.library import Library
from bot.recap.model import Entry, Event
from bot.slack.blocks import rich
from bot.slack.blocks.digest_form import DigestForm, digest_form
from bot.slack.blocks.gaps import GROUPS, GapsPage, alias_view, gaps_view, note_view
from bot.slack.blocks.home import Home, Page, home_view
from bot.slack.blocks.modal import loading, telling
from bot.slack.blocks.rich import Json
from bot.slack.blocks.settings_form import settings_form
from bot.slack.digest.listing import ListedDigest, Listing
from bot.slack.home.browsing import (
    ABREAST,
    DIGESTS,
    HEADINGS,
    ITEMS,
    digests_page,
    page_at,
    stale_page,
)
from bot.slack.home.place import Place, Room
from bot.slack.seal import Seal
from tests import strategies
from tests.factories import event, library, recap, recording, session, theme, tool
from tests.judge.verdict import view_faults

NOW: Final = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
SEAL: Final = Seal("made-up")
EVIL: Final = "<!channel> <@U1> <https://evil.example|x> :tada: \u202eabc *b* `c` & " + "y" * 700

hostile = st.text(min_size=1, max_size=400).map(lambda text: f"{text} word") | st.just(EVIL)


def notes(said: str, events: int = 30) -> Library:
    """Return notes that say something everywhere."""
    return library(
        *(
            recap(
                session(
                    f"{said} {number}",
                    "Ana Roe, Acme",
                    links=tuple(recording(f"https://video.example/{n}") for n in range(7)),
                    remarks=(said,),
                ),
                tool(f"{said} {number}", said),
                theme(said),
                of=event(f"{said} {number}", year=2000 + number, tags=(said,)),
                note=f"{number}.md",
            )
            for number in range(events)
        )
    )


def listing(said: str, digests: int = 30) -> Listing:
    """Return digests that say something everywhere."""
    return Listing(
        digests=[
            ListedDigest(channel=f"C{n}", about=said, standing=said, changeable=True)
            for n in range(digests)
        ],
        hidden=3,
        trouble=said,
    )


def judged(view: Json) -> None:
    """Fail where Slack would refuse `view`, or it is not safe."""
    assert view_faults(view) == []
    assert len(view["blocks"]) <= 100


def drawn(home: Home) -> Json:
    """Return App Home as it is sent."""
    return home_view(home, lambda place: place.sealed(SEAL))


@pytest.mark.parametrize("said", ["ok", EVIL], ids=["plain", "hostile"])
@pytest.mark.parametrize("room", list(Room))
def test_every_page_of_app_home_is_taken(room: Room, said: str) -> None:
    """In every room, by every key, on a page too far, too."""
    desk = InfoDesk(notes(said))
    catalogue = desk.catalogue
    keys = [
        *("", "list sessions", "zzzz", said),
        *(next(iter(shelf)) for shelf in (catalogue.events, catalogue.tools, catalogue.topics)),
    ]
    for key in keys:
        for number in (0, 1, 999):
            place = Place(room, key, number)
            page = page_at(place, desk)
            judged(drawn(Home(counts=catalogue.counts, page=page or stale_page())))


@pytest.mark.parametrize("said", ["ok", EVIL], ids=["plain", "hostile"])
def test_the_start_page_is_taken(said: str) -> None:
    """With all that can stand on it, and with nothing."""
    desk = InfoDesk(notes(said))
    shown = listing(said)
    full = Home(
        counts=desk.catalogue.counts,
        newest=[said] * 3,
        examples=[said] * 9,
        listing=shown,
        manages=True,
    )

    judged(drawn(full))
    judged(drawn(Home(counts={}, examples=Help(events=(), examples=()).examples)))
    page = digests_page(Place(Room.DIGESTS, "", 1), shown)
    judged(drawn(Home(counts={}, page=page)))
    assert len(page.digests) == DIGESTS


@settings(max_examples=60, deadline=None)
@given(
    shown=st.lists(strategies.items, max_size=ITEMS),
    named=st.lists(st.tuples(strategies.text, st.integers(0, 10**9)), max_size=HEADINGS),
    said=st.lists(strategies.text, max_size=3),
    title=strategies.text,
    asked=strategies.text,
)
def test_a_page_is_taken_whatever_the_notes_hold(
    shown: list[Item], named: list[tuple[str, int]], said: list[str], title: str, asked: str
) -> None:
    """Entries, headings and questions of any kind, each as long as it is."""
    headings = [
        (Heading(f"{number:016}", name, count), Place(Room.TOPIC, f"{number:016}"))
        for number, (name, count) in enumerate(named)
    ]
    turn = Place(Room.SEARCH, asked, 1)
    for abreast in (1, ABREAST):
        page = Page(
            title=title,
            said=said,
            headings=headings,
            abreast=abreast,
            items=shown,
            before=turn,
            after=turn,
        )
        judged(drawn(Home(counts={}, page=page)))
    judged(drawn(Home(counts={}, newest=said, examples=said, listing=listing(title, 5))))


@settings(max_examples=25, deadline=None)
@given(
    entries=st.lists(strategies.entries, max_size=8), of=strategies.events, question=strategies.text
)
def test_any_library_can_be_looked_around_in(
    entries: list[Entry], of: Event, question: str
) -> None:
    """From every heading of every list there is a page, and Slack takes it."""
    desk = InfoDesk(library(recap(*entries, of=of)))
    catalogue = desk.catalogue
    places = [Place(Room.SEARCH, question), Place(Room.EVENTS), Place(Room.TOOLS)]
    for inside, headings in (
        (Room.EVENT, catalogue.events),
        (Room.TOOL, catalogue.tools),
        (Room.TOPIC, catalogue.topics),
    ):
        places += [Place(inside, key) for key in headings]
    for place in places:
        page = page_at(place, desk)
        judged(drawn(Home(counts=catalogue.counts, page=page)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=hostile)
def test_forms_and_gaps_are_taken_whatever_was_typed(said: str) -> None:
    """Questions and topics are anybody's to write."""
    desk = InfoDesk(notes(said, events=2))
    gaps = [
        Gap(team="T1", question=f"{said} {n}", shortfall=each, at=NOW)
        for n in range(20)
        for each in Shortfall
    ]
    groups = group_gaps(gaps, desk.understand)
    value = "v" * 2000

    judged(
        digest_form(
            DigestForm(
                channel="C1",
                direct=False,
                status=said,
                exists=True,
                order=SetUp(at=time(9)),
                followed=said,
                note=said,
                metadata="{}",
                preview=[rich.said("ok")] * 120,
            )
        )
    )
    judged(
        gaps_view(
            GapsPage(
                groups=[(group, value) for group in (groups * GROUPS)[:GROUPS]],
                total=10**6,
                likes=10**6,
                before=value,
                after=value,
            )
        )
    )
    judged(note_view(draft_note(groups[0], desk), value))
    judged(alias_view(draft_alias(groups[0], desk), value))
    judged(telling(said, said))
    judged(loading(said))


@pytest.mark.parametrize(
    "management",
    [
        Management(),
        Management(public=frozenset()),
        Management(
            managers=frozenset({"U1"}),
            public=frozenset({"C1"}),
            follow_ups=frozenset({"C1", "C2"}),
            unfurls=frozenset({"C3"}),
        ),
    ],
    ids=["nothing", "nowhere", "all"],
)
def test_the_form_for_settings_is_taken(management: Management) -> None:
    """Slack refuses a menu whose choice is an empty list."""
    judged(settings_form(management))
