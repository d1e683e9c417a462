"""What counts as praise in a note, and what only looks like it."""

import pytest

from bot.answers.praise import praise_of
from tests.factories import session


@pytest.mark.parametrize(
    "remark",
    [
        "My favourite of the day",
        "One of the best talks I saw.",
        "This session was absolutely amazing",
        "Brilliant!",
        "A great session, well worth the time",
        "A must see",
        "Highly recommended for operators",
        "The keynote was a highlight.",
    ],
)
def test_what_stands_out_is_praised_most(remark: str) -> None:
    """People mark what they liked most by such words, wherever these stand in a sentence."""
    assert praise_of(session(remarks=("On pods.", remark))) == (2, remark)


@pytest.mark.parametrize(
    "remark",
    ["By far the best talk I saw this year.", "If you watch only one, make it this one."],
)
def test_the_best_of_all_is_praised_above_what_is_among_the_best(remark: str) -> None:
    """A note may have several favourites, and yet put one first."""
    assert praise_of(session(remarks=("On pods.", remark))) == (3, remark)


@pytest.mark.parametrize(
    "remark",
    [
        "A really great session on pods",
        "Very good, though it was not new to me",
        "It was really interesting",
        "Cool demo",
    ],
)
def test_what_is_called_good_is_praised(remark: str) -> None:
    """Most notes are sparing with their praise."""
    assert praise_of(session(remarks=(remark,))) == (1, remark)


@pytest.mark.parametrize(
    "remark",
    [
        "Not a great session for beginners",
        "I was hoping for a great talk",
        "It could have been an excellent talk",
        "On best practices for pods",
        "The best way to lose a cluster",
        "A great many tenants share it",
        "It highlights the limits of pods",
    ],
)
def test_words_of_praise_for_something_else_are_none(remark: str) -> None:
    """What was no good is not offered as the best, nor is what only names something great."""
    assert praise_of(session(remarks=(remark,))) == (0, "")


@pytest.mark.parametrize(
    ("heading", "rank"),
    [
        ("Highlights", 2),
        ("My favourite talks", 2),
        ("Best of Friday", 2),
        ("Best practices", 0),
        ("Topology", 0),
        ("Sessions", 0),
    ],
)
def test_a_heading_praises_what_stands_below_it(heading: str, rank: int) -> None:
    """A list of favourites says so once, above all of them."""
    assert praise_of(session(headings=("ExampleCon", heading))) == (rank, "")
