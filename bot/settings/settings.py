"""What every command can be told."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from platformdirs import user_data_path
from pydantic import BeforeValidator, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from bot.settings.database import DATABASE_FILE, DatabaseUrl, passwords
from bot.settings.paths import Folder, Paths, shipped_knowledge
from bot.settings.variable import problem, variable


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

    knowledge: Paths = variable(
        "CONFBOT_KNOWLEDGE",
        f"one or more folders or notes, with {os.pathsep} between them",
        default_factory=lambda: (shipped_knowledge(),),
    )
    data: Folder = variable(
        "CONFBOT_DATA",
        "a folder, which is created if it is not there",
        default_factory=lambda: user_data_path("confbot"),
    )
    database_url: DatabaseUrl | None = variable(
        "DATABASE_URL",
        "sqlite:///FILE, or postgresql://USER:PASSWORD@HOST:PORT/NAME",
        default=None,
    )
    log_level: Annotated[LogLevel, BeforeValidator(str.upper)] = variable(
        "LOG_LEVEL", "DEBUG, INFO, WARNING or ERROR", default=LogLevel.INFO
    )
    log_format: Annotated[LogFormat, BeforeValidator(str.lower)] = variable(
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
        """Everything that must not stand in a log, whole and in parts."""
        whole = [value.get_secret_value() for _, value in self if isinstance(value, SecretStr)]
        return whole + passwords(self.database)

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
                problem(field, wrong[loc])
                for name, field in cls.model_fields.items()
                for loc in (name, field.validation_alias)
                if loc in wrong
            ]
        )
