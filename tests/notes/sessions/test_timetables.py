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
