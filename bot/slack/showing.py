"""Showing something where a button was pressed: in its place, beside it, or to one person alone."""

import logging
from typing import Any, Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.digest.ports import DeliveryError
from bot.slack.api import FAILURES
from bot.slack.blocks.controls import Surface
from bot.slack.blocks.rich import Json
from bot.slack.digest.people import bot_is_in
from bot.slack.digest.responding import by_address
from bot.slack.faults import delivery_error
from bot.slack.message import Message
from bot.slack.posting import change_message, post_message, send_message
from bot.slack.press import Press
from bot.slack.windows import not_opened

_NO_PREVIEWS: Final = {"unfurl_links": False, "unfurl_media": False}

_LOG: Final = logging.getLogger(__name__)


async def put_in_place(client: AsyncWebClient, press: Press, message: Message) -> None:
    """Show `message` in the place of the one whose button was pressed."""
    if press.surface is not Surface.PRIVATE:
        await change_message(client, message, channel=press.channel, ts=press.ts)
        return
    try:
        if not await by_address(press.response_url, message, replace_original=True):
            await _whisper(client, press, message)
    except FAILURES as failure:
        reason = delivery_error(failure).reason
        _LOG.error("a message in %s was not changed: %s", press.channel, reason)


async def whisper(client: AsyncWebClient, press: Press, message: Message) -> None:
    """Show `message` to who pressed alone, below the message with the button."""
    try:
        if not await by_address(press.response_url, message, replace_original=False):
            await _whisper(client, press, message)
    except FAILURES as failure:
        reason = delivery_error(failure).reason
        _LOG.error("a button in %s was not answered: %s", press.channel, reason)


async def show_to_all(client: AsyncWebClient, press: Press, message: Message) -> None:
    """Show `message` to all in the channel, or in the thread, of the one with the button.

    Raises:
        DeliveryError: It did not surely arrive.
    """
    if not await _shown_from_outside(client, press, message, thread=press.thread):
        await send_message(client, message, channel=press.channel, thread=press.thread)


async def reply(client: AsyncWebClient, press: Press, message: Message) -> None:
    """Show `message` to all who see the one with the button, in its thread."""
    thread = press.reply_thread
    try:
        if not await _shown_from_outside(client, press, message, thread=thread):
            await post_message(client, message, channel=press.channel, thread=thread)
    except DeliveryError as error:
        _LOG.error("a button in %s was not answered: %s", press.channel, error.reason)


async def open_view(client: AsyncWebClient, press: Press, view: Json) -> None:
    """Open `view` for who pressed; where that fails, tell them why."""
    try:
        await client.views_open(trigger_id=press.trigger_id, view=view)
    except FAILURES as failure:
        apology = not_opened(delivery_error(failure))
        if press.channel:
            await whisper(client, press, apology)


async def _shown_from_outside(
    client: AsyncWebClient, press: Press, message: Message, *, thread: str | None
) -> bool:
    """Show `message` to all of a channel that the bot is not in, such as one of two people.

    It may post nothing there, but send something to the address that came with the press.

    Returns:
        Whether it was shown; if not, the bot is in the channel, or Slack did not take it.

    Raises:
        DeliveryError: Nobody knows whether Slack took it.
    """
    try:
        if await bot_is_in(client, press.channel):
            return False
    except DeliveryError as error:
        _LOG.warning("Slack does not tell whether I am in a channel: %s", error.reason)
        return False
    more: dict[str, Any] = {"thread_ts": thread} if thread else {}
    more |= {"response_type": "in_channel", "replace_original": False, **_NO_PREVIEWS}
    try:
        return await by_address(press.response_url, message, **more)
    except FAILURES as failure:
        raise delivery_error(failure) from failure


async def _whisper(client: AsyncWebClient, press: Press, message: Message) -> None:
    await client.chat_postEphemeral(
        channel=press.channel,
        user=press.user,
        thread_ts=press.thread,
        text=message.text,
        blocks=message.blocks,
    )
