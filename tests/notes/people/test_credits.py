"""Who a sentence says gave a session."""

import pytest

from bot.notes.people.credits import teller


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
