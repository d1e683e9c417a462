"""The one line of what was said is the one that bears on the question."""

from hypothesis import given
from hypothesis import strategies as st

from bot.search.excerpt import LONGEST, excerpt, opening, sentences, shortened


def by_length(term: str) -> float:
    """Weigh a term by its letters; good enough for a test."""
    return float(len(term))


def test_the_excerpt_starts_where_the_words_are() -> None:
    """Three lines on a phone: they had better be the right ones."""
    lines = ("We queued for coffee. " * 20, "It uses little memory.", "It starts fast.")

    assert excerpt(lines, {"memory"}, by_length) == "It uses little memory. · It starts fast."


def test_without_words_the_excerpt_is_the_beginning() -> None:
    """A list shows what each entry says first."""
    assert excerpt(("First. Second.",), frozenset(), by_length) == "First. Second."
    assert opening(("First. Second.",)) == "First. Second."


def test_an_entry_that_says_nothing_has_no_excerpt() -> None:
    """A bare title stays bare."""
    assert excerpt((), {"memory"}, by_length) == ""
    assert opening(()) == ""


def test_versions_and_abbreviations_end_no_sentence() -> None:
    """A sentence ends before a capital letter, not at each full stop."""
    assert sentences("Runs v0.15.1 on e.g. arm. It is fast! OK") == (
        "Runs v0.15.1 on e.g. arm.",
        "It is fast!",
        "OK",
    )


@given(st.lists(st.text(max_size=400), max_size=5))
def test_an_excerpt_is_never_too_long(lines: list[str]) -> None:
    """Whatever a note holds, the layout keeps."""
    assert len(excerpt(lines, frozenset(), by_length)) <= LONGEST


@given(st.text(max_size=100), st.integers(min_value=2, max_value=50))
def test_shortening_keeps_to_the_limit(text: str, longest: int) -> None:
    """Long text is cut at a word, with an ellipsis; short text is left alone."""
    cut = shortened(text, longest)

    assert len(cut) <= longest
    assert cut == text or cut.endswith("…")


def test_who_asks_for_a_number_sees_the_sentence_that_has_one() -> None:
    """The word that is counted may stand in another sentence, too."""
    lines = ("12,000 people came. The people were kind, all of the people.",)

    assert excerpt(lines, {"people", "kind"}, by_length, figures=True).startswith("12,000")
    assert excerpt(lines, {"people", "kind"}, by_length).startswith("The people")
