"""Questions that lead to entries: what is offered where there is no clear answer."""

from typing import Final

from bot.answers.answer import Item
from bot.search.excerpt import shortened

MOST: Final = 3
"""Questions suggested; a person reads no more of them."""

LONGEST: Final = 75
"""Characters of a suggestion; those of a Slack button."""


def suggestions(items: tuple[Item, ...]) -> tuple[str, ...]:
    """Return questions that lead to `items`, best first."""
    return tuple(dict.fromkeys(filter(None, map(question_for, items))))[:MOST]


def question_for(item: Item) -> str:
    """Return a question that leads to `item`; empty when it has nothing to be called by."""
    title = item.entry.title or item.line
    return shortened(title, LONGEST) if title else ""
