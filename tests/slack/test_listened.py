"""The manifest lists what the code listens to and may call: all of it, and nothing else."""

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.scopes import OPTIONAL, REQUIRED
from tests.slack.test_manifest import EVENTS, METHODS

ROOT: Final = Path(__file__).parents[2]
SLACK: Final = ROOT / "bot" / "slack"

WITHOUT_INSTALLATION: Final = frozenset(
    {"auth.test", "apps.connections.open", "oauth.v2.access"},
)
"""Methods that need no scope of the bot's: who it is, Socket Mode, and the installation itself."""

SETTLING: Final = {"conversations.history": {"channels:history", "groups:history"}}
"""What is called when it is in doubt whether a digest arrived; one of them is enough."""


@cache
def manifest() -> dict[str, Any]:
    """Return what Slack is given to create the app."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "manifest.yaml").read_text("utf-8"))
    return read


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Yield every call in what knows Slack, and its module."""
    for path in sorted(SLACK.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield path, node


def listened(kind: str) -> set[str]:
    """Return by which names listeners of `kind` are connected; not those by a pattern."""
    found = set()
    for path, call in calls():
        function = call.func
        if not isinstance(function, ast.Attribute) or function.attr != kind or not call.args:
            continue
        if isinstance(function.value, ast.Name) and function.value.id == "app":
            name = named(path, call.args[0])
            found |= {name} if isinstance(name, str) else set()
    return found


def named(path: Path, argument: ast.expr) -> Any:
    """Return the value of a literal, or of a constant of the module at `path`."""
    if isinstance(argument, ast.Constant):
        return argument.value
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return getattr(module, argument.id, None) if isinstance(argument, ast.Name) else None


def called() -> set[str]:
    """Return the methods of the Web API that the code calls, as slack_sdk's or by their names."""
    known = {name: name.replace("_", ".") for name in dir(AsyncWebClient) if "_" in name.strip("_")}
    named = {name for name in known.values() if name.count(".") > 0} - {"api.call"}
    found = set()
    for path in sorted(SLACK.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and node.value in named:
                found.add(node.value)
            elif isinstance(node, ast.Attribute) and node.attr in known:
                found.add(known[node.attr])
    return found & named


def test_every_event_that_is_listened_to_is_subscribed() -> None:
    """Slack tells an app of no other; and of those that nobody hears, in vain."""
    subscribed = set(manifest()["settings"]["event_subscriptions"]["bot_events"])

    assert {event.partition(".")[0] for event in subscribed} == listened("event")
    assert subscribed == EVENTS.keys()


def test_every_shortcut_is_listened_to() -> None:
    """By the id that stands in the manifest."""
    shortcuts = manifest()["features"]["shortcuts"]
    of_kind = {
        kind: {each["callback_id"] for each in shortcuts if each["type"] == kind}
        for kind in ("global", "message")
    }

    assert of_kind["global"] == listened("global_shortcut")
    assert of_kind["message"] == listened("message_shortcut")


def test_every_method_that_is_called_may_be() -> None:
    """For each stands which scopes it demands, and each scope is for an event or a method."""
    known = METHODS | SETTLING
    needed = {"commands"}.union(*EVENTS.values(), *known.values())

    assert called() == known.keys() | WITHOUT_INSTALLATION
    assert needed == REQUIRED.keys() | OPTIONAL.keys()
