"""What Slack hands an app for a while: trigger ids, and addresses for responses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from bot.playground.standin.refusal import RefusedError

TRIGGER_SECONDS: Final = 3.0
"""How long a trigger id can be exchanged for a view (docs.slack.dev, interactivity)."""

RESPONSE_SECONDS: Final = 30 * 60.0
"""How long an address for responses is good (docs.slack.dev, handling user interaction)."""

MOST_RESPONSES: Final = 5
"""Responses that it takes in that time."""


@dataclass
class _Trigger:
    user: str
    given: float
    exchanged: bool = False


class Triggers:
    """Hands out trigger ids, each good for one view, soon.

    Attributes:
        seconds: How long one can be exchanged.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self.seconds = TRIGGER_SECONDS
        self._now = now
        self._numbers: Iterator[int] = count(1)
        self._triggers: dict[str, _Trigger] = {}

    def give(self, user: str) -> str:
        """Return a new trigger id for what `user` did."""
        number = next(self._numbers)
        name = f"{number}.{1000 + number}.{number:032x}"
        self._triggers[name] = _Trigger(user, self._now())
        return name

    def exchange(self, name: str) -> str:
        """Use a trigger id up, and return the user whose it is.

        Raises:
            RefusedError: It was never given, came too late, or was used before.
        """
        trigger = self._triggers.get(name)
        if trigger is None:
            raise RefusedError("invalid_trigger_id")
        if trigger.exchanged:
            raise RefusedError("exchanged_trigger_id")
        if self._now() - trigger.given > self.seconds:
            raise RefusedError(
                "expired_trigger_id", f"it is good for {self.seconds:g} seconds only"
            )
        trigger.exchanged = True
        return trigger.user


@dataclass
class ResponseAddress:
    """Where an app can respond to one thing that a person did.

    Attributes:
        user: Who did it.
        channel: Where.
        message: Id of the message that it was done to. None for a command.
        thread: Id of the thread it was done in. None for the channel itself.
        given: When, in seconds since the epoch.
        used: How often something was sent there.
    """

    user: str
    channel: str
    message: str | None
    thread: str | None
    given: float
    used: int = 0


@dataclass
class Addresses:
    """Hands out addresses for responses.

    Attributes:
        now: Tells the present.
        base: What every address begins with, without a slash at its end. Known once served.
    """

    now: Callable[[], float]
    base: str = ""
    _known: dict[str, ResponseAddress] = field(default_factory=dict)

    def give(
        self, user: str, channel: str, *, message: str | None = None, thread: str | None = None
    ) -> str:
        """Return a new address at which to respond to what `user` did in `channel`."""
        number = len(self._known) + 1
        path = f"T1/{number}/{number:024x}"
        self._known[path] = ResponseAddress(user, channel, message, thread, self.now())
        return f"{self.base}/{path}"

    def use(self, path: str) -> ResponseAddress:
        """Count a use of the address whose last part is `path`.

        Raises:
            RefusedError: It was never given, or is no longer good.
        """
        address = self._known.get(path)
        if address is None:
            raise RefusedError("invalid_url")
        if self.now() - address.given > RESPONSE_SECONDS:
            raise RefusedError("expired_url", "an address for responses is good for half an hour")
        if address.used >= MOST_RESPONSES:
            raise RefusedError("used_url", f"it takes {MOST_RESPONSES} responses only")
        address.used += 1
        return address
