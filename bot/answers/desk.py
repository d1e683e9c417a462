"""The information desk: a question in, an answer out."""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Final

from bot.answers.answer import (
    MOST_IN_LIST,
    SHOWN,
    UNCLEAR,
    Answer,
    DidYouMean,
    Found,
    Item,
    NothingFound,
)
from bot.answers.asked import (
    asks_for_givers,
    asks_for_news,
    asks_the_bot,
    asks_whether,
    confirmed,
    is_list,
    is_plain,
)
from bot.answers.catalogue import Catalogue
from bot.answers.choosing import (
    as_good_as_best,
    chosen,
    given_by,
    item_of,
    listed,
    telling_first,
    with_rest,
)
from bot.answers.confidence import CALIBRATED, Confidence
from bot.answers.dangling import dangling
from bot.answers.defining import mentioned
from bot.answers.direct import direct
from bot.answers.excluding import is_unwanted, narrowed
from bot.answers.givers import givers_of
from bot.answers.help import help_for
from bot.answers.lacking import (
    lacking_in,
    lacking_kind,
    nearest_events,
    no_event,
    of_unnamed,
    unheld_event,
)
from bot.answers.listing import list_of
from bot.answers.onward import NextQuestion, Onward
from bot.answers.overview import overview
from bot.answers.parts import by_parts
from bot.answers.phrasing import joined, quoted
from bot.answers.question import Question
from bot.answers.ranked import ranked
from bot.answers.seeking import Seeker, corrected, event_titles
from bot.answers.suggesting import MOST as MOST_SUGGESTIONS
from bot.answers.suggesting import beginning, is_called, suggestions
from bot.answers.topic import as_asked
from bot.answers.understanding import Understanding
from bot.answers.wording import GREETINGS
from bot.recap.address import identity
from bot.recap.library import Library
from bot.recap.model import Kind, Source
from bot.search.excerpt import opening
from bot.search.index import SearchIndex
from bot.search.query import Hit, Query, Result
from bot.search.text import fold

MOST: Final = 10
"""Entries of an answer."""

TITLE: Final = 2
"""Words from which a question may be a title; one word alone asks for more than what it names."""

MOST_RANKED: Final = 1_000
"""Entries on a topic among which those are looked for that have most or are praised."""


def _today() -> date:
    return datetime.now(UTC).date()


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
        today: Callable[[], date] = _today,
    ) -> None:
        """Answer from `library` by its `index`, which is made if it is not given.

        `today` tells the day by which "last year" is understood.
        """
        self.library = library
        self.confidence = confidence
        self.help = help_for(library)
        self.index = index or SearchIndex(library)
        self._today = today
        self._understanding = Understanding(library, self.index)
        self._seeker = Seeker(self.index)
        # What most questions begin with opens no title, so they are not looked for among them.
        self._beginnings = _beginnings(library)

    def as_sure_as(self, confidence: Confidence) -> "InfoDesk":
        """Return a desk over the same library and index with other marks."""
        other = copy(self)
        other.confidence = confidence
        return other

    def ask(self, text: str) -> Answer:
        """Return the best answer to the question `text`; never raises for odd input."""
        if GREETINGS.issuperset(text.casefold().split()):
            return self.help
        question = self.understand(text)
        named = None if is_plain(question) else self._called(question)
        return named or self._told(question)

    def _told(self, question: Question) -> Answer:
        """Answer what `question` asks for."""
        if question.missing:
            return self._no_such_event(question, question.missing)
        if question.ranking:
            return self._ranked(question)
        if question.words:
            return self._searched(question)
        if asks_the_bot(question):
            return self.help
        if referring := dangling(question):
            return self._without_reference(question, referring)
        return overview(question, self.library, self._all_items(question)) or self.help

    @cached_property
    def catalogue(self) -> Catalogue:
        """What the library holds, for who looks around in it."""
        return Catalogue(self.library, self.index)

    def understand(self, text: str) -> Question:
        """Return what `text` asks for; any text will do."""
        return self._understanding.understand(text, self._today().year)

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

    def next_questions(self, answer: Found) -> tuple[NextQuestion, ...]:
        """Return what may be asked after `answer`, which the notes are sure to hold."""
        return self._onward.after(answer)

    def _called(self, question: Question) -> Found | None:
        """Answer with the entries whose whole title is asked for; None where it is no title.

        A title may hold words of asking: "Tools for the Night Shift" asks for no list.
        """
        if len(question.phrases) < TITLE or beginning(question.text) not in self._beginnings:
            return None
        # An entry of that title holds each of the words, as it stands.
        every = frozenset(range(len(question.phrases)))
        found = self.index.search(
            Query(words=question.phrases, required=every, literal=every, limit=SHOWN)
        )
        return self._of_title(question, found)

    def _of_title(self, question: Question, found: Result) -> Found | None:
        named = [hit for hit in found.hits if is_called(question.text, hit.entry)]
        if not named:
            return None
        return Found(
            question=question.text,
            direct=None,
            items=tuple(map(item_of, named)),
            shown=min(SHOWN, len(named)),
            total=len(named),
        )

    def _no_such_event(self, question: Question, missing: str) -> Answer:
        """Answer a question about an event that no note is about.

        Notes that name no event may be of that year, or an announcement may tell of it, though:
        then those are offered.
        """
        unnamed = of_unnamed(question, missing, self._items)
        said = self.index.search(
            Query(words=question.narrowing, required=frozenset(range(len(question.narrowing))))
        )
        if unnamed or said.hits:
            items = unnamed[:SHOWN] or tuple(map(item_of, said.hits[:SHOWN]))
            about = "names an event of" if unnamed else "is about"
            reason = f"No note {about} \u201c{missing}\u201d."
            return DidYouMean(
                question=question.text,
                items=items,
                suggestions=suggestions(items),
                reason=reason,
                lacking=True,
            )
        return self._unheld(question, missing)

    def _unheld(self, question: Question, missing: str) -> NothingFound:
        """Say that no note is about the event `missing`, and which events are nearest to it."""
        nearest = nearest_events(question, self.library.events)
        return NothingFound(
            question=question.text,
            reason=no_event(missing, nearest),
            suggestions=tuple(event.title for event in nearest),
        )

    def _all_items(self, question: Question) -> Sequence[Item]:
        """Return every entry of the events asked about, newest event first."""
        events = event_titles(question)
        items: Sequence[Item] = self._items
        if events is not None:
            found = self._items_of
            items = [item for title in found if title in events for item in found[title]]
        if not question.leaves_out:
            return items
        return [item for item in items if not is_unwanted(question, item.entry)]

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
    def _items_of(self) -> dict[str, list[Item]]:
        """The entries of each event by its title, newest event first."""
        found: dict[str, list[Item]] = {}
        for item in self._items:
            found.setdefault(item.event.title, []).append(item)
        return found

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
        return Onward(self.library, self.understand)

    def _ranked(self, question: Question) -> Answer:
        """Answer a question that compares, of all entries or of those on its topic."""
        if not question.words:
            return ranked(question, self.library, self._all_items(question))
        kinds = question.kinds or frozenset({Kind.SESSION})
        found = self._seeker.named(question, kinds=kinds, limit=MOST_RANKED, broad=True)
        kept = listed(question, found, self.confidence.certain)
        if not kept:
            return self._nothing(question, found)
        return ranked(question, self.library, tuple(map(item_of, kept)))

    def _searched(self, question: Question) -> Answer:
        """Answer a question that has a topic."""
        if asks_for_givers(question) and (answer := self._givers(question)):
            return answer
        if is_list(question) and (answer := self._listed(question)):
            return answer
        found = self._seeker.named(question, kinds=frozenset(), limit=MOST)
        if unheld := unheld_event(question, found.unknown):
            return self._unheld(question, unheld)
        kept = chosen(question, found, self.confidence.certain)
        if answer := self._by_parts(question, kept, is_list=False):
            return answer
        if not any(map(self.confidence.offers, found.hits[:1])):
            return self._nothing(question, found)
        return self._best(question, found, kept)

    def _listed(self, question: Question) -> Found | None:
        """Answer with the list of what is on the topic; None where nothing clearly is."""
        found = self._seeker.named(question, kinds=question.kinds, limit=MOST_IN_LIST, broad=True)
        kept = listed(question, found, self.confidence.certain)
        if answer := self._by_parts(question, kept, is_list=True):
            return answer
        is_held = kept and not unheld_event(question, found.unknown)
        return list_of(question, found, kept) if is_held else None

    def _givers(self, question: Question) -> Found | None:
        """Answer with those who spoke on the topic; None where the notes name none of them."""
        sessions = frozenset({Kind.SESSION})
        found = self._seeker.named(question, kinds=sessions, limit=MOST_IN_LIST, broad=True)
        kept = listed(question, found, self.confidence.certain)
        return givers_of(question, found, kept, self.library.people)

    def _by_parts(self, question: Question, kept: list[Hit], *, is_list: bool) -> Found | None:
        return by_parts(question, kept, self._seeker, self.confidence, is_list=is_list)

    def _best(self, question: Question, found: Result, kept: list[Hit]) -> Found | DidYouMean:
        """Answer with what was `found`, if that is sure enough."""
        if question.wants and (answer := self._of_title(question, found)):
            return answer
        if not kept and asks_whether(question):
            return self._unsure(question, found, lacking_kind(question, found.hits))
        if not kept or (asks_for_news(question) and not any(_is_news(question, x) for x in kept)):
            # Who asks what somebody announced is not told where else the name stands.
            return self._unsure(question, found, None)
        if lacking := lacking_in(question, kept):
            return self._unsure(question, found, lacking, kept)
        best = item_of(kept[0])
        said = direct(question, best)
        if said.lacking:
            kept = telling_first(question, kept)
            best = item_of(kept[0])
            said = direct(question, best)
        if said.lacking:
            return self._unsure(question, found, said.lacking, kept)
        return Found(
            question=question.text,
            direct=mentioned(question, kept[0]) or confirmed(question, kept[0]) or said.said,
            items=(best, *map(item_of, with_rest(found, kept)[1:])),
            shown=min(SHOWN, len(kept)),
            total=len(kept),
            corrections=corrected(question, found),
        )

    def _unsure(
        self,
        question: Question,
        found: Result,
        lacking: str | None,
        kept: Sequence[Hit] = (),
    ) -> DidYouMean:
        """Offer what was found; first what is `kept` as that which is `lacking` something."""
        near = as_good_as_best(found, 0.0)
        first = list({id(hit): hit for hit in (*kept, *near)}.values())[:SHOWN]
        items = tuple(map(item_of, with_rest(found, first)))
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
        if referring := dangling(question):
            return self._without_reference(question, referring)
        about = as_asked(question)
        lacking = quoted(about) if about else "this"
        reason = f"The notes say nothing of {lacking}{narrowed(question)}."
        near: Sequence[Hit] = found.hits[:MOST_SUGGESTIONS]
        if question.events and (elsewhere := self._elsewhere(question)):
            near = elsewhere[:MOST_SUGGESTIONS]
            events = dict.fromkeys(hit.event.title for hit in near)
            reason += f" They do at {joined(events)}."
        return NothingFound(
            question=question.text,
            reason=reason,
            suggestions=suggestions(tuple(map(item_of, near))),
        )

    def _without_reference(self, question: Question, referring: str) -> NothingFound:
        """Say that nothing was answered yet that the question could go on from."""
        return NothingFound(
            question=question.text,
            reason=f"Nothing was answered before this that {quoted(referring)} could mean. "
            "Please name what you ask about.",
            suggestions=self.help.examples[:MOST_SUGGESTIONS],
        )

    def _elsewhere(self, question: Question) -> list[Hit]:
        """Return what answers `question` at other events than those that it is narrowed to."""
        anywhere = replace(question, events=None)
        found = self._seeker.named(anywhere, kinds=question.kinds, limit=MOST)
        return chosen(anywhere, found, self.confidence.certain)


def _beginnings(library: Library) -> frozenset[str]:
    """Return how the titles of all entries begin."""
    entries = (entry for recap in library.recaps for entry in (recap.event, *recap.entries))
    return frozenset(beginning(entry.title) for entry in entries if entry.title)


def _is_news(question: Question, hit: Hit) -> bool:
    """Say whether `hit` is news, or the session of who is asked for theirs."""
    return hit.entry.kind is Kind.ANNOUNCEMENT or (
        given_by(question, hit) and any("announc" in fold(line) for line in hit.entry.lines)
    )
