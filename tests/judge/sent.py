"""Finds what is to be shown in what the bot sends: calls, responses and acknowledgements."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from tests.judge.verdict import message_faults, view_faults

_MESSAGES: Final = frozenset({"chat.postMessage", "chat.postEphemeral", "chat.update"})

_VIEWS: Final = frozenset({"views.open", "views.push", "views.update", "views.publish"})


def call_faults(method: str, arguments: Mapping[str, Any], *, people: Iterable[str]) -> list[str]:
    """Return what is wrong with what a call of the Web API shows; `people` may be mentioned."""
    if method in _MESSAGES:
        faults = message_faults(arguments, mentions=people)
    elif method in _VIEWS:
        faults = view_faults(arguments["view"], mentions=people)
    elif method == "chat.unfurl":
        shown = [{"text": "a preview has none", **each} for each in arguments["unfurls"].values()]
        faults = [fault for each in shown for fault in message_faults(each, mentions=people)]
    else:
        faults = []
    return [f"{method}: {fault}" for fault in faults]


def response_faults(sent: Mapping[str, Any], *, people: Iterable[str]) -> list[str]:
    """Return what is wrong with what is sent to the response address of a command or a button."""
    if sent.get("delete_original"):
        return []
    return [f"response: {each}" for each in message_faults(sent, mentions=people)]


def acknowledgement_faults(body: str, *, people: Iterable[str]) -> list[str]:
    """Return what is wrong with what an acknowledgement shows; most show nothing."""
    sent = json.loads(body) if body.startswith("{") else {}
    if "view" in sent:
        faults = view_faults(sent["view"], mentions=people)
    elif "response_type" in sent or "blocks" in sent:
        faults = message_faults(sent, mentions=people)
    else:
        faults = []
    return [f"acknowledgement: {each}" for each in faults]
