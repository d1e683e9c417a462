"""The elements that people fill in or act on, and what Slack tells of their state."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.playground.problems import ActError

Found = tuple[dict[str, Any], dict[str, Any]]
"""A block, and an element in it."""

_SINGLE: Final[Mapping[str, str]] = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "radio_buttons": "selected_option",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
}
"""For each element that holds one thing, the field that has it."""

_SEVERAL: Final[Mapping[str, str]] = {
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "multi_users_select": "selected_users",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
    "file_input": "files",
}
"""The same for those that hold a list."""

_STARTS: Final[Mapping[str, str]] = {
    "value": "initial_value",
    "rich_text_value": "initial_value",
    **{
        f"selected_{what}": f"initial_{what}"
        for what in (
            *("date", "time", "date_time", "option", "user", "channel", "conversation"),
            *("options", "users", "channels", "conversations"),
        )
    },
}
"""For each such field the one in which an app says what it holds at first."""

_KEPT: Final = ("text", "value", "style", "url")
"""Fields of a button that come back with a press of it."""


def elements(blocks: list[dict[str, Any]]) -> Iterator[Found]:
    """Yield the elements of `blocks` that can be filled in or acted on, each with its block."""
    for block in blocks:
        several = [*(block.get("elements") or []), *(block.get("actions") or [])]
        for part in (block.get("element"), block.get("accessory"), *several):
            if isinstance(part, dict) and "action_id" in part:
                yield block, part


def find(blocks: list[dict[str, Any]], action_id: str, block_id: str = "") -> Found:
    """Return the element `action_id`, in the block `block_id` where one is named.

    A block that the app gave no id has a new one each time it is sent, so it may be gone when what
    a person saw is pressed; then the element is found by its own id, if no other has it.

    Raises:
        ActError: There is none.
    """
    same = [each for each in elements(blocks) if each[1]["action_id"] == action_id]
    named = [each for each in same if block_id in ("", each[0]["block_id"])]
    if named or len(same) == 1:
        return (named or same)[0]
    raise ActError(f"there is nothing with the action_id {action_id!r} there")


def state_of(
    blocks: list[dict[str, Any]], filled: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Return the state of all elements of `blocks` that have one.

    Args:
        blocks: Each with its id.
        filled: By block and action, what Slack tells of an element, or only what was put in: a
            text, or for a menu the value or the label of an option.
    """
    values: dict[str, dict[str, Any]] = {}
    for block, element in elements(blocks):
        name = _SINGLE.get(element["type"]) or _SEVERAL.get(element["type"])
        if name is None:
            continue
        start = element.get(_STARTS.get(name, ""), [] if element["type"] in _SEVERAL else None)
        given = filled.get(block["block_id"], {}).get(element["action_id"], start)
        values.setdefault(block["block_id"], {})[element["action_id"]] = told(element, given)
    return values


def told(element: Mapping[str, Any], given: Any) -> dict[str, Any]:
    """Return what Slack tells of `element` when it holds `given`.

    Args:
        element: As the app sent it.
        given: What Slack would tell, or only what was put in.

    Raises:
        ActError: It can't hold that.
    """
    kind = element["type"]
    if isinstance(given, Mapping) and given.get("type") == kind:
        return dict(given)
    name = _SINGLE.get(kind) or _SEVERAL.get(kind)
    if name is None:
        return {"type": kind}
    if "option" in name:
        given = _options(element, given) if kind in _SEVERAL else _option(element, given)
    return {"type": kind, name: given}


def _options(element: Mapping[str, Any], given: Any) -> list[dict[str, Any]]:
    return [_option(element, each) for each in given or []]


def _option(element: Mapping[str, Any], given: Any) -> Any:
    if given is None or isinstance(given, Mapping):
        return given
    grouped = [each for group in element.get("option_groups") or [] for each in group["options"]]
    for option in [*(element.get("options") or []), *grouped]:
        if given in (option["value"], option["text"]["text"]):
            return option
    raise ActError(f"there is no option {given!r} in {element['action_id']!r}")


def acted_on(found: Found, given: Mapping[str, Any], action_ts: str) -> dict[str, Any]:
    """Return what Slack tells of an element that somebody acted on.

    Args:
        found: The element and its block.
        given: What the page or a script says of it; `choose` is what was put in or picked.
        action_ts: When.

    Raises:
        ActError: There is no such choice.
    """
    block, element = found
    named = {"type": element["type"], "block_id": block["block_id"]}
    named["action_id"] = element["action_id"]
    kept: dict[str, Any] = {name: element[name] for name in _KEPT if name in element}
    rest = {name: value for name, value in given.items() if name != "choose"}
    return {**named, **kept, **_choice(element, given), **rest, "action_ts": action_ts}


def _choice(element: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    if "choose" not in given:
        return {}
    if element["type"] == "overflow":
        return {"selected_option": _option(element, given["choose"])}
    if element["type"] == "feedback_buttons":
        picked = element.get(f"{given['choose']}_button")
        if picked is None:
            raise ActError("feedback is `positive` or `negative`")
        return {"text": picked["text"], "value": picked["value"]}
    return told(element, given["choose"])


def unfilled(
    blocks: list[dict[str, Any]], values: Mapping[str, Mapping[str, Any]]
) -> dict[str, str]:
    """Return, by block, the inputs that must be filled in and are not, as Slack says it."""
    return {
        block["block_id"]: "Please fill in this field."
        for block, element in elements(blocks)
        if block["type"] == "input" and not block.get("optional")
        if not _holds(element, values[block["block_id"]][element["action_id"]])
    }


def _holds(element: Mapping[str, Any], state: Mapping[str, Any]) -> bool:
    name = _SINGLE.get(element["type"]) or _SEVERAL.get(element["type"])
    return name is None or state.get(name) not in (None, "", [])
