"""Names of files as they can be shown: on one line, whatever characters they hold."""

import unicodedata
from typing import Final

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that break a line, take over a terminal, change the direction of
writing, are not to be seen, or stand for a byte that is no text."""


def shown_name(name: str) -> str:
    r"""Return `name` with what can't be seen written out, as in `a\nb.md`.

    So a file can be told from another one, and found.
    """
    return name if name.isprintable() else "".join(map(_shown, name))


def _shown(character: str) -> str:
    is_unseen = unicodedata.category(character) in _UNSEEN
    return ascii(character)[1:-1] if is_unseen else character
