"""What broken front matter still says: the lines that give a plain value by themselves.

`title: DriftConf 2030: day two` is no valid YAML, and yet nobody doubts what it means.
"""

import re
from typing import Final

_LINE: Final = re.compile(
    r"[\"']?(?P<key>[A-Za-z][\w-]*)[\"']?[ \t]*[:=][ \t]+(?P<value>[^\s\[{&*|>#\x00-\x1f].*)"
)
"""A key at the margin with a value that no list, mapping or block begins."""

_QUOTED: Final = re.compile(r"(?P<sign>[\"'])(?P<value>.*?)(?P=sign)\s*(?:#.*)?$")
_COMMENT: Final = re.compile(r"\s+#.*$")
_NO_RECAP: Final = re.compile(
    r"""^\s*["']?recap["']?[ \t]*[:=][ \t]*["']?(?:false|no|off)["']?,?[ \t]*(?:\#.*)?$""",
    re.MULTILINE | re.IGNORECASE,
)
"""The line that keeps a note from being published, which a slip elsewhere must not undo."""

_MOST: Final = 60
"""Lines that are looked at; beyond them it is no front matter."""


def salvaged(text: str) -> dict[str, tuple[str, int]]:
    """Return what the lines of `text` say, by key in small letters, each with its line from 1.

    Of a key that stands twice the first one counts.
    """
    said: dict[str, tuple[str, int]] = {}
    if leaves_out(text):
        said["recap"] = ("false", 1)
    for at, row in enumerate(text.split("\n", _MOST)[:_MOST]):
        if found := _LINE.fullmatch(row):
            said.setdefault(found["key"].lower(), (_plain(found["value"]), at + 1))
    return said


def leaves_out(text: str) -> bool:
    """Tell whether a line of `text` says that the note is no recap."""
    return _NO_RECAP.search(text) is not None


def _plain(value: str) -> str:
    quoted = _QUOTED.match(value)
    return quoted["value"] if quoted else _COMMENT.sub("", value).strip()
