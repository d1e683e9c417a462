"""Answers with all that can be done with them: Slack takes each, wherever it is shown."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.answer import Answer, Item
from bot.answers.onward import NextQuestion
from bot.slack.blocks.controls import Controls, Surface
from bot.slack.blocks.preview import preview
from bot.slack.blocks.search import search_view
from bot.slack.blocks.why import why_view
from bot.slack.message import (
    Message,
    answer_message,
    apology,
    noted_message,
    quoted_message,
    shared_message,
)
from bot.slack.notes_at import NotesAddress
from bot.slack.pressing import SHARED
from bot.slack.seal import Seal
from tests import strategies
from tests.judge.verdict import message_faults, view_faults

SEAL = Seal("made-up-secret")

controls = st.builds(
    Controls,
    seal=st.just(SEAL),
    surface=st.sampled_from(Surface),
    question=strategies.text,
    start=st.integers(0, 1000),
    before=st.none() | st.integers(0, 1000),
    onward=st.lists(st.builds(NextQuestion, strategies.text, strategies.text), max_size=2).map(
        tuple
    ),
    notes=st.none() | st.just(NotesAddress("https://git.example/{note}#L{line}")),
    leading=st.booleans(),
)


def faults(message: Message, *mentions: str) -> list[str]:
    """Return what is wrong with `message`, which may mention `mentions`."""
    return message_faults({"text": message.text, "blocks": message.blocks}, mentions=mentions)


@given(strategies.answers, controls)
def test_every_answer_with_its_buttons_is_taken(answer: Answer, offered: Controls) -> None:
    """One button too long, and the whole answer is refused."""
    assert faults(answer_message(answer, controls=offered)) == []


@settings(max_examples=50)
@given(strategies.answers, controls, strategies.text)
def test_what_stands_around_an_answer_has_room(
    answer: Answer, offered: Controls, question: str
) -> None:
    """Who shared it, what was asked, and a note below come on top of the longest answer."""
    message = answer_message(answer, controls=offered)

    assert faults(shared_message("U7", question, message), "U7") == []
    assert faults(quoted_message(question, message)) == []
    assert faults(noted_message(message, SHARED)) == []


@settings(max_examples=50)
@given(strategies.answers, controls, strategies.text)
def test_every_window_is_taken(answer: Answer, offered: Controls, question: str) -> None:
    """The search with what is found in it, and why it was found."""
    in_view = replace(offered, surface=Surface.VIEW)
    shown = answer_message(answer, controls=in_view).blocks

    assert view_faults(search_view(shown, question=question, example=question)) == []
    assert view_faults(why_view(question, answer)) == []


@settings(max_examples=50)
@given(st.lists(strategies.items, min_size=1, max_size=8))
def test_every_preview_is_taken(items: list[Item]) -> None:
    """It stands below somebody else's message."""
    assert message_faults({"text": "a preview has none", "blocks": preview(items)}) == []


def test_an_apology_is_taken() -> None:
    """It is the last thing that may fail."""
    assert faults(apology("0a1b2c3d")) == []
