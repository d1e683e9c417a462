"""The log: where it goes, how a line looks, and that no secret stands in it."""

import json
import logging
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from bot.settings.settings import LogFormat, Settings

_SHAPES: Final = re.compile(
    r"(?:xoxe\.)?xox[a-z]-[\w.-]+|xapp-[\w-]+"  # tokens
    r"|(?<=hooks\.slack\.com/)[\w/-]+"  # addresses that anyone may post to
    r"|(?<=[?&]ticket=)[\w%.-]+"  # the ticket in the address of a Socket Mode connection
)
"""What Slack's secrets look like."""

SHORTEST: Final = 8
"""Characters of a secret that is known; Slack's have 32 and more, and to take out a made-up one of
a letter or two would blacken every word that holds it."""

_REDACTED: Final = "[redacted]"


class Redactor:
    """Takes secrets out of text."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known = sorted((each for each in secrets if len(each) >= SHORTEST), key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def redact(self, text: str) -> str:
        """Return `text` with whatever is or looks like a secret replaced."""
        if self._known:
            text = self._known.sub(_REDACTED, text)
        return _SHAPES.sub(_REDACTED, text)


class TextFormatter(logging.Formatter):
    """Formats for people: one line an entry, tracebacks under it.

    Redaction happens here and not in a filter, since a filter never sees the traceback.
    """

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry as text."""
        return self._redactor.redact(super().format(record))


class JsonFormatter(logging.Formatter):
    """Formats for machines: one JSON object an entry, on one line."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry as a JSON object with `time` in UTC, `level`, `logger`, `message`."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps({name: self._redactor.redact(value) for name, value in entry.items()})


def start_log(settings: Settings) -> None:
    """Send everything that is logged to standard error, as `settings` say."""
    redactor = Redactor(settings.secrets)
    as_json = settings.log_format is LogFormat.JSON
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(redactor) if as_json else TextFormatter(redactor))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    # What they tell is told by the service in its own words, but for aiosqlite, which writes down
    # statements with who and what stands in them.
    for chatty in ("uvicorn", "watchfiles", "asyncio", "aiosqlite", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
