"""Fields of work, of which a list is asked for, and what belongs to them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.search.lexicon import Lexicon
from bot.search.text import Word
from bot.search.units import Alternative

BELONGS: Final = 0.85
"""Certainty that what belongs to a field of work is meant by who asks for a list on the field. It
leaves an entry near the best one, and behind those that name the field."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work that a list is asked for on.

    Attributes:
        members: What belongs to it, as far as the notes hold it.
        several: Whether its name is of several words, each of which alone is not meant: no
            learning is machine learning.
    """

    members: tuple[Alternative, ...]
    several: bool

    def widened(self, alternatives: Sequence[Alternative]) -> list[Alternative]:
        """Return `alternatives` for a word of its name, and what belongs to it."""
        known = {each.terms for each in self.members}
        kept = [
            each
            for each in alternatives
            if not each.near or not (self.several or each.terms in known)
        ]
        return sorted((*kept, *self.members), key=lambda each: -each.weight)


def fields_in(
    phrases: Sequence[Word], lexicon: Lexicon, held: Callable[[Sequence[str]], bool]
) -> Mapping[int, Field]:
    """Return the fields of work that `phrases` names, by the start of each word of a name.

    Args:
        phrases: The question.
        lexicon: Knows what belongs to which field.
        held: Tells whether the notes hold terms.
    """
    found: dict[int, Field] = {}
    for span, terms in lexicon.belonging(phrases):
        members = (Alternative((term,), BELONGS, near=True, told=True) for term in terms)
        field = Field(
            tuple(each for each in members if held(each.terms)),
            several=span.end - span.start > 1,
        )
        found.update((word.start, field) for word in phrases[span.start : span.end])
    return found
