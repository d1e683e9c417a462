"""The ways in which Slack and networks fail, for the stand-in to fail in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final


@dataclass(frozen=True)
class Fault:
    """A way to answer a call other than well.

    Attributes:
        status: HTTP status.
        body: Sent as JSON when it is a mapping or a list, as HTML when it is text.
        headers: Sent along.
        drop: Whether the connection is closed in place of an answer.
        reset: Whether it is closed with a reset.
        cut: Whether it is closed within the answer.
        seconds: Time before anything is sent back.
        taken: Whether the call is carried out all the same, before it fails.
        honest: Whether there is no fault but the delay: it is carried out, and answered well.
    """

    status: int = 200
    body: Mapping[str, Any] | list[Any] | str = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    drop: bool = False
    reset: bool = False
    cut: bool = False
    seconds: float = 0
    taken: bool = False
    honest: bool = False


def refusal(error: str, *, taken: bool = False) -> Fault:
    """Return Slack's way to say no."""
    return Fault(body={"ok": False, "error": error}, taken=taken)


def rate_limit(retry_after: str | None, *, status: int = 429) -> Fault:
    """Return Slack's way to ask for patience."""
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return Fault(status=status, body={"ok": False, "error": "ratelimited"}, headers=headers)


_PAGE: Final = "<html><body>Something went wrong</body></html>"

NOT_TAKEN: Final[Mapping[str, Fault]] = {
    "429 without Retry-After": rate_limit(None),
    "429 with Retry-After 0": rate_limit("0"),
    "429 with Retry-After 3600": rate_limit("3600"),
    "429 with Retry-After -1": rate_limit("-1"),
    "429 with a date": rate_limit("Wed, 21 Oct 2015 07:28:00 GMT"),
    "429 with HTML": Fault(status=429, body=_PAGE, headers={"Retry-After": "1"}),
    "ratelimited in the body": rate_limit("1", status=200),
}
"""Faults that say for sure that nothing was done."""

_LOST: Final[Mapping[str, dict[str, Any]]] = {
    "closed after accept": {"drop": True},
    "reset after accept": {"reset": True},
    "cut within the answer": {"cut": True},
    "500 with HTML": {"status": 500, "body": _PAGE},
    "503 without body": {"status": 503},
    "200 with HTML": {"body": _PAGE},
    "200 with a list": {"body": [1]},
    "internal_error": {"body": {"ok": False, "error": "internal_error"}},
    "fatal_error": {"body": {"ok": False, "error": "fatal_error"}, "status": 500},
    "an unknown code": {"body": {"ok": False, "error": "flux_capacitor_empty"}},
}

IN_DOUBT: Final[Mapping[str, Fault]] = {
    f"{name}, {'taken' if taken else 'not taken'}": Fault(**how, taken=taken)
    for name, how in _LOST.items()
    for taken in (True, False)
}
"""Faults that leave it open whether anything was done, each in both ways."""
