"""What authors mean as headings, marked as such or not."""

from bot.notes.markdown.blocks import read_blocks
from bot.notes.outline import Section, read_outline, walk
from tests.notes.reading_notes import passages_of


def outline_of(text: str, title: str = "") -> Section:
    """Return the outline of the Markdown `text`."""
    return read_outline(read_blocks(text, 1)[0], title)


def titles(text: str, title: str = "") -> list[tuple[int, str]]:
    """Return line and title of each section of `text`, the note itself left out."""
    return [(each.line, each.title) for each in walk(outline_of(text, title)) if each.heading]


def test_every_form_of_heading_is_one() -> None:
    """ATX, closed, setext, numbered, with an emoji or a link inside."""
    text = "# A #\n\nB\n===\n\n## 1. C\n\n## 🎉 D\n\n### [E](https://e.example)\n\nF\n---\n"

    assert titles(text) == [(1, "A"), (3, "B"), (6, "C"), (8, "D"), (10, "E"), (12, "F")]


def test_plain_and_bold_lines_over_a_list_are_headings() -> None:
    """Many authors mark no heading at all."""
    text = (
        "Announcements\n\n* a\n\n**Build**\n* b\n\nTools we learned about:\n* c\n\nProse again.\n"
    )

    assert titles(text) == [(1, "Announcements"), (5, "Build"), (8, "Tools we learned about")]
    assert [block.line for block in outline_of(text).blocks] == [11]


def test_a_sentence_over_a_list_is_no_heading_but_stays_with_it() -> None:
    """What introduces a list is said together with it."""
    (passage,) = passages_of(
        "We were told that open spaces follow two main principles, which are:\n\n- a\n- b\n"
    )

    assert passage.text.splitlines()[1:] == ["a", "b"]
    assert passage.headings == ()


def test_the_end_of_some_prose_over_a_list_is_no_heading() -> None:
    """It leads to the list, and is no title of it."""
    outline = outline_of("# T\n\nThe keynote was short. News that matters to us:\n\n- Foo 2")

    assert not outline.sections[0].sections


def test_a_hash_inside_code_is_no_heading() -> None:
    """Shell comments look like headings."""
    assert titles("```bash\n# not a heading\n```\n") == []


def test_a_paragraph_that_runs_into_a_rule_is_no_heading() -> None:
    """`---` right under prose makes all of it a heading, which nobody means."""
    prose = "This was a long week with many sessions, of which I could see only some. " * 2

    assert titles(f"{prose}\n---\n\nNext.\n") == []


def test_a_heading_right_under_a_line_of_prose_is_one_alone() -> None:
    """Setext headings take in the lines above them."""
    assert titles("It ended late.\nDay two\n-------\n") == [(2, "Day two")]


def test_the_title_may_stand_in_the_body_without_marks() -> None:
    """Some repeat the front matter's title as a plain line."""
    assert titles("My week\n\nIt rained.\n", "My Week") == [(1, "My week")]


def test_a_bold_line_below_a_heading_is_who_spoke() -> None:
    """It must not become a heading that takes the notes away from the session."""
    assert titles("## Less YAML\n\n**Ana Roe (Acme)**\n\n- a\n") == [(1, "Less YAML")]


def test_a_heading_right_below_that_of_a_session_may_be_who_gave_it() -> None:
    """It must not become a session of its own where the whole note is set so."""
    one, two = "## A\n\n#### Ana Roe - Acme\n\na\n\n", "## B\n\n#### Ben Fox - Initech\n\nb\n\n"

    assert titles(one + two) == [(1, "A"), (7, "B")]
    assert len(titles(f"{one}#### More YAML\n\nc\n\n{two}")) == 5
