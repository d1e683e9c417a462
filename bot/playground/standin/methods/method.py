"""What a method of the Web API is to the stand-in, and what many of them share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.model import Channel
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.scopes import demand, of_channel
from bot.playground.standin.workspace import Workspace

MOST_LISTED: Final = 999
"""Items on a page at most (docs.slack.dev, pagination: below 1,000)."""

Item = TypeVar("Item")

Run = Callable[[Workspace, Arguments], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Method:
    """A method.

    Attributes:
        run: Carries a call out, and returns Slack's answer without `ok`; may raise RefusedError.
        scopes: Those of which the token must have one. Empty where none is needed.
        needed: Arguments that must be given.
    """

    run: Run
    scopes: frozenset[str] = frozenset()
    needed: tuple[str, ...] = ()


def method(run: Run, *needed: str, scopes: Sequence[str] = ()) -> Method:
    """Return the method that `run` carries out."""
    return Method(run, frozenset(scopes), needed)


def channel_with(workspace: Workspace, name: str, right: str) -> Channel:
    """Return a channel that the token may look into.

    Args:
        workspace: Where it is.
        name: Its id or name.
        right: What is looked for, such as `read`.

    Raises:
        RefusedError: There is none, or the scope for channels of its kind is lacking.
    """
    channel = workspace.channel(name)
    demand(workspace.scopes, frozenset({of_channel(channel, right)}))
    return channel


def page(
    found: Sequence[Item], arguments: Arguments, default: int = 100
) -> tuple[list[Item], dict[str, Any]]:
    """Return the items of one page, and what Slack says of the next one.

    Raises:
        RefusedError: The cursor is none that was given.
    """
    limit = min(max(arguments.number("limit", default), 1), MOST_LISTED)
    cursor = arguments.text("cursor")
    if cursor and not cursor.isdecimal():
        raise RefusedError("invalid_cursor")
    start = int(cursor or 0)
    after = start + limit
    following = str(after) if after < len(found) else ""
    return list(found[start:after]), {"response_metadata": {"next_cursor": following}}
