"""`confbot db`: what whoever runs the bot does to its database."""

import asyncio

import typer

from bot.settings.settings import Settings
from bot.store import schema
from bot.store.database import Database

app = typer.Typer(help="Look after the database.", no_args_is_help=True)


@app.callback()
def root() -> None:
    """Look after the database."""


@app.command()
def upgrade() -> None:
    """Give the database the tables that this confbot needs; what it holds is kept."""
    typer.echo(asyncio.run(_upgrade(Settings.load().database.get_secret_value())), err=True)


async def _upgrade(url: str) -> str:
    async with Database.open(url) as database:
        done = await schema.upgrade(database)
    if done.before == done.after:
        return f"{database.place}: nothing to do, its tables have version {done.after}"
    before = f"version {done.before}" if done.before else "no tables"
    return f"{database.place}: upgraded from {before} to version {done.after}"
