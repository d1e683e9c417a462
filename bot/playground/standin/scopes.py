"""Which scopes the methods demand; one of those listed is enough."""

from typing import Final

from bot.playground.standin.model import Channel, Kind
from bot.playground.standin.refusal import RefusedError

_PREFIXES: Final = ("channels", "groups", "im")
"""Of the scopes for public channels, private ones, and direct conversations."""

OF_CHANNELS: Final = {
    right: frozenset(f"{prefix}:{right}" for prefix in _PREFIXES) for right in ("read", "history")
}
"""By right, the scopes of which one is demanded, depending on the kind of channel."""


def of_channel(channel: Channel, right: str) -> str:
    """Return the scope that gives `right`, such as `read`, on `channel`."""
    if channel.kind is Kind.DIRECT:
        return f"im:{right}"
    return f"groups:{right}" if channel.private else f"channels:{right}"


def demand(granted: frozenset[str] | set[str], needed: frozenset[str]) -> None:
    """Refuse a call unless one of the scopes that are `needed` was granted.

    Args:
        granted: Those that the token has.
        needed: Those of which one is enough. Empty where none is.
    """
    if needed and not needed & granted:
        raise RefusedError(
            "missing_scope", needed=",".join(sorted(needed)), provided=",".join(sorted(granted))
        )
