"""How far a long reading has come."""

from io import StringIO

import pytest
from rich.console import Console

from bot.cli.progress import INTERVAL, PATIENCE, ReadingProgress


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the seconds that have passed."""
        return self.now


def console(*, terminal: bool) -> tuple[Console, StringIO]:
    """Return a console and what it shows."""
    file = StringIO()
    return Console(file=file, force_terminal=terminal), file


def test_a_line_is_told_every_few_seconds() -> None:
    """Whoever reads a log wants to know that it goes on, not each note."""
    clock, (screen, shown) = Clock(), console(terminal=False)
    with ReadingProgress(console=screen, clock=clock) as progress:
        for done in range(1, 31):
            clock.now += INTERVAL / 10
            progress(done, 10_000)

    assert shown.getvalue().splitlines() == [
        "confbot: read 10 of 10,000 notes",
        "confbot: read 20 of 10,000 notes",
        "confbot: read 30 of 10,000 notes",
    ]


@pytest.mark.parametrize("terminal", [True, False])
def test_a_short_reading_is_silent(*, terminal: bool) -> None:
    """A bar that flashes up tells nobody anything."""
    clock, (screen, shown) = Clock(), console(terminal=terminal)
    with ReadingProgress(console=screen, clock=clock) as progress:
        clock.now = PATIENCE / 2
        progress(10, 10)

    assert shown.getvalue() == ""


def test_a_bar_is_drawn_in_a_terminal() -> None:
    """Somebody sits there and waits."""
    clock, (screen, shown) = Clock(), console(terminal=True)
    with ReadingProgress(console=screen, clock=clock) as progress:
        clock.now = PATIENCE
        progress(5, 10)
        progress(10, 10)

    assert "Reading notes" in shown.getvalue()
