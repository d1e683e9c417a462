"""Forgetting a person: what was tied to them, and is no more."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """How much of what was tied to a person is gone.

    Attributes:
        watches: Topics that they watched.
        notices: What they were told, or were to be told, in private.
        digests: Digests of their direct messages, with all that is known of their editions.
        owned: Digests of channels that they set up; these go on, and belong to nobody.
        asked: Editions of channels of which it was known that they asked for them.
        exchanges: Questions in direct messages that could be followed up.
        manager: Whether they were named as one who manages confbot.
    """

    watches: int = 0
    notices: int = 0
    digests: int = 0
    owned: int = 0
    asked: int = 0
    exchanges: int = 0
    manager: bool = False


class PeopleBook(Protocol):
    """Keeps what is tied to people, and can forget it."""

    async def forget(self, team: str, person: str, *, places: Collection[str]) -> Forgotten:
        """Forget `person`, all at once.

        Args:
            team: Id of the workspace.
            person: Id of the person.
            places: Ids of the direct messages between them and confbot, as far as they are known.

        Raises:
            StoreError: What keeps it can't be used; then nothing is forgotten.
        """
