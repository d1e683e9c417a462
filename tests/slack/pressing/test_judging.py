"""Answers that people judge: by a thumb, or as not what they asked."""

import pytest

from bot.answers.gaps import Shortfall
from bot.slack.pressing import COUNTED, THANKS
from tests.bots import LocalFeedback
from tests.slack.person import Person, shown
from tests.slack.pressing.conftest import ask_in_public


@pytest.mark.parametrize("where", ["private", "public", "direct"])
async def test_a_thumb_is_noted_without_who_gave_it(
    person: Person, feedback: LocalFeedback, where: str
) -> None:
    """Once for each person and answer, wherever it stands."""
    channel = "D1" if where == "direct" else "C1"
    if where == "private":
        message = await person.command("secrets at rest")
    else:
        await person.write("<@U0BOT> secrets at rest", channel)
        message = person.public(channel)[-1]
    await person.press(message, "👍", channel)
    await person.press(message, "👎", channel)

    assert feedback.liked == ["secrets at rest"]
    assert feedback.noted == []
    assert [each.text for each in person.private(channel)[-2:]] == [THANKS, COUNTED]


async def test_a_thumb_down_is_a_gap(person: Person, feedback: LocalFeedback) -> None:
    """Whoever writes notes sees which answers did not help; nobody sees whose they were."""
    await person.press(await person.command("secrets at rest"), "👎")

    (gap,) = feedback.noted
    assert (gap.team, gap.question) == ("T1", "secrets at rest")
    assert gap.shortfall is Shortfall.DISLIKED
    assert "U1" not in repr(gap)


async def test_who_did_not_ask_that_is_offered_what_else_is_near(
    person: Person, feedback: LocalFeedback
) -> None:
    """In place of a private answer, and noted as a gap, once."""
    message = await person.command("secrets at rest")
    await person.press(message, "Not what")

    (kept,) = person.private()
    assert "Sorry that this was not what you asked" in kept.text
    assert "Sealer" in shown(kept)
    assert "Secrets at rest" not in shown(kept)
    assert [each.shortfall for each in feedback.noted] == [Shortfall.MISSED]


async def test_a_public_answer_stays_when_one_did_not_ask_that(person: Person) -> None:
    """It may be what others asked; the offer is for one person's eyes."""
    message = await ask_in_public(person, "<@U0BOT> secrets at rest")
    before = shown(message)
    await person.press(message, "Not what")

    assert shown(message) == before
    assert "Sealer" in shown(person.private()[-1])


async def test_did_you_mean_is_answered_by_a_click(person: Person) -> None:
    """The guess makes room for the answer."""
    message = await person.command("secrets at rest")
    await person.press(message, "Not what")
    await person.press(message, "Yes, this one")

    (kept,) = person.private()
    assert kept.text.startswith("Sealer \u2014 OtherCon 2025\n  keeps secrets in git")


async def test_no_store_costs_no_answer(
    person: Person, feedback: LocalFeedback, caplog: pytest.LogCaptureFixture
) -> None:
    """What can't be noted is said in the log; the person is answered all the same."""
    feedback.broken = True
    message = await person.command("secrets at rest")
    await person.press(message, "Not what")

    assert "Sealer" in shown(person.private()[-1])
    assert "not noted" in caplog.text
