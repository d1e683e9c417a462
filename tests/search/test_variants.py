"""Forms and spellings that no ending tells are known for the same word."""

import pytest

from bot.search.forms import lemma
from bot.search.variants import IRREGULAR, as_in_america


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bought", "buys"),
        ("built", "building"),
        ("written", "writes"),
        ("mice", "mouse"),
        ("organised", "organizing"),
        ("optimisation", "optimization"),
        ("colours", "color"),
        ("behaviour", "behavior"),
        ("licences", "license"),
        ("catalogue", "catalogs"),
        ("labelled", "labeled"),
        ("centre", "center"),
    ],
)
def test_two_forms_or_spellings_are_one_word(one: str, other: str) -> None:
    """Who asks what was bought finds who buys, on either side of the ocean."""
    assert lemma(one) == lemma(other)


@pytest.mark.parametrize("word", ["four", "filled", "pouring", "scoured", "kubernetes", "wise"])
def test_a_word_that_only_looks_british_is_kept(word: str) -> None:
    """Four is not for, and filled is not filed."""
    assert as_in_america(word) == word


def test_each_form_is_of_one_word_that_is_no_form_itself() -> None:
    """Otherwise the lemma of a lemma would be another one."""
    assert not IRREGULAR.keys() & set(IRREGULAR.values())
