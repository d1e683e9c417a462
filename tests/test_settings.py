"""What an operator can set, and what is said when it is set wrongly."""

import os
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.errors import SettingsError
from bot.settings import LogFormat, LogLevel, ServeSettings, Settings, shipped_knowledge

DOCS = Path(__file__).parent.parent / "docs" / "operating.md"

GOOD = {"SLACK_BOT_TOKEN": "xoxb-made-up", "SLACK_SIGNING_SECRET": "made-up"}


@pytest.fixture(name="env", autouse=True)
def _env(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """An environment that sets nothing, in a folder without `.env`."""
    for field in ServeSettings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    monkeypatch.chdir(tmp_path)
    return monkeypatch


def set_all(env: pytest.MonkeyPatch, **variables: str) -> None:
    """Set `variables`."""
    for name, value in variables.items():
        env.setenv(name, value)


def complaints() -> tuple[str, ...]:
    """Return what is complained of, in order."""
    with pytest.raises(SettingsError) as caught:
        ServeSettings.load()
    return caught.value.problems


def problems() -> list[str]:
    """Return the variables that are complained of, in order."""
    return [problem.split()[0] for problem in complaints()]


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


def test_serve_takes_what_it_needs(env: pytest.MonkeyPatch) -> None:
    """Over HTTP, a token and the signing secret are enough."""
    set_all(env, **GOOD)

    settings = ServeSettings.load()

    assert settings.bot_token
    assert settings.bot_token.get_secret_value() == "xoxb-made-up"
    assert settings.app_token is None
    assert settings.port == 3000
    assert settings.slack_api_url == "https://slack.com/api/"


def test_socket_mode_needs_no_signing_secret(env: pytest.MonkeyPatch) -> None:
    """Nothing comes in over HTTP that would have to be verified."""
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up", SLACK_APP_TOKEN="xapp-made-up")

    assert ServeSettings.load().signing_secret is None


def test_all_that_is_missing_is_named() -> None:
    """One start tells everything, rather than one thing at each start."""
    assert problems() == ["SLACK_APP_TOKEN", "SLACK_BOT_TOKEN"]


def test_socket_mode_is_what_is_proposed(env: pytest.MonkeyPatch) -> None:
    """It is what the README sets up; the other way is named beside it, and not asked for."""
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up")

    (problem,) = complaints()

    assert problem.startswith("SLACK_APP_TOKEN must be set to an app-level token")
    assert "over HTTP instead, set SLACK_SIGNING_SECRET" in problem


def test_missing_and_malformed_are_named_together(env: pytest.MonkeyPatch) -> None:
    """Another kind of fault must not hide the first."""
    set_all(env, PORT="70000", LOG_FORMAT="xml", SLACK_API_URL="slack.com/api")

    assert problems() == [
        *("LOG_FORMAT", "SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "SLACK_API_URL", "PORT")
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xapp-made-up"),
        ("SLACK_BOT_TOKEN", "xoxb-"),
        ("SLACK_BOT_TOKEN", "xoxb-made up"),
        ("SLACK_APP_TOKEN", "xoxb-made-up"),
        ("SLACK_SIGNING_SECRET", "made up"),
        ("SLACK_SIGNING_SECRET", "xoxb-made-up"),
        ("SLACK_API_URL", "https:///api/"),
        ("SLACK_API_URL", "https://slack.example/api/?a=b"),
        ("SLACK_API_URL", "http://slack.example:99999/api/"),
        ("SLACK_API_URL", "http://slack..example/api/"),
        ("SLACK_API_URL", f"http://{'s' * 80}.example/api/"),
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


def test_tokens_that_took_each_others_place_are_told(env: pytest.MonkeyPatch) -> None:
    """The commonest slip: both are long, and Slack shows them on different pages."""
    set_all(env, SLACK_BOT_TOKEN="xapp-made-up", SLACK_APP_TOKEN="xoxb-made-up")

    of_app_token, of_bot_token = complaints()

    assert of_app_token.endswith("a bot token, which belongs in SLACK_BOT_TOKEN")
    assert of_bot_token.endswith("an app-level token, which belongs in SLACK_APP_TOKEN")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-..."),
        ("SLACK_BOT_TOKEN", "xoxb-your-token"),
        ("SLACK_APP_TOKEN", "xapp-..."),
        ("SLACK_APP_TOKEN", "xapp-1-XXXX-xxxx"),
        ("SLACK_APP_TOKEN", "<token>"),
        ("SLACK_SIGNING_SECRET", "…"),
    ],
)
def test_a_placeholder_is_told_from_a_secret(
    env: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """A line of the README that was pasted as it stands."""
    set_all(env, **GOOD | {name: value})

    (problem,) = complaints()

    assert problem.startswith(f"{name} must be set to ")
    assert problem.endswith("what it holds is the placeholder from the documentation")


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


def test_no_secret_is_shown(env: pytest.MonkeyPatch) -> None:
    """Settings end up in logs and tracebacks."""
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up", SLACK_APP_TOKEN="xapp-made-up")

    assert "made-up" not in f"{ServeSettings.load()!r} {ServeSettings.load()}"


def test_the_database_is_a_file_in_the_data_folder(env: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who sets nothing up has a database all the same, beside all else that must be kept."""
    set_all(env, CONFBOT_DATA=str(tmp_path / "not-there-yet"))

    assert Settings.load().database.get_secret_value() == (
        f"sqlite:///{tmp_path / 'not-there-yet' / 'confbot.db'}"
    )


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///relative/confbot.db",
        "sqlite:////absolute/confbot.db",
        "postgres://someone:pass%23word@db.example:5432/confbot?sslmode=require",
        "postgresql://someone@[::1]/confbot",
        "postgresql://someone@one.example:5432,two.example:5433/confbot",
        "postgresql:///confbot?host=/run/postgresql",
    ],
)
def test_a_database_is_named_as_hosts_name_it(env: pytest.MonkeyPatch, url: str) -> None:
    """What a host hands out as DATABASE_URL is taken as it stands."""
    set_all(env, DATABASE_URL=url)

    assert Settings.load().database.get_secret_value() == url


def test_a_database_file_may_lie_below_the_home_folder(
    env: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No shell expands a tilde that stands in a `.env` file."""
    set_all(env, HOME=str(tmp_path), USERPROFILE=str(tmp_path), DATABASE_URL="sqlite:///~/my.db")

    assert Settings.load().database.get_secret_value() == f"sqlite:///{tmp_path / 'my.db'}"


def test_the_password_of_the_database_is_not_shown(env: pytest.MonkeyPatch) -> None:
    """It stands in the middle of an address that one is tempted to log."""
    set_all(env, DATABASE_URL="postgresql://someone:made-up@db.example/confbot")

    settings = Settings.load()

    assert "made-up" not in f"{settings!r} {settings} {settings.database}"


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


INSTALLED = {
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "made-up-secret",
    "SLACK_SIGNING_SECRET": "made-up",
}


def test_workspaces_that_install_it_need_no_token(env: pytest.MonkeyPatch) -> None:
    """Each brings its own; where a token is set as well, both are served."""
    set_all(env, **INSTALLED)
    without = ServeSettings.load()
    set_all(env, SLACK_BOT_TOKEN="xoxb-made-up")

    assert without.bot_token is None
    assert ServeSettings.load().bot_token is not None


@pytest.mark.parametrize("name", ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"])
def test_one_half_of_the_credentials_is_told(env: pytest.MonkeyPatch, name: str) -> None:
    """Slack shows both on one page, and one alone is of no use."""
    set_all(env, **GOOD, **{name: INSTALLED[name]})

    (problem,) = complaints()

    assert problem.startswith("SLACK_CLIENT_SECRET must be set to the client secret")
    assert "SLACK_CLIENT_ID" in problem


def test_a_key_that_can_be_guessed_is_refused(env: pytest.MonkeyPatch) -> None:
    """Of several, too."""
    set_all(env, **INSTALLED, CONFBOT_KEY="0123456789abcdef,short")

    assert problems() == ["CONFBOT_KEY"]


def test_tokens_are_encrypted_with_what_is_set(env: pytest.MonkeyPatch) -> None:
    """A key of its own comes first; the client secret opens what was encrypted before."""
    set_all(env, **INSTALLED)
    without = ServeSettings.load().token_secrets
    set_all(env, CONFBOT_KEY=f"{'new' * 6}, {'old' * 6}")

    assert without == ["made-up-secret"]
    assert ServeSettings.load().token_secrets == ["new" * 6, "old" * 6, "made-up-secret"]


@pytest.mark.parametrize(
    ("url", "passwords"),
    [
        ("postgresql://someone:pass%40word@db.example/confbot", ["pass%40word", "pass@word"]),
        ("postgresql:///confbot?host=/run&password=pass%40word", ["pass@word"]),
        ("postgresql://db.example/confbot", []),
    ],
)
def test_parts_of_secrets_are_secrets(
    env: pytest.MonkeyPatch, url: str, passwords: list[str]
) -> None:
    """A driver complains of a password alone, and each of several keys opens what it closed."""
    set_all(env, **INSTALLED, DATABASE_URL=url, CONFBOT_KEY=f"{'new' * 6}, {'old' * 6}")

    secrets = ServeSettings.load().secrets

    assert {url, "new" * 6, "old" * 6, *passwords} <= set(secrets)
    assert "" not in secrets


def test_a_bot_on_a_stand_in_takes_nothing_of_another_slack_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever tries the playground may have an app's tokens in the environment."""
    for name in ("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.setenv(name, "xapp-of-another")
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none")
    monkeypatch.setenv("HOST", "host.example")

    local = ServeSettings.local(
        Settings.load(),
        database=tmp_path / "own.db",
        bot_token="xoxb-own",
        signing_secret="own-secret",
        api_url="http://127.0.0.1:1/api/",
    )

    assert local.app_token is None
    assert local.bot_token == SecretStr("xoxb-own")
    assert local.database.get_secret_value() == f"sqlite:///{tmp_path / 'own.db'}"
    assert (local.host, local.slack_api_url) == ("127.0.0.1", "http://127.0.0.1:1/api/")
    assert {"xoxb-own", "own-secret"} <= set(local.secrets)


@pytest.mark.parametrize(("level", "shown"), [("", "WARNING"), ("debug", "DEBUG")])
def test_the_playground_says_little_unless_it_is_asked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, level: str, shown: str
) -> None:
    """Its user looks at a page, not at a log."""
    monkeypatch.setenv("LOG_LEVEL", level)

    local = ServeSettings.local(
        Settings.load(),
        database=tmp_path / "own.db",
        bot_token="xoxb-own",
        signing_secret="own-secret",
        api_url="http://127.0.0.1:1/api/",
    )

    assert local.log_level == shown
