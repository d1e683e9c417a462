"""What an app sends to an address for responses."""

from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.addresses import ResponseAddress
from bot.playground.standin.arguments import Arguments
from bot.playground.standin.methods.chat import change, content, remove, thread_of
from bot.playground.standin.model import Message
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.workspace import Workspace

METHOD: Final = "response_url"
"""What refusals of responses are said to be about."""

IN_CHANNEL: Final = "in_channel"


def respond(workspace: Workspace, path: str, given: Mapping[str, Any]) -> RefusedError | None:
    """Do what an app sent to the address that ends with `path`; return why not, None when done."""
    try:
        address = workspace.addresses.use(path)
        _carry_out(workspace, address, given)
    except RefusedError as error:
        workspace.refuse(METHOD, error)
        workspace.changed()
        return error
    return None


def answer_at_once(
    workspace: Workspace, *, user: str, channel: str, given: Mapping[str, Any]
) -> None:
    """Show what an app answered to a command in its acknowledgement.

    Raises:
        RefusedError: It is none that Slack takes.
    """
    _say(workspace, ResponseAddress(user, channel, None, None, 0), Arguments(given))


def _carry_out(workspace: Workspace, address: ResponseAddress, body: Mapping[str, Any]) -> None:
    given = Arguments(body)
    channel = workspace.channels[address.channel]
    original = channel.message(address.message) if address.message else None
    if given.flag("delete_original"):
        remove(workspace, channel, _there(original))
    elif given.flag("replace_original") and original is not None:
        # Replaced as a whole, where chat.update would keep the blocks that it isn't given.
        change(workspace, original, Arguments({"blocks": [], "attachments": [], **body}))
    else:
        _say(workspace, address, given)


def _say(workspace: Workspace, address: ResponseAddress, given: Arguments) -> None:
    public = given.text("response_type") == IN_CHANNEL
    workspace.say(
        workspace.channels[address.channel],
        visible_to=None if public else address.user,
        thread_ts=thread_of(given) or (None if public else address.thread),
        **content(workspace, given),
    )


def _there(message: Message | None) -> Message:
    if message is None:
        raise RefusedError("message_not_found")
    return message
