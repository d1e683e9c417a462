"""What people who manage confbot have switched on for a channel."""

from dataclasses import dataclass
from typing import Protocol


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


class UsualRules:
    """The settings where nobody can choose: every channel has the defaults."""

    async def rules(self, team: str, channel: str) -> ChannelRules:  # noqa: ARG002 - as the port has it
        """Return the defaults."""
        return ChannelRules()
