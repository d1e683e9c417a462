"""Sentences that say what a talk was about."""

import pytest

from tests.notes.reading_notes import tools_of


def told(sentence: str) -> list[str]:
    """Return the names of the tools in the notes of a talk."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("This was a great talk about JRuby and very convincing.", "JRuby", id="talk"),
        pytest.param("A great talk about sidekiq vs threads.", "sidekiq", id="small letters"),
        pytest.param("We saw a great demo with DuckDB.", "DuckDB", id="shown with"),
        pytest.param("He gave an overview of Kafka as it is.", "Kafka", id="overview"),
        pytest.param("An introduction to PotKit for cooks.", "PotKit", id="spelt as a tool's"),
        pytest.param("Eine Einführung in OpenTelemetry mit Tee.", "OpenTelemetry", id="German"),
    ],
)
def test_what_a_talk_was_about_is_a_tool_by_its_name(sentence: str, name: str) -> None:
    """Who asks for talks about Foobar means these, though no title names it."""
    assert told(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("He talked about Docker on small hobs.", id="a platform"),
        pytest.param("A talk about Calm and kitchens.", id="a matter"),
        pytest.param("A talk about the KubeCon of last year.", id="an event"),
        pytest.param("An overview of tutorial-driven development.", id="a way of working"),
        pytest.param("An introduction to TypeScript for cooks.", id="a language"),
    ],
)
def test_what_else_a_talk_was_about_is_no_tool(sentence: str) -> None:
    """Talks are about anything; what all build on is named in every second one."""
    assert told(sentence) == []
