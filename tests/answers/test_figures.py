"""The numbers that questions ask for."""

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from tests.answers.desks import BRNO, said
from tests.factories import library, passage, recap, session


def desk_over(*told: str) -> InfoDesk:
    """Return a desk over one note with these passages."""
    return InfoDesk(library(recap(*(passage(each) for each in told), of=BRNO)))


def test_a_digit_in_a_name_is_no_number() -> None:
    """Else "k8s" would be what somebody paid."""
    desk = desk_over("Acme runs Foobar on k8s.")

    assert not isinstance(desk.ask("how many servers does acme have for foobar"), Found)


def test_a_version_is_a_number() -> None:
    """It begins with a letter, too."""
    desk = desk_over("Foobar works from v3 on.")

    assert said(desk.ask("from which version does foobar work")) == "Foobar works from v3 on."


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Acme bought Initech for $5 million.", id="a sign of money"),
        pytest.param("Acme paid 5 million for Initech.", id="a word of paying"),
    ],
)
def test_how_much_was_paid_is_a_sum(told: str) -> None:
    """However it is written."""
    assert said(desk_over(told).ask("how much did acme pay for initech")) == told


def test_no_other_number_is_a_sum() -> None:
    """What tells how many there are does not tell what was paid for them."""
    desk = desk_over("The 300 people of Initech joined Acme.")

    assert not isinstance(desk.ask("how much did acme pay for initech"), Found)


def test_how_much_of_something_else_is_no_question_of_money() -> None:
    """Memory is measured, not paid."""
    desk = InfoDesk(
        library(recap(session("Foobar", remarks=("Foobar needs 512 MB of memory.",)), of=BRNO))
    )

    told = said(desk.ask("how much memory does foobar need"))
    assert told == "Foobar needs 512 MB of memory."
