"""Questions asked in App Home."""

from datetime import datetime, timedelta

import pytest

from bot.answers.gaps import Shortfall
from bot.slack.blocks.home import GO, SEARCH
from bot.slack.home.desk import AWAY
from tests.slack.conftest import Notes
from tests.slack.home.conftest import NOW
from tests.slack.home_visit import Visit, actions, texts


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
