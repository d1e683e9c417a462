"""Words of notes and questions become terms, alike on both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.text import fold, term_set, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("CI/CD", {"ci/cd", "cicd", "ci", "cd"}, id="joined by a slash"),
        pytest.param("C++ and C#", {"c++", "c#", "and"}, id="language names"),
        pytest.param("k8s", {"k8s"}, id="numeronym"),
        pytest.param("IPv4/IPv6", {"ipv4/ipv6", "ipv4ipv6", "ipv4", "ipv6"}, id="two protocols"),
        pytest.param("v0.15.1", {"v0.15.1", "v0151", "v0", "15", "1"}, id="version"),
        pytest.param("GitOps", {"gitop", "git", "ops"}, id="two words in one"),
        pytest.param("AirBnB", {"airbnb"}, id="a brand stays whole"),
        pytest.param("12,000", {"12000"}, id="thousands"),
        pytest.param("12k", {"12k", "12000"}, id="short thousands"),
        pytest.param("Kelsey's", {"kelsey"}, id="possessive"),
        pytest.param("Kelsey\u2019s", {"kelsey"}, id="typographic possessive"),
        pytest.param("K3's", {"k3", "k3s"}, id="possessive that may be a plural"),
        pytest.param("Anaïs", {"anais"}, id="accent"),
    ],
)
def test_a_word_is_found_whole_and_in_parts(text: str, expected: set[str]) -> None:
    """Names of tools survive, whatever they are joined with, in parts and whole."""
    assert set(terms(text)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("clusters", "cluster"),
        ("deploying", "deployed"),
        ("ANAÏS", "anais"),
        ("Policies", "policy"),
    ],
)
def test_forms_of_a_word_share_a_term(one: str, other: str) -> None:
    """A question need not repeat the note's grammar, case or accents."""
    assert words(one)[0].term == words(other)[0].term


@given(st.text(max_size=200))
def test_any_text_has_terms_that_are_folded(text: str) -> None:
    """Whatever people paste, terms come without case, blanks or empty strings."""
    for term in terms(text):
        assert term
        assert not term.isspace()
        assert not any(letter.isspace() for letter in term)


@given(st.text(max_size=200))
def test_words_stand_where_they_say(text: str) -> None:
    """A word's place leads back to it in the text."""
    for word in words(text):
        assert text[word.start : word.start + len(word.text)] == word.text


def test_folding_drops_accents_and_case() -> None:
    """Spelling is judged on folded words only."""
    assert fold("Zoë\u2019s ÉTÉ") == "zoe's ete"


@pytest.mark.parametrize(("short", "long"), [("32.3k", "32300"), ("2.01k", "2010"), ("5k", "5000")])
def test_thousands_are_the_same_in_short(short: str, long: str) -> None:
    """To the last digit."""
    assert long in term_set(short)
