"""Lists that say what they hold: by the line above, by an item over them, or not at all yet."""

from textwrap import dedent

from bot.notes.reading import read_note
from bot.recap.model import Kind
from tests.notes.reading_notes import told


def entries(text: str) -> list[tuple[Kind, str]]:
    """Return kind and title of what is read from the Markdown `text`."""
    recap = read_note(dedent(text), "examplecon-2030.md").recap
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

    assert [each for each in read if each[0] is not Kind.PASSAGE] == [
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
    recap = read_note("## Tools\n\n- Kettle, a pot that listens\n- Pots, Pans\n", "a-2030.md").recap

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


def test_thanks_are_no_announcements() -> None:
    """What a sentence will "release" later is not what its list holds."""
    recap = read_note(
        "We will release all figures; first I thank the team:\n\n- Ana Roe who kept it going\n",
        "examplecon-2030.md",
    ).recap

    assert not any(entry.kind is Kind.ANNOUNCEMENT for entry in recap.entries)


def test_a_sentence_may_promise_that_short_items_are_sessions() -> None:
    """Nobody need be named where the author says to have attended them."""
    found = told(
        """
        I attended the following sessions:

        1. Files - Don't leave them for later
        2. Move your files to Acme - Do and Don't. A view
        3. A deep dive on files
        """
    )

    assert [line.partition(" | ")[0] for line in found] == [
        "Files - Don't leave them for later",
        "Move your files to Acme - Do and Don't. A view",
        "A deep dive on files",
    ]


def test_what_follows_a_promise_is_no_session_if_it_says_more() -> None:
    """Sentences below the same words tell how it was."""
    found = told(
        """
        I attended many talks and learned this about files:

        - They are many.
        - They are long, and nobody reads any of them.
        """
    )

    assert found == []


def test_links_to_recordings_show_how_people_and_titles_are_set() -> None:
    """What is said behind the links is no part of it, nor a title where somebody works."""
    found = told(
        """
        Some that I attended and enjoyed:

        * [Amj Quillan - Awesome File Tools](https://youtu.be/aaaaaaaaaa1): a great talk.
        * [Paul Roe - The File Even Mightier](https://youtu.be/aaaaaaaaaa2). As ever - good.
        * [Maria Zed - Share Your Files! Packaging Without Tears](https://youtu.be/aaaaaaaaaa3) - ok
        * [Sepp Dehpo - Magic Files, on the wall, who is fairest](https://youtu.be/aaaaaaaaaa4)
        """
    )

    assert found == [
        "Awesome File Tools | Amj Quillan | aaaaaaaaaa1",
        "The File Even Mightier | Paul Roe | aaaaaaaaaa2",
        "Share Your Files! Packaging Without Tears | Maria Zed | aaaaaaaaaa3",
        "Magic Files, on the wall, who is fairest | Sepp Dehpo | aaaaaaaaaa4",
    ]


def test_somebody_linked_who_talked_about_something_is_no_title() -> None:
    """Under a heading for talks a link is mostly a title, but not before a verb of speaking."""
    found = told(
        """
        ## Talks

        - [Vilka Zed](https://vilka.example/) talking about file systems. The problem: they grow.
        - [Rain](https://rain.example/) gave a talk about the cursed parts of files.
        """
    )

    assert not {"Vilka Zed", "Rain"} & {line.partition(" | ")[0] for line in found}


def test_boxes_to_tick_off_are_no_part_of_a_title() -> None:
    """Who collects videos to watch ticks off those that were watched."""
    found = told(
        """
        - [x] [Less YAML at home](https://youtu.be/aaaaaaaaaaa) - Ana Roe, Acme
        - [ ] [Keynote: Half the ladders](https://youtu.be/bbbbbbbbbbb) \u2b50
        - [ ] https://youtu.be/ccccccccccc - Ladders in bulk
        """
    )
    assert found == [
        "Less YAML at home | Ana Roe (Acme) | aaaaaaaaaaa",
        "Keynote: Half the ladders |  | bbbbbbbbbbb",
        "Ladders in bulk |  | ccccccccccc",
    ]


def test_an_item_that_names_people_is_a_session_where_two_others_are() -> None:
    """A colon says less than a dash or quotes do, but the neighbours vouch for it."""
    found = told(
        """
        ## Highlights

        * Ana Roe: Nine ways to delete a file
        * Paul Lin, "Half the ladders"
        * Maria Lin - Ladders in bulk for everybody. Slides: https://slides.com/maria/bulk
        * Whisky tasting
        """
    )
    assert found == [
        "Nine ways to delete a file | Ana Roe",
        "Half the ladders | Paul Lin",
        "Ladders in bulk for everybody | Maria Lin | slides.com/maria/bulk",
    ]


def test_a_bold_title_with_a_recording_is_a_session_among_those_with_people() -> None:
    """Who made the list left out one name."""
    found = told(
        """
        1. **Less YAML** - Ana Roe. <https://youtu.be/aaaaaaaaaa1>
        2. **More Tea** - Bo Lin. <https://youtu.be/aaaaaaaaaa2>
        3. **Files, finally** - <https://youtu.be/aaaaaaaaaa3>. Skip the first half.
        """
    )

    assert found == [
        "Less YAML | Ana Roe | aaaaaaaaaa1",
        "More Tea | Bo Lin | aaaaaaaaaa2",
        "Files, finally |  | aaaaaaaaaa3",
    ]


def test_most_items_that_look_like_titles_vouch_for_the_others() -> None:
    """A title may read like a sentence; under "Sessions", beside titles, it is one."""
    found = told(
        """
        ## Today's Sessions

        - Best Friends Keep No Files: Going Fileless with Foobar
        - Life of a Kettle: Night Edition
        - Creating Paved Paths for Pots
        """
    )

    assert len(found) == 3


def test_titles_over_notes_are_sessions_though_nobody_is_named() -> None:
    """A lightning talk leaves little behind: its title, and a line or two below it."""
    found = told(
        """
        ## Ignite Talks (5 minutes each)

        - 6 years and 15 kettles later - how to boil water
          - Know your pots
        - PotOps, CupOps… making sense of it in 5 min.
          - A cup is no pot
        - Platform teams and pots, how to get along
          - Talk to them
        - All pots are equal
          - Some more so
        """
    )

    assert [line.partition(" | ")[0] for line in found] == [
        "6 years and 15 kettles later - how to boil water",
        "Platform teams and pots, how to get along",
        "All pots are equal",
    ]
