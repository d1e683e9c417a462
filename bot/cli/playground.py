"""`confbot playground`: the bot in the browser, without Slack."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import KnowledgeOption
from bot.cli.playing import Wishes, run
from bot.cli.status import FAILED


def playground(  # noqa: PLR0913 - a command has as many options as people need
    *,
    port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="To listen on, before PORT; any free one where 3000 is taken.",
        ),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only say where it is served.")
    ] = False,
    record: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Write what is done as a script.")
    ] = None,
    play: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Play a script at first.")
    ] = None,
    screenshot: Annotated[
        Path | None,
        typer.Option(file_okay=False, help="Take the script's pictures into a folder, and end."),
    ] = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """Try the bot in the browser: the whole of it, without Slack."""
    if screenshot and not play:
        raise typer.BadParameter("it needs a script: --play FILE", param_hint="--screenshot")
    _writable(record, screenshot)
    if not run(Wishes(knowledge, port, not no_browser, record, play, screenshot)):
        raise typer.Exit(FAILED)


def _writable(script: Path | None, pictures: Path | None) -> None:
    """See that what is to be written can be, before anything is played."""
    option = "--record"
    try:
        if script:
            script.open("a").close()
        option = "--screenshot"
        if pictures:
            pictures.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = f"{error.filename} can't be written: {error.strerror}"
        raise typer.BadParameter(said, param_hint=option) from None
