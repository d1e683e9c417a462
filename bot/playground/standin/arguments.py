"""The arguments of a call, as a form or as JSON carries them."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

from bot.playground.standin.refusal import RefusedError, missing

_TRUE: Final = frozenset({"1", "true"})


def read_arguments(body: bytes, content_type: str, query: str = "") -> dict[str, Any]:
    """Return the arguments of a call; of a form all are text.

    Args:
        body: As it came.
        content_type: With or without parameters.
        query: What follows the question mark of the address.

    Raises:
        RefusedError: They can't be read.
    """
    try:
        if content_type.partition(";")[0].strip() == "application/json":
            read = json.loads(body or b"{}")
            if not isinstance(read, dict):
                raise RefusedError("json_not_object")
            return read
        return dict(parse_qsl(query, keep_blank_values=True)) | dict(
            parse_qsl(body.decode(), keep_blank_values=True)
        )
    except (ValueError, RecursionError):
        raise RefusedError("invalid_json", "the body can't be read") from None


class Arguments(Mapping[str, Any]):
    """The arguments of one call, each in the type that the method takes it in."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        # Slack takes null for not given, as slack_sdk does.
        self._given = {name: value for name, value in given.items() if value is not None}

    def __getitem__(self, name: str) -> Any:
        return self._given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def need(self, *names: str) -> None:
        """Refuse the call unless all of `names` were given, and are not empty."""
        if absent := [name for name in names if self._given.get(name) in (None, "")]:
            raise missing(absent)

    def text(self, name: str, default: str = "") -> str:
        """Return a text; `default` when it was not given."""
        value = self._given.get(name, default)
        return value if isinstance(value, str) else json.dumps(value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return whether a switch is on."""
        return str(self._given[name]).lower() in _TRUE if name in self._given else default

    def number(self, name: str, default: int) -> int:
        """Return a whole number.

        Raises:
            RefusedError: It is none.
        """
        try:
            return int(self._given.get(name, default))
        except (TypeError, ValueError):
            raise RefusedError("invalid_arguments", f"must be a number: {name}") from None

    def parsed(self, name: str) -> Any:
        """Return a list or an object, which travels in a form as JSON; None when not given.

        Raises:
            RefusedError: It is not JSON.
        """
        value = self._given.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except (ValueError, RecursionError):
            raise RefusedError("invalid_arguments", f"must be JSON: {name}") from None
