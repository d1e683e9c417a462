"""Sentences that say that sessions follow, which their author went to."""

import re
from typing import Final

from bot.notes.people.telling import one_of

_WE: Final = r"\b(?:I|we|ich|wir|que|auxquelles|dont|yo|nosotros)\b"
_WERE: Final = r"\s+(?:were|was|are|had|seemed|felt|waren|étaient|fueron)\s+\w"
"""What goes on to say how they were."""

_PROMISE: Final = re.compile(
    rf"\b{one_of('talks')}[^.!?:]{{0,40}}?(?:{_WE}|\b(?:that|which|die)\b)[^.!?:]{{0,30}}?"
    rf"\b{one_of('attended')}(?!{_WERE})|{_WE}[^.!?:]{{0,30}}?\b{one_of('attended')}\b[^.!?:]{{0,40}}?"
    rf"\b{one_of('talks')}",
    re.IGNORECASE,
)
"""As in "notes on the talks that I went to", or "I attended the following sessions"."""


def promises_sessions(text: str) -> bool:
    """Tell whether `text`, on one line, says that its author went to sessions."""
    return bool(_PROMISE.search(text))
