"""Waits for what the bot logs."""

import asyncio
import contextlib
import logging
from collections.abc import Iterator


@contextlib.contextmanager
def logged(text: str) -> Iterator[asyncio.Event]:
    """Have an event that is set once somebody logs `text`, in whatever thread."""
    listener = _Listener(text)
    logging.getLogger().addHandler(listener)
    try:
        yield listener.heard
    finally:
        logging.getLogger().removeHandler(listener)


class _Listener(logging.Handler):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.heard = asyncio.Event()
        self._text = text
        self._loop = asyncio.get_running_loop()

    def emit(self, record: logging.LogRecord) -> None:
        if self._text in self.format(record):
            self._loop.call_soon_threadsafe(self.heard.set)
