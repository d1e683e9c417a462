"""The answer to a question for a list or a count of what is about something."""

from bot.answers.answer import SHOWN_IN_LIST, Found
from bot.answers.choosing import given_by, item_of, with_rest
from bot.answers.phrasing import counted, joined, shares, within
from bot.answers.question import Question
from bot.answers.seeking import corrected
from bot.answers.topic import starts_with_giver, topic
from bot.recap.model import Kind
from bot.search.query import Hit, Result


def list_of(question: Question, found: Result, kept: list[Hit]) -> Found:
    """Return the list of `kept`, which are those of what was `found` that answer `question`."""
    counts = joined(
        counted(number, kind)
        for kind in Kind
        if (number := sum(hit.entry.kind is kind for hit in kept))
    )
    given = starts_with_giver(question) and any(given_by(question, hit) for hit in kept)
    by = "by" if given else "on"
    corrections = corrected(question, found)
    about = topic(question, corrections)
    items = tuple(map(item_of, with_rest(found, kept)))
    split = shares(items[: len(kept)])
    where = "" if split else within(question.events)
    return Found(
        question=question.text,
        direct=f"{counts}{where}{f' {by} {about}' if about else ''}{split}.",
        items=items,
        shown=min(SHOWN_IN_LIST, len(kept)),
        total=len(kept),
        listed=True,
        corrections=corrections,
    )
