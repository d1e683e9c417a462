"""How the stand-in says no: by Slack's own code, with a reason that a person can act on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.errors import ConfbotError

MOST_KEPT: Final = 200
"""Refusals remembered; whoever looks sees the latest."""


class RefusedError(ConfbotError):
    """A call that Slack would refuse.

    Attributes:
        code: Slack's, such as `invalid_blocks`.
        details: What is wrong, a sentence each, where there is more to say than the code does.
        told: Further fields of Slack's answer.
    """

    def __init__(self, code: str, *details: str, **told: Any) -> None:
        super().__init__(code, *details)
        self.code = code
        self.details = details
        self.told = told

    @property
    def reason(self) -> str:
        """The code and the details, in one line."""
        return f"{self.code}: {'; '.join(self.details)}" if self.details else self.code

    def answer(self) -> dict[str, Any]:
        """Return what Slack answers."""
        answer = {"ok": False, "error": self.code, **self.told}
        if self.details:
            messages = [f"[ERROR] {detail}" for detail in self.details]
            answer["response_metadata"] = {"messages": messages}
        return answer


@dataclass(frozen=True, slots=True)
class Refusal:
    """A call that was refused.

    Attributes:
        method: Such as `chat.postMessage`, or the address that was used.
        code: Slack's.
        reason: The code and what is wrong.
    """

    method: str
    code: str
    reason: str


def missing(names: Sequence[str]) -> RefusedError:
    """Return the refusal of a call that lacks arguments."""
    return RefusedError("invalid_arguments", *(f"missing required field: {name}" for name in names))
