"""Sessions that are items of a list, lines, or paragraphs."""

import pytest

from bot.recap.model import LinkKind
from tests.notes.reading_notes import sessions_of, told


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param(
            """
            ## Talks

            1. **Less** \u2013 Ana Roe, Acme \u2013 [Video](https://youtu.be/a1) \u2013 [Slides](https://x.example/s.pdf)
            2. **More YAML** \u2013 Bo Lin \u2013 [Video](https://youtu.be/aaaaaaaaaa2)
            """,
            [
                "Less | Ana Roe (Acme) | a1 | x.example/s.pdf",
                "More YAML | Bo Lin | aaaaaaaaaa2",
            ],
            id="bold dashes",
        ),
        pytest.param(
            """
            ## Talks

            - **Less YAML** \u2014 _Pavlína K, CZ.NIC_ \u2014 [video](https://youtu.be/aaaaaaaaaa1)
            - **More YAML** - James B - **best of the day**
            """,
            [
                "Less YAML | Pavlína K (CZ.NIC) | aaaaaaaaaa1",
                "More YAML | James B",
            ],
            id="italic org",
        ),
        pytest.param(
            """
            Then to *Rust for Linux: where now?* by Miguel Ojeda, which was full.
            """,
            [
                "Rust for Linux: where now? | Miguel Ojeda",
            ],
            id="which full",
        ),
        pytest.param(
            """
            ## Talks

            - More YAML (Bo Lin, Acme) - [video](https://youtu.be/aaaaaaaaaa1)
            - [Zero Copy](https://youtu.be/z3r0C0pyCh4) (parsers with nom) by Eli Roe
            - [Even More YAML](https://youtu.be/aaaaaaaaaa2) from Cy Doe, Acme
            - Building a search engine - Sára Nagy, Preply (missed it)
            - Third YAML [video](https://youtu.be/aaaaaaaaaa5)
            - Fourth YAML (by Di Fee)
            """,
            [
                "More YAML | Bo Lin (Acme) | aaaaaaaaaa1",
                "Zero Copy | Eli Roe | z3r0C0pyCh4",
                "Even More YAML | Cy Doe (Acme) | aaaaaaaaaa2",
                "Building a search engine | Sára Nagy (Preply)",
                "Third YAML |  | aaaaaaaaaa5",
                "Fourth YAML | Di Fee",
            ],
            id="brackets",
        ),
        pytest.param(
            """
            ## Books people recommended

            - The Field Guide to Errors - Sidney Dekker
            - [Managing Well](https://books.example/em) by Sarah Drasner

            ## Podcasts

            - Ship It by Gerhard Lazu

            ## Where we ate

            - [Ramen Bar](https://r.example) by Chef Kim Lee
            """,
            [],
            id="books",
        ),
        pytest.param(
            """
            - Infra From Code - Adam J., CEO, System Initiative

            [![thumb](https://i.example/hq.jpg)](https://youtu.be/aaaaaaaaaa1)

            - Keynote: Nix for All - Domen K., Principal Engineer, Cachix

            [![](https://i.example/hq.jpg)](https://youtu.be/aaaaaaaaaa2)

            [Slides](https://nix.example/s)
            """,
            [
                "Infra From Code | Adam J. (System Initiative) | aaaaaaaaaa1",
                "Keynote: Nix for All | Domen K. (Cachix) | aaaaaaaaaa2 | nix.example/s",
            ],
            id="thumbs",
        ),
        pytest.param(
            """
            Talks

            The Art of Not Alerting by Joana Pinheiro, SoundCloud
            https://youtu.be/n0tAl3rt1ng
            Pages went from 60 to 4 a week.

            Life of a Sample by Ganesh Vernekar (student, IIT Hyderabad)
            (no video yet)
            Slides: https://speakerdeck.com/g/life
            """,
            [
                "The Art of Not Alerting | Joana Pinheiro (SoundCloud) | n0tAl3rt1ng",
                "Life of a Sample | Ganesh Vernekar (IIT Hyderabad) | speakerdeck.com/g/life",
            ],
            id="plain lines",
        ),
        pytest.param(
            """
            [Less YAML](https://youtu.be/aaaaaaaaaa1)
            Lena Weiss, Mozilla
            She compared calls.

            [More YAML](https://youtu.be/aaaaaaaaaa2)
            Speaker: Sanne Kuipers, Dutch Government
            """,
            [
                "Less YAML | Lena Weiss (Mozilla) | aaaaaaaaaa1",
                "More YAML | Sanne Kuipers (Dutch Government) | aaaaaaaaaa2",
            ],
            id="linked below",
        ),
        pytest.param(
            """
            ## Saturday

            * [Less YAML](less.md)
            * [DNS devroom](dns/) - I spent the afternoon in there:
              * [Extended DNS Errors](dns/ede.md)
              * [Unwind: a resolver](dns/unwind.md) by Mira Ott
            """,
            [
                "Less YAML | ",
                "Extended DNS Errors | ",
                "Unwind: a resolver | Mira Ott",
            ],
            id="nested track",
        ),
        pytest.param(
            """
            - Track 1
              - Less YAML - Ana Roe (Acme)
              - More YAML - Bo Lin (Zed)
            - Track 2
              - Even Less - Cy Doe
            """,
            [
                "Less YAML | Ana Roe (Acme)",
                "More YAML | Bo Lin (Zed)",
                "Even Less | Cy Doe",
            ],
            id="nested plain track",
        ),
        pytest.param(
            """
            ## Ignites

            - "What my toddler taught me" by Raj
            - Clusters with LEGO - Bas T.
            """,
            [
                "What my toddler taught me | Raj",
                "Clusters with LEGO | Bas T.",
            ],
            id="ignites",
        ),
        pytest.param(
            """
            ## Talks

            - Sofie (from the railways)
              - "Trains and Brains"
            - Ana Roe
              - _Less YAML_
            """,
            [
                "Trains and Brains | Sofie",
                "Less YAML | Ana Roe",
            ],
            id="sofie",
        ),
        pytest.param(
            """
            - **Less YAML at Home**
              - Speaker: Ana Roe
              - x
            - **More of the Same**
              - Speakers: Bo Lin, Cy Doe
            """,
            [
                "Less YAML at Home | Ana Roe",
                "More of the Same | Bo Lin; Cy Doe",
            ],
            id="a label b",
        ),
        pytest.param(
            """
            ## Talks

            - (Less YAML)[https://youtu.be/aaaaaaaaaa1] by Ana Roe
            - [More YAML] (https://youtu.be/aaaaaaaaaa2) by Bo Lin
            """,
            [
                "Less YAML | Ana Roe | aaaaaaaaaa1",
                "More YAML | Bo Lin | aaaaaaaaaa2",
            ],
            id="reversed",
        ),
        pytest.param(
            """
            ## Day 2

            - 09:00 Breakfast
            - 10:00 "Less YAML" by Ana Roe (Acme)
            - 11:00 Panel: Files without tears (moderator: Maria Lin)
            """,
            [
                "Less YAML | Ana Roe (Acme)",
                "Panel: Files without tears | Maria Lin",
            ],
            id="labelled in brackets",
        ),
        pytest.param(
            """
            ## Talks

            - Shipping large files like an SRE, Ana Roe
            - More YAML at Home, Bo Lin ([video](https://youtu.be/aaaaaaaaaa1))
            """,
            [
                "Shipping large files like an SRE | Ana Roe",
                "More YAML at Home | Bo Lin | aaaaaaaaaa1",
            ],
            id="a job in the title, a link in brackets",
        ),
        pytest.param(
            """
            ## Talks

            - Weather in a box \u2013 Ana Roe
            - Beekeeping with Rust (Bo Lin) \u2013 embedded scales
            - Maria Lin, *The fallacy of files*
            """,
            [
                "Weather in a box | Ana Roe",
                "Beekeeping with Rust | Bo Lin",
                "The fallacy of files | Maria Lin",
            ],
            id="people in brackets before a remark, before an italic title",
        ),
        pytest.param(
            """
            ## Talks

            - **Fewer Ladders** - Ana Roe, Acme
            - Mine! My talk was “Storing Files (and Other Things)”. It was fun.
            """,
            ["Fewer Ladders | Ana Roe (Acme)", "Storing Files (and Other Things) | "],
            id="a bold title that might be a name, and one in quotes of the author's own",
        ),
        pytest.param(
            """
            ## Talks

            * "Stop writing dead files" / Ana Roe <- best!
            * Rust at 10 (Bo Lin)
            """,
            [
                "Stop writing dead files | Ana Roe",
                "Rust at 10 | Bo Lin",
            ],
            id="behind a slash",
        ),
        pytest.param(
            """
            ## Lightning talks

            - Files nobody knows (Liis)
            - My cat and other files (Ana Roe)
            - 5 minutes on pots
            """,
            [
                "Files nobody knows | Liis",
                "My cat and other files | Ana Roe",
                "5 minutes on pots | ",
            ],
            id="short lines among sessions, one of which names somebody",
        ),
        pytest.param(
            """
            ## Talks

            - Less YAML (Ana Roe)
            - It was loud in there, and nobody who sat behind the third row understood a word of it
            """,
            [
                "Less YAML | Ana Roe",
            ],
            id="a remark among sessions",
        ),
    ],
)
def test_items_and_lines_hold_sessions(item: str, expected: list[str]) -> None:
    """Each has a title, and people or links behind, above, below or inside it."""
    assert told(item) == expected


def test_words_like_a_name_before_somebody_we_know_are_the_title() -> None:
    """Two persons do not stand on both sides of a dash unless the first is known as one."""
    note = """
    ## Talks
    - Caches Everywhere - Maria Poe
    - [Testing Things Well](https://youtu.be/aaaaaaaaaaa) — Ana Roe, Acme · [notes](https://a.io)
    """

    assert told(note) == [
        "Caches Everywhere | Maria Poe",
        "Testing Things Well | Ana Roe (Acme) | a.io | aaaaaaaaaaa",
    ]


def test_lines_of_a_paragraph_may_be_a_list_without_marks() -> None:
    """Each line links a session, or names its people behind it; other lines stay passages."""
    note = """
    ### Thursday
    **[Ana Roe - Growing Clusters in the Wild](talks/ana.md)**
    [Moving Queues](talks/queues.md) by Bo Lin
    ~~Something that was dull~~
    [Caches Everywhere](https://conf.example/caches)
    """

    assert told(note) == [
        "Growing Clusters in the Wild | Ana Roe",
        "Moving Queues | Bo Lin",
        "Caches Everywhere |  | conf.example/caches",
    ]


def test_prose_whose_lines_happen_to_begin_with_links_is_no_list() -> None:
    """What goes on behind the links is no list of people."""
    note = """
    ## Thoughts
    [Foobar](https://foobar.example/) was on everybody's lips, and
    [Bazqux](https://bazqux.example/) was on none
    """

    assert told(note) == []


def test_a_heading_over_a_list_of_talks_is_a_group() -> None:
    """Also where the list stands below a line of its own, and the headings beside are sessions."""
    text = """
        # DriftConf 2030

        ## Less YAML - Ana Roe

        Calm.

        ## More Tea - Bo Lin

        Hot.

        ## Other talks of Sunday

        I took no notes.

        The talks I went to:

        - [Boats at sea](https://driftconf.example/2030/schedule/event/boats/)
        - [Files at rest](https://driftconf.example/2030/schedule/event/files/)
    """
    titles = [session.title for session in sessions_of(text)]

    assert titles == ["Less YAML", "More Tea", "Boats at sea", "Files at rest"]


def test_among_great_speakers_a_linked_recording_is_a_session() -> None:
    """Of others in such a list nothing tells what they gave."""
    found = told(
        """
        ## Great speakers

        * [Ana Roe — Less YAML at home](https://youtu.be/tdw31less01)
        * [Bo Lin — Kettles for all](https://youtu.be/tdw31kettle)
        * [Mai Tran](https://maitran.example) — of whom we want more
        """
    )

    assert found == [
        "Less YAML at home | Ana Roe | tdw31less01",
        "Kettles for all | Bo Lin | tdw31kettle",
    ]


def test_lines_that_each_name_people_and_link_a_recording_are_sessions() -> None:
    """Where only the ends of the lines part them."""
    found = told(
        """
        ## Mentioned talks
        **Less YAML at home** by Ana Roe https://youtu.be/tdw31less01
        **Kettles for all** by Bo Lin https://youtu.be/tdw31kettle
        """
    )

    assert found == [
        "Less YAML at home | Ana Roe | tdw31less01",
        "Kettles for all | Bo Lin | tdw31kettle",
    ]


def test_the_address_under_a_title_is_the_page_of_the_session() -> None:
    """What the words beside it link is further reading."""
    (session, _) = sessions_of(
        """
        # FooConf 2030

        ## Talks

        - [Less YAML at home](https://foo.example/yaml) on [pots](https://pots.example/) of old.
        - [Kettles for all](https://foo.example/kettles): because it is nice and hot.
        """
    )

    assert {link.url: link.kind for link in session.links} == {
        "https://foo.example/yaml": LinkKind.PAGE,
        "https://pots.example/": LinkKind.OTHER,
    }


_TOLD = (
    ("Serverless at the dairy", "Sheen Brisals", "Event driven, strangler fig"),
    ("Why our cache lies", "Anna Miller", "They measured it twice"),
    ("Rust for gardeners", "Odd Kveldro", "A talk full of jokes"),
)
"""Names that are known, and names that words of every day are part of."""


_SETTINGS = [
    pytest.param(title, who, said, id=f"{title} {who} {said}")
    for title in ("{}", '"{}"', "**{}**", "*{}*", "[{}](https://ex.example/a)")
    for who in (
        *(" ({})", " ({}, Acmeco)", " - {}", " \u2013 {}, Acmeco"),
        *(" by {}", " | {}", " [{}]", " -- {}"),
    )
    for said in ("", " - {}", ": {}", ". {}.", " \u2013 {}")
]


@pytest.mark.parametrize(("title", "who", "said"), _SETTINGS)
def test_title_people_and_what_was_said_in_one_line(title: str, who: str, said: str) -> None:
    """Whatever signs stand between them: one item among others, or all alike, or paragraphs."""
    rows = [title.format(a) + who.format(b) + said.format(c) for a, b, c in _TOLD]
    wanted = [(title, [name]) for title, name, _ in _TOLD]
    for places, mark in (([0], "- "), ([1], "- "), ([2], "- "), ([0, 1, 2], "- "), ([0, 1, 2], "")):
        items = "\n".join(f"{mark}{rows[place]}\n" for place in places)
        opening = "- Opening of the year\n\n" if mark else ""
        text = f"# DriftConf 2030\n\n## Sessions I attended\n\n{opening}{items}"
        found = [(each.title, [who.name for who in each.speakers]) for each in sessions_of(text)]
        assert [each for each in found if each[1]] == [wanted[place] for place in places]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Packaging in 2030 / Tomasz Wilk, Allegro", "Packaging in 2030 | Tomasz Wilk (Allegro)"),
        ('"less yaml in anger" (felix a., acme)', "less yaml in anger | felix a. (acme)"),
    ],
)
def test_item_set_unlike_those_beside_it(row: str, wanted: str) -> None:
    """A stroke before known people, and a name without capitals behind a title in quotes."""
    listed = f"## Talks\n\n- More ducks - Ana Roe\n- {row}\n- Tea again - Bo Lin\n"
    assert told(listed)[1] == wanted


def test_sentence_among_sessions_is_none() -> None:
    """Whom a sentence names behind a comma is no speaker of what it begins with."""
    assert not sessions_of(
        "# DriftConf 2030\n\n## Sessions\n\nIn her keynote, Dr. Kari L. Jordan told of nights.\n"
    )


def test_subject_of_the_sentence_behind_a_title() -> None:
    """Who the sentence behind a title says spoke gave it."""
    [_, session] = sessions_of(
        "# DriftConf 2030\n\n## Sessions\n\n- Opening of the year\n"
        "- Less YAML in anger. Ana Roe showed what she deleted. [video](https://youtu.be/aaaaaaaaaaa)\n"
    )
    assert (session.title, [who.name for who in session.speakers]) == (
        "Less YAML in anger",
        ["Ana Roe"],
    )
