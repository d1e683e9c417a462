"""How much of confbot is imported before a command does its work."""

import pytest

from tests.cli.conftest import Confbot


@pytest.mark.parametrize("command", ["ask", "check", "extract", "eval", "serve"])
def test_commands_about_notes_wait_for_no_database(confbot: Confbot, command: str) -> None:
    """It would double the time until a question in the terminal is answered."""
    assert "sqlalchemy" not in confbot(command, "--help", traced=True).stderr


@pytest.mark.parametrize("command", ["doctor", "db", "digest", "playground"])
def test_commands_of_whoever_runs_the_bot_are_found_all_the_same(
    confbot: Confbot, command: str
) -> None:
    """They are imported because somebody asked for one of them."""
    done = confbot(command, "--help", traced=True)
    assert done.returncode == 0
    assert "sqlalchemy" in done.stderr
