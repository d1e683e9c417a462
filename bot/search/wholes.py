"""Phrases of a question whose words mean one thing together: "machine learning"."""

from collections.abc import Iterable, Sequence

from bot.search.forms import lemma
from bot.search.lexicon import Lexicon, phrase, token
from bot.search.spans import Span
from bot.search.text import Word


def wholes_of(
    asked: Sequence[Word], phrases: Sequence[Word], spans: Iterable[Span], lexicon: Lexicon
) -> dict[int, frozenset[str]]:
    """Return what stands for the phrase that each word is a part of, by where the word starts.

    It is a set of terms, any of which an entry holds that has the phrase. Of phrases that share
    words the longest counts.

    Args:
        asked: Words that the question is about. A phrase with others among its words is none.
        phrases: All words of the question.
        spans: What the book knows of them.
        lexicon: The book.
    """
    several = [span for span in spans if span.end - span.start > 1]
    if not several:  # most questions
        return {}
    topic = {word.start for word in asked}
    found: dict[int, frozenset[str]] = {}
    for span in sorted(several, key=lambda each: each.start - each.end):
        parts = phrases[span.start : span.end]
        starts = [word.start for word in parts]
        if topic.issuperset(starts) and found.keys().isdisjoint(starts):
            joined = "".join(word.folded for word in parts)
            things = map(token, lexicon.aliases.groups(span.key))
            whole = frozenset((phrase(span.key), joined, lemma(joined), *things))
            found.update(dict.fromkeys(starts, whole))
    return found
