"""What a question is about where it names nothing: matters, told by the words people ask with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.recap.aliases import Matter
from bot.search.forms import MERE, family
from bot.search.text import Word, analyse, chunks

SEVERAL: Final = 2
"""Words of a question that have to be of one matter; each alone is of many."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A matter that a text may be about.

    Attributes:
        term: Stands for it in the index.
        starts: Where in the text the words begin that describe it. What names it, or a part of
            it, is none of these: another of its names is no answer to that.
        words: How many different words of the text are of it, names included.
    """

    term: str
    starts: frozenset[int]
    words: int


class Matters:
    """The matters of a book, found by the words of a question.

    "My pods keep getting killed for eating too much" holds three words of running out of memory,
    and no other matter has as many.
    """

    def __init__(self, matters: Iterable[Matter]) -> None:
        self._asked: dict[str, list[str]] = defaultdict(list)
        self._called: dict[str, list[str]] = defaultdict(list)
        for number, matter in enumerate(matters):
            asked = _families(matter.asked)
            for each in asked:
                self._asked[each].append(matter_term(number))
            for each in _families(matter.called).keys() - asked:
                self._called[each].append(matter_term(number))

    def find(self, text: Sequence[Word]) -> Iterator[Meant]:
        """Yield the matters that `text` may be about."""
        families = [family(word.terms[0]) for word in text]
        words: dict[str, int] = {}
        for each in dict.fromkeys(families):
            for term in self._asked.get(each, ()):
                words[term] = words.get(term, 0) + 1
        for each in dict.fromkeys(families):
            for term in self._called.get(each, ()):
                if term in words:
                    words[term] += 1
        for term, number in words.items():
            if number >= SEVERAL:
                described = (
                    word.start
                    for word, shared in zip(text, families, strict=True)
                    if term in self._asked.get(shared, ())
                )
                yield Meant(term, frozenset(described), number)


def matter_term(number: int) -> str:
    """Return the term that stands for the matter of this number."""
    # No word is spelt so.
    return f"~{number}"


def _families(texts: Iterable[str]) -> dict[str, None]:
    """Return what the telling words of `texts` share with their relatives."""
    return {
        family(term): None
        for text in texts
        for chunk in chunks(text)
        for term in analyse(chunk)[1]
        if term not in MERE
    }
