"""A bot that knows a dozen talks on one subject, and somebody who presses its buttons."""

import pytest

from bot.answers.desk import InfoDesk
from bot.playground.standin.model import Message
from bot.slack.background import Background
from tests.bots import LocalFeedback, LocalRules, Parts
from tests.factories import event, library, recap, recording, session, tool
from tests.slack.conftest import Notes
from tests.slack.person import Person
from tests.slack_api import SlackApi

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


async def ask_in_public(person: Person, text: str = "<@U0BOT> gitops") -> Message:
    """Return the bot's answer to a mention."""
    await person.write(text)
    return person.public()[-1]
