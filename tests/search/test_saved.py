"""An index in a folder: there as a whole or not at all, and built anew when it is damaged."""

from os import utime
from pathlib import Path
from threading import Thread
from time import time

import pytest

from bot.answers.desk import InfoDesk
from bot.errors import IndexDamagedError
from bot.recap.library import Library
from bot.search.holdings import Holdings
from bot.search.index import SearchIndex
from bot.search.query import Query
from bot.search.saved import forget_others, index_name, open_index, opened, saved_holdings
from bot.search.text import words
from tests.factories import recording, session, shelf, tool

SHELF = shelf(
    session("Less YAML, More Sleep", "Ana Roe, Acme", remarks=("Typed defaults for k8s.",)),
    session("Datapaths in eBPF", "Bo Lin, Initech", links=(recording(),)),
    tool("Foobar", "A small cache for clusters"),
    Kubernetes=["k8s"],
)


def never() -> Library:
    """Fail, where the notes must not be needed."""
    raise AssertionError("the index was there")


def found(holdings: Holdings, text: str) -> list[str]:
    """Return the titles of the hits for the words of `text`."""
    asked = Query(words=tuple(words(text)), phrases=tuple(words(text)))
    return [hit.entry.title for hit in SearchIndex(SHELF, holdings).search(asked).hits]


@pytest.mark.parametrize("text", ["kubernetes", "datapths", "ana roe", "small cache", "nothing"])
def test_what_is_opened_answers_as_what_was_built(tmp_path: Path, text: str) -> None:
    """A restart changes no answer, and needs no notes."""
    saved_holdings(tmp_path, "one", lambda: SHELF)

    again = saved_holdings(tmp_path, "one", never)

    asked = Query(words=tuple(words(text)), phrases=tuple(words(text)))
    opened, built = (
        index.search(asked) for index in (SearchIndex(SHELF, again), SearchIndex(SHELF))
    )
    assert opened == built
    assert [hit.line for hit in opened.hits] == [hit.line for hit in built.hits]


def test_names_and_lists_survive(tmp_path: Path) -> None:
    """People are known, and all that is held is listed in order."""
    index = SearchIndex(SHELF, saved_holdings(tmp_path, "one", lambda: SHELF))

    assert index.is_person("Ana Roe")
    assert not index.is_person("Acme")
    assert [match.name for match in index.names.find(words("by bo lin"), ())] == ["Bo Lin"]
    assert index.search(Query()).hits == SearchIndex(SHELF).search(Query()).hits


def test_every_damaged_file_is_noticed_and_built_anew(tmp_path: Path) -> None:
    """A bit that a disk turns round must not become an answer, or the end of the process."""
    saved_holdings(tmp_path, "one", lambda: SHELF)
    files = [path for path in (tmp_path / "one").rglob("*") if path.is_file()]
    for path in files:
        if path.name.startswith(".") or not (content := path.read_bytes()):
            continue
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with pytest.raises(IndexDamagedError):
            opened(tmp_path / "one")
        path.write_bytes(content)
    path.unlink()

    assert found(saved_holdings(tmp_path, "one", lambda: SHELF), "foobar") == ["Foobar"]
    assert found(saved_holdings(tmp_path, "one", never), "foobar") == ["Foobar"]


def test_nothing_unfinished_is_left(tmp_path: Path) -> None:
    """The folder holds one index, whatever happened on the way."""
    saved_holdings(tmp_path, "one", lambda: SHELF)

    assert [path.name for path in tmp_path.iterdir()] == ["one"]


def test_several_may_build_at_once(tmp_path: Path) -> None:
    """Whoever is second takes what the first has built."""
    builders = [
        Thread(target=saved_holdings, args=(tmp_path, "one", lambda: SHELF)) for _ in range(4)
    ]
    for each in builders:
        each.start()
    for each in builders:
        each.join()

    assert found(saved_holdings(tmp_path, "one", never), "foobar") == ["Foobar"]
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


def test_an_open_index_outlives_its_files(tmp_path: Path) -> None:
    """Another process may tidy up while this one still answers from what it has."""
    holdings = saved_holdings(tmp_path, "one", lambda: SHELF)
    saved_holdings(tmp_path, "two", lambda: SHELF)

    forget_others(tmp_path, "two")

    assert [path.name for path in tmp_path.iterdir()] == ["two"]
    assert found(holdings, "foobar") == ["Foobar"]


def test_a_name_tells_notes_and_books_apart() -> None:
    """A note that changed, or another alias, is another index."""
    one = index_name(["a.md 1"], SHELF.book)

    assert one == index_name(["a.md 1"], SHELF.book)
    assert one != index_name(["a.md 2"], SHELF.book)
    assert one != index_name(["a.md 1"], shelf().book)


def test_an_index_is_kept_once_the_library_is_large(tmp_path: Path) -> None:
    """Below that it takes less time to build than to check; and the next start only opens it."""
    library = shelf(session("Typing for Humans", "Ana Roe"), session("Datapaths in eBPF"))

    small = open_index(library, tmp_path / "a", fewest=3)
    large = open_index(library, tmp_path / "b", fewest=2)
    again = open_index(library, tmp_path / "b", fewest=2)

    assert not (tmp_path / "a").exists()
    assert len(list((tmp_path / "b").iterdir())) == 1
    for index in (small, large, again):
        assert InfoDesk(library, index=index).ask("who spoke about typing") == InfoDesk(
            library
        ).ask("who spoke about typing")


def test_other_notes_have_another_index(tmp_path: Path) -> None:
    """What was kept of the notes as they were is removed."""
    open_index(shelf(session("Typing for Humans")), tmp_path, fewest=1)
    (before,) = tmp_path.iterdir()

    open_index(shelf(session("Typing for Everybody")), tmp_path, fewest=1)

    (after,) = tmp_path.iterdir()
    assert after != before


def test_a_folder_that_cannot_be_written_costs_no_answer(tmp_path: Path) -> None:
    """The index is in memory then."""
    (tmp_path / "file").write_text("no folder")
    library = shelf(session("Typing for Humans", "Ana Roe"))

    told: list[Exception] = []
    index = open_index(library, tmp_path / "file", fewest=1, hindered=told.append)

    assert InfoDesk(library, index=index).ask("typing") == InfoDesk(library).ask("typing")
    assert isinstance(told[0], OSError)


def test_what_was_given_up_is_removed_and_what_is_being_built_is_not(tmp_path: Path) -> None:
    """Who is killed while it builds an index leaves what there was of it."""
    for name, age in (("unfinished-old", 2 * 24 * 60 * 60), ("unfinished-new", 0)):
        folder = tmp_path / name
        folder.mkdir()
        utime(folder, (time() - age, time() - age))

    forget_others(tmp_path, "one")

    assert [path.name for path in tmp_path.iterdir()] == ["unfinished-new"]
