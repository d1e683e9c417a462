"""Headings of the author's own words, over a first sentence that calls them a session."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        pytest.param("In this talk, we saw nine files go.", ["Goodbye, files"], id="in this talk"),
        pytest.param("The speaker showed nine files.", ["Goodbye, files"], id="the speaker"),
        pytest.param("The talk was about nine files.", ["Goodbye, files"], id="the talk was about"),
        pytest.param("In diesem Vortrag ging es um Dateien.", ["Goodbye, files"], id="in German"),
        pytest.param("The demo showed nine files.", [], id="a demo is part of something else"),
        pytest.param("We deleted nine files.", [], id="what its author did"),
    ],
)
def test_a_first_sentence_may_call_what_stands_above_it_a_session(
    first: str, expected: list[str]
) -> None:
    """The heading is a nickname or a topic; nothing else there names anybody or links anything."""
    found = told(f"## Goodbye, files\n\n{first}\n\n## The food\n\nThere was soup.\n")

    assert [line.partition(" | ")[0] for line in found] == expected


def test_a_given_name_and_a_verb_say_who_gave_it() -> None:
    """Students call speakers by their given names."""
    found = told(
        """
        ## Unsafe for beginners

        Nicholas spoke about pointers. I understood half of it.

        ## Tiny machines

        In this talk, Maria got a potato to run.

        ## The hallway

        I met many people.
        """
    )

    assert found == ["Unsafe for beginners | Nicholas", "Tiny machines | "]


def test_a_sentence_that_repeats_the_heading_and_says_who_spoke_makes_it_a_session() -> None:
    """The heading is the name of the thing that somebody talked about."""
    found = told(
        """
        ## Foobar Anonymizer

        In the database room, Ana Roe talked about her Foobar Anonymizer for small tables.

        - it masks names
        """
    )

    assert found == ["Foobar Anonymizer | Ana Roe"]
