"""A folder of notes, and the command run as a whole process."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

NOTE = """\
---
event: ExampleCon 2026
city: Brno
dates: 2026-05-14 to 2026-05-16
---

# ExampleCon 2026

12,000 people came to Brno.

## Sessions

### Less YAML, More Sleep

Speakers: Ana Roe (Acme), Bo Lin (Acme)
[Recording](https://www.youtube.com/watch?v=abcDEF12345) · [Slides](https://slides.example/yaml.pdf)

- Typed defaults for pods.

## Tools

- [Foobar](https://foobar.example/) - a small cache for clusters
- Bazzer - scans images for known holes
"""

KEPT = ("PATH", "HOME", "COVERAGE_")
"""How the environment variables start that a command under test is given."""

CLOSED = ("sh", "-c", 'exec "$@" >&-', "sh")
"""Runs what follows with standard output closed."""

FULL = ("sh", "-c", 'exec "$@" >/dev/full', "sh")
"""Runs what follows with standard output on a disk that is full."""

Confbot = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session", name="notes")
def _notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one recap."""
    folder = tmp_path_factory.mktemp("notes")
    (folder / "examplecon-2026.md").write_text(NOTE, "utf-8")
    return folder


@pytest.fixture(name="confbot")
def _confbot(tmp_path: Path) -> Confbot:
    """Runs `confbot` with arguments and standard input, in an environment without settings.

    With `closed`, standard output is closed; with `full`, its disk is full. With `traced`, standard
    error tells of all that is imported. With `begun`, Python is begun in another way.
    """

    def run(
        *arguments: str | Path,
        given: str | bytes = "",
        closed: bool = False,
        full: bool = False,
        traced: bool = False,
        begun: Sequence[str] = ("-m", "bot"),
    ) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name.startswith(KEPT)}
        done = subprocess.run(  # noqa: S603 - the command under test
            [
                *(CLOSED if closed else FULL if full else ()),
                sys.executable,
                *(("-X", "importtime") if traced else ()),
                *begun,
                *map(str, arguments),
            ],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            env=kept | {"PYTHONPATH": str(Path(__file__).parents[2])},
            cwd=tmp_path,
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run
