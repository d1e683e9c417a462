"""`confbot eval`: golden questions asked, and how many were answered as expected."""

import json
from pathlib import Path

from tests.cli.conftest import Confbot

RIGHT = """\
- question: who gave less yaml
  outcome: found
  expect: [ana roe, https://youtu.be/abcDEF12345]
  kind: people
- question: kubernetes
  outcome: [nothing, unsure]
"""
WRONG = """\
- question: what is foobar
  outcome: found
  expect: [a small cache, scans images]
  kind: tools
- question: bazzer
  outcome: found
  kind: tools
"""


def golden(folder: Path, text: str) -> Path:
    """Write a file of golden questions into `folder`."""
    path = folder / "questions.yaml"
    path.write_text(text, "utf-8")
    return path


def test_all_answered_as_expected_is_done(confbot: Confbot, notes: Path, tmp_path: Path) -> None:
    """A line for each kind, then the total."""
    done = confbot("eval", golden(tmp_path, RIGHT), "--knowledge", notes)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "people  1/1",
        "other   1/1",
        "",
        "2 of 2 answered as expected",
    ]


def test_a_wrong_answer_is_shown_beside_what_was_expected(
    confbot: Confbot, notes: Path, tmp_path: Path
) -> None:
    """Whoever keeps the questions sees what to mend, and a script sees the status."""
    done = confbot("eval", golden(tmp_path, WRONG), "--knowledge", notes)

    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0] == "what is foobar  (tools)"
    assert (
        lines[1]
        == "  expected  found, in the first hit \u201ca small cache\u201d, \u201cscans images\u201d"
    )
    assert lines[2] == "  missing   \u201cscans images\u201d"
    assert lines[3].startswith("  came      found: Foobar: a small cache for clusters")
    assert "tools  1/2" in lines
    assert lines[-1] == "1 of 2 answered as expected"
    assert "\x1b" not in done.stdout, "no colour when piped"


def test_json_tells_all_that_the_contract_names(
    confbot: Confbot, notes: Path, tmp_path: Path
) -> None:
    """Other programs rely on these keys."""
    done = confbot("eval", golden(tmp_path, RIGHT + WRONG), "--json", "--knowledge", notes)

    record = json.loads(done.stdout)
    assert done.returncode == 1
    assert set(record) == {"asked", "right", "kinds", "wrong"}
    assert (record["asked"], record["right"]) == (4, 3)
    assert record["kinds"]["tools"] == {"asked": 2, "right": 1}
    (wrong,) = record["wrong"]
    assert set(wrong) == {"question", "kind", "expected", "outcome", "text"}
    assert wrong["expected"] == {
        "outcome": ["found"],
        "expect": ["a small cache", "scans images"],
        "in": "first",
    }
    assert (wrong["kind"], wrong["outcome"]) == ("tools", "found")
    assert wrong["text"].startswith("Foobar")


def test_a_file_of_another_shape_is_reported_and_not_asked(
    confbot: Confbot, notes: Path, tmp_path: Path
) -> None:
    """Figures over a part of the questions would be taken for figures over all."""
    path = golden(tmp_path, RIGHT + "- question: b\n  outcome: perhaps\n")

    done = confbot("eval", path, "--knowledge", notes)

    assert done.returncode == 1
    assert done.stdout.startswith(f"{path}:8: error: ")
    assert len(done.stdout.splitlines()) == 1


def test_a_file_that_is_not_there_is_wrong_usage(confbot: Confbot, notes: Path) -> None:
    """As any path that is not there."""
    done = confbot("eval", "nowhere.yaml", "--knowledge", notes)

    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere.yaml" in done.stderr


def test_golden_questions_beside_the_notes_are_no_notes(
    confbot: Confbot, notes: Path, tmp_path: Path
) -> None:
    """A team keeps them where the notes are."""
    (tmp_path / "a.md").write_text((notes / "examplecon-2026.md").read_text("utf-8"), "utf-8")
    path = golden(tmp_path, RIGHT)

    assert confbot("check", tmp_path).stderr == "1 note, 0 errors, 0 warnings\n"
    assert confbot("eval", path, "--knowledge", tmp_path).returncode == 0
