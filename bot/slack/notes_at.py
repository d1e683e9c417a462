"""Where the notes can be read on the web, as an operator says."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from bot.recap.model import Source

NOTE: Final = "{note}"
LINE: Final = "{line}"
"""What stands in an address for the note's path, and for the line."""


@dataclass(frozen=True, slots=True)
class NotesAddress:
    """Leads from a source to where it can be read.

    Attributes:
        template: An http or https address that holds `NOTE`, and perhaps `LINE`.
    """

    template: str

    def of(self, source: Source) -> str:
        """Return the address of `source`."""
        # The path goes in last, since it may hold anything.
        with_line = self.template.replace(LINE, str(source.line))
        return with_line.replace(NOTE, quote(source.note, errors="replace"))
