"""Who a sentence says gave a session."""

import pytest

from bot.notes.people.credits import leading
from bot.notes.people.subjects import before, owner, teller


@pytest.mark.parametrize(
    ("verbs", "names"),
    [
        pytest.param(1, ["Ana Roe"], id="a sentence"),
        pytest.param(3, ["Ana Roe"], id="a long one"),
        pytest.param(30, [], id="one without end"),
    ],
)
def test_the_first_verbs_of_a_sentence_are_asked_for_who_spoke(
    verbs: int, names: list[str]
) -> None:
    """Each is asked with all that stands before it, so that thirty would take long for nothing."""
    sentence = "it was presented and " * verbs + "Ana Roe presented it"

    assert [who.name for who in teller(sentence).speakers] == names


def test_prose_names_people_before_and_behind_a_session() -> None:
    """Each sentence has its own way to say who spoke."""
    assert [p.name for p in before("a talk held by Ana Roe and Bo Lin on calm, ").speakers] == [
        "Ana Roe",
        "Bo Lin",
    ]
    assert [p.name for p in owner("to the end. Ana Roe's ").speakers] == ["Ana Roe"]
    assert [p.name for p in teller("Ana Roe, from Acme, presented it").speakers] == ["Ana Roe"]
    assert leading("- Acme engineers gave us lessons").organisations == ("Acme",)
    assert not owner("contribute to CNCF's ")
