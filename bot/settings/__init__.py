"""All that an operator can set, read once from the environment and a `.env` file.

The other rooms take what they need from here; the modules are this room's own affair.
"""

from bot.settings.database import DATABASE_FILE
from bot.settings.paths import shipped_knowledge
from bot.settings.serving import ServeSettings
from bot.settings.settings import LogFormat, LogLevel, Settings
from bot.settings.slack import ConnectionSettings, SlackSettings, WorkspaceSettings

__all__ = [
    "DATABASE_FILE",
    "ConnectionSettings",
    "LogFormat",
    "LogLevel",
    "ServeSettings",
    "Settings",
    "SlackSettings",
    "WorkspaceSettings",
    "shipped_knowledge",
]
