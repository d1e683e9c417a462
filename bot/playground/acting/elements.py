"""What people press, pick and type in messages and views; and shortcuts."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from bot.playground import payloads
from bot.playground.acting.act import Act, Container, taken
from bot.playground.problems import ActError, ClosedError
from bot.playground.stage import Stage
from bot.playground.state import acted_on, find, state_of


def _interactive(stage: Stage) -> None:
    if not stage.manifest.interactive:
        raise ActError("the app's manifest does not have interactivity enabled")


def _place(where: Container) -> payloads.Payload:
    if where.view:
        return payloads.in_view(where.view)
    if where.channel is None or where.message is None:
        raise ActError("the act needs a container")
    if where.attachment:
        return payloads.in_attachment(where.channel, where.message, where.attachment)
    return payloads.in_message(where.channel, where.message)


async def _press(stage: Stage, act: Act) -> dict[str, Any]:
    _interactive(stage)
    try:
        where, given = act.container(), act.object("action")
    except ClosedError:
        return {}  # typed just before it was closed; Slack has nothing to say of that either
    found = find(where.blocks, str(given.get("action_id")), str(given.get("block_id") or ""))
    gesture = stage.gesture(act.user, where.channel, where.message)
    before = where.view.values if where.view else {}
    values = state_of(where.blocks, act.object("values") or before)
    if where.view:
        where.view.values = values
    action = acted_on(found, given, gesture.ts)
    sent = payloads.block_actions(gesture, _place(where), [action], values)
    taken(await stage.app.interaction(sent))
    return {}


async def _type(stage: Stage, act: Act) -> dict[str, Any]:
    _interactive(stage)
    where = act.container()
    block, element = find(where.blocks, act.text("action_id"), act.text("block_id", ""))
    asked = payloads.block_suggestion(
        act.user,
        _place(where),
        block_id=block["block_id"],
        action_id=element["action_id"],
        value=act.text("value"),
    )
    body = taken(await stage.app.interaction(asked)).body
    if not isinstance(body, Mapping) or not {"options", "option_groups"} & body.keys():
        raise ActError("the app answered with no options")
    return {name: body[name] for name in ("options", "option_groups") if name in body}


async def _shortcut(stage: Stage, act: Act) -> dict[str, Any]:
    _interactive(stage)
    callback = act.text("callback_id")
    kind = "message" if "ts" in act else "global"
    known = {(each.type, each.callback_id) for each in stage.manifest.shortcuts}
    if (kind, callback) not in known:
        raise ActError(f"the app's manifest has no {kind} shortcut {callback!r}")
    if kind == "global":
        sent = payloads.global_shortcut(stage.gesture(act.user), callback)
    else:
        channel, message = act.message()
        gesture = stage.gesture(act.user, channel, message)
        sent = payloads.message_shortcut(gesture, channel, message, callback)
    taken(await stage.app.interaction(sent))
    return {}


ACTS: Final[Mapping[str, Callable[[Stage, Act], Awaitable[dict[str, Any]]]]] = {
    "press": _press,
    "type": _type,
    "shortcut": _shortcut,
}
"""The acts of this family by name."""
