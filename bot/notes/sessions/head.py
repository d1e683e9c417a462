"""What a section says of itself as a session: title, people, links, and how surely it is one."""

from dataclasses import dataclass
from enum import IntEnum

from bot.notes.markdown.blocks import Block
from bot.notes.people.credits import NOBODY, Credits
from bot.recap.model import Link


class Evidence(IntEnum):
    """How much speaks for a section being a session."""

    NONE = 0
    FAINT = 1
    """One recording is linked in its text, as that of anything may be, or somebody speaks there."""

    WEAK = 2
    """Only where it stands, or a session code."""

    STRONG = 3
    """Its heading names people, or a speaker or a recording stands right below it, or it is a
    title in quotes and the prose below says who gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the heading of a section and the lines below it say about a session.

    Attributes:
        title: Without the people.
        credits: Who gave it.
        links: The session's own, as told by their lines: recording, slides, page.
        remarks: What links were called that have another name in `links`.
        rest: Blocks below, without what was taken from them.
        evidence: How much speaks for it being a session.
        is_labelled: Whether labels give both its title and its people, or its title below a
            heading that says what kind of session it is.
        tells_of_other: Whether the first sentence below gives another title, and its people.
        doubt: Why it was a guess where the title ends and the people begin. Empty when it was
            none.
    """

    title: str
    credits: Credits = NOBODY
    links: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()
    rest: tuple[Block, ...] = ()
    evidence: Evidence = Evidence.NONE
    is_labelled: bool = False
    tells_of_other: bool = False
    doubt: str = ""
