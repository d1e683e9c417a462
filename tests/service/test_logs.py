"""The log holds no secret, in whatever form it is written."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.service.logs import JsonFormatter, Redactor, TextFormatter, start_log
from bot.settings.settings import Settings
from bot.store.database import Database
from bot.store.ledger import SqlLedger
from bot.store.schema import upgrade
from tests.digest.building import subscription

TOKEN = "xoxb-12-34-aB"


def entry(message: str, *arguments: object, error: Exception | None = None) -> logging.LogRecord:
    """Return something that is logged."""
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("bot", logging.INFO, __file__, 1, message, arguments, info)


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        "xoxp-1-2",
        "xoxe.xoxb-1-Mi0",
        "xapp-1-A0-5-ff",
        "made up (signing) secret",
        "https://hooks.slack.com/commands/T1/2/abc",
        "wss://wss-primary.slack.com/link/?ticket=0f-1e&app_id=1",
    ],
)
def test_a_secret_is_redacted(secret: str) -> None:
    """Known ones as they are, and unknown ones by their shape."""
    redacted = Redactor(["made up (signing) secret"]).redact(f"before {secret} after")

    assert "[redacted]" in redacted
    assert redacted.startswith("before ")
    assert redacted.endswith(" after")
    assert not any(part in redacted for part in (TOKEN, "Mi0", "-ff", "signing", "abc", "0f-1e"))


def test_other_text_stays() -> None:
    """A log in which half is blackened helps nobody."""
    text = "answering from 2 notes; see https://slack.com/api/auth.test and knowledge/xoxo.md"

    assert Redactor(["", "s"]).redact(text) == text


@pytest.mark.parametrize("formatter", [TextFormatter, JsonFormatter])
def test_arguments_and_tracebacks_are_redacted(
    formatter: type[TextFormatter | JsonFormatter],
) -> None:
    """An error's message may hold the address or the header that failed."""
    try:
        int(TOKEN)
    except ValueError as error:
        record = entry("refused: %s", TOKEN, error=error)

    line = formatter(Redactor()).format(record)

    assert TOKEN not in line
    assert line.count("[redacted]") >= 2
    assert "Traceback" in line


def test_an_entry_for_machines_is_one_line_of_json() -> None:
    """A line break or a quote in a message must not end it."""
    line = JsonFormatter(Redactor()).format(entry('two\nlines "quoted"'))

    assert "\n" not in line
    told = json.loads(line)
    assert told["message"] == 'two\nlines "quoted"'
    assert (told["level"], told["logger"]) == ("INFO", "bot")
    assert told["time"].endswith("+00:00")


@pytest.fixture(name="_root")
def _root() -> Iterator[None]:
    """The root of all loggers is put back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.usefixtures("_root")
async def test_whoever_debugs_learns_of_nobody_what_they_keep(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The driver of SQLite would write down each statement with all values in it."""
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("CONFBOT_DATA", str(tmp_path))
    settings = Settings.load()
    start_log(settings)

    async with Database.open(settings.database.get_secret_value()) as database:
        await upgrade(database)
        await SqlLedger(database).save(subscription(owner="UWHO", topics=("what they follow",)))
    logging.getLogger("bot").debug("kept")

    logged = capsys.readouterr().err
    assert "kept" in logged
    assert "UWHO" not in logged
    assert "what they follow" not in logged
