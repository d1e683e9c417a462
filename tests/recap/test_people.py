"""One person under several names."""

import pytest

from bot.recap.model import Entry, Link
from bot.recap.people import people_in
from tests.factories import passage, session


def one(*names: str, also: tuple[Entry, ...] = ()) -> list[set[str]]:
    """Return the names that are one person's, of speakers of a session each, and of `also`."""
    told = [session("Less YAML", name) for name in names]
    return [set(group) for group in people_in([*told, *also]).groups]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("Anaïs Roé", "Anais Roe", "ANAIS ROE"), id="accents and case"),
        pytest.param(("Dr. Ana Roe", "Ana Roe"), id="titles"),
        pytest.param(("Ana-Lena Roe", "Ana Lena Roe"), id="hyphens"),
        pytest.param(("Ana M. Roe", "Ana Roe", "Ana M Roe"), id="a middle initial"),
        pytest.param(("@AnaRoe", "Ana Roe"), id="a handle that is the name"),
        pytest.param(("@ana_roe", "Ana M. Roe", "Ana Roe"), id="both"),
    ],
)
def test_spellings_of_one_name_are_one_person(names: tuple[str, ...]) -> None:
    """Each note spells as its author does."""
    assert one(*names) == [set(names)]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("Ana", "Ana Roe"), id="a first name"),
        pytest.param(("Ana Maria Roe", "Ana Roe"), id="a further name"),
        pytest.param(("@roe", "Ana Roe"), id="a handle that is a part of the name"),
        pytest.param(("Ana Roe", "Anna Roe"), id="a letter"),
    ],
)
def test_what_may_be_two_people_stays_two(names: tuple[str, ...]) -> None:
    """A talk that is credited to somebody else is a wrong answer."""
    assert one(*names) == []


def test_a_name_that_two_may_have_is_neither_of_them() -> None:
    """Nothing tells which of the two gave the talk."""
    assert one("Ana M. Roe", "Ana K. Roe", "Ana Roe") == []


@pytest.mark.parametrize(
    "tie",
    [
        pytest.param(passage("I met Bo Lin (@blin_) there."), id="in brackets"),
        pytest.param(passage("Less YAML - Bo Lin | @blin_ | Acme"), id="between bars"),
        pytest.param(passage("thanks, @blin_ (Bo Lin), for the tea"), id="the other way round"),
        pytest.param(
            passage("see him", links=(Link(label="Bo Lin", url="https://twitter.com/BLin_"),)),
            id="a linked name",
        ),
    ],
)
def test_a_note_ties_a_handle_to_a_name(tie: Entry) -> None:
    """Some authors write names, others handles."""
    assert one("@blin_", also=(tie,)) == [{"Bo Lin", "@blin_"}]


def test_a_handle_of_two_people_is_neither_of_theirs() -> None:
    """A shared account, or a slip."""
    ties = (passage("Bo Lin (@acme)"), passage("Cy Doe (@acme)"))

    assert one("@acme", "Bo Lin", "Cy Doe", also=ties) == []


def test_the_fullest_name_is_the_usual_one() -> None:
    """An answer that counts people names them once."""
    people = people_in([session("One", "@anaroe"), session("Two", "Ana Roe")])

    assert people.usual("@anaroe") == "Ana Roe"
    assert people.names_of("Ana Roe") == ("Ana Roe", "@anaroe")
    assert people.names_of("Somebody") == ("Somebody",)
