"""Definition lists in Markdown that knows none."""

from tests.notes.reading_notes import told


def test_terms_of_a_definition_list_are_sessions_once_some_have_people() -> None:
    """Those beside them are set in the same way, whoever gave them."""
    found = told(
        """
        Ana Roe: Less YAML at home
        :   She deleted nine files. https://www.youtube.com/watch?v=abcdefghijk

        Paul Roe: Half the ladders
        :   He brought one,
            and took it home.

        Panel: What is a file?
        :   Nobody knew.
        """
    )

    assert found == [
        "Less YAML at home | Ana Roe | abcdefghijk",
        "Half the ladders | Paul Roe",
        "Panel: What is a file? | ",
    ]


def test_terms_that_name_nobody_are_no_sessions() -> None:
    """A glossary is put in the same way."""
    text = "Foobar\n:   A small cache for clusters.\n\nPaul Roe: a friend\n:   Met at lunch.\n"

    assert told(text) == []
