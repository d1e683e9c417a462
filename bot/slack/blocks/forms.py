"""Buttons and fields of forms. Their labels are plain text, in which no markup can arise."""

from collections.abc import Iterable, Sequence
from typing import Final

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    CheckboxesElement,
    ConfirmObject,
    ConversationFilter,
    ConversationMultiSelectElement,
    ConversationSelectElement,
    DividerBlock,
    ExternalDataSelectElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    RadioButtonsElement,
    RichTextBlock,
    RichTextElementParts,
    RichTextPreformattedElement,
    TimePickerElement,
    UserMultiSelectElement,
)
from slack_sdk.models.blocks.basic_components import DispatchActionConfig

from bot.slack.blocks.limits import MAX_BLOCK, MAX_BUTTON, MAX_INPUT, MAX_TITLE
from bot.slack.blocks.rich import Json
from bot.slack.mrkdwn import cut, one_line, visible

CHANNELS: Final = ConversationFilter(include=["public", "private", "mpim"], exclude_bot_users=True)
"""Conversations that several people can be in; a direct message is nobody else's to choose."""


def plain(shown: str, limit: int = MAX_BUTTON) -> PlainTextObject:
    """Return `shown` as one line that fits on a button, without emoji."""
    return PlainTextObject(text=cut(one_line(shown), limit) or "\u2026", emoji=False)


def button(
    label: str,
    action: str,
    value: str = "",
    *,
    style: str | None = None,
    sure: tuple[str, str] | None = None,
) -> ButtonElement:
    """Return a button.

    Args:
        label: What stands on it; cut where it is too long.
        action: Its id, different from all others in the view.
        value: What comes back with a click, at most 2,000 characters; may be empty.
        style: `primary` or `danger`; None for neither.
        sure: What is asked first, and the label that says yes; None to do it at once.
    """
    confirm = None
    if sure:
        asked, yes = sure
        confirm = ConfirmObject(
            title=plain("Are you sure?"),
            text=plain(asked, MAX_TITLE),
            confirm=plain(yes, 30),
            deny=plain("No", 30),
        )
    return ButtonElement(
        text=plain(label), action_id=action, value=value or None, style=style, confirm=confirm
    )


def row(buttons: Iterable[ButtonElement]) -> list[Json]:
    """Return `buttons` side by side as one block; no block where there is none."""
    elements = list(buttons)
    return [ActionsBlock(elements=elements).to_dict()] if elements else []


def divider() -> Json:
    """Return a line across."""
    return DividerBlock().to_dict()


def code_block(text: str) -> Json:
    """Return `text` as it stands, to be copied."""
    part = RichTextElementParts.Text(text=cut_lines(text, MAX_BLOCK) or "\u2026")
    return RichTextBlock(elements=[RichTextPreformattedElement(elements=[part])]).to_dict()


def cut_lines(text: str, limit: int) -> str:
    """Return the visible text in at most `limit` characters; a word that is cut is marked."""
    return cut(visible(text), limit)


def field(
    block: str,
    label: str,
    element: InputInteractiveElement,
    *,
    hint: str = "",
    optional: bool = False,
) -> Json:
    """Return a field of a form, with its label.

    Args:
        block: Its id, by which it is found when the form comes back.
        label: What it is.
        element: What takes what is typed or chosen; its action id is `block`, too.
        hint: How to fill it in; may be empty.
        optional: Whether it may stay empty.
    """
    return InputBlock(
        block_id=block,
        label=plain(label, MAX_TITLE),
        element=element,
        hint=plain(hint, MAX_TITLE) if hint else None,
        optional=optional or None,
    ).to_dict()


def told_at_once(filled: Json) -> Json:
    """Return the field `filled`, of which the bot is told as soon as something is entered."""
    return {**filled, "dispatch_action": True}


def words_field(
    action: str, *, shown: str = "", filled: str = "", lines: bool = False, enter: bool = False
) -> PlainTextInputElement:
    """Return a field to type in; `enter` tells the bot when that key is pressed."""
    return PlainTextInputElement(
        action_id=action,
        placeholder=plain(shown, 150) if shown else None,
        initial_value=cut_lines(filled, MAX_INPUT) or None,
        multiline=lines or None,
        max_length=MAX_INPUT,
        dispatch_action_config=DispatchActionConfig(trigger_actions_on=["on_enter_pressed"])
        if enter
        else None,
    )


def option(label: str, value: str) -> Option:
    """Return something to choose."""
    return Option(text=plain(label), value=value)


def one_of(action: str, options: Sequence[Option], chosen: str) -> RadioButtonsElement:
    """Return options of which one is chosen."""
    first = next((each for each in options if each.value == chosen), None)
    return RadioButtonsElement(action_id=action, options=list(options), initial_option=first)


def any_of(action: str, options: Sequence[Option], chosen: Iterable[str]) -> CheckboxesElement:
    """Return options of which any number is chosen."""
    ticked = set(chosen)
    first = [each for each in options if each.value in ticked]
    return CheckboxesElement(action_id=action, options=list(options), initial_options=first or None)


def channel_menu(action: str, chosen: str) -> ConversationSelectElement:
    """Return a menu of channels, with the one of id `chosen` unless that is empty."""
    return ConversationSelectElement(
        action_id=action,
        placeholder=plain("Choose a channel"),
        initial_conversation=chosen or None,
        filter=CHANNELS,
    )


def channels_menu(action: str, chosen: Iterable[str]) -> ConversationMultiSelectElement:
    """Return a menu of which several channels can be chosen."""
    return ConversationMultiSelectElement(
        action_id=action,
        placeholder=plain("Choose channels"),
        initial_conversations=sorted(chosen) or None,
        filter=CHANNELS,
    )


def people_menu(action: str, chosen: Iterable[str]) -> UserMultiSelectElement:
    """Return a menu of which several people can be chosen."""
    return UserMultiSelectElement(
        action_id=action,
        placeholder=plain("Choose people"),
        initial_users=sorted(chosen) or None,
    )


def looked_up(action: str, chosen: Option) -> ExternalDataSelectElement:
    """Return a menu whose options the bot gives while somebody types."""
    return ExternalDataSelectElement(
        action_id=action,
        placeholder=plain("Type a city"),
        initial_option=chosen,
        min_query_length=1,
    )


def clock_field(action: str, at: str) -> TimePickerElement:
    """Return a field for a time of day; `at` is written as 09:00."""
    return TimePickerElement(action_id=action, initial_time=at)
