"""What people write in a thread: what is meant for the bot, and what for each other."""

import pytest

from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange
from bot.answers.followup import converse
from bot.answers.overhearing import overhear
from tests.factories import event, library, recap, recording, session

OTHER = event("OtherCon 2025", year=2025)

DESK = InfoDesk(
    library(
        recap(session("Typing for Humans", "Ana Roe, Acme", links=(recording(),))),
        recap(session("Typing slowly", "Cy Doe"), of=OTHER, note="o.md"),
        recap(session("Secrets at rest", "Cy Doe"), note="s.md"),
    )
)


@pytest.fixture(name="before")
def _before() -> Exchange:
    """What was asked first in the thread."""
    return converse(DESK, "which talk was about typing for humans?", None).exchange


@pytest.mark.parametrize(
    "text",
    [
        *("who gave it?", "who gave it", "and in 2025?", "and in 2025", "is there a recording?"),
        *("recording?", "who spoke about secrets at rest?", "where was that?"),
    ],
)
def test_what_is_asked_is_answered(before: Exchange, text: str) -> None:
    """As if the bot had been mentioned."""
    assert overhear(DESK, text, before) == converse(DESK, text, before)


@pytest.mark.parametrize(
    "text",
    [
        *("thanks, that helps", "great, thank you!", "that was a good one", "+1", "", "?"),
        *("I'll send her a message", "let us watch it at lunch", "he said so", "it is not mine"),
        *("shall we have lunch?", "secrets at rest is what I meant", "what of zebras?", "help"),
        *("who gave typing for humans, I wonder", "more coffee"),
    ],
)
def test_what_people_say_to_each_other_is_left_alone(before: Exchange, text: str) -> None:
    """Silence costs a mention, joining in costs the bot its place in the channel."""
    assert overhear(DESK, text, before) is None
