"""Golden questions put to a desk, and what became of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.halves import Half, Halves
from bot.answers.answer import Answer, DidYouMean, Found
from bot.answers.desk import InfoDesk
from bot.answers.judging import judge
from bot.answers.text import item_text
from bot.notes.folder.books import read_book
from bot.notes.folder.golden import read_golden_file
from bot.notes.folder.loader import read_knowledge
from bot.recap.golden import GoldenQuestion, Outcome, Place
from bot.recap.library import Library
from bot.search.text import fold

KNOWLEDGE: Final = Path("knowledge")


@dataclass(frozen=True, slots=True)
class Collection:
    """Golden questions with the library that they are asked of.

    Attributes:
        name: What to call it in a report.
        library: The notes, read with the shipped book.
        questions: In the order of their file, each with its half.
    """

    name: str
    library: Library
    questions: tuple[tuple[GoldenQuestion, Half], ...]


def shipped(root: Path) -> Collection:
    """Return the questions over the shipped recaps of the repository at `root`."""
    return _collection("shipped recaps", root, KNOWLEDGE, KNOWLEDGE / "questions.yaml")


def imitations(root: Path) -> Collection:
    """Return the questions over the imitations of the repository at `root`."""
    tests = Path("tests")
    return _collection("imitations", root, tests / "recaps", tests / "questions" / "recaps.yaml")


def _collection(name: str, root: Path, notes: Path, questions: Path) -> Collection:
    book = read_book(root / KNOWLEDGE).book
    library = read_knowledge([root / notes], shipped_book=book).library
    halves = Halves(library)
    golden = read_golden_file(root / questions).questions
    return Collection(name, library, tuple((each, halves.half(each)) for each in golden))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One golden question, answered.

    Attributes:
        golden: What was asked, and what was expected.
        half: What the question is for.
        outcome: What became of it.
        is_right: Whether what was expected stands in its place.
        is_shown: Whether it stands anywhere in what is shown.
        rank: Place of the first entry of the answer that says what was expected, counted from 1.
            None when none does, or nothing was expected.
    """

    golden: GoldenQuestion
    half: Half
    outcome: Outcome
    is_right: bool
    is_shown: bool
    rank: int | None

    @property
    def is_answerable(self) -> bool:
        """Whether the notes hold an answer."""
        return Outcome.FOUND in self.golden.outcomes

    @property
    def is_false(self) -> bool:
        """Whether it was answered, though the notes hold no answer."""
        return not self.is_answerable and self.outcome is Outcome.FOUND

    @property
    def is_refused(self) -> bool:
        """Whether it was not answered, though the notes hold an answer."""
        return self.is_answerable and self.outcome is not Outcome.FOUND


def ask_all(questions: Iterable[tuple[GoldenQuestion, Half]], desk: InfoDesk) -> tuple[Asked, ...]:
    """Put `questions` to `desk` one by one."""
    return tuple(_asked(golden, half, desk.ask(golden.question)) for golden, half in questions)


def _asked(golden: GoldenQuestion, half: Half, answer: Answer) -> Asked:
    verdict = judge(golden, answer)
    anywhere = GoldenQuestion(
        question=golden.question,
        outcomes=golden.outcomes,
        expect=golden.expect,
        place=Place.SHOWN,
    )
    return Asked(
        golden=golden,
        half=half,
        outcome=verdict.outcome,
        is_right=verdict.is_right,
        is_shown=judge(anywhere, answer).is_right,
        rank=_rank(golden.expect, answer),
    )


def _rank(expected: Sequence[str], answer: Answer) -> int | None:
    """Return the place of the first entry that says `expected`, or else the first of it."""
    if not expected or not isinstance(answer, Found | DidYouMean):
        return None
    texts = [fold(item_text(item)) for item in answer.items]
    if isinstance(answer, Found) and answer.direct:
        texts[0] = f"{fold(answer.direct)}\n{texts[0]}"
    for needed in (expected, expected[:1]):
        for place, text in enumerate(texts, start=1):
            if all(fold(each) in text for each in needed):
                return place
    return None
