"""An answer as Block Kit.

What notes and questions say stands in rich or plain text only, which Slack shows literally: no
mention, emoji, link or formatting can arise, so there is nothing to escape and nothing to forget.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, TypeVar, assert_never

from bot.answers.answer import Answer, DidYouMean, Found, Help, Item, NothingFound
from bot.answers.phrasing import DID_YOU_MEAN, NEAREST, WHAT_THEY_HOLD
from bot.answers.suggesting import question_for
from bot.slack.blocks import rich
from bot.slack.blocks.card import Card, draw_card
from bot.slack.blocks.controls import INSTEAD, Controls
from bot.slack.blocks.entry import Drawn, draw_entry
from bot.slack.blocks.limits import (
    LEAD,
    MAX_BLOCKS,
    MAX_LINE,
    MAX_MESSAGE,
    MAX_NAME,
    MAX_OFFERS,
)
from bot.slack.blocks.plain import linked
from bot.slack.mrkdwn import cut, one_line

MAX_DIRECT: Final = 3 * MAX_LINE
"""Characters of the direct answer, which may name all speakers of a panel."""

MAX_CORRECTIONS: Final = 5
"""Corrections told; a question with more of them was not understood anyhow."""

_OFFERED: Final = 3
"""Entries offered with "did you mean"; they are guesses."""

_REMEMBERED: Final = 256
"""Offered questions and corrected words kept as blocks; they are the notes' own, so they recur."""

_FOOT: Final = 600
"""Characters kept free for what stands below: what was left out, and the labels of buttons."""

_FRAME: Final = 8
"""Blocks around the entries: who asked, direct answer, corrections, what was left out, three of
buttons, and a note."""

_TALLEST: Final = 4
"""Blocks of one entry at most: text, links, source, and the button that takes it."""

_Fitting = TypeVar("_Fitting", Drawn, Card)


def answer_blocks(
    answer: Answer, *, command: str | None = None, controls: Controls | None = None
) -> list[rich.Json]:
    """Return the blocks that show `answer`, within Slack's limits. Not to be changed.

    Args:
        answer: What to show.
        command: The slash command that was used, which help is given with; None if none was.
        controls: What can be done with the answer; None where nothing can.
    """
    match answer:
        case Found():
            return _found(answer, controls)
        case DidYouMean():
            return _offered(answer, controls)
        case NothingFound():
            return _nothing(answer, controls)
        case Help():
            return [*_help(answer, command)]
        case _:
            assert_never(answer)


def _found(answer: Found, controls: Controls | None) -> list[rich.Json]:
    head = _head(answer.direct, tuple(dict.fromkeys(each.meant for each in answer.corrections)))
    room = MAX_MESSAGE - LEAD - head.size - _FOOT
    drawn: list[list[rich.Json]]
    if answer.listed:
        # What was counted is looked through, line by line, so its links stand in the line.
        rows = [draw_entry(item) for item in answer.items[: answer.shown]]
        drawn = [[*row.blocks] for row in _fitting(rows, room=room)]
    else:
        cards = _cards(answer.items[: answer.shown], controls)
        drawn = [card.placed(place) for place, card in enumerate(_fitting(cards, room=room))]
    entries = [block for blocks in drawn for block in blocks]
    foot = controls.rows(drawn=len(drawn), left=len(answer.items) - len(drawn)) if controls else []
    if (left := answer.total - len(drawn)) > 0:
        more = f"{left} more match. Name an event, a year or a person to narrow the answer down."
        foot.insert(0, rich.small(more))
    return [*head.blocks, *entries, *foot]


@lru_cache(maxsize=_REMEMBERED)
def _head(direct: str | None, meant: tuple[str, ...]) -> Drawn:
    """Return the direct answer, and the words that others were read as."""
    blocks = [_direct(direct)] if direct else []
    if meant:
        blocks.append(_corrections(meant))
    return Drawn(tuple(blocks), rich.size(blocks))


def _direct(answer: str) -> rich.Json:
    """Return the direct answer; an address in it can be followed if there is room for it."""
    said = cut(one_line(answer), MAX_DIRECT)
    drawn = rich.paragraph(*linked(said))
    return drawn if rich.size(drawn) <= 2 * MAX_DIRECT else rich.said(said)


def _offered(answer: DidYouMean, controls: Controls | None) -> list[rich.Json]:
    offer = WHAT_THEY_HOLD if answer.lacking else DID_YOU_MEAN
    blocks = [rich.said(f"{cut(one_line(answer.reason), MAX_DIRECT)} {offer}")]
    cards = _cards(answer.items[:_OFFERED], controls)
    fitting = _fitting(cards, room=MAX_MESSAGE - LEAD - MAX_DIRECT - _FOOT)
    for place, (item, card) in enumerate(zip(answer.items, fitting, strict=False)):
        blocks += card.placed(place)
        if controls and not answer.lacking:
            blocks += controls.offer(question_for(item), place)
    return blocks + (controls.rows(certain=answer.lacking) if controls else [])


def _nothing(answer: NothingFound, controls: Controls | None) -> list[rich.Json]:
    reason = rich.said(f"Nothing found. {cut(one_line(answer.reason), MAX_DIRECT)}")
    if not answer.suggestions:
        return [reason]
    offers = controls.questions(answer.suggestions[:MAX_OFFERS], INSTEAD) if controls else []
    if offers:
        return [reason, rich.said(NEAREST), *offers]
    return [reason, _offers(NEAREST, answer.suggestions)]


def _cards(items: Sequence[Item], controls: Controls | None) -> list[Card]:
    notes = controls.notes if controls else None
    return [draw_card(item, notes) for item in items]


def _fitting(drawn: Sequence[_Fitting], *, room: int) -> list[_Fitting]:
    """Return the first of `drawn`, as many as there is room for."""
    kept: list[_Fitting] = []
    for each in drawn:
        room -= each.size
        if room < 0 or _TALLEST * (len(kept) + 1) + _FRAME > MAX_BLOCKS:
            break
        kept.append(each)
    return kept


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
