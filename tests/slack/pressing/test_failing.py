"""Buttons that can't be read any more, and what goes wrong once one was pressed."""

import json
import logging

import pytest

from bot.answers.answer import Answer
from bot.answers.desk import InfoDesk
from bot.playground.standin.model import Message
from bot.slack.background import Background
from bot.slack.pressing import GONE, THANKS
from bot.slack.seal import Seal, Ticket
from tests.bots import Parts
from tests.factories import library, recap
from tests.slack.person import Person, shown
from tests.slack.pressing.conftest import TALKS, ask_in_public
from tests.slack_api import SlackApi
from tests.slack_faults import Fault


def forged(message: Message, value: str) -> Message:
    """Return `message` with another value in all of its buttons."""
    blocks = json.loads(json.dumps(message.blocks))
    for block in blocks:
        for element in block.get("elements") or []:
            if "value" in element:
                element["value"] = value
    return Message(ts=message.ts, user=message.user, visible_to="U1", blocks=blocks)


@pytest.mark.parametrize(
    "value",
    ["", "x", "made up", Seal("another secret").sealed(Ticket("gitops"))],
    ids=["empty", "short", "made up", "of another key"],
)
async def test_a_button_that_can_not_be_read_says_so(
    person: Person, slack: SlackApi, value: str
) -> None:
    """It is kind to say what to do; and nothing else happens."""
    message = await person.command("gitops")
    before = shown(message)
    await person.press(forged(message, value), "More")

    assert person.private()[-1].text == GONE
    assert shown(person.private()[0]) == before
    assert slack.of("chat.postMessage") == []


async def test_a_button_of_an_earlier_version_says_so(person: Person) -> None:
    """It still stands in messages, and Slack would show a warning sign beside it."""
    message = await person.command("gitops")
    for block in message.blocks:
        for element in block.get("elements") or []:
            if element.get("action_id") == "answer_why":
                element["action_id"] = "explain_1"
    response = await person.press(message, "Why")

    assert response.status == 200
    assert person.private()[-1].text == GONE


async def test_a_press_is_acknowledged_before_anything_is_done(
    person: Person, slack: SlackApi
) -> None:
    """Slack shows a warning sign after three seconds, however slow it is itself."""
    message = await ask_in_public(person)
    slack.fail("chat.update", Fault(seconds=0.2, body={"ok": True}))
    person.background = Background()

    response = await person.press(message, "More")

    assert response.status == 200
    assert slack.of("chat.update") == []


class Forgetful(InfoDesk):
    """A desk with a bug that shows at the second question."""

    asked = 0

    def ask(self, text: str) -> Answer:
        """Answer once."""
        type(self).asked += 1
        if self.asked > 1:
            raise RuntimeError("a bug")
        return super().ask(text)


@pytest.mark.parametrize("label", ["More", "Share", "Why", "Not what"])
async def test_a_bug_is_apologised_for_and_logged_once(
    parts: Parts,
    slack: SlackApi,
    background: Background,
    caplog: pytest.LogCaptureFixture,
    label: str,
) -> None:
    """The person gets the reference that stands in the log, and nobody else is told."""
    Forgetful.asked = 0
    broken = Forgetful(library(recap(*TALKS)))
    parts.desk = lambda: broken
    person = Person(app=parts.build(), slack=slack, background=background)
    message = await person.command("gitops")
    await person.press(message, label)

    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert record.getMessage().split()[-1] in person.private()[-1].text
    assert "a bug" in caplog.text
    assert "gitops" not in caplog.text.casefold().replace("gitops, part", "")
    assert person.public() == []


async def test_an_address_that_is_used_up_is_done_without(person: Person, slack: SlackApi) -> None:
    """Then the bot whispers by itself, which it can where it is a member."""
    message = await person.command("what is Sealer?")
    await person.press(message, "👍", address=slack.response_url + "-never-given")

    (whisper,) = slack.of("chat.postEphemeral")
    assert whisper.arguments["user"] == "U1"
    assert person.private()[-1].text == THANKS


async def test_a_click_for_which_there_is_no_room_is_seen_to_have_failed(
    slack: SlackApi, background: Background
) -> None:
    """Slack says so beside the button when it is refused, and the person clicks once more."""
    desk = InfoDesk(library(recap(*TALKS)))
    calm = Parts(url=slack.url, desk=lambda: desk, background=background)
    message = await Person(app=calm.build(), slack=slack, background=background).command("gitops")
    crowded = Background(clicks=0)
    busy = Parts(url=slack.url, desk=lambda: desk, background=crowded)
    person = Person(app=busy.build(), slack=slack, background=crowded)

    for response in (
        await person.press(message, "Why"),
        await person.search(),
        await person.relate("gitops"),
    ):
        assert response.status == 503
    assert "part 10" in shown(await person.command("talks about gitops"))
