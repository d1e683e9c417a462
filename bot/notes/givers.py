"""Who gave a session whose title stands in a sentence, going by the words on both its sides."""

import re
from typing import Final

from bot.notes.credits import NOBODY, Credits, leading, owner, teller
from bot.notes.people import people_at_end

_TALK: Final = (
    r"(?:talk|session|keynote|presentation|workshop|tutorial|panel|demo|speech|lecture|one"
    r"|conférence|présentation|vortrag|charla|ponencia|palestra|lezing|presentatie|praatje)"
)
_CALLED: Final = re.compile(
    rf"\b{_TALK}(?:\s*,)?(?:\s+(?:was|is|on|about|over|sur|sobre|über))?"
    r"(?:\s+(?:called|titled|entitled|named|intitulée?|titulada|llamada|namens|getiteld"
    r"|mit dem titel))?\s*$",
    re.IGNORECASE,
)
"""What stands before a title that is about to be named: "a talk called"."""

_WHOSE: Final = re.compile(
    rf",?\s+(?:whose|with (?:his|her|their))\s+(?:\w+\s+)?{_TALK}$", re.IGNORECASE
)
_FOR: Final = re.compile(
    r"\s+for(?:\s+(?:his|her|their)\s.{0,60})?\s*\(?$", re.IGNORECASE | re.DOTALL
)
_IN: Final = re.compile(
    r"(?:^|\s)(?:in|during|at|dans|pendant|en|durante|bei|tijdens)\s*$", re.IGNORECASE
)
"""What stands before a title that frames what somebody said: "During ..., Ana Roe explained"."""

_BY: Final = re.compile(
    rf"^,?\s+(?:(?:an?|the)\s+(?:\w+\s+)?{_TALK}\s+)?"
    r"(?:(?:which was |was )?(?:given|presented|delivered|held|led|hosted)\s+)?"
    r"(?:by|par|von|por|door)\s+|^,?\s+(?:in which|where|wherein)\s+",
    re.IGNORECASE,
)
_SPOKE: Final = re.compile(
    r"\b(?:spoke|talked|speaking|talking|lectured|presented|presenting|sprach|habló|falou)"
    r"(?:\s+(?:on|about|over|über|sobre|sur|us))?$",
    re.IGNORECASE,
)
_MARKS: Final = " \n\t,:(\"“”«»„*_'"


def giver_around(ahead: str, after: str) -> Credits:
    """Return who gave the session whose title stands between `ahead` and `after`.

    By the first of these that fits: `T by A`, `A's talk, T`, `A of Org, whose talk T`, `A gave a
    talk called T`, `in T, A showed`, `A explained it during T`, `the price goes to A for T`.
    """
    after = after.lstrip('"”»“*_')
    ahead = ahead.rstrip(_MARKS)
    if by := _BY.match(after):
        return leading(after[by.end() :])
    if found := owner(ahead) or owner(f"{ahead} "):
        return found
    for sign in (_WHOSE, _FOR):
        if ends := sign.search(ahead):
            people = people_at_end(ahead[: ends.start()].rstrip(_MARKS))
            return Credits(people.speakers) if people else NOBODY
    if _CALLED.search(ahead) or _SPOKE.search(ahead):
        return teller(ahead)
    if _IN.search(ahead):
        return teller(after.lstrip(_MARKS)) or teller(ahead)
    return NOBODY


def behind(rest: str) -> Credits:
    """Return who is named right behind a linked title, as in " - Ana Roe" or " by Ana Roe"."""
    if not re.match(r"\s*(?:[-\u2013—(]|,?\s*by\s)", rest) and not _BY.match(rest):
        return NOBODY
    return leading(rest)
