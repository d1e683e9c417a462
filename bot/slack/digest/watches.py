"""Carries out what people order of the topics they watch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.answers.subcommand import Name
from bot.digest.ports import Ledger
from bot.digest.subscription import Watch
from bot.slack.digest import wording
from bot.slack.digest.responding import Asker


@dataclass(frozen=True, slots=True)
class WatchDesk:
    """Keeps who watches what.

    Attributes:
        ledger: Keeps it.
        now: Tells the present.
    """

    ledger: Ledger
    now: Callable[[], datetime]

    async def carry_out(self, name: Name, topic: str, asker: Asker) -> str:
        """Watch or unwatch `topic`, or list what is watched where it is empty.

        Raises:
            StoreError: The database can't be used.
        """
        watches = await self.ledger.watches(asker.team, asker.user)
        if not topic:
            return wording.watch_list(watches) if name is Name.WATCH else _which(watches)
        if name is Name.UNWATCH:
            known = await self.ledger.unwatch(asker.team, asker.user, topic)
            return wording.unwatched(topic, known=known, watches=watches)
        if len(watches) >= wording.MOST_WATCHES:
            return wording.TOO_MANY
        new = await self.ledger.watch(
            Watch(team=asker.team, user=asker.user, topic=topic, created=self.now())
        )
        return wording.watching(topic, new=new)


def _which(watches: Sequence[Watch]) -> str:
    return f"{wording.WHICH_WATCH}\n{wording.watch_list(watches)}" if watches else wording.NO_WATCH
