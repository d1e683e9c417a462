"""A person in Slack, who asks and presses buttons: by signed requests, in a stand-in workspace."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Any
from urllib.parse import urlencode

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.playground.standin.model import BOT_USER, Channel, Message, View
from bot.playground.standin.responses import answer_at_once
from bot.slack.background import Background
from tests.slack.conftest import FORM, JSON, event_body, signed
from tests.slack_api import SlackApi

Json = dict[str, Any]


def buttons(blocks: Any) -> Iterator[Json]:
    """Yield every button in `blocks`, thumbs as `👍` and `👎`."""
    for block in blocks:
        for element in block.get("elements") or []:
            if element.get("type") == "button":
                yield element
            for side in ("positive_button", "negative_button"):
                if side in element:
                    yield {
                        **element[side],
                        "type": element["type"],
                        "action_id": element["action_id"],
                    }


def labels(blocks: Any) -> list[str]:
    """Return what stands on the buttons in `blocks`."""
    return [button["text"]["text"] for button in buttons(blocks)]


def shown(message: Message) -> str:
    """Return all that stands in a message, and its plain text."""
    return json.dumps(message.blocks, ensure_ascii=False) + message.text


@dataclass(kw_only=True)
class Person:
    """Somebody at work.

    Attributes:
        app: The bot.
        slack: The workspace.
        background: Runs what the bot does beside requests; waited for after each request.
        id: Who it is.
    """

    app: AsyncApp
    slack: SlackApi
    background: Background
    id: str = "U1"

    def channel(self, name: str = "C1") -> Channel:
        """Return a channel; it is made if it is not there."""
        return self.slack.workspace.channel(name)

    def private(self, channel: str = "C1") -> list[Message]:
        """Return what this person alone sees in `channel`, latest last."""
        return [each for each in self.channel(channel).messages if each.visible_to == self.id]

    def public(self, channel: str = "C1") -> list[Message]:
        """Return what the bot posted for all in `channel`, latest last."""
        return [
            each
            for each in self.channel(channel).messages
            if each.visible_to is None and each.user == BOT_USER
        ]

    @property
    def view(self) -> View:
        """The modal that is open."""
        return self.slack.workspace.windows.stacks[self.id][-1]

    async def command(self, text: str, channel: str = "C1") -> Message:
        """Give `/conf text`, and return what is answered to this person alone."""
        where = self.channel(channel)
        form = {"command": "/conf", "text": text, "team_id": "T1", "user_id": self.id}
        address = self.slack.workspace.addresses.give(self.id, where.id)
        form |= {"channel_id": where.id, "response_url": address}
        response = await self._send(urlencode(form), FORM)
        if response.body:
            answer_at_once(
                self.slack.workspace,
                user=self.id,
                channel=where.id,
                given=json.loads(response.body),
            )
        return self.private(channel)[-1]

    async def write(self, text: str, channel: str = "C1", thread: str | None = None) -> Message:
        """Write a message, of which the bot is told as Slack does, and return it."""
        where = self.channel(channel)
        message = self.slack.workspace.say(where, user=self.id, text=text, thread_ts=thread)
        event = {
            "type": "message",
            "channel": where.id,
            "channel_type": "im" if where.id.startswith("D") else "channel",
            **{name: value for name, value in message.told().items() if name != "type"},
        }
        events = [event]
        if f"<@{BOT_USER}>" in text:
            events.append({**event, "type": "app_mention"})
        for number, each in enumerate(events):
            await self._send(json.dumps(event_body(each, f"Ev{message.ts}-{number}")), JSON)
        return message

    async def press(
        self, message: Message, label: str, channel: str = "C1", *, address: str = ""
    ) -> BoltResponse:
        """Press the button of `message` that begins with `label`.

        The bot may respond at `address`; at one of the workspace's if it is empty.
        """
        where = self.channel(channel)
        (button,) = (
            each for each in buttons(message.blocks) if each["text"]["text"].startswith(label)
        )
        container = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": where.id,
            "is_ephemeral": bool(message.visible_to),
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        address = address or self.slack.workspace.addresses.give(
            self.id, where.id, message=message.ts, thread=message.thread_ts
        )
        body = self._acting(button) | {
            "container": container,
            "channel": {"id": where.id, "name": where.name},
            "response_url": address,
        }
        if not message.visible_to:
            body["message"] = message.told()
        return await self.interact(body)

    async def press_in_view(self, label: str) -> BoltResponse:
        """Press the button of the open modal that begins with `label`."""
        view = self.view
        (button,) = (
            each for each in buttons(view.given["blocks"]) if each["text"]["text"].startswith(label)
        )
        return await self.interact(self._acting(button) | self._in_view(view))

    async def type(self, text: str) -> BoltResponse:
        """Type `text` into the field of the open modal."""
        view = self.view
        field = view.given["blocks"][0]
        action = {
            "type": "plain_text_input",
            "action_id": field["element"]["action_id"],
            "block_id": field["block_id"],
            "value": text,
        }
        body = self._acting(action) | self._in_view(view)
        return await self.interact(body)

    async def submit(self, text: str) -> BoltResponse:
        """Send the open modal off with `text` in its field."""
        view = self.view
        field = view.given["blocks"][0]
        element = field["element"]["action_id"]
        told = view.told()
        told["state"] = {
            "values": {
                field["block_id"]: {element: {"type": "plain_text_input", "value": text}},
            }
        }
        return await self.interact({"type": "view_submission", "view": told, **self._who()})

    async def search(self) -> BoltResponse:
        """Use the global shortcut."""
        return await self.interact(
            {"type": "shortcut", "callback_id": "search_recaps"} | self._who()
        )

    async def relate(self, text: str, **parts: Any) -> BoltResponse:
        """Use the shortcut on a message."""
        message = {"type": "message", "user": "U2", "ts": "1.1", "text": text, **parts}
        body = {"type": "message_action", "callback_id": "find_related", "message": message}
        body |= {"channel": {"id": "C9", "name": "elsewhere"}, "message_ts": "1.1"}
        body["response_url"] = self.slack.workspace.addresses.give(
            self.id, self.slack.workspace.made("C9").id
        )
        return await self.interact(body | self._who())

    async def interact(self, body: Json) -> BoltResponse:
        """Send an interaction as Slack does."""
        return await self._send(urlencode({"payload": json.dumps(body)}), FORM)

    async def tell(self, event: Json) -> BoltResponse:
        """Tell the bot of an event."""
        return await self._send(json.dumps(event_body(event, f"Ev{event.get('event_ts')}")), JSON)

    def _acting(self, element: Json) -> Json:
        action = {"block_id": "b1", "action_ts": "1.5", **element}
        return {"type": "block_actions", "actions": [action], **self._who()}

    def _who(self) -> Json:
        return {
            "user": {"id": self.id, "team_id": "T1", "name": self.id.lower()},
            "team": {"id": "T1", "domain": "example"},
            "api_app_id": "A1",
            "trigger_id": self.slack.workspace.triggers.give(self.id),
        }

    def _in_view(self, view: View) -> Json:
        return {"container": {"type": "view", "view_id": view.id}, "view": view.told()}

    async def _send(self, body: str, kind: str) -> BoltResponse:
        response = await self.app.async_dispatch(signed(body, kind))
        assert await self.background.drain(seconds=inf) == 0
        return response
