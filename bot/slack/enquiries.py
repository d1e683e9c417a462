"""The way from a question that Slack brings to the message that answers it."""

from collections.abc import Callable
from enum import StrEnum
from time import perf_counter
from typing import Protocol, assert_never

from bot.answers.answer import Answer, DidYouMean, Found, Help, NothingFound
from bot.answers.desk import InfoDesk
from bot.answers.followup import Exchange, converse
from bot.slack.message import Message, answer_message


class Way(StrEnum):
    """How a question reached the bot."""

    COMMAND = "command"
    MENTION = "mention"
    DIRECT = "direct"


class Witness(Protocol):
    """Told what was answered and posted, so that an operator can see it in figures."""

    def answered(self, *, way: str, outcome: str, seconds: float) -> None:
        """Note that a question was answered, drawing included, in `seconds`."""

    def posted(self, *, outcome: str) -> None:
        """Note how posting a reply ended."""


class Enquiries:
    """Asks whichever desk is in office; a reload puts a new one there between two questions."""

    def __init__(self, desk: Callable[[], InfoDesk], witness: Witness) -> None:
        self._desk = desk
        self._witness = witness

    def answer(self, question: str, *, way: Way, command: str | None = None) -> Message:
        """Return the answer to a question as a message.

        Args:
            question: Plain text.
            way: How it came.
            command: The slash command that it was asked by, if it was.
        """
        start = perf_counter()
        answer = self._desk().ask(question)
        return self._drawn(answer, start, way=way, command=command)

    def follow(
        self, question: str, before: Exchange | None, *, way: Way
    ) -> tuple[Message, Exchange]:
        """Return the answer to a question in a conversation, and what may follow up on it.

        Args:
            question: Plain text.
            before: What was asked and answered last in the conversation, if anything was.
            way: How it came.
        """
        start = perf_counter()
        turn = converse(self._desk(), question, before)
        return self._drawn(turn.answer, start, way=way, command=None), turn.exchange

    def _drawn(self, answer: Answer, start: float, *, way: Way, command: str | None) -> Message:
        message = answer_message(answer, command=command)
        self._witness.answered(way=way, outcome=_outcome(answer), seconds=perf_counter() - start)
        return message


def _outcome(answer: Answer) -> str:
    match answer:
        case Found():
            return "found"
        case DidYouMean():
            return "unsure"
        case NothingFound():
            return "nothing"
        case Help():
            return "help"
        case _:
            assert_never(answer)
