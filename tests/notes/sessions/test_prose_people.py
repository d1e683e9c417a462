"""Sessions that prose tells of: who gave them, in any order of words."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            """
            ## Tuesday

            Then came "Less YAML at Home" by Ana Roe and Bo Lin. It was long.
            """,
            [
                "Less YAML at Home | Ana Roe; Bo Lin",
            ],
            id="quoted, by two",
        ),
        pytest.param(
            """
            I went to see Quellon Pradrill, whose *Less YAML at home* was calm.
            """,
            ["Less YAML at home | Quellon Pradrill"],
            id="whose, by a name nobody knows",
        ),
        pytest.param(
            """
            Den Auftakt machte Ana Roe mit ihrer Keynote "Weniger YAML daheim".
            """,
            ["Weniger YAML daheim | Ana Roe"],
            id="with her keynote, in German",
        ),
        pytest.param(
            """
            My favourite on Friday: Paul Roe, "Less YAML at home". Much fun.
            """,
            ["Less YAML at home | Paul Roe"],
            id="alone before a comma and a quoted title",
        ),
        pytest.param(
            """
            * first talk: Paul Roe "Less YAML at home" - testing
            * opened by Ana Roe: "Half the ladders"
            """,
            ["Less YAML at home | Paul Roe", "Half the ladders | Ana Roe"],
            id="right before a quoted title",
        ),
        pytest.param(
            """
            Ana "Twig of all twigs" Roe was there.
            """,
            [],
            id="a nickname",
        ),
        pytest.param(
            """
            I also saw Ana Roe ("Ladders without tears"), which I'd skip.
            """,
            ["Ladders without tears | Ana Roe"],
            id="before a quoted title in brackets",
        ),
        pytest.param(
            """
            According to Paul Roe, "most clusters are too large".
            """,
            [],
            id="what somebody said",
        ),
        pytest.param(
            """
            I liked Ana Roe of Acme, whose talk "Less YAML at Home" was calm.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
            ],
            id="whose talk",
        ),
        pytest.param(
            """
            In **Less YAML at Home**, Ana Roe from Acme showed how to delete files.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
            ],
            id="in bold, what somebody showed in it",
        ),
        pytest.param(
            """
            Ana Roe gave a talk called *Less YAML at Home* and it was full.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="somebody gave a talk called",
        ),
        pytest.param(
            """
            Ana Roe (Acme) gave a great talk titled "Less YAML at Home".
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
            ],
            id="somebody gave a talk titled",
        ),
        pytest.param(
            """
            Ana Roe's talk, "Less YAML at Home", was the best of the day.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="somebody's talk",
        ),
        pytest.param(
            """
            Next I went to **Less YAML at Home** given by Ana Roe and Bo Lin of Acme.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme); Bo Lin (Acme)",
            ],
            id="given by",
        ),
        pytest.param(
            """
            The best was **Less YAML at Home by Ana Roe and Bo Lin, Acme**, for a start.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme); Bo Lin (Acme)",
            ],
            id="people inside the bold text",
        ),
        pytest.param(
            """
            Then came **Less YAML** from **Paul Roe** and **Martin Lin**. They talked of files.
            """,
            ["Less YAML | Paul Roe; Martin Lin"],
            id="names end where the sentence does",
        ),
        pytest.param(
            """
            Then [Paul Roe](https://x.com/pr) and [Ana Lin](https://x.com/al)'s talk "Less YAML".
            """,
            ["Less YAML | Paul Roe; Ana Lin"],
            id="two in the genitive",
        ),
        pytest.param(
            """
            The first session I chose was '**Storing Ferries**' by [Acme](https://acme.example/)
            founder, [Ana Roe](https://ana.example/).
            """,
            ["Storing Ferries | Ana Roe (Acme)"],
            id="organisation and job before the name",
        ),
        pytest.param(
            """
            We heard Ana Roe (Acme) on "Less YAML at Home", and Maria Lin on "Why We Deleted Files".
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
                "Why We Deleted Files | Maria Lin",
            ],
            id="two that were heard on a title",
        ),
        pytest.param(
            """
            The morning began with the keynote by Ana Roe, "Less YAML at Home". It was full.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="a talk by somebody, set off by a comma",
        ),
        pytest.param(
            """
            The highlight was Sam Williams' "Files without Tears".
            """,
            [
                "Files without Tears | Sam Williams",
            ],
            id="whose name ends with an s",
        ),
    ],
)
def test_whoever_gave_it_is_found_beside_the_title(prose: str, expected: list[str]) -> None:
    """People and titles stand in any order, so the words on both sides of a title decide."""
    assert told(prose) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'On Friday Paul Pemberton of Mill Works frightened us with "Moths and Other Visitors".',
            "Moths and Other Visitors | Paul Pemberton (Mill Works)",
        ),
        (
            'In "The mill pays for the roof", Rosalind Teller of Mill Works broke down her income.',
            "The mill pays for the roof | Rosalind Teller (Mill Works)",
        ),
    ],
)
def test_whatever_was_done_with_a_quoted_title(text: str, expected: str) -> None:
    """Any verb ties somebody whom we know to a title in quotes."""
    assert told(text) == [expected]


def test_a_few_words_in_quotes_are_what_somebody_said() -> None:
    """No title: neither long nor set as one."""
    assert told('Ana Roe ended with "no files".') == []


@pytest.mark.parametrize("name", ["Anna Berg", "Oyewale Mbathani"])
def test_whose_a_quoted_title_is_is_named_without_the_genitive(name: str) -> None:
    """The name stands right before the quotes, as one without a genitive would."""
    prose = f"{name}'s \u201cLess YAML, More Sleep\u201d was next."

    assert told(prose) == [f"Less YAML, More Sleep | {name}"]
