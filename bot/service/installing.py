"""The workspaces that the bot serves, by what the operator set."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.settings.slack import SlackSettings
from bot.slack.identity import Identity
from bot.slack.installing import Credentials, Installer
from bot.slack.workspaces import Clients, InstalledWorkspaces, OwnWorkspace
from bot.store.database import Database
from bot.store.installations import SqlInstallations
from bot.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Served:
    """The workspaces that the bot serves.

    Attributes:
        clients: Each with the token of its workspace.
        installed: Those that install it. None where the one whose token is set is the only one.
        installer: Takes more of them in. None exactly when `installed` is.
    """

    clients: Clients
    installed: InstalledWorkspaces | None
    installer: Installer | None


def served(
    settings: SlackSettings, database: Database, identity: Identity, *, now: Callable[[], datetime]
) -> Served:
    """Return the workspaces that the bot serves, where `identity` is who it is in its own one."""
    token = settings.bot_token and settings.bot_token.get_secret_value()
    own = OwnWorkspace(token, identity) if token else None
    api_url = settings.slack_api_url
    if settings.client_id is None or settings.client_secret is None:
        # One of the two is set, as the settings see to it.
        return Served(Clients(own or OwnWorkspace("", identity), api_url), None, None)
    installations = SqlInstallations(database, Vault(*settings.token_secrets))
    installed = InstalledWorkspaces(installations, own)
    credentials = Credentials(
        settings.client_id, settings.client_secret.get_secret_value(), api_url
    )
    installer = Installer(credentials, installations, now=now, installed=installed.forget)
    return Served(Clients(installed, api_url), installed, installer)
