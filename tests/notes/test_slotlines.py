"""Paragraphs that begin with the time of a session."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            # TwigCon 2031

            10:00 - 10:40
            ANA ROE
            LESS YAML AT HOME
            Ana will tell of nine files.

            - she did

            10:45 - 11:25
            PAUL ROE
            HALF THE LADDERS
            He brought one.

            12:00 - 13:00
            LUNCH
            """,
            ["LESS YAML AT HOME | ANA ROE", "HALF THE LADDERS | PAUL ROE"],
            id="time, people and title in lines",
        ),
        pytest.param(
            """
            # TwigCon 2031

            Hi all, this is what I saw.

            09:30 · Ana Roe (Acme) · *Less YAML at home*
            She told of nine files.

            10:15 · Paul Roe · *Half the ladders* (missed the end)

            11:00 · Panel · *What is a file?*
            Nobody knew.
            """,
            [
                "Less YAML at home | Ana Roe (Acme)",
                "Half the ladders | Paul Roe",
                "What is a file? | ",
            ],
            id="one line each, one of nobody",
        ),
        pytest.param(
            """
            # TwigCon 2031

            10:00
            Less YAML at home
            Ana Roe

            11:00
            Half the ladders - Paul Roe
            """,
            ["Less YAML at home | Ana Roe", "Half the ladders | Paul Roe"],
            id="the title first, or both in one line",
        ),
        pytest.param(
            """
            # TwigCon 2031

            Seen on Monday:
            09:00 Keynote: Ana Roe - Less YAML at home
            10:20 Room A: Paul Roe - Half the ladders
            11:30 (hallway)
            12:20 Lunch
            13:20 Track 2 - Maria Lin - Ladders in bulk
            """,
            [
                "Less YAML at home | Ana Roe",
                "Half the ladders | Paul Roe",
                "Ladders in bulk | Maria Lin",
            ],
            id="all slots in one paragraph, some with a room",
        ),
        pytest.param(
            """
            # TwigCon 2031

            10:00 was too early for Ana Roe, who slept.

            11:00 was fine.
            """,
            [],
            id="prose that begins with a time",
        ),
    ],
)
def test_slots_of_a_timetable_are_sessions(text: str, expected: list[str]) -> None:
    """Mails and notes copy the programme, and write below each slot what was said."""
    assert told(text) == expected


def test_one_slot_alone_is_no_timetable() -> None:
    """A line with a time may be about anything."""
    assert told("# TwigCon 2031\n\n10:00\nMaria Lopez\nBreakfast at the harbour\n") == []
