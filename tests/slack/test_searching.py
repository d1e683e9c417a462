"""Searching in a modal, and what has to do with a message: by real dispatch in a stand-in."""

import json
import logging
from math import inf

import pytest

from bot.answers.answer import Answer
from bot.answers.desk import InfoDesk
from bot.answers.gaps import Shortfall
from bot.recap.library import Library
from bot.slack.background import Background
from bot.slack.pressing import GONE
from tests.bots import LocalFeedback, Parts
from tests.factories import recording, session, shelf
from tests.slack.conftest import Notes
from tests.slack.person import Person, labels
from tests.slack_api import SlackApi
from tests.slack_faults import Fault, refusal

TALKS = [
    *(session(f"GitOps, part {number}", "Ana Roe, Acme") for number in range(1, 13)),
    session("Secrets at rest", "Cy Doe", links=(recording("https://youtu.be/abcdefghijk"),)),
]


@pytest.fixture(name="person")
def _person(
    slack: SlackApi, background: Background, witness: Notes, feedback: LocalFeedback
) -> Person:
    """Somebody in a workspace whose bot knows a few talks."""
    desk = InfoDesk(shelf(*TALKS))
    parts = Parts(
        url=slack.url,
        desk=lambda: desk,
        background=background,
        witness=witness,
        feedback=feedback,
    )
    return Person(app=parts.build(), slack=slack, background=background)


def told(person: Person) -> str:
    """Return all that stands in the open modal."""
    return json.dumps(person.view.given, ensure_ascii=False)


async def test_the_search_opens_with_what_can_be_asked(person: Person) -> None:
    """An empty window would ask for ideas."""
    await person.search()

    assert person.view.given["title"]["text"] == "Search recaps"
    assert "recording of the talk by Cy Doe" in told(person)


async def test_what_is_found_changes_while_one_types(
    person: Person, slack: SlackApi, feedback: LocalFeedback
) -> None:
    """Nothing is lost of what stands in the field, and half a word is no gap."""
    await person.search()
    field = person.view.given["blocks"][0]["block_id"]
    for typed in ("sec", "secrets", "zzzz"):
        await person.type(typed)
    assert "Nothing found" in told(person)
    await person.type("secrets at rest")

    assert "Secrets at rest" in told(person)
    assert person.view.given["blocks"][0]["block_id"] == field
    assert "initial_value" not in person.view.given["blocks"][0]["element"]
    assert feedback.noted == []
    assert slack.of("chat.postMessage") == []


async def test_what_was_typed_in_the_meantime_is_shown_once(
    person: Person, slack: SlackApi
) -> None:
    """Slack allows about a hundred changes a minute; letters that were overtaken need none."""
    await person.search()
    slack.fail("views.update", Fault(seconds=0.1, honest=True))
    patient, person.background = person.background, Background()
    await person.type("s")
    await slack.wait_for("views.update")
    for typed in ("se", "sec", "secr", "secrets"):
        await person.type(typed)
    await patient.drain(seconds=inf)

    assert len(slack.of("views.update")) == 2
    assert "Secrets at rest" in told(person)


async def test_a_search_that_is_sent_off_is_answered_at_once(
    person: Person, slack: SlackApi, feedback: LocalFeedback
) -> None:
    """On the acknowledgement; now it is a question, and counts as one."""
    await person.search()
    response = await person.submit("zebras and lions")

    reply = json.loads(response.body)
    assert reply["response_action"] == "update"
    assert "Nothing found" in json.dumps(reply["view"])
    assert slack.of("views.update") == []
    (gap,) = feedback.noted
    assert (gap.question, gap.shortfall) == ("zebras and lions", Shortfall.NOTHING)


async def test_pages_are_turned_in_the_modal(person: Person) -> None:
    """There, and back."""
    await person.search()
    await person.type("gitops")
    await person.press_in_view("More")
    assert "Entries 6 to 10 of 10." in told(person) or "Entries 6 to 10 of 12." in told(person)

    await person.press_in_view("Back")

    assert "part 1" in told(person)
    assert "Entries 6" not in told(person)


async def test_a_further_question_stands_in_the_field(person: Person) -> None:
    """So that it can be changed; Slack keeps what was typed unless the field is another one."""
    await person.search()
    await person.type("secrets at rest")
    before = person.view.given["blocks"][0]["block_id"]
    await person.press_in_view("All sessions there")

    field = person.view.given["blocks"][0]
    assert field["element"]["initial_value"] == "sessions ExampleCon 2026"
    assert field["block_id"] != before
    assert "13 sessions" in told(person)


async def test_a_window_offers_nothing_that_needs_a_message(person: Person) -> None:
    """There is no channel to share with, and no message to vote on."""
    await person.search()
    await person.type("gitops")

    assert "answer_share" not in told(person)
    assert "feedback_buttons" not in told(person)


async def test_a_button_of_another_key_says_so_in_the_modal(person: Person) -> None:
    """As in messages."""
    await person.search()
    await person.type("gitops")
    for block in person.view.given["blocks"]:
        for element in block.get("elements") or []:
            if "value" in element:
                element["value"] = "made up"
    await person.press_in_view("More")

    assert GONE in told(person)


async def test_a_window_that_was_closed_costs_nothing(
    person: Person, slack: SlackApi, caplog: pytest.LogCaptureFixture
) -> None:
    """People close it while an answer is on its way; that is no fault."""
    await person.search()
    slack.fail("views.update", refusal("not_found"))
    await person.type("gitops")

    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]


async def test_a_message_leads_to_sessions_wherever_it_stands(
    person: Person, slack: SlackApi, witness: Notes
) -> None:
    """Also where the bot is no member; nobody else sees it."""
    slack.workspace.made("C9").members.remove("U0BOT")
    await person.relate("How do you all keep <https://a.example/|secrets> at rest? &lt;!here&gt;")

    assert person.view.given["title"]["text"] == "Related sessions"
    assert "Secrets at rest" in told(person)
    assert witness.answers == [("shortcut", "found")]
    assert person.public("C9") == []


async def test_a_message_that_links_a_recording_leads_to_its_session(person: Person) -> None:
    """Whatever else it says."""
    await person.relate("worth an hour: <https://www.youtube.com/watch?v=abcdefghijk&amp;t=9>")

    assert "Secrets at rest" in told(person)


async def test_a_message_of_another_bot_is_read_by_its_attachments(person: Person) -> None:
    """Their text often is empty."""
    await person.relate("", attachments=[{"fallback": "News: secrets at rest", "id": 1}])

    assert "Secrets at rest" in told(person)


async def test_what_has_to_do_with_a_message_is_one_page(person: Person) -> None:
    """The message is no question, so nothing more of it could be asked for."""
    await person.relate("All of GitOps, please: secrets, parts and all")

    assert told(person).count("GitOps, part") <= 5
    assert not [label for label in labels(person.view.given["blocks"]) if "More" in label]


async def test_a_message_about_nothing_known_says_so(person: Person) -> None:
    """An empty window would look broken."""
    await person.relate("Lunch?")

    assert "No session in the notes is clearly about this." in told(person)


class BrokenDesk(InfoDesk):
    """A desk with a bug."""

    def ask(self, text: str) -> Answer:
        """Fail, as a bug would."""
        raise RuntimeError(f"cannot cope with {len(text)} characters")


async def test_a_bug_is_apologised_for_in_the_modal(
    slack: SlackApi, background: Background, caplog: pytest.LogCaptureFixture
) -> None:
    """While typing, and when sent off; each with the reference that the log has."""
    desk = BrokenDesk(Library())
    parts = Parts(url=slack.url, desk=lambda: desk, background=background)
    person = Person(app=parts.build(), slack=slack, background=background)
    await person.search()
    response = await person.submit("gitops")
    await person.type("gitops")

    references = [
        record.getMessage().split()[-1]
        for record in caplog.records
        if record.levelno >= logging.ERROR
    ]
    assert len(references) == 2
    assert references[0] in response.body
    assert references[1] in told(person)
    assert "gitops" not in caplog.text


def no_desk() -> InfoDesk:
    """Fail, as a bug would."""
    raise RuntimeError("a bug")


async def test_a_bug_behind_a_shortcut_is_apologised_for(
    slack: SlackApi, background: Background, caplog: pytest.LogCaptureFixture
) -> None:
    """In a window, or below the message; each once, with the reference that the log has."""
    slack.workspace.made("C9")
    parts = Parts(url=slack.url, desk=no_desk, background=background)
    person = Person(app=parts.build(), slack=slack, background=background)
    await person.search()
    await person.relate("typing")

    references = [
        record.getMessage().split()[-1]
        for record in caplog.records
        if record.levelno >= logging.ERROR
    ]
    assert len(references) == 2
    assert references[0] in told(person)
    assert references[1] in person.private("C9")[-1].text
