"""What a follow-up may refer to: what was asked and answered last in a conversation."""

from dataclasses import dataclass

from bot.answers.answer import SHOWN, Answer, DidYouMean, Found
from bot.recap.model import Kind, Source


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry that was an answer: what it is, and where in the notes it stands."""

    kind: Kind
    title: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What was asked and answered last in a conversation; all that a follow-up can mean.

    Attributes:
        question: What was asked, so that it can be understood without what went before.
        entries: The entries of the answer, best first, also those that were not shown.
        told: How many of `entries` were shown.
        focus: Place in `entries` of the one that was spoken of last.
    """

    question: str
    entries: tuple[Reference, ...] = ()
    told: int = 0
    focus: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer, and what a follow-up to it has to know.

    Attributes:
        answer: What is answered.
        exchange: What a follow-up may refer to.
        asked: The question that leads to the answer by itself: the text, or what it changed the
            one before into. None when the answer goes on from the one before.
    """

    answer: Answer
    exchange: Exchange
    asked: str | None = None


def turn_of(answer: Answer, question: str) -> Turn:
    """Return the turn of an `answer` to `question` that starts a conversation anew."""
    items = answer.items if isinstance(answer, Found | DidYouMean) else ()
    references = tuple(
        Reference(item.entry.kind, item.entry.title, item.entry.source) for item in items
    )
    told = answer.shown if isinstance(answer, Found) else min(len(items), SHOWN)
    return Turn(answer, Exchange(question=question, entries=references, told=told))
