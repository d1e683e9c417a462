"""What Slack sends over HTTP: is it from Slack, and can it be read?

Bolt answers 500 to a malformed timestamp, a signature beyond ASCII, invalid UTF-8, broken JSON,
`[]`, and to fields of a type that it does not expect. So a request is judged before Bolt sees it.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

WINDOW: Final = 300
"""Seconds that Slack's clock and ours may differ; an older request may be one played back."""

MAX_FIELDS: Final = 100
"""Fields of a form; a slash command has about fifteen."""

_TIMESTAMP: Final = re.compile(rb"[0-9]{1,12}")
_SIGNATURE: Final = re.compile(rb"v0=[0-9a-f]{64}")

_FIELD_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    **dict.fromkeys(
        (
            *("type", "subtype", "event_id", "challenge", "command", "callback_id", "text", "ts"),
            *("thread_ts", "channel_type", "channel_id", "bot_id", "user_id", "team_id"),
            *("enterprise_id", "response_url", "trigger_id", "token", "ssl_check"),
        ),
        (str,),
    ),
    **dict.fromkeys(("team", "enterprise", "user", "channel"), (str, dict)),
    **dict.fromkeys(
        (
            *("event", "message", "previous_message", "item", "view", "container"),
            *("assistant_thread", "function_data"),
        ),
        (dict,),
    ),
    **dict.fromkeys(("authorizations", "actions", "response_urls"), (list,)),
}
"""Types of the fields that Bolt or a listener looks into, wherever they stand."""


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


def readable(body: bytes, content_type: str) -> str | None:
    """Return the text of `body` when Bolt will be able to read it, else None.

    Args:
        body: As it came.
        content_type: Without parameters.
    """
    try:
        text = body.decode()
        return text if _is_request(_parse(text, content_type)) else None
    # A document nested a thousand deep exhausts the parser's stack.
    except (ValueError, RecursionError):
        return None


def _parse(text: str, content_type: str) -> Any:
    """Return what Bolt would make of `text`, but strictly."""
    if content_type == "application/json" or text.startswith("{"):
        return json.loads(text)
    form = dict(
        parse_qsl(
            text,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=MAX_FIELDS,
        )
    )
    return json.loads(form["payload"]) if "payload" in form else form


def _is_request(parsed: Any) -> bool:
    """Return whether `parsed` says what kind of request it is, and is of the expected shape."""
    if not isinstance(parsed, dict) or not parsed.keys() & {"type", "command", "ssl_check"}:
        return False
    is_event = parsed.get("type") == "event_callback"
    if is_event and not isinstance((parsed.get("event") or {}).get("type"), str):
        return False
    return _well_formed(parsed)


def _well_formed(fields: dict[str, Any]) -> bool:
    for name, value in fields.items():
        if value is None or name not in _FIELD_TYPES:
            continue
        if not isinstance(value, _FIELD_TYPES[name]):
            return False
        inner = value if isinstance(value, list) else [value] if isinstance(value, dict) else []
        if not all(isinstance(each, dict) and _well_formed(each) for each in inner):
            return False
    return True
