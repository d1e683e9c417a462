"""Which of the entries that were found answer a question."""

from dataclasses import replace

import pytest

from bot.answers.choosing import as_good_as_best, near_best, telling_first
from bot.answers.desk import InfoDesk
from bot.answers.question import Question, Want
from bot.search.query import Hit, Result
from tests.answers.desks import BRNO, OSLO, titles
from tests.factories import announcement, library, passage, recap, recording, session


def hit(title: str, coverage: float, *, certainty: float = 0.9, named: bool = False) -> Hit:
    """Return a hit on a session that covers as much of the question."""
    return Hit(
        entry=session(title),
        event=BRNO,
        score=coverage,
        coverage=coverage,
        certainty=certainty,
        named=named,
    )


def kept(*hits: Hit) -> list[str]:
    """Return the titles of those of `hits` that count, where half a certainty is enough."""
    found = Result(hits=hits)
    return [each.entry.title for each in near_best(found, 0.5)]


def test_what_covers_far_less_than_the_best_is_no_answer() -> None:
    """A list is to hold what it says, and nothing else."""
    assert kept(hit("Less YAML", 1.0), hit("More Sleep", 0.81), hit("Tea", 0.79)) == [
        "Less YAML",
        "More Sleep",
    ]


def test_what_the_question_names_counts_however_little_of_it_that_is() -> None:
    """Of "Tea, or a talk on less YAML for everybody" the tool called Tea is meant as well."""
    assert kept(hit("Less YAML", 1.0), hit("Tea", 0.2, named=True)) == ["Less YAML", "Tea"]


def test_what_is_not_sure_enough_never_counts() -> None:
    """Neither the best nor what is named."""
    unsure = hit("Less YAML", 1.0, certainty=0.4), hit("Tea", 1.0, certainty=0.4, named=True)

    assert kept(*unsure) == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param(5, ["Less YAML", "Tea"], id="few words: by what they cover"),
        pytest.param(6, ["Less YAML", "Bread"], id="many words: by their order"),
    ],
)
def test_of_many_words_those_that_come_next_are_shown_together(
    words: int, answer: list[str]
) -> None:
    """Of a long question one entry lacks other words than the next one does."""
    answered = (1.0,) * words
    hits = (
        replace(hit("Less YAML", 1.0), answered=answered),
        replace(hit("Bread", 0.7), answered=answered, score=0.5),
        replace(hit("Tea", 0.9), answered=answered, score=0.3),
    )
    found = Result(hits=hits)

    assert [each.entry.title for each in as_good_as_best(found, 0.5)] == answer


def test_what_the_note_says_beside_a_session_tells_what_the_session_lacks() -> None:
    """A note may give the recording further below; that of another event is another recording."""
    question = Question(text="recording of less yaml", wants=frozenset({Want.RECORDING}))
    best = hit("Less YAML", 1.0)
    beside = replace(best, entry=passage("Less YAML was filmed.", links=(recording(),)), score=0.1)
    elsewhere = replace(beside, event=OSLO)

    assert telling_first(question, [best, beside])[0] is beside
    assert telling_first(question, [best, elsewhere])[0] is best


def test_the_latest_of_a_kind_is_no_later_thing_of_another_kind() -> None:
    """A talk is not older news for what was announced after it."""
    desk = InfoDesk(
        library(
            recap(session("Zebras in Production"), of=OSLO, note="oslo.md"),
            recap(announcement("Zebra 2.0 is out"), of=BRNO),
        )
    )

    assert titles(desk.ask("latest talk about zebras"))[0] == "Zebras in Production"


def test_the_latest_on_a_topic_are_those_of_the_latest_year_that_has_any() -> None:
    """An older one may say more of it, and is none of the latest."""
    desk = InfoDesk(
        library(
            recap(session("Zebras, and zebras again: the zebra"), of=OSLO, note="oslo.md"),
            recap(session("Fences that zebras jump over"), session("Fences"), of=BRNO),
        )
    )

    assert titles(desk.ask("latest talk about zebras")) == ["Fences that zebras jump over"]
