"""Buttons of answers, pressed by real dispatch of signed requests in a stand-in workspace."""

import json
import logging

import pytest

from bot.answers.answer import Answer
from bot.answers.desk import InfoDesk
from bot.answers.gaps import Shortfall
from bot.playground.standin.model import Message
from bot.slack.background import Background
from bot.slack.channels import ChannelRules
from bot.slack.pressing import ALREADY_SHARED, COUNTED, GONE, NOT_HERE, SHARED, THANKS
from bot.slack.seal import Seal, Ticket
from tests.bots import LocalFeedback, LocalRules, Parts
from tests.factories import event, library, recap, recording, session, shelf, tool
from tests.slack.conftest import Notes
from tests.slack.person import Person, labels
from tests.slack_api import SECRET, SlackApi
from tests.slack_faults import Fault, rate_limit, refusal

TALKS = [
    session(f"GitOps, part {number}", "Ana Roe, Acme", links=(recording(),))
    for number in range(1, 13)
]


@pytest.fixture(name="parts")
def _parts(
    slack: SlackApi,
    background: Background,
    witness: Notes,
    feedback: LocalFeedback,
    rules: LocalRules,
) -> Parts:
    """A bot that knows a dozen talks on one subject, and some others."""
    others = (tool("Sealer", "keeps secrets in git"), session("Secrets at rest", "Cy Doe"))
    other = recap(*others, of=event("OtherCon 2025", year=2025), note="o.md")
    desk = InfoDesk(library(recap(*TALKS), other))
    return Parts(
        url=slack.url,
        desk=lambda: desk,
        background=background,
        witness=witness,
        feedback=feedback,
        channels=rules,
    )


@pytest.fixture(name="person")
def _person(parts: Parts, slack: SlackApi, background: Background) -> Person:
    """Somebody who is in the channel C1 with the bot."""
    return Person(app=parts.build(), slack=slack, background=background)


async def mention(person: Person, text: str = "<@U0BOT> gitops") -> Message:
    """Return the bot's answer to a mention."""
    await person.write(text)
    return person.public()[-1]


def shown(message: Message) -> str:
    """Return all that stands in a message, and its plain text."""
    return json.dumps(message.blocks, ensure_ascii=False) + message.text


async def test_more_shows_further_entries_in_place(person: Person) -> None:
    """Private or not, the message stays where it is, and nothing else is posted."""
    first = await person.command("talks about gitops")
    assert "part 10" in shown(first)
    assert "part 11" not in shown(first)

    await person.press(first, "More")

    (message,) = person.private()
    assert "Entries 11 to 12 of 12." in shown(message)
    assert "part 12" in shown(message)
    assert "part 10" not in shown(message)
    assert person.public() == []


async def test_back_leads_to_where_one_came_from(person: Person) -> None:
    """Page by page, to the first one as it was."""
    first = await person.command("gitops")
    before = first.text, labels(first.blocks)
    await person.press(first, "More")
    await person.press(first, "Back")

    assert (first.text, labels(first.blocks)) == before
    assert "Back" not in labels(first.blocks)


async def test_a_public_answer_is_paged_for_all(person: Person, slack: SlackApi) -> None:
    """It is changed by the bot itself, for as long as it stands, not by an address that ends."""
    message = await mention(person)
    await person.press(message, "More")

    (call,) = slack.of("chat.update")
    assert call.arguments["ts"] == message.ts
    assert "Entries 6 to 10" in shown(message)
    assert len(person.public()) == 1
    assert slack.responses == []


async def test_an_answer_is_shared_with_who_shared_it_and_what_was_asked(
    person: Person, slack: SlackApi
) -> None:
    """Others see whose question it was; the private answer says that it was shared."""
    private = await person.command("what is Sealer?")
    await person.press(private, "Share")

    (public,) = person.public()
    assert public.text.startswith("<@U1> asked: \u201cwhat is Sealer?\u201d")
    assert "keeps secrets in git" in shown(public)
    (post,) = slack.of("chat.postMessage")
    assert post.arguments["unfurl_links"] in {False, "0"}
    assert "Share to channel" not in labels(public.blocks)
    assert SHARED in shown(private)
    assert "Share to channel" not in labels(private.blocks)


async def test_an_answer_is_shared_once(person: Person) -> None:
    """A double click is one wish."""
    private = await person.command("what is Sealer?")
    twice = Message(ts=private.ts, user=private.user, visible_to="U1", blocks=private.blocks)
    await person.press(private, "Share")
    await person.press(twice, "Share")

    assert len(person.public()) == 1
    assert person.private()[-1].text == ALREADY_SHARED


async def test_where_nothing_may_be_public_nothing_is_shared(
    person: Person, rules: LocalRules
) -> None:
    """That is the operators' say, and the person is told."""
    rules.set = ChannelRules(public_answers=False)
    private = await person.command("what is Sealer?")
    await person.press(private, "Share")

    assert person.public() == []
    assert person.private()[-1].text == NOT_HERE


async def test_while_the_rules_are_unknown_nothing_is_shared(
    person: Person, rules: LocalRules
) -> None:
    """What somebody may have forbidden is not done."""
    rules.broken = True
    private = await person.command("what is Sealer?")
    await person.press(private, "Share")

    assert person.public() == []
    assert "try again" in person.private()[-1].text


async def test_where_the_bot_is_no_member_it_shares_by_the_address(
    person: Person, slack: SlackApi
) -> None:
    """Between two people, the bot can't be invited."""
    slack.workspace.made("C2").members.remove("U0BOT")
    slack.workspace.scopes.discard("chat:write.public")
    private = await person.command("what is Sealer?", "C2")
    await person.press(private, "Share", "C2")

    (public,) = person.public("C2")
    assert public.text.startswith("<@U1> asked:")
    sent = next(each for each in slack.responses if each["response_type"] == "in_channel")
    assert sent["replace_original"] is False
    assert sent["unfurl_links"] is False
    assert slack.of("chat.postMessage") == []


async def test_where_the_bot_is_no_member_a_next_question_is_answered_by_the_address(
    person: Person, slack: SlackApi
) -> None:
    """What was shared there has buttons, too, and they work for all."""
    slack.workspace.made("C2").members.remove("U0BOT")
    slack.workspace.scopes.discard("chat:write.public")
    await person.press(await person.command("gitops", "C2"), "Share", "C2")
    (shared,) = person.public("C2")
    await person.press(shared, "All sessions", "C2")

    assert "asked: " in person.public("C2")[-1].text
    assert person.public("C2")[-1].thread_ts == shared.ts
    assert slack.of("chat.postMessage") == []


async def test_where_slack_does_not_tell_of_membership_it_posts(
    person: Person, slack: SlackApi
) -> None:
    """In doubt the bot is in the channel, as it nearly always is."""
    private = await person.command("what is Sealer?")
    slack.fail("conversations.info", refusal("missing_scope"))
    await person.press(private, "Share")

    assert len(person.public()) == 1
    assert len(slack.of("chat.postMessage")) == 1


@pytest.mark.parametrize(
    ("fault", "told", "again"),
    [
        (refusal("is_archived"), "It was not shared: the channel is archived", True),
        (Fault(drop=True), "I don't know whether it was shared", False),
    ],
    ids=["refused", "lost"],
)
async def test_what_was_not_shared_is_said(
    person: Person, slack: SlackApi, fault: Fault, told: str, *, again: bool
) -> None:
    """And it can be tried again only where it surely was not."""
    private = await person.command("what is Sealer?")
    slack.fail("chat.postMessage", fault)
    await person.press(private, "Share")
    assert told in person.private()[-1].text

    await person.press(private, "Share")

    assert len(slack.of("chat.postMessage")) == (2 if again else 1)


async def test_why_is_told_to_who_asks_alone(person: Person) -> None:
    """In a modal, so that the answer stays as it is for others."""
    message = await mention(person, "<@U0BOT> secrts at rest")
    before = shown(message)
    await person.press(message, "Why")

    told = json.dumps(person.view.given, ensure_ascii=False)
    assert "Secrets at rest" in told
    assert "\u201csecrts\u201d as \u201csecrets\u201d" in told
    assert "examplecon-2026.md:7" in told
    assert "The session stands in the recap of OtherCon 2025." in told
    assert shown(message) == before


async def test_a_window_that_comes_too_late_is_asked_for_again(
    person: Person, slack: SlackApi
) -> None:
    """Slack lets one open within three seconds; who waits is told what to do."""
    message = await person.command("what is Sealer?")
    slack.fail("views.open", refusal("expired_trigger_id"))
    await person.press(message, "Why")

    assert "Please try again" in person.private()[-1].text


async def test_patience_is_shown_when_a_page_is_turned_for_all(
    person: Person, slack: SlackApi
) -> None:
    """What Slack surely did not do is done a little later."""
    message = await mention(person)
    slack.fail("chat.update", rate_limit("0"))
    await person.press(message, "More")

    assert "Entries 6 to 10" in shown(message)


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
    message = await mention(person, "<@U0BOT> secrets at rest")
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


async def test_a_page_that_is_gone_means_the_last_one(person: Person, parts: Parts) -> None:
    """Notes are taken away between the question and the press."""
    message = await person.command("talks about gitops")
    fewer = InfoDesk(shelf(*TALKS[:3]))
    parts.desk = lambda: fewer
    person.app = parts.build()
    await person.press(message, "More")

    assert "part 3" in shown(person.private()[-1])


async def test_a_link_is_only_acknowledged(person: Person, slack: SlackApi) -> None:
    """The person's own client opens it."""
    message = await person.command("gitops part 3")
    response = await person.press(message, "Recording")

    assert response.status == 200
    assert slack.calls == []
    assert slack.responses == []


async def test_a_press_is_acknowledged_before_anything_is_done(
    person: Person, slack: SlackApi
) -> None:
    """Slack shows a warning sign after three seconds, however slow it is itself."""
    message = await mention(person)
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


async def test_no_store_costs_no_answer(
    person: Person, feedback: LocalFeedback, caplog: pytest.LogCaptureFixture
) -> None:
    """What can't be noted is said in the log; the person is answered all the same."""
    feedback.broken = True
    message = await person.command("secrets at rest")
    await person.press(message, "Not what")

    assert "Sealer" in shown(person.private()[-1])
    assert "not noted" in caplog.text


async def test_an_address_that_is_used_up_is_done_without(person: Person, slack: SlackApi) -> None:
    """Then the bot whispers by itself, which it can where it is a member."""
    message = await person.command("what is Sealer?")
    await person.press(message, "👍", address=slack.response_url + "-never-given")

    (whisper,) = slack.of("chat.postEphemeral")
    assert whisper.arguments["user"] == "U1"
    assert person.private()[-1].text == THANKS


def test_the_seal_is_made_of_what_is_secret() -> None:
    """Processes of one bot open each other's buttons."""
    value = Seal(SECRET).sealed(Ticket("gitops"))

    assert Seal(SECRET, "token").opened(value or "") == Ticket("gitops")


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
