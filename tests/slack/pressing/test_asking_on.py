"""What else can be had of an answer: why it is one, further questions, links."""

import json

import pytest

from bot.answers.gaps import Shortfall
from tests.bots import LocalFeedback
from tests.slack.person import Person, labels, shown
from tests.slack.pressing.conftest import ask_in_public
from tests.slack_api import SlackApi
from tests.slack_faults import refusal


async def test_why_is_told_to_who_asks_alone(person: Person) -> None:
    """In a modal, so that the answer stays as it is for others."""
    message = await ask_in_public(person, "<@U0BOT> secrts at rest")
    before = shown(message)
    await person.press(message, "Why")

    told = json.dumps(person.view.given, ensure_ascii=False)
    assert "Secrets at rest" in told
    assert "\u201csecrts\u201d as \u201csecrets\u201d" in told
    assert "examplecon-2026.md:7" in told
    assert "The session stands in the recap of OtherCon 2025." in told
    assert shown(message) == before


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("expired_trigger_id", "I was too slow"),
        ("token_revoked", "I could not open a window: the token was revoked"),
    ],
)
async def test_a_window_that_does_not_open_is_told_of(
    person: Person, slack: SlackApi, code: str, told: str
) -> None:
    """Slack lets one open within three seconds; to click again helps against nothing else."""
    message = await person.command("what is Sealer?")
    slack.fail("views.open", refusal(code))
    await person.press(message, "Why")

    said = person.private()[-1].text
    assert told in said
    assert ("Please try again" in said) == (code == "expired_trigger_id")


async def test_what_is_nearest_to_nothing_found_is_asked_by_a_click(
    person: Person, feedback: LocalFeedback
) -> None:
    """A dead end has a way out, and is noted as a gap."""
    message = await person.command("sessions at ExampleCon 2019")
    (gap,) = feedback.noted
    assert gap.shortfall is Shortfall.NOTHING
    assert message.text.startswith("Nothing found.")

    await person.press(message, labels(message.blocks)[0])

    (answer,) = person.private()
    assert not answer.text.startswith("Nothing found.")
    assert feedback.noted == [gap]


@pytest.mark.parametrize("channel", ["C1", "D1"])
async def test_a_further_question_is_answered_below(person: Person, channel: str) -> None:
    """The answer that it came from stays; in a thread of a channel, with who asked."""
    await person.write("<@U0BOT> gitops part 1", channel)
    message = person.public(channel)[-1]
    await person.press(message, "Also by Ana Roe", channel)

    answer = person.public(channel)[-1]
    assert answer is not message
    assert "sessions by Ana Roe" in answer.text
    assert "12 sessions" in answer.text
    if channel == "C1":
        assert answer.text.startswith("<@U1> asked:")
        assert answer.thread_ts == message.thread_ts
    else:
        assert answer.thread_ts is None


async def test_a_further_question_of_a_private_answer_stays_private(person: Person) -> None:
    """Only its asker sees what comes of it."""
    message = await person.command("gitops part 1")
    await person.press(message, "Also by Ana Roe")

    assert person.public() == []
    assert len(person.private()) == 2
    assert "12 sessions" in person.private()[-1].text


async def test_a_link_is_only_acknowledged(person: Person, slack: SlackApi) -> None:
    """The person's own client opens it."""
    message = await person.command("gitops part 3")
    response = await person.press(message, "Recording")

    assert response.status == 200
    assert slack.calls == []
    assert slack.responses == []
