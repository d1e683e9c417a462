"""How sure of an entry an answer must be."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """The marks that divide what is found into answers, offers and nothing.

    Attributes:
        certain: Coverage from which an entry counts as what was asked for.
        possible: Coverage from which an entry is offered as what may have been meant.
        near: What an entry must be worth to a second opinion to be offered.
        alike: What an entry must be worth to a second opinion to count as what was meant.
        lead: How much more it must be worth than the next: where several are as near, none was
            meant.
    """

    certain: float
    possible: float
    near: float
    alike: float
    lead: float


CALIBRATED: Final = Confidence(certain=0.46, possible=0.36, near=0.36, alike=0.64, lead=0.16)
"""What `make calibrate` derives from the golden questions that the bot is tuned on."""
