"""Words that refer to what was answered before, as data: "more", "the second one", "and then"."""

import re
from typing import Final

MORE: Final = re.compile(
    r"(?:(?:show|tell|give)(?: me)? )?(?:some |any |the )?(?:more|next|rest|others)"
    r"(?: please| pls)?"
    r"|(?:what|anything|who) else",
    re.IGNORECASE,
)
TELLING: Final = re.compile(r"tell\b", re.IGNORECASE)
"""How "more" is asked for that is said of one entry, where no other is left."""

ALL: Final = re.compile(
    r"(?:(?:list|show|name)(?: me)? )?(?:all(?: of)? (?:them|those|these)|them all)"
    r"(?: please| pls)?"
    r"|(?:list|show|name)(?: me)? (?:them|those|these|all|everything)(?: please| pls)?"
    r"|all(?: please| pls)?",
    re.IGNORECASE,
)
HOW_MANY: Final = re.compile(
    r"(?:and |so )?how many(?: of (?:them|those|these))?"
    r"(?: (?:are|were|is)(?: (?:there|they|that|those))?)?(?: in (?:all|total))?",
    re.IGNORECASE,
)
ELSE: Final = re.compile(
    r"(?:and |but )?(?:what|which|anything|any)(?: (?:else|other (?:talks?|sessions?)|more talks?))"
    r".*?(?:(?:did|have|has|does) (?:she|he|they)\b.*|(?:by|from|with) (?:her|him|them)\b.*)",
    re.IGNORECASE,
)
"""What asks for other sessions of those who gave the one that was spoken of."""

HAVING: Final = re.compile(
    r"^(?:(?:and|but|only|just|the|those|ones) )*(?:with|without|having)\b", re.IGNORECASE
)
RECORDINGS: Final = frozenset(("recordings", "videos", "vids", "any", "the"))
"""How a question begins that narrows the list told before, "only with slides", or all of it."""
ITSELF: Final = re.compile(
    r"(?:(?:a|the|any|some) )?(?:summary|details?|tl;?dr|gist)(?: please| pls)?"
    r"|(?:tell me |anything |any )?more (?:about|on|of) (?:it|that|this)",
    re.IGNORECASE,
)
ALIKE: Final = re.compile(
    r"(?:(?:any|anything|something|some|other|more) )?(?:(?:talks?|sessions?) )?"
    r"(?:similar|related|like (?:it|that|this))(?: (?:talks?|sessions?|ones?))?"
    r"(?: to (?:it|that|this))?",
    re.IGNORECASE,
)
PREFIX: Final = re.compile(
    r"^(?:(?:ok(?:ay)?|so|and|und|et|y|e|en|or|but|what about|how about|same for|also|only|just)\b"
    r"[, ]*)+"
    r"|^(?=in (?:\d{4}|['\u2019]\d\d)\W*$)",
    re.IGNORECASE,
)
ORDINALS: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
ORDINAL: Final = re.compile(
    rf"\b(?P<word>{'|'.join(ORDINALS)}|last)\b|\b(?P<place>\d{{1,2}})(?:st|nd|rd|th)\b"
    r"|(?:#|\b(?:number|no\.?|nr\.?) ?)(?P<number>\d{1,2})\b",
    re.IGNORECASE,
)
ONE: Final = frozenset(
    ("one", "ones", "entry", "result", "item", "number", "no", "nr", "talk", "session", "tool")
)
"""Words beside an ordinal that name nothing by themselves."""

IT: Final = frozenset(("it", "that", "this", "he", "she", "him", "her", "they", "them"))
"""Words for the entry that was spoken of."""

OWN: Final = frozenset(("the", "its", "their"))
"""Words before what the entry has that was spoken of: "who were the speakers"."""

THING: Final = frozenset(("it", "that", "this", "them", "those"))
ON: Final = frozenset(("about", "on", "of", "mention", "mentioned", "mentions"))
"""Words for the thing that was spoken of, and before these those that say what a session is on."""

THEM: Final = frozenset(("ones", "those", "them", "these"))
"""Words for the entries that were told of."""

FRAGMENT: Final = re.compile(
    r"(?:in|at|from|since|before|after|until|by|about|on|for|without) \S.*|(?:19|20)\d\d",
    re.IGNORECASE,
)
"""What is no question by itself, and narrows the list before: "from 2031", "about pods"."""

STARTING: Final = re.compile(r"(?:ok(?:ay)?|so|also)\b", re.IGNORECASE)
"""How somebody begins who asks for something else: "OK, what was announced in Oslo"."""

OF_THEM: Final = re.compile(
    r"\b(?:which|any|what|some|one|how many)(?: of (?:them|those|these)| ones)\b", re.IGNORECASE
)
"""What asks for some of the entries that were told of."""

OPENERS: Final = frozenset(
    (
        *("who", "what", "whats", "which", "when", "where", "how", "list", "show"),
        *("is", "are", "was", "were", "does", "do", "did", "can", "has", "have"),
    )
)
"""Words that open a question which need not go on from another."""

LEADING: Final = frozenset(("in", "at", "on", "of", "from", "for", "by", "about", "since", "to"))
"""Words that lead a part of a question, and go with it."""
