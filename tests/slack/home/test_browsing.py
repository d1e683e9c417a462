"""Looking through the notes in App Home, by event, tool and topic."""

from typing import Any

import pytest

from bot.answers.catalogue import MOST_ABOUT
from bot.answers.desk import InfoDesk
from bot.recap.library import Library
from bot.slack.blocks.home import GO, NEW_DIGEST, SEARCH
from bot.slack.home import browsing
from tests.factories import event, library, recap, session, tool
from tests.slack.home.conftest import NOTES, order
from tests.slack.home_visit import Visit, actions, texts
from tests.slack_api import SlackApi
from tests.slack_faults import Fault


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
