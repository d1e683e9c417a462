"""Plays the bot in the browser: puts the stand-in for Slack, the page and the bot together."""

import asyncio
import os
import signal
import socket
import sys
import tempfile
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import typer

from bot.cli.records import note_record
from bot.errors import KnowledgePathError, SettingsError
from bot.playground.acts import carry_out
from bot.playground.manifest import Manifest, shipped_manifest
from bot.playground.notes import NoteBoard
from bot.playground.pictures import camera
from bot.playground.player import Player
from bot.playground.playground import Playground
from bot.playground.routes import NOT_BUILT, STATIC, Page
from bot.playground.script import Recorder, Step, read_script
from bot.playground.sender import SLACKS, Waits
from bot.playground.stage import Stage
from bot.playground.standin.api import Keys
from bot.service.logs import start_log
from bot.service.run import Bot
from bot.service.server import listen
from bot.settings.database import DATABASE_FILE
from bot.settings.serving import PlaygroundSettings, ServeSettings
from bot.store.database import Database

HOST: Final = "127.0.0.1"
"""Nobody but this machine: the playground asks nobody who they are."""

PORT: Final = 3000
"""Where it listens, unless another program does."""

UNHURRIED: Final = Waits(patience=60, trigger=60)
"""How long the bot is waited for while pictures are taken: nobody looks on, and a machine that is
busy must not spoil them."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for.

    Attributes:
        knowledge: Folders and notes. None for those of the settings.
        port: To listen on. None for that in `PORT`, else the usual one, or any that is free.
        browser: Whether to open one.
        record: Where the conversation is written as a script. None for nowhere.
        play: The script to play at the start. None for none.
        pictures: Folder for the pictures that the script takes; it ends then. None to go on.
    """

    knowledge: list[Path] | None
    port: int | None
    browser: bool
    record: Path | None
    play: Path | None
    pictures: Path | None


def run(wishes: Wishes) -> bool:
    """Serve until told to end; return whether all of a script that was played went well.

    Raises:
        SettingsError: It is not possible to listen on the port that was asked for.
        ConfbotError: The script can't be read, or no pictures can be taken.
    """
    return asyncio.run(_run(wishes))


async def _run(wishes: Wishes) -> bool:
    given = PlaygroundSettings.load()
    port = given.port if wishes.port is None else wishes.port
    if wishes.knowledge:
        if gone := [path for path in wishes.knowledge if not path.exists()]:
            raise KnowledgePathError(gone[0])
        given = given.model_copy(update={"knowledge": tuple(wishes.knowledge)})
    steps = read_script(wishes.play) if wishes.play else []
    with (
        tempfile.TemporaryDirectory(prefix="confbot-playground-") as folder,
        _listen(port) as listening,
    ):
        url = f"http://{HOST}:{listening.getsockname()[1]}/"
        keys = Keys()
        # In a folder that goes with the process: the playground's clock is moved forwards, and a
        # later start must not find digests posted in days to come.
        settings = _settings(given, keys, database=Path(folder) / DATABASE_FILE, url=url)
        start_log(settings)
        async with Database.open(settings.database.get_secret_value()) as database:
            stage = Stage.set_up(Manifest.read(shipped_manifest()), keys)
            board = NoteBoard(stage, note_record)
            act = Recorder(wishes.record).carry_out if wishes.record else carry_out
            played = Playground(stage, Page(notes=board.views, act=act))
            bot = Bot(settings, database, now=stage.clock.now, front=played.front, read=board.take)
            stage.look = bot.look
            stop = _stop_at_signals()
            async with played.open(url, UNHURRIED if wishes.pictures else SLACKS):
                running = asyncio.create_task(bot.run(stop, listening))
                running.add_done_callback(lambda _: stop.set())
                starting = asyncio.create_task(_start(bot, stage))
                try:
                    return await _attend(wishes, stage, steps, url, stop)
                finally:
                    starting.cancel()
                    stop.set()
                    played.close()
                    await running


def _settings(given: PlaygroundSettings, keys: Keys, *, database: Path, url: str) -> ServeSettings:
    """Return what the bot is told, whose Slack is at `url`."""
    return ServeSettings.local(
        given,
        database=database,
        bot_token=keys.bot_token,
        signing_secret=keys.signing_secret,
        api_url=f"{url}api/",
    )


async def _start(bot: Bot, stage: Stage) -> None:
    """Let people act as soon as the bot can answer; the page is served before."""
    await bot.ready()
    stage.ready.set()


def _listen(port: int | None) -> socket.socket:
    """Return a socket that listens on `port`, or on the usual one or any that is free.

    Raises:
        SettingsError: Nobody can listen on the port that was asked for.
    """
    if port is not None:
        return listen(HOST, port)
    try:
        return listen(HOST, PORT)
    except SettingsError:
        return listen(HOST, 0)


def _stop_at_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


async def _attend(
    wishes: Wishes, stage: Stage, steps: list[Step], url: str, stop: asyncio.Event
) -> bool:
    """Play what is to be played, then wait for the end; return whether all went well."""
    if wishes.pictures:
        async with camera(url, wishes.pictures) as taking:
            return _well(await Player(stage, taking).play(steps))
    typer.echo(f"confbot plays at {url} (Ctrl-C ends it)")
    if not (STATIC / "index.html").is_file():
        typer.echo(NOT_BUILT.strip(), err=True)
    elif wishes.browser and _has_display():
        await asyncio.to_thread(webbrowser.open, url)
    well = _well(await Player(stage).play(steps))
    await stop.wait()
    return well


def _well(problems: list[str]) -> bool:
    for problem in problems:
        typer.echo(f"confbot: {problem}", err=True)
    return not problems


def _has_display() -> bool:
    """Tell whether a browser could show itself to anybody."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
