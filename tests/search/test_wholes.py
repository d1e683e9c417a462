"""Phrases of a question whose words mean one thing together."""

from bot.recap.aliases import AliasBook
from bot.search.lexicon import lexicon_of
from bot.search.text import words
from bot.search.wholes import wholes_of

BOOK = AliasBook.from_mappings(
    {"Machine learning": ["ML"]},
    {"board game": ["dice"], "game": ["play"], "by the way": ["aside"]},
)


def wholes(question: str, topic: str) -> dict[str, frozenset[str]]:
    """Return what stands for the phrase of each word, by the word, of a question on `topic`."""
    lexicon, phrases = lexicon_of(BOOK), words(question)
    asked = [word for word in phrases if word.folded in topic.split()]
    found = wholes_of(asked, phrases, lexicon.spans(phrases), lexicon)
    return {word.folded: found[word.start] for word in phrases if word.start in found}


def test_each_word_of_a_phrase_knows_the_whole() -> None:
    """However the phrase is joined, and by whatever other name an entry has it."""
    found = wholes("talks on machine learning", "machine learning")

    assert found.keys() == {"machine", "learning"}
    assert len(set(found.values())) == 1
    assert {"machine_learn", "machinelearning", "=0"} <= found["machine"]


def test_a_word_is_no_phrase() -> None:
    """It stands for itself."""
    assert wholes("games", "games") == {}


def test_a_phrase_with_words_that_are_no_topic_is_none() -> None:
    """Whoever says "by the way" does not ask for ways."""
    assert wholes("by the way, which way", "way") == {}


def test_of_phrases_that_share_words_the_longest_counts() -> None:
    """A board game is a game, and who asks for it wants no other."""
    found = wholes("board game night", "board game night")

    assert "board_game" in found["game"]
    assert "night" not in found
