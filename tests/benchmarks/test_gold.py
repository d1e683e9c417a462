"""Gold files: what a person states of a note."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.gold import GoldError, GoldSpeaker, GoldText, GoldTool, gold_path, read_gold


def stated(folder: Path, text: str) -> Path:
    """Return the path of a gold file that holds `text`."""
    path = folder / "note.gold.yaml"
    path.write_text(text, "utf-8")
    return path


def test_gold_lies_beside_its_note_whatever_its_suffix() -> None:
    """A person who sees the note sees the gold; dots in the name stay."""
    assert gold_path(Path("a/v2.1.markdown")) == Path("a/v2.1.gold.yaml")


def test_all_that_can_be_stated_is_read(tmp_path: Path) -> None:
    """Short and long forms mean the same."""
    gold = read_gold(
        stated(
            tmp_path,
            """
            rows: [3-d]
            event: {name: SomeConf 2030, year: 2030, optional: [city]}
            sessions:
              - title: Less YAML
                day: 2030-05-02
                speakers: [{name: Ana Roe, organisation: Acme}]
                links: ["https://v.example/1", {text: "https://v.example/2", optional: true}]
            tools: [Foobar, {name: Baz, url: "https://baz.example/", optional: true}]
            announcements: []
            """,
        )
    )

    (session,) = gold.sessions
    assert gold.rows == ("3-d",)
    assert gold.event["year"] == 2030
    assert (session.title, session.day) == ("Less YAML", date(2030, 5, 2))
    assert session.speakers == (GoldSpeaker(name="Ana Roe", organisation="Acme"),)
    assert session.links == (
        GoldText(text="https://v.example/1"),
        GoldText(text="https://v.example/2", optional=True),
    )
    assert gold.tools == (
        GoldTool(name="Foobar"),
        GoldTool(name="Baz", url="https://baz.example/", optional=True),
    )


def test_example_in_the_readme_is_gold(tmp_path: Path) -> None:
    """Whoever copies it has a file that is read."""
    readme = Path(__file__).parents[1] / "recaps" / "README.md"
    example = readme.read_text("utf-8").partition("```yaml\n")[2].partition("```")[0]

    gold = read_gold(stated(tmp_path, example))

    assert gold.tools == (
        GoldTool(name="Mooring", url="https://mooring.example/"),
        GoldTool(name="Bilge"),
    )
    assert gold.sessions[0].links[0].kind == "recording"


def test_what_is_not_stated_differs_from_what_is_stated_to_be_nothing(tmp_path: Path) -> None:
    """No key judges nothing; an empty list says that there is none; a field left out is none."""
    gold = read_gold(stated(tmp_path, "event: {optional: [city]}\nsessions: []\ntools: []\n"))

    assert gold.tools == ()
    assert gold.themes is None
    assert gold.event["name"] is None
    assert "city" not in gold.event


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("event: {}\n", id="no sessions"),
        pytest.param("sessions: []\n", id="no event"),
        pytest.param("event: {}\nsessions: []\ntool: []\n", id="unknown key"),
        pytest.param("event: {town: Oslo}\nsessions: []\n", id="unknown event field"),
        pytest.param("event: {}\nsessions: [{titel: A}]\n", id="unknown session key"),
        pytest.param("event: {}\nsessions: [{title: A, speakers: [Ana]}]\n", id="bare speaker"),
        pytest.param("event: {}\nsessions: [\n", id="no YAML"),
        pytest.param("", id="empty"),
    ],
)
def test_a_slip_in_gold_is_told_with_the_name_of_the_file(tmp_path: Path, text: str) -> None:
    """It must not pass for a fault of the reader."""
    path = stated(tmp_path, text)

    with pytest.raises(GoldError, match=r"note\.gold\.yaml: "):
        read_gold(path)
