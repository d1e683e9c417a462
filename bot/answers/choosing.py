"""Which of the hits of a search are the answer, and which of them comes first."""

from collections.abc import Collection
from typing import Final

from bot.answers.answer import Item
from bot.answers.defining import asks_what_it_is, defining, names_a_thing
from bot.answers.direct import direct
from bot.answers.having import has_wanted
from bot.answers.question import Order, Question, Want
from bot.answers.wording import KINDS, SPEAKING
from bot.english import commonplace
from bot.recap.model import Kind, Session
from bot.search.query import Hit, Result
from bot.search.text import term_set, words

NEAR_BEST: Final = 0.8
"""Share of the best entry's coverage that a further entry must have to be an answer, too: a list
is to hold what it says, and nothing else."""

AS_GOOD: Final = 0.9
"""Share of the best entry's score from which another, which tells what is wanted, goes before
it: of two recordings of a talk and a passage about it, the one that names the speaker."""

FEW_AS_GOOD: Final = 0.5
"""The same where few entries tell what is wanted: a number, or who spoke of something."""

LONG: Final = 4
"""Words of a topic from which it describes what is looked for, rather than names it."""

LONG_FOR_LIST: Final = 5
"""The same where a list is asked for, which is to hold what it says."""

ORDERED: Final = 6
"""Words of a topic from which entries are in order of how often they say them, too, so that what
is nearly as good stands next to the best, however much of the question it covers."""

NEAR_SCORE: Final = 0.4
"""Share of the best entry's score that a further entry must have there; of many words a few that it
lacks cost it most of its score."""


PAIR: Final = 2
"""Words about which somebody is asked of which each is meant: of "pod networking" neither alone."""

GUESSES: Final = 2
"""Words of a question up to which none of them may be answered by what is merely near to all."""


def preferred(question: Question) -> frozenset[Kind]:
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


def chosen(question: Question, found: Result, certain: float) -> list[Hit]:
    """Return the hits that answer `question`, best first; those of the kind it names lead."""
    kept = [hit for hit in as_good_as_best(found, certain) if _answers(question, hit)]
    kept = _of_order(question, _of_the_name(question, kept))
    if asks_what_it_is(question):
        kept = defining(kept)
    elif names_a_thing(question):
        kept = [hit for hit in kept if all(hit.answered)]
    # Sorting is stable, so among equals the better hit stays the first.
    kept.sort(
        key=lambda hit: (
            _merely_mentions(question, hit),
            not _is_of_kind(question, hit),
            not given_by(question, hit),
            _is_known(question, hit),
        )
    )
    return kept


def listed(question: Question, found: Result, certain: float) -> list[Hit]:
    """Return the hits that a list asked for by `question` is made of, best first."""
    kept = [hit for hit in near_best(found, certain) if _answers(question, hit)]
    if question.names[1:]:
        # Of two people asked for, each is only half of the question.
        kept = [hit for hit in found.hits if given_by(question, hit)] or kept
    kept = [hit for hit in kept if given_by(question, hit)] or kept
    kept = [hit for hit in kept if has_wanted(question, hit.entry)] or kept
    return _of_order(question, kept)


def as_good_as_best(found: Result, least: float) -> list[Hit]:
    """Return the hits that are shown together as the answer; all are above `least` in certainty."""
    if not found.hits or len(found.hits[0].answered) < ORDERED:
        return near_best(found, least)
    needed = NEAR_SCORE * found.hits[0].score
    return [hit for hit in found.hits if hit.certainty >= least and hit.score >= needed]


def near_best(found: Result, least: float) -> list[Hit]:
    """Return the hits near the best one, and those that the question names; all above `least`."""
    sure = [hit for hit in found.hits if hit.certainty >= least]
    needed = NEAR_BEST * max((hit.coverage for hit in found.hits[:1]), default=0.0)
    return [hit for hit in sure if hit.coverage >= needed or hit.named]


def telling_first(question: Question, kept: list[Hit]) -> list[Hit]:
    """Return `kept`, first the first one as good that tells what is wanted, if one does."""
    best = kept[0]
    as_good = FEW_AS_GOOD if _told_by_few(question) else AS_GOOD
    for place, hit in enumerate(kept):
        near = hit.score >= as_good * best.score or _says_as_much(hit, best)
        if near and not direct(question, item_of(hit)).lacking:
            return [hit, *kept[:place], *kept[place + 1 :]]
    return kept


def with_rest(found: Result, kept: list[Hit], *, long: int = LONG) -> list[Hit]:
    """Return `kept`, and behind it, where the question has `long` words, what else was found.

    A long question describes more than any entry says, so what is further from it may be what is
    looked for, as in a search engine; it is not shown at first sight.
    """
    is_long = bool(found.hits) and len(found.hits[0].answered) >= long
    if not is_long:
        return kept
    # By identity: to compare hits would compare all that they hold.
    seen = set(map(id, kept))
    return [*kept, *(hit for hit in found.hits if id(hit) not in seen)]


def given_by(question: Question, hit: Hit) -> bool:
    """Say whether `hit` is a session that a person or organisation of the question gave."""
    if not isinstance(hit.entry, Session):
        return False
    named = {*question.people, *question.organisations}
    givers = {each.name for each in hit.entry.speakers}
    givers |= {each.organisation for each in hit.entry.speakers if each.organisation}
    return not named.isdisjoint(givers.union(hit.entry.organisations))


def item_of(hit: Hit) -> Item:
    """Return `hit` as a part of an answer."""
    return Item(
        entry=hit.entry, event=hit.event, line=hit.line, score=hit.score, matched=hit.matched
    )


def _answers(question: Question, hit: Hit) -> bool:
    """Say whether `hit` is what was asked for, rather than near it."""
    telling = {index for index, sure in enumerate(hit.answered) if sure} - question.light
    if not telling and len(question.light) < len(question.words):
        return False
    if _says_of_others(question, telling, hit.guessed):
        return False
    # A word or two that are merely near others are a guess, whatever they weigh.
    if 0 < len(telling) <= GUESSES and telling <= hit.guessed:
        return False
    return not question.focus or any(hit.answered[index] for index in question.focus)


def _of_the_name(question: Question, kept: list[Hit]) -> list[Hit]:
    """Return those of `kept` that hold the nouns of asking which belong to a name in the question.

    A talk may be an ignite, but who asks for Acme Ignite, which the notes tell of by that name, is
    not answered by a talk on Acme.
    """
    named: set[int] = set()
    for hit in kept:
        if hit.named:
            title = {word.folded for word in words(hit.entry.title)}
            held = {at for at, word in enumerate(question.words) if word.folded in title}
            # A title of nouns of asking alone, as "Keynote" is, names nothing.
            named |= held if held - question.light else set()
    lights = named & question.light
    return [hit for hit in kept if all(hit.answered[index] for index in lights)]


def _says_of_others(question: Question, telling: Collection[int], guessed: Collection[int]) -> bool:
    """Say whether an entry that tells so much is on none of what somebody is asked about.

    What somebody said of something is told by no talk of theirs on something else, and a part of
    it that is merely guessed is not told. A single ordinary word is little to go by: "the title
    of Ana Roe's talk". Where nobody is asked, it says nothing.
    """
    topic = set(range(len(question.words))) - question.light
    besides = topic.intersection(question.matter or topic) - question.required
    if not question.names and besides == topic:
        return False
    told = besides.intersection(telling)
    missed = (question.words[index].folded for index in besides - told)
    if len(besides) == PAIR and not all(map(commonplace, missed)):
        return True
    words_besides = [question.words[index].folded for index in besides]
    is_much = len(besides) > 1 or not all(map(commonplace, words_besides))
    is_told = not told.issubset(guessed) or (told == besides and len(told) < PAIR)
    return bool(besides) and is_much and not is_told


def _of_order(question: Question, kept: list[Hit]) -> list[Hit]:
    """Return those of `kept` that are of the latest or the first year, if the question says so."""
    # The latest release of something is not what was last said of it.
    if question.order is None or not question.kinds:
        return kept
    of_kind = [hit for hit in kept if _is_of_kind(question, hit)] or kept
    years = {hit.event.year for hit in of_kind if hit.event.year}
    if not years:
        return kept
    year = max(years) if question.order is Order.LATEST else min(years)
    return [hit for hit in kept if hit.event.year == year]


def _says_as_much(hit: Hit, best: Hit) -> bool:
    """Say whether `hit`, which is no session, answers each word that the session `best` does.

    It scores less for lack of the title, and yet may be where the note says what is wanted of it.
    """
    if isinstance(hit.entry, Session) or hit.event != best.event:
        return False
    return not hit.guessed and all(
        mine >= other for mine, other in zip(hit.answered, best.answered, strict=True)
    )


def _merely_mentions(question: Question, hit: Hit) -> bool:
    """Say whether `hit` is a session in which what is asked who gave comes up, and no more.

    A talk that looks back at the keynote is none, and whoever gave it did not give the keynote.
    """
    if Want.PEOPLE not in question.wants or not question.light:
        return False
    session = hit.entry
    if not isinstance(session, Session) or given_by(question, hit):
        return False
    asked = {word.term for word in question.words}
    return all(asked.isdisjoint(term_set(said)) for said in (session.title, *session.headings))


def _is_of_kind(question: Question, hit: Hit) -> bool:
    return not question.kinds or hit.entry.kind in question.kinds


def _is_known(question: Question, hit: Hit) -> bool:
    """Say whether who asks "which tool is built on X" names `hit`, and so asks for another."""
    asked = [word.folded for word in question.phrases[:2]]
    of_a_kind = asked[:1] in (["which"], ["what"]) and asked[-1] in KINDS
    return of_a_kind and hit.named and len(question.words) > len(words(hit.entry.title))


def _told_by_few(question: Question) -> bool:
    spoke = any(word.folded in SPEAKING for word in question.phrases)
    figure = {Want.COUNT, Want.MEASURE} & question.wants
    return bool(figure) or (Want.PEOPLE in question.wants and spoke)
