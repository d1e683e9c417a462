"""What makes one entry answer a question better than another, or more surely."""

from dataclasses import replace

from bot.recap.model import Kind
from bot.search.document import Document
from bot.search.units import Alternative, Unit
from bot.search.weigh import Judge, Match, Weighing


class Hundred:
    """A hundred entries, three of which hold each term."""

    total = 100

    def holding(self, term: str) -> int:
        """Return how many entries hold `term`."""
        assert term
        return 3

    def is_tool(self, term: str) -> bool:
        """Say whether `term` names a tool; none does."""
        return not term


JUDGE = Judge(Hundred())


def asked(*words: str, light: bool = False) -> list[Unit]:
    """Return a unit for each of `words`, which the notes hold as they stand."""
    return [
        Unit(asked=word, alternatives=(Alternative((word,), 1.0),), weight=1.0, light=light)
        for word in words
    ]


def entry(title: str = "", rest: str = "", kind: Kind = Kind.SESSION) -> Document:
    """Return an entry with these terms."""
    said = f"{title} {rest}".split()
    return Document(kind, title.split(), head=title.split(), everything=said, described=())


def match(units: list[Unit], found: Document, bm25: float = 1.0) -> Match:
    """Judge an entry that the index rates at `bm25` of its best one."""
    return Weighing(JUDGE, units, preferred=()).match(found, bm25)


def test_a_title_that_answers_all_beats_a_whole_title_that_answers_half() -> None:
    """Somebody who names two things wants the entry about both, however long it is called."""
    units = asked("cache", "kettle")
    both = match(units, entry("cache kettle in the attic"), bm25=0.6)
    half = match(units, entry("cache", "kettle"))

    assert both.score > half.score
    assert (both.named, half.named) == (False, True)


def test_a_word_of_asking_lifts_an_entry_that_holds_it_and_costs_others_no_certainty() -> None:
    """Whoever asks for the keynote on caches is answered by a talk where there was no keynote."""
    units = [*asked("cache"), *asked("keynote", light=True)]
    with_it = match(units, entry("cache", "keynote"))
    without = match(units, entry("cache", "kettle"))

    assert with_it.score > without.score
    assert with_it.answered.certainty == without.answered.certainty == 1.0


def test_the_order_of_the_index_counts_for_more_in_a_long_question() -> None:
    """Of a whole paragraph every entry shares some words; how often they recur tells more."""
    words = [f"word{number}" for number in range(24)]

    def lead(count: int) -> float:
        units = asked(*words[:count])
        found = entry(rest=" ".join(words[: count // 2]))
        return match(units, found).score / match(units, found, bm25=0.5).score

    assert lead(4) < 1.5
    assert lead(24) > 10


def test_a_phrase_with_a_meaning_of_its_own_is_less_of_a_guess_than_a_word() -> None:
    """What one word is near to may be anything; what three words together mean is hardly that."""
    found = entry("cache", "kettle")

    def certainty(*, told: bool) -> float:
        guess = Alternative(("kettle",), 1.0, near=True, told=told)
        return match([*asked("cache"), Unit("pot", (guess,), 1.0)], found).answered.certainty

    assert certainty(told=False) < certainty(told=True) == 1.0


def test_what_an_entry_leaves_unanswered_makes_it_less_sure() -> None:
    """Half of a question is not the question, though one of its words weighs nearly nothing."""
    units = [*asked("cache"), Unit("big", (Alternative(("big",), 1.0),), weight=0.01)]
    half = match(units, entry("cache"))

    assert half.answered.coverage > 0.98
    assert half.answered.certainty < 0.75


def test_a_short_question_means_each_of_its_telling_words() -> None:
    """What a note says of services is no answer on a service mesh; "shared" may be left out."""
    ordinary = [*asked("service", "pod"), replace(asked("shared")[0], telling=False)]
    telling = [*asked("service", "pod"), replace(asked("mesh")[0], telling=True)]
    service = entry("service pod")

    assert match(telling, service).answered.certainty < match(ordinary, service).answered.certainty


def test_an_ordinary_word_is_half_of_a_pair() -> None:
    """It weighs little, and yet "security" is what is asked of Kubernetes."""
    ordinary = replace(asked("security")[0], weight=0.1)
    pair = match([*asked("kubernetes"), ordinary], entry("kubernetes"))
    more = match([*asked("kubernetes", "pod"), ordinary], entry("kubernetes pod"))

    assert pair.answered.coverage > 0.9
    assert pair.answered.certainty < 0.5 < more.answered.certainty


def test_words_of_a_phrase_are_surer_together() -> None:
    """Components of a web page need not be web components, and a web still less."""
    units = [
        replace(unit, whole=frozenset({"web_component"})) for unit in asked("web", "component")
    ]
    together = match(units, entry(rest="web component web_component")).answered
    apart = match(units, entry(rest="web component")).answered
    part = match(units, entry(rest="component")).answered

    assert together.certainty == 1.0 > apart.certainty > part.certainty
    assert together.coverage == apart.coverage
    assert not together.guessed | apart.guessed
    assert part.guessed == frozenset({1})


def test_a_telling_word_more_or_less_matters_little_in_a_description() -> None:
    """Who describes a thing in many words uses some that nobody wrote down."""
    said = asked("brown", "kettle", "sea")
    held = entry("brown kettle sea")
    ordinary = [*said, replace(asked("salt")[0], telling=False)]
    telling = [*said, replace(asked("salt")[0], telling=True)]

    assert match(telling, held).answered.certainty == match(ordinary, held).answered.certainty


def test_a_named_entry_comes_before_a_passage_that_says_the_same() -> None:
    """A session tells more than a line of prose with its words."""
    named, said = (entry("cache", kind=kind) for kind in (Kind.SESSION, Kind.PASSAGE))

    assert match(asked("cache"), named).score > match(asked("cache"), said).score
