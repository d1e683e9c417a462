"""How long reading notes takes, beside bare markdown-it-py on the same notes in the same run.

Prints the ratio over the notes given (those of this repository where none are), over generated
notes of 5 KB, what ten thousand of those cost through the real loader, and how long the texts take
that are worst for the reader. No index is built. Three bare parsers stand beside it: CommonMark
with tables, which reads less than confbot does; the preset `gfm-like`, which has the same
constructs, bare addresses too; and confbot's own parser by itself.

    .venv/bin/python -m benchmarks.read_notes [NOTE or FOLDER…]
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from benchmarks.worst_notes import WORST
from bot.notes.files import find_notes, read_file
from bot.notes.loader import read_knowledge, read_note
from bot.notes.parser import markdown

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
    random_ = random.Random(seed)  # noqa: S311 - to draw examples
    year = 2015 + seed % 15
    text = f"---\ntitle: FooConf {year}\ncity: Lisbon\n---\n\n# FooConf {year}\n\n"
    while len(text) < LETTERS:
        text += session(random_)
    return text


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
    """Print what ten thousand notes cost through the loader, and what reading them again does."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for seed in range(NOTES):
            (folder / f"fooconf-{seed}.md").write_text(generated(seed), "utf-8")
        start = time.perf_counter()
        knowledge = read_knowledge([folder])
        read = time.perf_counter() - start
        start = time.perf_counter()
        read_knowledge([folder], previous=knowledge)
        again = time.perf_counter() - start
    entries = sum(1 for _ in knowledge.library.entries())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{NOTES:,} notes of 5 KB through the loader, without an index: {entries:,} entries")
    print(f"  {read:.1f} s, unchanged again {again:.1f} s, at most {peak:.0f} MiB resident")


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
