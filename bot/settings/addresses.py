"""Addresses on the web: Slack's API, and where notes can be read."""

from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator

from bot.settings.variable import MistakeError

SLACK_API: Final = "https://slack.com/api/"

_LONGEST_LABEL: Final = 63
"""Characters between two dots of a host's name."""

_NOTE: Final = "{note}"
"""What stands for the path of a note."""


def is_host(name: str) -> bool:
    """Tell whether `name` can be a host: no part of it empty or longer than DNS allows."""
    return all(0 < len(label) <= _LONGEST_LABEL for label in name.split("."))


def _api_url(value: str) -> str:
    parts = urlsplit(value)
    # Asking for the port judges it: it raises ValueError for one over 65,535.
    is_plain = parts.port is None or parts.port > 0
    is_plain = is_plain and not (parts.query or parts.fragment)
    if parts.scheme not in {"http", "https"} or not is_plain or not is_host(parts.hostname or ""):
        raise ValueError("no address")
    return value.rstrip("/") + "/"


def _notes_url(value: str) -> str:
    if _NOTE not in value:
        raise MistakeError(f"it does not hold {_NOTE}")
    _api_url(value.partition(_NOTE)[0].partition("?")[0].partition("#")[0])
    return value


ApiUrl = Annotated[str, AfterValidator(_api_url)]
NotesUrl = Annotated[str, AfterValidator(_notes_url)]
