"""The author's own say."""

from textwrap import dedent

import pytest

from bot.notes.marks import read_marks
from bot.notes.reading import read_note
from bot.recap.model import Announcement, Entry, Kind, Passage, Session, Theme, Tool


def entries(text: str) -> list[Entry]:
    """Return what is read from the Markdown `text`."""
    recap = read_note(dedent(text), "examplecon-2030.md").recap
    return list(recap.entries)


def kinds(text: str) -> list[tuple[Kind, str]]:
    """Return kind and title of what is read from `text`."""
    return [(entry.kind, entry.title) for entry in entries(text)]


def test_a_heading_is_the_session_that_its_author_says() -> None:
    """Nobody is named and nothing recorded, so nothing else could tell; its chapters are its."""
    (session,) = entries("""\
        ## Coffee with kettles <!-- confbot: session -->

        Water was boiled.

        ### At night

        More water was boiled.
        """)

    assert isinstance(session, Session)
    assert (session.title, session.doubt) == ("Coffee with kettles", "")
    assert session.remarks == ("Water was boiled.", "At night", "More water was boiled.")


def test_what_looks_like_a_session_is_none_where_its_author_says_so() -> None:
    """The mark is stronger than all evidence, and nothing that was said is lost."""
    (passage,) = entries("""\
        ## Less YAML - Ana Roe, Acme <!-- confbot: passage -->

        - [Video](https://youtu.be/abcdefghijk)
        """)

    assert isinstance(passage, Passage)
    assert passage.text == "Less YAML - Ana Roe, Acme\nVideo"
    assert [link.url for link in passage.links] == ["https://youtu.be/abcdefghijk"]


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("session", Kind.SESSION),
        ("tool", Kind.TOOL),
        ("announcement", Kind.ANNOUNCEMENT),
        ("theme", Kind.THEME),
        ("passage", Kind.PASSAGE),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- Kettle - boils water <!-- confbot: {} -->\n- and so on\n", id="item"),
        pytest.param("<!-- confbot: {} -->\n- Kettle - boils water\n", id="above an item"),
        pytest.param("Kettle - boils water <!--confbot:{}-->\n", id="paragraph"),
        pytest.param("#### Kettle - boils water <!-- CONFBOT: {} -->\n\nIt does.\n", id="heading"),
        pytest.param("- all\n  - Kettle - boils water <!-- confbot: {} -->\n", id="nested item"),
    ],
)
def test_a_mark_settles_what_a_part_of_the_note_is(text: str, mark: str, kind: Kind) -> None:
    """Whatever part it is, and whether the mark ends its line or stands above it."""
    read = kinds(text.format(mark))

    assert kind in {each for each, _ in read}
    assert all(not getattr(entry, "doubt", "") for entry in entries(text.format(mark)))


def test_a_resource_is_one_although_it_looks_like_a_session() -> None:
    """A recording that is no session of this event."""
    text = "- [Kettles](https://youtu.be/abcdefghijk) by Ana Roe <!-- confbot: resource -->\n"

    assert kinds(text) == [(Kind.RESOURCE, "Kettles")]


@pytest.mark.parametrize("lead", ["## What we liked", "What we liked:"])
@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("tools", Kind.TOOL),
        ("sessions", Kind.SESSION),
        ("announcements", Kind.ANNOUNCEMENT),
        ("themes", Kind.THEME),
    ],
)
def test_a_mark_in_the_plural_says_what_stands_below(lead: str, mark: str, kind: Kind) -> None:
    """One mark for a whole list, in the heading or in the line above it."""
    read = kinds(f"{lead} <!-- confbot: {mark} -->\n\n- kettles\n- pots\n")

    assert [title for each, title in read if each is kind] == ["kettles", "pots"]


def test_sections_of_passages_hold_nothing_else() -> None:
    """For a part of a note that has nothing to do with the event."""
    read = kinds("""\
        ## Next year <!-- confbot: passages -->

        - [Kettles](https://youtu.be/abcdefghijk) by Ana Roe

        ### Less YAML
        """)

    assert {kind for kind, _ in read} == {Kind.PASSAGE}


def test_a_mark_makes_certain_what_prose_tells() -> None:
    """The entry that was guessed is kept, with title and people; the guess is gone."""
    text = "Then came **Less YAML** by Ana Roe (Acme).\nShe argued for defaults.{}\n"
    (guessed,) = [entry for entry in entries(text.format("")) if isinstance(entry, Session)]
    (settled,) = [
        entry
        for entry in entries(text.format(" <!-- confbot: session -->"))
        if isinstance(entry, Session)
    ]

    assert guessed.doubt
    assert not settled.doubt
    assert (settled.title, settled.speakers) == (guessed.title, guessed.speakers)


def test_a_mark_in_a_code_block_is_an_example() -> None:
    """A guide for authors shows marks, and means none of them."""
    body = "```markdown\n- Kettle <!-- confbot: tool -->\n```\n- Pot <!-- confbot: tool -->\n"

    assert dict(read_marks(body, 1).own) == {4: Kind.TOOL}


def test_an_unknown_mark_is_named_with_what_may_be_meant() -> None:
    """A slip in a comment that nobody sees would never be found otherwise."""
    problems = read_note("Kettle <!-- confbot: anouncement -->\n", "examplecon-2030.md").problems

    assert [(each.line, each.level.value, each.problem) for each in problems] == [
        (1, "warning", "`anouncement` is no mark; write `announcement` if that is meant")
    ]


def test_marks_are_not_part_of_what_is_said() -> None:
    """They are for confbot, not for readers."""
    for entry in entries("## Kettles <!-- confbot: session -->\n\n- Pot <!-- confbot: tool -->\n"):
        assert isinstance(entry, Session | Tool | Theme | Announcement | Passage)
        assert "confbot" not in " ".join((entry.title, *entry.lines))
