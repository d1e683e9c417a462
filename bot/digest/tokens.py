"""An order, taken apart into words and quoted phrases."""

import re
from dataclasses import dataclass
from typing import Final

from bot.digest.wording import DAYS

_TOKEN: Final = re.compile(
    r'["\u201c\u201d\u201e](?P<phrase>[^"\u201c\u201d\u201e]*)["\u201c\u201d]?|(?P<word>\S+)'
)
_SPAN: Final = re.compile(
    rf"\b({'|'.join(DAYS)})\s*(?:-|\u2013|to|till|until|through)\s*({'|'.join(DAYS)})\b",
    re.IGNORECASE,
)
_HALF: Final = re.compile(r"(\d)\s+([ap]\.?m\.?)(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a quoted phrase of an order."""

    text: str
    quoted: bool

    @property
    def lower(self) -> str:
        """The word as it is compared; a quoted phrase is always a topic or an event."""
        return "" if self.quoted else self.text.lower().strip(",;")


def split_order(text: str) -> list[Token]:
    """Return the words and quoted phrases of `text`, in order.

    What belongs together over a blank is one word: "9 am", "Monday to Friday".
    """
    found = []
    joined = _SPAN.sub(r"\1-\2", _HALF.sub(r"\1\2", text))
    for match in _TOKEN.finditer(joined):
        phrase = match["phrase"]
        said = match["word"] if phrase is None else " ".join(phrase.split())
        if said.strip(",;"):
            found.append(Token(said, quoted=phrase is not None))
    return found
