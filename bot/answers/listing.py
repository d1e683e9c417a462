"""The answer to a question for a list or a count of what is about something."""

from collections.abc import Sequence

from bot.answers.answer import SHOWN_IN_LIST, Found
from bot.answers.choosing import LONG_FOR_LIST, given_by, item_of, with_rest
from bot.answers.excluding import leaving_out
from bot.answers.having import has_wanted, having, having_none
from bot.answers.phrasing import counts_of, number_of, quoted, shares, within
from bot.answers.question import Question
from bot.answers.seeking import corrected
from bot.answers.topic import starts_with_giver, topic
from bot.answers.wording import KINDS
from bot.recap.model import Kind, Session
from bot.search.query import Hit, Result
from bot.search.text import Word, term_set


def list_of(question: Question, found: Result, kept: list[Hit]) -> Found:
    """Return the list of `kept`, which are those of what was `found` that answer `question`."""
    corrections = corrected(question, found)
    told = [
        index
        for index in range(len(question.words))
        if index in question.light or any(hit.answered[index] for hit in kept)
    ]
    lacking = [word.text for index, word in enumerate(question.words) if index not in told]
    about = topic(question.about(told) if lacking else question, corrections)
    counts = _counts_as_asked(question, kept)
    on = f" {by_or_on(question, kept)} {about}" if about and not counts else ""
    untold = f" The notes say nothing of {quoted(' '.join(lacking))} there." if lacking else ""
    if all(has_wanted(question, hit.entry) for hit in kept):
        on += f" with {asked}" if (asked := having(question)) else ""
    else:
        untold = f" {having_none(question, several=len(kept) > 1)}{untold}"
    items = tuple(map(item_of, with_rest(found, kept, long=LONG_FOR_LIST)))
    split = shares(items[: len(kept)])
    where = "" if split else within(question.events)
    counts = counts or counts_of(hit.entry.kind for hit in kept)
    return Found(
        question=question.text,
        direct=f"{counts}{where}{on}{split}{leaving_out(question)}.{untold}",
        items=items,
        shown=min(question.most or SHOWN_IN_LIST, len(kept)),
        total=len(kept),
        listed=True,
        corrections=corrections,
    )


def _counts_as_asked(question: Question, hits: Sequence[Hit]) -> str:
    """Return how many `hits` there are by the noun they were asked for by: "2 keynotes".

    Empty where more is asked for, or where not each of them is called so.
    """
    if len(question.words) != 1 or question.words[0].folded not in KINDS or not hits:
        return ""
    word = question.words[0]
    one = word.folded.removesuffix("s")
    several = f"{one}s"
    is_noun = KINDS.get(one) is KINDS.get(several) is Kind.SESSION
    return (
        number_of(len(hits), one) if is_noun and all(_is_called(word, hit) for hit in hits) else ""
    )


def _is_called(word: Word, hit: Hit) -> bool:
    if not isinstance(hit.entry, Session):
        return False
    said = (hit.entry.title, *hit.entry.headings)
    return any(word.term in term_set(each) for each in said)


def by_or_on(question: Question, hits: Sequence[Hit]) -> str:
    """Return what stands before the topic: "by" those who gave them, "on" anything else."""
    given = starts_with_giver(question) and any(given_by(question, hit) for hit in hits)
    return "by" if given else "on"
