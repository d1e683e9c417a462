"""How much of what people wrote the reader reads: precision, recall and F1 against gold.

    .venv/bin/python -m benchmarks.eval_notes [CORPUS [GOLD]] [--json] [--verbose]

Reads the knowledge folder CORPUS (default tests/recaps) as the bot would, and compares each note
`a/b.md` with what a person stated in `a/b.gold.yaml` under GOLD (default CORPUS). A note without
gold is read but not judged. benchmarks/scoring.py tells the measure, tests/recaps/README.md the
form of the gold. `--verbose` lists what was missed or read in excess, as `note:line: …`.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rapidfuzz import fuzz

from benchmarks.findings import Aspect, Finding, Tally, Verdict
from benchmarks.gold import SUFFIX, GoldError, gold_path, read_gold
from benchmarks.scoring import findings, folded
from bot.notes.folder.files import read_file
from bot.notes.folder.loader import read_knowledge
from bot.recap.address import video

SHIPPED: Final = Path("tests/recaps")
NAME_WIDTH: Final = 32
CELL_WIDTH: Final = 15
FAR: Final = 80.0
"""Of 100, below which no line of a note is said to hold what was missed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One note with gold.

    Attributes:
        name: Path relative to the corpus, with `/`.
        lines: Of the file, the first one first.
        findings: All judgements on its reading.
    """

    name: str
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]


def judge(corpus: Path, gold: Path) -> list[Judged]:
    """Return the notes of the folder `corpus` that have gold under `gold`, in reading order.

    Raises:
        GoldError: A gold file is not in its form, or speaks of no note.
    """
    judged = []
    spoken_of = set()
    for note in read_knowledge([corpus]).notes:
        name = note.path.relative_to(corpus)
        stated = gold_path(gold / name)
        if stated.exists():
            spoken_of.add(stated)
            lines = tuple(read_file(note.path).text.splitlines())
            found = tuple(findings(read_gold(stated), note.recap))
            judged.append(Judged(name.as_posix(), lines, found))
    if lost := sorted({*gold.rglob(f"*{SUFFIX}")} - spoken_of):
        raise GoldError(f"{lost[0]}: there is no such note under {corpus}")
    return judged


def tallies(judgements: Iterable[Finding]) -> dict[Aspect, Tally]:
    """Count by aspect."""
    every = tuple(judgements)
    return {aspect: Tally.of(every, aspect) for aspect in Aspect}


def record(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return all figures as a JSON object."""
    return {
        "all": _figures(tallies(each for note in judged for each in note.findings)),
        "notes": [
            {
                "note": note.name,
                "figures": _figures(tallies(note.findings)),
                "faults": [
                    {
                        "aspect": each.aspect.value,
                        "verdict": each.verdict.value,
                        "what": each.what,
                        "line": each.line or line_of(each.what, note.lines),
                    }
                    for each in _faults(note)
                ],
            }
            for note in judged
        ],
    }


def table(judged: Sequence[Judged]) -> str:
    """Return precision, recall and F1 of each note and of all, a line each."""
    total = tallies(each for note in judged for each in note.findings)
    shown = [aspect for aspect, tally in total.items() if tally != Tally()]
    head = f"{'':{NAME_WIDTH}}" + "".join(f"{aspect:>{CELL_WIDTH}}" for aspect in shown)
    under = f"{'':{NAME_WIDTH}}" + f"{'P    R   F1':>{CELL_WIDTH}}" * len(shown)
    rows = [_row(note.name, tallies(note.findings), shown) for note in judged]
    return "\n".join([head, under, *rows, _row(f"all {len(judged)}", total, shown)])


def fault_lines(note: Judged) -> list[str]:
    """Return what was missed and what was read in excess, as `note:line: verdict aspect: what`."""
    return [
        f"{note.name}:{each.line or line_of(each.what, note.lines) or '?'}: "
        f"{each.verdict} {each.aspect}: {each.what}"
        for each in _faults(note)
    ]


def line_of(what: str, lines: Sequence[str]) -> int | None:
    """Return the line, counted from 1, that most likely holds `what`. None when none is near."""
    # A video is looked for by its id, which all forms of its address have in common.
    part = video(what).partition(":")[2] or what
    exact = (at for at, line in enumerate(lines, 1) if part in line)
    if found := next(exact, None):
        return found
    wanted = folded(what)
    near = [fuzz.partial_ratio(wanted, folded(line)) if line.strip() else 0.0 for line in lines]
    best = max(near, default=0.0)
    return near.index(best) + 1 if best >= FAR else None


def _faults(note: Judged) -> list[Finding]:
    return [each for each in note.findings if each.verdict is not Verdict.HIT]


def _row(name: str, counted: dict[Aspect, Tally], shown: Sequence[Aspect]) -> str:
    cells = (counted[aspect] for aspect in shown)
    return f"{name[-NAME_WIDTH + 1 :]:{NAME_WIDTH}}" + "".join(
        f"{' '.join(_share(each) for each in (cell.precision, cell.recall, cell.f1)):>{CELL_WIDTH}}"
        for cell in cells
    )


def _share(value: float | None) -> str:
    """Return `value` in four characters; a dash where there was nothing to count."""
    return "   -" if value is None else f"{value:4.2f}"


def _figures(counted: dict[Aspect, Tally]) -> dict[str, Any]:
    return {
        aspect.value: {
            "hits": tally.hits,
            "missed": tally.missed,
            "extra": tally.extra,
            "precision": tally.precision,
            "recall": tally.recall,
            "f1": tally.f1,
        }
        for aspect, tally in counted.items()
    }


def main(words: Sequence[str] | None = None) -> int:
    """Print the figures that `words` ask for, or else the command line.

    Returns 1 when there is nothing to judge or a gold file is not in its form, else 0.
    """
    parser = argparse.ArgumentParser(prog="eval_notes", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", type=Path, nargs="?", default=SHIPPED)
    parser.add_argument("gold", type=Path, nargs="?", help="where the gold lies; default CORPUS")
    parser.add_argument("--json", action="store_true", help="all figures as one JSON object")
    parser.add_argument("--verbose", action="store_true", help="list what was missed or extra")
    given = parser.parse_args(words)
    try:
        judged = judge(given.corpus, given.gold or given.corpus)
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    if not judged:
        print(f"{given.corpus}: no note has gold", file=sys.stderr)
        return 1
    if given.json:
        print(json.dumps(record(judged), ensure_ascii=False, indent=2))
        return 0
    print(table(judged))
    for line in (line for note in judged for line in fault_lines(note) if given.verbose):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
