"""What Slack sends over HTTP: is it from Slack, and can it be read?

Bolt answers 500 to a malformed timestamp, a signature beyond ASCII, invalid UTF-8, broken JSON,
`[]`, and to fields of a type that it does not expect. So a request is judged before Bolt sees it.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from types import NoneType
from typing import Any, Final, TypeGuard
from urllib.parse import parse_qsl

WINDOW: Final = 300
"""Seconds that Slack's clock and ours may differ; an older request may be one played back."""

MAX_FIELDS: Final = 100
"""Fields of a form; a slash command has about fifteen."""

_TIMESTAMP: Final = re.compile(rb"[0-9]{1,12}")
_SIGNATURE: Final = re.compile(rb"v0=[0-9a-f]{64}")

_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
"""How an emoji is written in JSON, by halves; half of one alone can't be sent to Slack."""

_KINDS: Final = ("type", "command", "ssl_check")
"""Fields one of which says what kind of request it is."""

_HALF: Final = re.compile(r"[\ud800-\udfff]")
"""Half of a character, which JSON can hold and nobody can send."""

_FIELD_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    **dict.fromkeys(("command", "challenge"), (str,)),
    **dict.fromkeys(
        (
            *("id", "type", "subtype", "event_id", "callback_id", "action_id", "text"),
            *("ts", "thread_ts"),
            *("channel_type", "channel_id", "bot_id", "user_id", "team_id", "enterprise_id"),
            *("response_url", "trigger_id", "token", "ssl_check"),
        ),
        (str, NoneType),
    ),
    **dict.fromkeys(("team", "enterprise", "user", "channel"), (str, dict, NoneType)),
    "event": (dict,),
    **dict.fromkeys(
        (
            *("message", "previous_message", "item", "view", "container"),
            *("assistant_thread", "function_data", "workflow_step"),
        ),
        (dict, NoneType),
    ),
    **dict.fromkeys(("actions", "response_urls"), (list,)),
    "authorizations": (list, NoneType),
}
"""Types of the fields that Bolt or a listener looks into, wherever Bolt looks for them."""

_NEEDED: Final[Mapping[str, str]] = {
    "event_callback": "event",
    "url_verification": "challenge",
    "block_actions": "actions",
    "block_suggestion": "action_id",
    "dialog_suggestion": "callback_id",
    "interactive_message": "actions",
    "view_submission": "view",
    "view_closed": "view",
    "workflow_step": "workflow_step",
    "workflow_step_edit": "workflow_step",
}
"""For a type of request, or of the view in it, the field that Bolt takes for granted."""


def is_authentic(
    secret: str, *, timestamp: bytes, signature: bytes, body: bytes, now: float
) -> bool:
    """Return whether Slack signed `body`, and did so lately.

    Args:
        secret: The signing secret.
        timestamp: Header `X-Slack-Request-Timestamp` as it came; anything may stand in it.
        signature: Header `X-Slack-Signature` as it came.
        body: As it came.
        now: Seconds since the epoch.
    """
    if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
        return False
    if abs(now - int(timestamp)) > WINDOW:
        return False
    made = hmac.new(secret.encode(), b"v0:" + timestamp + b":" + body, hashlib.sha256)
    return hmac.compare_digest(b"v0=" + made.hexdigest().encode(), signature)


def read_request(body: bytes, content_type: str) -> dict[str, Any] | None:
    """Return what `body` says; None when Bolt or a listener could not cope with it.

    Args:
        body: As it came.
        content_type: Without parameters.
    """
    try:
        parsed = _parse(body.decode(), content_type)
        return parsed if _is_request(parsed) else None
    # A document nested a thousand deep exhausts the stack.
    except (ValueError, RecursionError):
        return None


def _parse(text: str, content_type: str) -> Any:
    if content_type == "application/json" or text.startswith("{"):
        return _loads(text)
    form = dict(
        parse_qsl(
            text,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=MAX_FIELDS,
        )
    )
    return _loads(form["payload"]) if "payload" in form else form


def _loads(text: str) -> Any:
    """Return the JSON in `text`, which must be such that it can be sent back.

    Raises:
        ValueError: It is no JSON, or has half of a surrogate pair in it.
    """
    parsed = json.loads(text)
    if _SURROGATE.search(text):
        json.dumps(parsed, ensure_ascii=False).encode()
    return parsed


def _is_request(parsed: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether `parsed` says what kind of request it is, and is of that kind's shape."""
    if not isinstance(parsed, dict) or not _well_formed(parsed):
        return False
    if all(parsed.get(name) is None for name in _KINDS):
        return False
    parts = [parsed[name] for name in ("event", "view") if parsed.get(name) is not None]
    if any(part.get("type") is None for part in parts):
        return False
    kinds = [part.get("type") for part in (parsed, *parts)]
    if not all(parsed.get(field) for kind, field in _NEEDED.items() if kind in kinds):
        return False
    return _names_itself(parsed)


def _names_itself(parsed: dict[str, Any]) -> bool:
    """Return whether an interaction has the id by which Bolt looks for its listener.

    Bolt takes for granted that it is there.
    """
    match parsed.get("type"):
        case "block_actions":
            named = [each.get("action_id") for each in parsed.get("actions") or []]
        case "view_submission" | "view_closed":
            named = [(parsed.get("view") or {}).get("callback_id")]
        case "shortcut" | "message_action":
            named = [parsed.get("callback_id")]
        case _:
            return True
    return bool(named) and all(isinstance(each, str) for each in named)


def _well_formed(fields: dict[str, Any]) -> bool:
    for name, value in fields.items():
        if name not in _FIELD_TYPES:
            continue
        if not isinstance(value, _FIELD_TYPES[name]):
            return False
        # What is written is cleaned; an id goes back to Slack as it came, which this one can't.
        if isinstance(value, str) and name != "text" and _HALF.search(value):
            return False
        if isinstance(value, list) and not all(isinstance(each, dict) for each in value):
            return False
        # Bolt looks into these as it does into the whole; not so into a button's fields.
        looked_into = value if isinstance(value, list) and name == "authorizations" else [value]
        if not all(_well_formed(each) for each in looked_into if isinstance(each, dict)):
            return False
    return True
