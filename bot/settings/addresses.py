"""Addresses on the web: Slack's API, and where notes can be read."""

import contextlib
import re
from ipaddress import ip_address
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator

from bot.settings.variable import MistakeError

SLACK_API: Final = "https://slack.com/api/"

_LONGEST_LABEL: Final = 63
"""Characters between two dots of a host's name."""

_NAME: Final = re.compile(r"[a-z0-9_.-]+", re.IGNORECASE | re.ASCII)

_NOTE: Final = "{note}"
"""What stands for the path of a note."""


def is_host(name: str) -> bool:
    """Tell whether `name` can be a host: no part of it empty or longer than DNS allows."""
    return all(0 < len(label) <= _LONGEST_LABEL for label in name.split("."))


def _address(value: str) -> None:
    """Raise `ValueError` unless `value` is an http or https address, without anything behind it."""
    parts = urlsplit(value)
    # Asking for the port judges it: it raises ValueError for one over 65,535.
    is_plain = parts.port is None or parts.port > 0
    is_plain = is_plain and not (parts.query or parts.fragment)
    if parts.scheme not in {"http", "https"} or not is_plain or not is_host(parts.hostname or ""):
        raise ValueError("no address")


def _api_url(value: str) -> str:
    _address(value)
    url = value.rstrip("/") + "/"
    if not urlsplit(url).path.endswith("/api/"):
        raise ValueError("no address of the API")
    return url


def _host(value: str) -> str:
    with contextlib.suppress(ValueError):
        ip_address(value)
        return value
    if not _NAME.fullmatch(value) or not is_host(value.removesuffix(".")):
        raise ValueError("neither a name nor an address")
    return value


def _notes_url(value: str) -> str:
    if _NOTE not in value:
        raise MistakeError(f"it does not hold {_NOTE}")
    _address(value.partition(_NOTE)[0].partition("?")[0].partition("#")[0])
    return value


Host = Annotated[str, AfterValidator(_host)]
ApiUrl = Annotated[str, AfterValidator(_api_url)]
NotesUrl = Annotated[str, AfterValidator(_notes_url)]
