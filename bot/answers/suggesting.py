"""Questions that lead to entries: what is offered where there is no clear answer."""

from typing import Final

from bot.answers.answer import Item
from bot.recap.model import Entry, Event, Passage
from bot.search.excerpt import shortened
from bot.search.text import fold

MOST: Final = 3
"""Questions suggested; a person reads no more of them."""

LONGEST: Final = 75
"""Characters of a suggestion; those of a Slack button."""

_BEGINNING: Final = 2
"""Words that tell most questions from all titles."""

_CUT: Final = "\u2026"
"""How a title ends that is longer than a suggestion."""

_ENDING: Final = " ?!."
"""What people leave out, or add, at the end of a title."""


def suggestions(items: tuple[Item, ...]) -> tuple[str, ...]:
    """Return questions that lead to `items`, best first."""
    return tuple(dict.fromkeys(filter(None, map(question_for, items))))[:MOST]


def question_for(item: Item) -> str:
    """Return a question that leads to `item`; empty when it has nothing to be called by."""
    title = item.entry.title or item.line
    return shortened(title, LONGEST) if title else ""


def is_called(text: str, entry: Entry | Event) -> bool:
    """Say whether `text` is the whole title of `entry`, or as much of it as is suggested.

    A passage has the heading of a whole section, which is no title of its own.
    """
    if isinstance(entry, Passage) or not entry.title:
        return False
    asked, title = _plain(text), _plain(entry.title)
    if asked.endswith(_CUT):
        return title.startswith(asked.removesuffix(_CUT))
    return asked == title


def beginning(title: str) -> str:
    """Return the first words of `title`, folded: whoever asks for it whole begins so."""
    return _plain(" ".join(title.split(maxsplit=_BEGINNING)[:_BEGINNING]))


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).rstrip(_ENDING)
