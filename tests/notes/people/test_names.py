"""Words that tell people, jobs, organisations and titles apart."""

import pytest

from bot.notes.people.credits import labelled
from bot.notes.people.names import (
    UNHEARD,
    is_title_like,
    may_be_called,
    may_be_full_name,
    name_score,
)
from bot.notes.people.people import people_at_end, people_at_start, people_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scaling Without Tears", True),
        ("Less YAML", True),
        ("Bank of Foo", False),
        ("Acme", False),
        ("Quick Labs", False),
        ("Async 101", True),
        ("Studio 54", False),
    ],
)
def test_a_title_is_told_from_an_organisation(text: str, expected: bool) -> None:  # noqa: FBT001 - pytest hands it over
    """Behind a name and a dash stands either, and only the words tell which."""
    assert is_title_like(text) is expected


def test_a_person_may_go_by_one_name_if_something_says_so() -> None:
    """A label or a "by" is needed: most single words are no names."""
    assert may_be_called("Tova")
    assert may_be_called("山田太郎")
    assert not may_be_called("Kubernetes")
    assert name_score("Tova") == 0.0


def test_accents_make_no_other_name() -> None:
    """Some write the name of a person with them, and others without."""
    assert name_score("Ána Roe") == name_score("Ana Roe")


def test_a_surname_may_have_any_meaning_if_something_says_that_it_is_one() -> None:
    """Words such as "Head" are those of jobs, and capitals those of initials."""
    assert may_be_full_name("Vil Boss")
    assert may_be_full_name("KENJI MORITA")
    assert not may_be_full_name("Head of Glass")
    assert not may_be_full_name("Kubernetes Boss")
    assert not may_be_full_name("Vil")


def test_all_of_a_name_may_be_set_in_capitals() -> None:
    """Where the given name is known it is a person; else it may be anything."""
    assert name_score("ANDREW ROEWELL") == name_score("Andrew Roewell")
    assert name_score("YAML FILES") == 0.0


def test_no_name_has_a_particle_before_the_given_name() -> None:
    """It is a word of the sentence: "the book de Ana Roe"."""
    assert name_score("de Ana Roe") == 0.0
    assert name_score("Ana de Roe") > 0.0


@pytest.mark.parametrize(
    "text", ["Oyewale Mbathani", "Zhugo Qiangli", "Mbongo-Venter Thi Hluan", "Ikerne G. Zubizarro"]
)
def test_words_that_mean_nothing_else_are_a_name(text: str) -> None:
    """No list holds the given names of all the world, but English holds most other words."""
    assert name_score(text) == UNHEARD


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Cilium Tetragon", id="tools"),
        pytest.param("Terraform Sentinel", id="a tool and an English word"),
        pytest.param("Azure Cosmos", id="a product"),
        pytest.param("Foobar Window", id="an English word"),
        pytest.param("Deutsche Telekom", id="a company in another language"),
        pytest.param("Muchas Gracias", id="words of another language"),
        pytest.param("Nantes Oyewale", id="a city"),
        pytest.param("y la de", id="particles"),
    ],
)
def test_what_a_list_or_english_has_is_no_sure_name(text: str) -> None:
    """It may be one only where something else says that people stand there."""
    assert name_score(text) < UNHEARD


@pytest.mark.parametrize(
    "text", ["Foowalt.de", "Grand Challenge.md", "St. Louis", "San Francisco", "Ana I"]
)
def test_sites_files_and_cities_are_nobody(text: str) -> None:
    """Each of their words may stand in a name, but not all of them as they do."""
    assert name_score(text) == 0.0
    assert not may_be_called(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Roe; CoA, Bo Lin; CoB",
            [("Ana Roe", "CoA"), ("Bo Lin", "CoB")],
            id="semicolons and commas the wrong way round",
        ),
        pytest.param(
            "Ana Roe, CoA; & Bo Lin, CoB",
            [("Ana Roe", "CoA"), ("Bo Lin", "CoB")],
            id="two signs at once",
        ),
        pytest.param("Ana Roe, Jr., Acme", [("Ana Roe, Jr.", "Acme")], id="a suffix"),
        pytest.param("Ana Roe - beekeeper - Acme", [("Ana Roe", "Acme")], id="a job nobody listed"),
        pytest.param("Ana Roe, Acme (missed it)", [("Ana Roe", "Acme")], id="a remark"),
        pytest.param("Ana Roe & friends", [("Ana Roe", None)], id="others, not named"),
        pytest.param("Acme's Ana Roe", [("Ana Roe", "Acme")], id="an organisation that owns"),
        pytest.param("Ana O\u2019Neil", [("Ana O\u2019Neil", None)], id="a name that does not"),
        pytest.param("Ana R. & Bo L.", [("Ana R.", None), ("Bo L.", None)], id="initials"),
    ],
)
def test_people_are_read_whole(text: str, expected: list[tuple[str, str | None]]) -> None:
    """What stands beside a name is neither another person nor an organisation."""
    found = people_in(text)

    assert found is not None
    assert [(each.name, each.organisation) for each in found.speakers] == expected


def test_people_are_found_at_either_end_of_a_sentence() -> None:
    """Prose goes on behind a name, and leads up to one."""
    start = people_at_start("Ana Roe, Acme: she began with nine files")
    end = people_at_end("I liked what was said by Ana Roe")

    assert start is not None
    assert start[1].strip() == "she began with nine files"
    assert end is not None
    assert end.speakers[0].name == "Ana Roe"


def test_an_organisation_in_brackets_may_be_that_of_all() -> None:
    """The word for all of them says so."""
    found = labelled("Speakers: Ana Roe, Bo Lin (both Acme)").speakers

    assert [(each.name, each.organisation) for each in found] == [
        ("Ana Roe", "Acme"),
        ("Bo Lin", "Acme"),
    ]
