"""What an operator can set, and what is said when it is set wrongly."""

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.errors import SettingsError
from bot.settings.paths import shipped_knowledge
from bot.settings.serving import ServeSettings
from bot.settings.settings import LogFormat, LogLevel, Settings
from tests.settings.environment import GOOD, complaints, problems, set_all

DOCS = Path(__file__).parents[2] / "docs" / "operating.md"


def test_a_question_needs_no_setting() -> None:
    """Who tries the bot in a terminal has no Slack app yet."""
    settings = Settings.load()

    assert settings.knowledge == (shipped_knowledge(),)
    assert (settings.log_level, settings.log_format) == (LogLevel.INFO, LogFormat.TEXT)


def test_a_malformed_token_does_not_hinder_a_question(env: pytest.MonkeyPatch) -> None:
    """What only `serve` needs is only asked of `serve`."""
    set_all(env, SLACK_BOT_TOKEN="nonsense", PORT="nonsense")

    assert Settings.load().knowledge


def test_the_shipped_knowledge_is_there() -> None:
    """An installed confbot has something to answer from."""
    assert (shipped_knowledge() / "aliases.yaml").is_file()


def test_all_that_is_missing_is_named() -> None:
    """One start tells everything, rather than one thing at each start."""
    assert problems() == ["SLACK_APP_TOKEN", "SLACK_BOT_TOKEN"]


def test_missing_and_malformed_are_named_together(env: pytest.MonkeyPatch) -> None:
    """Another kind of fault must not hide the first."""
    wrong = {"PORT": "70000", "HOST": "a b", "LOG_FORMAT": "xml", "SLACK_API_URL": "slack.com/api"}
    set_all(env, **wrong)

    assert problems() == [
        *("LOG_FORMAT", "SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "SLACK_API_URL", "HOST", "PORT")
    ]


@pytest.mark.parametrize("host", ["192.0.2.1", "::1", "localhost", "db_1.example.", "fe80::1%eth0"])
def test_hosts_are_names_and_addresses(env: pytest.MonkeyPatch, host: str) -> None:
    """Of both kinds of addresses."""
    set_all(env, **GOOD, HOST=host)

    assert ServeSettings.load().host == host


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xapp-made-up"),
        ("SLACK_BOT_TOKEN", "xoxb-"),
        ("SLACK_BOT_TOKEN", "xoxb-made up"),
        ("SLACK_APP_TOKEN", "xoxb-made-up"),
        ("SLACK_SIGNING_SECRET", "made up"),
        ("SLACK_SIGNING_SECRET", "xoxb-made-up"),
        ("SLACK_BOT_TOKEN", "xoxb-é"),
        ("SLACK_SIGNING_SECRET", "madeé"),
        ("SLACK_API_URL", "https:///api/"),
        ("SLACK_API_URL", "https://slack.example/"),
        ("SLACK_API_URL", "https://slack.example/myapi/"),
        ("HOST", "not a host"),
        ("HOST", "http://127.0.0.1"),
        ("HOST", "127.0.0.1:3000"),
        ("SLACK_API_URL", "https://slack.example/api/?a=b"),
        ("SLACK_API_URL", "http://slack.example:99999/api/"),
        ("SLACK_API_URL", "http://slack..example/api/"),
        ("SLACK_API_URL", f"http://{'s' * 80}.example/api/"),
        ("CONFBOT_KNOWLEDGE", "/dev/null"),
        ("CONFBOT_KNOWLEDGE", "~nobody-of-that-name/notes"),
        ("CONFBOT_NOTES_URL", "https://git.example/notes"),
        ("CONFBOT_NOTES_URL", "git.example/{note}"),
        ("CONFBOT_NOTES_URL", "javascript:alert('{note}')"),
        ("PORT", "-1"),
        ("PORT", "http"),
        ("LOG_LEVEL", "loud"),
        ("CONFBOT_DATA", __file__),
        ("CONFBOT_DATA", "~nobody-of-that-name/data"),
        ("DATABASE_URL", "confbot.db"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "sqlite:///confbot.db?mode=ro"),
        ("DATABASE_URL", f"sqlite:///{Path(__file__).parent}"),
        ("DATABASE_URL", "sqlite+aiosqlite:///confbot.db"),
        ("DATABASE_URL", "mysql://someone@db.example/confbot"),
        ("DATABASE_URL", "postgresql+asyncpg://someone@db.example/confbot"),
        ("DATABASE_URL", "postgresql://someone@db.example:99999/confbot"),
        ("DATABASE_URL", "postgresql://someone@db..example/confbot"),
        ("DATABASE_URL", "postgresql://someone:pass#word@db.example/confbot"),
        ("CONFBOT_KNOWLEDGE", os.pathsep),
    ],
)
def test_a_malformed_variable_is_named_and_not_shown(
    env: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """The remedy stands in the sentence; the value might be a secret."""
    set_all(env, **GOOD | {name: value})

    (problem,) = complaints()

    assert problem.startswith(f"{name} must be set to ")
    assert "made" not in problem


def test_notes_that_are_not_there_are_told_with_the_rest(
    env: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A slip in a path is found at the same start as the others; the path is no secret."""
    paths = [str(tmp_path), str(tmp_path / "none"), "x" * 5000]
    set_all(env, CONFBOT_KNOWLEDGE=os.pathsep.join(paths), PORT="x")

    of_knowledge, *others = complaints()

    assert of_knowledge.startswith("CONFBOT_KNOWLEDGE must be set to one or more folders or notes")
    assert of_knowledge.endswith(f"not there: {tmp_path / 'none'}, {'x' * 5000}")
    assert [other.split()[0] for other in others] == ["SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "PORT"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/"])
def test_the_last_slash_of_the_api_is_optional(env: pytest.MonkeyPatch, url: str) -> None:
    """Without it, the method would take the place of `api`."""
    set_all(env, **GOOD, SLACK_API_URL=url)

    assert ServeSettings.load().slack_api_url == "http://127.0.0.1:8080/api/"


def test_knowledge_may_be_in_several_places(env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Folders and single notes, as in `PATH`; blanks around them are no part of them."""
    (tmp_path / "notes").mkdir()
    set_all(
        env,
        HOME=str(tmp_path),
        USERPROFILE=str(tmp_path),
        CONFBOT_KNOWLEDGE=os.pathsep.join([str(tmp_path), " ~/notes ", ""]),
    )

    assert Settings.load().knowledge == (tmp_path, tmp_path / "notes")


def test_an_empty_variable_counts_as_not_set(env: pytest.MonkeyPatch) -> None:
    """That is how a line of a template is switched off."""
    set_all(env, **GOOD, SLACK_APP_TOKEN="", PORT="")

    settings = ServeSettings.load()

    assert (settings.app_token, settings.port) == (None, 3000)


def test_a_file_may_hold_the_settings(env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The environment wins over `.env`, and other people's lines in it do no harm."""
    lines = ["SLACK_BOT_TOKEN='xoxb-from-file'", "SLACK_SIGNING_SECRET=s", "PORT=1", "OTHER=2"]
    (tmp_path / ".env").write_text("\n".join(lines), "utf-8")
    set_all(env, PORT="2")

    settings = ServeSettings.load()

    assert settings.bot_token
    assert settings.bot_token.get_secret_value() == "xoxb-from-file"
    assert settings.port == 2


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    """A file in another encoding is named, instead of a traceback."""
    (tmp_path / ".env").write_bytes(b"PORT=\xff\xfe")

    with pytest.raises(SettingsError, match=r"\.env"):
        Settings.load()


def test_a_pipe_in_place_of_the_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening it would wait for ever for somebody to write."""
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / ".env")

    with pytest.raises(SettingsError, match="it is a pipe"):
        Settings.load()


def test_settings_do_not_change(env: pytest.MonkeyPatch) -> None:
    """What was read at the start holds until the end."""
    set_all(env, **GOOD)
    settings = ServeSettings.load()

    with pytest.raises(ValidationError):
        settings.port = 1


def test_every_variable_is_documented() -> None:
    """An operator reads docs/operating.md, not the code."""
    text = DOCS.read_text("utf-8")

    for name, field in ServeSettings.model_fields.items():
        assert f"| `{field.validation_alias}` |" in text, name
