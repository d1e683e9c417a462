"""Who is told what became of an edition."""

from dataclasses import replace

from bot.digest.edition import Claim, EditionRecord, State
from bot.digest.telling import notice
from tests.digest.building import NINE, edition, subscription

CLAIM = Claim(
    record=EditionRecord(
        edition=edition(),
        state=State.PLANNED,
        slot=NINE,
        planned=NINE,
        changed=NINE,
        asked_by="U7",
    ),
    token="t",
)


def test_the_owner_is_told_and_else_who_asked() -> None:
    """Somebody has to know that a channel waits in vain."""
    owned = subscription("C1")

    for order, user in ((owned, owned.owner), (None, "U7")):
        told = notice(CLAIM, order, "was not posted.", NINE)
        assert told is not None
        assert told.user == user


def test_nobody_is_told_when_the_owner_was_forgotten() -> None:
    """A notice to nobody could never be told, and would be tried for a day."""
    ownerless = replace(subscription("C1"), owner="")

    assert notice(CLAIM, ownerless, "was not posted.", NINE) is None
