"""Conferences that only the words around them show to be one."""

import pytest

from bot.notes.events.visited import prose_visited, title_visited


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Highlights from pots::plenty", "pots::plenty"),
        ("Notes from the 12th Loom Workshop", "12th Loom Workshop"),
        ("What I learned at Under the Kiln", "Under the Kiln"),
        ("Conference recap: Reactor", "Reactor"),
        ("Curry Off trip report", "Curry Off"),
        ("Pulp Ghent #4", "Pulp Ghent #4"),
        ("Meetup: Loom Makers Ghent #45", "Loom Makers Ghent #45"),
        ("Review of #10 pots meetup", "pots meetup #10"),
        ("Oslo API March 2030", "Oslo API"),
        ("Ghent Ruby: pots, lids and hobs", "Ghent Ruby"),
        ("twigloom 2030", "twigloom 2030"),
    ],
)
def test_a_title_tells_what_somebody_was_at(title: str, name: str) -> None:
    """People name what they went to, though nobody else has heard of it."""
    named = title_visited(title)

    assert named is not None
    assert (named.name, named.is_guess) == (name, True)


@pytest.mark.parametrize(
    "title",
    [
        "Less YAML, more sleep",
        "conference notes 2030",
        "my favourite talks 2030",
        "Highlights from Monday",
        "Notes from Oslo",
        "Oslo: day one",
        "Oslo Recap: what I saw",
        "Lessons from Maria Keller",
        "Weekly Kiln Issue #13",
        "Thoughts on my keyboard",
    ],
)
def test_other_titles_name_no_event(title: str) -> None:
    """Days, towns, people and issues of a letter are not what a recap is about."""
    assert title_visited(title) is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I was at Handmade Boston last weekend.", "Handmade Boston"),
        ("Reactor is a two day event in Leeds.", "Reactor"),
        ("Yesterday I went to Agile Fens, a small conference by a lake.", "Agile Fens"),
        ("The team was out at Big Kiln, and everybody came back.", "Big Kiln"),
        ("Last week I attended Curry Off in Prague.", "Curry Off"),
    ],
)
def test_a_sentence_tells_what_somebody_was_at(sentence: str, name: str) -> None:
    """What it is, when it was, or its own site shows that the name is an event's."""
    named = prose_visited([sentence], {"Big Kiln"})

    assert named is not None
    assert named.name == name


@pytest.mark.parametrize(
    "sentence",
    ["I work at Acme Pots, and write about glaze.", "We flew to Lisbon in May.", "It was cold."],
)
def test_a_place_of_work_or_a_town_is_no_event(sentence: str) -> None:
    """Where its author works or flew to is nothing that was held."""
    assert prose_visited([sentence], frozenset()) is None


def test_a_year_behind_what_somebody_was_at_makes_an_event_of_it() -> None:
    """No shape of the name tells, and no title."""
    named = prose_visited(["My notes from PotCascades 2030 in Oslo."], ())

    assert named is not None
    assert named.name == "PotCascades"
