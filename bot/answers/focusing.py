"""Which words of a question name the very thing that is asked for."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from bot.answers.asking import is_past
from bot.answers.wording import FACTS, FILLER, FOCUSING, KINDS, SPEAKING, SUMS
from bot.search.names import NameMatch, indices_of
from bot.search.text import Word

_GENITIVE: Final = re.compile(r"['\u2019]s$|s['\u2019]$")

_BEFORE_NOUN: Final = 3
"""Words after "how" among which is what it asks for: "how much were the tickets"."""

_OF: Final = frozenset({"of", "for"})
"""Words behind a fact before what it is a fact of: "the ticket price of it"."""

_ON: Final = frozenset({"on", "about", "regarding"})
"""Words before the matter of a session."""

_SAYING: Final = SPEAKING | KINDS.keys() | {"say", "says", "said", "think", "thinks", "thought"}
"""Words that tell of somebody's session or words."""

_DOING: Final = frozenset({"did", "does"})

_WHETHER: Final = _DOING | {"do", "has", "have", "had", "will"}
"""Words before somebody of whom is asked whether they do something."""


def focus(
    phrases: Sequence[Word], kept: Collection[int], named: Sequence[NameMatch]
) -> frozenset[int]:
    """Return the indices of the words any of which an entry must answer to be what is asked for.

    Args:
        phrases: All words of the question.
        kept: Indices of those that it is about.
        named: Names among them, which are looked for anyway.
    """
    names = set(indices_of(named))
    found = frozenset(_asked_next(phrases, kept, named, names))
    found = found or frozenset(_deed(phrases, kept, named))
    return found or frozenset(_subject(phrases, kept, names)) or frozenset(_fact(phrases, kept))


def matter(phrases: Sequence[Word], kept: Collection[int]) -> Iterator[int]:
    """Yield the indices of what somebody's session or words are on: "Ana's talk on pods"."""
    told = False
    for index, word in enumerate(phrases):
        if told and index in kept:
            yield index
        elif word.folded in _ON:
            before = {each.folded for each in phrases[:index]}
            told = told or not before.isdisjoint(_SAYING)


def as_they_stand(phrases: Sequence[Word], focused: Collection[int]) -> Iterator[int]:
    """Yield those of the indices `focused` whose words are meant by no word near in meaning.

    Who is asked what they said is nobody else, and a salary no job.
    """
    for index in focused:
        opening = pairwise(word.folded for word in phrases[:index])
        is_subject = any(what == "what" and did in _DOING for what, did in opening)
        is_fact = phrases[index].folded in FACTS - SUMS
        if is_subject or (is_fact and _opens(phrases, index)):
            yield index


def asks_for_sum(phrases: Sequence[Word], focused: Collection[int]) -> bool:
    """Say whether the question is for a sum of money: "what is the ticket price".

    A thing may be told by its price, too: "a boat for the price of a bed".
    """
    return any(phrases[index].folded in SUMS and _opens(phrases, index) for index in focused)


def _opens(phrases: Sequence[Word], index: int) -> bool:
    """Say whether a word is the first that says something, or follows that: "ticket price"."""
    return all(word.folded in FILLER for word in phrases[: max(0, index - 1)])


def _asked_next(
    phrases: Sequence[Word],
    kept: Collection[int],
    named: Sequence[NameMatch],
    names: Collection[int],
) -> Iterator[int]:
    """Yield the index of the word that names what is asked for, if one does.

    It follows "which", "what", "how" and the like, or a name in the genitive, or a first name
    that may be somebody else's: "which room", "how long", "Ana's employer", "Ana Other".
    """
    owners = {match.end - 1 for match in named if _GENITIVE.search(phrases[match.end - 1].text)}
    halves = {match.start for match in named if match.end - match.start == 1 and not match.whole}
    heads = owners | halves
    for index, word in enumerate(phrases):
        if word.folded not in FOCUSING and index not in heads:
            continue
        following = range(index + 1, min(index + 1 + _BEFORE_NOUN, len(phrases)))
        for beside in following if word.folded == "how" else following[:1]:
            if beside in kept and beside not in names and not is_past(phrases[beside]):
                yield beside
                return


def _deed(
    phrases: Sequence[Word], kept: Collection[int], named: Sequence[NameMatch]
) -> Iterator[int]:
    """Yield the index of what somebody may have done: "did Acme buy someone"."""
    for match in named:
        before = phrases[match.start - 1].folded if match.start else ""
        verb = match.end
        if before in _WHETHER and verb in kept and phrases[verb].folded not in KINDS:
            yield verb


def _subject(
    phrases: Sequence[Word], kept: Collection[int], names: Collection[int]
) -> Iterator[int]:
    """Yield the indices of those who are asked what they did: "what did Acme say of caches"."""
    asked = [word.folded for word in phrases]
    for index, (what, did) in enumerate(pairwise(asked)):
        if what == "what" and did in _DOING:
            run = takewhile(
                lambda place: place in kept or asked[place] == "the",
                range(index + 2, len(asked)),
            )
            subject = [place for place in run if place in kept]
            if set(names).isdisjoint(subject):
                yield from subject
            return


def _fact(phrases: Sequence[Word], kept: Collection[int]) -> Iterator[int]:
    """Yield the index of a fact that is asked for: "price of tickets", "what's the password"."""
    for index, word in enumerate(phrases):
        before = phrases[index - 1].folded if index else ""
        behind = phrases[index + 1].folded if index + 1 < len(phrases) else ""
        stands = not before or before in FILLER or not behind or behind in _OF
        if index in kept and word.folded in FACTS and stands:
            yield index
