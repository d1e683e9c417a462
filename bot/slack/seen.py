"""What was taken in hand already, since Slack delivers an event again when it is in doubt."""

from typing import Final

REMEMBERED: Final = 20_000
"""Keys kept, about 3 MB. Slack gives up on an event after an hour, so this is enough for a bot
that is asked two or three questions a second."""


class Seen:
    """Remembers the latest keys, the oldest of which are forgotten first."""

    def __init__(self, capacity: int = REMEMBERED) -> None:
        self._capacity = capacity
        # A dict keeps the order in which keys came; there is no ordered set.
        self._keys: dict[str, None] = {}

    def claim(self, *keys: str) -> bool:
        """Return whether none of `keys` was claimed before, and claim them all.

        There is no `await` in here, so of two deliveries at once just one succeeds.
        """
        fresh = self._keys.keys().isdisjoint(keys)
        self._keys.update(dict.fromkeys(keys))
        while len(self._keys) > self._capacity:
            del self._keys[next(iter(self._keys))]
        return fresh

    def release(self, *keys: str) -> None:
        """Forget `keys`, since nothing came of them."""
        for key in keys:
            self._keys.pop(key, None)
