"""Readings that outlive the process."""

import json
import os
import stat
import zlib
from pathlib import Path

import pytest

from bot.notes.folder.kept import packed, unpacked
from bot.notes.folder.loader import read_knowledge
from bot.notes.folder.reading import Reading
from bot.notes.folder.shelf import MAX_AGE, Shelf
from bot.notes.reading import read_note

NOTE = """\
---
event: DriftConf 2031
dates: 2031-05-04 to 2031-05-06
tags: [ops]
---
# DriftConf 2031

## Talks

### Calm Queues - Ana Roe, Acme

[Recording](https://vimeo.com/1) and [notes](calm.md)

- alarms on age

## Tools

- [Foobar](https://foobar.example/) - a small cache

## Announcements

- Foobar 2 is out

## Takeaways

- Cost

## Links

- [Docs](https://docs.example/)

Plain words, at last.
"""
DAY = 24 * 3600


def on_shelf(folder: Path) -> list[Path]:
    """Return the files of the readings on the shelf `folder`."""
    return sorted(folder.glob("*/*.reading"))


def test_a_reading_comes_back_as_it_was() -> None:
    """Every kind of entry, days and problems among it."""
    reading = read_note(NOTE + "\n" + "- " * 30 + "deep\n", "a/b.md", "notes")

    again = unpacked(packed(reading))

    assert again == reading
    assert len({entry.kind for entry in again.recap.entries}) >= 5
    assert again.pointers
    assert again.problems


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x80\x04.", id="a pickle"),
        pytest.param(packed(Reading(recap=read_note("x", "a.md").recap))[:-3], id="cut off"),
        pytest.param(zlib.compress(b"[]"), id="other JSON"),
        pytest.param(zlib.compress(b"[" * 100_000), id="deep JSON"),
        pytest.param(zlib.compress(b'["Reading",1,2,3,4,5]'), id="wrong types"),
        pytest.param(zlib.compress(json.dumps(["Path", "/"]).encode()), id="another class"),
    ],
)
def test_what_is_no_reading_is_refused(data: bytes) -> None:
    """A disk may fail, and a file may come from anywhere."""
    with pytest.raises(ValueError, match=r"."):
        unpacked(data)


def test_an_unchanged_note_is_not_read_at_the_next_start(tmp_path: Path) -> None:
    """What stands on the shelf is believed; a changed note has another place there."""
    notes, shelf = tmp_path / "notes", tmp_path / "data" / "readings"
    notes.mkdir()
    (notes / "a.md").write_text(NOTE)
    first = read_knowledge([notes], shelf=Shelf(shelf, now=0))
    (kept,) = on_shelf(shelf)
    changed = unpacked(kept.read_bytes())
    kept.write_bytes(packed(Reading(recap=changed.recap, line=77)))

    second = read_knowledge([notes], shelf=Shelf(shelf, now=0))
    (notes / "a.md").write_text(NOTE + "More.\n")
    third = read_knowledge([notes], shelf=Shelf(shelf, now=0))

    assert [each.notes[0].alone.line for each in (first, second, third)] == [6, 77, 6]
    assert second.library == first.library
    assert len(on_shelf(shelf)) == 2


def test_a_damaged_reading_is_made_anew(tmp_path: Path) -> None:
    """Whatever lies in its place."""
    notes, shelf = tmp_path / "notes", tmp_path / "readings"
    notes.mkdir()
    (notes / "a.md").write_text(NOTE)
    first = read_knowledge([notes], shelf=Shelf(shelf, now=0))
    (kept,) = on_shelf(shelf)
    kept.write_bytes(b"\x00rubbish")

    second = read_knowledge([notes], shelf=Shelf(shelf, now=0))

    assert second.library == first.library
    assert unpacked(kept.read_bytes()).recap == second.notes[0].alone.recap


def test_only_its_owner_can_look_at_a_shelf(tmp_path: Path) -> None:
    """Notes may be confidential."""
    shelf = Shelf(tmp_path / "readings", now=0)
    shelf.put(shelf.key(NOTE, "a.md", ""), read_note(NOTE, "a.md"))
    (kept,) = on_shelf(tmp_path / "readings")

    modes = [stat.S_IMODE(each.stat().st_mode) for each in (kept, kept.parent, kept.parent.parent)]
    assert modes == [0o600, 0o700, 0o700]


@pytest.mark.parametrize("kind", ["open to all", "a link", "a file"])
def test_a_folder_that_others_may_write_to_is_left_alone(tmp_path: Path, kind: str) -> None:
    """What they put there must not become an answer."""
    folder, other = tmp_path / "readings", tmp_path / "other"
    other.mkdir()
    if kind == "a link":
        folder.symlink_to(other)
    elif kind == "a file":
        folder.write_text("")
    else:
        folder.mkdir()
        folder.chmod(0o777)
    shelf = Shelf(folder, now=0)
    key = shelf.key(NOTE, "a.md", "")

    shelf.put(key, read_note(NOTE, "a.md"))

    assert shelf.get(key) is None
    assert on_shelf(folder) == on_shelf(other) == []


def test_unused_and_excess_readings_are_swept(tmp_path: Path) -> None:
    """A shelf does not grow for ever; what is in use stays."""
    now = 100 * DAY
    shelf = Shelf(tmp_path / "readings", now=now, most=3)
    keys = [shelf.key(f"# {number}\n", "a.md", "") for number in range(6)]
    for age, key in enumerate(keys):
        shelf.put(key, read_note("x", "a.md"))
        used = now - (MAX_AGE + DAY if age == 0 else age * 2 * DAY)
        os.utime(tmp_path / "readings" / key[:2] / f"{key[2:]}.reading", (used, used))
    shelf.get(keys[5])

    shelf.sweep()

    assert [shelf.get(key) is not None for key in keys] == [False, True, True, False, False, True]


def test_what_can_not_be_swept_costs_nothing(tmp_path: Path) -> None:
    """A folder that somebody called like a reading must not keep the notes from being read."""
    folder = tmp_path / "readings"
    strange = folder / "ab" / "cd.reading"
    strange.mkdir(parents=True)
    os.utime(strange, (0, 0))
    shelf = Shelf(folder, now=MAX_AGE + DAY)
    shelf.put(shelf.key(NOTE, "a.md", ""), read_note(NOTE, "a.md"))

    shelf.sweep()

    assert strange.is_dir()
