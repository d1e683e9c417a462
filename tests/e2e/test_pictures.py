"""Pictures: taken headless from a script, as `make pictures` takes those of the documentation."""

import asyncio
import struct
import sys
from pathlib import Path

import pytest

from bot.playground.script import PICTURE, read_script
from tests.e2e.browser import chromium
from tests.service.test_knowledge import note
from tests.service.test_run import ROOT, inherited

SCRIPTS = sorted((ROOT / "docs" / "playground").glob("*.yaml"))

SCRIPT = """\
- {act: say, channel: general, text: "@confbot typing", expect: Typing for Humans}
- {act: picture, file: light.png, channel: general}
- {act: picture, file: dark.png, channel: notes, theme: dark, width: 390, height: 844}
"""

LOADED: float = 300
"""Seconds that a loaded machine may take to play a script; no test is about time."""


def size(picture: Path) -> tuple[int, int]:
    """Return width and height of a PNG, as its first chunk tells."""
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", head[16:])
    return width, height


async def taken(script: Path, folder: Path, *options: str) -> dict[str, tuple[int, int]]:
    """Have the pictures of `script` taken, and return their sizes by name."""
    chromium()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "playground", *options),
        *("--play", str(script), "--screenshot", str(folder / "pictures")),
        cwd=folder,
        env=inherited() | {"CONFBOT_DATA": str(folder / "data")},
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(LOADED):
        _, log = await process.communicate()
    assert process.returncode == 0, log.decode()
    return {each.name: size(each) for each in (folder / "pictures").iterdir()}


async def test_a_script_takes_its_pictures(tmp_path: Path) -> None:
    """Sharp, of the size and theme asked for, and the process ends by itself."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text(note("Typing for Humans"), "utf-8")
    (tmp_path / "script.yaml").write_text(SCRIPT, "utf-8")

    pictures = await taken(
        tmp_path / "script.yaml", tmp_path, "--knowledge", str(tmp_path / "notes")
    )

    assert pictures == {"light.png": (2560, 1600), "dark.png": (780, 1688)}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
async def test_the_documentations_scripts_can_be_played(script: Path, tmp_path: Path) -> None:
    """Its pictures stand in the documentation, and would be out of date unnoticed otherwise."""
    names = {step["file"] for step in read_script(script) if step["act"] == PICTURE}

    pictures = await taken(script, tmp_path, "--knowledge", str(ROOT / "knowledge"))

    assert pictures.keys() == names
    assert all((ROOT / "docs" / "pictures" / name).is_file() for name in names)
