"""People and the bot itself: who is who."""

from collections.abc import Mapping
from typing import Any, Final

from bot.playground.standin.arguments import Arguments
from bot.playground.standin.methods.method import Method, method, page
from bot.playground.standin.model import (
    APP_ID,
    BOT_ID,
    BOT_USER,
    TEAM_DOMAIN,
    TEAM_ID,
    TEAM_NAME,
)
from bot.playground.standin.refusal import RefusedError
from bot.playground.standin.workspace import Workspace

_READ: Final = ("users:read",)


def _whoami(workspace: Workspace, _: Arguments) -> dict[str, Any]:
    return {
        "url": f"https://{TEAM_DOMAIN}.slack.com/",
        "team": TEAM_NAME,
        "team_id": TEAM_ID,
        "user": workspace.users[BOT_USER].name,
        "user_id": BOT_USER,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def _info(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    return {"user": workspace.user(arguments.text("user")).told()}


def _list(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    shown, more = page(list(workspace.users.values()), arguments)
    return {"members": [each.told() for each in shown], **more}


def _bot(workspace: Workspace, arguments: Arguments) -> dict[str, Any]:
    if arguments.text("bot") != BOT_ID:
        raise RefusedError("bot_not_found")
    name = workspace.users[BOT_USER].name
    return {"bot": {"id": BOT_ID, "app_id": APP_ID, "user_id": BOT_USER, "name": name}}


def _team(_workspace: Workspace, _: Arguments) -> dict[str, Any]:
    return {"team": {"id": TEAM_ID, "name": TEAM_NAME, "domain": TEAM_DOMAIN}}


METHODS: Final[Mapping[str, Method]] = {
    "auth.test": method(_whoami),
    "bots.info": method(_bot, "bot", scopes=_READ),
    "team.info": method(_team, scopes=("team:read",)),
    "users.info": method(_info, "user", scopes=_READ),
    "users.list": method(_list, scopes=_READ),
}
"""The methods of this family by name."""
