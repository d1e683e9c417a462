"""What `confbot check` tells an author to look at again."""

import pytest

from bot.notes.problems import Level
from tests.notes.reading_notes import problems_of


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("---\nevnt: FooConf\n---\n", 2, "write `event`", id="a slip in a key"),
        pytest.param("---\ndates: 14-16 Foo 2030\n---\n", 2, "like 2024-05-14", id="no day"),
        pytest.param("---\nyear: two\n---\n", 2, "four digits", id="no year"),
        pytest.param("# FooConf 2030\n\nSpeakers:\n\nHi.\n", 3, "`Speakers:`", id="empty label"),
        pytest.param("# FooConf 2030\n\n[Rec](notaurl)\n", 3, "`notaurl`", id="no address"),
        pytest.param("# FooConf 2030\n\n[Slides](your-slides)\n", 3, "`your-slides`", id="a gap"),
        pytest.param("# FooConf 2030\n\n- [b]()\n", 3, "missing", id="an empty link"),
        pytest.param("## Tools\n\n- Foo - small\n", 1, "`event:`", id="no event"),
    ],
)
def test_a_slip_is_told_with_its_remedy(text: str, line: int, words: str) -> None:
    """Nobody who wrote it would find it otherwise: the note is read without an error."""
    (problem,) = problems_of(text)

    assert (problem.line, problem.level) == (line, Level.WARNING)
    assert words in problem.problem


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\nlayout: post\nauthor: Ana\ndate: soon\n---\n", id="a generator's keys"),
        pytest.param("---\ndates: 14.-16. May 2030\nyear: 2030\n---\n", id="days and year"),
        pytest.param("# FooConf 2030\n\nSpeakers:\n\n- Ana Roe\n", id="a label over a list"),
        pytest.param("# FooConf 2030\n\n[a](b.md) [c](#d) [e](./f) [www.g.com]()\n", id="links"),
        pytest.param("# FooConf 2030\n\n[Small Files](AnaRoe-SmallFiles)\n", id="a folder"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_meant_so_is_left_alone(text: str) -> None:
    """A warning too many, and nobody reads them."""
    assert problems_of(text) == ()
