"""Which half a golden question is in."""

from benchmarks.halves import Half, Halves
from bot.recap.golden import GoldenQuestion, Outcome
from tests.factories import library, passage, recap, session, tool

NOTES = library(
    recap(
        passage("Ana Roe told of less YAML.", "The week"),
        session("Less YAML, More Sleep", "Ana Roe, Acme"),
        tool("Foobar", "A small cache"),
    )
)


def golden(question: str, *expect: str) -> GoldenQuestion:
    """Return a question that is to be answered with `expect`."""
    return GoldenQuestion(question=question, outcomes=(Outcome.FOUND,), expect=expect)


def test_all_questions_on_one_entry_are_in_one_half() -> None:
    """Otherwise what is mended for one of them would show in the report of the other."""
    halves = Halves(NOTES)
    title = golden("talk about yaml", "Less YAML, More Sleep")
    speaker = golden("who gave less yaml", "Ana Roe (Acme)")

    assert halves.asked_for(title) == halves.asked_for(speaker)
    assert halves.half(title) is halves.half(speaker)


def test_a_session_goes_before_what_else_says_the_same() -> None:
    """A passage that repeats a name is not what was asked for."""
    assert "More Sleep" in Halves(NOTES).asked_for(golden("who", "Ana Roe"))


def test_what_no_entry_says_is_told_apart_by_itself() -> None:
    """A number is expected, or nothing at all."""
    halves = Halves(NOTES)

    assert halves.asked_for(golden("how many", "5 sessions")) == "5 sessions"
    assert halves.asked_for(golden("anything on Istio?")) == "anything on istio?"


def test_the_same_question_is_always_in_the_same_half() -> None:
    """Figures of today are to be compared with those of next year."""
    known = {text: Halves(NOTES).half(golden(text)) for text in ("a", "b", "c", "d")}

    assert known == {
        "a": Half.TUNING,
        "b": Half.TUNING,
        "c": Half.TUNING,
        "d": Half.TUNING,
    }
