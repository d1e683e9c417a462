"""Follow-ups on what was asked by a button, in a stand-in workspace."""

import pytest

from bot.answers.desk import InfoDesk
from bot.slack.background import Background
from tests.bots import LocalMemory, Parts
from tests.factories import recording, session, shelf
from tests.slack.person import Person
from tests.slack_api import SlackApi

TALKS = (
    session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
    session("Secrets at rest", "Cy Doe, Initech"),
    session("Caches that forget", "Di Poe, Umbrella"),
)


@pytest.fixture(name="memory")
def _memory() -> LocalMemory:
    return LocalMemory()


@pytest.fixture(name="person")
def _person(slack: SlackApi, background: Background, memory: LocalMemory) -> Person:
    """Somebody in a workspace whose bot knows three talks, each by a person of its own."""
    desk = InfoDesk(shelf(*TALKS))
    parts = Parts(url=slack.url, desk=lambda: desk, background=background, memory=memory)
    return Person(app=parts.build(), slack=slack, background=background)


async def test_a_thread_goes_on_from_what_was_asked_by_a_button(person: Person) -> None:
    """People see one conversation, and ask on from what stands last in it."""
    asked = await person.write("<@U0BOT> which talk was about typing?")
    await person.press(person.public()[-1], "All sessions")
    listed = person.public()[-1]
    assert listed.thread_ts == asked.ts

    await person.write("<@U0BOT> who gave the second one?", thread=asked.ts)

    assert "Cy Doe (Initech) gave" in person.public()[-1].text


async def test_direct_messages_go_on_from_what_was_asked_by_a_button(person: Person) -> None:
    """There the answer stands below, at top level."""
    await person.write("which talk was about typing?", "D1")
    await person.press(person.public("D1")[-1], "All sessions", "D1")

    await person.write("who gave the third one?", "D1")

    assert "Di Poe (Umbrella) gave" in person.public("D1")[-1].text


async def test_what_one_person_was_shown_is_not_taken_up(
    person: Person, memory: LocalMemory
) -> None:
    """Below a private answer there is no thread, and the channel is no conversation."""
    await person.press(await person.command("which talk was about typing?"), "All sessions")

    assert memory.kept == {}
