"""What is needed to call Slack, and to be called by it."""

from typing import Annotated

from pydantic import AfterValidator, SecretStr, ValidationInfo, field_validator

from bot.settings.addresses import SLACK_API, ApiUrl
from bot.settings.secrets import SHORTEST_KEY, AppToken, BotToken, ClientId, EncryptionKeys, Secret
from bot.settings.settings import Settings
from bot.settings.variable import MistakeError, variable


def _unless_installed(value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
    # A malformed client id is not among the data; then it is the thing to complain of.
    if value is None and info.data.get("client_id", "malformed") is None:
        raise ValueError("missing")
    return value


def _with_client_id(value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
    if value is None and info.data.get("client_id") is not None:
        raise ValueError("missing")
    if value is not None and info.data.get("client_id", "malformed") is None:
        raise MistakeError("without SLACK_CLIENT_ID it is of no use; set both, or neither")
    return value


class WorkspaceSettings(Settings):
    """By which tokens Slack is called: the one that is set, or those of installations.

    Attributes:
        client_id: `SLACK_CLIENT_ID`; when set, workspaces can install the bot. None when not set.
        client_secret: `SLACK_CLIENT_SECRET`. None exactly when `client_id` is.
        encryption_key: `CONFBOT_KEY`, one or more, newest first, with commas between them. None
            when not set. See `token_secrets`.
        bot_token: `SLACK_BOT_TOKEN`. None only when `client_id` is set.
    """

    client_id: ClientId | None = variable(
        "SLACK_CLIENT_ID",
        "the client id of the app (Slack shows it under Basic Information)",
        default=None,
    )
    client_secret: Annotated[Secret | None, AfterValidator(_with_client_id)] = variable(
        "SLACK_CLIENT_SECRET",
        "the client secret, since SLACK_CLIENT_ID is set (Slack shows it under Basic Information)",
        default=None,
        validate_default=True,
    )
    encryption_key: EncryptionKeys | None = variable(
        "CONFBOT_KEY",
        f"a secret of at least {SHORTEST_KEY} characters, or several with commas between them, "
        "the newest first",
        default=None,
    )
    bot_token: Annotated[BotToken | None, AfterValidator(_unless_installed)] = variable(
        "SLACK_BOT_TOKEN",
        "the bot token, which starts with xoxb- (Slack shows it under OAuth & Permissions)",
        default=None,
        validate_default=True,
    )

    @property
    def token_secrets(self) -> list[str]:
        """What the tokens of installations are encrypted with, newest first."""
        keys = self.encryption_key.get_secret_value().split(",") if self.encryption_key else []
        return [*keys, *([self.client_secret.get_secret_value()] if self.client_secret else [])]

    @property
    def secrets(self) -> list[str]:
        """Everything that must not stand in a log, whole and in parts."""
        return super().secrets + self.token_secrets


class SlackSettings(WorkspaceSettings):
    """What is needed to call Slack without being called by it.

    Attributes:
        slack_api_url: `SLACK_API_URL`, always with a slash at its end.
    """

    slack_api_url: ApiUrl = variable(
        "SLACK_API_URL", "an http or https address that ends with /api/", default=SLACK_API
    )


class ConnectionSettings(Settings):
    """How Slack's requests reach the bot.

    Attributes:
        signing_secret: `SLACK_SIGNING_SECRET`. None only in Socket Mode.
        app_token: `SLACK_APP_TOKEN`; when set, the bot uses Socket Mode. None when not set.
    """

    signing_secret: Secret | None = variable(
        "SLACK_SIGNING_SECRET",
        "the signing secret (Slack shows it under Basic Information)",
        default=None,
    )
    app_token: AppToken | None = variable(
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
            raise MistakeError(
                "to have Slack call the bot over HTTP instead, set SLACK_SIGNING_SECRET "
                "to the signing secret, which stands there, too"
            )
        return value
