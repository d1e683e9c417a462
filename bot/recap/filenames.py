"""Names of files as they can be shown: on one line, whatever characters they hold."""

import re
from typing import Final

_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""What breaks a line, takes over a terminal, changes the direction of writing, is not to be seen,
or stands for a byte that is no text."""


def shown_name(name: str) -> str:
    r"""Return `name` with what can't be seen written out, as in `a\nb.md`.

    So a file can be told from another one, and found.
    """
    return _UNSEEN.sub(lambda found: ascii(found[0])[1:-1], name)
