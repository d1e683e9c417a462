"""Patterns of any of many words."""

import re

import pytest

from bot.notes.choice import choice


@pytest.mark.parametrize("text", ["talk", "Talk", "TALK", "Éxposé", "éxposé", "lightning \n talk"])
def test_a_word_fits_in_small_and_large_letters(text: str) -> None:
    """A title or the start of a sentence sets words large, accents and all."""
    pattern = re.compile(choice(["talk", "lightning talk", "éxposé"]), re.IGNORECASE)

    assert pattern.fullmatch(text)


def test_the_longest_word_fits() -> None:
    """Else "talks" would be read as "talk", and what follows as something else."""
    pattern = re.compile(choice(["talk", "talks", "talk show"]), re.IGNORECASE)

    assert pattern.findall("talks, Talk Show, talk") == ["talks", "Talk Show", "talk"]


def test_only_small_letters_fit_where_asked_for() -> None:
    """A "Von" begins a name where "von" ties one to a title, whatever the pattern ignores."""
    pattern = re.compile(choice(["von", "d'"], is_small=True), re.IGNORECASE)

    assert pattern.fullmatch("von")
    assert pattern.fullmatch("d'")
    assert not pattern.fullmatch("Von")


def test_signs_in_a_word_are_meant_as_they_stand() -> None:
    """The dot of "feat." is no place for any letter, at its start neither."""
    pattern = re.compile(choice(["feat.", ".net"]), re.IGNORECASE)

    assert pattern.fullmatch("feat.")
    assert pattern.fullmatch(".NET")
    assert not pattern.fullmatch("feats")
    assert not pattern.fullmatch("xnet")
