"""Where in a note a reader stands."""

from dataclasses import dataclass, replace
from datetime import date

from bot.notes.events.dates import day_named
from bot.notes.events.edition import is_of_event
from bot.notes.headings import Role, leads_to, mentions
from bot.notes.marks import NO_MARKS, Marks
from bot.notes.outline import PLAIN_LEVEL, Section, role
from bot.recap.model import Event, Source


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Place:
    """What stands above the text that is being read. Each is equal to itself alone.

    Attributes:
        event: What the note is about.
        headings: From the outermost to the nearest, without the title of the note.
        role: What the nearest heading that tells says its section holds.
        day: Day of the event that a heading names.
        marks: What the author settled.
        is_marked: Whether `role` is the author's own mark.
    """

    event: Event
    headings: tuple[str, ...] = ()
    role: Role | None = None
    day: date | None = None
    marks: Marks = NO_MARKS
    is_marked: bool = False

    @property
    def is_of_products(self) -> bool:
        """Whether what was announced here are products: "New services", "New AI tools"."""
        return self.role is Role.ANNOUNCEMENTS and any(
            # "New products and features" names what is no product, too.
            mentions(heading, Role.TOOLS) and "feature" not in heading.casefold()
            for heading in self.headings
        )

    def source(self, line: int) -> Source:
        """Return `line` of this note as a source."""
        return Source(note=self.event.source.note, line=line)

    def holding(self, line: int) -> "Place":
        """Return the place below `line`, which may have a mark that says what it holds."""
        marked = self.marks.below.get(line)
        return replace(self, role=marked, is_marked=True) if marked else self

    def inside(self, section: Section) -> "Place":
        """Return the place below the heading of `section`."""
        if not section.heading:
            return self
        own = role(section)
        if own is None and section.level >= PLAIN_LEVEL and ". " not in section.title:
            # A line over a list is a sentence rather than a name.
            own = leads_to(section.title)
        below = replace(
            self,
            # The title of the note says what it is about, not what stands below it.
            headings=self.headings
            if is_of_event(section.title)
            else (*self.headings, section.title),
            # A day, or a heading that does not tell, holds what the heading above it says.
            role=self.role if own in {None, Role.DAY} and self.role else own,
            day=day_named(section.title, self.event) or self.day,
            is_marked=self.is_marked and own is None,
        )
        return below.holding(section.line)
