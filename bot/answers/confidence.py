"""How sure of an entry an answer must be."""

from dataclasses import dataclass
from typing import Final

from bot.search.query import Hit

AT_LENGTH: Final = 9
"""Words of a topic that is told at length. No question that the marks are derived from has so many,
and no entry answers each of them."""

SHARED: Final = 3
"""Words as they stand from which no entry shares them with a question by chance. One or two it
does: of the questions that the marks are derived from, a fifth of those without an answer."""

AT_LEAST: Final = 0.04
"""Certainty from which an entry is offered to such a question, which asks for what is nearest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """The marks that divide what is found into answers, offers and nothing.

    Attributes:
        certain: Certainty from which an entry counts as what was asked for.
        possible: Certainty from which an entry is offered as what may have been meant.
    """

    certain: float
    possible: float

    def offers(self, hit: Hit) -> bool:
        """Say whether the best that was found is to be offered, where it is no answer."""
        least = AT_LEAST if len(hit.answered) >= AT_LENGTH else self.possible
        return hit.certainty >= least or hit.shared >= SHARED


CALIBRATED: Final = Confidence(certain=0.32, possible=0.16)
"""What `make calibrate` derives from the golden questions that the bot is tuned on."""
