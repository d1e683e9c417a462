"""What a question has the index look for."""

from dataclasses import replace
from typing import Final

from bot.answers.answer import Correction
from bot.answers.choosing import preferred
from bot.answers.excluding import is_unwanted
from bot.answers.question import Question, Want
from bot.recap.model import Kind
from bot.search.index import SearchIndex
from bot.search.query import Query, Result

SEVERAL: Final = 2
"""Names from which a question may ask for what either of them stands for."""


class Seeker:
    """Looks for what questions are about in one index."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index

    def named(
        self, question: Question, *, kinds: frozenset[Kind], limit: int, broad: bool = False
    ) -> Result:
        """Return what is found on all names of `question` together, or else on any of them.

        Args:
            question: The question.
            kinds: Kinds allowed; empty means any.
            limit: Most entries to find.
            broad: Whether all that belongs to a field of work is meant by its name.
        """
        found = self._search(question, kinds=kinds, limit=limit, broad=broad)
        if found.hits or len(question.names) < SEVERAL:
            return found
        return self._search(question, kinds=kinds, limit=limit, broad=broad, any_name=True)

    def _search(
        self,
        question: Question,
        *,
        kinds: frozenset[Kind],
        limit: int,
        broad: bool,
        any_name: bool = False,
    ) -> Result:
        found = self._index.search(
            Query(
                words=question.words,
                phrases=question.phrases,
                asides=question.asides,
                required=question.required,
                any_required=any_name,
                light=question.light,
                literal=question.literal,
                kinds=kinds,
                preferred=preferred(question),
                events=event_titles(question),
                figures=bool({Want.COUNT, Want.MEASURE} & question.wants),
                broad=broad,
                limit=limit,
            )
        )
        if not question.leaves_out:
            return found
        kept = tuple(hit for hit in found.hits if not is_unwanted(question, hit.entry))
        return replace(found, hits=kept)


def event_titles(question: Question) -> frozenset[str] | None:
    """Return the events that `question` is narrowed to, by title; None when it is to none."""
    return frozenset(each.title for each in question.events) if question.events else None


def corrected(question: Question, found: Result) -> tuple[Correction, ...]:
    """Return the words of `question` that were read as others, each once."""
    read = (Correction(asked=asked, meant=meant) for asked, meant in found.corrections)
    return tuple(dict.fromkeys((*question.corrections, *read)))
