"""What grammar adds to a word is taken off, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.forms import family, lemma


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("policies", "policy"),
        ("movies", "movie"),
        ("caches", "cache"),
        ("boxes", "box"),
        ("classes", "class"),
        ("kubelets", "kubelet"),
        ("managing", "manage"),
        ("managed", "manage"),
        ("running", "run"),
        ("hoping", "hope"),
        ("hopping", "hop"),
        ("opened", "open"),
        ("falling", "fall"),
    ],
)
def test_a_form_has_the_lemma_of_its_word(form: str, expected: str) -> None:
    """A question need not repeat the note's grammar."""
    assert lemma(form) == lemma(expected) == expected


@pytest.mark.parametrize(
    "word",
    ["status", "analysis", "series", "news", "string", "bed", "need", "k8s", "tracee"],
)
def test_a_word_that_only_looks_like_a_form_is_kept(word: str) -> None:
    """A bed is not the past of b."""
    assert lemma(word) == word


def test_an_engine_is_no_engineer() -> None:
    """Related words are told apart, yet known to be related."""
    assert lemma("engines") != lemma("engineers")
    assert family(lemma("engines")) == family(lemma("engineers"))
    assert family("secure") == family("security")


@given(st.text(max_size=30))
def test_any_word_has_a_lemma_that_begins_it(word: str) -> None:
    """An ending is taken off, and a letter put in its place at most."""
    found = lemma(word)

    assert bool(found) == bool(word)
    assert word.startswith(found[:-1])
