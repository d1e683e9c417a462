"""Lines of title and people that stand over paragraphs, and are marked by nothing."""

import pytest

from tests.notes.reading_notes import people, sessions_of, told

TALKS = (
    ("Pots: a love story", "Maria de la Cruz", "Northwind"),
    ("Why we left the kettle (and came back)", "Anna Berg", "Globex"),
    ("What queues taught us", "Peter Novak", "Umbrella"),
)
INTRODUCTION = "# FooConf 2030\n\nNine hundred people came.\n\n"


def note(line: str, said: str = "\n\nHalf of the room had the same scars.\n\n") -> str:
    """Return a note whose talks are set in the form of `line`."""
    return INTRODUCTION + "".join(
        line.format(title=title, name=name, company=company) + said
        for title, name, company in TALKS
    )


@pytest.mark.parametrize(
    "line",
    [
        "{title} - {name}",
        "{name} -- {title}",
        "{name}: {title}",
        "{title} by {name}",
        "{title} ({name})",
        "{name} | {title}",
        "{title} / {name}",
        "**{name}** - {title}",
        "{title}\n{name}",
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        "\n\nHalf of the room had the same scars.\n\n",
        "\n\nHalf of the room had the same scars.\n\nhttps://youtu.be/tdw31less01\n\n",
        "\n\n- half of the room had the same scars\n- tea\n\n",
    ],
)
def test_a_line_of_its_own_is_a_title_over_what_was_said(line: str, said: str) -> None:
    """Mails and pasted notes have no headings."""
    found = told(note(line, said))

    assert [each.split(" | ")[:2] for each in found] == [[title, name] for title, name, _ in TALKS]


@pytest.mark.parametrize("line", ["{name}: {title}", "{title} / {name}"])
def test_a_first_line_that_one_sign_parts_is_a_title_over_the_lines_below(line: str) -> None:
    """What was said stands in the same paragraph."""
    found = told(note(line, "\nHalf of the room had the same scars.\n\n"))

    assert found == [f"{title} | {name}" for title, name, _ in TALKS]


def test_who_comes_again_talks_to_the_others() -> None:
    """An interview is no list of talks."""
    asked = "Anna Berg: What about the pots\n\nPeter Novak: They are all in order now\n\n"

    assert not sessions_of(INTRODUCTION + asked * 3)


def test_below_the_heading_of_a_session_no_line_is_another() -> None:
    """It may be about a part of it."""
    said = "Nine files - Anna Berg\n\nA joke.\n\nTen files - Peter Novak\n\nAnother.\n\n"
    (session,) = sessions_of(f"# FooConf 2030\n\n## Less YAML\n\nby Mai Tran\n\n{said}")

    assert (session.title, people(session)) == ("Less YAML", [("Mai Tran", None)])


def test_a_paragraph_that_turns_to_something_else_ends_the_last_talk() -> None:
    """Nothing else closes a line that no sign marks as a heading."""
    last = sessions_of(note("{title} - {name}") + "After lunch we saw the port.\n")[-1]

    assert list(last.remarks) == ["Half of the room had the same scars."]
