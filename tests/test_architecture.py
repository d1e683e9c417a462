"""The import rule: who may import whom, and which room owns which outside package."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "bot"

ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "recap": set(),
    "english": {"spellchecker"},
    "notes": {"recap", "english", "errors", "frontmatter", "yaml", "markdown_it", "linkify_it"},
    "search": {"recap", "english", "errors", "tantivy", "rapidfuzz", "Stemmer", "orjson"},
    "answers": {"recap", "search", "english", "errors"},
    "digest": {"recap", "search", "english", "errors"},
    "store": {"recap", "answers", "digest", "errors", "sqlalchemy", "alembic", "cryptography"},
    "slack": {
        "recap",
        "answers",
        "digest",
        "errors",
        "slack_bolt",
        "slack_sdk",
        "aiohttp",
        "orjson",
        "typing_extensions",
    },
    "settings": {"errors", "pydantic", "pydantic_settings", "platformdirs"},
    "web": {"slack", "settings", "errors", "starlette"},
    "playground": {
        *("web", "slack", "notes", "recap", "settings", "errors", "starlette"),
        "aiohttp",  # sends what Slack would send to the bot
        *("playwright", "PIL"),  # take pictures; imported only then
    },
    "service": {
        *("recap", "notes", "search", "answers", "digest", "store", "slack", "settings", "web"),
        *("errors", "uvicorn", "watchfiles"),
    },
    "cli": {
        *("recap", "notes", "search", "answers", "digest", "store", "slack", "settings", "web"),
        *("service", "playground", "errors", "typer", "rich"),
    },
    "__main__": {"cli"},
    "__init__": set(),
}
"""For each room the rooms and the outside packages that it may import."""

ROOMS = sorted({path.stem for path in ROOT.iterdir() if path.suffix == ".py" or path.is_dir()})


def modules(room: str) -> Iterator[Path]:
    """Yield the Python files of `room`, which is a package or a single module."""
    yield from (ROOT / room).rglob("*.py") if (ROOT / room).is_dir() else [ROOT / f"{room}.py"]


def imported(source: str) -> set[str]:
    """Return the rooms of this project and the outside packages that `source` imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that they name the true home"
            if node.module == "bot":
                names |= {f"bot.{alias.name}" for alias in node.names}
            elif node.module:
                names.add(node.module)
    return {name.split(".")[1] if name.startswith("bot.") else name.split(".")[0] for name in names}


@pytest.mark.parametrize("room", [room for room in ROOMS if room not in {"__pycache__", "py"}])
def test_room_imports_only_what_it_may(room: str) -> None:
    """Each room sees only the rooms it may, and only outside packages of its own."""
    standard = sys.stdlib_module_names | {"__future__", "__version__"}
    for path in modules(room):
        extra = imported(path.read_text("utf-8")) - ALLOWED[room] - {room} - standard

        assert not extra, f"{path.relative_to(ROOT.parent)} may not import {sorted(extra)}"


def test_every_rule_has_its_room() -> None:
    """No rule stands for a room that is gone."""
    assert set(ALLOWED) <= set(ROOMS), sorted(set(ALLOWED) - set(ROOMS))
