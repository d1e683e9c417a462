"""The way from a question that Slack brings to the message that answers it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter
from typing import Protocol

from bot.answers.answer import Answer, Found, Help, Item
from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange, Turn
from bot.answers.followup import converse
from bot.answers.judging import outcome_of
from bot.answers.nearby import nearest, related
from bot.answers.onward import NextQuestion
from bot.answers.overhearing import overhear
from bot.answers.paging import page_before, page_of, page_start
from bot.slack.blocks.controls import Controls, Surface
from bot.slack.message import Message, answer_message
from bot.slack.notes_at import NotesAddress
from bot.slack.remarks import Remarks
from bot.slack.seal import Seal, Ticket


class Way(StrEnum):
    """How a question reached the bot."""

    COMMAND = "command"
    MENTION = "mention"
    DIRECT = "direct"
    THREAD = "thread"
    """Without a mention, in a thread where that was switched on."""

    BUTTON = "button"
    SEARCH = "search"
    """In the modal for searching."""

    HOME = "home"
    """In App Home."""

    SHORTCUT = "shortcut"
    """By the shortcut on a message."""


class Witness(Protocol):
    """Told what was answered and posted, so that an operator can see it in figures."""

    def answered(self, *, way: str, outcome: str, seconds: float) -> None:
        """Note that a question was answered, drawing included, in `seconds`."""

    def posted(self, *, outcome: str) -> None:
        """Note how posting a reply ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How and where a question is asked.

    Attributes:
        way: How it came.
        team: Id of the workspace.
        surface: Where the answer is shown.
        command: The slash command that it was asked by; None if it was by none.
    """

    way: Way
    team: str
    surface: Surface
    command: str | None = None


class Enquiries:
    """Asks whichever desk is in office; a reload puts a new one there between two questions."""

    def __init__(
        self,
        desk: Callable[[], InfoDesk],
        witness: Witness,
        *,
        seal: Seal,
        remarks: Remarks,
        notes: NotesAddress | None = None,
    ) -> None:
        """Ask the desk in office.

        Args:
            desk: Gives it.
            witness: Told what was answered.
            seal: Seals what the buttons of answers carry.
            remarks: Told of questions that were not answered.
            notes: Where the notes can be read; None where nobody said so.
        """
        self._desk = desk
        self._witness = witness
        self._seal = seal
        self._remarks = remarks
        self._notes = notes

    def answer(self, question: str, asking: Asking) -> Message:
        """Return the answer to a question, in plain text, as a message."""
        start = perf_counter()
        answer = self._desk().ask(question)
        message = self._drawn(answer, Ticket(question), asking)
        self._tell(answer, asking, start)
        self._remarks.answered(asking.team, question, outcome_of(answer))
        return message

    def note(self, question: str, asking: Asking) -> None:
        """Count a question that is answered elsewhere than in a message."""
        start = perf_counter()
        answer = self._desk().ask(question)
        self._tell(answer, asking, start)
        self._remarks.answered(asking.team, question, outcome_of(answer))

    def follow(
        self, question: str, before: Exchange | None, asking: Asking
    ) -> tuple[Message, Exchange]:
        """Return the answer to a question in a conversation, and what may follow up on it.

        Args:
            question: Plain text.
            before: What was asked and answered last in the conversation, if anything was.
            asking: How and where it was asked.
        """
        start = perf_counter()
        turn = converse(self._desk(), question, before)
        return self._turned(turn, asking, start)

    def overhear(
        self, question: str, before: Exchange, asking: Asking
    ) -> tuple[Message, Exchange] | None:
        """Return what `follow` does; None for a message that is not surely meant for the bot."""
        start = perf_counter()
        turn = overhear(self._desk(), question, before)
        return self._turned(turn, asking, start) if turn else None

    def page(self, ticket: Ticket) -> Answer:
        """Return the page of an answer that a button knows of, as the notes are now."""
        answer = self._desk().ask(ticket.question)
        return page_of(answer, ticket.start) if isinstance(answer, Found) else answer

    def again(self, ticket: Ticket, surface: Surface) -> Message:
        """Return that page as a message."""
        answer = self._desk().ask(ticket.question)
        return self._drawn(answer, ticket, Asking(way=Way.BUTTON, team="", surface=surface))

    def nearest(self, question: str, surface: Surface) -> Message:
        """Return what else is near a question whose answer missed."""
        return self._leading(nearest(self._desk(), question), question, surface)

    def related(self, text: str, addresses: tuple[str, ...], asking: Asking) -> Message:
        """Return the sessions that have to do with a text in which `addresses` are linked."""
        start = perf_counter()
        answer = related(self._desk(), text, addresses)
        message = self._leading(answer, text, asking.surface)
        self._tell(answer, asking, start)
        return message

    def linked(self, url: str) -> tuple[Item, ...]:
        """Return the entries that lead to what is at `url`."""
        return self._desk().linked(url)

    def help(self) -> Help:
        """Return what can be asked."""
        return self._desk().help

    def _turned(self, turn: Turn, asking: Asking, start: float) -> tuple[Message, Exchange]:
        if turn.asked is None:
            message = self._leading(turn.answer, turn.exchange.question, asking.surface)
        else:
            message = self._drawn(turn.answer, Ticket(turn.asked), asking)
            self._remarks.answered(asking.team, turn.asked, outcome_of(turn.answer))
        self._tell(turn.answer, asking, start)
        return message, turn.exchange

    def _drawn(self, answer: Answer, ticket: Ticket, asking: Asking) -> Message:
        """Return `answer`, which `ticket` leads to, with all its buttons."""
        start, before = 0, None
        onward: tuple[NextQuestion, ...] = ()
        if isinstance(answer, Found):
            start = page_start(answer, ticket.start)
            before = page_before(answer, start)
            onward = self._desk().next_questions(answer)
            answer = page_of(answer, start)
        controls = Controls(
            seal=self._seal,
            surface=asking.surface,
            question=ticket.question,
            start=start,
            before=before,
            onward=onward,
            notes=self._notes,
        )
        return answer_message(answer, command=asking.command, controls=controls)

    def _leading(self, answer: Answer, question: str, surface: Surface) -> Message:
        """Return `answer` with those buttons alone that lead to other answers."""
        controls = Controls(
            seal=self._seal, surface=surface, question=question, notes=self._notes, leading=True
        )
        return answer_message(answer, controls=controls)

    def _tell(self, answer: Answer, asking: Asking, start: float) -> None:
        outcome = outcome_of(answer)
        self._witness.answered(way=asking.way, outcome=outcome, seconds=perf_counter() - start)
