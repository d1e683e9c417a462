"""The kind of a session beside its title, or in the place of one."""

import pytest

from bot.notes.sessions.kinds import GENERIC
from tests.notes.reading_notes import told


@pytest.mark.parametrize("kind", ["Keynote", "Lightning talk", "Sponsored session", "Short demo"])
def test_the_kind_is_no_part_of_the_title(kind: str) -> None:
    """Programmes set it in brackets on either side, and nobody asks for it by that."""
    text = f"## Sessions\n\n- [{kind}] Less YAML by Ana Roe\n- More Tea ({kind}) by Bo Lin\n"

    assert told(text) == ["Less YAML | Ana Roe", "More Tea | Bo Lin"]


@pytest.mark.parametrize(
    ("title", "is_generic"),
    [
        ("Opening keynote", True),
        ("The talk", True),
        ("Day 2 keynotes", True),
        ("Fireside chat", True),
        ("Talk to the hand", False),
        ("Keynote: Less YAML", False),
    ],
)
def test_a_kind_alone_is_told_from_a_title(title: str, *, is_generic: bool) -> None:
    """A title that says nothing else is called by more, such as who gave it."""
    assert bool(GENERIC.fullmatch(title)) is is_generic
