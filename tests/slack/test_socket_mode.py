"""Socket Mode while Slack can't be reached: tried again, and told in one line."""

import asyncio
import logging
import sys

import pytest
from slack_bolt.async_app import AsyncApp

from bot.slack.api import SDK_LOG
from bot.slack.socket_mode import REMINDER, ConnectionFilter, run_socket_mode
from tests.slack_api import APP_TOKEN, SlackApi
from tests.slack_faults import Fault, refusal


class Bell(logging.Handler):
    """Rings when something is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.rung = asyncio.Event()

    def emit(self, _: logging.LogRecord) -> None:
        """Ring."""
        self.rung.set()


def failure(error: Exception, *, at: float) -> logging.LogRecord:
    """Return what slack_sdk would log of an attempt that failed by `error` at `at`."""
    try:
        raise error
    except type(error):
        message = f"Failed to connect (error: {error}); Retrying..."
        record = logging.LogRecord("sdk", logging.ERROR, __file__, 1, message, None, sys.exc_info())
    record.created = at
    return record


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault(drop=True), "ServerDisconnectedError"),
        (refusal("invalid_auth"), "Slack refuses the app token (invalid_auth); make another with"),
        (Fault(status=503, body="<html>"), "Slack's answer can't be read"),
    ],
    ids=["dropped", "refused", "a page"],
)
async def test_a_failed_attempt_is_told_in_one_line(
    app: AsyncApp, slack: SlackApi, caplog: pytest.LogCaptureFixture, fault: Fault, said: str
) -> None:
    """A screen of traceback every few seconds hides the one sentence that matters."""
    slack.fail("apps.connections.open", fault)
    loaded, told = asyncio.Event(), Bell()
    loaded.set()
    SDK_LOG.addHandler(told)

    with caplog.at_level(logging.WARNING):
        running = asyncio.create_task(run_socket_mode(app, APP_TOKEN, loaded=loaded))
        async with asyncio.timeout(10):
            await told.rung.wait()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    SDK_LOG.removeHandler(told)

    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.getMessage().startswith("no connection for Socket Mode, trying on: ")
    assert said in record.getMessage()
    assert "Traceback" not in caplog.text
    assert APP_TOKEN not in caplog.text


def test_the_same_reason_is_given_once_a_minute() -> None:
    """Slack's bad hour must not fill the log; a new reason is news, though."""
    judged = ConnectionFilter()

    assert judged.filter(failure(OSError("no route"), at=0))
    assert not judged.filter(failure(OSError("no route"), at=5))
    assert judged.filter(failure(OSError("no name"), at=10))
    assert judged.filter(failure(OSError("no name"), at=10 + REMINDER))


def test_other_failures_are_told_in_full() -> None:
    """A bug is no trouble of the network, and its traceback is needed."""
    record = failure(ValueError("a bug"), at=0)
    record.msg = "Failed to run a message listener: a bug"

    assert ConnectionFilter().filter(record)
    assert record.exc_info
