"""Whatever notes, questions and people hold, Slack takes each message, and nothing is forged."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Answer
from bot.digest.edition import Notice
from bot.digest.letter import Digest
from bot.slack.message import (
    Message,
    answer_message,
    digest_message,
    notice_message,
    person_message,
    plain_message,
)
from tests import strategies
from tests.judge.verdict import message_faults


def faults(message: Message, *mentions: str) -> list[str]:
    """Return what is wrong with `message`, which may mention `mentions`."""
    return message_faults({"text": message.text, "blocks": message.blocks}, mentions=mentions)


@given(strategies.answers, st.sampled_from([None, "/conf"]) | strategies.text)
def test_every_answer_is_taken(answer: Answer, command: str | None) -> None:
    """A message that Slack refuses is a question without an answer."""
    assert faults(answer_message(answer, command=command)) == []


@given(strategies.digests)
def test_every_digest_is_taken(digest: Digest) -> None:
    """A digest that Slack refuses is paused, and its owner told of a fault that is ours."""
    assert faults(digest_message(digest)) == []


@given(strategies.notices)
def test_every_notice_is_taken(notice: Notice) -> None:
    """It tells somebody what went wrong; it must not go wrong itself."""
    assert faults(notice_message(notice)) == []


@given(st.lists(strategies.text, max_size=8))
def test_every_message_of_ours_is_taken(paragraphs: list[str]) -> None:
    """Orders are repeated to people with the words that they were given in."""
    assert faults(plain_message("Done.", *paragraphs)) == []


@given(strategies.text)
def test_nobody_but_the_person_is_named(did: str) -> None:
    """Who changed a digest is named to the channel, and nobody whom a topic names."""
    assert faults(person_message("U7", did), "U7") == []
