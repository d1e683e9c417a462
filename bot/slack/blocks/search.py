"""The search as a modal: a field to ask in, and under it what is found."""

import re
from typing import Final

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement, PlainTextObject
from slack_sdk.models.blocks.basic_components import DispatchActionConfig

from bot.slack.blocks import rich
from bot.slack.blocks.limits import MAX_INPUT, MAX_PLACEHOLDER
from bot.slack.blocks.modal import modal
from bot.slack.mrkdwn import cut, one_line

SEARCH: Final = "search_recaps"
"""Id of the shortcut, and of the view."""

QUESTION: Final = "search_question"
"""Id of the field."""

_FIELD: Final = "search_field_"
"""How the id of the field's block begins. While it stays the same, Slack leaves in the field what
a person is typing; a number behind it is changed to put another question there."""

_NUMBERED: Final = re.compile(rf"{_FIELD}([0-9]{{1,6}})")


def search_view(
    shown: list[rich.Json], *, field: str = "", question: str = "", example: str = ""
) -> rich.Json:
    """Return the search.

    Args:
        shown: What was found, as blocks.
        field: Id of the field's block; another first one if it is none.
        question: What stands in the field at first.
        example: Shown in the field while it is empty.
    """
    asked = InputBlock(
        label=PlainTextObject(text="Question", emoji=False),
        element=PlainTextInputElement(
            action_id=QUESTION,
            initial_value=cut(one_line(question), MAX_INPUT) or None,
            placeholder=PlainTextObject(
                text=cut(one_line(example), MAX_PLACEHOLDER) or "who spoke about \u2026?",
                emoji=False,
            ),
            max_length=MAX_INPUT,
            focus_on_load=True,
            dispatch_action_config=DispatchActionConfig(
                trigger_actions_on=["on_enter_pressed", "on_character_entered"]
            ),
        ),
        block_id=field_of(field),
        dispatch_action=True,
    ).to_dict()
    return modal("Search recaps", [asked, *shown], callback=SEARCH, submit="Search")


def field_of(block: str) -> str:
    """Return `block` if it is the id of the field's block, else the first such id."""
    return block if _NUMBERED.fullmatch(block) else f"{_FIELD}0"


def next_field(block: str) -> str:
    """Return another id for the field's block, by which what stands in it is replaced."""
    numbered = _NUMBERED.fullmatch(block)
    return f"{_FIELD}{(int(numbered[1]) if numbered else 0) + 1}"
