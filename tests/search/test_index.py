"""Words in, ranked entries out."""

from hypothesis import given
from hypothesis import strategies as st

from bot.recap.aliases import AliasBook
from bot.recap.library import Library
from bot.recap.model import Kind
from bot.search.engine import MANY
from bot.search.index import SearchIndex
from bot.search.query import Query
from bot.search.text import words
from tests.factories import (
    announcement,
    event,
    library,
    passage,
    recap,
    recording,
    resource,
    session,
    shelf,
    theme,
    tool,
)

SHELF = shelf(
    session("Less YAML, More Sleep", "Ana Roe, Acme", remarks=("Typed defaults for pods.",)),
    session("Datapaths in eBPF", "Bo Lin, Initech", links=(recording(),)),
    tool("Foobar", "A small cache for clusters"),
    announcement("Foobar 2 is generally available"),
    theme("Cost - everyone asked what it costs"),
    resource("Free labs", "https://learn.example/kernel-tracing"),
    passage("12,000 people came. Coffee was short.", "The numbers"),
)


def query(text: str) -> Query:
    """Return a query for the words of `text`."""
    return Query(words=tuple(words(text)), phrases=tuple(words(text)))


def titles(found: Library, asked: Query) -> list[str]:
    """Return the titles of the hits, best first."""
    return [hit.entry.title for hit in SearchIndex(found).search(asked).hits]


def test_every_kind_of_entry_is_found_by_its_words() -> None:
    """Nothing that a note says is out of reach."""
    for asked, title in {
        "typed defaults": "Less YAML, More Sleep",
        "ana roe": "Less YAML, More Sleep",
        "initech": "Datapaths in eBPF",
        "small cache": "Foobar",
        "generally available": "Foobar 2 is generally available",
        "costs": "Cost - everyone asked what it costs",
        "kernel tracing": "Free labs",
        "coffee": "The numbers",
        "12000": "The numbers",
    }.items():
        assert titles(SHELF, query(asked))[:1] == [title], asked


def test_a_name_ranks_above_a_mention() -> None:
    """Who asks for Foobar wants the tool, not what was announced about it."""
    assert titles(SHELF, query("foobar"))[:2] == ["Foobar", "Foobar 2 is generally available"]


def test_what_holds_every_word_ranks_above_a_title_that_lacks_one() -> None:
    """Whoever gives the words in which a thing is told means it, however little some tell."""
    others = [session(f"Talk {n}", remarks=("Nothing of the kind.",)) for n in range(40)]
    owls = session("Owls", remarks=("They see at night.",))
    birds = session("Birds", remarks=("What your owls have for breakfast.",))

    found = titles(shelf(*others, owls, birds), query("have your owls"))

    assert found[:2] == ["Birds", "Owls"]


def test_what_holds_every_word_is_found_among_any_number_that_holds_the_telling_ones() -> None:
    """An everyday word hardly tells anything, and yet all words together tell one entry."""
    some = [session(f"Talk {n}", remarks=("Owls. Lakes.",)) for n in range(160)]
    others = [session(f"Day {n}", remarks=("What your work is about.",)) for n in range(900)]
    every = session("Night", remarks=("That owls " + "and so on " * 20 + "know your lakes.",))

    assert titles(shelf(*some, *others, every), query("your owls lakes"))[:1] == ["Night"]


def test_among_many_what_holds_only_the_telling_words_comes_after_what_holds_all() -> None:
    """A word that stands nearly everywhere is not looked for by itself there."""
    tides = [passage("Quorix.", f"Tide {number}") for number in range(MANY)]
    given = library(
        recap(passage("Velmar.", "Some"), *tides, passage("Velmar, quorix and dorvin.", "All"))
    )

    assert titles(given, query("quorix velmar dorvin"))[:2] == ["All", "Some"]


def test_what_is_only_near_in_meaning_leaves_room_for_the_words_themselves() -> None:
    """Many words may be near to one, and an entry that has them all looks like a good one."""
    book = AliasBook(thesaurus=(("owl", "raptor", "hunter"), ("lake", "pond", "pool", "tarn")))
    near = [
        session(f"Talk {n}", remarks=("A raptor, a hunter; pond, pool, tarn.",)) for n in range(40)
    ]
    half = [session(f"Day {n}", remarks=("Owl.",) if n % 2 else ("Lake.",)) for n in range(100)]
    meant = session("Night", remarks=("An owl " + "and so on " * 10 + "by the lake.",))

    found = titles(library(recap(*near, *half, meant), book=book), query("owl lake"))

    assert found[:1] == ["Night"]


def test_a_misspelt_word_is_corrected_and_said() -> None:
    """The answer says what it was read as."""
    result = SearchIndex(SHELF).search(query("fobar cahce"))

    assert result.hits[0].entry.title == "Foobar"
    assert result.corrections == (("fobar", "foobar"), ("cahce", "cache"))


def test_a_word_with_the_same_first_letter_is_likelier_meant() -> None:
    """People get it right; so commoner words that begin otherwise don't displace the rare one."""
    others = [
        session(f"{word} {place}") for word in ("Corvim", "Dorvim", "Torvim") for place in "xy"
    ]
    found = SearchIndex(shelf(session("Zorvin"), *others))

    assert found.search(query("zorvim")).hits[0].entry.title == "Zorvin"


def test_the_line_says_what_the_title_does_not() -> None:
    """The title is shown beside it."""
    shelf = library(recap(session("Owls", remarks=("They see at night. Owls are no cats.",))))

    (hit,) = SearchIndex(shelf).search(query("owls")).hits

    assert hit.line.startswith("They see")


def test_half_a_character_in_the_name_of_an_event_breaks_nothing() -> None:
    """Whatever brings one: the index of all other notes must not fail over it."""
    broken = event("Half \ud800 Con")
    found = SearchIndex(library(recap(session("Less YAML"), of=broken)))
    narrowed = Query(words=tuple(words("yaml")), events=frozenset({broken.title}))

    assert [hit.entry.title for hit in found.search(narrowed).hits] == ["Less YAML"]


def test_a_name_is_corrected_as_it_is_written() -> None:
    """Notes that say k8s lead to Kubernetes; "kubernete", its term in the index, is no word."""
    found = SearchIndex(shelf(session("Sleep on k8s"), kubernetes=["k8s"]))

    assert found.search(query("kubernets")).corrections == (("kubernets", "kubernetes"),)


def test_a_misspelt_part_of_a_joined_word_is_corrected() -> None:
    """A hyphen is no reason to be strict, and sums are left alone."""
    shelf = library(recap(session("Reimagine the Multi-Cluster"), session("Two boats, 2 sails")))

    result = SearchIndex(shelf).search(query("multi-clster"))

    assert result.hits[0].entry.title == "Reimagine the Multi-Cluster"
    assert result.corrections == (("multi-clster", "multi-cluster"),)
    assert not SearchIndex(shelf).search(query("2+2")).hits


def test_a_slip_in_the_note_is_found_by_the_right_spelling() -> None:
    """Notes have typos, too."""
    found = shelf(tool("Falco", "Watches calls with ePBF"), session("Maps in eBPF"))

    assert titles(found, query("ebpf")) == ["Maps in eBPF", "Falco"]


def test_words_run_together_and_apart_are_the_same() -> None:
    """`git ops`, `gitops` and `GitOps`; `datapath` and `data path`."""
    found = shelf(session("GitOps at Home"), session("A data path for all"))

    assert titles(found, query("git ops"))[0] == "GitOps at Home"
    assert titles(found, query("gitops"))[0] == "GitOps at Home"
    assert titles(found, query("datapath"))[0] == "A data path for all"


def test_another_name_finds_the_same() -> None:
    """k8s is Kubernetes, whichever of them the note or the question uses."""
    found = shelf(
        session("Kubernetes at Home"), session("k8s in Space"), session("Tea"), Kubernetes=["k8s"]
    )

    assert sorted(titles(found, query("k8s"))) == ["Kubernetes at Home", "k8s in Space"]
    assert sorted(titles(found, query("kubernetes"))) == ["Kubernetes at Home", "k8s in Space"]


def test_coverage_tells_what_the_notes_lack() -> None:
    """A question whose rare word no note holds is not answered by its common ones."""
    index = SearchIndex(SHELF)

    assert index.search(query("small cache")).hits[0].coverage == 1.0
    lacking = index.search(query("zanzibarian cache"))
    assert lacking.unknown == ("zanzibarian",)
    assert lacking.hits[0].coverage < 0.6


def test_a_guess_makes_less_certain_than_the_word_itself() -> None:
    """What is near in meaning covers as much of the question, and may yet be another matter."""
    book = AliasBook.from_mappings({}, {"price": ["cost"]})
    found = SearchIndex(
        library(recap(theme("Cost of yarn"), theme("Price of yarn"), theme("Bread")), book=book)
    ).search(query("price yarn"))

    sure, guessed = found.hits[:2]
    assert sure.entry.title == "Price of yarn"
    assert sure.certainty == sure.coverage
    assert guessed.certainty < guessed.coverage


def test_among_many_entries_half_an_answer_is_less_certain() -> None:
    """The more there are, the likelier one shares a few words by chance; all of them never."""
    few = [session("Pruning trees"), *(session(f"Talk {number}") for number in range(9))]
    many = [*few, *(session(f"Further talk {number}") for number in range(400))]
    half, whole = query("pruning hedges"), query("pruning trees")
    small, large = SearchIndex(shelf(*few)), SearchIndex(shelf(*many))

    assert large.search(half).hits[0].certainty < small.search(half).hits[0].certainty
    assert large.search(whole).hits[0].certainty == 1.0


def test_a_required_word_excludes_what_lacks_it() -> None:
    """Talks by Bo Lin are by Bo Lin."""
    asked = Query(words=tuple(words("yaml initech")), required=frozenset({1}))

    assert titles(SHELF, asked) == ["Datapaths in eBPF"]


def test_a_light_word_counts_only_where_it_is() -> None:
    """Asking for keynotes on cost finds cost though no keynote is named."""
    asked = Query(words=tuple(words("keynotes costs")), light=frozenset({0}))

    assert SearchIndex(SHELF).search(asked).hits[0].coverage == 1.0


def test_kinds_and_events_narrow() -> None:
    """A narrowed question is answered from within, or not at all."""
    other = event("ExampleCon 2025", year=2025)
    found = library(recap(session("Less YAML")), recap(tool("YAML"), of=other, note="b.md"))
    asked = tuple(words("yaml"))

    assert titles(found, Query(words=asked, kinds=frozenset({Kind.TOOL}))) == ["YAML"]
    assert titles(found, Query(words=asked, events=frozenset({"ExampleCon 2026"}))) == ["Less YAML"]
    assert titles(found, Query(words=asked, events=frozenset({"ExampleCon 2024"}))) == []


def test_without_words_everything_allowed_comes_in_order() -> None:
    """A list is in the order of the notes."""
    asked = Query(kinds=frozenset({Kind.SESSION}))

    assert titles(SHELF, asked) == ["Less YAML, More Sleep", "Datapaths in eBPF"]


def test_an_empty_library_has_no_answer() -> None:
    """A bot without notes still runs."""
    assert SearchIndex(library()).search(query("anything")).hits == ()


@given(st.text(max_size=80))
def test_any_question_is_searched_without_complaint(text: str) -> None:
    """Whatever is asked, scores and coverage keep to their range, best first."""
    hits = INDEX.search(query(text)).hits

    assert all(0 <= hit.score <= 1 and 0 <= hit.coverage <= 1.0001 for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


INDEX = SearchIndex(SHELF)
