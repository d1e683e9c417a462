"""What a conversation is remembered by, so that questions may follow up on others."""

from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.answers.exchange import Exchange

LIFE: Final = timedelta(days=1)
"""For the last exchange of a conversation: who comes back later asks in full."""


class Memory(Protocol):
    """Remembers the last exchange of each conversation, for any number of processes.

    A conversation is named by text that only those who take part in it share; who they are is
    not kept.
    """

    async def recall(self, conversation: str, *, now: datetime) -> Exchange | None:
        """Return the last exchange of `conversation`; None when there is none younger than `LIFE`.

        Raises:
            StoreError: What remembers can't be used.
        """

    async def remember(
        self, conversation: str, exchange: Exchange, *, now: datetime, place: str = ""
    ) -> None:
        """Keep `exchange` in the place of the one before it.

        Args:
            conversation: Which.
            exchange: What was asked and answered.
            now: The present.
            place: The direct message that it is held in, so that all of a person's conversations
                can be forgotten; empty in a channel.

        Raises:
            StoreError: What remembers can't be used.
        """
