"""Names are found whole, in part and misspelt, and nothing else is taken for one."""

import pytest

from bot.search.names import NameFinder
from bot.search.text import words

NAMES = ("Nathan Sweet", "Anaïs Urlichs", "Bo Lin", "Palo Alto Networks", "IBM", "Kim Grant")
KNOWN = frozenset({"urlics"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("talks by Nathan Sweet", ["Nathan Sweet"], id="whole"),
        pytest.param("nathan sweat's talk", ["Nathan Sweet"], id="misspelt beside a right word"),
        pytest.param("natan sweeet", ["Nathan Sweet"], id="each word misspelt"),
        pytest.param("what did anais say", ["Anaïs Urlichs"], id="first name without accent"),
        pytest.param("urlichs", ["Anaïs Urlichs"], id="surname"),
        pytest.param("bo lin and ibm", ["Bo Lin", "IBM"], id="short names, exact"),
        pytest.param("palo alto", ["Palo Alto Networks"], id="start of a long name"),
        pytest.param("palo alto netwroks", ["Palo Alto Networks"], id="misspelt end"),
    ],
)
def test_a_name_is_found(text: str, expected: list[str]) -> None:
    """People write names from memory."""
    found = NameFinder.of(NAMES).find(words(text), KNOWN)

    assert [match.name for match in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("grant access to the cluster", id="an everyday word"),
        pytest.param("urlics for everyone", id="a word of the field near a name"),
        pytest.param("jbm", id="too short to be misspelt"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_words_are_no_names(text: str) -> None:
    """A question about something else is not narrowed to a person."""
    assert NameFinder.of(NAMES).find(words(text), KNOWN) == []


def test_a_match_says_where_and_how_it_is_spelt() -> None:
    """The question is then read with the name's own spelling."""
    (match,) = NameFinder.of(NAMES).find(words("did natan sweet speak"), KNOWN)

    assert (match.start, match.end, match.whole, match.edits) == (1, 3, True, 1)
    assert [word.text for word in match.spelling] == ["Nathan", "Sweet"]


def test_an_ordinary_word_does_not_vouch_for_another() -> None:
    """A "part of" something is no misspelt "Port of Bergen", though the "of" is right."""
    finder = NameFinder.of(["Port of Bergen", "Grant Page"])

    assert finder.find(words("a part of the art"), KNOWN) == []
    assert [match.name for match in finder.find(words("by grant page"), KNOWN)] == ["Grant Page"]
    assert [match.name for match in finder.find(words("port of bergn"), KNOWN)] == [
        "Port of Bergen"
    ]
