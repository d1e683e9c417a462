"""Messages that arrive piece by piece, as an agent writes them."""

from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.blocks.messages import check_blocks, check_metadata
from bot.playground.standin.methods.chat import thread_of
from bot.playground.standin.methods.method import Method, method
from bot.playground.standin.model import BOT_USER, Channel, Kind, Message
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.windows import with_ids
from bot.playground.standin.workspace import Workspace

MOST_AT_ONCE: Final = 12_000
"""Characters of a piece (docs.slack.dev, chat.appendStream)."""

_WRITE: Final = ("chat:write",)
_TEXT: Final = "markdown_text"


def _start(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel = workspace.inside(arguments.text("channel"))
    if channel.kind is not Kind.DIRECT:
        for name in ("recipient_user_id", "recipient_team_id"):
            if not arguments.text(name):
                raise RefusedError(f"missing_{name}", "a channel has more than one reader")
        workspace.user(arguments.text("recipient_user_id"))
    thread, piece = thread_of(arguments), _piece(arguments)
    message = workspace.say(channel, thread_ts=thread, streaming=True)
    _add(workspace, message, piece, arguments)
    return {"channel": channel.id, "ts": message.ts}


def _append(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel, message = _streamed(workspace, arguments)
    piece = _piece(arguments)
    if not piece:
        raise RefusedError("no_text")
    _add(workspace, message, piece, arguments)
    return {"channel": channel.id, "ts": message.ts}


def _stop(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    channel, message = _streamed(workspace, arguments)
    piece, blocks = _piece(arguments), arguments.parsed("blocks") or []
    metadata = arguments.parsed("metadata")
    if blocks:
        check_blocks(blocks)
    check_metadata(metadata)
    _add(workspace, message, piece, arguments)
    message.blocks = [*message.blocks, *with_ids(blocks, workspace.number)]
    message.metadata, message.streaming = metadata, False
    workspace.changed()
    return {"channel": channel.id, "ts": message.ts, "message": message.told(with_metadata=True)}


def _streamed(workspace: Workspace, arguments: Arguments) -> tuple[Channel, Message]:
    channel = workspace.channel(arguments.text("channel"))
    message = workspace.message(channel, arguments.text("ts"))
    if message.user != BOT_USER:
        raise RefusedError("message_not_owned_by_app")
    if not message.streaming:
        raise RefusedError("message_not_in_streaming_state")
    return channel, message


def _piece(arguments: Arguments) -> str:
    """Return the text that a call brings, whichever way it does.

    Raises:
        RefusedError: It is too long, or there is something that the stand-in can't add.
    """
    chunks = arguments.parsed("chunks") or []
    if not isinstance(chunks, list) or not all(_is_text(each) for each in chunks):
        raise RefusedError("invalid_chunks", f"the stand-in takes chunks of {_TEXT} only")
    piece = "".join([arguments.text(_TEXT), *(each["text"] for each in chunks)])
    if len(piece) > MOST_AT_ONCE:
        raise RefusedError("msg_too_long", f"{len(piece)} characters of {MOST_AT_ONCE}")
    return piece


def _is_text(chunk: Any) -> bool:
    return (
        isinstance(chunk, dict)
        and chunk.get("type") == _TEXT
        and isinstance(chunk.get("text"), str)
    )


def _add(workspace: Workspace, message: Message, piece: str, arguments: Arguments) -> None:
    message.text += piece
    if message.text:
        # One block that grows, and keeps the id that it was given.
        grown = {**next(iter(message.blocks), {}), "type": "markdown", "text": message.text}
        message.blocks = with_ids([grown], workspace.number)
    message.payload = {name: value for name, value in arguments.items() if name != "token"}
    workspace.changed()


METHODS: Final[Mapping[str, Method]] = {
    "chat.startStream": method(_start, "channel", scopes=_WRITE),
    "chat.appendStream": method(_append, "channel", "ts", scopes=_WRITE),
    "chat.stopStream": method(_stop, "channel", "ts", scopes=_WRITE),
}
"""The methods of this family by name."""
