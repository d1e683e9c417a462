"""How the answers to golden questions are counted."""

from benchmarks.asked import Asked, ask_all
from benchmarks.eval_answers import figures, group, score, table
from benchmarks.halves import Half
from bot.answers.desk import InfoDesk
from bot.recap.golden import GoldenQuestion, Outcome, Place
from tests.factories import library, recap, session, tool

DESK = InfoDesk(
    library(
        recap(
            session("Less YAML, More Sleep", "Ana Roe, Acme"),
            session("More YAML, Less Sleep", "Bo Lin, Acme"),
            tool("Foobar", "A small cache"),
        )
    )
)


def golden(
    question: str, *expect: str, kind: str = "plain", place: str = "first"
) -> GoldenQuestion:
    """Return a question; one without anything expected has no answer."""
    outcomes = (Outcome.FOUND,) if expect else (Outcome.NOTHING, Outcome.UNSURE)
    return GoldenQuestion(
        question=question, outcomes=outcomes, expect=expect, place=Place(place), kind=kind
    )


def asked(*questions: GoldenQuestion) -> tuple[Asked, ...]:
    """Return what becomes of `questions`, all in the reporting half."""
    return ask_all([(each, Half.REPORTING) for each in questions], DESK)


def test_an_answer_counts_where_it_was_expected() -> None:
    """What stands further down is shown, and ranks by its place."""
    told = score(asked(golden("talks on yaml sleep", "Bo Lin"), golden("what is foobar", "cache")))

    assert (told.asked, told.shown, told.refused, told.false) == (2, 2, 0, 0)
    assert told.mrr in {0.75, 1.0}


def test_an_answer_to_what_has_none_is_false() -> None:
    """It is the worst that can happen."""
    told = score(asked(golden("what is foobar"), golden("what is istio")))

    assert (told.asked, told.first, told.false) == (2, 1, 1)
    assert told.mrr is None


def test_no_answer_to_what_has_one_is_a_refusal() -> None:
    """It is worse than a wrong order, and better than a false answer."""
    told = score(asked(golden("helicopter maintenance", "Less YAML")))

    assert (told.refused, told.first, told.mrr) == (1, 0, 0.0)


def test_kinds_are_grouped_by_how_hard_they_are() -> None:
    """A misspelt question for a link is, first of all, misspelt."""
    assert group(golden("q", kind="typo-link")) == "typo"
    assert group(golden("q", kind="typos-list")) == "typos"
    assert group(golden("q", kind="nothing-near")) == "nothing"
    assert group(golden("q", kind="link")) == "clean"


def test_a_table_has_a_row_for_each_kind() -> None:
    """Totals hide what got worse."""
    lines = list(
        table("notes", "as shipped", asked(golden("what is foobar", "cache", kind="tool")))
    )

    assert any(line.split()[:3] == ["tool", "1", "1"] for line in lines)


def test_the_documentation_tells_of_the_reporting_half_alone() -> None:
    """On the other half the bot was tuned."""
    kinds = ("plain", "typo-tool", "typos-tool", "paraphrase")
    questions = [golden("what is foobar", "cache", kind=kind) for kind in kinds]
    told = asked(*questions, golden("what is istio", kind="nothing-absent"))
    tuned = ask_all([(golden("helicopter", "cache"), Half.TUNING)], DESK)

    shown = figures([("notes", "as shipped", (*told, *tuned))])

    assert "| clean | 1 | 1 | 1.00 |" in shown
    assert "| nothing | 1 | 1 |  |" in shown
