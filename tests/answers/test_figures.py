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


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("ticket price of the ferry", id="a fact of a thing"),
        pytest.param("what is the price of a ticket", id="a fact that is asked for"),
        pytest.param("what was the ticket price", id="a fact by itself"),
    ],
)
def test_a_price_is_a_sum(question: str) -> None:
    """Who speaks of tickets, and of keeping them cheap, does not tell what they cost."""
    told = "The price of a ticket for the ferry was $20."

    assert said(desk_over(told).ask(question)) == told
    vague = desk_over("The price of a ticket for the ferry is kept low.").ask(question)
    assert not isinstance(vague, Found)


def test_what_has_the_price_of_something_is_no_question_of_money() -> None:
    """A thing may be described by its price."""
    answer = desk_over("A boat for the price of a bed.").ask("boat for the price of a bed")

    assert isinstance(answer, Found)


def test_a_share_is_a_number() -> None:
    """It is told in percent."""
    told = "Of all kettles 58% never sing."

    assert said(desk_over(told).ask("what share of kettles never sing")) == told


def test_a_number_is_one_of_what_is_counted() -> None:
    """The year of a fair is no number of its speakers."""
    assert not isinstance(
        desk_over("Kettlefair began on 5 May.").ask("how many speakers had kettlefair"), Found
    )
    told = "Kettlefair had 40 speakers."
    assert said(desk_over(told).ask("how many speakers had kettlefair")) == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how old is foobar", "Foobar is three years old."),
        ("how fast is foobar", "Foobar is 3x as fast as Bazzer."),
        ("what version of foobar is it", "Foobar 3 is out."),
        ("how far is foobar", "Foobar is 3 miles off."),
        ("what percentage is foobar", "Foobar is half of it."),
    ],
)
def test_a_number_is_of_what_is_asked_for(question: str, told: str) -> None:
    """Another number of the same thing is no answer."""
    assert said(desk_over(told).ask(question)) == told
    assert not isinstance(desk_over("Foobar needs 512 MB.").ask(question), Found)


def test_who_came_to_the_event_did_not_all_come_to_a_session() -> None:
    """The crowd of the one is not the crowd of the other."""
    desk = InfoDesk(
        library(
            recap(
                passage("12,000 people came."),
                session("Keynote: Foobar", remarks=("400 people were there.",)),
                session("Keynote: Bazzer"),
                of=BRNO,
            )
        )
    )

    assert said(desk.ask("how many people saw the foobar keynote")) == "400 people were there."
    assert not isinstance(desk.ask("how many people saw the bazzer keynote"), Found)
