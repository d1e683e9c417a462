"""Messages with an app as an agent: what it is doing, what it suggests, how a thread is called."""

from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.blocks.shapes import Shape, items, string
from bot.playground.standin.methods.method import Method, method
from bot.playground.standin.model import Kind
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.workspace import Prompts, Workspace

MOST_PROMPTS: Final = 4
"""Prompts suggested at a time (docs.slack.dev, assistant.threads.setSuggestedPrompts)."""

_PROMPTS: Final = items(
    Shape(needed={"title": string(255, least=1), "message": string(4000, least=1)}),
    MOST_PROMPTS,
    least=1,
)

_LOADING: Final = items(string(255, least=1), 10)


def _thread(workspace: Workspace, arguments: Arguments) -> tuple[str, str]:
    channel = workspace.inside(arguments.text("channel_id"))
    ts = arguments.text("thread_ts")
    if channel.message(ts) is None:
        raise RefusedError("invalid_thread_ts")
    return channel.id, ts


def _set_status(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    place = _thread(workspace, arguments)
    if problems := list(_LOADING(arguments.parsed("loading_messages") or [], "/loading_messages")):
        raise RefusedError("invalid_arguments", *problems)
    status = arguments.text("status")
    if status:
        workspace.statuses[place] = status
    else:
        workspace.statuses.pop(place, None)
    workspace.changed()
    return {}


def _suggest(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.inside(arguments.text("channel_id"))
    if channel.kind is not Kind.DIRECT:
        raise RefusedError("channel_not_found", "prompts stand in direct messages only")
    if arguments.text("thread_ts"):
        _thread(workspace, arguments)
    prompts = arguments.parsed("prompts")
    if problems := list(_PROMPTS(prompts, "/prompts")):
        raise RefusedError("invalid_arguments", *problems)
    workspace.prompts[channel.id] = Prompts(arguments.text("title"), prompts)
    workspace.changed()
    return {}


def _set_title(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    workspace.titles[_thread(workspace, arguments)] = arguments.text("title")
    workspace.changed()
    return {}


METHODS: Final[Mapping[str, Method]] = {
    "assistant.threads.setStatus": method(
        _set_status, "channel_id", "thread_ts", scopes=("chat:write", "assistant:write")
    ),
    "assistant.threads.setSuggestedPrompts": method(
        _suggest, "channel_id", "prompts", scopes=("assistant:write",)
    ),
    "assistant.threads.setTitle": method(
        _set_title, "channel_id", "thread_ts", "title", scopes=("assistant:write",)
    ),
}
"""The methods of this family by name."""
