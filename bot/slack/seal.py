"""What a button carries: enough to do its work later, sealed so that nobody can change it.

A button may be pressed weeks after it was sent, in another process, after a restart. So it
carries what it needs itself, and nothing has to be kept for it: the question, which is asked
again, and the place of the page. The seal (HMAC-SHA-256) keeps it from being made up.
"""

import base64
import binascii
import hmac
import secrets
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

MAX_VALUE: Final = 2000
"""Characters that Slack lets a button carry (docs.slack.dev, Block Kit, button)."""

_PURPOSE: Final = b"confbot: what buttons carry, 2"
"""What the key is for. Changed with the form, so that what is carried in another is not read."""

_MAC: Final = 16
"""Bytes of the seal; 128 bits are out of reach for any number of guesses."""

_REMEMBERED: Final = 1024
"""Sealed tickets kept, of some 300 bytes each."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a button knows.

    Attributes:
        question: What to ask again, or next.
        start: Place of the first entry of the page, counted from 0.
    """

    question: str
    start: int = 0


class Seal:
    """Seals tickets, and opens those that it sealed."""

    def __init__(self, *secrets_known: str, use: str = "") -> None:
        """Seal with a key made of the first of `secrets_known` that is not empty.

        All processes of one bot know the same secrets, and so open each other's tickets. Without
        any, the key is this process's own.

        Args:
            secrets_known: What nobody else knows.
            use: What the tickets are for. Those of one use open nothing of another: whoever asks
                the right question could else have a ticket made for what they may not see.
        """
        secret = next(filter(None, secrets_known), "") or secrets.token_hex(32)
        self._key = hmac.digest(secret.encode(), _PURPOSE + use.encode(), "sha256")
        # The same next questions are offered below many answers.
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._value)

    def sealed(self, ticket: Ticket) -> str | None:
        """Return `ticket` as a button carries it; None when it is too long for one."""
        return self._remembered(ticket.start, ticket.question)

    def _value(self, start: int, question: str) -> str | None:
        told = f"{start} {question}".encode("utf-8", "surrogatepass")
        value = base64.b64encode(self._mac(told) + told).decode()
        return value if len(value) < MAX_VALUE else None  # a vote has a letter in front of it

    def opened(self, value: str) -> Ticket | None:
        """Return the ticket in `value`; None when it was not sealed by this bot as it is now."""
        try:
            raw = base64.b64decode(value.encode("ascii"), validate=True)
        except (binascii.Error, UnicodeEncodeError):
            return None
        if not hmac.compare_digest(self._mac(raw[_MAC:]), raw[:_MAC]):
            return None
        start, _, question = raw[_MAC:].decode("utf-8", "surrogatepass").partition(" ")
        return Ticket(question, int(start))

    def _mac(self, told: bytes) -> bytes:
        return hmac.digest(self._key, told, "sha256")[:_MAC]
