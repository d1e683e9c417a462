"""The workspaces that confbot is installed in, where it serves more than one."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """What Slack told when a workspace installed confbot. Who did it is not kept.

    Attributes:
        team: Id of the workspace.
        name: What the workspace is called.
        token: What confbot acts with there. Kept out of reprs.
        bot_id: Id of confbot as a sender of messages there.
        user_id: Id of confbot as a user there.
        scopes: What it was allowed.
        installed: Instant at which it was, in UTC.
    """

    team: str
    name: str
    token: str = field(repr=False)
    bot_id: str
    user_id: str
    scopes: frozenset[str]
    installed: datetime


class Installations(Protocol):
    """Keeps installations, for any number of processes.

    Each method raises `StoreError` when what keeps them can't be used.
    """

    async def installation(self, team: str) -> Installation | None:
        """Return the installation of `team`; None where confbot is not installed."""

    async def install(self, installation: Installation) -> None:
        """Keep `installation`, in place of the workspace's former one."""

    async def uninstall(self, team: str, *, before: datetime, reason: str) -> bool:
        """Forget the installation of `team` and pause its digests for `reason`.

        One that is not older than `before` stays, since the event is about the former one.
        Returns whether it was forgotten.
        """

    async def issue(self, state: str, *, until: datetime) -> None:
        """Let `state` be redeemed once, until that instant."""

    async def redeem(self, state: str, *, now: datetime) -> bool:
        """Say whether `state` was issued, is not too old, and was not redeemed before."""
