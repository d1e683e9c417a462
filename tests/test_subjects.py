"""The shipped words of fields of work say that something is about the field, and hardly else."""

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from bot.notes.folder.books import read_book
from bot.settings.paths import shipped_knowledge
from tests.factories import library, recap, session

DESK = InfoDesk(
    library(
        recap(
            session("Graph Hack at Night", remarks=("Hackers built boats, and spent all day.",)),
            session("Agent of Change", remarks=("Of course it leads to more flow.",)),
            session("Where to Go with a Tea Platform", remarks=("By a senior product manager.",)),
            session("Phishing in Harbours"),
            session("AI Agents at Sea"),
            session("Boats in Golang"),
            session("Coaching a Crew"),
        ),
        book=read_book(shipped_knowledge()).book,
    )
)


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("security", "Phishing in Harbours"),
        ("AI", "AI Agents at Sea"),
        ("programming languages", "Boats in Golang"),
        ("leadership", "Coaching a Crew"),
    ],
)
def test_a_list_on_a_field_holds_what_is_about_it(field: str, title: str) -> None:
    """A hackathon is no matter of security, an agent of change none of AI, "go" no language."""
    answer = DESK.ask(f"sessions on {field}")

    assert isinstance(answer, Found)
    assert [item.entry.title for item in answer.items] == [title]


@pytest.mark.parametrize("field", ["education", "cost", "career"])
def test_a_list_on_a_field_that_nothing_is_about_is_none(field: str) -> None:
    """In "of course" there is no course, and who spends the day spends no money."""
    assert not isinstance(DESK.ask(f"sessions on {field}"), Found)
