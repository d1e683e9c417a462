"""`confbot check` and `confbot extract`: what is wrong with notes, and what was read from them."""

import json
from pathlib import Path

from tests.cli.conftest import Confbot


def test_good_notes_have_no_problem(confbot: Confbot, notes: Path) -> None:
    """Silence on standard output is what a script waits for."""
    done = confbot("check", notes)

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "1 note, 0 errors, 0 warnings\n"


def test_what_is_no_recap_is_counted_apart(confbot: Confbot, tmp_path: Path) -> None:
    """As many notes are named as answers are taken from; none is missing without a word."""
    (tmp_path / "recap.md").write_text("# ExampleCon 2026\n\nTea was served.\n", "utf-8")
    (tmp_path / "draft.md").write_text("---\nrecap: false\n---\nLater.\n", "utf-8")

    assert confbot("check", tmp_path).stderr == "1 note, 1 left out, 0 errors, 0 warnings\n"


def test_a_problem_names_path_line_and_level(confbot: Confbot, tmp_path: Path) -> None:
    """An editor can jump to it."""
    (tmp_path / "talks.md").write_text("---\nevent: [broken\n---\n# ExampleCon 2026\n", "utf-8")

    done = confbot("check", "talks.md")

    assert done.returncode == 1
    path, line, level, problem = done.stdout.splitlines()[0].split(":", 3)
    assert (path, level.strip()) == ("talks.md", "error")
    assert int(line) in {2, 3}
    assert problem.strip()


def test_a_bad_note_takes_nothing_else_down(confbot: Confbot, notes: Path, tmp_path: Path) -> None:
    """Every other note still answers."""
    (tmp_path / "bad.md").write_bytes(b"---\n" + b"- " * 25_000 + b"\n---\n\xff\x00 text\n")

    done = confbot("ask", "what is foobar", "--knowledge", tmp_path, "--knowledge", notes)

    assert done.returncode == 0
    assert done.stdout.startswith("Foobar: a small cache for clusters")


def test_the_shipped_knowledge_is_clean(confbot: Confbot) -> None:
    """What we ship is what we ask of others."""
    done = confbot("check", Path(__file__).parents[2] / "knowledge")

    assert (done.returncode, done.stdout) == (0, "")


def test_extract_gives_an_object_for_each_note(confbot: Confbot, notes: Path) -> None:
    """Other programs rely on these keys."""
    done = confbot("extract", "--json", notes)

    (note,) = json.loads(done.stdout)
    assert note["note"] == "examplecon-2026.md"
    assert note["event"] == {
        "name": "ExampleCon 2026",
        "series": "ExampleCon",
        "year": 2026,
        "city": "Brno",
        "starts": "2026-05-14",
        "ends": "2026-05-16",
        "certain": True,
    }
    assert note["events"] == []
    assert [each["title"] for each in note["sessions"]] == ["Less YAML, More Sleep"]
    assert [(each["name"], each["url"]) for each in note["tools"]] == [
        ("Foobar", "https://foobar.example/"),
        ("Bazzer", None),
    ]
    assert (note["announcements"], note["themes"], note["resources"]) == ([], [], [])
    assert note["problems"] == []


def test_extract_gives_every_event_of_a_note_on_several(confbot: Confbot, tmp_path: Path) -> None:
    """The one event of the note is none of them; lines tell which entry belongs to which."""
    note = tmp_path / "trips.md"
    note.write_text("# My year\n## PyCon 2029, Oslo\nIt rained.\n## KubeCon 2030\nIt snowed.\n")

    (record,) = json.loads(confbot("extract", "--json", note).stdout)
    shown = confbot("extract", note).stdout

    assert (record["event"]["name"], record["event"]["year"]) == (None, None)
    assert [(each["name"], each["city"], each["line"]) for each in record["events"]] == [
        ("PyCon 2029", "Oslo", 2),
        ("KubeCon 2030", None, 4),
    ]
    assert record["problems"] == []
    assert "PyCon 2029, Oslo, 2029; KubeCon 2030" in " ".join(shown.split())


def test_extract_is_readable_without_json(confbot: Confbot, notes: Path) -> None:
    """An author sees at a glance what was understood."""
    printed = confbot("extract", notes).stdout

    assert "Sessions (1)" in printed
    assert "Less YAML, More Sleep" in printed


def test_extract_tells_each_entry_on_a_line_of_its_own(confbot: Confbot, tmp_path: Path) -> None:
    """A pipe gets lines whole, with what tells one entry from the next, and nothing twice."""
    said = "The hall was so full that many sat on the stairs, and nobody minded at all, it seems."
    note = tmp_path / "examplecon-2030.md"
    note.write_text(
        "# ExampleCon 2030\n\n## Tools\n\n- [Foobar](https://foobar.example/) - a cache\n\n"
        f"## The venue\n\n{said}\n\nLunch came late.\n"
    )

    lines = [" ".join(line.split()) for line in confbot("extract", note).stdout.splitlines()]

    assert "5 Foobar - a cache https://foobar.example/" in lines
    assert f"9 {said}" in lines


def test_the_version_is_told(confbot: Confbot) -> None:
    """The first thing a bug report asks for."""
    assert confbot("--version").stdout.startswith("confbot 0.")


def test_wrong_usage_exits_with_2(confbot: Confbot) -> None:
    """A script can tell a typing mistake from a failure."""
    assert confbot("chekc").returncode == 2
    assert confbot("extract").returncode == 2


def test_a_guess_is_named_with_its_reason_and_remedy(confbot: Confbot, tmp_path: Path) -> None:
    """Only to an author who asks; a guess is no problem."""
    note = tmp_path / "examplecon-2030.md"
    note.write_text("# ExampleCon 2030\n\nThe big news was Foobar 2.\n")

    quiet, told = confbot("check", note), confbot("check", "-v", note)

    assert (quiet.stdout, quiet.returncode) == ("", 0)
    assert told.returncode == 0
    assert told.stdout == (
        f"{note}:3: guess: read as announcement “The big news was Foobar 2.”, but it is a sentence "
        "of prose; settle it in that line with <!-- confbot: announcement --> or "
        "<!-- confbot: passage -->\n"
    )


def test_problems_annotate_a_pull_request(confbot: Confbot, tmp_path: Path) -> None:
    """GitHub reads them off the log, so what could end the command early is escaped."""
    note = tmp_path / "50%, or: so.md"
    note.write_text("---\nevent: ExampleCon 2030\n---\n\n[100%](nowhere)\n")

    done = confbot("check", "--format", "github", note)

    place = f"{tmp_path}/50%25%2C or%3A so.md"
    assert done.stdout == (
        f"::warning file={place},line=5,title=confbot::[100%25] leads nowhere: `nowhere` is no "
        "address; write it with https://\n"
    )


def test_a_guess_says_why_in_the_json(confbot: Confbot, tmp_path: Path) -> None:
    """What shows notes to their authors can show what was uncertain."""
    note = tmp_path / "examplecon-2030.md"
    note.write_text("# ExampleCon 2030\n\nThe big news was Foobar 2.\n")

    (record,) = json.loads(confbot("extract", "--json", note).stdout)

    (news,) = record["announcements"]
    assert (news["certain"], news["doubt"]) == (False, "it is a sentence of prose")


def test_extract_gives_links_to_notes_that_are_not_here(confbot: Confbot, tmp_path: Path) -> None:
    """An index read by itself still says where each session is told."""
    note = tmp_path / "examplecon-2030.md"
    note.write_text("# ExampleCon 2030\n\n## Talks\n\n- [Less YAML](talks/yaml.md) by Ana Roe\n")

    (record,) = json.loads(confbot("extract", "--json", note).stdout)

    (session,) = record["sessions"]
    assert session["links"] == [{"label": "Less YAML", "url": "talks/yaml.md", "kind": "page"}]


def test_names_that_hold_anything_stay_on_one_line(confbot: Confbot, tmp_path: Path) -> None:
    """Whoever can name a file must not write lines of the report, nor colour a terminal."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a\nb\x1b[31m.md").write_text(
        "# ExampleCon 2030\n\n## Tools\n\n- Foobar - small\n- [x](nowhere)\n"
    )
    name = r"a\nb\x1b[31m.md"

    (line,) = confbot("check", folder).stdout.splitlines()
    (annotation,) = confbot("check", "--format", "github", folder).stdout.splitlines()
    asked = confbot("ask", "foobar", "--knowledge", folder).stdout

    assert line.startswith(f"{folder}/{name}:6: warning: ")
    assert f"file={folder}/{name},line=6" in annotation
    assert f"from {name}, line 5\n" in asked
    assert f"{folder}/{name}" in confbot("extract", folder).stdout


def test_the_help_lists_what_people_use_most_at_first(confbot: Confbot) -> None:
    """Who sees it for the first time wants to ask, not to repair."""
    listed = confbot("--help").stdout.partition("Commands:\n")[2].splitlines()

    assert [line.split()[0] for line in listed] == [
        *("ask", "check", "extract", "eval", "serve", "playground", "doctor", "db", "digest")
    ]
