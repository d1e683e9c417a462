"""How sure of an entry an answer must be."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """The marks that divide what is found into answers, offers and nothing.

    Attributes:
        certain: Certainty from which an entry counts as what was asked for.
        possible: Certainty from which an entry is offered as what may have been meant.
    """

    certain: float
    possible: float


CALIBRATED: Final = Confidence(certain=0.32, possible=0.18)
"""What `make calibrate` derives from the golden questions that the bot is tuned on."""
