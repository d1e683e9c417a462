"""Where the web server listens."""

import socket

import pytest

from bot.errors import SettingsError
from bot.service.server import listen


def test_a_port_in_use_is_told() -> None:
    """The commonest mistake of a second start is worth a sentence, not a traceback."""
    with listen("127.0.0.1", 0) as taken, pytest.raises(SettingsError, match="PORT"):
        listen("127.0.0.1", taken.getsockname()[1])


def test_an_address_of_another_machine_is_told() -> None:
    """So is the most likely slip in HOST; the address is one of those kept for examples."""
    with pytest.raises(SettingsError, match="HOST"):
        listen("192.0.2.1", 0)


def test_an_answer_is_sent_at_once() -> None:
    """Else each one would wait 40 ms for the other side to say that it has the first half."""
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
