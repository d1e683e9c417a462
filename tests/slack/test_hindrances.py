"""The database gone, and Slack's Web API down, on every surface: people are told, once and plainly.

Both are real: an address at which no server answers, and connections that are cut.
"""

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final

import pytest

from bot.answers.desk import InfoDesk
from bot.slack.background import Background
from bot.slack.home.house import Books
from bot.store.database import Database
from bot.store.exchanges import SqlMemory
from bot.store.feedback import SqlFeedback
from bot.store.ledger import SqlLedger
from bot.store.management import SqlManagement
from bot.store.people import SqlPeople
from tests.bots import Parts
from tests.factories import recording, session, shelf
from tests.slack.person import Person
from tests.slack_api import SlackApi
from tests.slack_faults import Fault

Do = Callable[[Person], Awaitable[Any]]

GONE: Final = "postgresql://somebody:s3cret@127.0.0.1:9/confbot"
"""An address at which no database answers."""

OPENED: Final = {"type": "app_home_opened", "tab": "home", "channel": "D1", "user": "U1"}

TALKS: Final = tuple(
    session(f"Typing, part {number}", "Ana Roe, Acme", links=(recording(),)) for number in range(7)
)

SECRETS: Final = ("Traceback", "s3cret", "asyncpg", "sqlalchemy", "postgresql://", "/tmp", 'File "')  # noqa: S108 - no file is made there
"""What is for the log alone."""

REFERENCE: Final = re.compile(r"\(reference ([0-9a-f]{8})\)")


def presses(label: str) -> Do:
    """Return the press of a button of an answer."""

    async def press(person: Person) -> None:
        await person.press(person.private()[-1], label)

    return press


NEEDS_DATABASE: Final[dict[str, Do]] = {
    "setting a digest up": lambda person: person.command("digest 9:00"),
    "asking for the digest": lambda person: person.command("digest status"),
    "posting it now": lambda person: person.command("digest now"),
    "watching a topic": lambda person: person.command("watch typing"),
    "listing watches": lambda person: person.command("watch"),
    "being forgotten": lambda person: person.command("forget me"),
    "sharing an answer": presses("Share"),
}
"""What can't be done without the database, each by one whom it was said to."""

DOES_WITHOUT: Final[dict[str, Do]] = {
    "a question": lambda person: person.command("typing"),
    "a mention": lambda person: person.write("<@U0BOT> typing"),
    "a direct message": lambda person: person.write("typing", "D1"),
    "the next page": presses("More"),
    "the reasons": presses("Why"),
    "a word that it was not that": presses("Not what"),
    "a search": lambda person: person.search(),
    "sessions for a message": lambda person: person.relate("typing"),
}
"""What is answered all the same."""

ALL: Final = {
    **NEEDS_DATABASE,
    **DOES_WITHOUT,
    "App Home": lambda person: person.tell(OPENED),
}
"""Both, and what is answered in part."""


def shown(person: Person) -> list[str]:
    """Return everything that people were shown, as JSON."""
    workspace = person.slack.workspace
    messages = [
        each.told()
        for channel in workspace.channels.values()
        for each in channel.messages
        if each.user != person.id
    ]
    stacks = [view.given for stack in workspace.windows.stacks.values() for view in stack]
    homes = [view.given for view in workspace.windows.homes.values()]
    return [json.dumps(each, ensure_ascii=False) for each in (*messages, *stacks, *homes)]


def parts(slack: SlackApi, background: Background) -> Parts:
    """Return a bot that knows some sessions."""
    desk = InfoDesk(shelf(*TALKS))
    return Parts(url=slack.url, desk=lambda: desk, background=background)


@pytest.fixture(name="bereft")
async def _bereft(slack: SlackApi, background: Background) -> AsyncIterator[Person]:
    """Somebody who has asked a bot whose database has gone since it was made ready."""
    async with Database.open(GONE) as database:
        bot = parts(slack, background)
        bot.ledger, bot.memory = SqlLedger(database), SqlMemory(database)
        bot.feedback = SqlFeedback(database)
        bot.books = Books(
            feedback=SqlFeedback(database),
            management=SqlManagement(database),
            people=SqlPeople(database),
            stored=lambda: True,
        )
        person = Person(app=bot.build(), slack=slack, background=background)
        await person.command("typing")
        yield person


@pytest.mark.parametrize("do", NEEDS_DATABASE.values(), ids=NEEDS_DATABASE)
async def test_without_the_database_people_are_told(
    bereft: Person, do: Do, caplog: pytest.LogCaptureFixture
) -> None:
    """In words of theirs, with a reference that the log has once, beside the reason."""
    before = shown(bereft)

    async with asyncio.timeout(30):
        await do(bereft)

    told = "\n".join(each for each in shown(bereft) if each not in before)
    (reference,) = set(REFERENCE.findall(told))
    (record,) = [each for each in caplog.records if reference in each.getMessage()]
    assert record.levelno >= logging.WARNING
    assert "can't be reached" in record.getMessage()
    assert not [each for each in SECRETS if each in told]


async def test_app_home_says_what_is_missing_with_a_reference(
    bereft: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Who looks for the digests there finds why there are none, and can name it to who runs it."""
    await bereft.tell(OPENED)

    (home,) = bereft.slack.workspace.windows.homes.values()
    told = json.dumps(home.given, ensure_ascii=False)
    assert "The notes hold" in told
    assert "I can't reach my database just now" in told
    (reference,) = REFERENCE.findall(told)
    (record,) = [each for each in caplog.records if reference in each.getMessage()]
    assert "drawing App Home" in record.getMessage()
    assert not [each for each in SECRETS if each in told]


@pytest.mark.parametrize("do", DOES_WITHOUT.values(), ids=DOES_WITHOUT)
async def test_what_needs_no_database_goes_on(bereft: Person, do: Do) -> None:
    """The notes are in memory, and so questions are answered."""
    before = shown(bereft)

    async with asyncio.timeout(30):
        await do(bereft)

    told = "\n".join(each for each in shown(bereft) if each not in before)
    assert told
    assert not REFERENCE.search(told)
    assert not [each for each in SECRETS if each in told]


@pytest.mark.parametrize("do", ALL.values(), ids=ALL)
async def test_with_slack_down_nothing_is_lost_in_silence(
    slack: SlackApi, background: Background, do: Do, caplog: pytest.LogCaptureFixture
) -> None:
    """Each request is acknowledged; what could not be sent stands in the log, and is no fault."""
    person = Person(app=parts(slack, background).build(), slack=slack, background=background)
    await person.command("typing")
    slack.whim = lambda _: Fault(drop=True)
    before, calls = shown(person), len(slack.calls)

    async with asyncio.timeout(30):
        await do(person)

    failed = len(slack.calls) > calls
    answered = shown(person) != before
    assert answered or failed
    assert answered or [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert "Traceback" not in caplog.text
