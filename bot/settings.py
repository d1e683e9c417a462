"""All that an operator can set, read once from the environment and a `.env` file."""

import os
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, Self
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError

SLACK_API: Final = "https://slack.com/api/"

DATABASE_FILE: Final = "confbot.db"
"""Where the data folder holds the database, unless `DATABASE_URL` says otherwise."""

_SHORTEST_KEY: Final = 16
"""Characters of a secret that tokens are encrypted with."""

_LONGEST_LABEL: Final = 63
"""Characters between two dots of a host's name."""


class LogFormat(StrEnum):
    """How a line of the log looks."""

    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    """From which weight on something is logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


def shipped_knowledge() -> Path:
    """Return the folder of the recaps that come with confbot."""
    inside = Path(__file__).parent / "knowledge"
    # In a wheel the folder stands inside the package, in a checkout of the repository beside it.
    return inside if inside.is_dir() else inside.parent.parent / "knowledge"


class _MistakeError(ValueError):
    """A value that tells which mistake was made; what is said of it follows the remedy."""


_PLACEHOLDER: Final = re.compile(r"\.\.\.|…|[<>*]|-your\b|-[xX-]+$")
"""What no secret of Slack's holds, but examples of how to set one do: `xapp-...`."""

_TOKENS: Final[Mapping[str, str]] = {
    "xoxb-": "a bot token, which belongs in SLACK_BOT_TOKEN",
    "xapp-": "an app-level token, which belongs in SLACK_APP_TOKEN",
}
"""How tokens begin, what they are, and where they belong."""


def _matching(pattern: str) -> AfterValidator:
    form = re.compile(pattern)

    def check(value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        if _PLACEHOLDER.search(secret):
            raise _MistakeError("what it holds is the placeholder from the documentation")
        if form.fullmatch(secret):
            return value
        for start, what in _TOKENS.items():
            if secret.startswith(start) and not form.match(secret):
                raise _MistakeError(f"what it holds is {what}")
        raise ValueError("not of the expected form")

    return AfterValidator(check)


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise ValueError("no such user") from error


def _paths(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return tuple(_expanded(Path(part.strip())) for part in value.split(os.pathsep) if part.strip())


def _there(value: tuple[Path, ...]) -> tuple[Path, ...]:
    if not value:
        raise ValueError("no path")
    if missing := [str(path) for path in value if not _exists(path)]:
        raise _MistakeError(f"not there: {', '.join(missing)}")
    return value


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder above it that may not be entered, or a name that is too long
        return False


def _is_host(name: str) -> bool:
    """Tell whether `name` can be a host: no part of it empty or longer than DNS allows."""
    return all(0 < len(label) <= _LONGEST_LABEL for label in name.split("."))


def _api_url(value: str) -> str:
    parts = urlsplit(value)
    # Asking for the port judges it: it raises ValueError for one over 65,535.
    is_plain = parts.port is None or parts.port > 0
    is_plain = is_plain and not (parts.query or parts.fragment)
    if parts.scheme not in {"http", "https"} or not is_plain or not _is_host(parts.hostname or ""):
        raise ValueError("no address")
    return value.rstrip("/") + "/"


def _notes_url(value: str) -> str:
    if _NOTE not in value:
        raise _MistakeError(f"it does not hold {_NOTE}")
    _api_url(value.partition(_NOTE)[0].partition("?")[0].partition("#")[0])
    return value


def _folder(path: Path) -> Path:
    expanded = _expanded(path)
    if _exists(expanded) and not expanded.is_dir():
        raise _MistakeError("what it names is a file")
    return expanded


_NOTE: Final = "{note}"
"""What stands for the path of a note."""

_POSTGRESQL: Final = frozenset({"postgres", "postgresql"})
"""The schemes of a PostgreSQL address; hosts hand out both."""


def _database_url(value: SecretStr) -> SecretStr:
    url = value.get_secret_value()
    scheme, mark, rest = url.partition("://")
    if not mark:
        raise ValueError("no address")
    if scheme == "sqlite":
        return SecretStr(f"sqlite:///{_sqlite_file(rest)}")
    if scheme.partition("+")[0] in {"sqlite", *_POSTGRESQL} - {scheme}:
        raise _MistakeError("what stands before :// must not name a driver")
    if scheme not in _POSTGRESQL:
        raise ValueError("another kind of database")
    if "#" in url:
        raise _MistakeError("a # in its password must be written %23")
    # No host at all means a socket of this machine; several stand for one database.
    for host in urlsplit(url).netloc.rpartition("@")[2].split(","):
        parts = urlsplit(f"//{host}")
        if parts.port == 0 or (parts.hostname and not _is_host(parts.hostname)):
            raise ValueError("no address")
    return value


def _sqlite_file(rest: str) -> Path:
    """Return the file that `rest`, what follows `sqlite://`, names."""
    if not rest.startswith("/"):
        raise _MistakeError(
            "before the file stand three slashes, or four where its path is absolute"
        )
    name = rest.removeprefix("/")
    if name in {"", ":memory:"} or "?" in name:
        raise _MistakeError("a file must be named, and nothing else")
    file = _expanded(Path(name))
    if _exists(file) and file.is_dir():
        raise _MistakeError("what it names is a folder")
    return file


def _unless_installed(value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
    # A malformed client id is not among the data; then it is the thing to complain of.
    if value is None and info.data.get("client_id", "malformed") is None:
        raise ValueError("missing")
    return value


def _with_client_id(value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
    if value is None and info.data.get("client_id") is not None:
        raise ValueError("missing")
    if value is not None and info.data.get("client_id", "malformed") is None:
        raise _MistakeError("without SLACK_CLIENT_ID it is of no use; set both, or neither")
    return value


def _keys(value: SecretStr) -> SecretStr:
    keys = [each.strip() for each in value.get_secret_value().split(",")]
    if any(len(each) < _SHORTEST_KEY for each in keys):
        raise ValueError("too short")
    return SecretStr(",".join(keys))


BotToken = Annotated[SecretStr, _matching(r"(xoxe\.)?xoxb-[\w.-]+")]
AppToken = Annotated[SecretStr, _matching(r"xapp-[\w-]+")]
DatabaseUrl = Annotated[SecretStr, AfterValidator(_database_url)]
NotesUrl = Annotated[str, AfterValidator(_notes_url)]
ApiUrl = Annotated[str, AfterValidator(_api_url)]
Secret = Annotated[SecretStr, _matching(r"(?!xoxb-|xapp-)\S+")]
ClientId = Annotated[str, Field(pattern=r"^[\w.-]+$")]
EncryptionKey = Annotated[SecretStr, AfterValidator(_keys)]


def _variable(name: str, must_be: str, **options: Any) -> Any:
    """Return the field that environment variable `name` fills; it must be `must_be`."""
    return Field(validation_alias=name, description=must_be, **options)


class Settings(BaseSettings):
    """What every command can be told; none of it has to be set.

    A field's description says what the variable must be, and is what an operator reads when it
    is not.

    Attributes:
        knowledge: `CONFBOT_KNOWLEDGE`, never empty. Folders or notes that are there, in the order
            given.
        data: `CONFBOT_DATA`, the folder for what must outlive a restart. May not be there yet.
        database_url: `DATABASE_URL`; None when not set. See `database`.
        log_level: `LOG_LEVEL`.
        log_format: `LOG_FORMAT`.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",
        env_file=".env",
        env_ignore_empty=True,
        populate_by_name=True,
        str_strip_whitespace=True,
        hide_input_in_errors=True,
    )

    knowledge: Annotated[
        tuple[Path, ...], NoDecode, BeforeValidator(_paths), AfterValidator(_there)
    ] = _variable(
        "CONFBOT_KNOWLEDGE",
        f"one or more folders or notes, with {os.pathsep} between them",
        default_factory=lambda: (shipped_knowledge(),),
    )
    data: Annotated[Path, AfterValidator(_folder)] = _variable(
        "CONFBOT_DATA",
        "a folder, which is created if it is not there",
        default_factory=lambda: user_data_path("confbot"),
    )
    database_url: DatabaseUrl | None = _variable(
        "DATABASE_URL",
        "sqlite:///FILE, or postgresql://USER:PASSWORD@HOST:PORT/NAME",
        default=None,
    )
    log_level: Annotated[LogLevel, BeforeValidator(str.upper)] = _variable(
        "LOG_LEVEL", "DEBUG, INFO, WARNING or ERROR", default=LogLevel.INFO
    )
    log_format: Annotated[LogFormat, BeforeValidator(str.lower)] = _variable(
        "LOG_FORMAT", "text or json", default=LogFormat.TEXT
    )

    @property
    def database(self) -> SecretStr:
        """Where the database is; a secret, since it may hold a password.

        Either `sqlite:///` and the path of a file that may not be there yet, or `postgres://` or
        `postgresql://` and what libpq understands. A file in the data folder if not set.
        """
        return self.database_url or SecretStr(f"sqlite:///{self.data / DATABASE_FILE}")

    @property
    def secrets(self) -> list[str]:
        """Everything that must not stand in a log."""
        return [value.get_secret_value() for _, value in self if isinstance(value, SecretStr)]

    @classmethod
    def load(cls) -> Self:
        """Return the settings that the environment and a `.env` file in this folder hold.

        Raises:
            SettingsError: Variables are missing or malformed; all of them are named, no value is.
        """
        try:
            if Path(".env").is_fifo():
                # Which pydantic would open, and wait for somebody to write into it.
                raise SettingsError([".env must be a readable file in UTF-8: it is a pipe"])
            return cls()
        except ValidationError as error:
            # pydantic names a variable that was set, and a field that was not.
            wrong = {
                detail["loc"][0]: detail.get("ctx", {}).get("error")
                for detail in error.errors(include_input=False)
            }
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError([f".env must be a readable file in UTF-8: {error}"]) from None
        raise SettingsError(
            [
                _problem(field, wrong[loc])
                for name, field in cls.model_fields.items()
                for loc in (name, field.validation_alias)
                if loc in wrong
            ]
        )


def _problem(field: FieldInfo, error: object) -> str:
    """Return what the variable of `field` must be, and the mistake made, where `error` is one."""
    remedy = f"{field.validation_alias} must be set to {field.description}"
    return f"{remedy}; {error}" if isinstance(error, _MistakeError) else remedy


def _client_id() -> Any:
    return _variable(
        "SLACK_CLIENT_ID",
        "the client id of the app (Slack shows it under Basic Information)",
        default=None,
    )


def _client_secret() -> Any:
    return _variable(
        "SLACK_CLIENT_SECRET",
        "the client secret, since SLACK_CLIENT_ID is set (Slack shows it under Basic Information)",
        default=None,
        validate_default=True,
    )


def _encryption_key() -> Any:
    return _variable(
        "CONFBOT_KEY",
        f"a secret of at least {_SHORTEST_KEY} characters, or several with commas between them, "
        "the newest first",
        default=None,
    )


def _bot_token() -> Any:
    return _variable(
        "SLACK_BOT_TOKEN",
        "the bot token, which starts with xoxb- (Slack shows it under OAuth & Permissions)",
        default=None,
        validate_default=True,
    )


def _slack_api_url() -> Any:
    return _variable(
        "SLACK_API_URL", "an http or https address that ends with /api/", default=SLACK_API
    )


class WorkspaceSettings(Settings):
    """By which tokens Slack is called: the one that is set, or those of installations.

    Attributes:
        client_id: `SLACK_CLIENT_ID`; when set, workspaces can install the bot. None when not set.
        client_secret: `SLACK_CLIENT_SECRET`. None exactly when `client_id` is.
        encryption_key: `CONFBOT_KEY`, one or more, newest first, with commas between them. None
            when not set. See `token_secrets`.
        bot_token: `SLACK_BOT_TOKEN`. None only when `client_id` is set.
    """

    client_id: ClientId | None = _client_id()
    client_secret: Annotated[Secret | None, AfterValidator(_with_client_id)] = _client_secret()
    encryption_key: EncryptionKey | None = _encryption_key()
    bot_token: Annotated[BotToken | None, AfterValidator(_unless_installed)] = _bot_token()

    @property
    def token_secrets(self) -> list[str]:
        """What the tokens of installations are encrypted with, newest first."""
        keys = self.encryption_key.get_secret_value().split(",") if self.encryption_key else []
        return [*keys, *([self.client_secret.get_secret_value()] if self.client_secret else [])]


class SlackSettings(WorkspaceSettings):
    """What is needed to call Slack without being called by it.

    Attributes:
        slack_api_url: `SLACK_API_URL`, always with a slash at its end.
    """

    slack_api_url: ApiUrl = _slack_api_url()


class ConnectionSettings(Settings):
    """How Slack's requests reach the bot.

    Attributes:
        signing_secret: `SLACK_SIGNING_SECRET`. None only in Socket Mode.
        app_token: `SLACK_APP_TOKEN`; when set, the bot uses Socket Mode. None when not set.
    """

    signing_secret: Secret | None = _variable(
        "SLACK_SIGNING_SECRET",
        "the signing secret (Slack shows it under Basic Information)",
        default=None,
    )
    app_token: AppToken | None = _variable(
        "SLACK_APP_TOKEN",
        "an app-level token, which starts with xapp- (Slack makes one under Basic Information)",
        default=None,
        validate_default=True,
    )

    @field_validator("app_token")
    @classmethod
    def _or_http(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        # A malformed signing secret is not among the data; then it is the thing to complain of.
        if value is None and info.data.get("signing_secret", "malformed") is None:
            raise _MistakeError(
                "to have Slack call the bot over HTTP instead, set SLACK_SIGNING_SECRET "
                "to the signing secret, which stands there, too"
            )
        return value


class ServeSettings(SlackSettings, ConnectionSettings):
    """What `serve` can be told, and what it can't do without.

    Attributes:
        host: `HOST` to listen on.
        port: `PORT` to listen on; 0 for any that is free.
        notes_url: `CONFBOT_NOTES_URL`. None when not set.
    """

    host: str = _variable(
        "HOST",
        "a host name or an IP address",
        default="0.0.0.0",  # noqa: S104 - in a container nobody could reach a loopback address
    )
    port: int = _variable("PORT", "a whole number from 0 to 65535", default=3000, ge=0, le=65535)
    notes_url: NotesUrl | None = _variable(
        "CONFBOT_NOTES_URL",
        "an http or https address in which {note} stands for a note's path, "
        "and {line} for the line if it is to be told",
        default=None,
    )

    @classmethod
    def local(
        cls,
        given: Settings,
        *,
        database: Path,
        bot_token: str,
        signing_secret: str,
        api_url: str,
    ) -> Self:
        """Return settings for a bot whose Slack is a stand-in on this machine.

        Nothing of them is read from the environment: what stands there of Slack belongs to
        another app.

        Args:
            given: What is set besides Slack.
            database: File for a database of its own.
            bot_token: What the stand-in knows the bot by.
            signing_secret: What it signs with.
            api_url: Where it is called, with a slash at its end.
        """
        quiet = "log_level" not in given.model_fields_set
        return cls.model_construct(
            knowledge=given.knowledge,
            data=given.data,
            database_url=SecretStr(f"sqlite:///{database}"),
            log_level=LogLevel.WARNING if quiet else given.log_level,
            log_format=given.log_format,
            bot_token=SecretStr(bot_token),
            signing_secret=SecretStr(signing_secret),
            app_token=None,
            slack_api_url=api_url,
            host="127.0.0.1",
            port=0,
        )
