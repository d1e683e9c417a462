"""Why an answer is what it is, as a modal."""

from collections.abc import Iterator
from typing import Final

from bot.answers.answer import Answer, DidYouMean, Found, Item
from bot.answers.phrasing import NOUNS
from bot.slack.blocks import rich
from bot.slack.blocks.entry import source_line
from bot.slack.blocks.limits import MAX_ASKED, MAX_LINE, MAX_NAME, MAX_TITLE
from bot.slack.blocks.modal import modal
from bot.slack.mrkdwn import cut, one_line

_MOST_ITEMS: Final = 10
"""Entries explained; a page of a list."""

_MOST_WORDS: Final = 12
"""Words named for one entry."""

GONE: Final = "The notes have changed since, and no longer answer this."


def why_view(question: str, answer: Answer) -> rich.Json:
    """Return a modal that says of each entry of `answer` why it is there, and where it stands."""
    blocks = [rich.said(f"You asked: \u201c{cut(one_line(question), MAX_ASKED)}\u201d")]
    if not isinstance(answer, Found | DidYouMean):
        return modal("Why this?", [*blocks, rich.said(GONE)])
    if isinstance(answer, Found):
        read = [
            f"\u201c{cut(one_line(each.asked), MAX_NAME)}\u201d as "
            f"\u201c{cut(one_line(each.meant), MAX_NAME)}\u201d"
            for each in answer.corrections
        ]
        if read:
            blocks.append(rich.said(f"I read {cut(', '.join(read), MAX_LINE)}."))
    shown = answer.items[: answer.shown] if isinstance(answer, Found) else answer.items
    for item in shown[:_MOST_ITEMS]:
        blocks += _explained(item)
    return modal("Why this?", blocks)


def _explained(item: Item) -> Iterator[rich.Json]:
    kind = NOUNS[item.entry.kind][0]
    title = cut(one_line(item.entry.title), MAX_TITLE) or f"A {kind}"
    words = [cut(one_line(word), MAX_NAME) for word in item.matched[:_MOST_WORDS]]
    matched = (
        f"It says: {', '.join(words)}." if words else "It is one of what the question asks for."
    )
    event = cut(one_line(item.event.title), MAX_NAME)
    yield rich.paragraph(
        rich.bold(title), rich.text(f"\n{matched}\nThe {kind} stands in the recap of {event}.")
    )
    yield rich.small(source_line(item.entry))
