"""How long reading notes takes, beside bare markdown-it-py on the same notes in the same run.

Prints the ratio over the notes given (those of this repository where none are), over generated
notes of 5 KB, what ten thousand of those cost through the real loader, and how long the texts take
that are worst for the reader. No index is built. Three bare parsers stand beside it: CommonMark
with tables, which reads less than confbot does; the preset `gfm-like`, which has the same
constructs, bare addresses too; and confbot's own parser by itself. Before each round all that was
remembered is forgotten, since a bot reads a note once.

    .venv/bin/python -m benchmarks.read_notes [NOTE or FOLDER…]

Only the ratios of one run can be compared: where others work on the machine, the same processor
does a third less in a second. To compare two states of the reader, let them take turns, several
times each, and take the least of the processor's time; or count instructions with `valgrind
--tool=cachegrind --cache-sim=no`, less those of a run that only imports.
"""

import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

from markdown_it import MarkdownIt

from benchmarks.worst_notes import WORST
from bot.notes.folder.files import find_notes, read_file
from bot.notes.folder.loader import Knowledge, read_knowledge
from bot.notes.folder.shelf import Shelf
from bot.notes.markdown.parser import markdown
from bot.notes.reading import read_note

ROOT: Final = Path(__file__).parent.parent
ROUNDS: Final = 5
NOTES: Final = 10_000
LETTERS: Final = 5_000
"""Of a generated note."""

PEOPLE: Final = ("Ana Roe", "Bo Lin", "Cy Okafor", "Dara Quill", "Eva Sánchez", "Finn O'Shea")
FIRMS: Final = ("Acme", "Foobar Labs", "Mooring", "Example Org", "Bilge Works")
WORDS: Final = (
    *("clusters", "teams", "tests", "tea", "queues", "caches", "deploys", "latency", "schemas"),
    *("people", "keys", "budgets", "traces", "pods", "upgrades", "backups", "owners", "alerts"),
    *("weekends", "the", "of", "with", "without", "before", "after"),
)


def words(random_: random.Random, count: int) -> str:
    """Return `count` words in no order that means anything."""
    return " ".join(random_.choices(WORDS, k=count))


def session(random_: random.Random) -> str:
    """Return one session of a generated note, in one of the styles that people use."""
    title = words(random_, 5).title()
    who, firm = random_.choice(PEOPLE), random_.choice(FIRMS)
    video = f"https://www.youtube.com/watch?v={random_.getrandbits(64):x}"
    page = f"https://{firm.split()[0].lower()}.example/{random_.getrandbits(32):x}"
    prose = ". ".join(words(random_, random_.randint(8, 20)).capitalize() for _ in range(3))
    points = "".join(f"- {words(random_, random_.randint(4, 12))}\n" for _ in range(4))
    return random_.choice(
        [
            f"## {title} - {who}, {firm}\n\n[Recording]({video})\n\n{prose}.\n\n{points}\n",
            f"### [{title}]({video}) by **{who}** ({firm})\n\n{prose}, see {page}.\n\n{points}\n",
            f"- [{title}]({video}) - {who}, {firm}\n  - {prose}\n  - [slides]({page}.pdf)\n\n",
            f"**{title}**\n{who} ({firm})\n\n{prose} with `kubectl` and _{words(random_, 2)}_.\n\n",
        ]
    )


def generated(seed: int) -> str:
    """Return a recap of about `LETTERS` letters, unlike those of other seeds."""
    random_ = random.Random(seed)
    year = 2015 + seed % 15
    text = f"---\ntitle: FooConf {year}\ncity: Lisbon\n---\n\n# FooConf {year}\n\n"
    while len(text) < LETTERS:
        text += session(random_)
    return text


def forget() -> None:
    """Empty all that reading remembers of texts; what is set up once, such as the parser, stays."""
    for name in [name for name in sys.modules if name.startswith(("bot.notes", "bot.recap"))]:
        for value in vars(sys.modules[name]).values():
            if isinstance(value, _Remembering) and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


@runtime_checkable
class _Remembering(Protocol):
    """What `functools.lru_cache` makes of a function."""

    def cache_parameters(self) -> Mapping[str, Any]: ...

    def cache_clear(self) -> None: ...


def seconds(read: Callable[[], object]) -> float:
    """Return the processor's time that `read` takes."""
    start = time.process_time()
    read()
    return time.process_time() - start


def _each(read: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        read(text)


def compare(name: str, texts: Sequence[str]) -> None:
    """Print how long reading `texts` takes, beside bare parsers that take turns with it."""
    readers: dict[str, Callable[[str], object]] = {
        "confbot": lambda text: read_note(text, "fooconf/2019-lisbon.md"),
        "commonmark + tables": MarkdownIt("commonmark").enable("table").parse,
        "gfm-like": MarkdownIt("gfm-like").parse,
        "confbot's parser": markdown().parse,
    }
    best = dict.fromkeys(readers, float("inf"))
    for _ in range(ROUNDS):
        forget()
        for reader, read in readers.items():
            taken = seconds(partial(_each, read, texts))
            best[reader] = min(best[reader], taken)
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"\n{name}: {len(texts)} notes, {size:.2f} MB")
    for reader, taken in best.items():
        ratio = best["confbot"] / taken
        pace = f"{taken * 1e3:8.1f} ms {size / taken:6.2f} MB/s"
        print(f"  {reader:20} {pace}, confbot {ratio:.2f} times that")


def given(paths: Sequence[Path]) -> Iterator[str]:
    """Yield the texts of the notes at `paths`."""
    for path in paths:
        for note in [each.path for each in find_notes(path)] if path.is_dir() else [path]:
            yield read_file(note).text


def load_many() -> None:
    """Print what ten thousand notes cost through the loader: anew, kept, and unchanged."""
    with tempfile.TemporaryDirectory() as name:
        folder, kept = Path(name) / "notes", Path(name) / "kept"
        folder.mkdir()
        for seed in range(NOTES):
            (folder / f"fooconf-{seed}.md").write_text(generated(seed), "utf-8")
        print(f"\n{NOTES:,} notes of 5 KB through the loader, without an index:")
        knowledge = _loaded("anew", [folder])
        _loaded("unchanged, in the same process", [folder], previous=knowledge)
        del knowledge
        _loaded("anew, put on the shelf", [folder], shelf=Shelf(kept, now=time.time()))
        _loaded("at the next start", [folder], shelf=Shelf(kept, now=time.time()))


def _loaded(
    what: str,
    paths: Sequence[Path],
    *,
    previous: Knowledge | None = None,
    shelf: Shelf | None = None,
) -> Knowledge:
    """Load `paths`, and print what that costs; the memory is the most of any load so far."""
    start, worked = time.perf_counter(), _worked()
    knowledge = read_knowledge(paths, previous=previous, shelf=shelf)
    spent, worked = time.perf_counter() - start, _worked() - worked
    own, largest = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    entries = sum(1 for _ in knowledge.library.entries())
    print(
        f"  {what:32} {spent:6.1f} s, {worked:6.1f} s of processors, {entries:,} entries, at most"
        f" {own:.0f} MiB resident, and {largest:.0f} in each process that helps"
    )
    return knowledge


def _worked() -> float:
    """Return the processors' time of this process and those it waited for, in seconds."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def worst() -> None:
    """Print how long the worst texts take, each a megabyte of one kind of mark."""
    taken = {
        kind: seconds(partial(read_note, make(1_000_000), "a.md")) for kind, make in WORST.items()
    }
    print("\nA megabyte of one kind of mark, slowest first:")
    for kind, spent in sorted(taken.items(), key=lambda each: -each[1])[:12]:
        print(f"  {kind:24} {spent:5.2f} s")


if __name__ == "__main__":
    paths = [Path(name) for name in sys.argv[1:]] or [ROOT / "knowledge", ROOT / "tests/recaps"]
    load_many()
    compare("Notes", list(given(paths)))
    compare("Generated notes of 5 KB", [generated(seed) for seed in range(100)])
    worst()
