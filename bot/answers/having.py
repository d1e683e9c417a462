"""Entries that have recordings or slides where those are asked for, or lack them."""

from typing import Final

from bot.answers.phrasing import joined
from bot.answers.question import LINK_KINDS, Question
from bot.recap.model import Entry, Event, LinkKind

_ONE: Final = {LinkKind.RECORDING: "a recording", LinkKind.SLIDES: "slides"}
_NONE: Final = {LinkKind.RECORDING: "no recording", LinkKind.SLIDES: "no slides"}
_MANY: Final = {LinkKind.RECORDING: "recordings", LinkKind.SLIDES: "slides"}


def wanted_kinds(question: Question) -> frozenset[LinkKind]:
    """Return the kinds of links that are asked for; empty where none is."""
    return frozenset(kind for want, kind in LINK_KINDS.items() if want in question.wants)


def has_wanted(question: Question, entry: Entry | Event) -> bool:
    """Tell whether `entry` has a link that is asked for, or lacks all that are not to be there.

    True of any entry where no such links are asked for.
    """
    wanted = wanted_kinds(question)
    has = any(link.kind in wanted for link in entry.links)
    return not wanted or has is not question.negated


def having(question: Question) -> str:
    """Return what an entry has that is asked for: "a recording", "no slides". Empty for nothing."""
    wanted = sorted(wanted_kinds(question))
    if question.negated:
        return joined(_NONE[kind] for kind in wanted)
    return " or ".join(_ONE[kind] for kind in wanted)


def having_none(question: Question, *, several: bool) -> str:
    """Return the sentence that none of the entries has what is asked for."""
    wanted = sorted(wanted_kinds(question))
    have = " or ".join(_ONE[kind] for kind in wanted)
    if question.negated:
        return f"{'Each of them' if several else 'It'} has {have}."
    return (
        f"None of them has {have}."
        if several
        else f"It has {joined(_NONE[kind] for kind in wanted)}."
    )


def plural(question: Question) -> str:
    """Return what several links that are asked for are called: "recordings and slides"."""
    return joined(_MANY[kind] for kind in sorted(wanted_kinds(question)))
