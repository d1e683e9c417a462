"""Says of a message or a view what is wrong with it, and where."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from jsonschema import ValidationError

from tests.judge.rules import common_rules, message_rules, view_rules
from tests.judge.safety import fallback_rules, safety_rules
from tests.judge.schema import schema_errors

MOST_TEXT: Final = 9_000
"""Characters of the plain text beside the blocks. Slack cuts it at 40,000."""

_LONGEST: Final = 300
"""Characters told of one fault."""


def message_faults(message: Mapping[str, Any], *, mentions: Iterable[str] = ()) -> list[str]:
    """Return what is wrong with a message; empty when Slack takes it and it is safe.

    Args:
        message: With `text`, `blocks`, or both, as in `chat.postMessage`.
        mentions: Ids of the people who may be mentioned in it.
    """
    known = frozenset(mentions)
    text, blocks = message.get("text") or "", message.get("blocks") or []
    faults = [f"text: {each}" for each in fallback_rules(text, mentions=known)]
    if not text:
        faults.append("text: empty, so notifications and screen readers have nothing to say")
    if len(text) > MOST_TEXT:
        faults.append(f"text: {len(text)} characters, and there may be {MOST_TEXT}")
    refused = schema_faults("message", blocks)
    if not refused:
        faults += [*message_rules(blocks), *common_rules(blocks)]
    return [*faults, *refused, *safety_rules(blocks, mentions=known)]


def view_faults(view: Mapping[str, Any], *, mentions: Iterable[str] = ()) -> list[str]:
    """Return what is wrong with a view; empty when Slack takes it and it is safe.

    Args:
        view: A modal or a home, as in `views.open` or `views.publish`.
        mentions: Ids of the people who may be mentioned in it.
    """
    shown = dict(view)
    kind = shown.get("type")
    if kind not in {"modal", "home"}:
        return [f"type: {kind!r} is no view"]
    faults = schema_faults(kind, shown)
    if not faults:
        faults = [*view_rules(shown), *common_rules(shown["blocks"])]
    return [*faults, *safety_rules(shown, mentions=frozenset(mentions))]


def schema_faults(kind: str, shown: Any) -> list[str]:
    """Return where `shown`, a thing of `kind`, is not what Slack's types say."""
    # A limit that stands with a kind of text, and again where it is used, is told once.
    return [*dict.fromkeys(_told(each) for each in schema_errors(kind, shown))]


def _told(error: ValidationError) -> str:
    shown: Any = error.instance
    limit = error.validator_value
    match error.validator:
        case "maxLength":
            said = f"{len(shown)} characters, and there may be {limit}"
        case "maxItems":
            said = f"{len(shown)} items, and there may be {limit}"
        case _:
            said = error.message[:_LONGEST]
    return f"{error.json_path}: {said}"
