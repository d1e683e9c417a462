"""What is switched on in a channel: public answers, follow-ups in threads, previews of links."""

import json
from typing import Any

import pytest

from bot.answers.desk import InfoDesk
from bot.answers.management import Management
from bot.errors import StoreError
from bot.slack.background import Background
from bot.slack.channels import ChannelRules, ManagedChannels
from tests.bots import LocalBooks, LocalFeedback, LocalRules, Parts
from tests.factories import recording, session, shelf
from tests.slack.conftest import Notes
from tests.slack.person import Person
from tests.slack_api import SlackApi
from tests.slack_faults import refusal

URL = "https://www.youtube.com/watch?v=abcdefghijk"

TALKS = (
    session(
        "Typing for Humans", "Ana Roe, Acme", links=(recording("https://youtu.be/abcdefghijk"),)
    ),
    session("Secrets at rest", "Cy Doe, Initech"),
)


@pytest.fixture(name="person")
def _person(
    slack: SlackApi,
    background: Background,
    witness: Notes,
    rules: LocalRules,
    feedback: LocalFeedback,
) -> Person:
    """Somebody in a workspace whose bot knows two talks."""
    desk = InfoDesk(shelf(*TALKS))
    parts = Parts(
        url=slack.url,
        desk=lambda: desk,
        background=background,
        witness=witness,
        channels=rules,
        feedback=feedback,
    )
    return Person(app=parts.build(), slack=slack, background=background)


async def test_a_thread_goes_on_where_that_is_switched_on(
    person: Person, rules: LocalRules
) -> None:
    """Without a second mention, in the same thread."""
    rules.set = ChannelRules(follow_ups=True)
    asked = await person.write("<@U0BOT> which talk was about typing?")
    await person.write("who gave it?", thread=asked.ts)

    *_, answer = person.public()
    assert answer.text.startswith("Ana Roe (Acme) gave")
    assert answer.thread_ts == asked.ts


async def test_a_new_question_in_the_thread_is_answered_if_it_is_one(
    person: Person, rules: LocalRules, witness: Notes
) -> None:
    """What the notes clearly answer is answered."""
    rules.set = ChannelRules(follow_ups=True)
    asked = await person.write("<@U0BOT> which talk was about typing?")
    await person.write("who gave secrets at rest?", thread=asked.ts)

    assert "Cy Doe" in person.public()[-1].text
    assert witness.answers == [("mention", "found"), ("thread", "found")]


@pytest.mark.parametrize(
    "text",
    [
        "thanks, that helps",
        "great, thank you!",
        "that was a good one",
        "let us watch it at lunch",
        "I'll send her a message",
        "shall we have lunch?",
        "secrets at rest is what I was after",
        "<@U2> who gave it?",
        "what of zebras?",
    ],
)
async def test_people_who_talk_to_each_other_are_left_alone(
    person: Person, rules: LocalRules, text: str
) -> None:
    """A bot that joins in whatever is said is thrown out."""
    rules.set = ChannelRules(follow_ups=True)
    asked = await person.write("<@U0BOT> which talk was about typing?")
    before = len(person.public())
    await person.write(text, thread=asked.ts)

    assert len(person.public()) == before


async def test_a_question_in_a_thread_that_finds_nothing_is_a_gap(
    person: Person, feedback: LocalFeedback
) -> None:
    """As much as one that opens a thread; what goes on from an answer is none."""
    asked = await person.write("<@U0BOT> which talk was about typing?")
    await person.write("<@U0BOT> more", thread=asked.ts)
    assert feedback.noted == []

    await person.write("<@U0BOT> which talk was about zebras?", thread=asked.ts)

    assert [gap.question for gap in feedback.noted] == ["which talk was about zebras?"]


async def test_a_question_that_changes_the_one_before_has_all_buttons(person: Person) -> None:
    """It can be asked again by itself."""
    asked = await person.write("<@U0BOT> which talk was about typing?")
    await person.write("<@U0BOT> and about secrets?", thread=asked.ts)
    changed = person.public()[-1]
    assert "Secrets at rest" in changed.text
    await person.press(changed, "Why")

    assert "secrets" in json.dumps(person.view.given)


async def test_a_thread_needs_mentions_by_itself(person: Person) -> None:
    """Nobody has switched anything on."""
    asked = await person.write("<@U0BOT> which talk was about typing?")
    await person.write("who gave it?", thread=asked.ts)

    assert len(person.public()) == 1


async def test_only_threads_are_listened_to(person: Person, rules: LocalRules) -> None:
    """In a channel itself, and in threads where it was never asked, the bot is silent."""
    rules.set = ChannelRules(follow_ups=True)
    await person.write("who gave typing for humans?")
    assert rules.asked == 0
    started = await person.write("what a week")
    await person.write("who gave typing for humans?", thread=started.ts)

    assert person.public() == []


async def test_where_answers_are_not_public_a_mention_is_answered_in_private(
    person: Person, rules: LocalRules, slack: SlackApi
) -> None:
    """The person is served, and the channel stays as quiet as was decided."""
    rules.set = ChannelRules(public_answers=False)
    await person.write("<@U0BOT> which talk was about typing?")

    assert person.public() == []
    (whisper,) = slack.of("chat.postEphemeral")
    assert whisper.arguments["user"] == "U1"
    assert "Typing for Humans" in person.private()[-1].text
    assert "answer_share" not in json.dumps(person.private()[-1].blocks)


async def test_while_the_rules_are_unknown_answers_are_private(
    person: Person, rules: LocalRules, caplog: pytest.LogCaptureFixture
) -> None:
    """A database that is away costs no answer, and breaks no rule."""
    rules.broken = True
    await person.write("<@U0BOT> which talk was about typing?")

    assert person.public() == []
    assert "Typing for Humans" in person.private()[-1].text
    assert "can't be looked up" in caplog.text


async def test_a_direct_message_needs_no_rules(person: Person, rules: LocalRules) -> None:
    """Nobody else reads it."""
    rules.broken = True
    await person.write("typing", "D1")

    assert "Typing for Humans" in person.public("D1")[-1].text
    assert rules.asked == 0


def shared(ts: str, *urls: str, **changes: Any) -> dict[str, Any]:
    """Return the event that somebody posted `urls`."""
    links = [{"domain": "youtube.com", "url": url} for url in urls]
    event = {"type": "link_shared", "channel": "C1", "user": "U1", "message_ts": ts}
    return event | {"links": links, "source": "conversations_history", "event_ts": ts} | changes


async def test_a_known_link_is_unfurled_where_that_is_switched_on(
    person: Person, rules: LocalRules
) -> None:
    """In whatever form it was posted; what the notes say stands below the message."""
    rules.set = ChannelRules(unfurls=True)
    message = await person.write(f"look at <{URL}&t=10> and <https://youtu.be/another-one>")
    await person.tell(shared(message.ts, f"{URL}&t=10", "https://youtu.be/another-one"))

    (attached,) = message.attachments
    assert attached["from_url"] == f"{URL}&t=10"
    assert "Typing for Humans" in json.dumps(attached["blocks"])
    assert "Ana Roe (Acme)" in json.dumps(attached["blocks"])


@pytest.mark.parametrize(
    ("rules_", "changes"),
    [
        pytest.param(ChannelRules(), {}, id="not switched on"),
        pytest.param(ChannelRules(unfurls=True), {"source": "composer"}, id="not posted yet"),
        pytest.param(
            ChannelRules(unfurls=True),
            {"links": [{"url": "https://youtu.be/unknown-one"}]},
            id="not known",
        ),
    ],
)
async def test_other_links_are_left_alone(
    person: Person,
    rules: LocalRules,
    slack: SlackApi,
    rules_: ChannelRules,
    changes: dict[str, Any],
) -> None:
    """A preview that nobody asked for is noise."""
    rules.set = rules_
    message = await person.write(f"<{URL}>")
    response = await person.tell(shared(message.ts, URL, **changes))

    assert response.status == 200
    assert slack.of("chat.unfurl") == []


@pytest.mark.parametrize("broken", [True, False], ids=["no rules", "refused"])
async def test_a_preview_that_fails_is_only_logged(
    person: Person,
    rules: LocalRules,
    slack: SlackApi,
    caplog: pytest.LogCaptureFixture,
    *,
    broken: bool,
) -> None:
    """Nobody asked for it, so nobody is bothered."""
    rules.set, rules.broken = ChannelRules(unfurls=True), broken
    slack.fail("chat.unfurl", refusal("cannot_unfurl_url"))
    message = await person.write(f"<{URL}>")
    await person.tell(shared(message.ts, URL))

    assert message.attachments == []
    assert caplog.text
    assert len(person.public()) + len(person.private()) == 0


async def test_questions_are_suggested_in_the_messages_tab(person: Person, slack: SlackApi) -> None:
    """Taken from the notes, so that each has an answer."""
    slack.workspace.direct("U1")
    await person.tell({"type": "app_home_opened", "user": "U1", "tab": "messages", "channel": "D1"})

    suggested = slack.workspace.prompts["D1"]
    assert 1 <= len(suggested.prompts) <= 4
    assert "who gave Typing for Humans?" in [each["message"] for each in suggested.prompts]
    (call,) = slack.of("assistant.threads.setSuggestedPrompts")
    assert "thread_ts" not in call.arguments


async def test_a_workspace_without_agents_is_no_fault(
    person: Person, slack: SlackApi, caplog: pytest.LogCaptureFixture
) -> None:
    """A free workspace has none; direct messages work all the same."""
    slack.fail("assistant.threads.setSuggestedPrompts", refusal("not_allowed_token_type"))
    await person.tell({"type": "app_home_opened", "user": "U1", "tab": "messages", "channel": "D1"})

    assert not [each for each in caplog.records if each.levelname in {"WARNING", "ERROR"}]


async def test_rules_come_from_what_is_set_for_the_workspace() -> None:
    """A channel has what its workspace has chosen for it."""
    books = LocalBooks()
    channels = ManagedChannels(books.management, stored=lambda: True)
    assert await channels.rules("T1", "C1") == ChannelRules()

    await books.manage(
        "T1",
        Management(
            public=frozenset({"C2"}), follow_ups=frozenset({"C2"}), unfurls=frozenset({"C1"})
        ),
    )

    assert await channels.rules("T1", "C1") == ChannelRules(public_answers=False, unfurls=True)
    assert await channels.rules("T1", "C2") == ChannelRules(follow_ups=True)
    assert await channels.rules("T2", "C2") == ChannelRules()


async def test_rules_are_not_made_up_before_they_can_be_looked_up() -> None:
    """What is forbidden is not known yet."""
    channels = ManagedChannels(LocalBooks().management, stored=lambda: False)

    with pytest.raises(StoreError):
        await channels.rules("T1", "C1")
