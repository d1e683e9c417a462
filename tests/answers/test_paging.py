"""Further entries of an answer, a page at a time."""

import pytest

from bot.answers.answer import Correction, Found, Item
from bot.answers.paging import page_before, page_of
from tests.factories import event, session


def found(count: int, *, shown: int = 5, listed: bool = False) -> Found:
    """Return an answer of `count` sessions, numbered from 1."""
    items = tuple(
        Item(entry=session(f"Talk {number}"), event=event(), line="", score=1.0)
        for number in range(1, count + 1)
    )
    return Found(
        question="talks",
        direct="All of them.",
        items=items,
        shown=min(shown, count),
        total=count,
        listed=listed,
        corrections=(Correction(asked="tlaks", meant="talks"),),
    )


def titles(answer: Found) -> list[str]:
    """Return what the page shows."""
    return [item.entry.title for item in answer.items[: answer.shown]]


def test_pages_show_every_entry_once() -> None:
    """Whoever goes on to the end has seen all, in order."""
    answer, start, seen = found(12), 0, list[str]()
    while start < 12:
        page = page_of(answer, start)
        seen += titles(page)
        start += page.shown

    assert seen == [f"Talk {number}" for number in range(1, 13)]


def test_a_page_says_which_entries_it_shows() -> None:
    """Without the number nobody knows how far it still is."""
    page = page_of(found(12), 5)

    assert page.direct == "Entries 6 to 10 of 12."
    assert page.total - page.shown == 2
    assert page.corrections == ()


@pytest.mark.parametrize("start", [0, -5])
def test_the_first_page_is_the_answer_itself(start: int) -> None:
    """Going back leads to where one came from."""
    answer = found(12)

    assert page_of(answer, start) is answer


def test_a_page_that_is_gone_means_the_last_one() -> None:
    """Notes may have been taken away since the button was sent."""
    assert titles(page_of(found(7), 40)) == ["Talk 6", "Talk 7"]
    assert titles(page_of(found(3), 40)) == ["Talk 1", "Talk 2", "Talk 3"]


def test_the_page_before_is_as_long() -> None:
    """A list has pages of ten."""
    assert page_before(found(12), 0) is None
    assert page_before(found(12), 10) == 5
    assert page_before(found(12), 3) == 0
    assert page_before(found(50, shown=10, listed=True), 20) == 10
    assert titles(page_of(found(50, shown=10, listed=True), 40))[0] == "Talk 41"
