"""Pieces of sentences."""

import pytest

from bot.answers.phrasing import number_of


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [
        (1, "note", "1 note"),
        (0, "note", "0 notes"),
        (2, "entry", "2 entries"),
        (1, "entry", "1 entry"),
        (3, "guess", "3 guesses"),
    ],
)
def test_what_is_counted_has_its_plural(number: int, noun: str, said: str) -> None:
    """A log that says "1 notes" looks as if nobody had read it."""
    assert number_of(number, noun) == said
