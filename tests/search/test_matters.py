"""Matters, told by the words that people ask about them with."""

import pytest

from bot.recap.aliases import Matter
from bot.search.matters import Matters, matter_term
from bot.search.text import words

MEMORY = Matter("memory", ("OOM killer", "memory limit"), ("killed", "eats", "much", "crash"))
NIGHT = Matter("on call", ("on-call", "pager"), ("night", "wake", "crash"))
FOUND = Matters([MEMORY, NIGHT])


@pytest.mark.parametrize(
    ("text", "matter", "described"),
    [
        pytest.param(
            "pods killed for eating too much", 0, ["killed", "eating", "much"], id="words"
        ),
        pytest.param("it crashes and wakes me", 1, ["crashes", "wakes"], id="in other forms"),
        pytest.param("waking up at nights with a pager", 1, ["waking", "nights"], id="with a name"),
        pytest.param("much memory", 0, ["much"], id="with a part of a name"),
    ],
)
def test_several_words_tell_what_is_meant(text: str, matter: int, described: list[str]) -> None:
    """Who has no name for a thing describes it, in everyday words and any order."""
    (meant,) = FOUND.find(words(text))

    assert meant.term == matter_term(matter)
    assert [each.text for each in words(text) if each.start in meant.starts] == described


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("my tea is killed", id="a single word"),
        pytest.param("crashes of a crashing crash", id="a single word again and again"),
        pytest.param("eating at night", id="words of two matters"),
        pytest.param("the OOM killer and the memory limit", id="names alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_may_be_anything_is_of_no_matter(text: str) -> None:
    """Each of these words is in questions about something else; a name stands for itself."""
    assert [each for each in FOUND.find(words(text)) if not each.starts or each.words < 2] == []


def test_the_more_words_tell_of_a_matter_the_more_are_counted() -> None:
    """Four of them are hardly chance."""
    (two,) = FOUND.find(words("killed for eating"))
    (four,) = FOUND.find(words("killed for eating much memory"))

    assert (two.words, four.words) == (2, 4)
