"""What happens between a command and its work: how much is imported, and how that is broken off."""

from pathlib import Path

import pytest

from tests.cli.conftest import Confbot

IMPATIENT = """
import signal
import sys

class Impatient:
    def find_spec(self, name, *_):
        if name == awaited:
            signal.raise_signal(signal.SIGINT)

# As in a terminal, wherever the tests were started; what runs in the background ignores Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
awaited = sys.argv.pop(1)
sys.meta_path.insert(0, Impatient())
from bot.__main__ import main
main()
"""
"""Starts the command in its arguments; presses Ctrl-C when the module named first is imported."""


@pytest.mark.parametrize("command", ["ask", "check", "extract", "eval", "serve"])
def test_commands_about_notes_wait_for_no_database(confbot: Confbot, command: str) -> None:
    """It would double the time until a question in the terminal is answered."""
    assert "sqlalchemy" not in confbot(command, "--help", traced=True).stderr


def test_kept_readings_wait_for_no_reader(confbot: Confbot, notes: Path, tmp_path: Path) -> None:
    """To import it is half of what a question in the terminal waits for."""
    tmp_path.joinpath(".env").write_text(f"CONFBOT_DATA={tmp_path / 'data'}\n", "utf-8")

    first, second = (
        confbot("ask", "who gave less yaml?", "--knowledge", notes, traced=True) for _ in range(2)
    )

    assert "markdown_it" in first.stderr
    assert "markdown_it" not in second.stderr
    assert second.stdout == first.stdout
    assert "Ana Roe" in second.stdout


@pytest.mark.parametrize("command", ["doctor", "db", "digest", "playground"])
def test_commands_of_whoever_runs_the_bot_are_found_all_the_same(
    confbot: Confbot, command: str
) -> None:
    """They are imported because somebody asked for one of them."""
    done = confbot(command, "--help", traced=True)
    assert done.returncode == 0
    assert "sqlalchemy" in done.stderr


@pytest.mark.parametrize(
    ("command", "awaited"), [("ask", "typer"), ("doctor", "sqlalchemy"), ("serve", "uvicorn")]
)
def test_a_command_can_be_broken_off_while_it_is_still_imported(
    confbot: Confbot, command: str, awaited: str
) -> None:
    """Whoever mistyped a command presses Ctrl-C at once, and wants no traceback for it."""
    done = confbot(command, begun=("-c", IMPATIENT, awaited))

    assert done.returncode == 130
    assert done.stderr == ""
