"""Timetables whose columns are rooms, and slots that are no sessions."""

import pytest

from bot.notes.sessions.breaks import is_break
from bot.notes.sessions.wording import without_slot
from tests.notes.reading_notes import told


def test_each_room_has_its_sessions_whoever_gives_them() -> None:
    """In a table of times no name need be known."""
    found = told(
        """
        | | Track A | Track B |
        | --- | --- | --- |
        | 10:00 | Less YAML — Wedvin Quillfilho | Half ladders — Jonelle Pallart |
        | 11:00 | Ladders today — Tylver Mandril | *(skipped)* |
        | 12:00 | Frokost | Frokost |
        """
    )
    assert found == [
        "Less YAML | Wedvin Quillfilho",
        "Half ladders | Jonelle Pallart",
        "Ladders today | Tylver Mandril",
    ]


@pytest.mark.parametrize("title", ["Lunch", "Kaffee", "(skipped)", "Fika"])
def test_breaks_are_no_sessions(title: str) -> None:
    """Nor is what its author left out."""
    assert is_break(title, is_given=False)


@pytest.mark.parametrize("title", ["Coffee machines that talk", "(Almost) no YAML"])
def test_a_title_may_speak_of_them(title: str) -> None:
    """Somebody gave it."""
    assert not is_break(title, is_given=True)


@pytest.mark.parametrize("rated", ["Less YAML | 4/5", "Less YAML (8/10)", "Less YAML - ★★★★☆"])
def test_a_rating_is_no_part_of_a_title(rated: str) -> None:
    """Nor somebody's organisation."""
    assert without_slot(rated) == "Less YAML"


@pytest.mark.parametrize(
    "witnessed",
    [
        "Less YAML (left early)",
        "Less YAML (I missed the end)",
        "Less YAML - missed",
        "★★★☆ Less YAML",
        "4/5 - Less YAML",
        "10:20 Room A: Less YAML",
    ],
)
def test_what_its_author_saw_of_it_is_no_part_of_a_title(witnessed: str) -> None:
    """Nor what they thought of it, wherever that stands."""
    assert without_slot(witnessed) == "Less YAML"


@pytest.mark.parametrize("title", ["Tales (from the crypt)", "Calls (via radio)", "Mind the miss"])
def test_an_aside_of_the_title_stays(title: str) -> None:
    """Only few words in brackets are about somebody who was there."""
    assert without_slot(title) == title


def test_nobody_is_named_by_what_keeps_the_place_of_a_name() -> None:
    """Tables say so where the speaker is not known yet."""
    found = told(
        """
        | Title | Speaker |
        | --- | --- |
        | Less YAML at home | Ana Roe |
        | Half the ladders | TBD |
        """
    )
    assert found == ["Less YAML at home | Ana Roe", "Half the ladders | "]
