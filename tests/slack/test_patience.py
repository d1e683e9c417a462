"""A database that hangs, and Slack refusing: people hear of it in time, with a reference.

The database is an address that takes connections and never says a word.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import suppress
from math import inf
from typing import Final

import pytest

from bot.answers.desk import InfoDesk
from bot.slack.background import Background
from bot.slack.blocks.home import GAPS, SETTINGS
from bot.slack.home.house import Books
from bot.slack.patience import DOING, READING, in_time, with_word
from bot.store.database import Database
from bot.store.exchanges import SqlMemory
from bot.store.feedback import SqlFeedback
from bot.store.ledger import SqlLedger
from bot.store.management import SqlManagement
from bot.store.people import SqlPeople
from tests.bots import Parts
from tests.factories import shelf
from tests.slack.person import Person
from tests.slack.test_hindrances import NEEDS_DATABASE, OPENED, REFERENCE, TALKS, Do, shown
from tests.slack_api import SlackApi
from tests.slack_faults import refusal

PROMISED: Final = 3.0
"""Seconds in which people are told."""


@pytest.fixture(name="silent")
async def _silent() -> AsyncIterator[str]:
    """The address of a server that takes connections, and never answers."""
    held = list[asyncio.StreamWriter]()

    async def hold(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held.append(writer)

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    yield f"postgresql://somebody:s3cret@127.0.0.1:{port}/confbot"
    for writer in held:
        writer.close()
    server.close()


@pytest.fixture(name="person")
async def _person(silent: str, slack: SlackApi, background: Background) -> AsyncIterator[Person]:
    """Somebody who has asked a bot whose database hangs since it was made ready."""
    desk = InfoDesk(shelf(*TALKS))
    async with Database.open(silent) as database:
        parts = Parts(
            url=slack.url,
            desk=lambda: desk,
            background=background,
            ledger=SqlLedger(database),
            memory=SqlMemory(database),
            feedback=SqlFeedback(database),
            books=Books(
                feedback=SqlFeedback(database),
                management=SqlManagement(database),
                people=SqlPeople(database),
                stored=lambda: True,
            ),
        )
        person = Person(app=parts.build(), slack=slack, background=background)
        await person.command("typing")
        yield person


def test_there_is_time_left_to_tell() -> None:
    """Half a second, for Slack to take what people are told."""
    assert max(READING, DOING) <= PROMISED - 0.5


@pytest.mark.parametrize("do", NEEDS_DATABASE.values(), ids=NEEDS_DATABASE)
async def test_people_are_told_while_a_database_hangs(
    person: Person, do: Do, caplog: pytest.LogCaptureFixture
) -> None:
    """The first word comes before the database has given up; each reference is logged once."""
    before = shown(person)

    await do(person)

    told = "\n".join(each for each in shown(person) if each not in before)
    first = REFERENCE.findall(told)[0]
    (record,) = [each for each in caplog.records if first in each.getMessage()]
    assert record.levelno == logging.WARNING
    assert "it is not done after" in record.getMessage() or "did not answer" in record.getMessage()
    assert "s3cret" not in told
    for reference in set(REFERENCE.findall(told)):
        assert caplog.text.count(reference) == 1


@pytest.mark.parametrize("action", [GAPS, SETTINGS])
async def test_a_window_says_so_while_a_database_hangs(
    person: Person, slack: SlackApi, action: str
) -> None:
    """It is open already, and must not ask for patience without end."""
    await person.interact(
        {
            "type": "block_actions",
            "actions": [{"action_id": action, "block_id": "b", "type": "button"}],
            "user": {"id": "U1", "team_id": "T1"},
            "team": {"id": "T1"},
            "view": {"type": "home", "id": "V1"},
            "trigger_id": slack.workspace.triggers.give("U1"),
        }
    )

    said = [json.dumps(call.arguments["view"]) for call in slack.of("views.update")]
    assert "takes longer than it should" in said[0]
    assert REFERENCE.search(said[0])
    assert "can't reach my database" in said[-1]


async def test_questions_and_app_home_do_not_wait_for_it(person: Person) -> None:
    """The notes are in memory."""
    await person.write("<@U0BOT> typing")
    await person.write("typing", "D1")
    await person.tell(OPENED)

    assert "Typing, part" in person.private()[-1].text
    assert "Typing, part" in person.public("D1")[-1].text
    assert person.slack.workspace.windows.homes


async def test_a_click_in_app_home_is_answered_while_a_thousand_replies_wait(
    slack: SlackApi,
) -> None:
    """Whatever else is waiting, who clicked is looking at it."""
    background, go = Background(), asyncio.Event()
    desk = InfoDesk(shelf(*TALKS))
    app = Parts(url=slack.url, desk=lambda: desk, background=background).build()

    async def wait() -> None:
        await go.wait()

    while not background.full:
        background.start(wait(), name="a reply")
    person = Person(app=app, slack=slack, background=Background())
    await person.tell(OPENED)

    await slack.wait_for("views.publish")
    go.set()
    assert await background.drain(seconds=inf) == 0


async def test_why_an_answer_was_not_shared_is_in_the_log_by_its_reference(
    slack: SlackApi, background: Background, caplog: pytest.LogCaptureFixture
) -> None:
    """A person can act on some reasons; for the others they ask who runs the bot."""
    desk = InfoDesk(shelf(*TALKS))
    app = Parts(url=slack.url, desk=lambda: desk, background=background).build()
    person = Person(app=app, slack=slack, background=background)
    slack.fail("chat.postMessage", refusal("is_archived"))

    await person.press(await person.command("typing"), "Share")

    said = person.private()[-1].text
    assert "the channel is archived" in said
    (reference,) = REFERENCE.findall(said)
    assert caplog.text.count(reference) == 1


async def test_what_is_given_up_may_fail_later_unheard(caplog: pytest.LogCaptureFixture) -> None:
    """A driver that hangs does not even end when it is told to."""
    go, ended = asyncio.Event(), asyncio.Event()

    async def stubborn() -> None:
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        await go.wait()
        ended.set()
        raise ValueError("nobody hears that")

    with pytest.raises(Exception, match="did not answer within 0 s"):
        await in_time(stubborn(), seconds=0)
    go.set()
    await ended.wait()
    await asyncio.sleep(0)

    assert "nobody hears that" not in caplog.text


async def test_work_in_time_needs_no_word() -> None:
    """Only what takes long is spoken of."""
    told = list[str]()

    async def work() -> int:
        return 7

    async def tell(reference: str) -> None:
        told.append(reference)

    assert await with_word(work(), "work", tell) == 7
    assert told == []
