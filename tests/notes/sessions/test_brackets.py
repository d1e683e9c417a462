"""Titles that stand in brackets."""

import pytest

from tests.notes.reading_notes import told


def test_a_title_in_brackets_behind_its_code_is_a_session() -> None:
    """The code says what it is, so that nobody need be named; who is, stands before it."""
    note = """
    Highlights:

    - Quite possibly my favourite was ANT301 (Frictionless Files & Less YAML at Acme). Kudos!
    - Ana Jonas' MAD202 (The Foobar Development
      Process) must have been a close second.
    - ANT203-R1 (Streamlining Reports) told a great story.
    """

    assert told(note) == [
        "Frictionless Files & Less YAML at Acme | ",
        "The Foobar Development Process | Ana Jonas",
        "Streamlining Reports | ",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "We sign it with SHA-256 (Secure Hash Algorithm), as RFC2119 (Key Words for Use) says.",
        "The room ABC101 (first floor) was full.",
    ],
)
def test_standards_and_rooms_have_codes_as_well(said: str) -> None:
    """What stands in brackets behind those says what they are."""
    assert told(said) == []


def test_talks_are_told_by_topic_with_their_titles_in_brackets() -> None:
    """A sentence on several talks that gives a title behind each topic names them all."""
    note = """
    Tivemos palestras maravilhosas sobre carreira (Mais Arquivos: Sonhos em YAML), comunidade
    (Filas que Todo Mundo Espera) e inclusão (Menos filas disse ninguém - do papel ao café).
    """

    assert told(note) == [
        "Mais Arquivos: Sonhos em YAML | ",
        "Filas que Todo Mundo Espera | ",
        "Menos filas disse ninguém - do papel ao café | ",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The talks on files (Less YAML in Anger) were calm.",
        "The talks on files (nine of them here) and queues (Foobar, Bazlib, Quux, and more) ended.",
        "We like files (Less YAML in Anger) and queues (More Tea With Fewer Waits).",
    ],
)
def test_other_brackets_say_more_of_what_stands_before_them(said: str) -> None:
    """One alone, one without a title, or where nothing speaks of talks."""
    assert told(said) == []


def test_a_highlight_that_tells_of_a_talk_gives_the_session() -> None:
    """It stands among others that are about no talk, and what it says is kept with the session."""
    note = """
    ## Takeaways

    - Data visibility is key
    - Quotas are not limits
    - Ana Roe gave a talk called "Nine Files Made One", which is what we want
    """

    assert told(note) == ["Nine Files Made One | Ana Roe"]
