"""Messages that people may write to each other: which of them are meant for the bot?"""

import re
from typing import Final

from bot.answers.answer import Found, Help, NothingFound
from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange, Turn
from bot.answers.followup import converse

_ASKING: Final = re.compile(
    r"(?:and|or|only|more|next|another|who|whose|what|which|when|where|how|is|are|was|were|did|does"
    r"|do|any|anything|show|list|tell|give|find|same|summary|recordings?|videos?|slides|links?"
    r"|the (?:first|second|third|last|next|others|rest))\b",
    re.IGNORECASE,
)
"""How a message without a question mark begins that asks for something all the same."""


def overhear(desk: InfoDesk, text: str, before: Exchange) -> Turn | None:
    """Return the answer to `text` if it is surely meant for the bot, else None.

    It is when it follows up on what was asked `before`, and is put as a question or a wish; so is
    any other question, as one sees by its mark, that the notes clearly answer. A bot that joins in
    whatever people say to each other is thrown out, so in doubt it is silent.
    """
    asks = text.rstrip().endswith("?")
    if not asks and not _ASKING.match(text.lstrip()):
        return None
    turn = converse(desk, text, before)
    if turn.asked == text:
        return turn if asks and isinstance(turn.answer, Found) else None
    return None if isinstance(turn.answer, NothingFound | Help) else turn
