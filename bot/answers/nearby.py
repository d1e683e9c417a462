"""What stands near a question that was not answered as it was meant, and near any other text."""

from typing import Final

from bot.answers.answer import SHOWN, Answer, DidYouMean, Found, Item, NothingFound
from bot.answers.choosing import item_of
from bot.answers.desk import InfoDesk
from bot.answers.suggesting import suggestions
from bot.recap.model import Kind
from bot.search.query import Hit, Query

NOT_THAT: Final = "Sorry that this was not what you asked; that is noted, without your name."
"""What is said to who tells that an answer missed."""

NEAR_BEST: Final = 0.5
"""Share of the best session's coverage that a further one must have to be related, too; whoever
asks for what is related wants to see more than what is asked for."""


def nearest(desk: InfoDesk, text: str) -> Answer:
    """Return the entries nearest to the question `text` that its answer did not show."""
    question = desk.understand(text)
    answer = desk.ask(text)
    told: set[object] = set()
    if isinstance(answer, Found | DidYouMean):
        shown = answer.shown if isinstance(answer, Found) else SHOWN
        told = {item.entry for item in answer.items[:shown]}
    found = desk.index.search(
        Query(words=question.words or question.phrases, limit=len(told) + SHOWN)
    )
    items = tuple(item_of(hit) for hit in found.hits if hit.entry not in told)[:SHOWN]
    if not items:
        return NothingFound(
            question=text, reason=NOT_THAT, suggestions=desk.help.examples[: SHOWN - 2]
        )
    return DidYouMean(question=text, items=items, suggestions=suggestions(items), reason=NOT_THAT)


def related(desk: InfoDesk, text: str, addresses: tuple[str, ...] = ()) -> Answer:
    """Return the sessions that have to do with `text`, which may be any message.

    Args:
        desk: Knows the notes.
        text: Plain text.
        addresses: Those linked in it; entries that they lead to come first.
    """
    linked = [item for url in addresses for item in desk.linked(url)]
    question = desk.understand(text)
    found = desk.index.search(
        Query(words=question.words, light=question.light, kinds=frozenset({Kind.SESSION}))
    )
    best = max((hit.coverage for hit in found.hits), default=0.0)
    near = [
        item_of(hit)
        for hit in found.hits
        if question.words and hit.coverage >= NEAR_BEST * best and _tells(hit, question.light)
    ]
    items = _once((*linked, *near))[:SHOWN]
    if not items:
        return NothingFound(question=text, reason="No session in the notes is clearly about this.")
    return Found(
        question=text,
        direct="These have most to do with it.",
        items=items,
        shown=len(items),
        total=len(items),
    )


def _tells(hit: Hit, light: frozenset[int]) -> bool:
    """Say whether `hit` holds a word of the text itself, rather than something near it."""
    sure = {index for index, answered in enumerate(hit.answered) if answered}
    return bool(sure - light - hit.guessed)


def _once(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the first of those of `items` that tell of the same entry."""
    kept: dict[object, Item] = {}
    for item in items:
        kept.setdefault((item.entry.source, item.entry.title), item)
    return tuple(kept.values())
