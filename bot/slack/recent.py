"""What was learnt lately, so that it is not asked for again with each click."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

REMEMBERED: Final = 1_000
"""Things remembered at a time."""

_Key = TypeVar("_Key")
_What = TypeVar("_What")


class Recent(Generic[_Key, _What]):
    """Remembers things for a while; the oldest are forgotten first."""

    def __init__(self, life: timedelta, now: Callable[[], datetime]) -> None:
        self._life = life
        self._now = now
        self._known: dict[_Key, tuple[datetime, _What]] = {}

    def get(self, key: _Key) -> _What | None:
        """Return what is known of `key`; None when nothing is, or not any more."""
        since, what = self._known.get(key, (None, None))
        return what if since and self._now() - since <= self._life else None

    def put(self, key: _Key, what: _What) -> None:
        """Remember `what` of `key`, from now on."""
        self.drop(key)
        self._known[key] = self._now(), what
        while len(self._known) > REMEMBERED:
            del self._known[next(iter(self._known))]

    def drop(self, key: _Key) -> None:
        """Forget `key`."""
        self._known.pop(key, None)
