"""Conversations as scripts, for people to read and write, and to be played again.

A script is a list in YAML, an act an item. What is an id in an act stands in a script by its name:
people and channels as people call them (`@confbot` for the direct conversation with the bot),
messages by where they stand from the end (-1 is the latest that the person sees in the channel) or
by words in them, views as `modal` or `home`, and inputs by their action.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.notes.safeyaml import guard, load
from bot.playground.acts import carry_out
from bot.playground.problems import AbsentError, ActError
from bot.playground.stage import Stage
from bot.playground.standin.model import Channel, User
from bot.playground.state import elements, told

PICTURE: Final = "picture"
"""The act that takes a picture; only scripts have it."""

NOT_RECORDED: Final = frozenset({"read", "type"})
"""Acts that leave nothing for a reader to see."""

Step = dict[str, Any]


class ScriptError(ActError):
    """A script that can't be read; the text says where and why."""


def read_script(path: Path) -> list[Step]:
    """Return the steps of the script at `path`.

    Raises:
        ScriptError: It can't be read, or is no script.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ScriptError(f"{path}: can't be read: {error}") from error
    if problem := guard(text):
        raise ScriptError(f"{path}:{problem.line}: {problem.problem}")
    try:
        steps = load(text) or []
    except ValueError as error:
        raise ScriptError(f"{path}: {error}") from None
    if not isinstance(steps, list) or not all(isinstance(each, dict) for each in steps):
        raise ScriptError(f"{path}: a script is a list of acts")
    return steps


class Recorder:
    """Writes what is done as a script."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.write_text("", "utf-8")

    async def carry_out(self, stage: Stage, given: Any) -> dict[str, Any]:
        """Do what `given` says, and write it down when that went well; return the answer."""
        # Before, since messages are told by where they stand from the end.
        step = as_step(stage, given) if isinstance(given, Mapping) else {}
        answer = await carry_out(stage, given)
        if answer["ok"] and step.get("act") not in NOT_RECORDED:
            line = json.dumps(step, ensure_ascii=False)
            with self._path.open("a", encoding="utf-8") as script:
                script.write(f"- {line}\n")
        return answer


def as_step(stage: Stage, given: Mapping[str, Any]) -> Step:
    """Return the act `given` as a script has it."""
    user = stage.workspace.users.get(given.get("user") or stage.first_user())
    if user is None:
        return dict(given)
    return _Names(stage, user).step(given)


def as_act(stage: Stage, step: Mapping[str, Any]) -> dict[str, Any]:
    """Return the act that `step` of a script stands for.

    Raises:
        ActError: It names what is not there.
    """
    name = step.get("user")
    people = [each for each in stage.workspace.users.values() if not each.is_bot]
    for user in people:
        if name in (None, user.name, user.id):
            return _Ids(stage, user).act(step)
    raise ActError(f"there is no person {name!r}")


@dataclass(frozen=True, slots=True)
class _Names:
    """Puts names in the place of ids."""

    stage: Stage
    user: User

    def step(self, given: Mapping[str, Any]) -> Step:
        step: Step = {"act": given.get("act"), "user": self.user.name}
        rest = {name: value for name, value in given.items() if name not in step}
        blocks: list[dict[str, Any]] = []
        if "container" in rest:
            where = rest.pop("container")
            blocks = self._blocks(where)
            rest = {"view": where["view"]} | rest if "view" in where else {**where, **rest}
        if "view" in rest:
            blocks = self._blocks({"view": rest["view"]})
            rest["view"] = "home" if self._is_home(rest["view"]) else "modal"
        channel = self.stage.workspace.channels.get(rest.get("channel", ""))
        if channel:
            rest["channel"] = self._channel(channel)
            for name, called in (("ts", "message"), ("thread_ts", "thread")):
                if ts := rest.pop(name, None):
                    rest[called] = self._place(channel, ts)
        if "values" in rest:
            rest["values"] = self._values(blocks, rest["values"])
        if "action" in rest:
            rest["action"] = {k: v for k, v in rest["action"].items() if k not in _DROPPED}
        if given.get("act") == "clock":
            rest |= self._clock(str(rest.pop("to", "")))
        return step | {name: value for name, value in rest.items() if value not in (None, {})}

    def _blocks(self, where: Mapping[str, Any]) -> list[dict[str, Any]]:
        if "view" in where:
            view = self.stage.workspace.windows.find(str(where["view"]))
            return view.given["blocks"] if view else []
        channel = self.stage.workspace.channels.get(str(where.get("channel")))
        message = channel.message(str(where.get("ts"))) if channel else None
        return message.blocks if message else []

    def _is_home(self, name: str) -> bool:
        home = self.stage.workspace.windows.homes.get(self.user.id)
        return home is not None and home.id == name

    def _channel(self, channel: Channel) -> str:
        return channel.name or f"@{self.stage.manifest.name}"

    def _place(self, channel: Channel, ts: str) -> int | str:
        seen = [each.ts for each in self.stage.last_seen(channel, self.user.id)]
        return seen.index(ts) - len(seen) if ts in seen else ts

    def _values(self, blocks: list[dict[str, Any]], values: Mapping[str, Any]) -> dict[str, Any]:
        """Return by action what was put in; what was left as it was is left out."""
        found = {}
        for block, element in elements(blocks):
            given = values.get(block["block_id"], {}).get(element["action_id"])
            if given is None or given == told(element, None):
                continue
            held = [v for name, v in given.items() if name != "type"] if "type" in given else given
            found[element["action_id"]] = _plain(held[0] if isinstance(held, list) else held)
        return {name: value for name, value in found.items() if value not in (None, "", [])}

    def _clock(self, to: str) -> Step:
        """Return a time as days from now and a time of day, since scripts are played later."""
        zone = ZoneInfo(self.user.tz or "UTC")
        then = datetime.fromisoformat(to).astimezone(zone)
        days = (then.date() - self.stage.clock.now().astimezone(zone).date()).days
        return {"days": days, "at": f"{then:%H:%M}"}


def _plain(value: Any) -> Any:
    """Return an option as its value, and options as theirs."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value["value"] if isinstance(value, Mapping) and "value" in value else value


_DROPPED: Final = frozenset({"type", "block_id", "text", "value", "style", "url"})
"""Of an action, what the block says already."""


@dataclass(frozen=True, slots=True)
class _Ids:
    """Puts ids in the place of names."""

    stage: Stage
    user: User

    def act(self, step: Mapping[str, Any]) -> dict[str, Any]:
        act: dict[str, Any] = dict(step) | {"user": self.user.id}
        if "channel" in act:
            channel = self._channel(str(act["channel"]))
            act["channel"] = channel.id
            for called, name in (("message", "ts"), ("thread", "thread_ts")):
                if called in act:
                    act[name] = self._message(channel, act.pop(called))
        blocks: list[dict[str, Any]] = []
        if "view" in act:
            act["view"], blocks = self._view(str(act["view"]))
        if act.get("act") in ("press", "type"):
            names = ("view", "channel", "ts", "attachment")
            act["container"] = {name: act.pop(name) for name in names if name in act}
            blocks = blocks or self._message_blocks(act["container"])
        if "values" in act:
            act["values"] = _by_block(blocks, act["values"])
        if act.get("act") == "clock" and "to" not in act:
            act["to"] = self._moment(act)
        return act

    def _channel(self, name: str) -> Channel:
        if name == f"@{self.stage.manifest.name}":
            return self.stage.workspace.direct(self.user.id)
        for each in self.stage.workspace.seen_by(self.user.id):
            if name.removeprefix("#") in (each.name, each.id):
                return each
        raise ActError(f"{self.user.name} sees no channel {name!r}")

    def _message(self, channel: Channel, wanted: object) -> str:
        seen = self.stage.last_seen(channel, self.user.id)
        if isinstance(wanted, int):
            if -len(seen) <= wanted < 0:
                return seen[wanted].ts
            raise AbsentError(f"there is no message {wanted} in {channel.name}")
        if not isinstance(wanted, str):
            raise ActError(f"a message is told by its place or by words in it, not by {wanted!r}")
        for each in reversed(seen):
            if wanted in each.text:
                return each.ts
        raise AbsentError(f"no message in {channel.name} holds {wanted!r}")

    def _view(self, name: str) -> tuple[str, list[dict[str, Any]]]:
        windows = self.stage.workspace.windows
        stack = windows.stacks.get(self.user.id, [])
        top = stack[-1] if stack else None
        view = windows.homes.get(self.user.id) if name == "home" else top
        if view is None:
            raise ActError(f"no {name} is open")
        return view.id, view.given["blocks"]

    def _message_blocks(self, where: Mapping[str, Any]) -> list[dict[str, Any]]:
        channel = self.stage.workspace.channels.get(str(where.get("channel")))
        message = channel.message(str(where.get("ts"))) if channel else None
        return message.blocks if message else []

    def _moment(self, act: Mapping[str, Any]) -> str:
        zone = ZoneInfo(self.user.tz or "UTC")
        try:
            day = self.stage.clock.now().astimezone(zone).date() + timedelta(int(act["days"]))
            at = time.fromisoformat(str(act["at"]))
        except (KeyError, TypeError, ValueError, OverflowError):
            raise ActError('a clock act has `to`, or `days: 1` and `at: "09:00"`') from None
        return datetime.combine(day, at, zone).isoformat()


def _by_block(blocks: list[dict[str, Any]], values: object) -> dict[str, Any]:
    if not isinstance(values, Mapping):
        raise ActError("`values` are what is put in, each below the action_id of its input")
    found: dict[str, dict[str, Any]] = {}
    places = {element["action_id"]: block["block_id"] for block, element in elements(blocks)}
    for name, value in values.items():
        if name not in places:
            raise ActError(f"there is no input with the action_id {name!r}")
        found.setdefault(places[name], {})[name] = value
    return found
