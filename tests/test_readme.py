"""What the README shows is what the commands print.

`make readme` puts the present output of each command under it.
"""

import os
import pty
import re
import select
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
README: Final = ROOT / "README.md"

QUESTIONS: Final = (
    "which talk was about eBPF in Cilium, who gave it, is there a recording?",
    "what is Falco?",
)
"""Asked in the session that the README shows under `confbot ask`."""

_BLOCK: Final = re.compile(r"```console\n\$ (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)
KEPT: Final = ("PATH", "HOME", "COVERAGE_")
"""How the environment variables start that a command under test is given."""

_COLUMNS: Final = 96


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command that the README shows, with the output under it."""
    for block in _BLOCK.finditer(text):
        yield block["command"], block["output"]


def output_of(command: str) -> str:
    """Return what `command` prints."""
    if command == "make run":
        return _played()
    if command == "confbot ask":
        return _prompted()
    if command == "make test":
        return f"{_collected()} passed\n"
    words = shlex.split(command)
    assert words[0] == "confbot", command
    done = subprocess.run(  # noqa: S603 - the commands of our own README
        [sys.executable, "-m", "bot", *words[1:]],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=_plain(),
    )
    return done.stdout


def _plain() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name.startswith(KEPT)}
    return kept | {"TERM": "dumb", "COLUMNS": str(_COLUMNS), "LINES": "50"}


def _played() -> str:
    """Return the line in which `make run` says where the playground is."""
    with subprocess.Popen(
        ["make", "--no-print-directory", "run"],  # noqa: S607 - whichever the machine has
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=_plain(),
        start_new_session=True,
    ) as process:
        assert process.stdout
        line = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        process.stdout.read()
    # On a machine where another program has the usual port, it is another one.
    return re.sub(r"(?<=127\.0\.0\.1:)\d+", "3000", line)


def _prompted() -> str:
    """Return the screen of `confbot ask` in which somebody asked `QUESTIONS` and left."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bot", "ask"]
    with subprocess.Popen(  # noqa: S603 - the command of our own README
        command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=_plain()
    ) as process:
        os.close(theirs)
        screen = _until_prompt(ours)
        for question in QUESTIONS:
            os.write(ours, f"{question}\n".encode())
            screen += _until_prompt(ours)
        os.write(ours, b"\x04")
        assert process.wait(timeout=30) == 0, "the end of input is no failure"
    os.close(ours)
    lines = screen.replace("\r\n", "\n").removesuffix("confbot> ").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"


def _until_prompt(terminal: int) -> str:
    """Return what is printed up to the next prompt."""
    screen = b""
    while not screen.endswith(b"confbot> "):
        ready, _, _ = select.select([terminal], [], [], 120)
        assert ready, screen
        screen += os.read(terminal, 4096)
    return screen.decode()


def _collected() -> int:
    """Return how many tests there are."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "tests"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found = re.search(r"^(\d+) tests collected", done.stdout, re.MULTILINE)
    assert found, done.stdout[-500:]
    return int(found[1])


@pytest.mark.parametrize(
    ("command", "shown"),
    [pytest.param(*block, id=block[0]) for block in blocks(README.read_text())],
)
def test_the_readme_shows_what_is_printed(command: str, shown: str) -> None:
    """A newcomer sees what the README promised."""
    assert shown == output_of(command)


def test_the_two_commands_come_first() -> None:
    """Nobody has to look for how to start."""
    commands = [command for command, _ in blocks(README.read_text("utf-8"))]

    assert commands[:2] == ["make run", "make test"]


def refresh() -> None:
    """Put the present output of each command under it."""
    text = _BLOCK.sub(
        lambda block: f"```console\n$ {block['command']}\n{output_of(block['command'])}```",
        README.read_text("utf-8"),
    )
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    refresh()
