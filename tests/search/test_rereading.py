"""Words that are read anew where no entry holds all of a question."""

import pytest

from bot.recap.aliases import AliasBook
from bot.recap.library import Library
from bot.search.index import SearchIndex
from bot.search.query import Query, Result
from bot.search.text import words
from tests.factories import library, passage, recap


def notes(*, field: tuple[str, ...] = ()) -> Library:
    """Return notes that tell of `quorix` often, and of `quorex` once."""
    return library(
        recap(
            passage("Quorex stands in the harbour.", "Harbour"),
            passage("Quorix, velmar and dorvin at sea.", "Sea"),
            *(passage(f"Quorix at tide {number}.", "Tides") for number in range(10)),
        ),
        book=AliasBook(thesaurus=(field,) if field else ()),
    )


def found(asked: str, given: Library) -> Result:
    """Return what is found for the words of `asked`."""
    asked_words = tuple(words(asked))
    return SearchIndex(given).search(Query(words=asked_words, phrases=asked_words))


def test_the_commoner_word_is_meant_where_the_others_stand_with_it() -> None:
    """Velmar and dorvin are spoken of beside quorix alone."""
    result = found("quorex velmar dorvin", notes())

    assert result.hits[0].entry.title == "Sea"
    assert result.corrections == (("quorex", "quorix"),)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        pytest.param("quorex harbour", "Harbour", id="it stands with the others"),
        pytest.param("quorex", "Harbour", id="it stands alone"),
        pytest.param("quorix velmar", "Sea", id="the commoner one"),
        pytest.param("quorix harbour", "Harbour", id="no slip for a rarer one"),
    ],
)
def test_a_word_that_stands_as_it_was_asked_is_no_slip(asked: str, first: str) -> None:
    """Where one entry holds all words of a question, it means what it says."""
    result = found(asked, notes())

    assert result.hits[0].entry.title == first
    assert result.corrections == ()


def test_a_word_of_the_field_is_no_slip() -> None:
    """People who know it know how to spell it."""
    result = found("quorex velmar dorvin", notes(field=("quorex", "marble")))

    assert result.corrections == ()


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        pytest.param("tde flood harbour", ("tde", "tide"), id="a short word that no note has"),
        pytest.param("tie flood harbour", ("tie", "tide"), id="an everyday word of the notes"),
    ],
)
def test_a_short_or_everyday_word_is_a_slip_where_the_others_stand_with_what_is_meant(
    asked: str, meant: tuple[str, str]
) -> None:
    """By itself neither would be corrected."""
    given = library(
        recap(
            passage("The tide and the flood reached the harbour.", "Flood"),
            passage("They tie flags, and flood the dock.", "Dock"),
            *(passage(f"A tide of {number} feet.", "Tides") for number in range(10)),
        )
    )

    result = found(asked, given)

    assert result.hits[0].entry.title == "Flood"
    assert result.corrections == (meant,)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("tde", id="nothing beside it tells"),
        pytest.param("tde marble", id="nothing holds it with the others"),
        pytest.param("tile flood", id="an everyday word that no note has"),
    ],
)
def test_what_no_other_word_vouches_for_is_no_slip(asked: str) -> None:
    """Whoever asks for what the notes lack is not told of something else."""
    given = library(recap(passage("The tide was a flood.", "Flood"), passage("Marble.", "Stone")))

    assert found(asked, given).corrections == ()
