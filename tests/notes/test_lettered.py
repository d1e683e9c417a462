"""Headings that letters count."""

from tests.notes.reading_notes import told


def test_letters_that_count_headings_are_no_part_of_the_title() -> None:
    """As the numbers of others are not."""
    found = told(
        """
        ### A. Nine files and a kettle
        * speaker: Ana Roe

        ### B. Who waters the pots?
        * speaker: Bo Lin

        ### C. Kettles for all
        * speaker: Mai Tran
        """
    )

    assert found == [
        "Nine files and a kettle | Ana Roe",
        "Who waters the pots? | Bo Lin",
        "Kettles for all | Mai Tran",
    ]


def test_letters_in_another_order_are_initials() -> None:
    """Who is called so came to speak, not as the first."""
    found = told(
        """
        ### R. Okafor - Nine files and a kettle

        ### B. Lindqvist - Who waters the pots?

        ### C. Tran - Kettles for all
        """
    )

    assert [each.split(" | ")[0] for each in found] == [
        "Nine files and a kettle",
        "Who waters the pots?",
        "Kettles for all",
    ]
