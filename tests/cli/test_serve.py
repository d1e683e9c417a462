"""`confbot serve` as a host sees it that changes its mind."""

from pathlib import Path

from tests.cli.conftest import Confbot

SETTINGS = "SLACK_BOT_TOKEN=xoxb-made-up\nSLACK_SIGNING_SECRET=made-up\n"


def test_a_bot_that_is_still_being_imported_ends_well(confbot: Confbot, tmp_path: Path) -> None:
    """What it imports last takes a second or more, and a host may tell it to end by then."""
    (tmp_path / ".env").write_text(SETTINGS, "utf-8")
    # Found before the package of this name, which only the running bot imports.
    (tmp_path / "uvicorn.py").write_text(
        "import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\nsignal.pause()\n", "utf-8"
    )

    done = confbot("serve")

    assert (done.returncode, done.stderr) == (0, "")
