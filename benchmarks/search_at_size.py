"""confbot's search beside other engines, at a thousand, a hundred thousand and a million sections.

Each engine indexes the same made-up sections and is asked the same questions, clean and misspelt,
in a process of its own, one engine after the other in the same run. What was measured is kept, a
line for each engine and size, so that a run can be broken off and taken up again.

    .venv/bin/python -m benchmarks.search_at_size --sizes 1000 100000 1000000
    .venv/bin/python -m benchmarks.report
"""

import argparse
import json
import math
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.engines import ENGINES, Engine
from benchmarks.sections import ASKED, Section, sections

RESULTS: Final = Path(__file__).parent / "results.jsonl"

QUESTIONS: Final = 1_000
LONGEST_SCAN: Final = 100_000
"""Sections up to which an engine that reads all of them for each question is measured."""

PATIENCE: Final = 60.0
"""Seconds after which an engine is asked no further; what takes so long needs no 1,000 questions
to tell how long."""

FEWEST: Final = 20
"""Questions that are asked all the same."""

WARM: Final = 20
"""Questions asked before the clock starts."""

_SHORTEST: Final = 4
"""Letters of a word that is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one engine did at one size.

    Attributes:
        engine: Its name.
        size: Sections.
        build_s: Seconds from what is given, in memory, to an index that answers.
        build_work_s: What it took of the processor's time, in all threads.
        index_mib: MiB of the index on disk; None where it is in memory only.
        first_s: Seconds from the start of a process to its first answer; None likewise.
        memory_mib: MiB resident after all questions, in a process that opened the index; in the
            one that built it where it is in memory only.
        asked: Questions, clean and as many misspelt.
        clean_ms: Median and 99th percentile of a question, in time of the processor.
        misspelt_ms: The same with a slip in half of its words.
        clean_ndcg: nDCG@10, the section that the words were taken from being the answer.
        misspelt_ndcg: The same, misspelt.
    """

    engine: str
    size: int
    build_s: float
    build_work_s: float
    index_mib: float | None
    first_s: float | None
    memory_mib: float
    asked: int
    clean_ms: tuple[float, float]
    misspelt_ms: tuple[float, float]
    clean_ndcg: float
    misspelt_ndcg: float


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer: the number of the section that its words are from."""

    clean: str
    misspelt: str
    answer: int


def questions(found: Sequence[Section]) -> Iterator[Question]:
    """Yield questions of a few words of one section each, in any order."""
    chance = random.Random("questions")
    for _ in range(QUESTIONS + WARM):
        answer = chance.randrange(len(found))
        text = f"{found[answer].title} {found[answer].remarks}".lower().strip(".")
        words = [word for word in dict.fromkeys(text.split()) if len(word) >= _SHORTEST]
        asked = chance.sample(words, min(len(words), chance.randint(*ASKED)))
        wrong = set(chance.sample(range(len(asked)), (len(asked) + 1) // 2))
        yield Question(
            " ".join(asked),
            " ".join(slip(word, chance) if i in wrong else word for i, word in enumerate(asked)),
            answer,
        )


def slip(word: str, chance: random.Random) -> str:
    """Return `word` with a letter dropped, put in, replaced or swapped, but not the first."""
    place = chance.randrange(1, len(word) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )


def measure(name: str, size: int, folder: Path) -> Measured:
    """Build, then ask in a fresh process if the index is on disk."""
    kind = ENGINES[name]
    found = list(sections(size))
    asked = list(questions(found))
    given = kind.given(found)
    started, worked = time.perf_counter(), time.process_time()
    engine = kind.built(given, folder)
    build, build_work = time.perf_counter() - started, time.process_time() - worked
    first: float | None = None
    if kind.on_disk:
        folder.joinpath("questions.json").write_text(json.dumps([asdict(each) for each in asked]))
        started = time.perf_counter()
        with subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-m", "benchmarks.search_at_size", "--ask", name, str(folder)],
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            lines = iter(process.stdout or ())
            next(lines)
            first = time.perf_counter() - started
            record = json.loads(next(lines))
    else:
        record = ask(engine, asked)
    files = [path for path in folder.rglob("*") if path.is_file()]
    held = sum(path.stat().st_size for path in files if path.name != "questions.json")
    return Measured(
        engine=name,
        size=size,
        build_s=build,
        build_work_s=build_work,
        index_mib=held / 2**20 if kind.on_disk else None,
        first_s=first,
        **record,
    )


def ask(engine: Engine, asked: Sequence[Question]) -> dict[str, Any]:
    """Ask the questions, clean and misspelt in turn, and return what `Measured` wants of it."""
    times: dict[str, list[float]] = {"clean": [], "misspelt": []}
    gains: dict[str, list[float]] = {"clean": [], "misspelt": []}
    until = time.perf_counter() + PATIENCE
    for number, question in enumerate(asked):
        if number >= WARM + FEWEST and time.perf_counter() > until:
            break
        for form, text in (("clean", question.clean), ("misspelt", question.misspelt)):
            # The processor's time, that of every thread: by the clock, whatever else the machine
            # does would stretch the longer questions more than the shorter ones.
            started = time.process_time()
            found = engine.search(text)
            spent = (time.process_time() - started) * 1000
            if number >= WARM:
                times[form].append(spent)
                place = found.index(question.answer) if question.answer in found else None
                gains[form].append(0.0 if place is None else 1 / math.log2(place + 2))
    return {
        "memory_mib": resident(),
        "asked": len(times["clean"]),
        **{f"{form}_ms": (cut[49], cut[98]) for form, cut in _cuts(times)},
        **{f"{form}_ndcg": statistics.fmean(each) for form, each in gains.items()},
    }


def resident() -> float:
    """Return the MiB of this process that are in memory; mapped files count where read."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def _cuts(times: dict[str, list[float]]) -> Iterator[tuple[str, list[float]]]:
    for form, each in times.items():
        yield form, statistics.quantiles(each, n=100)


def answer(name: str, folder: Path) -> None:
    """Open what was built in `folder`; print when the first answer is there, then the figures."""
    asked = [Question(**each) for each in json.loads(folder.joinpath("questions.json").read_text())]
    engine = ENGINES[name].opened(folder)
    engine.search(asked[0].clean)
    print("answered", flush=True)
    print(json.dumps(ask(engine, asked)), flush=True)


def kept() -> list[dict[str, Any]]:
    """Return what was measured before: the last of each engine and size."""
    lines = RESULTS.read_text("utf-8").splitlines() if RESULTS.exists() else []
    found = {(each["engine"], each["size"]): each for each in map(json.loads, lines)}
    return list(found.values())


def main() -> None:
    """Measure what the arguments name and has not been measured yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 100_000, 1_000_000])
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--again", action="store_true", help="measure what was measured, too")
    parser.add_argument("--ask", nargs=2, metavar=("ENGINE", "FOLDER"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.ask:
        answer(chosen.ask[0], Path(chosen.ask[1]))
        return
    done = {(each["engine"], each["size"]) for each in kept()}
    for size in chosen.sizes:
        for name in chosen.engines:
            if (name, size) in done and not chosen.again:
                continue
            if ENGINES[name].scans and size > LONGEST_SCAN:
                continue
            with tempfile.TemporaryDirectory() as folder:
                measured = measure(name, size, Path(folder))
            with RESULTS.open("a") as file:
                file.write(json.dumps(asdict(measured)) + "\n")
            print(measured)


if __name__ == "__main__":
    main()
