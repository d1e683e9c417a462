"""Encryption of what the database must not tell to whoever reads a copy of it."""

import base64
from typing import Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE: Final = b"confbot: tokens of installations, 1"
"""What the keys are for; a secret may serve other purposes as well."""

_KEY: Final = 32
"""Bytes of a key of Fernet's."""


class Vault:
    """Encrypts with the first of its secrets, and opens what any of them encrypted.

    So a secret is changed without a loss: the new one is put before the former.
    """

    def __init__(self, *secrets: str) -> None:
        """Take `secrets`, at least one, each of any form."""
        self._fernet = MultiFernet([Fernet(_derived(each)) for each in secrets])

    def seal(self, text: str, *, of: str) -> str:
        """Return `text` encrypted; what it belongs to is encrypted with it."""
        return self._fernet.encrypt(f"{of} {text}".encode()).decode("ascii")

    def open(self, sealed: str, *, of: str) -> str | None:
        """Return what was sealed; None when it was by another secret, or belongs elsewhere."""
        try:
            owner, _, text = self._fernet.decrypt(sealed).decode().partition(" ")
        except InvalidToken:
            return None
        return text if owner == of else None


def _derived(secret: str) -> bytes:
    key = HKDF(algorithm=SHA256(), length=_KEY, salt=None, info=_PURPOSE)
    return base64.urlsafe_b64encode(key.derive(secret.encode()))
