"""An answer as Block Kit.

What notes and questions say stands in rich or plain text only, which Slack shows literally: no
mention, emoji, link or formatting can arise, so there is nothing to escape and nothing to forget.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, assert_never

from bot.answers.answer import Answer, DidYouMean, Found, Help, Item, NothingFound
from bot.answers.phrasing import DID_YOU_MEAN, NEAREST, WHAT_THEY_HOLD
from bot.slack.blocks import rich
from bot.slack.blocks.entry import draw_entry
from bot.slack.blocks.limits import (
    MAX_BLOCKS,
    MAX_LINE,
    MAX_MESSAGE,
    MAX_NAME,
    MAX_OFFERS,
)
from bot.slack.mrkdwn import cut, one_line

MAX_DIRECT: Final = 3 * MAX_LINE
"""Characters of the direct answer, which may name all speakers of a panel."""

MAX_CORRECTIONS: Final = 5
"""Corrections told; a question with more of them was not understood anyhow."""

_OFFERED: Final = 3
"""Entries offered with "did you mean"; they are guesses."""

_REMEMBERED: Final = 256
"""Offered questions and corrected words kept as blocks; they are the notes' own, so they recur."""

_FOOT: Final = 200
"""Characters kept free for the last line, which says what was left out."""


def answer_blocks(answer: Answer, *, command: str | None = None) -> list[rich.Json]:
    """Return the blocks that show `answer`, within Slack's limits. Not to be changed.

    Args:
        answer: What to show.
        command: The slash command that was used, which help is given with; None if none was.
    """
    match answer:
        case Found():
            return _found(answer)
        case DidYouMean():
            offer = WHAT_THEY_HOLD if answer.lacking else DID_YOU_MEAN
            doubt = rich.said(f"{cut(one_line(answer.reason), MAX_DIRECT)} {offer}")
            items = answer.items[:_OFFERED]
            return [doubt, *_fitting(items, room=MAX_MESSAGE - MAX_DIRECT)]
        case NothingFound():
            reason = rich.said(f"Nothing found. {cut(one_line(answer.reason), MAX_DIRECT)}")
            if not answer.suggestions:
                return [reason]
            return [reason, _offers(NEAREST, answer.suggestions)]
        case Help():
            return [*_help(answer, command)]
        case _:
            assert_never(answer)


def _found(answer: Found) -> list[rich.Json]:
    head = []
    if answer.direct:
        head.append(rich.said(cut(one_line(answer.direct), MAX_DIRECT)))
    if answer.corrections:
        head.append(_corrections(tuple(dict.fromkeys(each.meant for each in answer.corrections))))
    room = MAX_MESSAGE - sum(map(rich.size, head)) - _FOOT
    entries = _fitting(answer.items[: answer.shown], room=room)
    if (left := answer.total - len(entries) // 2) <= 0:
        return [*head, *entries]
    more = f"{left} more match. Name an event, a year or a person to narrow the answer down."
    return [*head, *entries, rich.small(more)]


def _fitting(items: Sequence[Item], *, room: int) -> list[rich.Json]:
    """Return the blocks of the first of `items`, two each, as many as there is room for."""
    blocks: list[rich.Json] = []
    for item in items:
        drawn = draw_entry(item)
        room -= drawn.size
        # Three more than the entries: corrections, direct answer and foot.
        if room < 0 or len(blocks) + len(drawn.blocks) + 3 > MAX_BLOCKS:
            break
        blocks += drawn.blocks
    return blocks


@lru_cache(maxsize=_REMEMBERED)
def _corrections(meant: tuple[str, ...]) -> rich.Json:
    row = [rich.text("Showing results for ")]
    for position, each in enumerate(meant[:MAX_CORRECTIONS]):
        word = rich.bold(cut(one_line(each), MAX_NAME))
        row += [rich.text(", "), word] if position else [word]
    return rich.paragraph(*row)


@lru_cache(maxsize=_REMEMBERED)
def _offers(lead: str, questions: tuple[str, ...]) -> rich.Json:
    return rich.bullets(
        lead, [rich.text(cut(one_line(each), MAX_LINE)) for each in questions[:MAX_OFFERS]]
    )


@lru_cache(maxsize=4)
def _help(answer: Help, command: str | None) -> tuple[rich.Json, ...]:
    typed = f"{cut(one_line(command), MAX_NAME)} " if command else ""
    lead = "Ask me about the conferences in the notes: sessions, speakers, tools, news, links. " + (
        f"Type {typed}and a question, mention me, or write me a direct message."
        if typed
        else "Mention me with a question, write me a direct message, or use my slash command."
    )
    blocks = [rich.said(lead)]
    if answer.events:
        events = [cut(one_line(each), MAX_NAME) for each in answer.events[:MAX_OFFERS]]
        blocks.append(rich.bullets("The notes hold:", [rich.text(each) for each in events]))
        if len(answer.events) > MAX_OFFERS:
            blocks.append(rich.small(f"and {len(answer.events) - MAX_OFFERS} more events"))
    else:
        blocks.append(rich.said("No notes are loaded yet."))
    if answer.examples:
        examples = [cut(one_line(each), MAX_LINE) for each in answer.examples[:MAX_OFFERS]]
        blocks.append(rich.bullets("Try:", [rich.code(f"{typed}{each}") for each in examples]))
    return tuple(blocks)
