"""Shows gaps to those who manage the bot, and drafts what would close them."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.desk import InfoDesk
from bot.answers.drafting import draft_alias, draft_note
from bot.answers.feedback import FeedbackBook
from bot.answers.gaps import GapGroup, group_gaps
from bot.slack.blocks.gaps import (
    ALIAS,
    DONE,
    GROUPS,
    NOTE,
    TITLE,
    GapsPage,
    alias_view,
    gaps_view,
    note_view,
)
from bot.slack.blocks.modal import telling
from bot.slack.blocks.rich import Json
from bot.slack.digest.responding import Asker
from bot.slack.fields import text
from bot.slack.home.operators import Gate
from bot.slack.press import Press, asker_of
from bot.slack.seal import Seal, Ticket
from bot.slack.windows import Windows

GONE: Final = "This gap is no longer there: it was closed, or nobody has asked for it in a while."
STALE: Final = "This button is from an older version of me. Open the list of gaps anew."


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsDesk:
    """Shows gaps.

    Attributes:
        desk: Gives the desk in office, which understands questions.
        book: Keeps the gaps, and that answers were liked.
        gate: Lets those in who manage the bot.
        windows: Opens and changes modals.
        seal: Seals what buttons carry.
        now: Tells the present.
    """

    desk: Callable[[], InfoDesk]
    book: FeedbackBook
    gate: Gate
    windows: Windows
    seal: Seal
    now: Callable[[], datetime]

    def open(self, client: AsyncWebClient, asker: Asker) -> None:
        """Open the list of gaps for `asker`."""

        async def fill() -> Json:
            return await self._guarded(client, asker, lambda: self._list(asker, 0))

        self.windows.open(client, asker, TITLE, fill)

    def turn(self, client: AsyncWebClient, press: Press) -> None:
        """Do what a button in the open list says."""
        ticket, asker = self.seal.opened(press.value), asker_of(press)

        async def fill() -> Json:
            if ticket is None:
                return telling(TITLE, STALE)
            return await self._guarded(
                client, asker, lambda: self._turned(asker, press.action, ticket)
            )

        self.windows.fill(client, text(press.view.get("id")), TITLE, fill)

    async def _guarded(
        self, client: AsyncWebClient, asker: Asker, shown: Callable[[], Awaitable[Json]]
    ) -> Json:
        """Return what is `shown` to those who may see it; to others why they may not."""
        refusal = await self.gate.refusal(client, asker)
        return telling(TITLE, refusal) if refusal else await shown()

    async def _turned(self, asker: Asker, action: str, ticket: Ticket) -> Json:
        if not action.startswith((NOTE, ALIAS, DONE)):
            return await self._list(asker, ticket.start)
        groups = {each.key: each for each in await self._groups(asker)}
        group = groups.get(ticket.question)
        if group is None:
            return telling(TITLE, GONE)
        if action.startswith(DONE):
            await self.book.close_gaps(asker.team, group.questions)
            return await self._list(asker, ticket.start)
        back = self._sealed("", ticket.start)
        # Names of all tools are looked through, which takes a while when there are many.
        if action.startswith(NOTE):
            return note_view(await asyncio.to_thread(draft_note, group, self.desk()), back)
        return alias_view(await asyncio.to_thread(draft_alias, group, self.desk()), back)

    async def _list(self, asker: Asker, page: int) -> Json:
        groups = await self._groups(asker)
        last = max(0, (len(groups) - 1) // GROUPS)
        page = min(max(page, 0), last)
        shown = groups[page * GROUPS : (page + 1) * GROUPS]
        return gaps_view(
            GapsPage(
                groups=[(group, self._sealed(group.key, page)) for group in shown],
                total=len(groups),
                likes=await self.book.likes(asker.team, now=self.now()),
                before=self._sealed("", page - 1) if page else "",
                after=self._sealed("", page + 1) if page < last else "",
            )
        )

    async def _groups(self, asker: Asker) -> list[GapGroup]:
        gaps = await self.book.gaps(asker.team, now=self.now())
        # Two thousand questions take a second to understand.
        return await asyncio.to_thread(group_gaps, gaps, self.desk().understand)

    def _sealed(self, key: str, page: int) -> str:
        return self.seal.sealed(Ticket(key, page)) or ""
