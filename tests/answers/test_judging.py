"""What counts as answered as expected."""

import pytest

from bot.answers.answer import Answer, Correction, DidYouMean, Found, Help, Item, NothingFound
from bot.answers.judging import evaluate, judge, outcome_of
from bot.recap.golden import GoldenQuestion, Outcome, Place
from tests.factories import event, recording, session

YAML = Item(
    entry=session(
        "Less YAML, More Sleep",
        "Anaïs Roe, Acme",
        links=(recording("https://www.youtube.com/watch?v=AbC-1&list=PL1"),),
    ),
    event=event(),
    line="Defaults that fit; see (https://a.example/defaults).",
    score=0.9,
)
CACHE = Item(entry=session("Caches in Space"), event=event(), line="", score=0.7)

FOUND = Found(
    question="q", direct="Anaïs Roe (Acme) gave it.", items=(YAML, CACHE), shown=2, total=2
)
UNSURE = DidYouMean(question="q", items=(YAML, CACHE), suggestions=("Less YAML",))
NOTHING = NothingFound(question="q", reason="The notes hold no event of 2020.")
HELP = Help(events=("ExampleCon 2026",), examples=())


def expecting(*expect: str, place: Place = Place.FIRST) -> GoldenQuestion:
    """Return a question that is to be found, with `expect` in its answer."""
    return GoldenQuestion(question="q", outcomes=(Outcome.FOUND,), expect=expect, place=place)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (FOUND, Outcome.FOUND),
        (UNSURE, Outcome.UNSURE),
        (NOTHING, Outcome.NOTHING),
        (HELP, Outcome.HELP),
    ],
)
def test_each_type_of_answer_has_its_word(answer: Answer, outcome: Outcome) -> None:
    """The words of the contract."""
    assert outcome_of(answer) is outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("less yaml", id="case"),
        pytest.param("Anais ROE", id="accents"),
        pytest.param("gave it", id="the direct answer"),
        pytest.param("Defaults that fit", id="the line of the first hit"),
        pytest.param("https://youtu.be/AbC-1", id="another address of the video"),
        pytest.param("http://www.a.example/defaults/", id="an address within a sentence"),
    ],
)
def test_what_stands_in_the_first_hit_is_expected_rightly(text: str) -> None:
    """Case, accents and the form of an address are no matter."""
    assert judge(expecting(text), FOUND).is_right


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Caches in Space", id="the second hit"),
        pytest.param("https://youtu.be/abc-1", id="another video"),
        pytest.param("https://a.example/default", id="the beginning of an address"),
    ],
)
def test_what_stands_elsewhere_is_missing(text: str) -> None:
    """An answer in second place is not the answer."""
    verdict = judge(expecting("Less YAML", text), FOUND)

    assert not verdict.is_right
    assert verdict.missing == (text,)


def test_among_all_that_is_shown_the_second_hit_counts() -> None:
    """Lists are asked for as a whole."""
    assert judge(expecting("Less YAML", "Caches", place=Place.SHOWN), FOUND).is_right


def test_what_is_not_shown_does_not_count() -> None:
    """Nobody reads it."""
    short = Found(question="q", direct=None, items=(YAML, CACHE), shown=1, total=2)

    assert not judge(expecting("Caches", place=Place.SHOWN), short).is_right


def test_a_correction_is_no_answer() -> None:
    """How a word was read may be the first paragraph, yet only what the notes say counts."""
    corrected = Found(
        question="q",
        direct=None,
        items=(YAML,),
        shown=1,
        total=1,
        corrections=(Correction(asked="zebar", meant="zebra"),),
    )

    assert not judge(expecting("zebra"), corrected).is_right
    assert judge(expecting("zebra", place=Place.SHOWN), corrected).is_right


@pytest.mark.parametrize("answer", [UNSURE, NOTHING, HELP])
def test_another_outcome_is_wrong_whatever_it_says(answer: Answer) -> None:
    """To offer is not to answer."""
    assert not judge(expecting(), answer).is_right


def test_any_of_several_outcomes_will_do() -> None:
    """Where the notes come near, to offer and to decline are both right."""
    either = GoldenQuestion(question="q", outcomes=(Outcome.NOTHING, Outcome.UNSURE))

    assert judge(either, UNSURE).is_right
    assert judge(either, NOTHING).is_right
    assert not judge(either, FOUND).is_right


def test_the_reason_for_nothing_may_be_expected() -> None:
    """A team may hold the bot to naming the year that is missing."""
    golden = GoldenQuestion(question="q", outcomes=(Outcome.NOTHING,), expect=("event of 2020",))

    assert judge(golden, NOTHING).is_right


def test_an_evaluation_counts_by_kind_in_the_order_of_the_file() -> None:
    """The figures that are told."""
    questions = [
        GoldenQuestion(question=text, outcomes=(outcome,), kind=kind)
        for text, outcome, kind in (
            ("a", Outcome.FOUND, "typo"),
            ("b", Outcome.NOTHING, "plain"),
            ("c", Outcome.NOTHING, "typo"),
        )
    ]
    answers: dict[str, Answer] = {"a": FOUND, "b": NOTHING, "c": FOUND}

    evaluation = evaluate(questions, answers.__getitem__)

    assert (evaluation.total.asked, evaluation.total.right) == (3, 2)
    assert {kind: (t.right, t.asked) for kind, t in evaluation.kinds.items()} == {
        "typo": (1, 2),
        "plain": (1, 1),
    }
    assert list(evaluation.kinds) == ["typo", "plain"]
    assert [verdict.golden.question for verdict in evaluation.wrong] == ["c"]
