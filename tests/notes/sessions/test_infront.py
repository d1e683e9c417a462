"""Sessions that front matter gives."""

from datetime import date

from bot.recap.model import LinkKind, Speaker
from tests.notes.reading_notes import people, problems_of, sessions_of, tools_of

LISTED = """\
---
title: DriftConf 2030
talks:
  - title: Less YAML
    speaker: Ana Roe
    company: Acme
    video: https://www.youtube.com/watch?v=aaaaaaaaaaa
    date: 2030-05-02
  - title: Sampling spans
    speakers:
      - name: Ben Poe
        title: Engineer
        organization: Globex
      - Cy Doe
    links:
      slides: https://drift.example/spans.pdf
      url: https://drift.example/spans
    notes: |
      - keep one in ten
      - drop the rest
  - Closing words
---
It rained.
"""


def test_list_of_talks() -> None:
    """A list of talks gives each with people, links, remarks, day and line."""
    yaml, spans, closing = sessions_of(LISTED)
    assert (yaml.title, yaml.source.line, yaml.day) == ("Less YAML", 4, date(2030, 5, 2))
    assert yaml.speakers == (Speaker(name="Ana Roe", organisation="Acme"),)
    assert [(link.kind, link.url) for link in yaml.links] == [
        (LinkKind.RECORDING, "https://www.youtube.com/watch?v=aaaaaaaaaaa")
    ]
    assert (spans.title, spans.source.line) == ("Sampling spans", 9)
    assert spans.speakers == (
        Speaker(name="Ben Poe", organisation="Globex", role="Engineer"),
        Speaker(name="Cy Doe"),
    )
    assert [link.kind for link in spans.links] == [LinkKind.SLIDES, LinkKind.PAGE]
    assert spans.remarks == ("keep one in ten", "drop the rest")
    assert (closing.title, closing.source.line) == ("Closing words", 21)


def test_list_of_talks_in_toml() -> None:
    """Tables of TOML are such a list."""
    text = (
        '+++\nevent = "DriftConf 2030"\n\n[[talks]]\ntitle = "Less YAML"\nspeaker = "Ana Roe"\n\n'
        '[[talks]]\ntitle = "Sampling spans"\n+++\n'
    )
    assert [(session.title, session.source.line) for session in sessions_of(text)] == [
        ("Less YAML", 4),
        ("Sampling spans", 8),
    ]


def test_talk_told_below_as_well_is_one() -> None:
    """A heading called like a listed talk tells more of it."""
    text = f"{LISTED}\n## Less YAML\n\nShe dropped all templates.\n"
    yaml, *_ = found = sessions_of(text)
    assert len(found) == 3
    assert "She dropped all templates." in yaml.remarks


NOTE = """\
---
title: Less YAML
{who}
event: DriftConf 2030
---
{heading}She dropped all templates.

## Takeaways

- no loops

## Tools

- [Glazier](https://glazier.example) - renders panes
"""


def test_note_is_one_talk() -> None:
    """Title and speaker make the note one talk, whatever its headings are."""
    for heading in ("", "# Less YAML\n\n"):
        [session] = sessions_of(NOTE.format(who="speaker: Ana Roe, Acme", heading=heading))
        assert session.title == "Less YAML"
        assert session.speakers == (Speaker(name="Ana Roe", organisation="Acme"),)
        assert session.remarks[:3] == ("She dropped all templates.", "Takeaways", "no loops")
        assert not session.doubt


def test_tools_of_a_note_that_is_one_talk() -> None:
    """What such a note lists as tools is read as ever."""
    text = NOTE.format(who="speakers: [Ana Roe, Ben Poe]", heading="")
    assert [tool.name for tool in tools_of(text)] == ["Glazier"]
    assert [len(session.speakers) for session in sessions_of(text)] == [2]


def test_recording_shows_a_talk_beside_its_event_only() -> None:
    """Any post may show a video; beside an event it is that of a talk."""
    video = "video: https://www.youtube.com/watch?v=aaaaaaaaaaa"
    text = NOTE.format(who=video, heading="")
    [session] = sessions_of(text)
    assert (session.title, len(session.links)) == ("Less YAML", 1)
    assert not sessions_of(text.replace("event: DriftConf 2030\n", "tags: yaml\n"))


def test_speakers_of_a_whole_event_give_no_talk() -> None:
    """Names in front of a note on several talks, or on the event, are of no talk."""
    front = "---\ntitle: {title}\nspeakers: [Ana Roe, Ben Poe]\nevent: DriftConf 2030\n---\n"
    told = "## Less YAML - Ana Roe\n\nNo loops.\n\n## Sampling spans - Ben Poe\n\nOne in ten.\n"
    assert [session.title for session in sessions_of(front.format(title="Notes") + told)] == [
        "Less YAML",
        "Sampling spans",
    ]
    assert not sessions_of(front.format(title="DriftConf 2030 recap") + "It rained.\n")


def test_talk_without_title_is_reported_with_its_line() -> None:
    """A listed talk without a title is told with its line."""
    text = "---\nevent: DriftConf 2030\ntalks:\n  - title: Less YAML\n  - speaker: Ana Roe\n---\n"
    [problem] = problems_of(text)
    assert (problem.line, problem.problem) == (
        5,
        "a session in the front matter has no title; add `title:`",
    )


def test_a_key_without_a_value_names_nobody_and_a_company_is_that_of_all() -> None:
    """As forms leave it, and fill it in."""
    less, more = sessions_of(
        "---\ntalks:\n  - title: Less YAML\n    speaker: null\n"
        "  - title: More YAML\n    speakers: [Ana Roe, Bo Lin]\n    company: Acme\n---\n"
    )

    assert less.speakers == ()
    assert people(more) == [("Ana Roe", "Acme"), ("Bo Lin", "Acme")]
