"""A small Bolt app with one of everything that people can press, fill in or open.

`python -m tests.playground.demo_app --port 3001` serves the playground over it.
"""

import asyncio
import contextlib
import re
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground.sender import SLACKS
from bot.playground.standin.api import Keys
from tests.playground import demo_blocks
from tests.playground.demo_blocks import form, home, marked, page, plain

MANIFEST: Final = Path(__file__).with_name("demo_manifest.yaml")

SLOW: Final = 4.0
"""Seconds that it takes to answer `/demo slow`, which are more than Slack waits."""

Body = dict[str, Any]


def build_demo(api_url: str, keys: Keys) -> Starlette:
    """Return the app as it is served."""
    app = AsyncApp(
        client=AsyncWebClient(token=keys.bot_token, base_url=api_url),
        signing_secret=keys.signing_secret,
        attaching_conversation_kwargs_enabled=False,
    )
    for register in (_commands, _messages, _elements, _modals, _tabs):
        register(app)
    handler = AsyncSlackRequestHandler(app)

    async def events(request: Request) -> Response:
        return await handler.handle(request)

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"])])


def _commands(app: AsyncApp) -> None:
    @app.command("/demo")
    async def on_demo(
        ack: AsyncAck, command: Body, client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        match command["text"]:
            case "modal":
                await ack()
                await client.views_open(trigger_id=command["trigger_id"], view=form())
            case "public":
                await ack(text="For all to see.", response_type="in_channel")
            case "later":
                await ack()
                await respond(text="This came later.", response_type="ephemeral")
            case "slow":
                await asyncio.sleep(SLOW)
                await ack()
            case "broken":
                raise RuntimeError("this is broken, as it should be")
            case "refused":
                await ack()
                blocks = [{"type": "header", "text": plain("x" * 151)}]
                with contextlib.suppress(Exception):
                    await client.chat_postMessage(
                        channel=command["channel_id"], text="Too long", blocks=blocks
                    )
            case "":
                await ack(text="Try /demo blocks or /demo modal.")
            case _:
                await ack()
                await client.chat_postMessage(
                    channel=command["channel_id"],
                    text="One of everything",
                    blocks=demo_blocks.every_block(),
                )


def _messages(app: AsyncApp) -> None:
    @app.event("app_mention")
    async def on_mention(event: Body, say: AsyncSay) -> None:
        await say(text=f"You said: {event['text']}", thread_ts=event.get("thread_ts", event["ts"]))

    @app.event("message")
    async def on_message(event: Body, say: AsyncSay, client: AsyncWebClient) -> None:
        if event["channel_type"] != "im":
            return
        if event["text"] == "think":
            await client.assistant_threads_setStatus(
                channel_id=event["channel"], thread_ts=event["ts"], status="is thinking…"
            )
        else:
            await say(text=f"You wrote: {event['text']}")

    @app.event("link_shared")
    async def on_link(event: Body, client: AsyncWebClient) -> None:
        shown = {"blocks": [{"type": "section", "text": marked("A page of *demo*.")}]}
        urls = {each["url"]: shown for each in event["links"]}
        await client.chat_unfurl(channel=event["channel"], ts=event["message_ts"], unfurls=urls)

    @app.event("member_joined_channel")
    async def on_join(event: Body, say: AsyncSay) -> None:
        await say(text=f"<@{event['user']}> came")

    @app.event("member_left_channel")
    async def on_leave(event: Body, say: AsyncSay) -> None:
        await say(text=f"<@{event['user']}> left")

    @app.event("reaction_added")
    async def on_reaction(event: Body, client: AsyncWebClient) -> None:
        item = event["item"]
        await client.reactions_add(channel=item["channel"], timestamp=item["ts"], name="eyes")


def _elements(app: AsyncApp) -> None:
    @app.block_action("count")
    async def on_count(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        before = int(body["view"]["blocks"][1]["text"]["text"].split()[1])
        await client.views_publish(
            user_id=body["user"]["id"], view=home(before + 1), hash=body["view"]["hash"]
        )

    @app.block_action("push")
    async def on_push(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        await client.views_push(trigger_id=body["trigger_id"], view=page("Second page", "second"))

    @app.block_action("rename")
    async def on_rename(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        view = body["view"]
        await client.views_update(
            view_id=view["id"], hash=view["hash"], view=form(title=plain("Renamed"))
        )

    @app.block_action("form")
    async def on_form(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=form())

    @app.block_action("remove")
    async def on_remove(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond(delete_original=True)

    @app.block_action("beside")
    async def on_beside(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond(text="Replaced.", blocks=[], replace_original=True)

    @app.options("external")
    @app.options("externals")
    async def on_type(ack: AsyncAck, payload: Body) -> None:
        typed = payload.get("value", "")
        found = [each for each in demo_blocks.SIZES if typed.lower() in each["value"]]
        await ack(options=found)

    @app.block_action(re.compile(""))
    async def on_any(ack: AsyncAck, action: Body, body: Body, client: AsyncWebClient) -> None:
        await ack()
        if body["container"]["type"] == "message":
            await client.chat_postEphemeral(
                channel=body["channel"]["id"],
                user=body["user"]["id"],
                text=f"{action['action_id']}: {told(action)}",
            )


def told(action: Body) -> str:
    """Return what an action says was pressed, picked or put in."""
    for name, value in action.items():
        if name.startswith("selected_") or name == "value":
            return _shown(value)
    return "pressed"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(each) for each in value)
    return str(value["value"]) if isinstance(value, dict) else str(value)


def _modals(app: AsyncApp) -> None:
    @app.shortcut("open_form")
    async def on_shortcut(ack: AsyncAck, shortcut: Body, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=shortcut["trigger_id"], view=form())

    @app.shortcut("quote")
    async def on_quote(ack: AsyncAck, shortcut: Body, client: AsyncWebClient) -> None:
        await ack()
        message = shortcut["message"]
        await client.chat_postMessage(
            channel=shortcut["channel"]["id"],
            thread_ts=message["ts"],
            text=f"> {message['text']}",
        )

    @app.view("form")
    async def on_form(ack: AsyncAck, view: Body, body: Body, client: AsyncWebClient) -> None:
        name = view["state"]["values"]["name_block"]["name"]["value"]
        match name:
            case "wrong":
                await ack(response_action="errors", errors={"name_block": "Not that one."})
            case "push":
                await ack(response_action="push", view=page("Pushed", "second"))
            case "update":
                await ack(response_action="update", view=page("Updated", "second"))
            case "clear":
                await ack(response_action="clear")
            case _:
                await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=f"Form: {name}")

    @app.view("second")
    async def on_second(ack: AsyncAck) -> None:
        await ack(response_action="clear")

    @app.view_closed("form")
    async def on_closed(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text="Form closed.")


def _tabs(app: AsyncApp) -> None:
    @app.event("app_home_opened")
    async def on_opened(event: Body, client: AsyncWebClient) -> None:
        if event["tab"] == "home":
            if "view" not in event:
                await client.views_publish(user_id=event["user"], view=home(0))
            return
        await client.assistant_threads_setSuggestedPrompts(
            channel_id=event["channel"],
            title="Try one of these",
            prompts=[{"title": "Say hello", "message": "hello"}],
        )


def main(port: Annotated[int, typer.Option(help="To listen on.")] = 3001) -> None:
    """Serve the playground over the demo app."""
    from tests.playground.serving import demo  # noqa: PLC0415 - it imports this module

    async def run() -> None:
        async with demo(port=port, waits=SLACKS) as served:
            typer.echo(f"The demo app plays at {served.url}")
            await asyncio.Event().wait()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run())


if __name__ == "__main__":
    typer.run(main)
