"""Talks by which the files of their notes are called."""

import pytest

from bot.notes.sessions.innames import UNTOLD
from bot.recap.model import Session
from tests.notes.reading_notes import people, recap_of

TEXT = "- files are long\n- so are nights\n  - most of them\n"


@pytest.mark.parametrize(
    ("name", "title", "speakers"),
    [
        ("Less YAML in Anger - Ana Roe.md", "Less YAML in Anger", [("Ana Roe", None)]),
        ("Less YAML in Anger by Ana Roe.md", "Less YAML in Anger", [("Ana Roe", None)]),
        (
            "DriftConf2030/Ana Roe (Acme) - Less YAML in Anger.md",
            "Less YAML in Anger",
            [("Ana Roe", "Acme")],
        ),
    ],
)
def test_a_file_without_headings_is_the_talk_that_it_is_called_by(
    name: str, title: str, speakers: list[tuple[str, str | None]]
) -> None:
    """Its editor shows the name as the title, so nobody writes it again."""
    [session] = recap_of(TEXT, name).entries

    assert isinstance(session, Session)
    assert session.title == title
    assert people(session) == speakers
    assert session.remarks == ("files are long", "so are nights", "most of them")


def test_who_gave_it_may_be_said_at_the_end() -> None:
    """The name of the file alone may be any; with a speaker it is a talk's."""
    text = f"{TEXT}\nGood.\n\nSpeaker: Ana Roe, Acme\n"
    [session] = recap_of(text, "DriftConf2030/Less YAML in Anger.md").entries

    assert isinstance(session, Session)
    assert (session.title, people(session)) == ("Less YAML in Anger", [("Ana Roe", "Acme")])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DriftConf 2030 - Oslo.md", TEXT),
        ("My trip report.md", TEXT),
        ("Things to buy.md", TEXT),
        ("Less YAML in Anger - Ana Roe.md", f"# Shopping\n\n{TEXT}"),
        ("Less YAML in Anger - Ana Roe.md", f"---\ntitle: Shopping\n---\n{TEXT}"),
        ("less-yaml-ana-roe.md", TEXT),
    ],
)
def test_other_files_are_no_talks(name: str, text: str) -> None:
    """Those with a title of their own, and those that are called as anything is."""
    assert not [each for each in recap_of(text, name).entries if isinstance(each, Session)]


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        (
            "driftconf-2030/less-yaml-in-anger.md",
            f"# Less YAML, More Sleep: in Anger\n\n{TEXT}",
            "Less YAML, More Sleep: in Anger",
        ),
        ("DriftConf 2030/Less YAML in Anger.md", TEXT, "Less YAML in Anger"),
        (
            "driftconf-2030/monday/3_yaml_in_anger.md",
            f"# Less YAML in Anger\n\nGood.\n\n## Why\n\n{TEXT}",
            "Less YAML in Anger",
        ),
    ],
)
def test_a_file_called_like_its_title_in_the_folder_of_an_event_is_a_talk(
    name: str, text: str, title: str
) -> None:
    """Whoever writes a file for each talk need not write who gave it."""
    [session] = recap_of(text, name).entries

    assert isinstance(session, Session)
    assert (session.title, session.doubt) == (title, UNTOLD)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("driftconf-2030/quotes.md", f"# Quotes\n\n{TEXT}"),
        ("driftconf-2030/my-trip-to-oslo.md", f"# My trip to Oslo\n\n{TEXT}"),
        ("driftconf-2030/things-to-look-at.md", f"# Things to look at\n\n{TEXT}"),
        ("driftconf-2030/notes.md", f"# Less YAML in Anger\n\n{TEXT}"),
        ("files/less-yaml-in-anger.md", f"# Less YAML in Anger\n\n{TEXT}"),
        ("driftconf-2030/day-in-oslo-again.md", "# Day in Oslo again\n\n## Less - Ana Roe\n\nX.\n"),
    ],
)
def test_other_files_in_the_folder_of_an_event_are_no_talks(name: str, text: str) -> None:
    """A word or two may be anything, and what holds sessions is none itself."""
    found = [each for each in recap_of(text, name).entries if isinstance(each, Session)]

    assert [each.title for each in found] in ([], ["Less"])
