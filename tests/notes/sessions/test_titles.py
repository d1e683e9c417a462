"""Titles told from the people and the words around them."""

import pytest

from bot.notes.sessions.titles import split_title
from bot.notes.sessions.wording import clean_title


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Ana Roe's Less YAML for Sailors", "Less YAML for Sailors", "Ana Roe"),
        ("Qorva Vildan\u2019s Dial F For Files", "Dial F For Files", "Qorva Vildan"),
        ("Paul Jonas' Calmer Queues", "Calmer Queues", "Paul Jonas"),
        ("Ana Roe's keynote", "Ana Roe's keynote", "Ana Roe"),
    ],
)
def test_a_title_may_stand_behind_whose_it_is(text: str, title: str, name: str) -> None:
    """In the genitive, which belongs to the title only where that names the kind of session."""
    split = split_title(text)

    assert split.title == title
    assert [speaker.name for speaker in split.speakers] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Conway's Law for Sailors",
        "What's New in Files",
        "Ana Roe's files are calmer than ours",
        "Ana Roe's ABC301 (Less Files for",
    ],
)
def test_other_genitives_are_part_of_the_title(text: str) -> None:
    """A single name, a sentence, or a line that goes on."""
    assert split_title(text).speakers == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Workshop 3: Less YAML", "Less YAML"),
        ("Tutorial #2 - Less YAML", "Less YAML"),
        ("Lightning talk 4: Less YAML", "Less YAML"),
        ("Keynote 6: Rust in the kernel of things", "Rust in the kernel of things"),
        ("Keynote 2: Ana from Acme", "Keynote 2: Ana from Acme"),
        ("Keynote: Less YAML", "Keynote: Less YAML"),
        ("Workshop 2.0 for All", "Workshop 2.0 for All"),
    ],
)
def test_the_number_of_a_session_is_no_part_of_its_title(text: str, title: str) -> None:
    """The kind goes with its number; alone it says that a session was the keynote."""
    assert clean_title(text) == title


def test_talk_told_of_by_whose_it_is_and_what_it_was_on() -> None:
    """It has no title of its own, so all of the text is."""
    text = "Ana Roe\u2019s talk around secret management"
    split = split_title(text)
    assert (split.title, [speaker.name for speaker in split.speakers]) == (text, ["Ana Roe"])


@pytest.mark.parametrize(
    ("text", "title", "names"),
    [
        ("Comparing container runtimes @anaroe", "Comparing container runtimes", ["@anaroe"]),
        ("Less YAML in Anger @anaroe @bolin", "Less YAML in Anger", ["@anaroe", "@bolin"]),
        (
            "\u8ca0\u8377\u8a66\u9a13 (Load tests) @anaroe",
            "\u8ca0\u8377\u8a66\u9a13 (Load tests)",
            ["@anaroe"],
        ),
        ("Less YAML, Qorveth Zill @qz", "Less YAML", ["Qorveth Zill"]),
        ("Qorveth Zill @qz", "Qorveth Zill @qz", []),
        ("Meet us at @acme", "Meet us at @acme", []),
    ],
)
def test_accounts_stand_behind_a_title(text: str, title: str, names: list[str]) -> None:
    """A name before them is whose they are."""
    split = split_title(text)

    assert (split.title, [who.name for who in split.speakers]) == (title, names)
