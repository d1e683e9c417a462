"""Names in lines without a capital letter."""

import pytest

from bot.notes.people.smallletters import people_in_small_letters
from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ana roe", [("ana roe", None)], id="one"),
        pytest.param("ana roe (big acme)", [("ana roe", "big acme")], id="with an organisation"),
        pytest.param("ana roe and bo lin", [("ana roe", None), ("bo lin", None)], id="two"),
    ],
)
def test_names_stay_as_they_are_written(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Some authors set no capitals at all, and nobody knows where they would have."""
    people = people_in_small_letters(text)

    assert people is not None
    assert [(who.name, who.organisation) for who in people.speakers] == expected


@pytest.mark.parametrize(
    "text", ["", "grace under pressure", "mark up languages", "quellon pradrill", "Ana roe", "ana"]
)
def test_other_words_are_nobody(text: str) -> None:
    """Without capitals only a given name we know tells people from anything else."""
    assert people_in_small_letters(text) is None


def test_lines_beside_vouch_for_names_that_nobody_knows() -> None:
    """Where all headings end with people, an unknown name is one of them."""
    assert people_in_small_letters("quellon pradrill", vouched=True) is not None


def test_headings_in_small_letters_part_title_and_people() -> None:
    """The name of somebody unknown stands where those of others do."""
    found = told(
        """
        # twigcon 2031

        ## less yaml at home - ana roe (acme)
        short

        ## ladders by half - paul lin
        long

        ## small files - quellon pradrill
        calm
        """
    )

    assert found == [
        "less yaml at home | ana roe (acme)",
        "ladders by half | paul lin",
        "small files | quellon pradrill",
    ]
