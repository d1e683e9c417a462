"""What reading a note gives, apart from how it is read.

Most readings come from the shelf, and the reader of notes takes longer to import than all else that
a question waits for; so whoever only handles readings does not import it.
"""

from dataclasses import dataclass

from bot.notes.folder.pointers import Pointer
from bot.notes.problems import Problem
from bot.recap.model import Event, Recap, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read from the text of one note.

    Attributes:
        recap: What it says.
        problems: What was wrong with it, in order of line.
        pointers: Its links to files beside it.
        line: Of its first heading. 1 when it has none.
        is_recap: False when its front matter says `recap: false`; then it has no entries.
    """

    recap: Recap
    problems: tuple[Problem, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    line: int = 1
    is_recap: bool = True


def unread(note: str, problem: Problem) -> Reading:
    """Return the reading of the note at path `note` of which `problem` leaves nothing."""
    recap = Recap(note=note, event=Event(name=None, source=Source(note=note, line=1)))
    return Reading(recap=recap, problems=(problem,))
