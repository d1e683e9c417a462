"""Who spoke on a topic, or for an organisation, where they are to be counted or listed."""

from collections.abc import Iterator, Sequence

from bot.answers.answer import SHOWN_IN_LIST, Found
from bot.answers.choosing import item_of
from bot.answers.excluding import narrowed
from bot.answers.phrasing import joined, number_of
from bot.answers.question import Counted, Question
from bot.answers.seeking import corrected
from bot.answers.topic import topic
from bot.recap.model import Session
from bot.recap.people import People
from bot.search.query import Hit, Result


def givers_of(
    question: Question, found: Result, kept: Sequence[Hit], people: People
) -> Found | None:
    """Return who gave the sessions `kept` of what was `found`; None where nobody is named."""
    told = [(hit, dict(_named(question, hit, people))) for hit in kept]
    told = [(hit, named) for hit, named in told if named]
    names: dict[str, str | None] = {}
    for _, each in told:
        names |= {name: names.get(name) or of for name, of in each.items()}
    if not names:
        return None
    noun = "speaker" if question.counted is Counted.SPEAKERS else "organisation"
    corrections = corrected(question, found)
    about = topic(question, corrections)
    on = f" {'from' if question.organisations else 'on'} {about}" if about else ""
    listed = joined(f"{name} ({of})" if of else name for name, of in names.items())
    return Found(
        question=question.text,
        direct=f"{number_of(len(names), noun)}{on}{narrowed(question)}: {listed}.",
        items=tuple(item_of(hit) for hit, _ in told),
        shown=min(SHOWN_IN_LIST, len(told)),
        total=len(told),
        listed=True,
        corrections=corrections,
    )


def _named(question: Question, hit: Hit, people: People) -> Iterator[tuple[str, str | None]]:
    """Yield those who gave the session `hit`, persons with where they work.

    Of an organisation that is asked about only its own people, who are not said to be from there.
    """
    session = hit.entry
    if not isinstance(session, Session):
        return
    if question.counted is Counted.ORGANISATIONS:
        employers = (each.organisation for each in session.speakers)
        yield from ((name, None) for name in (*employers, *session.organisations) if name)
        return
    for each in session.speakers:
        name = people.usual(each.name)
        if not question.organisations:
            yield name, each.organisation
        elif each.organisation in question.organisations:
            yield name, None
