"""How prose goes on from a session to something else: the next one, a meal, its author's day."""

import re
from typing import Final

from bot.notes.headings import WEEKDAYS
from bot.notes.people.named import named_first
from bot.notes.people.subjects import teller
from bot.notes.people.telling import one_of
from bot.recap.model import Session

_AUTHOR: Final = r"(?:I|we)\s+(?:(?:also|then|later|even|had|have)\s+)*"
_BREAK: Final = (
    r"(?:lunch|breakfast|dinner|coffee|breaks?|drinks|(?:after-?)?part(?:y|ies)|reception)"
)
_EVENT: Final = r"(?:conference|venue|food|wi-?fi|organi[sz]ers|hallway(?: track)?|expo(?: hall)?)"
_HOUR: Final = r"(?:morning|afternoon|evening|night|day|weekend)"

_TURN: Final = re.compile(
    r"\W*(?:"
    # The next one: "Next came", "Then I", "Following that was", "Last but not least".
    r"(?:up next|next (?:up|came|was|is|door|on|in line|we|I)|last (?:came|was|up|but)"
    r"|(?:then|afterwards|later|finally|meanwhile|elsewhere),? (?:came|I|we|was|there was|it was)"
    r"|(?:after|following) (?:that|this),? (?:came|I|we|was|there was)"
    r"|als nächste[rs]?|danach|anschließend|ensuite|après|después|luego|daarna|depois)\b"
    # Another one: "The next talk", "My other favourite session", "Most of the talks".
    r"|(?:(?:the|my|our|an?|one)\s+)?(?:\w+\s+)?"
    r"(?:an?other|other|next|second|third|fourth|last|final|closing|following|first|favou?rite)"
    rf"\s+(?:\w+\s+){{0,2}}{one_of('talk')}"
    r"|(?:(?:the|all|most|many|some|several|few|both|other|two|three|more|my|of)\s+)+"
    rf"(?:\w+\s+)?{one_of('talks')}"
    # Another time: "After the coffee break", "On Friday", "In the evening".
    rf"|(?:after|before|during|over|at|for)\s+(?:\w+\s+){{0,2}}{_BREAK}\b"
    rf"|(?:on\s+)?(?:{WEEKDAYS})\s+{_HOUR}\b|on\s+(?:{WEEKDAYS})\b"
    rf"|(?:in|on|at|by|for|during)\s+(?:the|our|my|that)\s+(?:\w+\s+)?{_HOUR}\b"
    # What was around: "The food", "This conference", "An after-party", "We met".
    rf"|(?:the|our|this|an?)\s+(?:\w+\s+)?(?:{_EVENT}|{_BREAK})\b|{_BREAK}\s+(?:was|were|is|came)\b"
    rf"|{_AUTHOR}(?:met|ate|walked|left|joined|attended|visited|flew|missed|skipped|headed|returned"
    r"|chatted|stayed|travell?ed|arrived|caught|spent|(?:bumped|ran) into|went (?:to|home|on|back)"
    r"|gave (?:an?|my|our))\b"
    r")",
    re.IGNORECASE,
)
"""How a sentence begins that is about something else."""

_OF_GIVER: Final = re.compile(
    r"(?:\W*\w+){0,6}?\W+(?:he|she|they|his|her|er|sie|il|elle|él|ella|hij|zij|ele|ela)\b",
    re.IGNORECASE,
)
"""How one begins that still is about who spoke: "After lunch she"."""

_WORD: Final = re.compile(r"\w+")


def moves_on(sentence: str, session: Session) -> bool:
    """Tell whether `sentence`, behind what was said of `session`, plainly is about something else.

    It begins so, as "After lunch we" and "Another talk" do, or says what somebody else said or did.
    """
    return turns(sentence) or names_other(sentence, session)


def turns(text: str) -> bool:
    """Tell whether `text` begins with another session, another time, or what was around."""
    return _TURN.match(text) is not None and not _OF_GIVER.match(text)


def names_giver(sentence: str, session: Session) -> bool:
    """Tell whether `sentence` calls somebody by a full name who gave `session`."""
    names = (speaker.name for speaker in session.speakers)
    return any(" " in name and name in sentence for name in names)


def names_other(sentence: str, session: Session) -> bool:
    """Tell whether `sentence` says what somebody else said or did than who gave `session`."""
    told = teller(sentence).speakers or named_first(sentence).speakers
    own = {word for each in session.speakers for word in _WORD.findall(each.name)}
    return any(own.isdisjoint(_WORD.findall(each.name)) for each in told)
