"""Every way of writing a recap that we know of, read as a person would read it.

tests/recaps/README.md tells the styles and the form of the gold.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from benchmarks.eval_notes import Judged, fault_lines, judge
from benchmarks.gold import SUFFIX, read_gold

RECAPS = Path(__file__).parent / "recaps"
STATED = sorted(
    path.relative_to(RECAPS).as_posix().removesuffix(SUFFIX) for path in RECAPS.rglob(f"*{SUFFIX}")
)


@cache
def judged() -> dict[str, Judged]:
    """Return every imitation by its path without suffix, all read as one knowledge folder."""
    return {Path(note.name).with_suffix("").as_posix(): note for note in judge(RECAPS, RECAPS)}


@pytest.mark.parametrize("name", STATED)
def test_recap_is_read_as_its_gold_says(name: str) -> None:
    """Nothing that the note says is missed, and nothing is read into it."""
    assert fault_lines(judged()[name]) == []


def test_every_style_has_an_imitation() -> None:
    """A style that the table lists and no note shows is one that nothing keeps readable."""
    table = (RECAPS / "README.md").read_text("utf-8")
    listed = re.findall(r"^\| (\d-[a-z0-9-]+) \|", table, re.MULTILINE)
    served = {row for path in RECAPS.rglob(f"*{SUFFIX}") for row in read_gold(path).rows}

    assert sorted(listed) == sorted(served)
