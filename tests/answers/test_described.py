"""Questions of people who describe what they can't name."""

import pytest

from bot.answers.answer import Found, NothingFound
from bot.answers.desk import InfoDesk
from bot.recap.aliases import AliasBook, Matter
from tests.factories import library, recap, session, theme, tool

BOOK = AliasBook(
    matters=(
        Matter(
            "running out of memory",
            ("OOM killer", "memory limit"),
            ("pod", "killed", "eats", "much", "hungry", "crash"),
        ),
        Matter("alerts", ("pager", "alert fatigue"), ("night", "woken", "nothing", "alarm")),
        Matter("tracing", ("Jaeger", "spans", "Zipkin"), ("follow", "requests", "slow")),
    ),
)
DESK = InfoDesk(
    library(
        recap(
            session("The OOM killer and how to live with it", "Ana Roe"),
            session("Quiet pagers"),
            session("A week in the harbour", remarks=("No pager went off.", "Boats are slow.")),
            session("Ten Ways to Lose a Cluster"),
            theme("Cost - everyone asked what it costs"),
            tool("Jaeger", "Shows spans"),
        ),
        book=BOOK,
    )
)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param(
            "my pods keep getting killed for eating too much", "The OOM killer", id="a complaint"
        ),
        pytest.param("woken at night for nothing", "Quiet pagers", id="the title goes before text"),
        pytest.param(
            "is there a tool to follow slow requests", "Jaeger", id="with words of asking"
        ),
    ],
)
def test_who_describes_a_thing_finds_what_names_it(question: str, title: str) -> None:
    """The question and the entry have no word in common."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert answer.items[0].entry.title.startswith(title)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("slow requests in Zipkin", id="another name of the kind"),
        pytest.param("hungry llamas on the moon", id="a single word"),
        pytest.param("a hungry pod of whales near the coast of Iceland", id="in passing"),
        pytest.param("session on pods that crash on Neptune", id="with a name that no note has"),
    ],
)
def test_what_is_near_a_matter_is_no_answer(question: str) -> None:
    """Whoever asks for one thing is not given another one of the same matter."""
    assert not isinstance(DESK.ask(question), Found)


def test_a_matter_that_no_note_is_about_is_not_answered() -> None:
    """The words fit, and the notes still hold nothing of it."""
    desk = InfoDesk(library(recap(theme("Cost"), session("Old Clusters")), book=BOOK))

    answer = desk.ask("my pods keep getting killed for eating too much")

    assert isinstance(answer, NothingFound)
