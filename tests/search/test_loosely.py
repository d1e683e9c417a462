"""Phrases in other forms and another order."""

import pytest

from bot.search.loosely import LoosePhrases
from bot.search.text import words

RENEW = ("renew", "certificate")
STORE = ("where", "to", "store", "password")
FOUND = LoosePhrases([RENEW, STORE, ("dns",), ("what", "to", "do")])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("renew certificates", RENEW, id="as it stands"),
        pytest.param("certificates must be renewed", RENEW, id="turned round, in other forms"),
        pytest.param("renewing all of our certificates", RENEW, id="with words between"),
        pytest.param("storing a password", STORE, id="without its mere words"),
    ],
)
def test_a_phrase_is_known_by_its_telling_words(text: str, phrase: tuple[str, ...]) -> None:
    """Nobody asks in the very words of a thesaurus."""
    assert [key for _, key in FOUND.find(words(text))] == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("renew the passport", id="half of it"),
        pytest.param("renew the parking permit of the van before any certificate", id="far apart"),
        pytest.param("what do you do", id="mere words alone"),
        pytest.param("dns", id="a single word is no phrase"),
    ],
)
def test_what_only_resembles_a_phrase_is_none(text: str) -> None:
    """A phrase that is read into a question answers another one."""
    assert list(FOUND.find(words(text))) == []


def test_the_telling_words_are_pointed_at() -> None:
    """These are answered by the phrase, and the others are not."""
    assert [span for span, _ in FOUND.find(words("must certificates be renewed now"))] == [[1, 3]]
