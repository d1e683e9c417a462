"""App Home, by real dispatch of signed requests, drawn in a workspace that judges every view."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.answers.catalogue import MOST_ABOUT
from bot.answers.desk import InfoDesk
from bot.answers.gaps import Shortfall
from bot.digest.memory import MemoryLedger
from bot.digest.subscription import Channel, Subscription
from bot.digest.zones import zone
from bot.recap.library import Library
from bot.slack.background import Background
from bot.slack.blocks.home import EDIT_DIGEST, GAPS, GO, NEW_DIGEST, SEARCH, SETTINGS
from bot.slack.digest.channels import LIFE
from bot.slack.home import browsing
from bot.slack.home.desk import AWAY
from tests.bots import Parts
from tests.factories import event, library, recap, recording, session, theme, tool
from tests.slack.conftest import Notes
from tests.slack.home_visit import Visit, actions, texts
from tests.slack_api import SlackApi
from tests.slack_faults import Fault, refusal

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)

NOTES = library(
    recap(
        session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
        tool("Foobar", "a cache for eBPF maps"),
        theme("Calm - fewer alerts"),
        of=event(tags=("types",)),
    ),
    recap(tool("Foobar"), of=event("ExampleCon 2025", year=2025), note="examplecon-2025.md"),
)


@pytest.fixture(name="desks")
def _desks() -> list[InfoDesk]:
    """The desk in office; a test may put another one there."""
    return [InfoDesk(NOTES)]


@pytest.fixture(name="now")
def _now() -> list[datetime]:
    """What the bot is told of the time; a test may change it."""
    return [NOW]


@pytest.fixture(name="visit")
async def _visit(
    slack: SlackApi, background: Background, desks: list[InfoDesk], now: list[datetime]
) -> Visit:
    """U1 at a bot that knows two notes."""
    parts = Parts(
        url=slack.url,
        desk=lambda: desks[0],
        background=background,
        ledger=MemoryLedger(),
        now=lambda: now[0],
    )
    visit = Visit(parts, slack)
    visit.live()
    return visit


async def order(visit: Visit, channel: str, owner: str = "U1", **changes: Any) -> None:
    """Have a digest in `channel`."""
    defaults: dict[str, Any] = {
        "at": time(9),
        "zone": zone("Europe/Prague"),
        "created": NOW,
        "changed": NOW,
    }
    kept = Subscription(channel=Channel("T1", channel), owner=owner, **(defaults | changes))
    await visit.parts.ledger.save(kept)


async def test_it_says_what_the_bot_knows(visit: Visit) -> None:
    """The first thing somebody wants to know is what can be asked."""
    home = await visit.opens()

    shown = texts(home)
    assert "The notes hold 2 events, 1 session, 2 tools and 1 theme." in shown
    assert shown.index("ExampleCon 2026") < shown.index("ExampleCon 2025")
    assert "who gave Typing for Humans?" in shown
    assert {SEARCH, f"{GO}_events", f"{GO}_tools", f"{GO}_topics", NEW_DIGEST} <= {*actions(home)}


async def test_examples_are_asked_by_a_click(visit: Visit) -> None:
    """Whoever does not know what to ask begins there."""
    await visit.opens()

    home = await visit.clicks_home(f"{GO}_example_0")

    assert "Ana Roe (Acme) gave" in texts(home)


async def test_other_tabs_draw_nothing(visit: Visit, slack: SlackApi) -> None:
    """Slack tells of the messages tab, too."""
    assert await visit.opens("messages") == {}
    assert slack.of("views.publish") == []


async def test_new_notes_come_before_new_events(visit: Visit) -> None:
    """A note on an old event that was added yesterday is news."""
    await visit.parts.ledger.see_notes(["examplecon-2026.md"], now=NOW - timedelta(days=20))
    await visit.parts.ledger.see_notes(["examplecon-2025.md"], now=NOW - timedelta(days=1))

    shown = texts(await visit.opens())

    assert shown.index("examplecon-2025.md") < shown.index("examplecon-2026.md")


async def test_a_search_is_answered_in_place(visit: Visit) -> None:
    """With what the command would say, and a way back."""
    await visit.opens()

    await visit.clicks(SEARCH, "  who gave typing for humnas?\u202e ")
    home = await visit.home()

    shown = texts(home)
    assert "Results for \u201cwho gave typing for humnas?\u201d" in shown
    assert "Ana Roe (Acme) gave" in shown
    assert "Typing for Humans" in shown
    assert f"{GO}_start" in actions(home)
    assert SEARCH in actions(home)


async def test_who_comes_back_soon_finds_the_page_they_left(
    visit: Visit, now: list[datetime]
) -> None:
    """After a look at a recording, say; the next day one starts anew."""
    await visit.opens()
    await visit.clicks(SEARCH, "typing")
    await visit.settled()

    now[0] += AWAY
    assert "Results for" in texts(await visit.opens())
    now[0] += AWAY + timedelta(seconds=1)
    assert "The notes hold" in texts(await visit.opens())


@pytest.mark.parametrize("asked", ["", "  ", "help"])
async def test_an_empty_search_leads_to_the_start(visit: Visit, asked: str) -> None:
    """There is nothing to look for."""
    await visit.opens()

    await visit.clicks(SEARCH, asked)

    assert "The notes hold" in texts(await visit.home())


async def test_nothing_found_is_said_and_noted(visit: Visit) -> None:
    """A gap is one wherever it was asked."""
    await visit.opens()

    await visit.clicks(SEARCH, "tekton")

    shown = texts(await visit.home())
    assert "Nothing found. The notes say nothing of \u201ctekton\u201d." in shown
    (gap,) = await visit.parts.feedback.gaps("T1", now=NOW)
    assert (gap.question, gap.shortfall) == ("tekton", Shortfall.NOTHING)


async def test_a_search_is_counted(visit: Visit, witness: Notes) -> None:
    """An operator sees how people ask; what is looked at is no question."""
    visit.parts.witness = witness
    counted = Visit(visit.parts, visit.slack)
    await counted.opens()

    await counted.clicks(SEARCH, "typing")
    await counted.settled()
    await counted.clicks(f"{GO}_events")
    await counted.settled()

    assert witness.answers == [("home", "found")]


@pytest.mark.parametrize(
    ("room", "name", "inside"),
    [
        ("events", "ExampleCon 2026 (3)", "Typing for Humans"),
        ("tools", "Foobar (2)", "a cache for eBPF maps"),
        ("topics", "Calm (1)", "Calm - fewer alerts"),
    ],
)
async def test_one_can_look_around(visit: Visit, room: str, name: str, inside: str) -> None:
    """By event, tool and topic, each two clicks away."""
    await visit.opens()

    await visit.clicks(f"{GO}_{room}")
    assert name in texts(await visit.home())
    await visit.clicks(f"{GO}_in_0")
    assert inside in texts(await visit.home())
    await visit.clicks(f"{GO}_start")
    assert "The notes hold" in texts(await visit.home())


async def test_long_lists_have_pages(visit: Visit, desks: list[InfoDesk]) -> None:
    """Each event can be reached, and the way back leads through the same pages."""
    events = [event(f"ExampleCon {year}", year=year) for year in range(1990, 2020)]
    desks[0] = InfoDesk(
        library(*(recap(tool("Foobar"), of=each, note=f"{each.year}.md") for each in events))
    )
    await visit.opens()

    await visit.clicks(f"{GO}_events")
    seen = [texts(await visit.home())]
    while f"{GO}_more" in actions(await visit.home()):
        await visit.clicks(f"{GO}_more")
        seen.append(texts(await visit.home()))

    assert len(seen) == 3
    assert all(f"ExampleCon {year}" in "\n".join(seen) for year in range(1990, 2020))
    await visit.clicks(f"{GO}_back")
    assert texts(await visit.home()) == seen[1]


async def test_of_what_is_told_everywhere_the_best_is_shown_and_said_to_be(
    visit: Visit, desks: list[InfoDesk]
) -> None:
    """Nobody takes fifty for all there are."""
    sessions = [session(f"Typing, part {number}") for number in range(MOST_ABOUT + 10)]
    desks[0] = InfoDesk(library(recap(*sessions, of=event(tags=("typing",)))))
    await visit.opens()

    await visit.clicks_home(f"{GO}_topics")
    home = await visit.clicks_home(f"{GO}_in_0")

    assert f"The {MOST_ABOUT} best entries; a question finds the others." in texts(home)


async def test_an_event_that_is_gone_is_said_to_be(visit: Visit, desks: list[InfoDesk]) -> None:
    """The notes may have changed since the button was drawn."""
    await visit.opens()
    await visit.clicks(f"{GO}_events")
    await visit.home()
    desks[0] = InfoDesk(Library())

    await visit.clicks(f"{GO}_in_0")

    assert browsing.GONE in texts(await visit.home())


@pytest.mark.parametrize("value", ["", "made up", "AAAA", "\u202e"])
async def test_a_button_of_another_bot_is_said_to_be_stale(visit: Visit, value: str) -> None:
    """After a change of secrets, say; nothing may fail."""
    await visit.opens()

    response = await visit.clicks(f"{GO}_events", value)

    assert response.status == 200
    assert browsing.STALE in texts(await visit.home())


async def test_a_button_that_no_version_knows_is_said_to_be_stale(visit: Visit) -> None:
    """App Home may have been drawn by another version of the bot."""
    await visit.opens()

    response = await visit.clicks(NEW_DIGEST, action_id="home_of_old")

    assert response.status == 200
    assert browsing.STALE in texts(await visit.home())


async def test_the_last_of_two_clicks_counts(visit: Visit, slack: SlackApi) -> None:
    """However long the first one takes."""
    await visit.opens()
    await order(visit, "C1")
    slack.fail("users.conversations", Fault(seconds=0.3, honest=True))

    await visit.clicks(SEARCH, "")
    await visit.clicks(f"{GO}_events")

    assert "Events: 2" in texts(await visit.home())


async def test_only_digests_that_one_may_see_are_listed(visit: Visit) -> None:
    """A private channel's digest would tell of the channel."""
    visit.channel("C1", "U1", "U2")
    visit.channel("C2", "U2")
    visit.channel("C3", "U2", private=True)
    visit.channel("C4", "U1", private=True)
    for channel in ("C1", "C2", "C3", "C4"):
        await order(visit, channel, topics=(f"topic of {channel}",))
    await order(visit, "D2", owner="U2", topics=("topic of D2",))

    home = await visit.opens()

    shown = texts(home)
    assert all(f"topic of {channel}" in shown for channel in ("C1", "C2", "C4"))
    assert "topic of C3" not in shown
    assert "topic of D2" not in shown
    assert "2 more are in private channels without you." in shown
    assert len([each for each in actions(home) if each.startswith(EDIT_DIGEST)]) == 2


async def test_slack_is_asked_for_channels_once_in_a_while(
    visit: Visit, slack: SlackApi, now: list[datetime]
) -> None:
    """It takes some fifty such requests a minute, and people click more often than that."""
    await order(visit, "C1")
    for _ in range(3):
        await visit.opens()
    few = len(slack.of("users.conversations"))
    now[0] += LIFE + timedelta(seconds=1)
    await visit.opens()

    assert few == 2
    assert len(slack.of("users.conversations")) == 4


async def test_channels_on_the_last_of_many_pages_are_known(visit: Visit) -> None:
    """Slack tells a thousand channels at a time."""
    for number in range(1_100):
        visit.channel(f"C{number}", "U1")
    await order(visit, "C1099", topics=("the last one",))

    home = await visit.opens()

    assert "the last one" in texts(home)
    assert f"{EDIT_DIGEST}_0" in actions(home)


async def test_the_digest_of_a_direct_message_is_for_its_person(visit: Visit) -> None:
    """It has no name that Slack would show."""
    await order(visit, "D1", topics=("mine",))
    await order(visit, "D2", owner="U2", topics=("theirs",))

    home = await visit.opens()

    assert "Our direct message" in texts(home)
    assert "mine" in texts(home)
    assert "theirs" not in texts(home)


async def test_many_digests_have_pages(visit: Visit) -> None:
    """None is out of reach, and App Home stays short."""
    for number in range(25):
        visit.channel(f"C{number}", "U1")
        await order(visit, f"C{number}", topics=(f"topic {number}.",))

    home = await visit.opens()
    assert "All digests (21 more)" in texts(home)
    await visit.clicks(f"{GO}_digests")
    seen = texts(await visit.home())
    for _ in range(2):
        await visit.clicks(f"{GO}_more")
        seen += texts(await visit.home())

    assert all(f"topic {number}." in seen for number in range(25))


@pytest.mark.parametrize("fault", [refusal("missing_scope"), Fault(drop=True)])
async def test_without_slacks_list_of_channels_no_digest_is_told(
    visit: Visit, slack: SlackApi, fault: Fault
) -> None:
    """In doubt a channel is private; the rest of the page is there all the same."""
    await order(visit, "C1", topics=("topic",))
    slack.fail("users.conversations", fault, fault, fault, fault)

    shown = texts(await visit.opens())

    assert "1 digests can't be shown" in shown
    assert "topic" not in shown.replace("Topics", "").replace("TOPIC", "")
    assert "The notes hold" in shown


async def test_before_the_database_is_ready_the_notes_are_there(visit: Visit) -> None:
    """What needs no database works without it."""
    visit.parts.stored = False

    shown = texts(await visit.opens())

    assert "I can't reach my database just now" in shown
    assert "The notes hold" in shown


@pytest.mark.parametrize(("admins", "seen"), [(("U1",), True), ((), False), (("U2",), False)])
async def test_only_those_who_manage_the_bot_see_how(
    visit: Visit, admins: tuple[str, ...], *, seen: bool
) -> None:
    """Others would click in vain."""
    visit.live(*admins)

    home = await visit.opens()

    assert ({GAPS, SETTINGS} <= {*actions(home)}) is seen


class Broken(InfoDesk):
    """A desk that fails, as one with a fault of confbot's own would."""

    @property
    def catalogue(self) -> Any:
        """Fail."""
        raise RuntimeError

    def ask(self, text: str) -> Any:
        """Fail."""
        raise RuntimeError(text[:0])


@pytest.mark.parametrize("way", ["drawing", "searching"])
async def test_a_fault_is_told_with_its_reference(
    visit: Visit, desks: list[InfoDesk], caplog: pytest.LogCaptureFixture, way: str
) -> None:
    """Nobody waits in vain, and the log has the same reference."""
    await visit.opens()
    desks[0] = Broken(NOTES)

    if way == "drawing":
        await visit.clicks(f"{GO}_events")
        shown = texts(await visit.home())
    else:
        await visit.clicks(SEARCH, "typing")
        shown = texts(await visit.modal())

    assert "Sorry, something went wrong on my side (reference " in shown
    reference = shown.partition("(reference ")[2][:8]
    assert caplog.text.count(reference) == 1


async def test_where_app_home_is_switched_off_nothing_fails(
    visit: Visit, slack: SlackApi, caplog: pytest.LogCaptureFixture
) -> None:
    """The app may have been created from an older manifest; the log says the mend."""
    slack.workspace.home = False

    assert await visit.opens() == {}
    assert "App Home is switched off in the settings of the app" in caplog.text


async def test_ten_thousand_events_fit(visit: Visit, desks: list[InfoDesk]) -> None:
    """Fewer than a hundred blocks, whatever there is."""
    name = "\u202e<!channel> & " + "x" * 300
    events = [event(f"{name} {number}", year=2000 + number % 30) for number in range(10_000)]
    desks[0] = InfoDesk(
        library(
            *(recap(tool(f"{name} {n}"), of=each, note=f"{n}.md") for n, each in enumerate(events))
        )
    )
    visit.live("U1")
    for number in range(30):
        visit.channel(f"C{number}", "U1")
        await order(visit, f"C{number}", topics=tuple(f"{n} " + "y" * 70 for n in range(20)))

    for action in ("", "events", "in_0", "tools", "in_0", "topics", "start", "digests"):
        home = await (visit.clicks_home(f"{GO}_{action}") if action else visit.opens())
        assert 0 < len(home["blocks"]) < 100
        assert "<!" not in str(home).replace("<!channel> &", "as text")
        assert "\u202e" not in str(home)
