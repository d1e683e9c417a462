"""All that a paragraph or a list item tells of sessions, and the sentences that are about none."""

from collections.abc import Iterable

from bot.notes.markdown.blocks import Block, Item, Paragraph
from bot.notes.place import Place
from bot.notes.sessions.breaks import is_called_off
from bot.notes.sessions.goingon import with_rest
from bot.notes.sessions.prose import sessions_in, told_in
from bot.notes.sessions.topictalks import topics_in, with_topics
from bot.notes.sessions.underlists import with_list_below
from bot.recap.model import Session


def told_by(
    paragraph: Paragraph, place: Place, below: Block | None
) -> tuple[list[Session], list[Paragraph]]:
    """Return the sessions that `paragraph` tells of, with the list `below` it, and what is left."""
    told = with_list_below(sessions_in(paragraph, place), below)
    told = with_topics(told, list(topics_in(paragraph, place, told)))
    return with_rest(_held(told), paragraph)


def given_in(paragraph: Paragraph, place: Place) -> list[Session]:
    """Return the sessions of which `paragraph` tells who gave them."""
    told, _ = with_rest(list(sessions_in(paragraph, place)), paragraph)
    return [session for session in told if session.speakers]


def told_by_item(item: Item, place: Place) -> tuple[list[Session], list[Paragraph]]:
    """Return the sessions that the sentences of `item` tell of, and those that tell of none."""
    told = _held(told_in(item, place))
    own = Paragraph(spans=item.spans, line=item.line)
    return with_rest([*told, *topics_in(own, place, told)], own)


def _held(told: Iterable[Session]) -> list[Session]:
    """Return those of `told` of which the sentence does not say that they were called off."""
    return [each for each in told if not (each.remarks and is_called_off(each.remarks[0]))]
