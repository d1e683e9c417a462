"""Whether a question compares: "the most talks", "who spoke twice", "the best session"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answers.question import Counted, Rank, Ranking
from bot.answers.wording import COUNTED, KINDS, SPEAKING
from bot.recap.model import Kind
from bot.search.text import Word


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


_SESSIONS: Final = frozenset(word for word, kind in KINDS.items() if kind is Kind.SESSION)
_EVENTS: Final = {word for word, counted in COUNTED.items() if counted is Counted.EVENTS}
_RECORDINGS: Final = {word for word, counted in COUNTED.items() if counted is Counted.RECORDINGS}

_OCCASIONS: Final = frozenset(("event", "conference", "conf", "edition", "year"))
"""Words for what may have had more or fewer of something than another."""

_COMPARED: Final = COUNTED.keys() | {"who", "whos", "whose", "person", "people", "year"}
"""Words for those who are compared; without one of them nothing is."""

_SPOKEN: Final = SPEAKING | _SESSIONS | {"speaker", "speakers", "presenter", "presenters"}
"""Words for what is counted of theirs where nothing else is named."""

_BEING: Final = frozenset({"is", "was", "were", "been", "appeared"})
"""Words for it where events are named that somebody was at: "who was at both"."""

_SESSION: Final = _any(_SESSIONS)
_EVENT: Final = _any(_EVENTS | {"years"})
_THING: Final = _any(KINDS.keys() | _RECORDINGS)
_COUNT: Final = _any(KINDS.keys() | COUNTED.keys())
_GROUP: Final = _any(COUNTED)

_HERE: Final = r"(?= (?:in|at|on|of|over|overall|by|for|from|during|across|and|\d+)\b|$)"
"""Where a comparison ends: "who spoke the most at ExampleCon"."""

_HAVING: Final = r"(?:^|\b(?:the|had|has|have|having|gave|give|gives|with|held|holds|presented) )"
"""What stands before "most talks" that compare; "what do most talks say" does not."""

_PRAISE: Final = (
    r"(?:best|favou?rites?|greatest|coolest|finest|recommended|outstanding|unmissable"
    r"|must-(?:see|watch)|must (?:see|watch)|worth (?:watching|seeing)"
    r"|most (?:interesting|useful|impressive|inspiring|exciting|memorable|helpful|insightful"
    r"|relevant|recommended))"
)
_LIKED: Final = (
    r"(?:like|liked|love|loved|enjoy|enjoyed|praise|praised|recommend|recommended"
    r"|(?:find|found) (?:great|good|best|interesting|useful|impressive|inspiring|amazing))"
)
"""What those do who wrote the notes."""

_LIKED_ONES: Final = r"(?:liked|loved|enjoyed|praised|recommended)"
"""What was done with sessions by those who wrote the notes: "which talks were praised"."""

_EXTENT: Final = (
    r"(?:longest|shortest|most (?:popular|attended|viewed|watched|liked|visited|crowded"
    r"|controversial|mentioned|used|discussed|downloaded|upvoted|starred))"
)
"""What no note is read for."""

_NUMBERS: Final = {"thrice": 3, "three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to compare.

    Attributes:
        pattern: Finds it in a question; its first group is the words that say so.
        rank: What it compares by.
        needs: Words of which the question must hold one from each.
        across: Whether events are counted, rather than entries.
    """

    pattern: re.Pattern[str]
    rank: Rank
    needs: Sequence[Iterable[str]] = ()
    across: bool = False


def _forms(rank: Rank, *patterns: str, needs: Sequence[Iterable[str]] = ()) -> list[_Form]:
    return [_Form(re.compile(each), rank, needs) for each in patterns]


_SHARING: Final = _any(_OCCASIONS | COUNTED.keys() - _RECORDINGS)
_EACH: Final = rf"(?:each|every|per|by) {_SHARING}"

_TOGETHER: Final = (
    r"(?:more than (?:one|1)|several|multiple|two|three|four|five) (?:speakers?|presenters?|people)"
)

_FORMS: Final = (
    *_forms(Rank.TOGETHER, rf"\b{_SESSION}\b.*\b({_TOGETHER})\b"),
    *_forms(
        Rank.EACH,
        # "How many talks were there in each year", "recordings per event"
        rf"^(?:how many|number of|count(?: of)?) {_COUNT}\b.* ({_EACH})\b",
        rf"\b{_COUNT} (per {_SHARING})\b",
        rf"^how many people (?:spoke|presented|talked)\b.* ({_EACH})\b",
    ),
    *_forms(
        Rank.BEST,
        # "Which sessions did the author like best"
        rf"\b(?:which|what) {_THING} ((?:did|does|do|would) .*\b{_LIKED}(?: (?:best|most))?)\b",
        rf"^what ((?:did|does|do|would) (?:the )?(?:author|writer)s? {_LIKED}(?: (?:best|most))?)$",
        # "Best 3 recorded talks"
        rf"\b((?:{_PRAISE}|top(?! of))(?: \d+)?)(?: \S+){{0,2}} {_THING}\b",
        # "Which talk was the best", "talks worth watching at ExampleCon"
        rf"\b{_THING}\b.* ({_PRAISE}){_HERE}",
        rf"\b{_THING} (?:that |which )?(?:was|were|is|are|got) ({_LIKED_ONES}){_HERE}",
        rf"^({_LIKED_ONES}) {_THING}\b",
    ),
    *_forms(
        Rank.UNTOLD,
        rf"\b({_EXTENT}) {_THING}\b",
        rf"^(?:which|what|whats) {_THING} .*\b({_EXTENT})$",
    ),
    *_forms(
        Rank.MOST,
        rf"{_HAVING}(most) {_COUNT}\b",
        rf"\b((?:highest|largest|greatest|biggest) number) of {_COUNT}\b",
        needs=[_COMPARED],
    ),
    *_forms(Rank.MOST, rf"{_HAVING}(more) {_COUNT}\b(?! than\b)", needs=[_OCCASIONS]),
    *_forms(Rank.FEWEST, rf"{_HAVING}(fewest|least|fewer|less) {_COUNT}\b", needs=[_OCCASIONS]),
    *_forms(
        Rank.MOST,
        r"\b(most (?:often|frequently|active|prolific))\b",
        rf"\b(busiest|top) {_GROUP}\b",
        rf"\b(most){_HERE}",
        needs=[_COMPARED, _SPOKEN],
    ),
    *_forms(Rank.SEVERAL, rf"\b(repeat|returning|recurring) {_GROUP}\b", needs=[_COMPARED]),
    *_forms(
        Rank.SEVERAL,
        r"\b(twice|thrice|more than once)\b",
        r"\b((?:several|multiple|many|two|three|four|five) times)\b",
        rf"\b(more than (?:one|1)) {_SESSION}\b",
        rf"\b(several|multiple) {_SESSION}\b",
        needs=[_COMPARED, _SPOKEN],
    ),
    _Form(
        re.compile(r"\b(?:in|at) (both|more than (?:one|1)|several|multiple)\b"),
        Rank.SEVERAL,
        needs=[_COMPARED, _SPOKEN | _BEING],
        across=True,
    ),
    _Form(
        re.compile(rf"\b(more than (?:one|1)|several|multiple|both) {_EVENT}\b"),
        Rank.SEVERAL,
        needs=[_COMPARED - _EVENTS, _SPOKEN],
        across=True,
    ),
)


def ranking(phrases: Sequence[Word]) -> tuple[Ranking, frozenset[int]] | None:
    """Return how a question compares, and the indices of the words that say so; None if it doesn't.

    A comparison needs both sides: who or what is compared, and what of theirs is counted.
    """
    folded = [word.folded for word in phrases]
    asked = " ".join(folded)
    if not _HINT.search(asked):
        return None
    for form in _FORMS:
        found = form.pattern.search(asked)
        if found is None or any(set(folded).isdisjoint(each) for each in form.needs):
            continue
        start, said = asked[: found.start(1)].count(" "), found[1].split()
        times = next((_NUMBERS[word] for word in said if word in _NUMBERS), 2)
        span = frozenset(range(start, start + len(said)))
        return Ranking(rank=form.rank, said=found[1], times=times, across=form.across), span
    return None


_HINT: Final = re.compile(
    r"\b(?:most|each|every|per|by|fewest|fewer|least|less|number|busiest|top|re(?:peat|turning|curring)|twice|thrice|more|several|multiple"
    rf"|times|both|two|three|four|five|{_PRAISE}|{_LIKED}|{_LIKED_ONES}|{_EXTENT})\b"
)
"""What every comparison holds; most questions hold none of it, and are told by that at once."""
