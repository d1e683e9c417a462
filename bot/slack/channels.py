"""What people who manage confbot have switched on for a channel."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from bot.answers.management import Management
from bot.errors import StoreError
from bot.slack.patience import in_time


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRules:
    """What confbot may do in one channel. The defaults hold where nobody has chosen.

    Attributes:
        public_answers: Whether it answers for all to see: mentions, and answers that are shared.
            Where it may not, who mentions it is answered in private.
        follow_ups: Whether it answers messages in a thread in which it was asked before without
            being mentioned again.
        unfurls: Whether it says below a link what the notes say of it.
    """

    public_answers: bool = True
    follow_ups: bool = False
    unfurls: bool = False


class ChannelSettings(Protocol):
    """Knows the rules of every channel."""

    async def rules(self, team: str, channel: str) -> ChannelRules:
        """Return the rules of `channel` in the workspace `team`.

        Asked for each message in a thread of every channel that the bot is in, so it should
        answer from memory most of the time.

        Raises:
            StoreError: What keeps them can't be used.
        """


class ManagedChannels:
    """Knows the rules from what those who manage confbot have set for their workspace."""

    def __init__(
        self,
        management: Callable[[str], Coroutine[Any, Any, Management]],
        *,
        stored: Callable[[], bool],
    ) -> None:
        """Look the settings of a workspace up by `management`, which remembers them briefly.

        Not before `stored` says that they can be looked up.
        """
        self._management = management
        self._stored = stored

    async def rules(self, team: str, channel: str) -> ChannelRules:
        """Return the rules of `channel`.

        Raises:
            StoreError: They can't be looked up.
        """
        if not self._stored():
            raise StoreError(
                place="the database", problem="it is not ready yet", remedy="wait until it is"
            )
        chosen = await in_time(self._management(team))
        return ChannelRules(
            public_answers=chosen.public is None or channel in chosen.public,
            follow_ups=channel in chosen.follow_ups,
            unfurls=channel in chosen.unfurls,
        )
