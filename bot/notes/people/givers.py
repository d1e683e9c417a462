"""Who gave a session whose title stands in a sentence, going by the words on both its sides."""

import re
from typing import Final

from bot.notes.markdown.sentences import sentences
from bot.notes.people.credits import NOBODY, Credits, leading
from bot.notes.people.named import named_alone, named_first
from bot.notes.people.names import LIKELY, SURE, UNHEARD
from bot.notes.people.people import People, people_at_end, people_at_start, people_in
from bot.notes.people.subjects import given_by, owner, owner_of_talk, teller
from bot.notes.people.telling import one_of
from bot.notes.people.titleleads import CLOSING, FRAMES, MARKS, QUOTES, SO_CALLED, ending
from bot.notes.people.wrapping import flowing
from bot.recap.model import Speaker

_TALK: Final = one_of("talk")
_US: Final = r"(?:us|uns|nous|nos|ons|oss)"
_CALLED: Final = re.compile(
    rf"\b{_TALK}(?:(?:\s*,)?(?:\s+(?:{one_of('was', 'about')}|was|is))?(?:\s+{one_of('called')})?"
    rf"|\s[^;.!?]{{1,80}}\s{one_of('called')}"
    rf"|\s+(?:{one_of('by')}|{one_of('of')})\s[^,;.!?]{{1,60}}\s{one_of('about')})\s*$"
    rf"|\b{one_of('given')}\s+{one_of('by')}\s[^;.!?]{{1,60}}\s{one_of('called')}\s*$"
    rf"|\b(?:it|which)(?:['\u2019]s|\s+(?:was|is))\s+{one_of('called')}\s*$",
    re.IGNORECASE,
)
"""What stands before a title that is about to be named: "a talk called"."""

_ON: Final = re.compile(r"\s(?:on|about|über|sur|sobre|su|over|om|про)$", re.IGNORECASE)
"""What stands between somebody and a title: "we heard Ana Roe on", and not "de", which may name
a place or a company."""

_SET_OFF: Final = re.compile(r"[,:\u2013\u2014-]\s*[\"“„«»*_]*$")
"""What sets a title off from who gave it: `the talk by Ana Roe, "Less YAML"`."""

_PARTED: Final = re.compile(
    rf"\s*[?!]*\s*[-\u2013—,]\s*(?:(?:(?:an?\s+)?(?:discussion|{_TALK})\s+)?(?:from|with|{one_of('by')})\s+)?",
    re.IGNORECASE,
)
"""What parts a title from who gave it: `T - panel with A and B`."""

_SET_APART: Final = " \t\n,:?!-\u2013\u2014"
"""Signs behind a title before a sentence that is nothing but who gave it."""

_WHOSE: Final = re.compile(
    rf",?\s+{one_of('whose')}(?:\s+(?:\w+\s+){{0,2}}?{_TALK})?$", re.IGNORECASE
)
"""What ties somebody to the title of their own: "Ana Roe with her talk"."""

_IN_OWN: Final = re.compile(
    rf"\s(?:in|during|at)\s+(?:his|her|their)\s+(?:\w+\s+){{0,2}}?{_TALK}(?:\s+{one_of('called')})?$",
    re.IGNORECASE,
)
"""What ties whoever begins a sentence to a title at its end: "Ana Roe named it in her talk, T"."""

_APPOSED: Final = re.compile(r"(?:,\s*|\s+(?P<bracket>\()|(?<=\w)\s+)[\"“„«]$")
"""What stands between somebody and a quoted title: `Ana Roe, "Less YAML"`, `Ana Roe ("Less YAML")`.
"""

_HEARD: Final = re.compile(
    r"\b(?:saw|see|seeing|watch(?:ed|ing)?|hear|heard|hearing|listen(?:ed|ing)? to)\s+"
    r"(?P<who>(?-i:[^\W\d_a-z])[^.;:!?]{2,100}?)(?<!['\u2019]s)\s+"
    r"(?:talk|speak|present|explain|discuss|tell|show|walk)(?:ing)?"
    rf"(?:\s+{_US})?(?:\s+(?:{one_of('about')}|through))?$",
    re.IGNORECASE,
)
"""Whom its author heard, before what they spoke about: "I saw Ana Roe speak about"."""

_CHOSEN: Final = re.compile(r"\b(?:I|we)\s+(?:[a-z]+\s+){1,3}$")
"""What its author did, before somebody and a quoted title: `I chose Ana Roe, "Less YAML"`."""

_SURNAME: Final = re.compile(r"\s+[^\W\d_a-z]")
"""What stands behind the quotes of a nickname: `Ana "Twig" Roe`."""

_FOR: Final = re.compile(
    r"\s+(?:for|pour|für|por|voor)(?:\s+(?:his|her|their)\s.{0,60})?\s*\(?$",
    re.IGNORECASE | re.DOTALL,
)
_BY: Final = re.compile(
    rf"^,?\s+(?:(?:{one_of('was')}\s+|which was\s+)?(?:{one_of('given')}\s+)?"
    rf"(?:(?:\w+\s+){{0,4}}?{one_of('talk')}\s+)?"
    rf"(?:{one_of('by')}|{one_of('of', is_small=True)})"
    rf"|{one_of('wherein')}|{one_of('speaker')})\s+(?:(?:my|our)\s+(?-i:[a-z-]+,?\s+){{1,2}})?",
    re.IGNORECASE,
)
_OF_SOMEBODY: Final = re.compile(r"\s+of\s+(?=[^\W\d_a-z])")
"""What ties a recording that is called by its kind to somebody: "the [talk](…) of Ana Roe"."""

_SPOKE: Final = re.compile(
    rf"\s(?:{one_of('gives')}(?:\s+{_US})?(?:\s+(?:[a-zà-ÿ-]+\s+){{1,4}}?{one_of('survey')})?"
    rf"|{one_of('gives', 'verb')}(?:\s+{_US})?\s+{one_of('about')}"
    r"(?:\s+(?:his|her|their)(?:\s+[a-z]+){1,3}(?:\s+(?:with|in|on|of|to|from|an?|the))?)?)$",
    re.IGNORECASE,
)
"""Only some verbs have a session for their object; behind the others stands what was said."""

_SAID: Final = re.compile(rf"[\s,]*{one_of('gives', 'verb')}\s+", re.IGNORECASE)
"""A verb before its subject, as many languages have it behind a title."""

_INTRODUCED: Final = re.compile(
    r"\s*[:\u2013—-]\s*$"
    r"|\s+(?:is|are|was|were)(?:\s+(?:now|next|up|here|back|on stage))+\s*:?\s*$"
)
"""What stands between somebody and a title that is set as one: `Ana Roe: T`, `Ana Roe is up, T`."""

_LEADING_IN: Final = re.compile(
    r"^\W*(?:\d{1,2}[:.]\d\d\W+)?"
    r"(?:(?:now|next|then|first|finally|later|and|up next|next up)[,:]?\s+)*",
    re.IGNORECASE,
)
"""What a sentence begins with before somebody's name: the time, "now"."""

_CLAUSE: Final = re.compile(r"(?:^|[.;!?\"”»()]\s*,?)(?:\s*(?:and|und|et|y|e|en|og|och|i|a)\s)?")
_CALLED_SO: Final = re.compile(
    r"(?P<name>[^\W\d_][^\W_]{0,11})\s?(?:さん|氏|先生|님)(?:の|による|의)?\s*$"
)
"""A name in a language that says with the next word that it is one."""

_ENDS_IN_S: Final = re.compile(r"s(?P<genitive>['\u2019])\s+[\"“„«*_]+$")
_BRACKETED: Final = re.compile(r"\s*[(\uff08]([^()\uff08\uff09]+)[)\uff09]")


def giver_around(ahead: str, after: str, *, is_set: bool = False) -> Credits:
    """Return who gave the session whose title stands between `ahead` and `after`.

    By the first of these that fits: `T by A`, `T (A, Org)`, `a talk by A, T`, `A on T`,
    `A's talk, T`, `A of Org, whose talk
    T`, `A: T`, `A gave a talk called T`, `in T, A showed`, `A explained it during T`, `the price
    goes to A for T`, `I saw A speak about T`. Only when the title `is_set` so that it can't be what
    somebody said does a colon introduce it.
    """
    after = CLOSING.sub("", after)
    is_marked = is_set or ahead.endswith(QUOTES)
    who = (
        _behind_title(after)
        or (_over(ahead) if is_marked else NOBODY)
        or _plural_owner(ahead)
        or owner(f"{ahead.rstrip(MARKS)} ")
        or (_beside(ahead, after) if is_marked else NOBODY)
        or (_named_ahead(ahead) if is_marked else NOBODY)
    )
    return who or _ahead(ahead.rstrip(MARKS), after)


def _plural_owner(ahead: str) -> Credits:
    """Return whose a title in quotes is whose name ends with an s: `Jo Williams' "Less YAML"`."""
    found = _ENDS_IN_S.search(ahead)
    return owner(f"{ahead[: found.end('genitive')]} ") if found else NOBODY


def _ahead(ahead: str, after: str) -> Credits:
    """Return whom the words before a title lead to it from, or what stands behind it."""
    if found := owner(ahead) or owner(f"{ahead} ") or _beginning(ahead) or _heard(ahead):
        return found
    if ends := ending(_WHOSE, ahead):
        # "Whose" stands behind somebody, so that the name need not be known.
        people = people_at_end(ahead[: ends.start()], least=LIKELY)
        return Credits(people.speakers) if people else teller(ahead)
    if ends := ending(_FOR, ahead):
        return _at_end(ahead[: ends.start()]) or teller(ahead)
    if ending(_CALLED, ahead) or ending(_SPOKE, ahead) or SO_CALLED.match(after):
        return teller(ahead, least=LIKELY) or owner_of_talk(ahead)
    if framed := ending(FRAMES, ahead):
        return _framed(ahead[: framed.start()], after)
    called = ending(_CALLED_SO, ahead)
    return Credits((Speaker(name=called["name"]),)) if called else NOBODY


def _beginning(ahead: str) -> Credits:
    """Return who begins a sentence that ends with a session of theirs: "A named it in her talk"."""
    own = ending(_IN_OWN, ahead)
    found = people_at_start(ahead[: own.start()].lstrip()) if own else None
    return Credits(found[0].speakers) if found and found[0].score >= SURE else NOBODY


def _heard(ahead: str) -> Credits:
    """Return whom the author heard speak, by a sentence that ends with what about."""
    heard = ending(_HEARD, ahead)
    people = people_in(heard["who"]) if heard else None
    return Credits(people.speakers) if people and people.score >= LIKELY else NOBODY


def _named_ahead(ahead: str) -> Credits:
    """Return who stands right before a marked title, as in `a talk by A, T` and `A on T`."""
    bare = ahead.rstrip(MARKS)
    on = ending(_ON, bare)
    found = given_by(bare) if ending(_SET_OFF, ahead) else NOBODY
    return found or (_at_end(bare[: on.start()]) if on else NOBODY)


def _framed(ahead: str, after: str) -> Credits:
    """Return who spoke in a session that frames what is said of it in the same sentence."""
    after = after[: next(sentences(after), (0, 0))[1]]
    said = _SAID.match(after)
    behind_verb = leading(after[said.end() :]) if said else NOBODY
    bare = after.lstrip(MARKS)
    return behind_verb or teller(bare) or named_first(bare) or teller(ahead) or _at_end(ahead)


def _behind_title(after: str) -> Credits:
    if by := _BY.match(after):
        return leading(after[by.end() :])
    # In brackets, behind a comma or a dash anything may follow, so the names have to be known.
    if bracketed := _BRACKETED.match(after):
        inside = people_in(bracketed[1]) or _before_remark(bracketed[1])
        return Credits(inside.speakers) if inside and inside.score >= UNHEARD else NOBODY
    if alone := named_alone(after.lstrip(_SET_APART)):
        return alone
    sign = _PARTED.match(after)
    said = flowing(after[sign.end() :]) if sign else ""
    people = people_at_start(said) if sign else None
    if not people or people[0].score < UNHEARD:
        return NOBODY
    is_ended = said.removesuffix(people[1]).endswith((":", ",", ";"))
    is_alone = is_ended or re.match(r"\s*(?:[-\u2013—,;:.)]|$)", people[1])
    return Credits(people[0].speakers) if is_alone else NOBODY


def _before_remark(text: str) -> People | None:
    """Return those before the first comma of brackets that go on in small letters: "A, packed"."""
    name, _, remark = text.partition(", ")
    return people_in(name) if remark[:1].islower() else None


def _over(ahead: str) -> Credits:
    """Return who alone stands before a colon or a dash, as in `Ana Roe: T`."""
    sign = ending(_INTRODUCED, ahead.rstrip(MARKS.replace(":", "")))
    if not sign:
        return NOBODY
    head = ahead[: sign.start()]
    # In brackets at its end stands where they work.
    name = head[: head.rfind("(")] if head.endswith(")") else head
    starts = [found.end() for found in _CLAUSE.finditer(name)]
    people = people_in(_LEADING_IN.sub("", head[starts[-1] if starts else 0 :]))
    if people and people.score >= LIKELY:
        return Credits(people.speakers)
    # "Then I went to see Ana Roe:" leads to a title in quotes alone.
    return _at_end(head) if ahead.endswith(QUOTES) else NOBODY


def _beside(ahead: str, after: str) -> Credits:
    """Return who alone stands before a quoted title, as in `Ana Roe, "T"` and `Ana Roe "T"`."""
    sign = ending(_APPOSED, ahead)
    if not sign or _SURNAME.match(after):
        return NOBODY
    head = ahead[: sign.start()]
    if sign["bracket"]:
        return _at_end(head)
    starts = [found.end() for found in _CLAUSE.finditer(head)]
    people = people_in(head[max(starts, default=0) :].rpartition(": ")[2])
    if people and people.score >= UNHEARD:
        return Credits(people.speakers)
    people = people_at_end(head, least=UNHEARD)
    lead = head[: head.rfind(people.speakers[0].name)] if people else ""
    return Credits(people.speakers) if people and _CHOSEN.search(lead) else NOBODY


def _at_end(ahead: str) -> Credits:
    people = people_at_end(ahead.rstrip(MARKS), least=UNHEARD)
    return Credits(people.speakers) if people else NOBODY


def behind(rest: str) -> Credits:
    """Return who is named right behind a linked title, as in " - Ana Roe" or " by Ana Roe"."""
    if of := _OF_SOMEBODY.match(rest):
        found = people_at_start(rest[of.end() :])
        return Credits(found[0].speakers) if found and found[0].score >= SURE else NOBODY
    if not re.match(r"\s*(?:[-\u2013—(]|,?\s*by\s)", rest) and not _BY.match(rest):
        return NOBODY
    return leading(rest)
