"""Whether an entry says what a thing is, rather than holds its name."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from bot.answers.phrasing import quoted
from bot.answers.question import Question, Want
from bot.answers.wording import FILLER
from bot.recap.model import Resource, Tool
from bot.search.query import Hit
from bot.search.text import fold, words

LONGEST: Final = 3
"""Words of a thing that may be asked for by name alone; more describe it."""

FEW: Final = 3
"""Entries that speak of a thing so seldom that what they say of it tells what it is."""

HALF: Final = 0.5
"""Share of the words of a title from which it is a name of the thing: the loop of "OODA loop" may
be left out, the provider of "Acme Kubernetes Engine" may not."""

_TELLING: Final = (
    r"(?:['\u2019]s)?(?: \([^)]*\))?(?:,? (?:is|are|was|were|means?|stands? for)\b|, an? "
)
_SAID: Final = _TELLING + r"|, the |, which )"
_SET_APART: Final = r"(?:\)?:| [-=\u2013\u2014]+>? )"
"""What follows the name of a thing where a note says what it is; and what does so only where the
name stands first, as in a dictionary."""


def asks_what_it_is(question: Question) -> bool:
    """Say whether `question` is "what is X" and nothing more."""
    return names_a_thing(question) and len(question.words) <= LONGEST and not question.names


def names_a_thing(question: Question) -> bool:
    """Say whether `question` is "what is X", however long the name of X is.

    What is asked for is X itself, so that an entry without one of its words is on another thing.
    """
    if question.wants != {Want.DEFINITION} or question.kinds or not question.words:
        return False
    asked = [word.folded for word in question.phrases[:2]]
    is_what = asked[:1] == ["whats"] or asked in (["what", "is"], ["what", "are"])
    # Words of a name stand side by side, with nothing between them.
    first = question.phrases.index(question.words[0])
    return is_what and question.phrases[first:] == question.words


def defining(hits: list[Hit]) -> list[Hit]:
    """Return those of `hits` that say what the thing is that each of them holds.

    Where none does and few speak of it at all, what is said there is the answer; of a thing that is
    spoken of everywhere, a mention says nothing.
    """
    telling = [hit for hit in hits if tells_what_it_is(hit)]
    if telling or len(hits) > FEW:
        return telling
    return [hit for hit in hits if hit.is_sure and not _is_another(hit)]


def mentioned(question: Question, hit: Hit) -> str | None:
    """Return the sentence that `hit` only mentions the thing whose meaning is asked for.

    None where it tells what that is, or something else is asked.
    """
    if not asks_what_it_is(question) or tells_what_it_is(hit):
        return None
    title = hit.entry.title
    said = "" if not hit.line or hit.line.startswith(title) else f": {hit.line}"
    where = f" in {quoted(title)}" if title else ""
    return f"The notes don't say what that is. It comes up{where}{said}"


def tells_what_it_is(hit: Hit) -> bool:
    """Say whether `hit` is the thing that its question names, or says what that is.

    What lacks a word of the name is another thing.
    """
    if hit.named:
        return True
    if not all(hit.answered):
        return False
    thing = [fold(word) for word in hit.matched]
    if _is_called(thing, [word.folded for word in words(hit.entry.title)]):
        return True
    saying = _saying(tuple(thing))
    return any(saying.search(fold(line)) for line in hit.entry.lines)


def _is_called(thing: Collection[str], title: Sequence[str]) -> bool:
    """Say whether `title`, or half of it, is a name of `thing`: "OODA loop", "EKS nodes"."""
    telling = [word for word in title if word not in FILLER]
    if not telling or len({*thing} & {*telling}) < HALF * len(telling):
        return False
    # A name ends with what it is; "Moving to X" is no name, but a sentence.
    return telling[0] in thing or (telling[-1] in thing and telling == list(title))


def _is_another(hit: Hit) -> bool:
    """Say whether `hit` is a thing that merely has the name of the one asked for in its own."""
    titled = {word.folded for word in words(hit.entry.title)}
    is_thing = isinstance(hit.entry, Tool | Resource)
    return is_thing and not titled.isdisjoint(map(fold, hit.matched))


@lru_cache(maxsize=256)
def _saying(thing: Sequence[str]) -> re.Pattern[str]:
    name = r"[\W_]+".join(map(re.escape, thing))
    return re.compile(rf"\b{name}{_SAID}|(?:^|[.!?]\s)\W*(?:the |an? )?{name}{_SET_APART}")
