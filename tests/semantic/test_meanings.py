"""What is near in meaning, by the real network."""

from pathlib import Path

import numpy as np

from bot.recap.library import Library
from bot.semantic.encoder import WIDTH, encode
from bot.semantic.extra import installed, second_opinion
from bot.semantic.meanings import FILE, Meanings, Vectors, opened
from tests.factories import event, library, passage, recap, session, tool

OSLO = event("ExampleCon Oslo 2025", year=2025, city="Oslo")

NOTES = library(
    recap(
        session("Cheap satellites", remarks=("About as much as a car.", "The antenna breaks.")),
        session("Flour power", remarks=("bread is infrastructure",)),
        tool("Damper", "smooths traffic"),
        passage("Fish again.", "Lunch"),
    ),
    recap(session("Old satellites"), of=OSLO, note="oslo.md"),
)


def test_texts_of_one_meaning_are_nearer_than_others() -> None:
    """That is all that the network is for."""
    spacecraft = encode("a spacecraft for the price of an automobile")

    assert spacecraft.shape == (WIDTH,)
    assert spacecraft @ encode("Cheap satellites") > 2 * (spacecraft @ encode("Flour power"))
    assert np.isclose(np.linalg.norm(spacecraft), 1, atol=1e-5)


def test_the_entry_that_is_told_in_other_words_comes_first() -> None:
    """No word of the question stands in the note."""
    near = Meanings(NOTES, Vectors()).nearest("spacecraft at the price of an automobile", None)

    assert near[0].entry.title == "Cheap satellites"
    assert near[0].likeness > near[1].likeness


def test_only_the_events_asked_about_are_looked_at() -> None:
    """A question is not answered from another event."""
    near = Meanings(NOTES, Vectors()).nearest("spacecraft", frozenset({OSLO.title}))

    assert [each.event for each in near] == [OSLO]


def test_vectors_outlive_a_restart(tmp_path: Path) -> None:
    """They cost milliseconds each, and notes seldom change."""
    before = Meanings(NOTES, opened(tmp_path)).nearest("spacecraft", None)
    kept = (tmp_path / FILE).read_bytes()
    after = Meanings(NOTES, opened(tmp_path)).nearest("spacecraft", None)

    assert after == before
    assert (tmp_path / FILE).read_bytes() == kept, "nothing new, so nothing was written"
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_damaged_file_of_vectors_is_made_anew(tmp_path: Path) -> None:
    """It can be made at any time, so it is never worth a failure."""
    (tmp_path / FILE).write_bytes(b"PK\x03\x04 cut short")

    assert Meanings(NOTES, opened(tmp_path)).nearest("spacecraft", None)
    assert Vectors(tmp_path / FILE).of("Cheap satellites").shape == (WIDTH,)


def test_no_opinion_on_nothing_nor_on_too_much() -> None:
    """A library of many thousands of entries would take minutes to read."""
    many = library(recap(*(tool(f"Tool {number}") for number in range(5_001))))

    assert second_opinion(Library()) is None
    assert second_opinion(many) is None
    assert second_opinion(NOTES) is not None


def test_the_extra_is_there_only_with_all_of_its_packages() -> None:
    """Whoever lacks one of them is answered by words alone."""
    assert installed()
    assert not installed(("numpy", "no_such_package_anywhere"))
