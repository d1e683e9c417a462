"""What the playground takes from an app's manifest."""

from pathlib import Path

import pytest

from bot.playground.manifest import Manifest, ManifestError, shipped_manifest
from tests.playground.demo_app import MANIFEST


def test_confbots_own_manifest_is_found_and_read() -> None:
    """Commands, scopes and events are those that Slack would go by."""
    manifest = Manifest.read(shipped_manifest())

    assert manifest.name == "confbot"
    assert "/conf" in {each.command for each in manifest.commands}
    assert {"app_mention", "message.im"} <= manifest.events
    assert {"chat:write", "channels:history"} <= manifest.scopes, "the optional ones, too"


def test_shortcuts_and_domains_are_read() -> None:
    """Of the demo app, which has some."""
    manifest = Manifest.read(MANIFEST)

    assert [(each.type, each.callback_id) for each in manifest.shortcuts] == [
        ("global", "open_form"),
        ("message", "quote"),
    ]
    assert manifest.domains == ("demo.example",)
    assert (manifest.home, manifest.messages, manifest.interactive) == (True, True, True)


def test_an_empty_manifest_gives_nothing_to_do(tmp_path: Path) -> None:
    """An app without features is none the less an app."""
    (tmp_path / "manifest.yaml").write_text("{}\n", "utf-8")

    manifest = Manifest.read(tmp_path / "manifest.yaml")

    assert (manifest.commands, manifest.events, manifest.interactive) == ((), frozenset(), False)


@pytest.mark.parametrize("text", [None, "[\n", "- a\n"], ids=["not there", "no YAML", "a list"])
def test_what_is_no_manifest_is_said_to_be(tmp_path: Path, text: str | None) -> None:
    """With its path."""
    path = tmp_path / "manifest.yaml"
    if text is not None:
        path.write_text(text, "utf-8")

    with pytest.raises(ManifestError, match=r"manifest\.yaml"):
        Manifest.read(path)
