"""Code fences: where one is open, and one that was never meant to be."""

import re
from typing import Final

from bot.notes.problems import Level, Problem

_FENCE: Final = re.compile(r"\s{0,3}(?:[-*+]\s+|>\s*)*(`{3,}|~{3,})")
_PROSE: Final = re.compile(r"^#{2,6} \S|\]\(https?://", re.MULTILINE)
"""What stands in notes and hardly in code: headings below the first level, and links."""


def fence_after(line: str, fence: str) -> str:
    """Return what will close the code block that `line` stands in or opens; empty for none.

    Args:
        line: One line of a note.
        fence: What the line before it gave.
    """
    if "```" not in line and "~~~" not in line:
        return fence
    found = _FENCE.match(line)
    if not fence:
        return found[1] if found else ""
    is_end = found and found[1].startswith(fence) and not line[found.end() :].strip("`~ \t")
    return "" if is_end else fence


def without_stray_fence(body: str, first_line: int) -> tuple[str, tuple[Problem, ...]]:
    """Return `body` without a last fence that nothing closes, if the rest is no code.

    Markdown takes all below it for code; the author has merely left three backticks behind.
    """
    if "```" not in body and "~~~" not in body:
        return body, ()
    rows = body.split("\n")
    fence, opened = "", 0
    for number, row in enumerate(rows):
        before, fence = fence, fence_after(row, fence)
        if fence and not before:
            opened = number
    if not fence or not _PROSE.search("\n".join(rows[opened + 1 :])):
        return body, ()
    rows[opened] = rows[opened].replace(fence, "", 1)
    problem = "a code block opens here that nothing closes; close it, or remove the line"
    return "\n".join(rows), (Problem(first_line + opened, Level.WARNING, problem),)
