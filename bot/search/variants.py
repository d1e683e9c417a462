"""Forms of English words that no ending tells, and the two ways in which some words are spelt."""

import re
from collections.abc import Mapping
from typing import Final

from bot.english import listed

_FORMS: Final = """
    awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent;
    bind bound; bite bitten; bleed bled; blow blew blown; break broke broken; breed bred;
    bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen;
    come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk;
    drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought;
    find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
    forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone;
    grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept;
    know knew known; lay laid; lead led; learn learnt; leave left; lend lent; light lit;
    lose lost; make made; mean meant; meet met; overcome overcame; pay paid; prove proven;
    ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought;
    sell sold; send sent; sew sewn; shake shook shaken; shine shone; shoot shot; show shown;
    shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid;
    speak spoke spoken; spend spent; spin spun; spill spilt; stand stood; steal stole stolen;
    stick stuck; strike struck; swear swore sworn; sweep swept; swim swam swum; swing swung;
    take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
    understand understood; wake woke woken; wear wore worn; weave wove woven; win won;
    withdraw withdrew withdrawn; write wrote written; rewrite rewrote rewritten;
    rebuild rebuilt; undo undid undone; withstand withstood;
    child children; foot feet; goose geese; half halves; index indices; knife knives; leaf leaves;
    life lives; loaf loaves; man men; matrix matrices; mouse mice; person persons; shelf shelves;
    thief thieves; tooth teeth; vertex vertices; wife wives; wolf wolves; woman women"""
"""Each word, then its forms; those that are mostly another word ("lay", "found" as to set up) as
well, since questions and notes are read alike."""

IRREGULAR: Final[Mapping[str, str]] = {
    form: word for word, *forms in (group.split() for group in _FORMS.split(";")) for form in forms
}
"""The word that a form is of."""

_ISATION: Final = re.compile(r"isation(?=s?$)")

SHORTEST: Final = 6
"""Letters from which a word may be spelt in two ways by rule; `four` is no British `for`."""

_SPELT: Final = (
    (re.compile(r"is(?=(?:e[drs]?|ers|ing)$)"), "iz"),
    (re.compile(r"ys(?=(?:e[drs]?|ers|ing)$)"), "yz"),
    (re.compile(r"(?<=[bdgilmnv])our(?=$|s$|ed$|ing$|al$|ite$|able$|hood$)"), "or"),
    (re.compile(r"(?<=[bt])re(?=$|s$)"), "er"),
    (re.compile(r"ogue(?=$|s$)"), "og"),
    (re.compile(r"(?<=[ae])nce(?=$|s$|d$)"), "nse"),
    (re.compile(r"mme(?=$|s$)"), "m"),
    (re.compile(r"(?<=[ae])ll(?=(?:ed|ing|er|ers)$)"), "l"),
)
"""What is spelt so in Britain and so in America."""

_BRITISH: Final = re.compile(
    "|".join((_ISATION.pattern, *(british.pattern for british, _ in _SPELT)))
)
"""Any of these; most words have none of them."""


def as_in_america(word: str) -> str:
    """Return a folded word as it is spelt in America, if that is a word there.

    Which of the two is taken does not matter, as long as it is the same for both.
    """
    if len(word) < SHORTEST or not _BRITISH.search(word):
        return word
    for british, american in _SPELT:
        spelt = british.sub(american, word)
        if spelt != word and listed(spelt):
            return spelt
    # What ends so is never spelt otherwise, and the word list lacks most of the field's words.
    return _ISATION.sub("ization", word)
