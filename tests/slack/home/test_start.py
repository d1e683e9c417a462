"""What App Home shows to whoever opens it, and to whom it shows more."""

from datetime import timedelta

import pytest

from bot.slack.blocks.home import GAPS, GO, NEW_DIGEST, SEARCH, SETTINGS
from tests.slack.home.conftest import NOW
from tests.slack.home_visit import Visit, actions, texts
from tests.slack_api import SlackApi


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


async def test_where_app_home_is_switched_off_nothing_fails(
    visit: Visit, slack: SlackApi, caplog: pytest.LogCaptureFixture
) -> None:
    """The app may have been created from an older manifest; the log says the mend."""
    slack.workspace.home = False

    assert await visit.opens() == {}
    assert "App Home is switched off in the settings of the app" in caplog.text
