"""Takes away what stands before the rest of a text."""

import re


def without_ahead(text: str, *signs: re.Pattern[str]) -> str:
    """Return `text` without what each of `signs` finds at its start, one behind the other.

    Unlike `sub`, which looks for a sign at each letter even if it may only stand at the first.
    """
    for sign in signs:
        if found := sign.match(text):
            text = text[found.end() :]
    return text
