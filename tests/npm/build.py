"""Installs the packages of `package-lock.json`, and generates the schema from Slack's types.

Both happen only when what they are made from has changed. `make test` does it before the tests;
a test that needs either sees to it, too, so that `pytest` alone is enough.
"""

import fcntl
import hashlib
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from tests.npm.node import environment, program

HERE: Final = Path(__file__).parent

PACKAGES: Final = HERE / "node_modules"

SCHEMA: Final = PACKAGES / ".confbot" / "schema.json"
"""What `judged.ts` holds, as a JSON Schema."""

_LOCK: Final = HERE / "package-lock.json"
_TYPES: Final = HERE / "judged.ts"


@cache
def packages() -> Path:
    """Return the folder of the installed packages."""
    _made_from((HERE / "package.json", _LOCK), PACKAGES / ".confbot" / "installed", _install)
    return PACKAGES


@cache
def schema() -> Path:
    """Return the file that holds the schema."""
    packages()
    _made_from((_TYPES, _LOCK), SCHEMA.with_suffix(".made"), _generate)
    return SCHEMA


def _made_from(inputs: tuple[Path, ...], stamp: Path, make: Callable[[], None]) -> None:
    """Call `make` unless `stamp` says that it was called for the same `inputs`."""
    wanted = hashlib.sha256(b"\0".join(path.read_bytes() for path in inputs)).hexdigest()
    with _LOCK.open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two runs of the tests may start at the same time
        if stamp.exists() and stamp.read_text("ascii") == wanted:
            return
        make()
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(wanted, "ascii")


def _install() -> None:
    _run(program("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def _generate() -> None:
    SCHEMA.parent.mkdir(exist_ok=True)
    generator = PACKAGES / "ts-json-schema-generator" / "bin" / "ts-json-schema-generator.js"
    options = ("--path", str(_TYPES), "--type", "Judged", "--no-type-check", "--out", str(SCHEMA))
    _run(program("node"), str(generator), *options)


def _run(*command: str) -> None:
    subprocess.run(command, cwd=HERE, env=environment(), check=True)  # noqa: S603 - as written here


if __name__ == "__main__":
    schema()
