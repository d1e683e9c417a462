"""Words that the notes lack are read as those they have, but never recklessly."""

import pytest

from bot.search.spelling import Speller

VOCABULARY = ("cilium", "kubernetes", "trust", "tracee", "conftest", "k3s", "policy")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        pytest.param("celium", "cilium", id="a wrong letter"),
        pytest.param("cilum", "cilium", id="a letter dropped"),
        pytest.param("ciliumm", "cilium", id="a letter doubled"),
        pytest.param("iclium", "cilium", id="the first two swapped"),
        pytest.param("kubrenets", "kubernetes", id="two slips in a long word"),
        pytest.param("ubernetes", "kubernetes", id="first letter lost in a long word"),
    ],
)
def test_a_slip_is_forgiven(asked: str, meant: str) -> None:
    """One slip in a word, two in a long one."""
    assert [near.word for near in Speller(VOCABULARY).neighbours(asked)] == [meant]


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("k8s", id="digits mean what they say"),
        pytest.param("opa", id="too short to judge"),
        pytest.param("rust", id="another first letter is another word"),
        pytest.param("cillamium", id="too far"),
    ],
)
def test_other_words_are_left_alone(asked: str) -> None:
    """A correction that changes the meaning is worse than none."""
    assert Speller(VOCABULARY).neighbours(asked) == ()


def test_neighbours_come_closest_first_and_always_in_the_same_order() -> None:
    """The same question always gets the same answer."""
    near = Speller(["policies", "policed", "policer"]).neighbours("policiex")

    assert [each.word for each in near] == ["policies", "policed", "policer"]
    assert [each.edits for each in near] == [1, 2, 2]
