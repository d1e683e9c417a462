"""Sessions by where they stand and what they link, and headings over many that are none."""

import pytest

from bot.recap.model import Session
from tests.notes.reading_notes import recap_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## Quick links

            ### Day 1

            #### Great Hall

            | Slot | Speaker | Slide Deck | Video |
            |---|---|---|---|
            | 9:30 AM | Ana Roe | [Less YAML](AnaRoe-LessYaml) | [V](https://youtu.be/a1) |
            | 10:30 AM | Bo Lin | Small Files Everywhere | [V](https://youtu.be/a2) |
            """,
            ["Less YAML | Ana Roe | a1", "Small Files Everywhere | Bo Lin | a2"],
            id="a room over a table",
        ),
        pytest.param(
            """
            ## Links

            | Speaker | Blog |
            |---|---|
            | Ana Roe | [ana.example.org](https://ana.example.org) |
            """,
            [],
            id="people and their pages",
        ),
        pytest.param(
            """
            ## Talks

            ### Less YAML

            | Format | Size |
            |---|---|
            | YAML | 9 KB |
            | TOML | 3 KB |

            ### More Small Files

            They were smaller than ever.
            """,
            ["Less YAML | ", "More Small Files | "],
            id="a table of figures in a session",
        ),
    ],
)
def test_a_heading_over_a_table_of_sessions_is_a_group(text: str, expected: list[str]) -> None:
    """A room or a track has no recording; those of its table belong to the rows."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## Keynote: Will Anyone Read Files?

            - Video Link: https://youtu.be/a1
            - Summary: who is going to read them

            ## Weaving Files

            - https://youtu.be/a2
            - Nice features
              - Threads
            """,
            [
                "Keynote: Will Anyone Read Files? |  | a1",
                "Weaving Files |  | a2",
            ],
            id="at the top of the list",
        ),
        pytest.param(
            """
            ## Cool stuff

            - Documentary about files: https://youtu.be/a1
            - https://files.example.org/
            """,
            [],
            id="a recording of something else",
        ),
        pytest.param(
            """
            ## What I want to see

            - https://youtu.be/a1
            - https://youtu.be/a2
            """,
            [],
            id="many recordings",
        ),
    ],
)
def test_the_recording_may_lead_the_list_below_a_title(text: str, expected: list[str]) -> None:
    """Those who take notes as lists put the address in the first item."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## Highlights

            I saw only these:

            + [Small Files: 10 Years Later](https://foo.example/2030/schedule/event/small/) again
            + [Less YAML](https://foo.example/2030/schedule/event/yaml/): nine files became one
            """,
            [
                "Small Files: 10 Years Later |  | foo.example/2030/schedule/event/small",
                "Less YAML |  | foo.example/2030/schedule/event/yaml",
            ],
            id="pages of one programme",
        ),
        pytest.param(
            """
            ## More

            - [Small Files](https://foo.example/blog/small/)
            - [Less YAML](https://foo.example/blog/yaml/)
            """,
            [],
            id="pages of a blog",
        ),
        pytest.param(
            """
            ## More

            - [Small Files](https://foo.example/talks/small/)
            - [Less YAML](https://bar.example/talks/yaml/)
            """,
            [],
            id="pages of several sites",
        ),
    ],
)
def test_titles_that_link_one_programme_are_sessions(text: str, expected: list[str]) -> None:
    """Who links where a conference announced its sessions need not say who gave them."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("FooConf2030/Day1/LightningTalks-Part1.md", ["Less YAML", "Small Files Everywhere"]),
        ("fooconf-2030/talks.md", ["Less YAML", "Small Files Everywhere"]),
        ("fooconf-2030/thoughts.md", []),
    ],
)
def test_the_name_of_a_note_may_say_that_its_headings_are_sessions(
    note: str, expected: list[str]
) -> None:
    """Some keep one file for each slot of the programme, with a heading for each session."""
    text = "# Less YAML\n\n* nine files\n\n# Small Files Everywhere\n\n* even smaller\n"

    entries = recap_of(text, note).entries

    assert [entry.title for entry in entries if isinstance(entry, Session)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## Keynotes

            - Ana Roe (Acme): it was not about files. See what others do.
            - Bo Lin: *missed because of a call*
            - Cy Doe: Less YAML
            """,
            ["Less YAML | Cy Doe"],
            id="what somebody said",
        ),
        pytest.param("- Ana Roe - www.example.org\n", [], id="somebody and a page"),
    ],
)
def test_what_stands_behind_somebody_need_not_be_a_title(text: str, expected: list[str]) -> None:
    """A remark begins like the middle of a sentence, a title does not."""
    assert told(text) == expected


def test_those_who_are_thanked_announce_nothing() -> None:
    """The sentence over them may speak of what is released later, as of anything."""
    text = """
    # FooConf 2030

    We will release all figures later, but now I want to thank everyone:

    - Ana Roe who kept it all together.
    - Bo Lin who found the sponsors.
    """

    assert {entry.kind.value for entry in recap_of(text).entries} == {"passage"}


@pytest.mark.parametrize(
    "prose",
    [
        "Sarah Miller dives deep into small files.",
        "We love a good story. Sarah Miller told one of the best in this keynote.",
        "We were drawn to Sarah Miller's talk.",
        "The prize goes to Sarah Miller, who shows how small files can be.",
    ],
)
def test_the_text_below_a_linked_title_tells_who_gave_it(prose: str) -> None:
    """A letter of links has its titles in the list, and all else below them."""
    assert told(f"1. [Less YAML](https://youtu.be/a1)\n\n    {prose}\n") == [
        "Less YAML | Sarah Miller | a1"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            Then Quirin Bo told us how to fail.

            ![quirin](quirin.jpg
            "Quirin Bo keynote FooConf 2030 - Failing With Small Files")

            Later [Tomoko Sasaki](https://www.linkedin.com/in/tomoko/) and Ana were on stage.

            ![Tomoko and Ana - Less YAML for All](less.jpg)
            """,
            ["Failing With Small Files | Quirin Bo", "Less YAML for All | Tomoko Sasaki; Ana"],
            id="titles below those who are told of",
        ),
        pytest.param("Then we ate.\n\n![Quirin Bo - Less YAML](a.jpg)\n", [], id="nobody told of"),
        pytest.param(
            "Quirin was there.\n\n![Quirin - On stage at FooConf](a.jpg)\n", [], id="no title"
        ),
        pytest.param("Quirin was there.\n\n![A view of Fooville](a.jpg)\n", [], id="a view"),
    ],
)
def test_a_picture_of_somebody_who_is_told_of_may_give_the_title(
    text: str, expected: list[str]
) -> None:
    """Prose that tells of a day often leaves the titles to what stands below the pictures."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "lead",
    [
        "### Takeaways from the talks",
        "### What I learned\n\nI went to a lot of talks, and to the booths.",
    ],
)
def test_a_heading_or_a_sentence_says_that_sections_are_sessions(lead: str) -> None:
    """Below it, what a level of titles says needs nobody's name."""
    text = f"""
# FooConf 2030

{lead}

#### The Kettle Company and its lids

They lost nine.

#### Stirring at any scale

Slowly.

#### Calm cooks in public

Very nice.

### Flight home

Late.
"""

    assert told(text) == [
        "The Kettle Company and its lids | ",
        "Stirring at any scale | ",
        "Calm cooks in public | ",
    ]


def test_what_its_author_attended_are_sessions() -> None:
    """They may call them topics, and link files that nobody else has."""
    found = told(
        """
        # FooConf 2030

        My notes from some of the topics that I attended:

        - [Making first soups](docs/Making%20first.pdf)
        - [WherePot](docs/WherePot.pdf)
        """
    )

    assert found == ["Making first soups | ", "WherePot | "]


def test_headings_over_notes_beside_a_keynote_are_sessions() -> None:
    """So people write down what they hear, session by session, and name nobody."""
    text = """
    ## Venue

    Far from the river.

    ## Keynote

    - lids

    ## Type-safe kettles

    - steam

    ## Scala for pots

    - pans

    ## Lambda lids

    - more lids
    """

    assert told(text) == ["Type-safe kettles | ", "Scala for pots | ", "Lambda lids | "]


def test_a_heading_may_call_itself_a_session() -> None:
    """The word is no part of the title, and nothing else need show that it is one."""
    text = """
    ### **Session - Small lids (Ana Roe, Acme)**

    Nine.

    ### **Session - Pots and lids at scale**

    Ten.
    """

    assert told(text) == ["Small lids | Ana Roe (Acme)", "Pots and lids at scale | "]


def test_people_may_stand_behind_from() -> None:
    """Whom a talk was heard from gave it, where names are known; what else it is from is title."""
    text = """
    These are the talks I attended:

    * What have lids done for you from Ana Roe
    * Lid DeepDive from Ana Roe & Justin Lin
    * Lessons from Netflix
    """

    assert told(text) == [
        "What have lids done for you | Ana Roe",
        "Lid DeepDive | Ana Roe; Justin Lin",
        "Lessons from Netflix | ",
    ]


@pytest.mark.parametrize("room", ["Track {}", "Room {}", "Hall {}"])
def test_a_room_holds_sessions_whatever_it_is_numbered_with(room: str) -> None:
    """Though "A" alone is a word that says nothing."""
    talks = [
        "### Less YAML\n\nNine files.",
        "### Queues at sea\n\nLong ones.",
        "### Pots\n\nClay.",
    ]
    note = "\n\n".join(
        f"## {room.format(at)}\n\n{talk}" for at, talk in zip("ABC", talks, strict=True)
    )

    assert told(f"# FooConf 2030\n\n{note}\n") == ["Less YAML | ", "Queues at sea | ", "Pots | "]


def test_the_title_of_a_note_is_no_session_for_its_own_recording_and_people() -> None:
    """A show that wraps an event up has both, and tells of the sessions further down."""
    note = """
    # Episode 47: KubeCon EU 2022 Wrap Up

    [YouTube](https://youtu.be/aaaaaaaaaa1)

    with [Ana Roe](https://twitter.com/anaroe) and [Bo Lin](https://twitter.com/bolin)

    ## Day 1

    * [Less YAML - Cy Dahl](https://youtu.be/aaaaaaaaaa2)
    * [Queues at sea - Di Ek & Bo Lin](https://youtu.be/aaaaaaaaaa3)
    """

    assert told(note) == [
        "Less YAML | Cy Dahl | aaaaaaaaaa2",
        "Queues at sea | Di Ek; Bo Lin | aaaaaaaaaa3",
    ]
