"""`confbot digest` and `confbot doctor` in a terminal, without a Slack."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.cli.conftest import Confbot

AT = "2026-05-15T09:00:00+02:00"

Digest = Callable[..., CompletedProcess[str]]


@pytest.fixture(name="digest")
def _digest(confbot: Confbot, notes: Path, tmp_path: Path) -> Digest:
    """Runs `confbot digest` over one note and an empty data folder."""
    settings = f"CONFBOT_KNOWLEDGE={notes}\nCONFBOT_DATA={tmp_path / 'data'}\n"
    (tmp_path / ".env").write_text(settings, "utf-8")
    return lambda *arguments: confbot("digest", *arguments)


def test_a_preview_needs_neither_slack_nor_a_subscription(digest: Digest) -> None:
    """One can see what a digest looks like before anything is set up."""
    done = digest("preview", "--at", AT)

    assert done.returncode == 0
    assert done.stdout.startswith("Conference digest, Friday 15 May 2026\n")
    assert "Less YAML, More Sleep" in done.stdout
    assert "is on" in done.stdout
    assert done.stdout.rstrip().endswith("stop it with /conf digest off.")
    assert digest("preview", "--at", AT).stdout == done.stdout


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00"])
def test_a_time_at_the_end_of_the_calendar_is_wrong_usage(digest: Digest, at: str) -> None:
    """In another zone, or a week on, it would be no time any more."""
    done = digest("preview", "--at", at)

    assert done.returncode == 2
    assert "a year from 1970 to 8999 is needed" in done.stderr


def test_what_could_not_be_looked_at_is_said(confbot: Confbot) -> None:
    """Silence about the token would look like a token that is right."""
    printed = confbot("doctor").stdout

    for about in ("token", "scopes", "clock"):
        (line,) = (each for each in printed.splitlines() if f" {about}" in each[:20])
        assert "not looked at, since settings are missing" in line


def test_a_list_of_no_digests_is_empty(digest: Digest) -> None:
    """What is for people goes to standard error, so that a pipe gets data alone."""
    done = digest("list")

    assert (done.returncode, done.stdout) == (0, "")
    assert "no channel has a digest" in done.stderr
    assert json.loads(digest("list", "--json").stdout) == []


@pytest.mark.parametrize("at", ["2026-05-15T09:00:00", "nine", ""])
def test_a_time_without_a_zone_is_wrong_usage(digest: Digest, at: str) -> None:
    """Nobody could say which instant is meant."""
    assert digest("list", "--at", at).returncode == 2


def test_a_channel_without_a_digest_is_wrong_usage(digest: Digest) -> None:
    """A slip in an id must not show somebody else's digest."""
    done = digest("preview", "--channel", "C404")

    assert done.returncode == 2
    assert "C404 has no digest" in done.stderr


def test_without_a_token_nothing_is_delivered(digest: Digest) -> None:
    """The one setting that delivering needs is named."""
    done = digest("run")

    assert done.returncode == 2
    assert "SLACK_BOT_TOKEN" in done.stderr


def test_other_notes_can_be_given(digest: Digest, tmp_path: Path) -> None:
    """An author sees what their note would bring, without a change to any setting."""
    (tmp_path / "own.md").write_text("# OtherConf 2027\n\n## Tools\n\n- Quux - a shell\n", "utf-8")

    done = digest("preview", "--at", AT, "--knowledge", "own.md")

    assert "Quux" in done.stdout
    assert "Less YAML" not in done.stdout
