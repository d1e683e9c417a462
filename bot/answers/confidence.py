"""How much of a question an entry must cover to be an answer to it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """The marks that divide what is found into answers, offers and nothing.

    Attributes:
        certain: Coverage from which an entry counts as what was asked for.
        possible: Coverage from which an entry is offered as what may have been meant.
    """

    certain: float
    possible: float


CALIBRATED: Final = Confidence(certain=0.45, possible=0.34)
"""What `make calibrate` derives from the golden questions that the bot is tuned on."""
