"""The commands of `confbot`."""

import contextlib
import importlib
import io
import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from bot import __version__
from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange
from bot.answers.followup import converse
from bot.answers.judging import evaluate
from bot.answers.phrasing import number_of
from bot.answers.text import answer_text
from bot.cli.checking import Format, guesses_in, shown
from bot.cli.evaluation import draw_evaluation, evaluation_record
from bot.cli.options import KnowledgeOption
from bot.cli.progress import ReadingProgress
from bot.cli.records import answer_record, note_record
from bot.cli.status import FAILED, WRONG_USAGE
from bot.cli.terminal import console, draw_answer, draw_note
from bot.errors import ConfbotError, KnowledgePathError, SettingsError
from bot.notes.folder.books import read_book
from bot.notes.folder.golden import read_golden_file
from bot.notes.folder.loader import Knowledge, read_knowledge
from bot.notes.folder.shelf import READINGS, Shelf
from bot.notes.problems import Level
from bot.search.saved import INDEXES, open_index
from bot.settings.paths import shipped_knowledge
from bot.settings.serving import ServeSettings
from bot.settings.settings import Settings

PROMPT: Final = "confbot> "

app = typer.Typer(
    name="confbot",
    help="Answers questions about conferences from the recaps people wrote.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command line; errors raised on purpose are told in one line each."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # What people paste need not be UTF-8; a broken letter must not cost the answer.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        _gather_commands(sys.argv[1:])
        app()
    except SettingsError as error:
        for problem in error.problems:
            typer.echo(f"confbot: {problem}", err=True)
        sys.exit(WRONG_USAGE)
    except KnowledgePathError as error:
        typer.echo(f"confbot: {error}", err=True)
        sys.exit(WRONG_USAGE)
    except ConfbotError as error:
        typer.echo(f"confbot: {error}", err=True)
        sys.exit(FAILED)
    except OSError as error:
        if error.filename is not None:  # of a file; those are handled where they are read
            raise
        _give_up_output()
        typer.echo(f"confbot: the output can't be written: {error.strerror}", err=True)
        sys.exit(FAILED)


def _gather_commands(arguments: Sequence[str]) -> None:
    """Import the commands of whoever runs the bot, unless `arguments` name one of those here.

    They double the time of a start, and who asks a question need not wait for them.
    """
    here = {each.name or getattr(each.callback, "__name__", "") for each in app.registered_commands}
    if not here.intersection(arguments[:1]):
        importlib.import_module("bot.cli.operating")


def _give_up_output() -> None:
    """Have what is still to be written go nowhere, or Python would try once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.__stdout__.fileno() if sys.__stdout__ else nowhere)


@app.callback(invoke_without_command=True)
def root(
    *, version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False
) -> None:
    """Answers questions about conferences from the recaps people wrote."""
    if version:
        typer.echo(f"confbot {__version__}")
        raise typer.Exit


@app.command()
def ask(
    question: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="QUESTION", help="Words of the question; `-` reads questions, a line each."
        ),
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON object a question.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=50, help="Most hits, with --json.")] = 10,
    knowledge: KnowledgeOption = None,
) -> None:
    """Answer a question; without one, ask for questions."""
    desk = _desk(knowledge)
    before: Exchange | None = None
    for each in _questions(question):
        started = time.perf_counter()
        turn = converse(desk, each, before)
        answer = turn.answer
        if _is_prompt(question):
            before = turn.exchange
        elapsed = (time.perf_counter() - started) * 1000
        if as_json:
            record = answer_record(each, answer, limit=limit, elapsed_ms=elapsed)
            typer.echo(json.dumps(record, ensure_ascii=False))
        elif _is_terminal():
            console().print(draw_answer(answer), "")
        else:
            if _given(question) is None:
                typer.echo(f"> {each}")
            typer.echo(answer_text(answer) + ("" if _given(question) else "\n"))


@app.command(short_help="Name what is wrong with notes and alias files.")
def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH")] = None,
    *,
    form: Annotated[
        Format, typer.Option("--format", help="`github` annotates a pull request.")
    ] = Format.TEXT,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Name what was a guess, too, and why.")
    ] = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Name what is wrong with notes and alias files, as `path:line: level: problem`."""
    read = _read(paths or knowledge)
    found = [(note.path, problem) for note in read.notes for problem in note.problems]
    found += [(file.path, problem) for file in read.alias_files for problem in file.problems]
    if verbose:
        found += [(note.path, guess) for note in read.notes for guess in guesses_in(note.recap)]
        found.sort()
    for path, problem in found:
        typer.echo(shown(path, problem, form))
    counts = Counter(problem.level for _, problem in found)
    levels = [level for level in Level if level is not Level.GUESS or verbose]
    recaps = sum(note.is_recap for note in read.notes)
    left_out = len(read.notes) - recaps
    said = [number_of(recaps, "note"), *([f"{left_out} left out"] if left_out else [])]
    said += [number_of(counts[level], level.value) for level in levels]
    typer.echo(", ".join(said), err=True)
    if counts[Level.ERROR]:
        raise typer.Exit(FAILED)


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON list, an object a note.")] = False,
) -> None:
    """Show what was read from each note."""
    notes = _read(paths).notes
    if as_json:
        records = [note_record(each) for each in notes]
        typer.echo(json.dumps(records, ensure_ascii=False, indent=2))
        return
    for each in notes:
        console().print(draw_note(each), "", soft_wrap=not _is_terminal())


@app.command(name="eval", short_help="Ask golden questions, and count the right answers.")
def evaluation(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Golden questions in YAML.", exists=True, dir_okay=False
        ),
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Ask golden questions, and report how many were answered as expected."""
    golden = read_golden_file(file)
    for problem in golden.problems:
        typer.echo(shown(file, problem, Format.TEXT))
    if golden.problems:
        raise typer.Exit(FAILED)
    evaluated = evaluate(golden.questions, _desk(knowledge).ask)
    if as_json:
        typer.echo(json.dumps(evaluation_record(evaluated), ensure_ascii=False))
    else:
        console().print(draw_evaluation(evaluated), soft_wrap=not _is_terminal())
    if evaluated.wrong:
        raise typer.Exit(FAILED)


@app.command()
def serve() -> None:
    """Run the bot in Slack."""
    # A host may change its mind while the slow part is imported; there is nothing to end yet.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    from bot.service.run import run  # noqa: PLC0415 - imported late, since `ask` need not wait for it

    run(ServeSettings.load())


def _desk(paths: Sequence[Path] | None) -> InfoDesk:
    library, data = _read(paths).library, _data()
    return InfoDesk(library, index=open_index(library, data / INDEXES if data else None))


def _read(paths: Sequence[Path] | None) -> Knowledge:
    shipped = read_book(shipped_knowledge()).book
    data = _data()
    with ReadingProgress() as progress:
        return read_knowledge(
            paths or Settings.load().knowledge,
            shipped_book=shipped,
            shelf=Shelf(data / READINGS, now=time.time()) if data else None,
            progress=progress,
        )


def _data() -> Path | None:
    """Return where readings and indexes are kept; None where the settings don't tell."""
    try:
        return Settings.load().data
    except SettingsError:
        # Whoever gives the notes needs no settings, and may have broken ones.
        return None


def _given(words: Sequence[str] | None) -> str | None:
    """Return the question that the arguments hold; None when it comes from standard input."""
    return " ".join(words) if words and words != ["-"] else None


def _is_prompt(words: Sequence[str] | None) -> bool:
    """Tell whether a person is asked for questions, each of which may follow up on another."""
    return not words and sys.stdin is not None and sys.stdin.isatty() and _is_terminal()


def _is_terminal() -> bool:
    """Tell whether a person reads standard output, which may be closed."""
    return sys.stdout is not None and sys.stdout.isatty()


def _questions(words: Sequence[str] | None) -> Iterator[str]:
    if (given := _given(words)) is not None:
        yield given
    elif sys.stdin is None:  # closed
        return
    elif not _is_prompt(words):
        for line in sys.stdin:
            yield line.rstrip("\r\n")
    else:
        yield from _prompted()


def _prompted() -> Iterator[str]:
    """Yield what a person types, until the end of input, an interrupt, or `quit`."""
    # Once it is imported, `input` has a history and can be edited; not every Python has it.
    with contextlib.suppress(ImportError):
        importlib.import_module("readline")
    typer.echo("Ask a question, or press Enter for help; Ctrl-D leaves.\n", err=True)
    while True:
        try:
            line = input(PROMPT)
        except (EOFError, KeyboardInterrupt):
            typer.echo(err=True)
            return
        if line.strip().casefold() in {"quit", "exit"}:
            return
        yield line
