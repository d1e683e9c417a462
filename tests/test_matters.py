"""The shipped matters: who can't name a thing finds it by everyday words, and no other by them."""

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from bot.notes.folder.books import read_book
from bot.settings.paths import shipped_knowledge
from tests.factories import library, recap, session

DESK = InfoDesk(
    library(
        recap(
            session("Readiness probes and what they tell"),
            session("Persistent volumes in anger"),
            session("Progressive delivery for the cautious"),
            session("FinOps from the first day"),
            session("GPU sharing among friends"),
            session("Multi-tenancy without tears"),
            session("Maintainer burnout"),
            session("Flaky tests, and how we lived with them"),
            session("GitOps in a small team"),
            session("A carbon footprint for each deployment"),
            session("Alert fatigue"),
            session("Chaos engineering in a bank"),
            session("Role-based access control, revisited"),
            session("Singing for engineers"),
            session("WebAssembly beyond the page"),
        ),
        book=read_book(shipped_knowledge()).book,
    )
)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("app restarts again and again", "Readiness probes and what they tell"),
        ("uploads vanish after a restart", "Persistent volumes in anger"),
        ("try a risky version on a few users", "Progressive delivery for the cautious"),
        ("a surprise invoice that finance complains about", "FinOps from the first day"),
        ("several researchers fight over one graphics card", "GPU sharing among friends"),
        ("rent out a shared installation to strangers", "Multi-tenancy without tears"),
        ("volunteers worn out and unpaid", "Maintainer burnout"),
        (
            "the suite is red one day and passes the next",
            "Flaky tests, and how we lived with them",
        ),
        ("nobody changes anything by hand, all follows the repository", "GitOps in a small team"),
        ("emissions of our electricity", "A carbon footprint for each deployment"),
        ("the pager rings all night", "Alert fatigue"),
        ("rehearse an outage by shooting servers", "Chaos engineering in a bank"),
        ("interns may delete too much", "Role-based access control, revisited"),
    ],
)
def test_everyday_words_find_what_they_describe(question: str, title: str) -> None:
    """Whoever asks has the trouble, and not yet the word for what helps."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert answer.items[0].entry.title == title


@pytest.mark.parametrize(
    "question",
    [
        "the train was late again",
        "how do I fix a flat bicycle tyre",
        "rust for embedded boards",
        "what should I wear in winter",
        "my landlord sold the house",
    ],
)
def test_everyday_words_on_something_else_find_nothing(question: str) -> None:
    """The words are of many matters; a few of them by chance describe none."""
    assert not isinstance(DESK.ask(question), Found)
