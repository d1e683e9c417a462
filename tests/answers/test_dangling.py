"""Questions that go on from an answer, where none came before."""

import pytest

from bot.answers.answer import Found, NothingFound
from bot.answers.followup import converse
from tests.answers.test_followup import DESK


@pytest.mark.parametrize(
    ("question", "referring"),
    [
        ("who gave it?", "it"),
        ("is there a recording of that?", "that"),
        ("who gave that talk", "that talk"),
        ("does she have slides", "she"),
        ("the second one", "the second one"),
        ("and #2?", "#2"),
        ("more", "more"),
        ("anything similar?", "anything similar"),
    ],
)
def test_what_refers_to_nothing_is_asked_back(question: str, referring: str) -> None:
    """To answer "who gave it" with all who ever spoke would be to pretend."""
    answer = DESK.ask(question)

    assert isinstance(answer, NothingFound), answer
    assert f"\u201c{referring}\u201d" in answer.reason
    assert answer.suggestions
    assert all(isinstance(DESK.ask(each), Found) for each in answer.suggestions)


def test_after_an_answer_the_same_words_mean_what_was_answered() -> None:
    """Only where nothing was answered does "it" mean nothing."""
    first = converse(DESK, "which talk was about ebpf", None)

    turn = converse(DESK, "who gave it?", first.exchange)

    assert isinstance(turn.answer, Found)
    assert [item.entry.title for item in turn.answer.items] == ["Datapaths in eBPF"]


@pytest.mark.parametrize(
    "question", ["who spoke in 2026", "talks that have a recording", "who is that Ana Roe"]
)
def test_a_question_with_something_of_its_own_is_answered(question: str) -> None:
    """The word "that" joins more often than it refers."""
    assert isinstance(DESK.ask(question), Found)
