"""Text in the pieces that the network knows."""

import pytest

from bot.semantic.wordpieces import LONGEST, pieces

START, END, UNKNOWN = 101, 102, 100


def test_a_text_stands_between_the_marks_of_its_start_and_end() -> None:
    """The network was trained with them, an empty text included."""
    assert pieces("") == [START, END]
    assert pieces("hello world") == [START, 7592, 2088, END]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("HELLO, World!", "hello , world !", id="case and blanks"),
        pytest.param("Anaïs", "anais", id="accents"),
        pytest.param("snake_case", "snake _ case", id="underscores"),
        pytest.param("水位", "水 位", id="signs without blanks between"),
    ],
)
def test_what_looks_different_and_reads_the_same_is_the_same(one: str, other: str) -> None:
    """Otherwise the vectors would differ where the meanings don't."""
    assert pieces(one) == pieces(other)


def test_an_unknown_word_is_made_of_known_pieces() -> None:
    """The vocabulary is older than GitOps."""
    assert UNKNOWN not in pieces("gitops")
    assert len(pieces("gitops")) > len(pieces("words"))


def test_what_has_no_pieces_is_unknown_rather_than_lost() -> None:
    """A sign that the vocabulary lacks still stands for something."""
    assert pieces("\U000107a7") == [START, UNKNOWN, END]
    assert pieces("a" * 101) == [START, UNKNOWN, END]


def test_a_long_text_is_cut_and_still_ends() -> None:
    """The network reads no more than it was trained on."""
    found = pieces("word " * 1_000)

    assert len(found) == LONGEST
    assert found[-1] == END
