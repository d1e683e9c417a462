"""Going through the entries of a long answer, a page at a time."""

from dataclasses import replace

from bot.answers.answer import SHOWN, SHOWN_IN_LIST, Found


def page_start(answer: Found, start: int) -> int:
    """Return where the page begins that is asked for by `start`.

    A `start` behind the last entry, as after notes were taken away, means the last page.
    """
    size = _size(answer)
    return max(0, min(start, (len(answer.items) - 1) // size * size))


def page_of(answer: Found, start: int) -> Found:
    """Return the page of `answer` that begins at `start`, as an answer of its own.

    The first page is the answer itself.
    """
    start = page_start(answer, start)
    if start == 0:
        return answer
    items = answer.items[start:]
    shown = min(_size(answer), len(items))
    total = max(answer.total, len(answer.items))
    return replace(
        answer,
        direct=f"Entries {start + 1} to {start + shown} of {total}.",
        items=items,
        shown=shown,
        total=total - start,
        corrections=(),
    )


def page_before(answer: Found, start: int) -> int | None:
    """Return where the page before the one at `start` begins; None before the first one."""
    return max(0, start - _size(answer)) if start > 0 else None


def _size(answer: Found) -> int:
    return SHOWN_IN_LIST if answer.listed or answer.shown > SHOWN else SHOWN
