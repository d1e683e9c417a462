"""Fields of what Slack sends, whatever stands in them."""

from typing import Any


def text(value: Any) -> str:
    """Return `value` if it is text, else an empty one."""
    return value if isinstance(value, str) else ""


def fields(value: Any) -> dict[str, Any]:
    """Return `value` if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> list[dict[str, Any]]:
    """Return the objects in `value` if it is a list, else nothing."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def id_of(value: Any) -> str:
    """Return the id of a person, channel or team, which Slack sends as such or as an object."""
    return text(value.get("id")) if isinstance(value, dict) else text(value)


def entered(view: Any, name: str) -> dict[str, Any]:
    """Return what the field `name`, of block and element, holds in a form that came back."""
    values = fields(fields(fields(view).get("state")).get("values"))
    return fields(fields(values.get(name)).get(name))


def chosen(view: Any, name: str) -> str:
    """Return the value of the option that is chosen in the field `name`; empty when none is."""
    return text(fields(entered(view, name).get("selected_option")).get("value"))
