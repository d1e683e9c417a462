"""What people do with modals as a whole: submit and close."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from bot.playground import payloads
from bot.playground.acting.act import Act, taken
from bot.playground.problems import ActError
from bot.playground.stage import Stage
from bot.playground.standin.model import User, View
from bot.playground.state import state_of, unfilled


async def _submit(stage: Stage, act: Act) -> dict[str, Any]:
    view = _topmost(stage, act)
    blocks = view.given["blocks"]
    view.values = state_of(blocks, act.object("values") or view.values)
    view.errors = unfilled(blocks, view.values)
    if view.errors:
        stage.workspace.changed()
        return {}
    sent = payloads.view_submission(stage.gesture(act.user), view)
    answer = taken(await stage.app.interaction(sent)).body
    _follow(stage, view, answer if isinstance(answer, Mapping) else {})
    stage.workspace.changed()
    return {}


def _topmost(stage: Stage, act: Act) -> View:
    view = act.view(act.text("view"))
    if stage.workspace.windows.stacks.get(act.user.id, [])[-1:] != [view]:
        raise ActError("only the topmost modal can be submitted or closed")
    return view


def _follow(stage: Stage, view: View, answer: Mapping[str, Any]) -> None:
    """Do what the app answered to a submission.

    Raises:
        ActError: It answered what Slack does not know.
        RefusedError: It answered a view that Slack does not take.
    """
    windows = stage.workspace.windows
    # The app may have closed the modal meanwhile, by its own means.
    there = view in windows.stacks.get(view.user, [])
    match answer.get("response_action"):
        case None if there:
            windows.close(view)
        case "clear" if there:
            windows.close(view, whole=True)
        case "update" if there:
            windows.update(view, answer.get("view"))
        case "push":
            windows.put_on(view.user, answer.get("view"))
        case "errors":
            view.errors = _errors(view, answer.get("errors"))
        case None | "clear" | "update":
            pass
        case other:
            raise ActError(f"the app answered with an unknown response_action: {other}")


def _errors(view: View, errors: Any) -> dict[str, str]:
    inputs = {each["block_id"] for each in view.given["blocks"] if each["type"] == "input"}
    if not isinstance(errors, Mapping) or not errors:
        raise ActError("the app answered with errors, and named none")
    if strange := errors.keys() - inputs:
        raise ActError(f"the app named errors of what is no input: {', '.join(sorted(strange))}")
    return dict(errors)


async def _close(stage: Stage, act: Act) -> dict[str, Any]:
    view = _topmost(stage, act)
    whole = act.flag("clear") or bool(view.given.get("clear_on_close"))
    for closed in stage.workspace.windows.close(view, whole=whole):
        await _tell_closed(stage, act.user, closed, cleared=whole)
    return {}


async def _tell_closed(stage: Stage, user: User, view: View, *, cleared: bool) -> None:
    if view.given.get("notify_on_close"):
        taken(await stage.app.interaction(payloads.view_closed(user, view, cleared=cleared)))


ACTS: Final[Mapping[str, Callable[[Stage, Act], Awaitable[dict[str, Any]]]]] = {
    "submit": _submit,
    "close": _close,
}
"""The acts of this family by name."""
