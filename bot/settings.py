"""All that an operator can set, read once from the environment and a `.env` file."""

import os
import re
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
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError

SLACK_API: Final = "https://slack.com/api/"


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


def _matching(pattern: str) -> AfterValidator:
    form = re.compile(pattern)

    def check(value: SecretStr) -> SecretStr:
        if not form.fullmatch(value.get_secret_value()):
            raise ValueError("not of the expected form")
        return value

    return AfterValidator(check)


def _paths(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return tuple(
        Path(part.strip()).expanduser() for part in value.split(os.pathsep) if part.strip()
    )


def _some(value: tuple[Path, ...]) -> tuple[Path, ...]:
    if not value:
        raise ValueError("no path")
    return value


def _api_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("no address")
    return value.rstrip("/") + "/"


BotToken = Annotated[SecretStr, _matching(r"(xoxe\.)?xoxb-[\w.-]+")]
AppToken = Annotated[SecretStr, _matching(r"xapp-[\w-]+")]
Secret = Annotated[SecretStr, _matching(r"\S+")]


def _variable(name: str, must_be: str, **options: Any) -> Any:
    """Return the field that environment variable `name` fills; it must be `must_be`."""
    return Field(validation_alias=name, description=must_be, **options)


class Settings(BaseSettings):
    """What every command can be told; none of it has to be set.

    A field's description says what the variable must be, and is what an operator reads when it
    is not.

    Attributes:
        knowledge: `CONFBOT_KNOWLEDGE`, never empty. Folders or notes, in the order given.
        data: `CONFBOT_DATA`, the folder for what must outlive a restart. May not be there yet.
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
        tuple[Path, ...], NoDecode, BeforeValidator(_paths), AfterValidator(_some)
    ] = _variable(
        "CONFBOT_KNOWLEDGE",
        f"one or more folders or notes, with {os.pathsep} between them",
        default_factory=lambda: (shipped_knowledge(),),
    )
    data: Annotated[Path, AfterValidator(Path.expanduser)] = _variable(
        "CONFBOT_DATA", "a folder", default_factory=lambda: user_data_path("confbot")
    )
    log_level: Annotated[LogLevel, BeforeValidator(str.upper)] = _variable(
        "LOG_LEVEL", "DEBUG, INFO, WARNING or ERROR", default=LogLevel.INFO
    )
    log_format: Annotated[LogFormat, BeforeValidator(str.lower)] = _variable(
        "LOG_FORMAT", "text or json", default=LogFormat.TEXT
    )

    @classmethod
    def load(cls) -> Self:
        """Return the settings that the environment and a `.env` file in this folder hold.

        Raises:
            SettingsError: Variables are missing or malformed; all of them are named, no value is.
        """
        try:
            return cls()
        except ValidationError as error:
            wrong = {detail["loc"][0] for detail in error.errors(include_input=False)}
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError([f".env must be a readable file in UTF-8: {error}"]) from None
        raise SettingsError(
            [
                f"{field.validation_alias} must be set to {field.description}"
                for name, field in cls.model_fields.items()
                # pydantic names a variable that was set, and a field that was not.
                if not wrong.isdisjoint((name, field.validation_alias))
            ]
        )


class ServeSettings(Settings):
    """What `serve` can be told, and what it can't do without.

    Attributes:
        bot_token: `SLACK_BOT_TOKEN`.
        app_token: `SLACK_APP_TOKEN`; when set, the bot uses Socket Mode. None when not set.
        signing_secret: `SLACK_SIGNING_SECRET`. None only in Socket Mode.
        slack_api_url: `SLACK_API_URL`, always with a slash at its end.
        host: `HOST` to listen on.
        port: `PORT` to listen on; 0 for any that is free.
    """

    bot_token: BotToken = _variable(
        "SLACK_BOT_TOKEN",
        "the bot token, which starts with xoxb- (Slack shows it under OAuth & Permissions)",
    )
    app_token: AppToken | None = _variable(
        "SLACK_APP_TOKEN",
        "an app-level token, which starts with xapp- (Slack makes one under Basic Information)",
        default=None,
    )
    signing_secret: Secret | None = _variable(
        "SLACK_SIGNING_SECRET",
        "the signing secret (Slack shows it under Basic Information); "
        "for Socket Mode set SLACK_APP_TOKEN instead",
        default=None,
        validate_default=True,
    )
    slack_api_url: Annotated[str, AfterValidator(_api_url)] = _variable(
        "SLACK_API_URL", "an http or https address that ends with /api/", default=SLACK_API
    )
    # In a container, a loopback address could be reached by nobody.
    host: str = _variable("HOST", "a host name or an IP address", default="0.0.0.0")  # noqa: S104
    port: int = _variable("PORT", "a whole number from 0 to 65535", default=3000, ge=0, le=65535)

    @field_validator("signing_secret")
    @classmethod
    def _needed_over_http(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        # A malformed app token is not among the data; then it is the one thing to complain of.
        if value is None and info.data.get("app_token", "malformed") is None:
            raise ValueError("needed over HTTP")
        return value
