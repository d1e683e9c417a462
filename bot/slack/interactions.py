"""What Slack sends of a click or a submitted form: who did it, and what the button carries."""

from collections.abc import Mapping
from typing import Any

from bot.slack.digest.responding import Asker


def asker_of(body: Mapping[str, Any]) -> Asker:
    """Return who clicked or submitted; without a channel in App Home and in modals."""
    return Asker(
        team=_id(body, "team") or _id(_part(body, "user"), "team_id"),
        channel=_id(body, "channel"),
        user=_id(body, "user"),
        trigger_id=_text(body.get("trigger_id")),
        response_url=_text(body.get("response_url")),
    )


def carried(body: Mapping[str, Any]) -> str:
    """Return what the button that was clicked carries; empty when it carries nothing."""
    return _text(_part_of(body).get("value"))


def action_of(body: Mapping[str, Any]) -> str:
    """Return the id of what was clicked."""
    return _text(_part_of(body).get("action_id"))


def view_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the view in which it was done; empty when it was done elsewhere."""
    return _part(body, "view")


def _part_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    actions = body.get("actions")
    first = actions[0] if isinstance(actions, list) and actions else None
    return first if isinstance(first, dict) else {}


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}


def _id(body: Mapping[str, Any], name: str) -> str:
    part = body.get(name)
    return _text(part.get("id")) if isinstance(part, dict) else _text(part)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
