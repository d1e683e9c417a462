"""How sure of an entry an answer must be."""

import pytest

from bot.answers.answer import Answer, DidYouMean, NothingFound
from bot.answers.confidence import Confidence
from tests.answers.desks import DESK

STRICT = DESK.as_sure_as(Confidence(certain=0.9, possible=0.8))
STRANGE = "marble violins orchestrate crimson tides beneath forgotten lanterns of dusk"


def test_who_describes_at_length_is_offered_what_is_nearest() -> None:
    """No entry answers each of so many words, and nobody writes as many to hear nothing."""
    described = STRICT.ask(f"{STRANGE} and datapaths")
    assert isinstance(described, DidYouMean)
    assert described.items[0].entry.title == "Datapaths in eBPF"


def test_a_few_words_are_offered_what_comes_near_enough() -> None:
    """Among as few words one in common is chance."""
    assert isinstance(STRICT.ask("marble violins orchestrate datapaths"), NothingFound)


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        pytest.param("pods, violins, marbles, lanterns, typed defaults", DidYouMean, id="three"),
        pytest.param("violins, marbles, lanterns, crimson, typed defaults", NothingFound, id="two"),
    ],
)
def test_what_shares_three_words_is_offered(asked: str, outcome: type[Answer]) -> None:
    """One or two words are in common by chance; so many of them hardly ever are."""
    assert isinstance(STRICT.ask(asked), outcome)


def test_where_nothing_is_near_nothing_is_offered() -> None:
    """However long the question."""
    assert isinstance(STRICT.ask(STRANGE), NothingFound)
