"""What `serve` can be told, and what it can't do without."""

from pathlib import Path
from typing import Final, Self

from pydantic import SecretStr

from bot.settings.addresses import Host, NotesUrl
from bot.settings.settings import LogLevel, Settings
from bot.settings.slack import ConnectionSettings, SlackSettings
from bot.settings.variable import variable

PORT_RANGE: Final = "a whole number from 0 to 65535"


class PlaygroundSettings(Settings):
    """What the playground can be told.

    Attributes:
        port: `PORT` to listen on. None for the usual one, or any that is free.
    """

    port: int | None = variable("PORT", PORT_RANGE, default=None, ge=0, le=65535)


class ServeSettings(SlackSettings, ConnectionSettings):
    """What `serve` can be told, and what it can't do without.

    Attributes:
        host: `HOST` to listen on.
        port: `PORT` to listen on; 0 for any that is free.
        notes_url: `CONFBOT_NOTES_URL`. None when not set.
    """

    host: Host = variable(
        "HOST",
        "a host name or an IP address",
        default="0.0.0.0",  # noqa: S104 - in a container nobody could reach a loopback address
    )
    port: int = variable("PORT", PORT_RANGE, default=3000, ge=0, le=65535)
    notes_url: NotesUrl | None = variable(
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
