"""Tables that read the same from memory and from a file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import IndexDamagedError
from bot.search.shelf import Shelf, Table
from bot.search.tables import Lookup, Texts, mapped


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_texts_come_back_by_their_number(texts: list[str]) -> None:
    """Whatever the letters, and empty ones, too."""
    table = Texts.of(texts)

    assert [table[number] for number in range(len(table))] == texts


@given(st.lists(st.sets(st.binary(max_size=3)), max_size=30))
def test_every_number_of_a_key_is_found(keyed: list[set[bytes]]) -> None:
    """A key may stand for many numbers, and a number have many keys."""
    table = Lookup.of((keys, number) for number, keys in enumerate(keyed))

    for key in {key for keys in keyed for key in keys}:
        right = {number for number, keys in enumerate(keyed) if key in keys}
        assert right <= set(table.get(key))


def test_files_read_as_memory_does(tmp_path: Path) -> None:
    """What is kept in a folder is what would be kept in memory."""
    for shelf in (Shelf(), Shelf(tmp_path)):
        shelf.put_texts(Table.WORDS, ["one", "", "trois ça"])
        shelf.put_lookup(Table.SPELLING, [([b"a", b"b"], 1), ([b"a"], 2)])
        shelf.put_lookup(Table.KIN, [])

        assert [shelf.texts(Table.WORDS)[number] for number in range(3)] == ["one", "", "trois ça"]
        assert shelf.lookup(Table.SPELLING).get(b"a") == [1, 2]
        assert shelf.lookup(Table.KIN).get(b"a") == []


def test_a_file_that_is_no_table_is_damaged(tmp_path: Path) -> None:
    """A file cut short, or gone, is told from an empty table."""
    tmp_path.joinpath("cut").write_bytes(b"12345")

    for name in ("cut", "gone"):
        with pytest.raises(IndexDamagedError, match=name):
            mapped(tmp_path / name)
