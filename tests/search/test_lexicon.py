"""The alias book is made ready for questions and notes, and that takes a while."""

from bot.recap.aliases import AliasBook
from bot.search.lexicon import lexicon_of
from bot.search.sayings import sayings_of


def test_the_same_book_is_made_ready_once() -> None:
    """A changed note makes a new index, and takes as long as all else of that together."""
    first = lexicon_of(AliasBook.from_mappings({"Kubernetes": ["k8s"]}))
    again = lexicon_of(AliasBook.from_mappings({"Kubernetes": ["k8s"]}))

    assert again is first
    assert sayings_of(again) is sayings_of(first)


def test_another_book_is_made_ready_anew() -> None:
    """An alias that somebody adds holds from the next reading of the notes on."""
    lexicon_of(AliasBook.from_mappings({"Kubernetes": ["k8s"]}))
    other = lexicon_of(AliasBook.from_mappings({"Cilium": ["eBPF CNI"]}))

    assert "cilium" in other.words
    assert "k8s" not in other.words


def test_a_phrase_that_begins_with_common_words_is_told_in_a_note() -> None:
    """Whether it may be there is told by its rarest pair, not by "out of"."""
    book = AliasBook.from_mappings({}, {"out of the box": ["turnkey"]})
    sayings = sayings_of(lexicon_of(book))

    assert not sayings.may_tell(["out", "of", "the", "cluster"])
    assert [said.phrase for _, said in sayings.said(["work", "out", "of", "the", "box"])] == [
        "out_of_the_box"
    ]


def test_a_name_that_a_note_misspells_is_read_as_the_name() -> None:
    """Who asks for the name finds the note, slip or not; an everyday word is no slip."""
    sayings = sayings_of(lexicon_of(AliasBook.from_mappings({"Prometheus": ["prom"]})))

    assert sayings.spelt("promethius") == "prometheus"
    assert sayings.spelt("prometheus") is None
    assert sayings.spelt("promises") is None
