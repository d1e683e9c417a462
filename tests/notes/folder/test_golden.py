"""Golden questions read from YAML: what is understood, and what is refused."""

from pathlib import Path

import pytest

from bot.notes.folder.golden import read_golden, read_golden_file
from bot.notes.folder.loader import read_knowledge
from bot.notes.problems import Level
from bot.recap.address import identity
from bot.recap.golden import GoldenQuestion, Outcome, Place

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"

FULL = """\
# Ours
- question: who gave "Less YAML"?
  outcome: [found, unsure]
  expect: [Ana Roe, https://video.example/yaml]
  in: shown
  kind: people
- question: istio
  outcome: nothing
"""


def test_what_is_null_is_as_good_as_left_out() -> None:
    """Else `null` would be a kind of its own in the figures."""
    reading = read_golden("- {question: a, outcome: found, kind: null, expect: ~, in: }\n")

    assert reading.problems == ()
    assert (reading.questions[0].kind, reading.questions[0].expect) == ("other", ())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty, and not a list"),
        (b"# none yet\n", "empty, and not a list"),
        ("- question: a\n".encode("utf-16-le"), "looks like UTF-16; save it as UTF-8"),
        ("- question: a\n".encode("utf-16-be"), "looks like UTF-16; save it as UTF-8"),
    ],
)
def test_a_file_without_questions_says_why(tmp_path: Path, data: bytes, words: str) -> None:
    """The remedy follows from the true reason alone."""
    file = tmp_path / "questions.yaml"
    file.write_bytes(data)

    (problem,) = read_golden_file(file).problems

    assert words in problem.problem


def test_a_question_says_what_is_expected_of_its_answer() -> None:
    """Words and lists are both understood, in the order of the file."""
    reading = read_golden(FULL)

    assert reading.problems == ()
    assert reading.questions[0] == GoldenQuestion(
        question='who gave "Less YAML"?',
        outcomes=(Outcome.FOUND, Outcome.UNSURE),
        expect=("Ana Roe", "https://video.example/yaml"),
        place=Place.SHOWN,
        kind="people",
    )


def test_only_question_and_outcome_need_be_written() -> None:
    """Nothing expected means that the outcome says it all."""
    assert read_golden(FULL).questions[1] == GoldenQuestion(
        question="istio", outcomes=(Outcome.NOTHING,), expect=(), place=Place.FIRST, kind="other"
    )


def test_what_is_written_is_what_is_expected() -> None:
    """A figure is text here: YAML would make another number of it."""
    text = "- {question: 2026, outcome: found, expect: [012, 1_000, yes, 0.10]}"

    (question,) = read_golden(text).questions

    assert (question.question, question.expect) == ("2026", ("012", "1_000", "yes", "0.10"))


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        pytest.param("", 1, "not a list of questions", id="empty"),
        pytest.param("[]", 1, "not a list of questions", id="no question"),
        pytest.param("\nquestion: a\noutcome: found", 2, "not a list of questions", id="mapping"),
        pytest.param("- a", 1, "not a question", id="bare text"),
        pytest.param("- question: a", 1, "`outcome` is missing", id="no outcome"),
        pytest.param("- outcome: found", 1, "`question` is missing", id="no question text"),
        pytest.param(
            "- question: a\n  outcome: maybe", 2, "write `found`, `unsure`", id="no such outcome"
        ),
        pytest.param("- question: a\n  outcome: []", 2, "`outcome` is empty", id="no outcomes"),
        pytest.param(
            "- question: a\n  outcome: found\n  in: last", 3, "write `first` or", id="no such place"
        ),
        pytest.param(
            "- question: a\n  outcome: found\n  expct: b", 3, "not known; write", id="slip in a key"
        ),
        pytest.param(
            "- question: a\n  outcome: found\n  expect: [b, '']", 3, "must be text", id="blank"
        ),
        pytest.param(
            "- question: a\n  outcome: found\n  expect:\n  - b: c", 4, "must be text", id="nested"
        ),
        pytest.param("- question: [a, b]\n  outcome: found", 1, "one text, not a list", id="two"),
        pytest.param(
            "- question: a\n  outcome: found\n  question: b", 3, "stands here twice", id="twice"
        ),
        pytest.param("- ? [question]\n  : a", 1, "not known", id="a list for a key"),
        pytest.param("- question: a: b", 1, "not valid YAML", id="no YAML"),
        pytest.param("- question: *a", 1, "aliases (*name) are not read", id="YAML alias"),
        pytest.param("- " * 25_000, 1, "nested more than", id="too deep"),
    ],
)
def test_a_wrong_shape_is_named_by_its_line(text: str, line: int, problem: str) -> None:
    """A question that is silently left out would make the figures lie."""
    reading = read_golden(text)

    assert [each.level for each in reading.problems] == [Level.ERROR] * len(reading.problems)
    assert [each.line for each in reading.problems if problem in each.problem] == [line]
    assert reading.questions == ()


def test_all_problems_are_named_at_once() -> None:
    """Whoever mends the file runs it once more, not ten times."""
    reading = read_golden("- a\n- question: b\n- question: c\n  outcome: found\n- d\n")

    assert [problem.line for problem in reading.problems] == [1, 2, 5]
    assert [question.question for question in reading.questions] == ["c"]


def test_a_repaired_file_is_no_measure(tmp_path: Path) -> None:
    """A broken letter in an expected word would fail an answer that is right."""
    path = tmp_path / "questions.yaml"
    path.write_bytes(b"- question: a\n  outcome: found\n  expect: [caf\xe9]\n")

    (problem,) = read_golden_file(path).problems

    assert (problem.line, problem.level) == (3, Level.ERROR)


def test_the_shipped_questions_are_many_and_none_stands_twice() -> None:
    """Their figures are told to people, so each question counts once."""
    reading = read_golden_file(KNOWLEDGE / "questions.yaml")

    asked = [question.question.casefold() for question in reading.questions]
    assert reading.problems == ()
    assert len(asked) >= 200
    assert len(set(asked)) == len(asked)


def test_the_shipped_questions_expect_no_address_that_no_recap_has() -> None:
    """A slip in an address would fail every answer."""
    library = read_knowledge([KNOWLEDGE]).library
    held = {identity(link.url) for _, entry in library.entries() for link in entry.links}
    questions = read_golden_file(KNOWLEDGE / "questions.yaml").questions

    expected = [each for question in questions for each in question.expect if "://" in each]

    assert [address for address in expected if identity(address) not in held] == []
