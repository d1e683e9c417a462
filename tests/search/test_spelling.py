"""Words that the notes lack are read as those they have, but never recklessly."""

import pytest
from rapidfuzz.distance import OSA

from bot.search.spelling import Speller

VOCABULARY = ("cilium", "kubernetes", "trust", "tracee", "conftest", "k3s", "policy", "scheduler")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        pytest.param("celium", "cilium", id="a wrong letter"),
        pytest.param("cilum", "cilium", id="a letter dropped"),
        pytest.param("ciliumm", "cilium", id="a letter doubled"),
        pytest.param("iclium", "cilium", id="the first two swapped"),
        pytest.param("kubrenets", "kubernetes", id="two slips in a long word"),
        pytest.param("cnftest", "conftest", id="a letter dropped from a long word"),
        pytest.param("scedulr", "scheduler", id="two letters dropped, so that few are left"),
        pytest.param("kberntes", "kubernetes", id="two letters dropped from a long word"),
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
        pytest.param("tracxxe", id="two slips in a short word"),
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


def test_every_neighbour_is_found_however_many_words_there_are() -> None:
    """Looking words up by what is left of them misses none that reading them all would find."""
    vocabulary = sorted({a + b + c for a in LETTERS for b in LETTERS for c in LETTERS})
    speller = Speller(vocabulary)

    for asked in vocabulary[::97]:
        right = {
            word
            for word in vocabulary
            if 0 < OSA.distance(asked, word) <= 2
            and (word[0] == asked[0] or word[:2] == asked[1::-1])
        }
        assert right <= {near.word for near in speller.neighbours(asked)}, asked
        ones = {word for word in right if OSA.distance(asked, word) == 1}
        assert ones <= {near.word for near in speller.slips(asked)}, asked


LETTERS = ("kub", "uku", "erne", "rene", "tes", "ubes", "\u0431\u0430", "nets", "tek")


def test_the_nearest_leave_out_what_takes_more_edits() -> None:
    """Where one edit makes a word, hardly anybody means one that takes two."""
    speller = Speller(["policies", "policed", "policer"])

    assert [near.word for near in speller.nearest("policiex")] == ["policies"]
    assert [near.word for near in speller.nearest("policedxx")] == ["policed"]


def test_a_short_word_may_lack_a_letter() -> None:
    """It is asked for on its own, since a word is corrected only where more tells of it."""
    speller = Speller(["tide", "ride", "toad"])

    assert [near.word for near in speller.slips("tde")] == ["tide"]
    assert speller.nearest("tde") == speller.neighbours("tde") == ()


def test_no_neighbour_comes_twice() -> None:
    """A word that begins with another one would count double, and take the place of a third."""
    near = Speller(["glaze", "glazed", "glazer", "glazier"]).neighbours("glazet")

    assert [each.word for each in near] == ["glaze", "glazed", "glazer"]


def test_the_words_that_it_has_are_known() -> None:
    """Whatever they begin with, and as wholes only."""
    speller = Speller(["k3s", "glaze", "glazer", "12345678", "\u0431\u0430\u043d\u043a"])

    assert all(
        map(speller.knows, ("k3s", "glaze", "glazer", "12345678", "\u0431\u0430\u043d\u043a"))
    )
    assert not any(
        map(speller.knows, ("k3", "glaz", "glazers", "123456", "123456789", "\u0431\u0430"))
    )
