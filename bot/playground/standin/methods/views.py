"""Modals and the home tab."""

from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.methods.method import Method, method
from bot.playground.standin.refusal import RefusedError, missing
from bot.playground.standin.workspace import Workspace


def _open(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    view = workspace.windows.open(arguments.text("trigger_id"), arguments.parsed("view"))
    return {"view": view.told()}


def _push(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    view = workspace.windows.push(arguments.text("trigger_id"), arguments.parsed("view"))
    return {"view": view.told()}


def _update(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    name = arguments.text("view_id") or arguments.text("external_id")
    if not name:
        raise missing(("view_id",))
    view = workspace.windows.find(name)
    if view is None:
        raise RefusedError("not_found", "no such view is open; the person may have closed it")
    given, seen = arguments.parsed("view"), arguments.text("hash")
    return {"view": workspace.windows.update(view, given, seen=seen).told()}


def _publish(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    if not workspace.home:
        raise RefusedError("not_enabled", "the app's manifest has no home tab")
    user = workspace.user(arguments.text("user_id")).id
    given, seen = arguments.parsed("view"), arguments.text("hash")
    return {"view": workspace.windows.publish(user, given, seen=seen).told()}


METHODS: Final[Mapping[str, Method]] = {
    "views.open": method(_open, "trigger_id", "view"),
    "views.push": method(_push, "trigger_id", "view"),
    "views.update": method(_update, "view"),
    "views.publish": method(_publish, "user_id", "view"),
}
"""The methods of this family by name."""
