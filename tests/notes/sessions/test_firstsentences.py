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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "## Keynote\n\nAna Roe opened the day with a story about school.\n",
            ["Keynote | Ana Roe"],
            id="the text says who spoke",
        ),
        pytest.param(
            "## Keynote Day #1\n\n- Nine files\n- A new kettle\n",
            ["Keynote Day #1 | "],
            id="one of several, over notes",
        ),
        pytest.param(
            "## Opening keynote\n\n- Less YAML - Ana Roe\n- More Tea - Bo Lin\n",
            ["Less YAML | Ana Roe", "More Tea | Bo Lin"],
            id="over sessions",
        ),
    ],
)
def test_a_heading_for_one_keynote_is_a_session_where_one_is_told_of(
    text: str, expected: list[str]
) -> None:
    """What a session is called when it has no title; a group is called the same."""
    assert told(text) == expected


def test_headings_stand_for_somebody_where_most_sentences_below_have_no_other_subject() -> None:
    """Below a title "she showed" can only mean who stood on the stage."""
    found = told(
        """
        ## Writing software for all

        Explained how to write code that everybody can use.

        ## Pots of tomorrow

        He talked about pots.

        ## From kettle to cup

        The way of Acme's tea, from kettle to cup.

        ## The state of tea

        She described the state of tea.
        """
    )

    assert len(found) == 4


def test_one_sentence_without_a_subject_says_nothing_of_its_heading() -> None:
    """Diaries leave out their "I" as well."""
    found = told("## The venue\n\nShowed my ticket.\n\n## The food\n\nThere was soup.\n")

    assert not found
