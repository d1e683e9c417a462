"""How sure of an entry an answer must be."""

from dataclasses import dataclass
from typing import Final

AT_LENGTH: Final = 9
"""Words of a topic that is told at length. No question that the marks are derived from has so many,
and no entry answers each of them."""

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

    def offers(self, certainty: float, words: int) -> bool:
        """Say whether an entry is to be offered to a question with so many words of a topic."""
        return certainty >= (AT_LEAST if words >= AT_LENGTH else self.possible)


CALIBRATED: Final = Confidence(certain=0.32, possible=0.16)
"""What `make calibrate` derives from the golden questions that the bot is tuned on."""
