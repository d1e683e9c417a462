"""What those who manage confbot have set for their workspace."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Management:
    """The settings of one workspace. The defaults hold where nobody has chosen.

    Attributes:
        managers: Ids of the people who may manage confbot, besides the workspace's admins.
        public: Ids of the channels in which it may answer for all to see; None means everywhere.
        follow_ups: Ids of the channels in which a thread goes on without further mentions.
        unfurls: Ids of the channels in which it says what the notes say of a link.
    """

    managers: frozenset[str] = frozenset()
    public: frozenset[str] | None = None
    follow_ups: frozenset[str] = frozenset()
    unfurls: frozenset[str] = frozenset()


class ManagementBook(Protocol):
    """Keeps the settings of workspaces until somebody changes them, for any number of processes.

    Each method raises `StoreError` when what keeps them can't be used.
    """

    async def management(self, team: str) -> Management:
        """Return the settings of `team`, the defaults where nobody has chosen."""

    async def manage(self, team: str, management: Management) -> None:
        """Keep the settings of `team`, in place of the former ones."""
