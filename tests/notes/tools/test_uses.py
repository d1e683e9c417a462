"""Sentences that name what people use, and what for."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in the notes of a talk."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "They use Lidder for lids and potgrep for leaks.", ["Lidder", "potgrep"], id="for"
        ),
        pytest.param("They adopted Lidder for lids.", ["Lidder"], id="adopted"),
        pytest.param("We moved to LidKit and Lidder for steam.", ["LidKit", "Lidder"], id="both"),
        pytest.param("I tried Far Lidder (keeps pots warm).", ["Far Lidder"], id="what it does"),
        pytest.param("I tested Lidder (an audit trail for tea).", ["Lidder"], id="what it is"),
        pytest.param("Steam goes through steamgrep.", ["steamgrep"], id="what is done with it"),
        pytest.param(
            "Built with Lidder, LidKit and potgrep.", ["Lidder", "LidKit", "potgrep"], id="built"
        ),
        pytest.param("How to boil (using Lidder).", ["Lidder"], id="in brackets"),
        pytest.param("I learned about potgrep and LidKit.", ["potgrep", "LidKit"], id="met"),
        pytest.param("Bo recommended Lidder for steam.", ["Lidder"], id="recommended"),
        pytest.param("She wrote Lidder, an audit trail for tea.", ["Lidder"], id="made"),
        pytest.param(
            "Bo built potgrep, a tool that finds leaks.", ["potgrep"], id="made of no word"
        ),
    ],
)
def test_a_sentence_may_tell_what_a_tool_is_used_for(sentence: str, names: list[str]) -> None:
    """Whoever says what for presents it; a name alone is only dropped."""
    assert told(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("They use Lidder and LidKit at work.", id="in passing"),
        pytest.param("They use Python for tea and Scrum for lids.", id="no tools"),
        pytest.param("We use Kubernetes for it.", id="a platform"),
        pytest.param("I tried Vepřo Knedlo (a local dish with cabbage).", id="food"),
        pytest.param("Ana wrote Slow Rivers, a novel about tea.", id="a book"),
        pytest.param("He built Potco, a company for kettles.", id="a company"),
        pytest.param("We sent it to Vilnius for tea.", id="a city"),
        pytest.param("Built with Love in Portugal, done using Python.", id="how it was made"),
        pytest.param("I discovered Alfama, a lovely quarter.", id="a place that somebody found"),
        pytest.param("She recommended Accelerate and Slow Rivers.", id="books"),
        pytest.param("I learned about Wardley Mapping.", id="a way of working"),
        pytest.param("Letters are written to Ana Roe.", id="somebody"),
        pytest.param("They chose Ana Roe for the board.", id="whom they chose"),
        pytest.param("The lid was stored with reluctance.", id="any word"),
    ],
)
def test_what_else_people_use_and_make_is_no_tool(sentence: str) -> None:
    """Languages, ways of working, places, books and people stand in the same words."""
    assert told(sentence) == []
