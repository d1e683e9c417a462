"""Notes that took the reader down once, or made it say what no note says."""

import os
from pathlib import Path

import pytest

from bot.notes.folder.files import decoded
from bot.notes.folder.loader import read_knowledge
from bot.notes.markdown.repair import with_paths
from bot.notes.problems import Level
from bot.notes.reading import read_note
from bot.recap.model import Passage, Session


def test_what_looks_like_a_fence_within_a_value_ends_nothing() -> None:
    """A no-break space behind the dashes makes it no fence of ours."""
    reading = read_note('---\ntitle: "FooConf\n---\u00a0\nbar"\n---\nTea.\n', "a.md")

    assert [each for each in reading.problems if each.level is Level.ERROR] == []
    assert [entry.source.line for entry in reading.recap.entries] == [6]


def test_a_number_too_long_for_python_is_a_problem() -> None:
    """It costs the front matter, and nothing else."""
    reading = read_note(f"+++\na = {'1' * 5_000}\n+++\nTea was served.\n", "a.md")

    assert [each.line for each in reading.problems if each.level is Level.ERROR] == [2]
    assert len(reading.recap.entries) == 1


def test_control_characters_are_left_out_and_named() -> None:
    """A note must not write to somebody's terminal, nor turn its text round."""
    read = decoded("one\ntwo \x1b[31mred \u202egnirts\n".encode())

    assert read.text == "one\ntwo [31mred gnirts\n"
    assert [(each.line, each.problem) for each in read.problems] == [
        (2, "a control character U+001B, left out; remove it")
    ]


def test_a_long_line_is_no_title() -> None:
    """A paragraph with commas and dashes is not split at each of them."""
    text = "Ana, Roe - and by " * 2_000

    recap = read_note(f"# ExampleCon 2030\n\n- {text}\n", "a.md").recap

    assert [type(entry).__name__ for entry in recap.entries] == ["Passage"]


def test_an_event_of_the_last_century_stays_there() -> None:
    """1999 is not 2099."""
    recap = read_note("# ExampleCon 1999\n\n## Tea - Ana Roe (Acme)\n", "a.md").recap

    assert (recap.event.name, recap.event.year) == ("ExampleCon 1999", 1999)


def test_links_and_pipes_in_place_of_alias_files_are_told(tmp_path: Path) -> None:
    """A link out of the folder is no more followed there than in place of a note."""
    secret = tmp_path / "secret.yaml"
    secret.write_text("Kubernetes: [k8s]\n", "utf-8")
    folder, elsewhere = tmp_path / "notes", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "aliases.yaml").symlink_to(secret)
    os.mkfifo(folder / "glossary.yaml")
    (folder / "linked").symlink_to(elsewhere)

    knowledge = read_knowledge([folder])

    assert knowledge.library.book.aliases == ()
    assert [(each.path.name, each.problems[0].level) for each in knowledge.alias_files] == [
        ("aliases.yaml", Level.ERROR),
        ("glossary.yaml", Level.ERROR),
    ]
    assert [(each.path.name, each.problems[0].level) for each in knowledge.notes] == [
        ("linked", Level.WARNING)
    ]


@pytest.mark.parametrize(
    "name", ["aliases.yaml", "thesaurus.yaml", "glossary.yaml", "subjects.yaml", "matters.yaml"]
)
def test_an_alias_file_is_no_note_when_it_is_given_by_name(tmp_path: Path, name: str) -> None:
    """`confbot check glossary.yaml` judges the YAML."""
    (tmp_path / name).write_text("a: [", "utf-8")

    knowledge = read_knowledge([tmp_path / name])

    assert knowledge.notes == ()
    assert [problem.level for problem in knowledge.alias_files[0].problems] == [Level.ERROR]


def test_a_generators_code_without_an_end_is_looked_at_once() -> None:
    """Trying each end of what may be its path would take minutes."""
    endless = "[a]({% link " + "a" * 200_000

    assert with_paths(endless) == endless


def test_a_paragraph_of_nothing_but_titles_is_read_for_the_first_of_them() -> None:
    """Each is read with all of the others around it, which took ten seconds for a long note."""
    told = ", ".join(f'"Less YAML {number}, please" by Ana Roe' for number in range(80))

    entries = read_note(told, "a.md").recap.entries

    assert sum(isinstance(entry, Session) for entry in entries) == 30
    assert [entry.text for entry in entries if isinstance(entry, Passage)] == [told]
