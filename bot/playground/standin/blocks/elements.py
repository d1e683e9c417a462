"""The elements that stand in blocks: buttons, menus, pickers, inputs and images."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from bot.playground.standin.blocks.shapes import (
    Check,
    Shape,
    anything,
    boolean,
    identifier,
    items,
    number,
    one_of,
    string,
    typed,
    url,
)
from bot.playground.standin.blocks.texts import (
    confirmation,
    option,
    option_groups,
    options,
    plain,
    slack_file,
)

_PLACEHOLDER: Final = {"placeholder": plain(150), "focus_on_load": boolean}
_CONFIRM: Final = {"confirm": confirmation}
_FILTER: Final = Shape(
    optional={
        "include": items(one_of("im", "mpim", "private", "public"), 4, least=1),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    }
)
_DISPATCH: Final = Shape(
    optional={
        "trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 2, least=1)
    }
)
_WORD: Final = string(255)

image: Final = Shape(
    needed={"alt_text": string(2000, least=1)},
    optional={"image_url": url(), "slack_file": slack_file},
    any_of=("image_url", "slack_file"),
)
"""The shape of a small picture."""


def _acting(needed: Mapping[str, Check] = MappingProxyType({}), /, **optional: Check) -> Shape:
    """Return the shape of an element that a person can act on."""
    return Shape(needed=needed, optional={"action_id": identifier, **_CONFIRM, **optional})


def _menu(*, several: bool, **fields: Check) -> Shape:
    most = {"max_selected_items": number} if several else {}
    return _acting(**_PLACEHOLDER, **most, **fields)


def _one_list(given: dict[str, Any], place: str) -> Any:
    if "options" in given and "option_groups" in given:
        yield f"options and option_groups exclude each other [json-pointer:{place}]"


def _static(*, several: bool) -> Shape:
    initial = {"initial_options": options(100)} if several else {"initial_option": option()}
    menu = _menu(several=several, options=options(100), option_groups=option_groups)
    return Shape(
        optional={**menu.optional, **initial},
        any_of=("options", "option_groups"),
        rules=(_one_list,),
    )


def _choice(kind: str, *, several: bool, **more: Check) -> Shape:
    initial = f"initial_{kind}s" if several else f"initial_{kind}"
    check = items(_WORD, 100) if several else _WORD
    return _menu(several=several, **{initial: check}, **more)


def _menus(*, several: bool) -> dict[str, Shape]:
    prefix = "multi_" if several else ""
    start = {"initial_options": options(100)} if several else {"initial_option": option()}
    once = {} if several else {"response_url_enabled": boolean}
    return {
        f"{prefix}static_select": _static(several=several),
        f"{prefix}external_select": _menu(several=several, min_query_length=number, **start),
        f"{prefix}users_select": _choice("user", several=several),
        f"{prefix}channels_select": _choice("channel", several=several, **once),
        f"{prefix}conversations_select": _choice(
            "conversation",
            several=several,
            default_to_current_conversation=boolean,
            filter=_FILTER,
            **once,
        ),
    }


def _ticks(**initial: Check) -> Shape:
    return _acting({"options": options(10, marked=True)}, focus_on_load=boolean, **initial)


def _typed_text(**more: Check) -> Shape:
    return Shape(
        optional={
            "action_id": identifier,
            **_PLACEHOLDER,
            "dispatch_action_config": _DISPATCH,
            **more,
        }
    )


_BUTTON: Final = _acting(
    {"text": plain(75)},
    url=url(),
    value=string(2000),
    style=one_of("primary", "danger"),
    accessibility_label=string(75),
    agent_prompt=string(4000),
)

_FEEDBACK: Final = Shape(
    needed={"text": plain(75), "value": string(2000)},
    optional={"accessibility_label": string(75)},
)

_WORKFLOW: Final = Shape(
    needed={"text": plain(75), "workflow": anything},
    optional={
        "action_id": identifier,
        "style": one_of("primary", "danger"),
        "accessibility_label": string(75),
    },
)

_RANGE: Final = {"min_length": number, "max_length": number}

ELEMENTS: Final[dict[str, Check]] = {
    "image": image,
    "button": _BUTTON,
    "workflow_button": _WORKFLOW,
    "overflow": _acting({"options": options(5)}),
    "datepicker": _acting(**_PLACEHOLDER, initial_date=string(10)),
    "datetimepicker": _acting(focus_on_load=boolean, initial_date_time=number),
    "timepicker": _acting(**_PLACEHOLDER, initial_time=string(5), timezone=_WORD),
    "checkboxes": _ticks(initial_options=options(10, marked=True)),
    "radio_buttons": _ticks(initial_option=option(marked=True)),
    **_menus(several=False),
    **_menus(several=True),
    "plain_text_input": _typed_text(initial_value=string(3000), multiline=boolean, **_RANGE),
    "email_text_input": _typed_text(initial_value=string(3000)),
    "url_text_input": _typed_text(initial_value=string(3000)),
    "number_input": Shape(
        needed={"is_decimal_allowed": boolean},
        optional={
            **_typed_text().optional,
            "initial_value": number,
            "min_value": number,
            "max_value": number,
        },
    ),
    "rich_text_input": _typed_text(initial_value=anything),
    "file_input": Shape(
        optional={
            "action_id": identifier,
            "filetypes": items(string(20), 100),
            "max_files": number,
        }
    ),
    "feedback_buttons": Shape(
        needed={"positive_button": _FEEDBACK, "negative_button": _FEEDBACK},
        optional={"action_id": identifier},
    ),
    "icon_button": _acting(
        {"icon": one_of("trash"), "text": plain(75)},
        value=string(2000),
        accessibility_label=string(75),
        visible_to_user_ids=items(_WORD, 100),
    ),
}
"""The shape of each element."""

_TEXTS_ONLY: Final = {
    *("plain_text_input", "email_text_input", "url_text_input", "number_input"),
    *("rich_text_input", "file_input"),
}


def among(*names: str) -> Check:
    """Return the check of one of the elements `names`."""
    return typed({name: ELEMENTS[name] for name in names}, "element")


_MENUS: Final = tuple(name for name in ELEMENTS if name.endswith("_select"))
_PICKERS: Final = ("datepicker", "datetimepicker", "timepicker", "checkboxes", "radio_buttons")

in_actions: Final = among("button", "workflow_button", "overflow", *_PICKERS, *_MENUS)
"""The check of what may stand in a row of actions."""

beside_text: Final = among(
    "image", "button", "workflow_button", "overflow", *set(_PICKERS) - {"datetimepicker"}, *_MENUS
)
"""The check of what may stand beside the text of a section."""

in_input: Final = among(*_PICKERS, *_MENUS, *_TEXTS_ONLY)
"""The check of what may be filled in."""

in_context_actions: Final = among("feedback_buttons", "icon_button")
"""The check of what may stand below an answer."""
