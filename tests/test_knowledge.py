"""What we ship: recaps without a problem, questions, and what the documentation says of them."""

import re
from pathlib import Path
from typing import Final

import pytest

from benchmarks.asked import imitations
from benchmarks.asked import shipped as shipped_questions
from benchmarks.eval_answers import figures, measured
from bot.answers.desk import InfoDesk
from bot.answers.judging import Evaluation, evaluate
from bot.notes.folder.books import read_book
from bot.notes.folder.golden import read_golden_file
from bot.notes.folder.loader import Knowledge, read_knowledge

ROOT: Final = Path(__file__).parent.parent
KNOWLEDGE: Final = ROOT / "knowledge"
DOCUMENTS: Final = (ROOT / "README.md", ROOT / "docs" / "answers.md")

_FIGURES: Final = re.compile(r"(?<=<!-- figures -->\n)(.*?)(?=<!-- end of figures -->)", re.DOTALL)


def shipped() -> Knowledge:
    """Return the shipped recaps with the shipped book, as every command reads them."""
    return read_knowledge([KNOWLEDGE], shipped_book=read_book(KNOWLEDGE).book)


def evaluated(knowledge: Knowledge) -> Evaluation:
    """Return how the golden questions are answered."""
    golden = read_golden_file(KNOWLEDGE / "questions.yaml")
    return evaluate(golden.questions, InfoDesk(knowledge.library).ask)


@pytest.fixture(scope="module", name="knowledge")
def _knowledge() -> Knowledge:
    """The shipped recaps, read once."""
    return shipped()


@pytest.fixture(scope="module", name="asked")
def _asked(knowledge: Knowledge) -> Evaluation:
    """The golden questions, asked once."""
    return evaluated(knowledge)


def test_shipped_notes_and_alias_files_have_no_problem(knowledge: Knowledge) -> None:
    """What we ask of authors we keep ourselves."""
    assert [note.problems for note in knowledge.notes if note.problems] == []
    assert [file.problems for file in knowledge.alias_files if file.problems] == []
    assert {each.path.name for each in knowledge.alias_files} == {
        "aliases.yaml",
        "glossary.yaml",
        "matters.yaml",
        "subjects.yaml",
        "thesaurus.yaml",
    }


def test_help_offers_questions_that_are_answered(knowledge: Knowledge) -> None:
    """The first thing that a newcomer tries has to work."""
    desk = InfoDesk(knowledge.library)

    assert desk.help.examples
    for example in desk.help.examples:
        assert type(desk.ask(example)).__name__ == "Found", example


def test_the_documentation_tells_how_many_questions_are_answered() -> None:
    """A figure that nobody renews is soon a lie; `make readme` renews it."""
    present = present_figures()

    for document in DOCUMENTS:
        assert _FIGURES.findall(document.read_text("utf-8")) == [present], document


def test_nothing_is_made_up(asked: Evaluation) -> None:
    """A question that the notes do not answer is not answered."""
    made_up = [
        verdict.golden.question
        for verdict in asked.wrong
        if verdict.golden.kind.startswith("nothing")
    ]

    assert made_up == []


def present_figures() -> str:
    """Return what `make eval-answers` finds in the reporting halves."""
    return figures(measured((shipped_questions(ROOT), imitations(ROOT))))


def refresh() -> None:
    """Put the present figures into the documentation."""
    present = present_figures()
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        document.write_text(_FIGURES.sub(lambda _: present, text), "utf-8")


if __name__ == "__main__":
    refresh()
