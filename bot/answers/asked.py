"""What a question asks for as a whole: a list, news, those who spoke, the bot itself."""

from itertools import pairwise
from typing import Final

from bot.answers.asking import crowds_in, is_of_speakers
from bot.answers.question import Counted, Question, Want
from bot.answers.wording import BOT, KINDS
from bot.recap.model import Kind
from bot.search.query import Hit

_BEING: Final = frozenset({"is", "was", "are", "were"})
_ARTICLES: Final = frozenset({"a", "an", "the", "among"})
"""Words with which it is asked whether something is of a kind, and before the noun for it."""


def is_list(question: Question) -> bool:
    """Say whether a list or a count is asked for."""
    if Want.LIST in question.wants or (question.order and question.kinds and not question.wants):
        return True  # the latest of a kind are those of the latest year
    # "How many people saw the talk" counts people.
    crowd = any(crowds_in(question.phrases)) and not is_of_speakers(question.phrases)
    return Want.COUNT in question.wants and bool(question.kinds) and not crowd


def asks_whether(question: Question) -> bool:
    """Say whether it is asked if something is of a kind: "was security a theme in 2031"."""
    first = question.phrases[0].folded if question.phrases else ""
    asked = pairwise(word.folded for word in question.phrases)
    of_a_kind = any(before in _ARTICLES and word in KINDS for before, word in asked)
    return of_a_kind and first in _BEING


def asks_for_news(question: Question) -> bool:
    """Say whether it is asked what was announced, and nothing else."""
    return question.kinds == {Kind.ANNOUNCEMENT}


def asks_for_givers(question: Question) -> bool:
    """Say whether `question` is "how many speakers", or for a list of them or of organisations."""
    is_counted = question.counted in {Counted.SPEAKERS, Counted.ORGANISATIONS}
    return is_counted and not {Want.COUNT, Want.LIST}.isdisjoint(question.wants)


def asks_the_bot(question: Question) -> bool:
    """Say whether the question is about the bot itself: "who are you", "what can you do"."""
    about_notes = question.kinds or question.counted or question.events
    return not about_notes and any(word.folded in BOT for word in question.phrases)


def is_plain(question: Question) -> bool:
    """Say whether `question` is looked for by its words, so that a title among them is found."""
    is_told = question.missing or question.ranking or is_list(question)
    return bool(question.words) and not is_told


def confirmed(question: Question, hit: Hit) -> str | None:
    """Return "Yes, at ExampleCon." where it is asked if something is of a kind, and `hit` is it.

    A session on it may still be none of the sort that is asked for: "was there a keynote on pods".
    """
    is_so = hit.is_sure and hit.entry.kind in question.kinds - {Kind.SESSION}
    return f"Yes, at {hit.event.title}." if asks_whether(question) and is_so else None
