"""Questions that mean something only after an answer, asked where none came before."""

from typing import Final

from bot.answers.question import Question, Want
from bot.answers.referring import ALIKE, IT, ITSELF, MORE, ONE, ORDINAL, PREFIX

_OF_ONE_ENTRY: Final = frozenset(
    (Want.PEOPLE, Want.EMPLOYER, Want.ORGANISATION, Want.RECORDING, Want.SLIDES, Want.LINK)
)
"""What is wanted of one entry, so that "who gave it" is not answered with all who spoke."""

_POINTING: Final = frozenset(("that", "this"))
"""Words that also join ("talks that have slides") or tell the time ("this year")."""

_LIMITING: Final = frozenset(("a", "an", "the"))


def dangling(question: Question) -> str | None:
    """Return the word or phrase that refers to an answer before; None where none does."""
    bare = question.text.strip(" \t\n?!.,")
    if any(phrase.fullmatch(bare) for phrase in (MORE, ALIKE, ITSELF)):
        return bare
    said = [word.folded for word in question.phrases]
    rest = PREFIX.sub("", bare)
    if (ordinal := ORDINAL.search(rest)) and {*rest.casefold().split()} <= {
        *ordinal[0].casefold().split(),
        *ONE,
        *_LIMITING,
    }:
        return rest
    if question.words or question.events or not _OF_ONE_ENTRY & question.wants:
        return None
    for word, beside in zip(said, (*said[1:], ""), strict=True):
        if word in IT - _POINTING or (word in _POINTING and (not beside or beside in ONE)):
            return f"{word} {beside}" if word in _POINTING and beside else word
    return None
