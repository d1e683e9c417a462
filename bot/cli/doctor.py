"""`confbot doctor`: looks a bot over, and says the mend for each failure."""

import asyncio
from datetime import UTC, datetime

import typer

from bot.cli.status import FAILED
from bot.service.doctor import Health, examine


def doctor() -> None:
    """Look over settings, Slack, database, notes, clock and digests."""
    if asyncio.run(_examine()):
        raise typer.Exit(FAILED)


async def _examine() -> bool:
    """Print all findings; return whether one of them is a fault."""
    faulty = False
    async for finding in examine(now=datetime.now(UTC)):
        typer.echo(f"{finding.health:5}  {finding.about}: {finding.said}")
        if finding.mend:
            typer.echo(f"       mend: {finding.mend}")
        faulty = faulty or finding.health is Health.FAULT
    return faulty
