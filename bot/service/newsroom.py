"""The notes as they are now, for the digest: what to compose editions from, and what is new."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.digest.compose import Composer
from bot.digest.delivery import Delivery
from bot.digest.letter import Digest
from bot.digest.ports import Ledger, Poster
from bot.digest.subscription import Subscription
from bot.digest.watching import note_news
from bot.recap.library import Library


@dataclass(frozen=True, slots=True)
class Reading:
    """A library and what composes editions from it; both change together."""

    library: Library
    composer: Composer


def deliver_from(reading: Callable[[], Reading], ledger: Ledger, poster: Poster) -> Delivery:
    """Return a delivery whose editions are composed from the notes as they are at the time."""

    def compose(
        subscription: Subscription,
        day: date,
        *,
        shown: Mapping[str, date],
        new_notes: Sequence[str],
    ) -> Digest | None:
        return reading().composer.compose(subscription, day, shown=shown, new_notes=new_notes)

    return Delivery(ledger, poster, compose)


class Newsroom:
    """Looks for new notes whenever the library has changed."""

    def __init__(self, ledger: Ledger, reading: Callable[[], Reading]) -> None:
        self._ledger = ledger
        self._reading = reading
        self._looked_through: Reading | None = None

    async def look(self, now: datetime) -> None:
        """Keep which notes there are by `now`, and who is to be told of new ones.

        Raises:
            StoreError: The database can't be used; the next look makes up for it.
        """
        reading = self._reading()
        if reading is self._looked_through:
            return
        notes = reading.library.notes
        await note_news(self._ledger, reading.composer.topics, notes, now=now)
        self._looked_through = reading
