"""Notes that lead to one note for each talk."""

from pathlib import Path
from textwrap import dedent

import pytest

from bot.notes.folder.loader import Knowledge, read_knowledge
from bot.recap.model import Recap, Session

INDEX = """\
    # DriftConf 2031, Oslo

    ## Monday

    * [Calm Queues](calm-queues.md) - Ana Roe, Acme
    * [Loud Queues](./loud/README.md) - the best hour
    * [Silent Queues][silent]
    * [Lost Queues](lost.md) by Bo Lin

    [silent]: ./silent/
    """


def folder(tmp_path: Path, **notes: str) -> Knowledge:
    """Read a folder of `notes`, whose names stand with `__` for `/` and without their ending."""
    for name, text in notes.items():
        path = tmp_path / f"{name.replace('__', '/').replace('_', '-')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text))
    return read_knowledge([tmp_path])


def sessions(knowledge: Knowledge) -> dict[str, Session]:
    """Return the sessions that can be asked for, by title."""
    entries = [entry for _, entry in knowledge.library.entries()]
    found = [entry for entry in entries if isinstance(entry, Session)]
    assert len({each.title for each in found}) == len(found)
    return {each.title: each for each in found}


def note(knowledge: Knowledge, name: str) -> Recap:
    """Return what is said of the note `name`."""
    return next(each.recap for each in knowledge.notes if each.recap.note == name)


def test_a_talk_with_a_note_of_its_own_is_one_session(tmp_path: Path) -> None:
    """Its note says most of it, the index perhaps who gave it."""
    found = folder(
        tmp_path,
        README=INDEX,
        calm_queues="# Calm Queues\n\n[Recording](https://vimeo.com/1)\n\n- alarms on age\n",
        loud__README="# Loud Queues by Cy Doe\n\n- bells\n",
    )
    calm, loud = sessions(found)["Calm Queues"], sessions(found)["Loud Queues"]

    assert (calm.source.note, [each.name for each in calm.speakers]) == (
        "calm-queues.md",
        ["Ana Roe"],
    )
    assert (loud.source.note, [each.name for each in loud.speakers]) == (
        "loud/README.md",
        ["Cy Doe"],
    )
    assert sessions(found)["Lost Queues"].source.note == "README.md"
    assert [each.title for each in note(found, "README.md").entries if each.links == ()] == [
        "Calm Queues",
        "Loud Queues",
        "Silent Queues",
        "Lost Queues",
    ]


def test_a_note_without_any_session_is_the_talk_that_leads_to_it(tmp_path: Path) -> None:
    """Nobody repeats in each file what the list of files says."""
    found = folder(tmp_path, README=INDEX, silent__README="I came in late.\n\n- stamps\n")
    silent = sessions(found)["Silent Queues"]

    assert (silent.source.note, silent.source.line) == ("silent/README.md", 1)
    assert silent.remarks == ("I came in late.", "stamps")
    assert note(found, "silent/README.md").entries == (silent,)


def test_notes_without_an_event_take_that_of_the_note_that_leads_to_them(tmp_path: Path) -> None:
    """Also those that merely lie beside it; one with an event of its own keeps it."""
    found = folder(
        tmp_path,
        README=INDEX,
        calm_queues="# Calm Queues\n\n- x\n",
        beside__photos="## Photos\n\n- a boat\n",
        other="# OtherConf 2029\n\n- x\n",
    )
    events = {each.recap.note: each.recap.event for each in found.notes}

    assert events["calm-queues.md"].name == events["beside/photos.md"].name == "DriftConf 2031"
    assert events["calm-queues.md"].city == "Oslo"
    assert events["calm-queues.md"].doubt
    assert events["other.md"].name == "OtherConf 2029"


def test_a_note_by_itself_says_only_what_it_says(tmp_path: Path) -> None:
    """Whoever gives one file asks about that file."""
    folder(tmp_path, README=INDEX, calm_queues="# Calm Queues\n\n- x\n")

    (alone,) = read_knowledge([tmp_path / "calm-queues.md"]).notes

    assert alone.recap.event.name is None


def test_links_to_notes_that_are_not_there_are_told(tmp_path: Path) -> None:
    """A renamed file is missed by nobody else."""
    found = folder(tmp_path, README=INDEX, loud__README="# Loud Queues\n\n- x\n")
    problems = next(each.problems for each in found.notes if each.path == tmp_path / "README.md")

    assert [(each.line, each.problem.split(" is ")[0]) for each in problems] == [
        (5, "`calm-queues.md`"),
        (8, "`lost.md`"),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "../{}/a.md",
        "/a.md",
        "https://x.example/a.md",
        "../../etc/a.md",
        "{{filename}}/posts/a.md",
        "#a",
        "a.pdf",
        "mailto:a@b.md",
    ],
)
def test_links_out_of_the_folder_are_not_followed(tmp_path: Path, target: str) -> None:
    """Neither are addresses, nor other files; and none of them is missed."""
    (tmp_path / "x").mkdir()
    (tmp_path / "a.md").write_text("# Queues\n\n- x\n")
    found = folder(
        tmp_path / "x", README=f"# DriftConf 2031\n\n## Talks\n\n- [Queues]({target.format('z')})\n"
    )

    assert [each.problems for each in found.notes] == [()]


def test_notes_that_lead_to_each_other_are_read(tmp_path: Path) -> None:
    """Each links back to the list."""
    found = folder(
        tmp_path,
        README="# DriftConf 2031\n\n## Talks\n\n- [Calm Queues](a.md)\n- [Loud Queues](b.md)\n",
        a="# Calm Queues\n\n- x\n\n[Loud Queues](b.md), [all](README.md)\n",
        b="# Loud Queues\n\n- y\n\n[Calm Queues](a.md), [all](README.md)\n",
    )

    assert set(sessions(found)) == {"Calm Queues", "Loud Queues"}
    assert {each.source.note for each in sessions(found).values()} == {"a.md", "b.md"}


def test_what_an_index_says_is_followed_when_it_changes(tmp_path: Path) -> None:
    """The talk's note has not changed, and is not read again; yet more is known of it."""
    before = folder(tmp_path, README="# DriftConf 2031\n", calm_queues="# Calm Queues\n\n- x\n")
    (tmp_path / "README.md").write_text(dedent(INDEX))

    after = read_knowledge([tmp_path], previous=before)

    assert sessions(after)["Calm Queues"].speakers[0].name == "Ana Roe"
    assert after.notes[1].alone is before.notes[1].alone
    assert read_knowledge([tmp_path], previous=after).notes[1] is after.notes[1]


def test_links_called_as_the_talks_they_lead_to_list_talks(tmp_path: Path) -> None:
    """Also where no heading says so; a folder with one note in it stands for that note."""
    found = folder(
        tmp_path,
        index="# DriftConf 2031\n\n* [Calm Queues](./calm)\n* [Loud Queues](loud/) - *loud*\n",
        calm__notes="# Calm Queues\n\nby Ana Roe, Acme\n\n- x\n",
        loud__notes="# Loud Queues - Bo Lin\n\n- y\n",
    )

    assert {each.source.note for each in sessions(found).values()} == {
        "calm/notes.md",
        "loud/notes.md",
    }
    entries = note(found, "index.md").entries
    listed = [(each.title, each.source.line) for each in entries if isinstance(each, Session)]
    assert listed == [("Calm Queues", 3), ("Loud Queues", 4)]
