"""Compares answers with what golden questions expect of them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, assert_never

from bot.answers.answer import Answer, DidYouMean, Found, Help, NothingFound
from bot.answers.text import answer_text, item_text
from bot.recap.address import identity
from bot.recap.golden import GoldenQuestion, Outcome, Place
from bot.search.text import fold

_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_AFTER_ADDRESS: Final = ".,;:!?)]}>'\"\u2019\u201d"
"""What may follow an address in a sentence without being a part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How one golden question was answered.

    Attributes:
        golden: The question, with what was expected.
        outcome: What became of it.
        text: The whole reply in plain text.
        missing: What was expected and does not stand in its place, in the order of the file.
    """

    golden: GoldenQuestion
    outcome: Outcome
    text: str
    missing: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether the answer is as expected."""
        return self.outcome in self.golden.outcomes and not self.missing


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions were asked, and how many of them answered as expected."""

    asked: int
    right: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a file of golden questions was answered.

    Attributes:
        verdicts: One a question, in the order in which they were asked.
    """

    verdicts: tuple[Verdict, ...]

    @property
    def total(self) -> Tally:
        """All questions together."""
        return _tally(self.verdicts)

    @property
    def kinds(self) -> dict[str, Tally]:
        """The questions of each kind, in the order in which the kinds first came up."""
        kinds: dict[str, list[Verdict]] = {}
        for verdict in self.verdicts:
            kinds.setdefault(verdict.golden.kind, []).append(verdict)
        return {kind: _tally(verdicts) for kind, verdicts in kinds.items()}

    @property
    def wrong(self) -> tuple[Verdict, ...]:
        """Those that were not answered as expected."""
        return tuple(verdict for verdict in self.verdicts if not verdict.is_right)


def evaluate(questions: Iterable[GoldenQuestion], ask: Callable[[str], Answer]) -> Evaluation:
    """Put `questions` to `ask` one by one, and judge what it answers."""
    return Evaluation(tuple(judge(golden, ask(golden.question)) for golden in questions))


def judge(golden: GoldenQuestion, answer: Answer) -> Verdict:
    """Return how well `answer` is what `golden` expects."""
    text = answer_text(answer)
    where = text if golden.place is Place.SHOWN else first_of(answer)
    folded = fold(where)
    addresses = {identity(address) for address in _addresses(where)}
    return Verdict(
        golden=golden,
        outcome=outcome_of(answer),
        text=text,
        missing=tuple(
            each
            for each in golden.expect
            if not (identity(each) in addresses if _is_address(each) else fold(each) in folded)
        ),
    )


def outcome_of(answer: Answer) -> Outcome:
    """Return the word for the type of `answer`."""
    match answer:
        case Found():
            return Outcome.FOUND
        case DidYouMean():
            return Outcome.UNSURE
        case NothingFound():
            return Outcome.NOTHING
        case Help():
            return Outcome.HELP
        case _:
            assert_never(answer)


def first_of(answer: Answer) -> str:
    """Return what `answer` says first: its direct answer and its first hit, in plain text.

    Without either it is the first paragraph.
    """
    match answer:
        case Found():
            return "\n\n".join(filter(None, (answer.direct, item_text(answer.items[0]))))
        case DidYouMean():
            return "\n\n".join((answer.reason, item_text(answer.items[0])))
        case NothingFound() | Help():
            return answer_text(answer).partition("\n\n")[0]
        case _:
            assert_never(answer)


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None


def _addresses(text: str) -> Iterable[str]:
    """Yield the addresses in `text`, also without what may follow them in a sentence."""
    for match in _ADDRESS.finditer(text):
        yield match.group()
        yield match.group().rstrip(_AFTER_ADDRESS)


def _tally(verdicts: tuple[Verdict, ...] | list[Verdict]) -> Tally:
    return Tally(len(verdicts), sum(verdict.is_right for verdict in verdicts))
