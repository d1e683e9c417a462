"""The command that prints how much was read."""

import json
from pathlib import Path

import pytest

from benchmarks.eval_notes import fault_lines, judge, line_of, main, record, table
from benchmarks.gold import GoldError

NOTE = """\
# SomeConf 2030

## Less YAML by Ana Roe

- nine files became one

## More YAML by Bo Lin
"""
RIGHT = """\
event: {name: SomeConf 2030, series: SomeConf, year: 2030}
sessions:
  - {title: Less YAML, speakers: [{name: Ana Roe}]}
  - {title: More YAML, speakers: [{name: Bo Lin}]}
"""


@pytest.fixture(name="corpus")
def _corpus(tmp_path: Path) -> Path:
    """One note with gold that it meets, and one without gold."""
    (tmp_path / "2030").mkdir()
    (tmp_path / "2030" / "day.md").write_text(NOTE)
    (tmp_path / "2030" / "day.gold.yaml").write_text(RIGHT)
    (tmp_path / "other.md").write_text(NOTE)
    return tmp_path


def test_notes_without_gold_are_not_judged(corpus: Path) -> None:
    """They are read along, as a person's folder of notes is."""
    assert [note.name for note in judge(corpus, corpus)] == ["2030/day.md"]


def test_gold_may_lie_in_a_folder_of_its_own(corpus: Path, tmp_path: Path) -> None:
    """Notes of other people need not be touched."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "other.gold.yaml").write_text(RIGHT)

    assert [note.name for note in judge(corpus, tmp_path / "gold")] == ["other.md"]


def test_gold_without_its_note_is_told(corpus: Path) -> None:
    """A note that was renamed would else never be judged again."""
    (corpus / "gone.gold.yaml").write_text(RIGHT)

    with pytest.raises(GoldError, match=r"gone\.gold\.yaml: there is no such note"):
        judge(corpus, corpus)


def test_faults_are_told_with_note_and_line(corpus: Path) -> None:
    """What was missed is looked for in its session, or else in the note's own text."""
    gold = RIGHT.replace("Bo Lin", "Cy Doe") + "  - {title: nine files became one}\n"
    (corpus / "2030" / "day.gold.yaml").write_text(gold)

    (note,) = judge(corpus, corpus)

    assert fault_lines(note) == [
        "2030/day.md:5: missed sessions: nine files became one",
        "2030/day.md:7: missed speakers: Cy Doe",
        "2030/day.md:7: extra speakers: Bo Lin",
    ]


def test_a_line_is_found_by_words_where_it_is_not_found_by_letter() -> None:
    """Gold has a title without the note's markup."""
    lines = ("# SomeConf", "", "Then **Less** _YAML_ by Ana", "https://v.example/1", "x?v=abc-123")

    assert line_of("Less YAML", lines) == 3
    assert line_of("https://v.example/1", lines) == 4
    assert line_of("https://youtu.be/abc-123", lines) == 5
    assert line_of("Quite another matter", lines) is None


def test_table_has_a_line_for_each_note_and_one_for_all(corpus: Path) -> None:
    """Aspects that nothing was judged by have no column."""
    lines = table(judge(corpus, corpus)).splitlines()

    assert lines[0].split() == ["sessions", "titles", "speakers", "events"]
    assert lines[2].split() == ["2030/day.md", *["1.00"] * 12]
    assert lines[3].split() == ["all", "1", *["1.00"] * 12]


def test_record_holds_figures_and_faults_of_each_note(corpus: Path) -> None:
    """For whoever wants to compare two readings by machine."""
    figures = record(judge(corpus, corpus))

    assert figures["all"]["sessions"] == {
        "hits": 2,
        "missed": 0,
        "extra": 0,
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
    }
    assert figures["notes"][0]["note"] == "2030/day.md"
    assert figures["notes"][0]["faults"] == []


def test_command_prints_a_table_or_json(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output holds nothing else."""
    assert main([str(corpus), "--verbose"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("all 1")

    assert main([str(corpus), str(corpus), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["all"]["speakers"]["f1"] == 1


def test_command_fails_where_there_is_nothing_to_judge(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped folder must not look like a perfect reading."""
    (tmp_path / "note.md").write_text(NOTE)

    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr() == ("", f"{tmp_path}: no note has gold\n")


def test_command_names_the_gold_that_is_not_in_its_form(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is measured against gold with a slip in it."""
    (corpus / "2030" / "day.gold.yaml").write_text("sessions: []\n")

    assert main([str(corpus)]) == 1
    assert "day.gold.yaml: " in capsys.readouterr().err
