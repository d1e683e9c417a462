"""Which words of a question ask, and for what: it is not about these."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.answers.question import Counted, Want
from bot.answers.wording import (
    ADVERBS,
    ASKING_WHO,
    BEFORE_NAMES,
    BETWEEN,
    BOT,
    COUNSEL,
    COUNTED,
    CROWD,
    DOING,
    EVERYBODY,
    FILLER,
    GENERAL,
    HEARD_THINGS,
    JOINING,
    KINDS,
    LISTING,
    NAMES_TOO,
    NAMING,
    NOTED,
    ON_WHAT,
    OPENING,
    PLACED,
    PLURALS,
    SPEAKING,
    TEMPER,
    VERBS,
    WANTS,
    WORKING,
)
from bot.search.text import Word

MOST: Final = 20
"""Of a kind that somebody may want by number; a larger figure is a year, or part of a name."""

_WANTING: Final = {each.partition("|")[0] for each in WANTS} | (PLURALS & KINDS.keys())
"""Words that may ask for something, alone or along with the next one."""


def wants_in(phrases: Sequence[Word]) -> tuple[frozenset[Want], set[int]]:
    """Return what is asked for, and the indices of the words that say so."""
    wants: set[Want] = set()
    used: set[int] = set()
    for index, word in enumerate(phrases):
        if word.folded not in _WANTING or (word.folded in DOING and _is_of_a_thing(phrases)):
            continue
        beside = phrases[index + 1].folded if index + 1 < len(phrases) else ""
        for asking, length in ((f"{word.folded}|{beside}", 2), (word.folded, 1)):
            if asking in WANTS and (length > 1 or asks(phrases, index)):
                wants.add(WANTS[asking])
                used.update(range(index, index + length))
                break
        if word.folded in PLURALS and word.folded in KINDS:
            wants.add(Want.LIST)
    return frozenset(wants), used


def _is_of_a_thing(phrases: Sequence[Word]) -> bool:
    """Say whether a thing's doings are asked for: "what does Acme watch" is no wish to watch."""
    return ("what", "does") in pairwise(word.folded for word in phrases)


def asks(phrases: Sequence[Word], index: int) -> bool:
    """Say whether a word of asking asks where it stands, rather than joins or names things."""
    word = phrases[index].folded
    before = phrases[index - 1].folded if index else ""
    beside = phrases[index + 1].folded if index + 1 < len(phrases) else ""
    if word in ADVERBS:
        # "The one where nobody came" is no question, though "where" opens "where is it".
        follows = before in {"one", "ones"} or before in KINDS
        return not index or not beside or before in OPENING or (beside in VERBS and not follows)
    if word in WORKING:
        # "Working while others sleep" asks for nobody's employer.
        return not ASKING_WHO.isdisjoint(each.folded for each in phrases[:index])
    if word in NAMING:
        return not beside or beside not in JOINING
    return True


def is_general(phrases: Sequence[Word], index: int) -> bool:
    """Say whether a word says nothing of the noun of asking behind it: "common themes"."""
    beside = phrases[index + 1].folded if index + 1 < len(phrases) else ""
    # The best advice is what is wanted of any.
    is_best = phrases[index].folded == "best" and beside in COUNSEL
    return is_best or (phrases[index].folded in GENERAL and beside in KINDS)


def is_named(phrases: Sequence[Word], index: int) -> bool:
    """Say whether a word without a topic stands like the name of a thing: "talks about Go".

    Nothing but the place and time of it may follow, or a noun that it describes.
    """
    if phrases[index].folded not in NAMES_TOO:
        return False
    before = phrases[index - 1].folded if index else ""
    beside = phrases[index + 1].folded if index + 1 < len(phrases) else ""
    if beside in KINDS or beside in PLURALS:
        return not index or before in FILLER
    ends = not beside or beside in BETWEEN or beside in JOINING or beside.isdecimal()
    return ends and before in BEFORE_NAMES


def counted_in(phrases: Sequence[Word]) -> Counted | None:
    """Return what the question counts, other than entries; None when it counts no such thing."""
    if (crowds_in(phrases) and is_of_speakers(phrases)) or _lists_people(phrases):
        return Counted.SPEAKERS
    return next((COUNTED[word.folded] for word in phrases if word.folded in COUNTED), None)


def is_noted(phrases: Sequence[Word], index: int) -> bool:
    """Say whether a word only ends a question for all of a kind: "how many tools are listed"."""
    is_last = index == len(phrases) - 1 and phrases[index].folded in NOTED
    return (
        is_last
        and phrases[index - 1].folded in VERBS
        and any(word.folded in KINDS or word.folded in COUNTED for word in phrases[:index])
    )


def most_in(phrases: Sequence[Word]) -> tuple[int, int] | None:
    """Return how many of a kind are wanted, and the index of the number; None for any number.

    As in "two talks on pods", asked with a figure: words for numbers are no topic anyway.
    """
    for index, (word, beside) in enumerate(pairwise(phrases)):
        is_noun = beside.folded in KINDS or beside.folded in PLURALS
        than = index > 0 and phrases[index - 1].folded == "than"
        if word.folded.isdecimal() and 0 < int(word.folded) <= MOST and is_noun and not than:
            return int(word.folded), index
    return None


def asks_how_long(phrases: Sequence[Word]) -> bool:
    """Say whether the question is how long something was, or took."""
    return ("how", "long") in pairwise(word.folded for word in phrases)


def _lists_people(phrases: Sequence[Word]) -> bool:
    """Say whether a list of all "people" is asked for, who are those that spoke."""
    asked = [word.folded for word in phrases if word.folded != "all"]
    return any(word in LISTING and beside in CROWD | EVERYBODY for word, beside in pairwise(asked))


def is_of_speakers(phrases: Sequence[Word]) -> bool:
    """Say whether "people" are those who spoke: "how many people spoke"."""
    return any(word.folded in SPEAKING - HEARD_THINGS for word in phrases)


def light_in(phrases: Sequence[Word]) -> Iterator[int]:
    """Yield the indices of words that say little more than that something is asked for.

    They are nouns of asking ("opening keynote", "any advice on"), of temper, and for the bot.
    """
    for index, word in enumerate(phrases):
        if word.folded in KINDS or word.folded in TEMPER or word.folded in BOT:
            yield index
    yield from placed_in(phrases)
    for index, (word, beside) in enumerate(pairwise(phrases)):
        if word.folded in COUNSEL and beside.folded in ON_WHAT:
            yield index


def placed_in(phrases: Sequence[Word]) -> Iterator[int]:
    """Yield the index of "opening" in "opening keynote", and of the like."""
    for index, (word, beside) in enumerate(pairwise(phrases)):
        if word.folded in PLACED and beside.folded in KINDS:
            yield index


def literal_in(phrases: Sequence[Word]) -> Iterator[int]:
    """Yield the indices of what "which" or "what" asks for."""
    for index, (before, word) in enumerate(pairwise(phrases), start=1):
        if before.folded in {"which", "what"} and not is_past(word):
            yield index


def unjoined(word: Word) -> str:
    """Return a word without hyphen and apostrophe: `co-presented`, `wasn't`."""
    # Hardly any word has one; to look costs less than to replace.
    folded = word.folded
    return folded if folded.isalpha() else folded.replace("-", "").replace("'", "")


def crowds_in(phrases: Sequence[Word]) -> list[int]:
    """Return the index of "people" in "how many people": a filler elsewhere, here the topic."""
    return [
        index
        for index, word in enumerate(phrases)
        if word.folded in CROWD and index and phrases[index - 1].folded == "many"
    ]


def is_past(word: Word) -> bool:
    """Say whether `word` is a verb, rather than what is asked for: "what changed"."""
    return word.folded.endswith("ed") and word.term != word.folded
