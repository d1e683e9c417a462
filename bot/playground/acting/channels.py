"""What people do with channels and tabs: make, join, leave, invite, read, open."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from bot.playground import payloads
from bot.playground.acting.act import Act, taken
from bot.playground.problems import ActError
from bot.playground.stage import Stage
from bot.playground.standin.methods.conversations import add_member
from bot.playground.standin.model import BOT_USER, Channel, Kind

JOINED: Final = "member_joined_channel"
LEFT: Final = "member_left_channel"

_NAME: Final = re.compile(r"[a-z0-9_-]{1,80}")


async def invite(stage: Stage, act: Act, channel: Channel, user: str) -> None:
    """Take `user` into `channel`, and tell the app.

    Raises:
        ActError: They are in it, or nobody can be invited.
    """
    if channel.kind is Kind.DIRECT:
        raise ActError("nobody can be invited into a direct conversation")
    if user not in stage.workspace.users:
        raise ActError(f"there is no person {user!r}")
    if not add_member(stage.workspace, channel, user):
        raise ActError(f"{stage.workspace.users[user].name} is in #{channel.name} already")
    await _tell(stage, JOINED, channel, user, inviter=act.user.id)


async def _tell(
    stage: Stage, kind: str, channel: Channel, user: str, *, inviter: str | None = None
) -> None:
    """Tell the app that `user` came into `channel` or left it, if it wants to know and is there."""
    if kind in stage.manifest.events and BOT_USER in channel.members:
        event = payloads.member_event(kind, channel, user, stage.workspace.stamp(), inviter)
        for answer in await stage.tell(event):
            taken(answer)


async def _invite(stage: Stage, act: Act) -> dict[str, Any]:
    await invite(stage, act, act.inside(), act.text("invitee"))
    return {}


async def _join(stage: Stage, act: Act) -> dict[str, Any]:
    channel = act.channel()
    if add_member(stage.workspace, channel, act.user.id):
        await _tell(stage, JOINED, channel, act.user.id)
    return {}


async def _leave(stage: Stage, act: Act) -> dict[str, Any]:
    channel = act.inside()
    if channel.kind is Kind.DIRECT:
        raise ActError("a direct conversation can't be left")
    channel.members.remove(act.user.id)
    stage.workspace.changed()
    await _tell(stage, LEFT, channel, act.user.id)
    return {}


async def _create(stage: Stage, act: Act) -> dict[str, Any]:
    name = act.text("name").strip().removeprefix("#")
    if not _NAME.fullmatch(name):
        raise ActError("a channel's name has small letters, digits, - and _, and at most 80")
    if any(each.name == name for each in stage.workspace.channels.values()):
        raise ActError(f"there is a channel #{name} already")
    new = stage.workspace.new_channel_id()
    stage.workspace.channels[new] = Channel(
        id=new, name=name, members=[act.user.id], private=act.flag("private")
    )
    stage.workspace.changed()
    return {"channel": new}


async def _read(stage: Stage, act: Act) -> dict[str, Any]:
    channel = act.channel()
    seen = stage.last_seen(channel, act.user.id)
    last = seen[-1].ts if seen else ""
    if channel.read.get(act.user.id, "") != last:
        channel.read[act.user.id] = last
        stage.workspace.changed()
    return {}


async def _open(stage: Stage, act: Act) -> dict[str, Any]:
    tab = act.text("act")
    there = {"home": stage.manifest.home, "messages": stage.manifest.messages}[tab]
    if not there:
        raise ActError(f"the app's manifest has no {tab} tab")
    if "app_home_opened" in stage.manifest.events:
        workspace = stage.workspace
        event = payloads.home_opened(
            act.user.id,
            workspace.direct(act.user.id),
            tab=tab,
            view=workspace.windows.homes.get(act.user.id),
            ts=workspace.stamp(),
        )
        for answer in await stage.tell(event):
            taken(answer)
    return {}


ACTS: Final[Mapping[str, Callable[[Stage, Act], Awaitable[dict[str, Any]]]]] = {
    "invite": _invite,
    "join": _join,
    "leave": _leave,
    "create": _create,
    "read": _read,
    "home": _open,
    "messages": _open,
}
"""The acts of this family by name."""
