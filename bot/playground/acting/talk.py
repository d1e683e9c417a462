"""What people write: messages, mentions, and slash commands."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from bot.playground import payloads
from bot.playground.acting.act import Act, taken
from bot.playground.acting.channels import invite
from bot.playground.markup import Typed, read_typed
from bot.playground.problems import ActError
from bot.playground.stage import Stage
from bot.playground.standin.methods.reactions import react, unreact
from bot.playground.standin.model import BOT_USER, Channel, Kind, Message
from bot.playground.standin.responses import IN_CHANNEL, answer_at_once

MOST_TYPED: Final = 12_000
"""Characters that Slack's composer takes in a message."""


async def _say(stage: Stage, act: Act) -> dict[str, Any]:
    text, channel = act.text("text").strip(), act.inside()
    if not text:
        raise ActError("there is nothing to send")
    if len(text) > MOST_TYPED:
        raise ActError(f"a message has at most {MOST_TYPED:,} characters")
    thread = act.text("thread_ts", "") or None
    if text.startswith("/"):
        if thread:
            raise ActError("Slack takes no slash commands in threads")
        await _command(stage, act, channel, text)
        return {}
    if channel.kind is Kind.DIRECT and not stage.manifest.messages:
        raise ActError("messages_tab_disabled: the app's manifest lets nobody write to it")
    message = _written(stage, act, channel, thread, _read(stage, text))
    await _announce(stage, channel, message)
    return {"ts": message.ts}


def _read(stage: Stage, text: str) -> Typed:
    people = {each.name: each.id for each in stage.workspace.users.values()}
    channels = {each.name: each.id for each in stage.workspace.channels.values() if each.name}
    return read_typed(text, user=people.get, channel=channels.get)


def _written(stage: Stage, act: Act, channel: Channel, thread: str | None, typed: Typed) -> Message:
    if thread and channel.message(thread) is None:
        raise ActError(f"there is no message {thread} to reply to")
    blocks = typed.blocks(f"b{stage.workspace.number()}")
    message = stage.workspace.say(
        channel, user=act.user.id, text=typed.text, blocks=blocks, thread_ts=thread
    )
    channel.read[act.user.id] = message.ts
    return message


async def _announce(stage: Stage, channel: Channel, message: Message) -> None:
    """Send the app the events of `message` that it wants."""
    wanted, inside = stage.manifest.events, BOT_USER in channel.members
    mentioned = f"<@{BOT_USER}>" in message.text and channel.kind is not Kind.DIRECT
    if mentioned and not inside:
        name = stage.manifest.name
        raise ActError(f"@{name} is not in #{channel.name}: write /invite @{name}")
    events = []
    kinds = {"im": "message.im", "channel": "message.channels", "group": "message.groups"}
    if inside and kinds[payloads.channel_type(channel)] in wanted:
        events.append(payloads.message_event(channel, message))
    if mentioned and "app_mention" in wanted:
        events.append(payloads.mention_event(channel, message))
    links = _own_links(stage, message)
    if links and "link_shared" in wanted:
        events.append(payloads.link_shared(channel, message, links))
    for answer in await stage.tell(*events):
        taken(answer)


def _own_links(stage: Stage, message: Message) -> list[tuple[str, str]]:
    """Return domain and address of each link in `message` to a page of the app's."""
    parts = message.blocks[0]["elements"][0]["elements"]
    urls = [part["url"] for part in parts if part["type"] == "link"]
    return [
        (domain, url)
        for url in urls
        for domain in stage.manifest.domains
        if f".{_host(url)}".endswith(f".{domain}")
    ]


def _host(url: str) -> str:
    """Return the host that `url` leads to; empty where it leads nowhere."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""


async def _command(stage: Stage, act: Act, channel: Channel, text: str) -> None:
    name, _, rest = text.partition(" ")
    if name == "/invite":
        await _invite(stage, act, channel, rest)
        return
    if name not in {each.command for each in stage.manifest.commands}:
        raise ActError(f"{name} is not a valid command")
    gesture = stage.gesture(act.user, channel)
    form = payloads.slash_command(gesture, channel, name, _read(stage, rest).text.strip())
    answer = taken(await stage.app.command(form))
    if not isinstance(answer.body, Mapping) or not answer.body:
        return
    if answer.body.get("response_type") == IN_CHANNEL:
        _written(stage, act, channel, None, _read(stage, text))
    answer_at_once(stage.workspace, user=act.user.id, channel=channel.id, given=answer.body)


async def _invite(stage: Stage, act: Act, channel: Channel, names: str) -> None:
    typed = _read(stage, names)
    if not typed.users:
        raise ActError("write whom to invite, such as /invite @ana")
    for user in typed.users:
        await invite(stage, act, channel, user)


async def _react(stage: Stage, act: Act) -> dict[str, Any]:
    channel, message = act.message()
    name, user = act.text("name").strip(":"), act.user.id
    has = user in message.reactions.get(name, [])
    (unreact if has else react)(stage.workspace, message, user, name)
    kind = "reaction_removed" if has else "reaction_added"
    if kind in stage.manifest.events and BOT_USER in channel.members:
        gesture = stage.gesture(act.user, channel, message)
        event = payloads.reaction_event(kind, gesture, channel, message, name)
        for answer in await stage.tell(event):
            taken(answer)
    return {}


ACTS: Final[Mapping[str, Callable[[Stage, Act], Awaitable[dict[str, Any]]]]] = {
    "say": _say,
    "react": _react,
}
"""The acts of this family by name."""
