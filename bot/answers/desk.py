"""The information desk: a question in, an answer out."""

from collections.abc import Sequence
from copy import copy
from functools import cached_property
from typing import Final

from bot.answers.answer import (
    MOST_IN_LIST,
    SHOWN,
    SHOWN_IN_LIST,
    UNCLEAR,
    Answer,
    Correction,
    DidYouMean,
    Found,
    Item,
    NothingFound,
)
from bot.answers.catalogue import Catalogue
from bot.answers.confidence import CALIBRATED, Confidence
from bot.answers.direct import direct
from bot.answers.help import help_for
from bot.answers.onward import Onward
from bot.answers.overview import overview
from bot.answers.phrasing import counted, joined, shares, within
from bot.answers.question import LINK_KINDS, Question, Want
from bot.answers.understanding import Understanding
from bot.answers.wording import BOT, GREETINGS, SPEAKING
from bot.recap.address import identity
from bot.recap.library import Library
from bot.recap.model import Kind, Session, Source
from bot.search.excerpt import opening, shortened
from bot.search.index import SearchIndex
from bot.search.query import Hit, Query, Result

NEAR_BEST: Final = 0.8
"""Share of the best entry's coverage that a further entry must have to be an answer, too: a list
is to hold what it says, and nothing else."""

AS_GOOD: Final = 0.9
"""Share of the best entry's score from which another, which tells what is wanted, goes before
it: of two recordings of a talk and a passage about it, the one that names the speaker."""

FEW_AS_GOOD: Final = 0.5
"""The same where few entries tell what is wanted: a number, or who spoke of something."""

LONG: Final = 5
"""Words of a topic from which it describes what is looked for, rather than names it."""

MOST: Final = 10
"""Entries of an answer."""

MOST_SUGGESTIONS: Final = 3
"""Questions suggested; a person reads no more of them."""

_LONGEST_SUGGESTION: Final = 75
"""Characters of a suggestion; that of a Slack button."""


class InfoDesk:
    """Answers questions from one fixed library.

    Holds no state that a question changes, so every listener shares one desk without locks.
    New notes mean a new desk.

    Attributes:
        library: What it answers from.
        index: The library's index.
        help: What it says when nothing is asked.
        confidence: How sure its answers are.
    """

    def __init__(
        self,
        library: Library,
        confidence: Confidence = CALIBRATED,
        *,
        index: SearchIndex | None = None,
    ) -> None:
        """Answer from `library` by its `index`, which is made if it is not given."""
        self.library = library
        self.confidence = confidence
        self.help = help_for(library)
        self.index = index or SearchIndex(library)
        self._understanding = Understanding(library, self.index)

    def as_sure_as(self, confidence: Confidence) -> "InfoDesk":
        """Return a desk over the same library and index with other marks."""
        other = copy(self)
        other.confidence = confidence
        return other

    def ask(self, text: str) -> Answer:
        """Return the best answer to the question `text`; never raises for odd input."""
        if not set(text.casefold().split()) - GREETINGS:
            return self.help
        question = self._understanding.understand(text)
        if question.missing:
            return self._no_such_event(question)
        if question.words:
            return self._searched(question)
        if _asks_the_bot(question):
            return self.help
        return overview(question, self.library, self._all_items(question)) or self.help

    @cached_property
    def catalogue(self) -> Catalogue:
        """What the library holds, for who looks around in it."""
        return Catalogue(self.library, self.index)

    def understand(self, text: str) -> Question:
        """Return what `text` asks for; any text will do."""
        return self._understanding.understand(text)

    def item(self, kind: Kind, title: str, source: Source) -> Item | None:
        """Return this entry, to be told of; None when the notes hold it no more."""
        for recap in self.library.recaps:
            if source.note not in {recap.note, recap.event.source.note}:
                continue
            for entry in (recap.event, *recap.entries):
                if (entry.kind, entry.title, entry.source) == (kind, title, source):
                    line = next(iter(entry.lines), "")
                    return Item(entry=entry, event=recap.event, line=line, score=1.0)
        return None

    def tell(self, question: Question, item: Item) -> Answer:
        """Answer what `question` wants of `item` alone."""
        said = direct(question, item)
        if said.lacking:
            return DidYouMean(
                question=question.text,
                items=(item,),
                suggestions=suggestions((item,)) or (question.text,),
                reason=said.lacking,
                lacking=True,
            )
        return Found(
            question=question.text,
            direct=said.said,
            items=(item,),
            shown=1,
            total=1,
        )

    def linked(self, url: str) -> tuple[Item, ...]:
        """Return the entries that lead to what is at `url`, newest event first."""
        return self._linked.get(identity(url), ())

    def next_questions(self, answer: Found) -> tuple[str, ...]:
        """Return what may be asked after `answer`, which the notes are sure to hold."""
        return self._onward.after(answer)

    def _no_such_event(self, question: Question) -> Answer:
        """Answer a question about an event that no note is about.

        An announcement may tell of it, though: then that is offered.
        """
        said = self.index.search(
            Query(words=question.narrowing, required=frozenset(range(len(question.narrowing))))
        )
        if said.hits:
            items = tuple(map(item_of, said.hits[:SHOWN]))
            reason = f"No note is about \u201c{question.missing}\u201d."
            return DidYouMean(
                question=question.text,
                items=items,
                suggestions=suggestions(items),
                reason=reason,
                lacking=True,
            )
        events = [event.title for event in self.library.events]
        held = f" They tell of {joined(events[:MOST_SUGGESTIONS])}." if events else ""
        return NothingFound(
            question=question.text,
            reason=f"The notes hold no event that is \u201c{question.missing}\u201d.{held}",
            suggestions=tuple(events[:MOST_SUGGESTIONS]),
        )

    def _all_items(self, question: Question) -> Sequence[Item]:
        """Return every entry of the events asked about, newest event first."""
        events = _events(question)
        if events is None:
            return self._items
        return [item for item in self._items if item.event.title in events]

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        """Every entry, newest event first; made once, since every overview is made of them."""
        order = {event.title: place for place, event in enumerate(self.library.events)}
        items = (
            Item(entry=entry, event=event, line=opening(entry.lines), score=1.0)
            for event, entry in self.library.entries()
        )
        return tuple(sorted(items, key=lambda item: order.get(item.event.title, -1)))

    @cached_property
    def _linked(self) -> dict[str, tuple[Item, ...]]:
        """The entries that lead somewhere, by the identity of where."""
        found: dict[str, dict[Item, None]] = {}
        for item in self._items:
            for link in item.entry.links:
                found.setdefault(identity(link.url), {})[item] = None
        return {where: tuple(items) for where, items in found.items()}

    @cached_property
    def _onward(self) -> Onward:
        return Onward(self.library)

    def _searched(self, question: Question) -> Answer:
        is_list = Want.LIST in question.wants or (Want.COUNT in question.wants and question.kinds)
        if is_list:
            found = self._search(question, kinds=question.kinds, limit=MOST_IN_LIST)
            kept = _near_best(found, self.confidence.certain)
            kept = [hit for hit in kept if _answers(question, hit)]
            kept = [hit for hit in kept if _given_by(question, hit)] or kept
            kept = [hit for hit in kept if _has_wanted(question, hit)] or kept
            if kept:
                return self._list(question, found, kept)
        found = self._search(question, kinds=frozenset(), limit=MOST)
        if not found.hits or found.hits[0].coverage < self.confidence.possible:
            return self._nothing(question, found)
        kept = _near_best(found, self.confidence.certain)
        kept = [hit for hit in kept if _answers(question, hit)]
        news = question.kinds == {Kind.ANNOUNCEMENT}
        if not kept or (news and not any(hit.entry.kind in question.kinds for hit in kept)):
            # Who asks what somebody announced is not told where else the name stands.
            return self._unsure(question, found, None)
        kept.sort(key=lambda hit: not _given_by(question, hit))
        said = direct(question, item_of(kept[0]))
        if said.lacking:
            kept = _telling_first(question, kept)
            said = direct(question, item_of(kept[0]))
        if said.lacking:
            return self._unsure(question, found, said.lacking)
        return Found(
            question=question.text,
            direct=said.said,
            items=tuple(map(item_of, _with_rest(found, kept))),
            shown=min(SHOWN, len(kept)),
            total=len(kept),
            corrections=_corrections(question, found),
        )

    def _search(self, question: Question, *, kinds: frozenset[Kind], limit: int) -> Result:
        return self.index.search(
            Query(
                words=question.words,
                phrases=question.phrases,
                required=question.required,
                light=question.light,
                literal=question.literal,
                kinds=kinds,
                preferred=_preferred(question),
                events=_events(question),
                limit=limit,
            )
        )

    def _list(self, question: Question, found: Result, kept: list[Hit]) -> Found:
        counts = joined(
            counted(number, kind)
            for kind in Kind
            if (number := sum(hit.entry.kind is kind for hit in kept))
        )
        topic = " ".join(word.text for word in question.words)
        by = "by" if any(_given_by(question, hit) for hit in kept) else "on"
        items = tuple(map(item_of, kept))
        split = shares(items)
        where = "" if split else within(question.events)
        return Found(
            question=question.text,
            direct=f"{counts}{where} {by} {topic}{split}.",
            items=items,
            shown=min(SHOWN_IN_LIST, len(kept)),
            total=len(kept),
            listed=True,
            corrections=_corrections(question, found),
        )

    def _unsure(self, question: Question, found: Result, lacking: str | None) -> DidYouMean:
        near = _near_best(found, 0.0)[:SHOWN]
        items = tuple(map(item_of, _with_rest(found, near)))
        return DidYouMean(
            question=question.text,
            items=items,
            suggestions=suggestions(items),
            reason=lacking or UNCLEAR,
            lacking=lacking is not None,
        )

    def _nothing(self, question: Question, found: Result) -> NothingFound:
        if not any(recap.entries for recap in self.library.recaps):
            return NothingFound(question=question.text, reason="No notes are loaded.")
        topic = " ".join(word.text for word in question.words)
        near = tuple(item_of(hit) for hit in found.hits[:MOST_SUGGESTIONS])
        return NothingFound(
            question=question.text,
            reason=f"The notes say nothing of \u201c{topic}\u201d{within(question.events)}.",
            suggestions=suggestions(near),
        )


def _events(question: Question) -> frozenset[str] | None:
    return frozenset(each.title for each in question.events) if question.events else None


def _asks_the_bot(question: Question) -> bool:
    """Say whether the question is about the bot itself: "who are you", "what can you do"."""
    about_notes = question.kinds or question.counted or question.events
    return not about_notes and any(word.folded in BOT for word in question.phrases)


def _told_by_few(question: Question) -> bool:
    spoke = any(word.folded in SPEAKING for word in question.phrases)
    return Want.COUNT in question.wants or (Want.PEOPLE in question.wants and spoke)


def _preferred(question: Question) -> frozenset[Kind]:
    """Return the kinds that the question names or that tell what it wants."""
    if question.kinds:
        return question.kinds
    if {Want.PEOPLE, Want.EMPLOYER, Want.RECORDING, Want.SLIDES} & question.wants:
        return frozenset({Kind.SESSION})
    if Want.LINK in question.wants:
        return frozenset({Kind.RESOURCE})
    if Want.DEFINITION in question.wants:
        return frozenset({Kind.TOOL})
    return frozenset()


def _answers(question: Question, hit: Hit) -> bool:
    """Say whether `hit` is what was asked for, rather than near it."""
    telling = {index for index, sure in enumerate(hit.answered) if sure} - question.light
    if not telling and len(question.light) < len(question.words):
        return False
    # A single word that is merely near another one is a guess, whatever it weighs.
    if len(question.words) - len(question.light) == 1 and telling <= hit.guessed:
        return False
    return not question.focus or any(hit.answered[index] for index in question.focus)


def _given_by(question: Question, hit: Hit) -> bool:
    """Say whether `hit` is a session that a person or organisation of the question gave."""
    if not isinstance(hit.entry, Session):
        return False
    named = {*question.people, *question.organisations}
    givers = {each.name for each in hit.entry.speakers}
    givers |= {each.organisation for each in hit.entry.speakers if each.organisation}
    return not named.isdisjoint(givers.union(hit.entry.organisations))


def _has_wanted(question: Question, hit: Hit) -> bool:
    """Say whether `hit` has what a list is wanted of: recordings, slides."""
    wanted = {LINK_KINDS[want] for want in question.wants if want in LINK_KINDS}
    return not wanted or any(link.kind in wanted for link in hit.entry.links)


def _near_best(found: Result, least: float) -> list[Hit]:
    """Return the hits near the best one, and those that the question names; all above `least`."""
    if not found.hits or found.hits[0].coverage < least:
        return []
    needed = max(least, NEAR_BEST * found.hits[0].coverage)
    return [hit for hit in found.hits if hit.coverage >= needed or hit.named]


def _telling_first(question: Question, kept: list[Hit]) -> list[Hit]:
    """Return `kept`, first the first one as good that tells what is wanted, if one does."""
    as_good = FEW_AS_GOOD if _told_by_few(question) else AS_GOOD
    for place, hit in enumerate(kept):
        if hit.score >= as_good * kept[0].score and not direct(question, item_of(hit)).lacking:
            return [hit, *kept[:place], *kept[place + 1 :]]
    return kept


def _with_rest(found: Result, kept: list[Hit]) -> list[Hit]:
    """Return `kept`, and behind it, where the question is a long one, what else was found.

    A long question describes more than any entry says, so what is further from it may be what is
    looked for, as in a search engine; it is not shown at first sight.
    """
    is_long = bool(found.hits) and len(found.hits[0].answered) >= LONG
    if not is_long:
        return kept
    # By identity: to compare hits would compare all that they hold.
    seen = set(map(id, kept))
    return [*kept, *(hit for hit in found.hits if id(hit) not in seen)]


def item_of(hit: Hit) -> Item:
    """Return `hit` as part of an answer."""
    return Item(
        entry=hit.entry, event=hit.event, line=hit.line, score=hit.score, matched=hit.matched
    )


def _corrections(question: Question, found: Result) -> tuple[Correction, ...]:
    read = (Correction(asked=asked, meant=meant) for asked, meant in found.corrections)
    return tuple(dict.fromkeys((*question.corrections, *read)))


def suggestions(items: tuple[Item, ...]) -> tuple[str, ...]:
    """Return questions that lead to `items`, best first."""
    titles = (item.entry.title or item.line for item in items)
    short = (shortened(title, _LONGEST_SUGGESTION) for title in titles if title)
    return tuple(dict.fromkeys(short))[:MOST_SUGGESTIONS]
