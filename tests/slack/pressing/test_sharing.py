"""Private answers, shared with the channel."""

import pytest

from bot.playground.standin.model import Message
from bot.slack.channels import ChannelRules
from bot.slack.pressing import ALREADY_SHARED, NOT_HERE, SHARED
from tests.bots import LocalRules
from tests.slack.person import Person, labels, shown
from tests.slack_api import SlackApi
from tests.slack_faults import Fault, refusal


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
