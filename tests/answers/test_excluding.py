"""What somebody does not want to be told, in the ways in which people say so."""

import pytest

from bot.answers.answer import Answer, DidYouMean, Found, NothingFound
from bot.answers.desk import InfoDesk
from tests.answers.desks import BRNO, OSLO, said, titles
from tests.factories import library, recap, session, tool

DESK = InfoDesk(
    library(
        recap(
            session("Quiet Caches", "Ana Roe, Acme"),
            session("Caches in the Snow", "Bo Lin, Initech"),
            session("Kettles at Sea", "Ana Roe, Acme", "Cy Doe, Globex"),
            session("Ten Ways to Lose a Cluster", organisations=("Globex",)),
            of=BRNO,
        ),
        recap(session("Old Clusters", "Ed Poe, Acme"), of=OSLO, note="oslo.md"),
    )
)
BOTH = InfoDesk(library(recap(session("Containers without Root"), tool("Foobar"), of=BRNO)))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("talks in brno not by acme", [1, 3], id="not by"),
        pytest.param("sessions in brno except the ones from Globex", [0, 1], id="except those"),
        pytest.param("anything but acme talks in brno", [1, 3], id="anything but"),
        pytest.param("list brno talks excluding sessions by initech", [0, 2, 3], id="excluding"),
        pytest.param("talks in brno not by globex or acme", [1], id="neither of two"),
        pytest.param("brno talks by anyone other than Bo Lin", [0, 2, 3], id="a person"),
        pytest.param("talks in brno apart from Ana Roe's", [1, 2, 3], id="one of two speakers"),
    ],
)
def test_sessions_of_those_who_are_left_out_are_not_listed(
    question: str, expected: list[int]
) -> None:
    """To list what somebody asked not to see is worse than to list nothing."""
    brno = ["Quiet Caches", "Caches in the Snow", "Kettles at Sea", "Ten Ways to Lose a Cluster"]

    assert titles(DESK.ask(question)) == [brno[index] for index in expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("talks in brno without caches", [2, 3], id="without"),
        pytest.param("brno talks that are not about caches", [2, 3], id="not about"),
        pytest.param("brno sessions but not the kettles one", [0, 1, 3], id="but not"),
        pytest.param("talks in brno other than the cluster one", [0, 1, 2], id="other than"),
        pytest.param("brno talks on caches except snow", [0], id="part of a topic"),
        pytest.param("sessions in brno not about caches or kettles", [3], id="two topics"),
    ],
)
def test_topics_that_are_left_out_are_not_listed(question: str, expected: list[int]) -> None:
    """They were listed as what was asked for, and nothing else."""
    brno = ["Quiet Caches", "Caches in the Snow", "Kettles at Sea", "Ten Ways to Lose a Cluster"]

    assert titles(DESK.ask(question)) == [brno[index] for index in expected]


def test_a_list_says_which_topics_it_leaves_out() -> None:
    """As it does for people."""
    assert said(DESK.ask("talks in brno without caches")) == (
        "2 sessions at ExampleCon Brno 2026, leaving out what is on \u201ccaches\u201d."
    )


def test_kinds_that_are_left_out_are_not_listed() -> None:
    """All others are."""
    found = BOTH.ask("everything but talks in brno")

    assert said(found) == "1 tool, leaving out sessions."
    assert titles(found) == ["Foobar"]


def test_without_behind_a_topic_says_more_of_it() -> None:
    """Who runs containers without root wants to read of root."""
    found = BOTH.ask("talks on containers without root")

    assert titles(found)[:1] == ["Containers without Root"]


def test_a_list_says_whom_it_leaves_out() -> None:
    """So that nobody takes the number for that of all sessions."""
    assert said(DESK.ask("talks in brno not by acme")) == (
        "2 sessions at ExampleCon Brno 2026, leaving out Acme."
    )


def test_those_who_are_left_out_are_not_among_the_speakers() -> None:
    """Whoever spoke along with them is."""
    told = said(DESK.ask("who spoke in brno apart from ana roe"))

    assert told is not None
    assert told.endswith("leaving out Ana Roe: Bo Lin (Initech) and Cy Doe (Globex).")


def test_a_topic_is_answered_without_those_who_are_left_out() -> None:
    """The best match is no answer where it is the one not asked for."""
    assert titles(DESK.ask("who spoke about caches other than ana roe")) == ["Caches in the Snow"]


def test_nothing_is_found_where_only_those_left_out_spoke_of_it() -> None:
    """That is said, rather than what was not wanted."""
    answer: Answer = DESK.ask("talks about kettles not by acme")

    assert isinstance(answer, NothingFound | DidYouMean)
    assert "Kettles at Sea" not in str(answer)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("talks by acme", id="by"),
        pytest.param("not only talks by acme", id="not only"),
        pytest.param("why were caches not mended at acme", id="a not that speaks of a verb"),
    ],
)
def test_a_name_is_meant_where_nothing_before_it_says_otherwise(question: str) -> None:
    """A "not" further off turns round something else."""
    understood = DESK.understand(question)

    assert understood.organisations == ("Acme",)
    assert not understood.left_out


def test_but_not_leaves_out_what_follows() -> None:
    """Though a topic stands before it."""
    answer = DESK.ask("talks about kettles but not land")

    assert isinstance(answer, Found)
    assert answer.direct
    assert answer.direct.endswith("leaving out what is on \u201cland\u201d.")
