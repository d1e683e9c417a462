"""Many notes at once: the same readings, and none lost when a process can't help."""

import gc
import multiprocessing
import os
import resource
from pathlib import Path

import pytest

from bot.notes.folder.loader import Knowledge, read_knowledge
from bot.notes.folder.reading import Reading
from bot.notes.folder.workers import FEWEST, Workers
from bot.notes.problems import Level
from bot.notes.reading import read_note
from bot.recap.model import Session

MANY = 2 * FEWEST + 20
"""Notes of which the last ones are read by other processes, on two cores and more."""

NOTES = tuple(
    f"# FooConf {2000 + number}\n\n## Talk {number} by Ana Roe\n\nNews.\n" for number in range(12)
)


def _read(workers: Workers) -> list[Reading]:
    waiting = [workers.read(text, f"{at}.md", "foo") for at, text in enumerate(NOTES)]
    return [each() for each in waiting]


def _read_here() -> list[Reading]:
    return [read_note(text, f"{at}.md", "foo") for at, text in enumerate(NOTES)]


def _folder(folder: Path) -> Path:
    for number in range(MANY):
        (folder / f"{number:04}.md").write_text(f"## Talk {number} by Ana Roe\n", "utf-8")
    return folder


class _Breaking(str):
    """A text that fails whoever takes it apart."""

    __slots__ = ()

    def partition(self, _: str, /) -> tuple[str, str, str]:
        raise ZeroDivisionError


def test_note_that_breaks_the_reader_costs_no_other() -> None:
    """It has no entries, and a problem that names the error."""
    with Workers(2) as workers:
        broken, good = (workers.read(text, "a.md", "foo") for text in (_Breaking("# a"), NOTES[0]))
    [problem] = broken().problems
    assert (problem.line, problem.level) == (1, Level.ERROR)
    assert "ZeroDivisionError" in problem.problem
    assert not broken().recap.entries
    assert good().recap.entries


def test_several_processes_read_what_one_does() -> None:
    """How many cores there are must change no answer."""
    with Workers(len(NOTES) * 2, processes=2, fewest=2) as workers:
        found = _read(workers)
        assert workers.ahead > 0
    assert found == _read_here()
    assert multiprocessing.active_children() == []


def test_garbage_is_looked_for_as_usual_once_all_is_read() -> None:
    """A bot that runs for months makes garbage of other kinds."""
    usual = gc.get_threshold()

    with Workers(len(NOTES) * 2, processes=2, fewest=2) as workers:
        _read(workers)
        assert gc.get_threshold() > usual

    assert gc.get_threshold() == usual


def test_few_notes_leave_the_search_for_garbage_alone() -> None:
    """A change of one note is read beside everything else that the bot does."""
    usual = gc.get_threshold()

    with Workers(len(NOTES), processes=2) as workers:
        _read(workers)
        assert gc.get_threshold() == usual


def test_few_notes_start_no_process() -> None:
    """A handful of notes is read before a process would even have started."""
    with Workers(len(NOTES), processes=2) as workers:
        assert _read(workers) == _read_here()
        assert multiprocessing.active_children() == []


def test_one_core_starts_no_process() -> None:
    """A second process would only take turns with the first."""
    with Workers(len(NOTES) * 2, processes=1, fewest=2) as workers:
        assert _read(workers) == _read_here()
        assert multiprocessing.active_children() == []


def test_the_last_notes_start_no_process() -> None:
    """What is left when the limit is reached has to be worth a start."""
    with Workers(len(NOTES), processes=2, fewest=len(NOTES) - 1) as workers:
        assert _read(workers) == _read_here()
        assert workers.ahead == 0


def test_processes_that_die_lose_no_note() -> None:
    """The system may kill a process that reads, and the bot must still answer from all notes."""
    with Workers(len(NOTES) * 2, processes=2, fewest=2) as workers:
        first = _read(workers)
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        assert [first, _read(workers)] == [_read_here(), _read_here()]
        assert workers.ahead == 0


def test_without_processes_all_is_read_here() -> None:
    """A host may allow no further process or file; notes are read all the same."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    next_file = os.dup(0)
    os.close(next_file)
    resource.setrlimit(resource.RLIMIT_NOFILE, (next_file, hard))
    try:
        with Workers(len(NOTES) * 2, processes=2, fewest=2) as workers:
            found = _read(workers)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert found == _read_here()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Knowledge, list[tuple[int, int]]]:
    """Read a folder of many notes, and return what was read and what was told on the way."""
    told: list[tuple[int, int]] = []
    folder = _folder(tmp_path_factory.mktemp("many"))
    return read_knowledge([folder], progress=lambda *each: told.append(each)), told


def test_many_notes_keep_their_order(many: tuple[Knowledge, list[tuple[int, int]]]) -> None:
    """Whoever is done first must not decide what is read first."""
    recaps = many[0].library.recaps
    assert [recap.note for recap in recaps] == [f"{number:04}.md" for number in range(MANY)]
    entries = (entry for _, entry in many[0].library.entries())
    titles = [entry.title for entry in entries if isinstance(entry, Session)]
    assert titles == [f"Talk {number}" for number in range(MANY)]


def test_progress_is_told_for_each_of_many_notes(
    many: tuple[Knowledge, list[tuple[int, int]]],
) -> None:
    """Whoever waits wants to know for how long."""
    assert many[1] == [(done, MANY) for done in range(1, MANY + 1)]
