"""The end of an installation: the app was removed from a workspace, or its token revoked."""

import logging
from datetime import UTC, datetime
from typing import Any, Final

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.errors import StoreError
from bot.slack.workspaces import InstalledWorkspaces

_LOG: Final = logging.getLogger(__name__)


def register(app: AsyncApp, workspaces: InstalledWorkspaces) -> None:
    """Have `workspaces` forget those that the bot is removed from."""

    @app.event("app_uninstalled")
    async def on_uninstalled(body: dict[str, Any]) -> BoltResponse:
        return await forget(body)

    @app.event("tokens_revoked")
    async def on_revoked(body: dict[str, Any]) -> BoltResponse | None:
        tokens = body["event"].get("tokens")
        return await forget(body) if isinstance(tokens, dict) and tokens.get("bot") else None

    async def forget(body: dict[str, Any]) -> BoltResponse:
        team, at = body.get("team_id") or "", body.get("event_time")
        before = datetime.fromtimestamp(at if isinstance(at, int) else 0, UTC)
        try:
            # Before it is acknowledged, and refused where it fails: then Slack reports it again.
            if await workspaces.remove(team, before=before):
                _LOG.info("removed from workspace %s", team)
        except StoreError as error:
            _LOG.error("workspace %s is not forgotten yet: %s", team, error)
            return BoltResponse(status=503)
        return BoltResponse(status=200)
