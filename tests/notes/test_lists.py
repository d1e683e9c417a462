"""Lists that say what they hold: by the line above, by an item over them, or not at all yet."""

from textwrap import dedent

from bot.notes.reading import read_note
from bot.recap.model import Kind


def entries(text: str) -> list[tuple[Kind, str]]:
    """Return kind and title of what is read from the Markdown `text`."""
    recap, _ = read_note(dedent(text), "examplecon-2030.md")
    return [(entry.kind, entry.title) for entry in recap.entries]


def test_an_item_says_what_the_list_inside_it_holds() -> None:
    """Some notes are one list, with the headings as its outermost items."""
    read = entries("""\
        - Tools
          - Kettle - boils water
        - News
          - Kettle 2 is out
        - Day 2
          - [Pots](https://youtu.be/abcdefghijk) by Ana Roe
        """)

    assert read == [
        (Kind.TOOL, "Kettle"),
        (Kind.ANNOUNCEMENT, "Kettle 2 is out"),
        (Kind.SESSION, "Pots"),
    ]


def test_a_bold_line_below_the_title_is_a_heading_if_it_says_what_follows() -> None:
    """Right below a heading a bold line is mostly who gave the talk; "Tools" is nobody."""
    read = entries("# ExampleCon 2030\n\n**Tools**\n\n- Kettle\n")

    assert read == [(Kind.TOOL, "Kettle")]


def test_only_the_sentence_before_a_list_says_what_it_holds() -> None:
    """What else the paragraph speaks of is not what is listed."""
    read = entries("""\
        They write software for cameras. The recordings are good:

        - [Pots](https://youtu.be/abcdefghijk) by Ana Roe
        """)

    assert (Kind.SESSION, "Pots") in read
    assert not any(kind is Kind.TOOL for kind, _ in read)


def test_a_name_ends_where_an_apposition_begins() -> None:
    """`Kettle, a pot that listens` is a name and what it is, as after a dash."""
    recap, _ = read_note("## Tools\n\n- Kettle, a pot that listens\n- Pots, Pans\n", "a-2030.md")

    assert [(entry.title, entry.lines) for entry in recap.entries] == [
        ("Kettle", ("a pot that listens",)),
        ("Pots, Pans", ()),
    ]


def test_what_is_yet_to_be_written_is_no_entry() -> None:
    """A draft keeps its place for what will be said; it is nothing to answer with."""
    read = entries("""\
        ## Tools

        - Kettle
        - ???
        - TBD

        ## Announcements

        ...

        ## Themes

        - Todo
        """)

    assert [each for each in read if each[0] is not Kind.PASSAGE] == [(Kind.TOOL, "Kettle")]
