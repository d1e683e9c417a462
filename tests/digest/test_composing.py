"""Composing an edition beside everything else that the process does."""

import asyncio
import threading
from collections.abc import Mapping, Sequence
from datetime import date

from bot.digest.composing import composed
from bot.digest.letter import Digest
from bot.digest.memory import MemoryLedger
from bot.digest.subscription import Subscription
from tests.digest.building import MONDAY, compose, subscription


async def test_others_have_their_turn_while_an_edition_is_composed(ledger: MemoryLedger) -> None:
    """A topic is looked for in all notes, and meanwhile somebody wants an answer."""
    begun, answered = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def search_long(
        ordered: Subscription, day: date, *, shown: Mapping[str, date], new_notes: Sequence[str]
    ) -> Digest | None:
        loop.call_soon_threadsafe(begun.set)
        assert answered.wait(60), "nobody else had a turn"
        return compose(ordered, day, shown=shown, new_notes=new_notes)

    composing = asyncio.create_task(composed(ledger, search_long, subscription(), MONDAY))
    await begun.wait()
    answered.set()

    digest = await composing
    assert digest is not None
    assert digest.day == MONDAY
