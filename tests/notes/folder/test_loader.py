"""Knowledge folders in, a library out, whatever lies in them."""

import os
from pathlib import Path

import pytest

from bot.errors import KnowledgePathError
from bot.notes.folder.books import read_book
from bot.notes.folder.files import MAX_BYTES, decoded, read_file
from bot.notes.folder.loader import Knowledge, read_knowledge
from bot.notes.problems import Level
from bot.recap.aliases import AliasBook, Matter

NOTE = "# SomeConf 2030\n\n## Tools\n\n- Foobar - small\n"


def names(knowledge: Knowledge) -> list[str]:
    """Return the names that sources of `knowledge` give."""
    return [recap.note for recap in knowledge.library.recaps]


def problems(knowledge: Knowledge) -> list[tuple[str, int, Level, str]]:
    """Return all problems with the names of their files."""
    found = [(note.path, note.problems) for note in knowledge.notes]
    found += [(file.path, file.problems) for file in knowledge.alias_files]
    return [(path.name, each.line, each.level, each.problem) for path, own in found for each in own]


def test_notes_are_found_in_subfolders_whatever_their_case(tmp_path: Path) -> None:
    """Hidden files, other files and notes that are no recaps are left out."""
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in ("a.md", "b/c/D.MARKDOWN", "b/e.Mdx", ".hidden.md", ".git/f.md", "g.txt"):
        (tmp_path / name).write_text(NOTE)
    (tmp_path / "README.md").write_text("---\nrecap: false\n---\n" + NOTE)

    knowledge = read_knowledge([tmp_path])

    assert names(knowledge) == ["a.md", "b/c/D.MARKDOWN", "b/e.Mdx"]
    assert problems(knowledge) == []
    assert knowledge.notes[0].path == tmp_path / "README.md"


def test_a_given_file_is_called_by_its_name(tmp_path: Path) -> None:
    """Without its folder, which was not asked for."""
    file = tmp_path / "notes.MD"
    file.write_text(NOTE)

    assert names(read_knowledge([file])) == ["notes.MD"]


@pytest.mark.parametrize("name", ["/dev/null", "notes.txt", "questions.yaml"])
def test_a_given_file_that_is_no_note_is_refused(tmp_path: Path, name: str) -> None:
    """A slip must not make answers of whatever else lies on a machine."""
    (tmp_path / "notes.txt").write_text(NOTE)
    (tmp_path / "questions.yaml").write_text("- question: x\n")

    with pytest.raises(KnowledgePathError, match=r"nor a note, which ends in \.markdown, \.md"):
        read_knowledge([tmp_path / name])


@pytest.mark.parametrize("name", ["nowhere", "x" * 300])
def test_a_path_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    """A slip in the settings must not look like an empty library."""
    with pytest.raises(KnowledgePathError, match=name):
        read_knowledge([tmp_path / name])


def test_clashing_names_are_led_by_their_folders(tmp_path: Path) -> None:
    """Two folders may both hold a `day1.md`; an answer must tell which."""
    for folder in ("x/kubecon", "y/kubecon", "z"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "day1.md").write_text(NOTE)
    (tmp_path / "z" / "other.md").write_text(NOTE)

    paths = [tmp_path / "x/kubecon", tmp_path / "y/kubecon", tmp_path / "z"]

    assert names(read_knowledge(paths)) == [
        "x/kubecon/day1.md",
        "y/kubecon/day1.md",
        "z/day1.md",
        "other.md",
    ]


def test_a_file_that_is_given_twice_is_read_once(tmp_path: Path) -> None:
    """A folder and a file inside it may both be given."""
    (tmp_path / "a.md").write_text(NOTE)

    assert names(read_knowledge([tmp_path, tmp_path / "a.md", tmp_path])) == ["a.md"]


def test_what_is_no_readable_note_costs_nothing_else(tmp_path: Path) -> None:
    """FIFOs, loops, links out of the folder, broken bytes: each is named, the rest is read."""
    outside = tmp_path / "secret.md"
    outside.write_text(NOTE)
    folder = tmp_path / "notes"
    folder.mkdir()
    os.mkfifo(folder / "fifo.md")
    (folder / "loop.md").symlink_to(folder / "loop.md")
    (folder / "out.md").symlink_to(outside)
    (folder / "gone.md").symlink_to(folder / "nothing.md")
    (folder / "bytes.md").write_bytes(b"# SomeConf\n\nna\xefve\0 idea\n")
    (folder / "empty.md").write_bytes(b"")
    (folder / "good.md").write_bytes(b"\xef\xbb\xbf" + NOTE.replace("\n", "\r\n").encode())

    knowledge = read_knowledge([folder])

    assert [(name, line, level) for name, line, level, _ in problems(knowledge)] == [
        ("bytes.md", 3, Level.WARNING),
        ("bytes.md", 3, Level.WARNING),
        ("fifo.md", 1, Level.ERROR),
        ("gone.md", 1, Level.ERROR),
        ("loop.md", 1, Level.ERROR),
        ("out.md", 1, Level.ERROR),
    ]
    good = next(note for note in knowledge.notes if note.path.name == "good.md")
    assert (good.recap.event.name, good.recap.entries[0].source.line) == ("SomeConf 2030", 5)


@pytest.mark.parametrize(
    "name", ["aliases.yaml", "thesaurus.yaml", "glossary.yaml", "subjects.yaml", "matters.yaml"]
)
def test_a_folder_in_the_place_of_an_alias_file_costs_nothing_else(
    tmp_path: Path, name: str
) -> None:
    """Whatever lies there is named, and every note answers."""
    (tmp_path / name).mkdir()
    (tmp_path / "a.md").write_text(NOTE)

    knowledge = read_knowledge([tmp_path])

    assert names(knowledge) == ["a.md"]
    assert problems(knowledge) == [
        (name, 1, Level.ERROR, "not a regular file; move it out of the folder")
    ]


def test_a_folder_is_never_read_as_a_file(tmp_path: Path) -> None:
    """What was a file when the folder was looked through may be none by now."""
    content = read_file(tmp_path)

    assert not content.is_readable
    assert [problem.line for problem in content.problems] == [1]


def test_a_file_that_fails_while_it_is_read_says_so(tmp_path: Path) -> None:
    """A disk that fails, or a share that is gone, breaks off in the middle."""

    def give_unreadable(path: Path, flags: int) -> int:
        del flags
        return os.open(path, os.O_WRONLY)

    note = tmp_path / "a.md"
    note.write_text(NOTE)

    content = read_file(note, opener=give_unreadable)

    assert not content.is_readable
    assert content.problems[0].problem.startswith("can't be read")


def test_a_path_longer_than_the_system_allows_costs_only_itself(tmp_path: Path) -> None:
    """It can be made by moving folders into each other, and then not even be looked at."""
    (tmp_path / "a.md").write_text(NOTE)
    above = os.open(tmp_path, os.O_RDONLY)
    for _ in range(18):
        name = "d" * 240
        os.mkdir(name, dir_fd=above)
        below = os.open(name, os.O_RDONLY, dir_fd=above)
        for length in range(10, 250, 10):
            os.symlink("nothing", "l" * length + ".md", dir_fd=below)
        os.close(above)
        above = below
    os.close(above)

    knowledge = read_knowledge([tmp_path])

    assert names(knowledge)[0] == "a.md"
    assert any("too long" in problem for *_, problem in problems(knowledge))


def test_links_inside_the_folder_are_followed_once(tmp_path: Path) -> None:
    """Mounted folders are full of links into a hidden one."""
    (tmp_path / "..data").mkdir()
    (tmp_path / "..data" / "a.md").write_text(NOTE)
    (tmp_path / "a.md").symlink_to(Path("..data") / "a.md")
    (tmp_path / "b.md").symlink_to("a.md")
    (tmp_path / "c.md").write_text(NOTE)
    (tmp_path / "again.md").symlink_to("c.md")

    assert names(read_knowledge([tmp_path])) == ["a.md", "c.md"]


def test_a_file_that_may_not_be_opened_says_so() -> None:
    """Root may open everything, so the refusal comes from the opener."""

    def refuse(path: Path, flags: int) -> int:
        raise PermissionError(13, "Permission denied", path, flags)

    content = read_file(Path(__file__), opener=refuse)

    assert not content.is_readable
    assert "Permission denied" in content.problems[0].problem


def test_a_note_that_is_too_long_is_cut_at_a_line() -> None:
    """What was read stays; where it ends is said."""
    content = decoded(b"0123456789\n" * (MAX_BYTES // 11 + 5))

    (problem,) = content.problems
    assert content.text.endswith("0123456789\n")
    assert problem.line == content.text.count("\n") + 1
    assert len(content.text) <= MAX_BYTES


def test_what_only_looks_like_utf_16_is_told_so() -> None:
    """An editor that saves so says "Unicode"; the name of a byte would help nobody."""
    (problem,) = decoded(b"\xff\xfen").problems

    assert problem.problem == "looks like UTF-16; save it as UTF-8"
    assert decoded("# Łódź".encode("utf-16")).problems == ()


@pytest.mark.parametrize(
    "data",
    [
        "# CaféConf\n\nJürg: “Käse”\n".encode("cp1252"),
        "# CaféConf\n\nJürg: “K".encode() + b"\xe4se\x94\n",
    ],
)
def test_what_is_not_utf_8_is_read_as_older_editors_save_it(data: bytes) -> None:
    """No letter of a name may be lost, and it is said what to do."""
    content = decoded(data)

    (problem,) = content.problems
    assert content.text == "# CaféConf\n\nJürg: “Käse”\n"
    assert "read as Windows-1252; save it as UTF-8" in problem.problem


def test_what_is_no_text_is_not_read() -> None:
    """A picture that was called a note by mistake would else fill the index with letters."""
    content = decoded(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)

    assert not content.is_readable
    assert content.problems[0].problem == "no text; move it out of the folder"


def test_an_unchanged_note_is_not_read_again(tmp_path: Path) -> None:
    """A folder of thousands is looked at again whenever one changes."""
    (tmp_path / "a.md").write_text(NOTE)
    (tmp_path / "b.md").write_text(NOTE)
    before = read_knowledge([tmp_path])
    (tmp_path / "b.md").write_text(NOTE + "- Bar - big\n")

    after = read_knowledge([tmp_path], previous=before)

    assert after.notes[0] is before.notes[0]
    assert len(after.notes[1].recap.entries) == 2


def test_a_broken_note_keeps_its_last_good_recap(tmp_path: Path) -> None:
    """A slip while editing must not empty the answers, and is reported until it is mended."""
    note = tmp_path / "a.md"
    note.write_text("---\nevent: SomeConf 2030\n---\n- x\n")
    good = read_knowledge([tmp_path])
    note.write_text("---\nevent: [\n---\n- xy\n")
    broken = read_knowledge([tmp_path], previous=good)
    note.write_text("---\nevent: {\n---\n- xyz\n")
    still = read_knowledge([tmp_path], previous=broken)

    assert still.library.recaps == broken.library.recaps == good.library.recaps
    assert problems(still)[0][2] is Level.ERROR


def test_alias_files_of_a_folder_win_over_the_shipped_ones(tmp_path: Path) -> None:
    """Headings in them only keep order."""
    (tmp_path / "aliases.yaml").write_text(
        "tools:\n  Mooring: [mrg, moor]\npeople:\nBilge: [blg]\n"
    )
    (tmp_path / "thesaurus.yaml").write_text("waste: [unused disk]\n")
    shipped = AliasBook.from_mappings({"Other": ["mrg", "oth"]})

    book = read_knowledge([tmp_path], shipped_book=shipped).library.book

    assert book.aliases == (("Other", "oth"), ("Mooring", "mrg", "moor"), ("Bilge", "blg"))
    assert book.thesaurus == (("waste", "unused disk"),)


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        pytest.param("aliases.yaml", "- a\n- b\n", 1, "usual name", id="aliases, a list"),
        pytest.param(
            "aliases.yaml", "a: [b]\nc: [[d]]\n", 2, "not a name", id="aliases, a list in a list"
        ),
        pytest.param(
            "aliases.yaml",
            "a:\n  b:\n    c: [d]\n",
            3,
            "not a name",
            id="aliases, too many headings",
        ),
        pytest.param("aliases.yaml", "a: [b\n", 2, "not valid YAML", id="aliases, broken"),
        pytest.param(
            "aliases.yaml", "a: &x [b]\nc: *x\n", 1, "anchors", id="aliases, YAML anchors"
        ),
        pytest.param("aliases.yaml", "[" * 50_000, 1, "levels deep", id="aliases, brackets"),
        pytest.param(
            "aliases.yaml", "? [a]\n: b\n", 1, "plain text", id="aliases, a list for a name"
        ),
        pytest.param("matters.yaml", "- a\n", 1, "not `matter:", id="matters, a list"),
        pytest.param(
            "matters.yaml", "a: [b]\n", 1, "not `matter:", id="matters, a group of the thesaurus"
        ),
        pytest.param(
            "matters.yaml",
            "a:\n  notes: [b]\n  titles: [c]\n",
            2,
            "has only",
            id="matters, another list",
        ),
        pytest.param(
            "matters.yaml", "a:\n  notes: [[b]]\n", 2, "not a name", id="matters, a list in a list"
        ),
        pytest.param(
            "matters.yaml",
            "? [a]\n: {notes: [b]}\n",
            1,
            "plain text",
            id="matters, a list for a name",
        ),
        pytest.param("matters.yaml", "a: {notes: [b}\n", 1, "not valid YAML", id="matters, broken"),
    ],
)
def test_a_wrong_file_of_the_book_costs_only_what_is_wrong(
    tmp_path: Path, name: str, text: str, line: int, words: str
) -> None:
    """The problem names the line, and what is right is used."""
    (tmp_path / name).write_text(text)

    reading = read_book(tmp_path)

    assert reading.problems[0].line == line
    assert words in reading.problems[0].problem


def test_a_folders_matters_are_added_to_the_shipped_ones(tmp_path: Path) -> None:
    """A team has words of its own for what everybody speaks of."""
    (tmp_path / "matters.yaml").write_text(
        "Memory:\n  notes: [heap]\n  questions: [bloated]\nTea: {questions: [cups]}\n"
    )
    shipped = AliasBook(matters=(Matter("memory", ("OOM",), ("killed",)),))

    book = read_knowledge([tmp_path], shipped_book=shipped).library.book

    assert book.matters == (
        Matter("memory", ("OOM", "heap"), ("killed", "bloated")),
        Matter("Tea", (), ("cups",)),
    )


def test_an_empty_file_of_matters_holds_none(tmp_path: Path) -> None:
    """Somebody began one and wrote only a comment."""
    (tmp_path / "matters.yaml").write_text("# to come\n")

    reading = read_book(tmp_path)

    assert (reading.book, reading.problems) == (AliasBook(), ())


@pytest.mark.parametrize(
    "name", ["aliases.yml", "Thesaurus.YAML", "glossary.YML", "subjects.yml", "Matters.yml"]
)
def test_an_alias_file_of_nearly_the_right_name_is_told(tmp_path: Path, name: str) -> None:
    """It would be ignored without a word."""
    (tmp_path / name).write_text("Mooring: [mrg]\n")

    (problem,) = read_book(tmp_path).problems

    assert problem.level is Level.WARNING
    assert problem.problem.startswith("not read under this name; call it ")


def test_a_folder_without_alias_files_has_an_empty_book(tmp_path: Path) -> None:
    """They are optional."""
    assert read_book(tmp_path).book == AliasBook()


def test_an_alias_file_may_be_given_by_itself(tmp_path: Path) -> None:
    """So that it can be checked before it is put in its place."""
    (tmp_path / "aliases.yaml").write_text("- a\n")

    assert problems(read_knowledge([tmp_path / "aliases.yaml"]))[0][1] == 1
