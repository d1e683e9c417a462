"""Gaps in the notes as Block Kit: which questions fell short, and drafts that would close one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answers.drafting import UNKNOWN_NAME, AliasDraft
from bot.answers.gaps import GapGroup, Shortfall
from bot.answers.phrasing import joined
from bot.slack.blocks import rich
from bot.slack.blocks.forms import button, code_block, row
from bot.slack.blocks.limits import MAX_LINE
from bot.slack.blocks.modal import modal
from bot.slack.mrkdwn import cut, one_line

TITLE: Final = "Gaps in the notes"

NOTE: Final = "gaps_note"
ALIAS: Final = "gaps_alias"
DONE: Final = "gaps_done"
LIST: Final = "gaps_list"
"""Ids of the buttons; those that come more than once are followed by a number."""

GROUPS: Final = 10
"""Gaps on a page; each takes three blocks."""

MOST_OTHERS: Final = 3
"""Other ways of asking that are told with a gap."""

_FELL_SHORT: Final[Mapping[Shortfall, str]] = {
    Shortfall.NOTHING: "nothing was found",
    Shortfall.UNSURE: "it was not clear what was meant",
    Shortfall.DISLIKED: "the answer was disliked",
    Shortfall.MISSED: "the answer was not what was asked",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsPage:
    """A page of gaps.

    Attributes:
        groups: Those on the page, each with what its buttons carry.
        total: How many there are in all.
        likes: How often an answer was liked in the time that gaps are kept.
        before: What the button to the page before carries. Empty on the first one.
        after: What the button to the page after carries. Empty on the last one.
    """

    groups: Sequence[tuple[GapGroup, str]]
    total: int
    likes: int
    before: str = ""
    after: str = ""


def gaps_view(page: GapsPage) -> rich.Json:
    """Return the modal that lists gaps."""
    liked = _liked(page.likes)
    if not page.groups:
        return modal(
            TITLE, [rich.said(f"There are none: every question was answered well.{liked}")]
        )
    told = f"{page.total:,} in all, the commonest first. Nobody's name is kept.{liked}"
    blocks = [rich.said(told)]
    for number, (group, value) in enumerate(page.groups):
        blocks += [
            rich.paragraph(rich.bold(cut(one_line(group.questions[0]), MAX_LINE))),
            rich.small(_told(group)),
            *row(
                [
                    button("Draft a note", f"{NOTE}_{number}", value),
                    button("Draft an alias", f"{ALIAS}_{number}", value),
                    button("Done with it", f"{DONE}_{number}", value),
                ]
            ),
        ]
    turns = (("Back", page.before), ("More", page.after))
    return modal(
        TITLE,
        [*blocks, *row(button(each, f"{LIST}_{each.lower()}", at) for each, at in turns if at)],
    )


def note_view(draft: str, back: str) -> rich.Json:
    """Return the modal with the stub of a note; `back` is what the way back carries."""
    said = "Paste this into a new file in the knowledge folder, fill it in, and take out the line "
    return modal(
        TITLE,
        [
            rich.paragraph(rich.text(said), rich.code("recap: false"), rich.text(".")),
            code_block(draft),
            *_back(back),
        ],
    )


def alias_view(draft: AliasDraft, back: str) -> rich.Json:
    """Return the modal with a line for the alias book; `back` is what the way back carries."""
    blocks = [
        rich.paragraph(
            rich.text("Paste this below a heading of "),
            rich.code("aliases.yaml"),
            rich.text(" in the knowledge folder, if both names mean the very same thing."),
        ),
        code_block(draft.line),
    ]
    if UNKNOWN_NAME in draft.line:
        blocks.append(rich.said(f"Put the name that the notes use in place of {UNKNOWN_NAME}."))
    if draft.names:
        names = cut(one_line(joined(draft.names)), MAX_LINE)
        blocks.append(rich.small(f"Near it in spelling: {names}."))
    return modal(TITLE, [*blocks, *_back(back)])


def _liked(likes: int) -> str:
    """Return how often an answer was liked, to measure the gaps by; empty where none was."""
    if not likes:
        return ""
    many = "Once" if likes == 1 else f"{likes:,} times"
    return f" {many} in half a year, an answer was liked."


def _told(group: GapGroup) -> str:
    times = "once" if group.count == 1 else f"{group.count:,} times"
    why = joined(_FELL_SHORT[each] for each in group.shortfalls)
    told = f"{times}, last on {group.last.day} {group.last:%B %Y}: {why}"
    others = [cut(one_line(each), MAX_LINE // 3) for each in group.questions[1:]]
    if others:
        more = len(others) - MOST_OTHERS
        shown = [*others[:MOST_OTHERS], *([f"{more} more"] if more > 0 else [])]
        told += f". Also asked: {'; '.join(shown)}"
    return cut(told, 3 * MAX_LINE)


def _back(value: str) -> list[rich.Json]:
    return row([button("Back to the list", f"{LIST}_back", value)])
