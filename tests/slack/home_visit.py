"""Somebody who opens App Home, clicks in it, and fills in forms, by signed requests."""

import json
from dataclasses import dataclass, field
from math import inf
from typing import Any
from urllib.parse import urlencode

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.playground.standin.model import Channel, User, View
from tests.bots import Parts
from tests.slack.conftest import FORM, JSON, event_body, signed
from tests.slack_api import SlackApi


@dataclass
class Visit:
    """A person at the bot, in a workspace with channels C1, C2 and the private C3.

    Attributes:
        parts: What the bot is made of.
        slack: Slack's Web API, which judges every view.
        user: Id of the person.
        app: The bot.
    """

    parts: Parts
    slack: SlackApi
    user: str = "U1"
    app: AsyncApp = field(init=False)

    def __post_init__(self) -> None:
        self.app = self.parts.build()

    def live(self, *admins: str) -> None:
        """Have U1 and U2 live in the workspace, of whom `admins` run it."""
        for name in ("U1", "U2"):
            self.slack.workspace.users[name] = User(
                id=name, name=name.lower(), tz="Europe/Prague", is_admin=name in admins
            )

    def channel(self, name: str, *members: str, private: bool = False) -> None:
        """Have a channel with `members` and the bot."""
        self.slack.workspace.channels[name] = Channel(
            id=name, members=[*members, "U0BOT"], private=private
        )

    async def opens(self, tab: str = "home") -> dict[str, Any]:
        """Open App Home, and return what is seen."""
        event = {"type": "app_home_opened", "user": self.user, "channel": "D1", "tab": tab}
        response = await self.send(event_body(event))
        assert response.status == 200
        return await self.home()

    async def home(self) -> dict[str, Any]:
        """Return App Home as it is seen when all is done; empty when it was never drawn."""
        await self.settled()
        view = self.slack.workspace.windows.homes.get(self.user)
        return view.given if view else {}

    async def modal(self) -> dict[str, Any]:
        """Return the topmost modal as it is seen when all is done; empty when none is open."""
        await self.settled()
        stack = self.slack.workspace.windows.stacks.get(self.user)
        return stack[-1].given if stack else {}

    async def settled(self) -> None:
        """Wait until all work is done, that which other work has begun, too."""
        await self.parts.background.drain(seconds=inf)
        await self.parts.background.drain(seconds=inf)
        refused = [f"{each.method}: {each.reason}" for each in self.slack.workspace.refusals]
        assert not [each for each in refused if "json-pointer" in each], refused

    async def clicks(
        self,
        action: str,
        value: str | None = None,
        *,
        entered: dict[str, Any] | None = None,
        **element: Any,
    ) -> BoltResponse:
        """Click what has the id `action`, in the topmost modal or else in App Home.

        Args:
            action: Id of what is clicked.
            value: What it carries; by default what it was given.
            entered: What was filled in before, by field.
            element: What else is different of it.
        """
        view = self.topmost()
        block, found = _find(view.given if view else {}, action)
        carried = found.get("value") if value is None else value
        acted = {**found, "block_id": block, "value": carried, "action_ts": "1.1"} | element
        who = self._who(view)
        who["view"]["state"]["values"] |= {n: {n: each} for n, each in (entered or {}).items()}
        body = {
            "type": "block_actions",
            "actions": [{name: each for name, each in acted.items() if each is not None}],
            "trigger_id": self.slack.workspace.triggers.give(self.user),
            **who,
        }
        return await self.send(body)

    async def clicks_home(self, action: str) -> dict[str, Any]:
        """Click in App Home, and return what is seen then."""
        await self.clicks(action)
        return await self.home()

    async def commands(self, text: str, channel: str = "C1", **changes: str) -> BoltResponse:
        """Give the order `/conf text` in `channel`."""
        form = {
            "command": "/conf",
            "text": text,
            "team_id": "T1",
            "channel_id": channel,
            "user_id": self.user,
            "trigger_id": self.slack.workspace.triggers.give(self.user),
            "response_url": self.slack.response_url,
            **changes,
        }
        return await self.app.async_dispatch(signed(urlencode(form), FORM))

    async def submits(self, values: dict[str, Any], **changes: Any) -> dict[str, Any]:
        """Submit the topmost modal with `values` by field, and return what Slack is told."""
        view = self.topmost()
        who = self._who(view)
        who["view"]["state"]["values"] |= {name: {name: each} for name, each in values.items()}
        body = {"type": "view_submission", **who, **changes}
        response = await self.send(body)
        assert response.status == 200
        told: dict[str, Any] = json.loads(response.body) if response.body else {}
        return told

    async def send(self, body: dict[str, Any]) -> BoltResponse:
        """Send what Slack would send."""
        return await self.app.async_dispatch(signed(json.dumps(body), JSON))

    def topmost(self) -> View | None:
        """Return what the person sees: a modal, else App Home."""
        windows = self.slack.workspace.windows
        stack = windows.stacks.get(self.user)
        return stack[-1] if stack else windows.homes.get(self.user)

    def _who(self, view: View | None) -> dict[str, Any]:
        told: dict[str, Any] = (
            view.told() if view else {"id": "V0", "type": "modal", "callback_id": ""}
        )
        told["state"] = {"values": _state(told.get("blocks", []))}
        told.setdefault("private_metadata", "")
        told.setdefault("callback_id", "")
        return {
            "team": {"id": "T1"},
            "user": {"id": self.user, "team_id": "T1"},
            "view": told,
            "container": {"type": "view"},
        }


def texts(view: dict[str, Any]) -> str:
    """Return all that can be read in a view, in order, a line each."""
    return "\n".join(_texts(view.get("blocks", [])))


def actions(view: dict[str, Any]) -> list[str]:
    """Return the ids of all that can be clicked or filled in."""
    found: list[str] = []
    for block in view.get("blocks", []):
        parts = [block.get("element"), block.get("accessory"), *block.get("elements", [])]
        found += [part["action_id"] for part in parts if part and "action_id" in part]
    return found


def _texts(part: Any) -> list[str]:
    if isinstance(part, list):
        return [line for each in part for line in _texts(each)]
    if not isinstance(part, dict):
        return []
    own = [part[key] for key in ("text", "channel_id") if isinstance(part.get(key), str)]
    return [*own, *(line for value in part.values() for line in _texts(value))]


def _find(view: dict[str, Any], action: str) -> tuple[str, dict[str, Any]]:
    for block in view.get("blocks", []):
        for part in (block.get("element"), *block.get("elements", [])):
            if part and part.get("action_id") == action:
                return block.get("block_id", "b"), part
    raise AssertionError(f"nothing here has the id {action}: {actions(view)}")


def _state(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what the fields hold at first."""
    held: dict[str, Any] = {}
    for block in blocks:
        part = block.get("element") if block["type"] == "input" else None
        if part:
            kept = {
                f"selected_{name.removeprefix('initial_')}": value
                for name, value in part.items()
                if name.startswith("initial_")
            }
            if "selected_value" in kept:
                kept["value"] = kept.pop("selected_value")
            held[block["block_id"]] = {part["action_id"]: {"type": part["type"], **kept}}
    return held
